import { __commonJSMin, __toESM } from "../shared/rolldown-runtime.js";
import { bearerTokenAuthenticationPolicy, createClientLogger, createDefaultHttpClient, createEmptyPipeline, createHttpHeaders, createPipelineRequest, randomUUID as randomUUID$1 } from "./azure-core.js";
import http from "node:http";
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import https from "node:https";
import process$1 from "node:process";
// node_modules/@azure/cosmos/dist/esm/common/partitionKeys.js
const DEFAULT_PARTITION_KEY_PATH = "/_partitionKey";
// node_modules/@azure/cosmos/dist/esm/common/constants.js
const Constants = {
	HttpHeaders: {
		Authorization: "authorization",
		ETag: "etag",
		MethodOverride: "X-HTTP-Method",
		Slug: "Slug",
		ContentType: "Content-Type",
		LastModified: "Last-Modified",
		ContentEncoding: "Content-Encoding",
		CharacterSet: "CharacterSet",
		UserAgent: "User-Agent",
		CustomUserAgent: "x-ms-useragent",
		IfModifiedSince: "If-Modified-Since",
		IfMatch: "If-Match",
		IfNoneMatch: "If-None-Match",
		ContentLength: "Content-Length",
		AcceptEncoding: "Accept-Encoding",
		KeepAlive: "Keep-Alive",
		CacheControl: "Cache-Control",
		TransferEncoding: "Transfer-Encoding",
		ContentLanguage: "Content-Language",
		ContentLocation: "Content-Location",
		ContentMd5: "Content-Md5",
		ContentRange: "Content-Range",
		Accept: "Accept",
		AcceptCharset: "Accept-Charset",
		AcceptLanguage: "Accept-Language",
		IfRange: "If-Range",
		IfUnmodifiedSince: "If-Unmodified-Since",
		MaxForwards: "Max-Forwards",
		ProxyAuthorization: "Proxy-Authorization",
		AcceptRanges: "Accept-Ranges",
		ProxyAuthenticate: "Proxy-Authenticate",
		RetryAfter: "Retry-After",
		SetCookie: "Set-Cookie",
		WwwAuthenticate: "Www-Authenticate",
		Origin: "Origin",
		Host: "Host",
		AccessControlAllowOrigin: "Access-Control-Allow-Origin",
		AccessControlAllowHeaders: "Access-Control-Allow-Headers",
		KeyValueEncodingFormat: "application/x-www-form-urlencoded",
		WrapAssertionFormat: "wrap_assertion_format",
		WrapAssertion: "wrap_assertion",
		WrapScope: "wrap_scope",
		SimpleToken: "SWT",
		HttpDate: "date",
		Prefer: "Prefer",
		Location: "Location",
		Referer: "referer",
		A_IM: "A-IM",
		PreferReturnMinimal: "return=minimal",
		Query: "x-ms-documentdb-query",
		IsQuery: "x-ms-documentdb-isquery",
		IsQueryPlan: "x-ms-cosmos-is-query-plan-request",
		SupportedQueryFeatures: "x-ms-cosmos-supported-query-features",
		QueryVersion: "x-ms-cosmos-query-version",
		Continuation: "x-ms-continuation",
		ContinuationToken: "x-ms-continuation-token",
		PageSize: "x-ms-max-item-count",
		ItemCount: "x-ms-item-count",
		ChangeFeedWireFormatVersion: "x-ms-cosmos-changefeed-wire-format-version",
		ActivityId: "x-ms-activity-id",
		CorrelatedActivityId: "x-ms-cosmos-correlated-activityid",
		PreTriggerInclude: "x-ms-documentdb-pre-trigger-include",
		PreTriggerExclude: "x-ms-documentdb-pre-trigger-exclude",
		PostTriggerInclude: "x-ms-documentdb-post-trigger-include",
		PostTriggerExclude: "x-ms-documentdb-post-trigger-exclude",
		IndexingDirective: "x-ms-indexing-directive",
		SessionToken: "x-ms-session-token",
		ConsistencyLevel: "x-ms-consistency-level",
		XDate: "x-ms-date",
		CollectionPartitionInfo: "x-ms-collection-partition-info",
		CollectionServiceInfo: "x-ms-collection-service-info",
		RetryAfterInMilliseconds: "x-ms-retry-after-ms",
		RetryAfterInMs: "x-ms-retry-after-ms",
		IsFeedUnfiltered: "x-ms-is-feed-unfiltered",
		ResourceTokenExpiry: "x-ms-documentdb-expiry-seconds",
		EnableScanInQuery: "x-ms-documentdb-query-enable-scan",
		EmitVerboseTracesInQuery: "x-ms-documentdb-query-emit-traces",
		EnableCrossPartitionQuery: "x-ms-documentdb-query-enablecrosspartition",
		ParallelizeCrossPartitionQuery: "x-ms-documentdb-query-parallelizecrosspartitionquery",
		ResponseContinuationTokenLimitInKB: "x-ms-documentdb-responsecontinuationtokenlimitinkb",
		SDKSupportedCapabilities: "x-ms-cosmos-sdk-supportedcapabilities",
		PopulateQueryMetrics: "x-ms-documentdb-populatequerymetrics",
		QueryMetrics: "x-ms-documentdb-query-metrics",
		PopulateIndexMetrics: "x-ms-cosmos-populateindexmetrics-V2",
		IndexUtilization: "x-ms-cosmos-index-utilization",
		Version: "x-ms-version",
		OwnerFullName: "x-ms-alt-content-path",
		OwnerId: "x-ms-content-path",
		PartitionKey: "x-ms-documentdb-partitionkey",
		PartitionKeyRangeID: "x-ms-documentdb-partitionkeyrangeid",
		StartEpk: "x-ms-start-epk",
		EndEpk: "x-ms-end-epk",
		ReadFeedKeyType: "x-ms-read-key-type",
		MaxEntityCount: "x-ms-root-entity-max-count",
		CurrentEntityCount: "x-ms-root-entity-current-count",
		CollectionQuotaInMb: "x-ms-collection-quota-mb",
		CollectionCurrentUsageInMb: "x-ms-collection-usage-mb",
		MaxMediaStorageUsageInMB: "x-ms-max-media-storage-usage-mb",
		CurrentMediaStorageUsageInMB: "x-ms-media-storage-usage-mb",
		RequestCharge: "x-ms-request-charge",
		PopulateQuotaInfo: "x-ms-documentdb-populatequotainfo",
		MaxResourceQuota: "x-ms-resource-quota",
		OfferType: "x-ms-offer-type",
		OfferThroughput: "x-ms-offer-throughput",
		AutoscaleSettings: "x-ms-cosmos-offer-autopilot-settings",
		DisableRUPerMinuteUsage: "x-ms-documentdb-disable-ru-per-minute-usage",
		IsRUPerMinuteUsed: "x-ms-documentdb-is-ru-per-minute-used",
		OfferIsRUPerMinuteThroughputEnabled: "x-ms-offer-is-ru-per-minute-throughput-enabled",
		IndexTransformationProgress: "x-ms-documentdb-collection-index-transformation-progress",
		LazyIndexingProgress: "x-ms-documentdb-collection-lazy-indexing-progress",
		IsUpsert: "x-ms-documentdb-is-upsert",
		SubStatus: "x-ms-substatus",
		EnableScriptLogging: "x-ms-documentdb-script-enable-logging",
		ScriptLogResults: "x-ms-documentdb-script-log-results",
		ALLOW_MULTIPLE_WRITES: "x-ms-cosmos-allow-tentative-writes",
		IsBatchRequest: "x-ms-cosmos-is-batch-request",
		IsBatchAtomic: "x-ms-cosmos-batch-atomic",
		BatchContinueOnError: "x-ms-cosmos-batch-continue-on-error",
		DedicatedGatewayPerRequestCacheStaleness: "x-ms-dedicatedgateway-max-age",
		DedicatedGatewayPerRequestBypassCache: "x-ms-dedicatedgateway-bypass-cache",
		ForceRefresh: "x-ms-force-refresh",
		PriorityLevel: "x-ms-cosmos-priority-level",
		ThroughputBucket: "x-ms-cosmos-throughput-bucket",
		IsClientEncryptedHeader: "x-ms-cosmos-is-client-encrypted",
		IntendedCollectionHeader: "x-ms-cosmos-intended-collection-rid",
		DatabaseRidHeader: "x-ms-cosmos-database-rid",
		AllowCachedReadsHeader: "x-ms-cosmos-allow-cachedreads"
	},
	ThrottledRequestMaxRetryAttemptCount: 9,
	ThrottledRequestMaxWaitTimeInSeconds: 30,
	ThrottledRequestFixedRetryIntervalInMs: 0,
	WritableLocations: "writableLocations",
	ReadableLocations: "readableLocations",
	LocationUnavailableExpirationTimeInMs: 3e5,
	StalePartitionUnavailabilityRefreshIntervalInMs: 6e4,
	AllowedPartitionUnavailabilityDurationInMs: 3e5,
	ReadRequestFailureCountThreshold: 10,
	WriteRequestFailureCountThreshold: 5,
	ConsecutiveFailureCountResetIntervalInMS: 6e4,
	ENABLE_MULTIPLE_WRITABLE_LOCATIONS: "enableMultipleWriteLocations",
	EnablePerPartitionFailover: "enablePerPartitionFailoverBehavior",
	DefaultUnavailableLocationExpirationTimeMS: 3e5,
	ThrottleRetryCount: "x-ms-throttle-retry-count",
	ThrottleRetryWaitTimeInMs: "x-ms-throttle-retry-wait-time-ms",
	CurrentVersion: "2020-07-15",
	AzureNamespace: "Azure.Cosmos",
	AzurePackageName: "@azure/cosmos",
	SDKName: "azure-cosmos-js",
	SDKVersion: "4.10.1",
	CosmosDbDiagnosticLevelEnvVarName: "AZURE_COSMOSDB_DIAGNOSTICS_LEVEL",
	DefaultMaxBulkRequestBodySizeInBytes: 220201,
	MaxBulkOperationsCount: 100,
	BulkMaxDegreeOfConcurrency: 20,
	Encryption: {
		DiagnosticsDecryptOperation: "Decrypt",
		DiagnosticsDuration: "Duration in milliseconds",
		DiagnosticsEncryptionDiagnostics: "EncryptionDiagnostics",
		DiagnosticsEncryptOperation: "Encrypt",
		DiagnosticsPropertiesEncryptedCount: "Properties Encrypted Count",
		DiagnosticsPropertiesDecryptedCount: "Properties Decrypted Count",
		DiagnosticsStartTime: "Start time"
	},
	Quota: { CollectionSize: "collectionSize" },
	Path: {
		Root: "/",
		DatabasesPathSegment: "dbs",
		CollectionsPathSegment: "colls",
		UsersPathSegment: "users",
		DocumentsPathSegment: "docs",
		PermissionsPathSegment: "permissions",
		StoredProceduresPathSegment: "sprocs",
		TriggersPathSegment: "triggers",
		UserDefinedFunctionsPathSegment: "udfs",
		ConflictsPathSegment: "conflicts",
		AttachmentsPathSegment: "attachments",
		PartitionKeyRangesPathSegment: "pkranges",
		SchemasPathSegment: "schemas",
		OffersPathSegment: "offers",
		TopologyPathSegment: "topology",
		DatabaseAccountPathSegment: "databaseaccount"
	},
	PartitionKeyRange: {
		MinInclusive: "minInclusive",
		MaxExclusive: "maxExclusive",
		Id: "id"
	},
	QueryRangeConstants: {
		MinInclusive: "minInclusive",
		MaxExclusive: "maxExclusive",
		min: "min"
	},
	EffectiveParitionKeyConstants: {
		MinimumInclusiveEffectivePartitionKey: "",
		MaximumExclusiveEffectivePartitionKey: "FF"
	},
	EffectivePartitionKeyConstants: {
		MinimumInclusiveEffectivePartitionKey: "",
		MaximumExclusiveEffectivePartitionKey: "FF"
	},
	AllVersionsAndDeletesChangeFeedWireFormatVersion: "2021-09-15",
	ChangeFeedIfNoneMatchStartFromNowHeader: "*",
	DefaultEncryptionCacheTimeToLiveInSeconds: 7200,
	EncryptionCacheRefreshIntervalInMs: 6e4,
	RequestTimeoutForReadsInMs: 2e3,
	Inference: {
		BasePath: "/inference/semanticReranking",
		UserAgent: "cosmos-inference-js",
		DefaultScope: "https://dbinference.azure.com/.default",
		DefaultRequestTimeoutMs: 5e3
	}
};
const AAD_DEFAULT_SCOPE = "https://cosmos.azure.com/.default";
const AAD_AUTH_PREFIX = "type=aad&ver=1.0&sig=";
const QueryExecution = {
	DEFAULT_PAGE_SIZE: 10,
	DEFAULT_MAX_VECTOR_SEARCH_BUFFER_SIZE: 5e4
};
var ResourceType;
(function(ResourceType) {
	ResourceType["none"] = "";
	ResourceType["database"] = "dbs";
	ResourceType["offer"] = "offers";
	ResourceType["user"] = "users";
	ResourceType["permission"] = "permissions";
	ResourceType["container"] = "colls";
	ResourceType["conflicts"] = "conflicts";
	ResourceType["sproc"] = "sprocs";
	ResourceType["udf"] = "udfs";
	ResourceType["trigger"] = "triggers";
	ResourceType["item"] = "docs";
	ResourceType["pkranges"] = "pkranges";
	ResourceType["partitionkey"] = "partitionKey";
	ResourceType["clientencryptionkey"] = "clientencryptionkeys";
})(ResourceType || (ResourceType = {}));
var HTTPMethod;
(function(HTTPMethod) {
	HTTPMethod["get"] = "GET";
	HTTPMethod["patch"] = "PATCH";
	HTTPMethod["post"] = "POST";
	HTTPMethod["put"] = "PUT";
	HTTPMethod["delete"] = "DELETE";
})(HTTPMethod || (HTTPMethod = {}));
var OperationType;
(function(OperationType) {
	OperationType["Create"] = "create";
	OperationType["Replace"] = "replace";
	OperationType["Upsert"] = "upsert";
	OperationType["Delete"] = "delete";
	OperationType["Read"] = "read";
	OperationType["Query"] = "query";
	OperationType["Execute"] = "execute";
	OperationType["Batch"] = "batch";
	OperationType["Patch"] = "patch";
})(OperationType || (OperationType = {}));
var CosmosKeyType;
(function(CosmosKeyType) {
	CosmosKeyType["PrimaryMaster"] = "PRIMARY_MASTER";
	CosmosKeyType["SecondaryMaster"] = "SECONDARY_MASTER";
	CosmosKeyType["PrimaryReadOnly"] = "PRIMARY_READONLY";
	CosmosKeyType["SecondaryReadOnly"] = "SECONDARY_READONLY";
})(CosmosKeyType || (CosmosKeyType = {}));
var CosmosContainerChildResourceKind;
(function(CosmosContainerChildResourceKind) {
	CosmosContainerChildResourceKind["Item"] = "ITEM";
	CosmosContainerChildResourceKind["StoredProcedure"] = "STORED_PROCEDURE";
	CosmosContainerChildResourceKind["UserDefinedFunction"] = "USER_DEFINED_FUNCTION";
	CosmosContainerChildResourceKind["Trigger"] = "TRIGGER";
})(CosmosContainerChildResourceKind || (CosmosContainerChildResourceKind = {}));
var PermissionScopeValues;
(function(PermissionScopeValues) {
	PermissionScopeValues[PermissionScopeValues["ScopeAccountReadValue"] = 1] = "ScopeAccountReadValue";
	PermissionScopeValues[PermissionScopeValues["ScopeAccountListDatabasesValue"] = 2] = "ScopeAccountListDatabasesValue";
	PermissionScopeValues[PermissionScopeValues["ScopeDatabaseReadValue"] = 4] = "ScopeDatabaseReadValue";
	PermissionScopeValues[PermissionScopeValues["ScopeDatabaseReadOfferValue"] = 8] = "ScopeDatabaseReadOfferValue";
	PermissionScopeValues[PermissionScopeValues["ScopeDatabaseListContainerValue"] = 16] = "ScopeDatabaseListContainerValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReadValue"] = 32] = "ScopeContainerReadValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReadOfferValue"] = 64] = "ScopeContainerReadOfferValue";
	PermissionScopeValues[PermissionScopeValues["ScopeAccountCreateDatabasesValue"] = 1] = "ScopeAccountCreateDatabasesValue";
	PermissionScopeValues[PermissionScopeValues["ScopeAccountDeleteDatabasesValue"] = 2] = "ScopeAccountDeleteDatabasesValue";
	PermissionScopeValues[PermissionScopeValues["ScopeDatabaseDeleteValue"] = 4] = "ScopeDatabaseDeleteValue";
	PermissionScopeValues[PermissionScopeValues["ScopeDatabaseReplaceOfferValue"] = 8] = "ScopeDatabaseReplaceOfferValue";
	PermissionScopeValues[PermissionScopeValues["ScopeDatabaseCreateContainerValue"] = 16] = "ScopeDatabaseCreateContainerValue";
	PermissionScopeValues[PermissionScopeValues["ScopeDatabaseDeleteContainerValue"] = 32] = "ScopeDatabaseDeleteContainerValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReplaceValue"] = 64] = "ScopeContainerReplaceValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerDeleteValue"] = 128] = "ScopeContainerDeleteValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReplaceOfferValue"] = 256] = "ScopeContainerReplaceOfferValue";
	PermissionScopeValues[PermissionScopeValues["ScopeAccountReadAllAccessValue"] = 65535] = "ScopeAccountReadAllAccessValue";
	PermissionScopeValues[PermissionScopeValues["ScopeDatabaseReadAllAccessValue"] = 124] = "ScopeDatabaseReadAllAccessValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainersReadAllAccessValue"] = 96] = "ScopeContainersReadAllAccessValue";
	PermissionScopeValues[PermissionScopeValues["ScopeAccountWriteAllAccessValue"] = 65535] = "ScopeAccountWriteAllAccessValue";
	PermissionScopeValues[PermissionScopeValues["ScopeDatabaseWriteAllAccessValue"] = 508] = "ScopeDatabaseWriteAllAccessValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainersWriteAllAccessValue"] = 448] = "ScopeContainersWriteAllAccessValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerExecuteQueriesValue"] = 1] = "ScopeContainerExecuteQueriesValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReadFeedsValue"] = 2] = "ScopeContainerReadFeedsValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReadStoredProceduresValue"] = 4] = "ScopeContainerReadStoredProceduresValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReadUserDefinedFunctionsValue"] = 8] = "ScopeContainerReadUserDefinedFunctionsValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReadTriggersValue"] = 16] = "ScopeContainerReadTriggersValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReadConflictsValue"] = 32] = "ScopeContainerReadConflictsValue";
	PermissionScopeValues[PermissionScopeValues["ScopeItemReadValue"] = 64] = "ScopeItemReadValue";
	PermissionScopeValues[PermissionScopeValues["ScopeStoredProcedureReadValue"] = 128] = "ScopeStoredProcedureReadValue";
	PermissionScopeValues[PermissionScopeValues["ScopeUserDefinedFunctionReadValue"] = 256] = "ScopeUserDefinedFunctionReadValue";
	PermissionScopeValues[PermissionScopeValues["ScopeTriggerReadValue"] = 512] = "ScopeTriggerReadValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerCreateItemsValue"] = 1] = "ScopeContainerCreateItemsValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReplaceItemsValue"] = 2] = "ScopeContainerReplaceItemsValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerUpsertItemsValue"] = 4] = "ScopeContainerUpsertItemsValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerDeleteItemsValue"] = 8] = "ScopeContainerDeleteItemsValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerCreateStoredProceduresValue"] = 16] = "ScopeContainerCreateStoredProceduresValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReplaceStoredProceduresValue"] = 32] = "ScopeContainerReplaceStoredProceduresValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerDeleteStoredProceduresValue"] = 64] = "ScopeContainerDeleteStoredProceduresValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerExecuteStoredProceduresValue"] = 128] = "ScopeContainerExecuteStoredProceduresValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerCreateTriggersValue"] = 256] = "ScopeContainerCreateTriggersValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReplaceTriggersValue"] = 512] = "ScopeContainerReplaceTriggersValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerDeleteTriggersValue"] = 1024] = "ScopeContainerDeleteTriggersValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerCreateUserDefinedFunctionsValue"] = 2048] = "ScopeContainerCreateUserDefinedFunctionsValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReplaceUserDefinedFunctionsValue"] = 4096] = "ScopeContainerReplaceUserDefinedFunctionsValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerDeleteUserDefinedFunctionSValue"] = 8192] = "ScopeContainerDeleteUserDefinedFunctionSValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerDeleteCONFLICTSValue"] = 16384] = "ScopeContainerDeleteCONFLICTSValue";
	PermissionScopeValues[PermissionScopeValues["ScopeItemReplaceValue"] = 65536] = "ScopeItemReplaceValue";
	PermissionScopeValues[PermissionScopeValues["ScopeItemUpsertValue"] = 131072] = "ScopeItemUpsertValue";
	PermissionScopeValues[PermissionScopeValues["ScopeItemDeleteValue"] = 262144] = "ScopeItemDeleteValue";
	PermissionScopeValues[PermissionScopeValues["ScopeStoredProcedureReplaceValue"] = 1048576] = "ScopeStoredProcedureReplaceValue";
	PermissionScopeValues[PermissionScopeValues["ScopeStoredProcedureDeleteValue"] = 2097152] = "ScopeStoredProcedureDeleteValue";
	PermissionScopeValues[PermissionScopeValues["ScopeStoredProcedureExecuteValue"] = 4194304] = "ScopeStoredProcedureExecuteValue";
	PermissionScopeValues[PermissionScopeValues["ScopeUserDefinedFunctionReplaceValue"] = 8388608] = "ScopeUserDefinedFunctionReplaceValue";
	PermissionScopeValues[PermissionScopeValues["ScopeUserDefinedFunctionDeleteValue"] = 16777216] = "ScopeUserDefinedFunctionDeleteValue";
	PermissionScopeValues[PermissionScopeValues["ScopeTriggerReplaceValue"] = 33554432] = "ScopeTriggerReplaceValue";
	PermissionScopeValues[PermissionScopeValues["ScopeTriggerDeleteValue"] = 67108864] = "ScopeTriggerDeleteValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerReadAllAccessValue"] = 4294967295] = "ScopeContainerReadAllAccessValue";
	PermissionScopeValues[PermissionScopeValues["ScopeItemReadAllAccessValue"] = 65] = "ScopeItemReadAllAccessValue";
	PermissionScopeValues[PermissionScopeValues["ScopeContainerWriteAllAccessValue"] = 4294967295] = "ScopeContainerWriteAllAccessValue";
	PermissionScopeValues[PermissionScopeValues["ScopeItemWriteAllAccessValue"] = 458767] = "ScopeItemWriteAllAccessValue";
	PermissionScopeValues[PermissionScopeValues["NoneValue"] = 0] = "NoneValue";
})(PermissionScopeValues || (PermissionScopeValues = {}));
var SasTokenPermissionKind;
(function(SasTokenPermissionKind) {
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerCreateItems"] = 1] = "ContainerCreateItems";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerReplaceItems"] = 2] = "ContainerReplaceItems";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerUpsertItems"] = 4] = "ContainerUpsertItems";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerDeleteItems"] = 128] = "ContainerDeleteItems";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerExecuteQueries"] = 1] = "ContainerExecuteQueries";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerReadFeeds"] = 2] = "ContainerReadFeeds";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerCreateStoreProcedure"] = 16] = "ContainerCreateStoreProcedure";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerReadStoreProcedure"] = 4] = "ContainerReadStoreProcedure";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerReplaceStoreProcedure"] = 32] = "ContainerReplaceStoreProcedure";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerDeleteStoreProcedure"] = 64] = "ContainerDeleteStoreProcedure";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerCreateTriggers"] = 256] = "ContainerCreateTriggers";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerReadTriggers"] = 16] = "ContainerReadTriggers";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerReplaceTriggers"] = 512] = "ContainerReplaceTriggers";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerDeleteTriggers"] = 1024] = "ContainerDeleteTriggers";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerCreateUserDefinedFunctions"] = 2048] = "ContainerCreateUserDefinedFunctions";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerReadUserDefinedFunctions"] = 8] = "ContainerReadUserDefinedFunctions";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerReplaceUserDefinedFunctions"] = 4096] = "ContainerReplaceUserDefinedFunctions";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerDeleteUserDefinedFunctions"] = 8192] = "ContainerDeleteUserDefinedFunctions";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerExecuteStoredProcedure"] = 128] = "ContainerExecuteStoredProcedure";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerReadConflicts"] = 32] = "ContainerReadConflicts";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerDeleteConflicts"] = 16384] = "ContainerDeleteConflicts";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerReadAny"] = 64] = "ContainerReadAny";
	SasTokenPermissionKind[SasTokenPermissionKind["ContainerFullAccess"] = 4294967295] = "ContainerFullAccess";
	SasTokenPermissionKind[SasTokenPermissionKind["ItemReadAny"] = 65536] = "ItemReadAny";
	SasTokenPermissionKind[SasTokenPermissionKind["ItemFullAccess"] = 65] = "ItemFullAccess";
	SasTokenPermissionKind[SasTokenPermissionKind["ItemRead"] = 64] = "ItemRead";
	SasTokenPermissionKind[SasTokenPermissionKind["ItemReplace"] = 65536] = "ItemReplace";
	SasTokenPermissionKind[SasTokenPermissionKind["ItemUpsert"] = 131072] = "ItemUpsert";
	SasTokenPermissionKind[SasTokenPermissionKind["ItemDelete"] = 262144] = "ItemDelete";
	SasTokenPermissionKind[SasTokenPermissionKind["StoreProcedureRead"] = 128] = "StoreProcedureRead";
	SasTokenPermissionKind[SasTokenPermissionKind["StoreProcedureReplace"] = 1048576] = "StoreProcedureReplace";
	SasTokenPermissionKind[SasTokenPermissionKind["StoreProcedureDelete"] = 2097152] = "StoreProcedureDelete";
	SasTokenPermissionKind[SasTokenPermissionKind["StoreProcedureExecute"] = 4194304] = "StoreProcedureExecute";
	SasTokenPermissionKind[SasTokenPermissionKind["UserDefinedFuntionRead"] = 256] = "UserDefinedFuntionRead";
	SasTokenPermissionKind[SasTokenPermissionKind["UserDefinedFuntionReplace"] = 8388608] = "UserDefinedFuntionReplace";
	SasTokenPermissionKind[SasTokenPermissionKind["UserDefinedFuntionDelete"] = 16777216] = "UserDefinedFuntionDelete";
	SasTokenPermissionKind[SasTokenPermissionKind["TriggerRead"] = 512] = "TriggerRead";
	SasTokenPermissionKind[SasTokenPermissionKind["TriggerReplace"] = 33554432] = "TriggerReplace";
	SasTokenPermissionKind[SasTokenPermissionKind["TriggerDelete"] = 67108864] = "TriggerDelete";
})(SasTokenPermissionKind || (SasTokenPermissionKind = {}));
var QueryFeature;
(function(QueryFeature) {
	QueryFeature["NonValueAggregate"] = "NonValueAggregate";
	QueryFeature["Aggregate"] = "Aggregate";
	QueryFeature["Distinct"] = "Distinct";
	QueryFeature["MultipleOrderBy"] = "MultipleOrderBy";
	QueryFeature["OffsetAndLimit"] = "OffsetAndLimit";
	QueryFeature["OrderBy"] = "OrderBy";
	QueryFeature["Top"] = "Top";
	QueryFeature["CompositeAggregate"] = "CompositeAggregate";
	QueryFeature["GroupBy"] = "GroupBy";
	QueryFeature["MultipleAggregates"] = "MultipleAggregates";
	QueryFeature["NonStreamingOrderBy"] = "NonStreamingOrderBy";
	QueryFeature["ListAndSetAggregate"] = "ListAndSetAggregate";
	QueryFeature["CountIf"] = "CountIf";
	QueryFeature["HybridSearch"] = "HybridSearch";
	QueryFeature["WeightedRankFusion"] = "WeightedRankFusion";
	QueryFeature["HybridSearchSkipOrderByRewrite"] = "HybridSearchSkipOrderByRewrite";
})(QueryFeature || (QueryFeature = {}));
var SDKSupportedCapabilities;
(function(SDKSupportedCapabilities) {
	SDKSupportedCapabilities[SDKSupportedCapabilities["PartitionMerge"] = 1] = "PartitionMerge";
})(SDKSupportedCapabilities || (SDKSupportedCapabilities = {}));
var PartitionAvailablilityStatus;
(function(PartitionAvailablilityStatus) {
	PartitionAvailablilityStatus[PartitionAvailablilityStatus["Available"] = 0] = "Available";
	PartitionAvailablilityStatus[PartitionAvailablilityStatus["Unavailable"] = 1] = "Unavailable";
})(PartitionAvailablilityStatus || (PartitionAvailablilityStatus = {}));
var UserAgentFeatureFlags;
(function(UserAgentFeatureFlags) {
	UserAgentFeatureFlags[UserAgentFeatureFlags["PerPartitionAutomaticFailover"] = 1] = "PerPartitionAutomaticFailover";
	UserAgentFeatureFlags[UserAgentFeatureFlags["PerPartitionCircuitBreaker"] = 2] = "PerPartitionCircuitBreaker";
})(UserAgentFeatureFlags || (UserAgentFeatureFlags = {}));
// node_modules/@azure/cosmos/dist/esm/encryption/Serializers/BooleanSerializer.js
var BooleanSerializer = class {
	serialize(value) {
		const numValue = value ? 1 : 0;
		const buffer = Buffer.alloc(8);
		buffer.writeBigInt64LE(BigInt(numValue), 0);
		return buffer;
	}
	deserialize(bytes) {
		if (!bytes || bytes.length < 1) throw new Error("Invalid byte array for deserialization");
		return !!bytes[0];
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/Serializers/NumberSerializer.js
var NumberSerializer = class {
	deserialize(bytes) {
		if (!bytes || bytes.length < 8) throw new Error("Invalid byte array for deserialization");
		return Number(bytes.readBigInt64LE(0));
	}
	serialize(value) {
		const newValue = BigInt(value);
		const buffer = Buffer.alloc(8);
		buffer.writeBigInt64LE(newValue, 0);
		return buffer;
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/Serializers/FloatSerializer.js
var FloatSerializer = class {
	deserialize(bytes) {
		if (!bytes || bytes.length < 8) throw new Error("Invalid byte array for deserialization");
		return bytes.readDoubleLE(0);
	}
	serialize(value) {
		if (!Number.isFinite(value)) throw new Error("Value is out of range");
		const buffer = Buffer.alloc(8);
		buffer.writeDoubleLE(value, 0);
		return buffer;
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/Serializers/StringSerializer.js
var StringSerializer = class StringSerializer {
	static characterEncoding = "utf-8";
	deserialize(bytes) {
		return bytes.toString(StringSerializer.characterEncoding);
	}
	serialize(value) {
		return Buffer.from(value, StringSerializer.characterEncoding);
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/enums/EncryptionType.js
var EncryptionType;
(function(EncryptionType) {
	EncryptionType["DETERMINISTIC"] = "Deterministic";
	EncryptionType["RANDOMIZED"] = "Randomized";
})(EncryptionType || (EncryptionType = {}));
// node_modules/@azure/cosmos/dist/esm/encryption/enums/TypeMarker.js
var TypeMarker;
(function(TypeMarker) {
	TypeMarker[TypeMarker["Null"] = 1] = "Null";
	TypeMarker[TypeMarker["Boolean"] = 2] = "Boolean";
	TypeMarker[TypeMarker["Double"] = 3] = "Double";
	TypeMarker[TypeMarker["Long"] = 4] = "Long";
	TypeMarker[TypeMarker["String"] = 5] = "String";
})(TypeMarker || (TypeMarker = {}));
// node_modules/@azure/cosmos/dist/esm/request/ErrorResponse.js
var ErrorResponse = class extends Error {
	code;
	substatus;
	body;
	headers;
	activityId;
	retryAfterInMs;
	retryAfterInMilliseconds;
	diagnostics;
	requestCharge;
};
// node_modules/@azure/cosmos/dist/esm/common/helper.js
const trimLeftSlashes = new RegExp("^[/]+");
const trimRightSlashes = new RegExp("[/]+$");
const illegalResourceIdCharacters = new RegExp("[/\\\\?#]");
const illegalItemResourceIdCharacters = new RegExp("[/\\\\#]");
function jsonStringifyAndEscapeNonASCII(arg) {
	return JSON.stringify(arg).replace(/[\u007F-\uFFFF]/g, (m) => {
		return "\\u" + ("0000" + m.charCodeAt(0).toString(16)).slice(-4);
	});
}
function parseLink(resourcePath) {
	if (resourcePath.length === 0) return {
		type: void 0,
		objectBody: void 0
	};
	if (resourcePath[resourcePath.length - 1] !== "/") resourcePath = resourcePath + "/";
	if (resourcePath[0] !== "/") resourcePath = "/" + resourcePath;
	const pathParts = resourcePath.split("/");
	let id;
	let type;
	if (pathParts.length % 2 === 0) {
		id = pathParts[pathParts.length - 2];
		type = pathParts[pathParts.length - 3];
	} else {
		id = pathParts[pathParts.length - 3];
		type = pathParts[pathParts.length - 2];
	}
	return {
		type,
		objectBody: {
			id,
			self: resourcePath
		}
	};
}
function isReadRequest(operationType) {
	return operationType === OperationType.Read || operationType === OperationType.Query;
}
function sleep(time) {
	return new Promise((resolve) => {
		setTimeout(() => {
			resolve();
		}, time);
	});
}
function getContainerLink(link) {
	return link.split("/").slice(0, 4).join("/");
}
function prepareURL(endpoint, path) {
	return trimSlashes(endpoint) + path;
}
function trimSlashes(source) {
	return source.replace(trimLeftSlashes, "").replace(trimRightSlashes, "");
}
function parsePath(path) {
	const pathParts = [];
	let currentIndex = 0;
	const throwError = () => {
		throw new Error("Path " + path + " is invalid at index " + currentIndex);
	};
	const getEscapedToken = () => {
		const quote = path[currentIndex];
		let newIndex = ++currentIndex;
		for (;;) {
			newIndex = path.indexOf(quote, newIndex);
			if (newIndex === -1) throwError();
			if (path[newIndex - 1] !== "\\") break;
			++newIndex;
		}
		const token = path.substr(currentIndex, newIndex - currentIndex);
		currentIndex = newIndex + 1;
		return token;
	};
	const getToken = () => {
		const newIndex = path.indexOf("/", currentIndex);
		let token;
		if (newIndex === -1) {
			token = path.substr(currentIndex);
			currentIndex = path.length;
		} else {
			token = path.substr(currentIndex, newIndex - currentIndex);
			currentIndex = newIndex;
		}
		token = token.trim();
		return token;
	};
	while (currentIndex < path.length) {
		if (path[currentIndex] !== "/") throwError();
		if (++currentIndex === path.length) break;
		if (path[currentIndex] === "\"" || path[currentIndex] === "'") pathParts.push(getEscapedToken());
		else pathParts.push(getToken());
	}
	return pathParts;
}
function isResourceValid(resource, err) {
	if (resource.id) {
		if (typeof resource.id !== "string") {
			err.message = "Id must be a string.";
			return false;
		}
		if (resource.id.indexOf("/") !== -1 || resource.id.indexOf("\\") !== -1 || resource.id.indexOf("?") !== -1 || resource.id.indexOf("#") !== -1) {
			err.message = "Id contains illegal chars.";
			return false;
		}
		if (resource.id[resource.id.length - 1] === " ") {
			err.message = "Id ends with a space.";
			return false;
		}
	}
	return true;
}
function isItemResourceValid(resource, err) {
	if (resource.id) {
		if (typeof resource.id !== "string") {
			err.message = "Id must be a string.";
			return false;
		}
		if (resource.id.indexOf("/") !== -1 || resource.id.indexOf("\\") !== -1 || resource.id.indexOf("#") !== -1) {
			err.message = "Id contains illegal chars.";
			return false;
		}
	}
	return true;
}
function getIdFromLink(resourceLink) {
	resourceLink = trimSlashes(resourceLink);
	return resourceLink;
}
function getPathFromLink(resourceLink, resourceType) {
	resourceLink = trimSlashes(resourceLink);
	if (resourceType) return "/" + encodeURI(resourceLink) + "/" + resourceType;
	else return "/" + encodeURI(resourceLink);
}
function isStringNullOrEmpty(inputString) {
	return !inputString || /^\s*$/.test(inputString);
}
function trimSlashFromLeftAndRight(inputString) {
	if (typeof inputString !== "string") throw new Error("invalid input: input is not string");
	return inputString.replace(trimLeftSlashes, "").replace(trimRightSlashes, "");
}
function validateResourceId(resourceId) {
	if (typeof resourceId !== "string" || isStringNullOrEmpty(resourceId)) throw new Error("Resource ID must be a string and cannot be undefined, null or empty");
	if (illegalResourceIdCharacters.test(resourceId)) throw new Error("Illegal characters ['/', '\\', '#', '?'] cannot be used in Resource ID");
	return true;
}
function validateItemResourceId(resourceId) {
	if (typeof resourceId !== "string" || isStringNullOrEmpty(resourceId)) throw new Error("Resource ID must be a string and cannot be undefined, null or empty");
	if (illegalItemResourceIdCharacters.test(resourceId)) throw new Error("Illegal characters ['/', '\\', '#'] cannot be used in Resource ID");
	return true;
}
function getResourceIdFromPath(resourcePath) {
	if (!resourcePath || typeof resourcePath !== "string") return null;
	const pathSegments = trimSlashFromLeftAndRight(resourcePath).split("/");
	if (pathSegments.length % 2 !== 0) return null;
	return pathSegments[pathSegments.length - 1];
}
function parseConnectionString(connectionString) {
	const { AccountEndpoint, AccountKey } = connectionString.split(";").reduce((connectionObject, keyValueString) => {
		const [key, ...value] = keyValueString.split("=");
		connectionObject[key] = value.join("=");
		return connectionObject;
	}, {});
	if (!AccountEndpoint || !AccountKey) throw new Error("Could not parse the provided connection string");
	return {
		endpoint: AccountEndpoint,
		key: AccountKey
	};
}
function copyObject(obj) {
	return JSON.parse(JSON.stringify(obj, (_, value) => {
		if (typeof value === "bigint") throw new Error(`BigInt type is not supported`);
		return value;
	}));
}
function createDeserializer(typeMarker) {
	switch (typeMarker) {
		case TypeMarker.Long: return new NumberSerializer();
		case TypeMarker.Double: return new FloatSerializer();
		case TypeMarker.String: return new StringSerializer();
		case TypeMarker.Boolean: return new BooleanSerializer();
		default: throw new Error("Invalid or Unsupported data type passed.");
	}
}
function extractPath(path) {
	const secondSlashIndex = path.indexOf("/", path.indexOf("/") + 1);
	return secondSlashIndex === -1 ? path : path.substring(0, secondSlashIndex);
}
function createSerializer(propertyValue, type) {
	if (type) {
		if (type === TypeMarker.Long) return [TypeMarker.Long, new NumberSerializer()];
		else if (type === TypeMarker.Double) return [TypeMarker.Double, new FloatSerializer()];
		else if (type === TypeMarker.String) return [TypeMarker.String, new StringSerializer()];
		else if (type === TypeMarker.Boolean) return [TypeMarker.Boolean, new BooleanSerializer()];
		else throw new Error("Invalid or Unsupported data type passed.");
	} else switch (typeof propertyValue) {
		case "boolean": return [TypeMarker.Boolean, new BooleanSerializer()];
		case "string": return [TypeMarker.String, new StringSerializer()];
		case "object":
			if (propertyValue.constructor === Date) return [TypeMarker.String, new StringSerializer()];
			throw new Error("Invalid or Unsupported data type passed.");
		case "number": if (!Number.isInteger(propertyValue)) return [TypeMarker.Double, new FloatSerializer()];
		else return [TypeMarker.Long, new NumberSerializer()];
		default: throw new Error("Invalid or Unsupported data type passed.");
	}
}
function validateClientEncryptionPolicy(clientEncryptionPolicy, partitionKey) {
	const policyFormatVersion = clientEncryptionPolicy.policyFormatVersion;
	if (policyFormatVersion < 1 || policyFormatVersion > 2) throw new ErrorResponse("Supported versions of client encryption policy are 1 and 2.");
	const paths = new Set();
	for (const includedPath of clientEncryptionPolicy.includedPaths) {
		if (paths.has(includedPath.path)) throw new ErrorResponse(`Duplicate path found: ${includedPath.path} in client encryption policy.`);
		if (includedPath.path === void 0 || includedPath.path === null || includedPath.path === "" || includedPath.path === "/") throw new ErrorResponse("Path needs to be defined in ClientEncryptionIncludedPath.");
		if (includedPath.clientEncryptionKeyId === void 0 || includedPath.clientEncryptionKeyId === null || includedPath.clientEncryptionKeyId === "" || typeof includedPath.clientEncryptionKeyId !== "string") throw new ErrorResponse("ClientEncryptionKeyId needs to be defined as string type in ClientEncryptionIncludedPath.");
		if (includedPath.path[0] !== "/") throw new ErrorResponse("Path in ClientEncryptionIncludedPath must start with '/'.");
		if (includedPath.path.split("/").filter((segment) => segment.length > 0).length > 1) throw new ErrorResponse("Only top-level paths are currently supported for encryption");
		paths.add(includedPath.path);
	}
	const encryptedPaths = clientEncryptionPolicy.includedPaths;
	const partitionKeyPaths = partitionKey.paths.map(extractPath);
	let isPartitionKeyEncrypted = false;
	let isIdEncrypted = false;
	for (const encryptedPath of encryptedPaths) {
		if (encryptedPath.path === "/id") {
			isIdEncrypted = true;
			if (encryptedPath.encryptionType !== EncryptionType.DETERMINISTIC) throw new ErrorResponse("The '/id' property must be encrypted using Deterministic encryption.");
		}
		if (partitionKeyPaths.includes(encryptedPath.path)) {
			isPartitionKeyEncrypted = true;
			if (encryptedPath.encryptionType !== EncryptionType.DETERMINISTIC) throw new ErrorResponse(`Path: ${encryptedPath.path} which is part of the partition key has to be encrypted with Deterministic type Encryption.`);
		}
	}
	if ((isPartitionKeyEncrypted || isIdEncrypted) && clientEncryptionPolicy.policyFormatVersion === 1) throw new ErrorResponse("Encryption of partition key or id is only supported with policy format version 2.");
}
function canApplyExcludedLocations(resourceType) {
	return resourceType === ResourceType.item;
}
// node_modules/@azure/cosmos/dist/esm/common/statusCodes.js
const StatusCodes = {
	Ok: 200,
	Created: 201,
	Accepted: 202,
	NoContent: 204,
	MultiStatus: 207,
	NotModified: 304,
	BadRequest: 400,
	Unauthorized: 401,
	Forbidden: 403,
	NotFound: 404,
	MethodNotAllowed: 405,
	RequestTimeout: 408,
	Conflict: 409,
	Gone: 410,
	PreconditionFailed: 412,
	RequestEntityTooLarge: 413,
	FailedDependency: 424,
	TooManyRequests: 429,
	RetryWith: 449,
	InternalServerError: 500,
	ServiceUnavailable: 503,
	ENOTFOUND: "ENOTFOUND",
	OperationPaused: 1200,
	OperationCancelled: 1201
};
const SubStatusCodes = {
	Unknown: 0,
	CrossPartitionQueryNotServable: 1004,
	IncorrectContainerRidSubstatus: 1024,
	PartitionKeyMismatch: 1001,
	PartitionKeyRangeGone: 1002,
	CompletingSplit: 1007,
	CompletingPartitionMigration: 1008,
	NameCacheIsStale: 1e3,
	ReadSessionNotAvailable: 1002,
	WriteForbidden: 3,
	DatabaseAccountNotFound: 1008,
	ResponseSizeExceeded: 3402
};
// node_modules/@azure/cosmos/dist/esm/common/uriFactory.js
function createDatabaseUri(databaseId) {
	databaseId = trimSlashFromLeftAndRight(databaseId);
	validateResourceId(databaseId);
	return Constants.Path.DatabasesPathSegment + "/" + databaseId;
}
function createDocumentCollectionUri(databaseId, collectionId) {
	collectionId = trimSlashFromLeftAndRight(collectionId);
	validateResourceId(collectionId);
	return createDatabaseUri(databaseId) + "/" + Constants.Path.CollectionsPathSegment + "/" + collectionId;
}
function createUserUri(databaseId, userId) {
	userId = trimSlashFromLeftAndRight(userId);
	validateResourceId(userId);
	return createDatabaseUri(databaseId) + "/" + Constants.Path.UsersPathSegment + "/" + userId;
}
function createDocumentUri(databaseId, collectionId, documentId) {
	documentId = trimSlashFromLeftAndRight(documentId);
	validateItemResourceId(documentId);
	return createDocumentCollectionUri(databaseId, collectionId) + "/" + Constants.Path.DocumentsPathSegment + "/" + documentId;
}
function createPermissionUri(databaseId, userId, permissionId) {
	permissionId = trimSlashFromLeftAndRight(permissionId);
	validateResourceId(permissionId);
	return createUserUri(databaseId, userId) + "/" + Constants.Path.PermissionsPathSegment + "/" + permissionId;
}
function createStoredProcedureUri(databaseId, collectionId, storedProcedureId) {
	storedProcedureId = trimSlashFromLeftAndRight(storedProcedureId);
	validateResourceId(storedProcedureId);
	return createDocumentCollectionUri(databaseId, collectionId) + "/" + Constants.Path.StoredProceduresPathSegment + "/" + storedProcedureId;
}
function createTriggerUri(databaseId, collectionId, triggerId) {
	triggerId = trimSlashFromLeftAndRight(triggerId);
	validateResourceId(triggerId);
	return createDocumentCollectionUri(databaseId, collectionId) + "/" + Constants.Path.TriggersPathSegment + "/" + triggerId;
}
function createUserDefinedFunctionUri(databaseId, collectionId, udfId) {
	udfId = trimSlashFromLeftAndRight(udfId);
	validateResourceId(udfId);
	return createDocumentCollectionUri(databaseId, collectionId) + "/" + Constants.Path.UserDefinedFunctionsPathSegment + "/" + udfId;
}
// node_modules/@azure/cosmos/dist/esm/utils/hmac.js
async function hmac(key, message) {
	return createHmac("sha256", Buffer.from(key, "base64")).update(message).digest("base64");
}
// node_modules/@azure/cosmos/dist/esm/utils/headers.js
async function generateHeaders(masterKey, method, resourceType = ResourceType.none, resourceId = "", date = new Date()) {
	if (masterKey.startsWith("type=sas&")) return {
		[Constants.HttpHeaders.Authorization]: encodeURIComponent(masterKey),
		[Constants.HttpHeaders.XDate]: date.toUTCString()
	};
	const sig = await signature(masterKey, method, resourceType, resourceId, date);
	return {
		[Constants.HttpHeaders.Authorization]: sig,
		[Constants.HttpHeaders.XDate]: date.toUTCString()
	};
}
async function signature(masterKey, method, resourceType, resourceId = "", date = new Date()) {
	const signed = await hmac(masterKey, method.toLowerCase() + "\n" + resourceType.toLowerCase() + "\n" + resourceId + "\n" + date.toUTCString().toLowerCase() + "\n\n");
	return encodeURIComponent("type=master&ver=1.0&sig=" + signed);
}
// node_modules/@azure/cosmos/dist/esm/auth.js
async function setAuthorizationHeader(clientOptions, verb, path, resourceId, resourceType, headers) {
	if (clientOptions.permissionFeed) {
		clientOptions.resourceTokens = {};
		for (const permission of clientOptions.permissionFeed) {
			const id = getResourceIdFromPath(permission.resource);
			if (!id) throw new Error(`authorization error: ${id} \
                          is an invalid resourceId in permissionFeed`);
			clientOptions.resourceTokens[id] = permission._token;
		}
	}
	if (clientOptions.key) await setAuthorizationTokenHeaderUsingMasterKey(verb, resourceId, resourceType, headers, clientOptions.key);
	else if (clientOptions.resourceTokens) headers[Constants.HttpHeaders.Authorization] = encodeURIComponent(getAuthorizationTokenUsingResourceTokens(clientOptions.resourceTokens, path, resourceId));
	else if (clientOptions.tokenProvider) headers[Constants.HttpHeaders.Authorization] = encodeURIComponent(await clientOptions.tokenProvider({
		verb,
		path,
		resourceId,
		resourceType,
		headers
	}));
}
async function setAuthorizationTokenHeaderUsingMasterKey(verb, resourceId, resourceType, headers, masterKey) {
	if (resourceType === ResourceType.offer) resourceId = resourceId && resourceId.toLowerCase();
	Object.assign(headers, await generateHeaders(masterKey, verb, resourceType, resourceId));
}
function getAuthorizationTokenUsingResourceTokens(resourceTokens, path, resourceId) {
	if (resourceTokens && Object.keys(resourceTokens).length > 0) {
		if (!path && !resourceId) return resourceTokens[Object.keys(resourceTokens)[0]];
		if (resourceId && resourceTokens[resourceId]) return resourceTokens[resourceId];
		if (!path || path.length < 4) return null;
		path = trimSlashFromLeftAndRight(path);
		const pathSegments = path && path.split("/") || [];
		if (pathSegments.length === 6) {
			const containerPath = pathSegments.slice(0, 4).map(decodeURIComponent).join("/");
			if (resourceTokens[containerPath]) return resourceTokens[containerPath];
		}
		let index = pathSegments.length % 2 === 0 ? pathSegments.length - 1 : pathSegments.length - 2;
		for (; index > 0; index -= 2) {
			const id = decodeURI(pathSegments[index]);
			if (resourceTokens[id]) return resourceTokens[id];
		}
	}
	return null;
}
// node_modules/@azure/cosmos/dist/esm/documents/ConnectionMode.js
var ConnectionMode;
(function(ConnectionMode) {
	ConnectionMode[ConnectionMode["Gateway"] = 0] = "Gateway";
})(ConnectionMode || (ConnectionMode = {}));
// node_modules/@azure/cosmos/dist/esm/documents/ConnectionPolicy.js
const defaultConnectionPolicy = Object.freeze({
	connectionMode: ConnectionMode.Gateway,
	requestTimeout: 6e4,
	enableEndpointDiscovery: true,
	preferredLocations: [],
	retryOptions: {
		maxRetryAttemptCount: Constants.ThrottledRequestMaxRetryAttemptCount,
		fixedRetryIntervalInMilliseconds: Constants.ThrottledRequestFixedRetryIntervalInMs,
		maxWaitTimeInSeconds: Constants.ThrottledRequestMaxWaitTimeInSeconds
	},
	useMultipleWriteLocations: true,
	endpointRefreshRateInMs: 3e5,
	enableBackgroundEndpointRefreshing: true,
	enablePartitionLevelFailover: true,
	enablePartitionLevelCircuitBreaker: false
});
// node_modules/@azure/cosmos/dist/esm/documents/ConsistencyLevel.js
var ConsistencyLevel;
(function(ConsistencyLevel) {
	ConsistencyLevel["Strong"] = "Strong";
	ConsistencyLevel["BoundedStaleness"] = "BoundedStaleness";
	ConsistencyLevel["Session"] = "Session";
	ConsistencyLevel["Eventual"] = "Eventual";
	ConsistencyLevel["ConsistentPrefix"] = "ConsistentPrefix";
})(ConsistencyLevel || (ConsistencyLevel = {}));
// node_modules/@azure/cosmos/dist/esm/documents/DatabaseAccount.js
var DatabaseAccount = class {
	writableLocations = [];
	readableLocations = [];
	get DatabasesLink() {
		return this.databasesLink;
	}
	databasesLink;
	get MediaLink() {
		return this.mediaLink;
	}
	mediaLink;
	get MaxMediaStorageUsageInMB() {
		return this.maxMediaStorageUsageInMB;
	}
	maxMediaStorageUsageInMB;
	get CurrentMediaStorageUsageInMB() {
		return this.currentMediaStorageUsageInMB;
	}
	currentMediaStorageUsageInMB;
	get ConsistencyPolicy() {
		return this.consistencyPolicy;
	}
	consistencyPolicy;
	enableMultipleWritableLocations;
	enablePerPartitionFailover = false;
	constructor(body, headers) {
		this.databasesLink = "/dbs/";
		this.mediaLink = "/media/";
		this.maxMediaStorageUsageInMB = headers[Constants.HttpHeaders.MaxMediaStorageUsageInMB];
		this.currentMediaStorageUsageInMB = headers[Constants.HttpHeaders.CurrentMediaStorageUsageInMB];
		this.consistencyPolicy = body.userConsistencyPolicy ? body.userConsistencyPolicy.defaultConsistencyLevel : ConsistencyLevel.Session;
		if (body[Constants.WritableLocations] && body.id !== "localhost") this.writableLocations = body[Constants.WritableLocations];
		if (body[Constants.ReadableLocations] && body.id !== "localhost") this.readableLocations = body[Constants.ReadableLocations];
		if (body[Constants.ENABLE_MULTIPLE_WRITABLE_LOCATIONS]) this.enableMultipleWritableLocations = body[Constants.ENABLE_MULTIPLE_WRITABLE_LOCATIONS] === true || body[Constants.ENABLE_MULTIPLE_WRITABLE_LOCATIONS] === "true";
		else this.enableMultipleWritableLocations = false;
		if (body[Constants.EnablePerPartitionFailover]) this.enablePerPartitionFailover = body[Constants.EnablePerPartitionFailover] === true || body[Constants.EnablePerPartitionFailover] === "true";
	}
};
// node_modules/@azure/cosmos/dist/esm/documents/PartitionKeyInternal.js
const NonePartitionKeyLiteral = {};
function convertToInternalPartitionKey(partitionKey) {
	if (Array.isArray(partitionKey)) return partitionKey.map((key) => key === void 0 ? NonePartitionKeyLiteral : key);
	else return [partitionKey];
}
// node_modules/@azure/cosmos/dist/esm/documents/PartitionKeyDefinitionVersion.js
var PartitionKeyDefinitionVersion;
(function(PartitionKeyDefinitionVersion) {
	PartitionKeyDefinitionVersion[PartitionKeyDefinitionVersion["V1"] = 1] = "V1";
	PartitionKeyDefinitionVersion[PartitionKeyDefinitionVersion["V2"] = 2] = "V2";
})(PartitionKeyDefinitionVersion || (PartitionKeyDefinitionVersion = {}));
// node_modules/@azure/cosmos/dist/esm/documents/PartitionKeyKind.js
var PartitionKeyKind;
(function(PartitionKeyKind) {
	PartitionKeyKind["Hash"] = "Hash";
	PartitionKeyKind["MultiHash"] = "MultiHash";
})(PartitionKeyKind || (PartitionKeyKind = {}));
// node_modules/@azure/cosmos/dist/esm/client/ClientUtils.js
async function readPartitionKeyDefinition(diagnosticNode, container) {
	return (await container.readPartitionKeyDefinition(diagnosticNode)).resource;
}
async function computePartitionKeyRangeId(diagnosticNode, partitionKey, partitionKeyRangeCache, isPartitionLevelFailOverEnabled, container, pKDefinition) {
	let partitionKeyRangeId = void 0;
	if (isPartitionLevelFailOverEnabled) {
		const partitionKeyDefinition = pKDefinition ?? await readPartitionKeyDefinition(diagnosticNode, container);
		if (partitionKeyDefinition && partitionKey && partitionKey.length > 0) partitionKeyRangeId = await partitionKeyRangeCache.getPartitionKeyRangeIdFromPartitionKey(container.url, partitionKey, partitionKeyDefinition, diagnosticNode);
	}
	return partitionKeyRangeId;
}
// node_modules/@azure/cosmos/dist/esm/extractPartitionKey.js
const logger$4 = createClientLogger("extractPartitionKey");
function extractPartitionKeys(document, partitionKeyDefinition) {
	if (!partitionKeyDefinition || !partitionKeyDefinition.paths || partitionKeyDefinition.paths.length <= 0) {
		logger$4.error("Unexpected Partition Key Definition Found.");
		return;
	}
	if (partitionKeyDefinition.paths.length === 1 && partitionKeyDefinition.paths[0] === "/_partitionKey") {
		const defaultKey = extractPartitionKey(DEFAULT_PARTITION_KEY_PATH, document);
		if (defaultKey === void 0) {
			if (partitionKeyDefinition.systemKey === true) return [];
			logger$4.warning("Unsupported PartitionKey found.");
			return;
		} else if (defaultKey === null || defaultKey === NonePartitionKeyLiteral) {
			if (partitionKeyDefinition.systemKey === true) return [];
		}
		return [defaultKey];
	}
	if (partitionKeyDefinition.systemKey === true) return [];
	const partitionKeys = [];
	partitionKeyDefinition.paths.forEach((path) => {
		const obj = extractPartitionKey(path, document);
		if (obj === void 0) {
			logger$4.warning("Unsupported PartitionKey found.");
			return;
		}
		partitionKeys.push(obj);
	});
	return partitionKeys;
}
function extractPartitionKey(path, obj) {
	const pathParts = parsePath(path);
	for (const part of pathParts) if (typeof obj === "object" && obj !== null && part in obj) obj = obj[part];
	else {
		obj = void 0;
		break;
	}
	if (typeof obj === "string" || typeof obj === "number" || typeof obj === "boolean") return obj;
	else if (obj === null) return null;
	else if (obj === void 0 || JSON.stringify(obj) === JSON.stringify(NonePartitionKeyLiteral)) return NonePartitionKeyLiteral;
}
function undefinedPartitionKey(partitionKeyDefinition) {
	if (partitionKeyDefinition?.systemKey) return [];
	else return partitionKeyDefinition?.paths.map(() => NonePartitionKeyLiteral);
}
async function setPartitionKeyIfUndefined(diagnosticNode, container, partitionKey) {
	if (partitionKey === void 0) partitionKey = undefinedPartitionKey(await readPartitionKeyDefinition(diagnosticNode, container));
	return convertToInternalPartitionKey(partitionKey);
}
// node_modules/@azure/cosmos/dist/esm/utils/typeChecks.js
function assertNotUndefined(value, msg) {
	if (value !== void 0) return value;
	throw new Error(msg || "Unexpected 'undefined' value encountered");
}
function isPrimitivePartitionKeyValue(value) {
	return isWellDefinedPartitionKeyValue(value) || isNonePartitionKeyValue(value) || isNullPartitionKeyValue(value);
}
function isWellDefinedPartitionKeyValue(value) {
	return typeof value === "string" || typeof value === "boolean" || typeof value === "number";
}
function isNonePartitionKeyValue(value) {
	return value !== void 0 && JSON.stringify(value) === JSON.stringify(NonePartitionKeyLiteral);
}
function isNullPartitionKeyValue(value) {
	return value === null;
}
function isPartitionKey(partitionKey) {
	return isPrimitivePartitionKeyValue(partitionKey) || Array.isArray(partitionKey);
}
function isPrefixPartitionKey(partitionKey, partitionKeyDefinition) {
	return partitionKeyDefinition && partitionKeyDefinition.paths && partitionKeyDefinition.kind === PartitionKeyKind.MultiHash && Array.isArray(partitionKey) && partitionKey.length < partitionKeyDefinition.paths.length;
}
// node_modules/@azure/cosmos/dist/esm/request/ResourceResponse.js
var ResourceResponse = class {
	resource;
	headers;
	statusCode;
	diagnostics;
	substatus;
	constructor(resource, headers, statusCode, diagnostics, substatus) {
		this.resource = resource;
		this.headers = headers;
		this.statusCode = statusCode;
		this.diagnostics = diagnostics;
		this.substatus = substatus;
	}
	get requestCharge() {
		return Number(this.headers[Constants.HttpHeaders.RequestCharge]) || 0;
	}
	get activityId() {
		return this.headers[Constants.HttpHeaders.ActivityId];
	}
	get etag() {
		return this.headers[Constants.HttpHeaders.ETag];
	}
};
// node_modules/@azure/cosmos/dist/esm/queryMetrics/clientSideMetrics.js
var ClientSideMetrics = class ClientSideMetrics {
	requestCharge;
	constructor(requestCharge) {
		this.requestCharge = requestCharge;
	}
	add(...clientSideMetricsArray) {
		let requestCharge = this.requestCharge;
		for (const clientSideMetrics of clientSideMetricsArray) {
			if (clientSideMetrics == null) throw new Error("clientSideMetrics has null or undefined item(s)");
			requestCharge += clientSideMetrics.requestCharge;
		}
		return new ClientSideMetrics(requestCharge);
	}
	static zero = new ClientSideMetrics(0);
	static createFromArray(...clientSideMetricsArray) {
		if (clientSideMetricsArray == null) throw new Error("clientSideMetricsArray is null or undefined item(s)");
		return this.zero.add(...clientSideMetricsArray);
	}
};
// node_modules/@azure/cosmos/dist/esm/queryMetrics/queryMetricsConstants.js
var queryMetricsConstants_default = {
	RetrievedDocumentCount: "retrievedDocumentCount",
	RetrievedDocumentSize: "retrievedDocumentSize",
	OutputDocumentCount: "outputDocumentCount",
	OutputDocumentSize: "outputDocumentSize",
	IndexHitRatio: "indexUtilizationRatio",
	IndexHitDocumentCount: "indexHitDocumentCount",
	TotalQueryExecutionTimeInMs: "totalExecutionTimeInMs",
	QueryCompileTimeInMs: "queryCompileTimeInMs",
	LogicalPlanBuildTimeInMs: "queryLogicalPlanBuildTimeInMs",
	PhysicalPlanBuildTimeInMs: "queryPhysicalPlanBuildTimeInMs",
	QueryOptimizationTimeInMs: "queryOptimizationTimeInMs",
	IndexLookupTimeInMs: "indexLookupTimeInMs",
	DocumentLoadTimeInMs: "documentLoadTimeInMs",
	VMExecutionTimeInMs: "VMExecutionTimeInMs",
	DocumentWriteTimeInMs: "writeOutputTimeInMs",
	QueryEngineTimes: "queryEngineTimes",
	SystemFunctionExecuteTimeInMs: "systemFunctionExecuteTimeInMs",
	UserDefinedFunctionExecutionTimeInMs: "userFunctionExecuteTimeInMs",
	RetrievedDocumentCountText: "Retrieved Document Count",
	RetrievedDocumentSizeText: "Retrieved Document Size",
	OutputDocumentCountText: "Output Document Count",
	OutputDocumentSizeText: "Output Document Size",
	IndexUtilizationText: "Index Utilization",
	TotalQueryExecutionTimeText: "Total Query Execution Time",
	QueryPreparationTimesText: "Query Preparation Times",
	QueryCompileTimeText: "Query Compilation Time",
	LogicalPlanBuildTimeText: "Logical Plan Build Time",
	PhysicalPlanBuildTimeText: "Physical Plan Build Time",
	QueryOptimizationTimeText: "Query Optimization Time",
	QueryEngineTimesText: "Query Engine Times",
	IndexLookupTimeText: "Index Lookup Time",
	DocumentLoadTimeText: "Document Load Time",
	WriteOutputTimeText: "Document Write Time",
	RuntimeExecutionTimesText: "Runtime Execution Times",
	TotalExecutionTimeText: "Query Engine Execution Time",
	SystemFunctionExecuteTimeText: "System Function Execution Time",
	UserDefinedFunctionExecutionTimeText: "User-defined Function Execution Time",
	ClientSideQueryMetricsText: "Client Side Metrics",
	RetriesText: "Retry Count",
	RequestChargeText: "Request Charge",
	FetchExecutionRangesText: "Partition Execution Timeline",
	SchedulingMetricsText: "Scheduling Metrics"
};
// node_modules/@azure/cosmos/dist/esm/queryMetrics/timeSpan.js
const ticksPerMillisecond = 1e4;
const millisecondsPerTick = 1 / ticksPerMillisecond;
const ticksPerSecond = ticksPerMillisecond * 1e3;
const secondsPerTick = 1 / ticksPerSecond;
const ticksPerMinute = ticksPerSecond * 60;
const minutesPerTick = 1 / ticksPerMinute;
const ticksPerHour = ticksPerMinute * 60;
const hoursPerTick = 1 / ticksPerHour;
const ticksPerDay = ticksPerHour * 24;
const daysPerTick = 1 / ticksPerDay;
const millisPerSecond = 1e3;
const millisPerMinute = millisPerSecond * 60;
const millisPerHour = millisPerMinute * 60;
const millisPerDay = millisPerHour * 24;
const maxMilliSeconds = Number.MAX_SAFE_INTEGER / ticksPerMillisecond;
const minMilliSeconds = Number.MIN_SAFE_INTEGER / ticksPerMillisecond;
var TimeSpan = class TimeSpan {
	_ticks;
	constructor(days, hours, minutes, seconds, milliseconds) {
		if (!Number.isInteger(days)) throw new Error("days is not an integer");
		if (!Number.isInteger(hours)) throw new Error("hours is not an integer");
		if (!Number.isInteger(minutes)) throw new Error("minutes is not an integer");
		if (!Number.isInteger(seconds)) throw new Error("seconds is not an integer");
		if (!Number.isInteger(milliseconds)) throw new Error("milliseconds is not an integer");
		const totalMilliSeconds = (days * 3600 * 24 + hours * 3600 + minutes * 60 + seconds) * 1e3 + milliseconds;
		if (totalMilliSeconds > maxMilliSeconds || totalMilliSeconds < minMilliSeconds) throw new Error("Total number of milliseconds was either too large or too small");
		this._ticks = totalMilliSeconds * ticksPerMillisecond;
	}
	add(ts) {
		if (TimeSpan.additionDoesOverflow(this._ticks, ts._ticks)) throw new Error("Adding the two timestamps causes an overflow.");
		const results = this._ticks + ts._ticks;
		return TimeSpan.fromTicks(results);
	}
	subtract(ts) {
		if (TimeSpan.subtractionDoesUnderflow(this._ticks, ts._ticks)) throw new Error("Subtracting the two timestamps causes an underflow.");
		const results = this._ticks - ts._ticks;
		return TimeSpan.fromTicks(results);
	}
	compareTo(value) {
		if (value == null) return 1;
		if (!TimeSpan.isTimeSpan(value)) throw new Error("Argument must be a TimeSpan object");
		return TimeSpan.compare(this, value);
	}
	duration() {
		return TimeSpan.fromTicks(this._ticks >= 0 ? this._ticks : -this._ticks);
	}
	equals(value) {
		if (TimeSpan.isTimeSpan(value)) return this._ticks === value._ticks;
		return false;
	}
	negate() {
		return TimeSpan.fromTicks(-this._ticks);
	}
	days() {
		return Math.floor(this._ticks / ticksPerDay);
	}
	hours() {
		return Math.floor(this._ticks / ticksPerHour);
	}
	milliseconds() {
		return Math.floor(this._ticks / ticksPerMillisecond);
	}
	seconds() {
		return Math.floor(this._ticks / ticksPerSecond);
	}
	ticks() {
		return this._ticks;
	}
	totalDays() {
		return this._ticks * daysPerTick;
	}
	totalHours() {
		return this._ticks * hoursPerTick;
	}
	totalMilliseconds() {
		return this._ticks * millisecondsPerTick;
	}
	totalMinutes() {
		return this._ticks * minutesPerTick;
	}
	totalSeconds() {
		return this._ticks * secondsPerTick;
	}
	static fromTicks(value) {
		const timeSpan = new TimeSpan(0, 0, 0, 0, 0);
		timeSpan._ticks = value;
		return timeSpan;
	}
	static zero = new TimeSpan(0, 0, 0, 0, 0);
	static maxValue = TimeSpan.fromTicks(Number.MAX_SAFE_INTEGER);
	static minValue = TimeSpan.fromTicks(Number.MIN_SAFE_INTEGER);
	static isTimeSpan(timespan) {
		return timespan._ticks;
	}
	static additionDoesOverflow(a, b) {
		const c = a + b;
		return a !== c - b || b !== c - a;
	}
	static subtractionDoesUnderflow(a, b) {
		const c = a - b;
		return a !== c + b || b !== a - c;
	}
	static compare(t1, t2) {
		if (t1._ticks > t2._ticks) return 1;
		if (t1._ticks < t2._ticks) return -1;
		return 0;
	}
	static interval(value, scale) {
		if (isNaN(value)) throw new Error("value must be a number");
		const milliseconds = value * scale;
		if (milliseconds > maxMilliSeconds || milliseconds < minMilliSeconds) throw new Error("timespan too long");
		return TimeSpan.fromTicks(Math.floor(milliseconds * ticksPerMillisecond));
	}
	static fromMilliseconds(value) {
		return TimeSpan.interval(value, 1);
	}
	static fromSeconds(value) {
		return TimeSpan.interval(value, millisPerSecond);
	}
	static fromMinutes(value) {
		return TimeSpan.interval(value, millisPerMinute);
	}
	static fromHours(value) {
		return TimeSpan.interval(value, millisPerHour);
	}
	static fromDays(value) {
		return TimeSpan.interval(value, millisPerDay);
	}
};
// node_modules/@azure/cosmos/dist/esm/queryMetrics/queryMetricsUtils.js
function parseDelimitedString(delimitedString) {
	if (delimitedString == null) throw new Error("delimitedString is null or undefined");
	const metrics = {};
	const headerAttributes = delimitedString.split(";");
	for (const attribute of headerAttributes) {
		const attributeKeyValue = attribute.split("=");
		if (attributeKeyValue.length !== 2) throw new Error("recieved a malformed delimited string");
		const attributeKey = attributeKeyValue[0];
		metrics[attributeKey] = parseFloat(attributeKeyValue[1]);
	}
	return metrics;
}
function timeSpanFromMetrics(metrics, key) {
	if (key in metrics) return TimeSpan.fromMilliseconds(metrics[key]);
	return TimeSpan.zero;
}
// node_modules/@azure/cosmos/dist/esm/queryMetrics/queryPreparationTime.js
var QueryPreparationTimes = class QueryPreparationTimes {
	queryCompilationTime;
	logicalPlanBuildTime;
	physicalPlanBuildTime;
	queryOptimizationTime;
	constructor(queryCompilationTime, logicalPlanBuildTime, physicalPlanBuildTime, queryOptimizationTime) {
		this.queryCompilationTime = queryCompilationTime;
		this.logicalPlanBuildTime = logicalPlanBuildTime;
		this.physicalPlanBuildTime = physicalPlanBuildTime;
		this.queryOptimizationTime = queryOptimizationTime;
	}
	add(...queryPreparationTimesArray) {
		let queryCompilationTime = this.queryCompilationTime;
		let logicalPlanBuildTime = this.logicalPlanBuildTime;
		let physicalPlanBuildTime = this.physicalPlanBuildTime;
		let queryOptimizationTime = this.queryOptimizationTime;
		for (const queryPreparationTimes of queryPreparationTimesArray) {
			if (queryPreparationTimes == null) throw new Error("queryPreparationTimesArray has null or undefined item(s)");
			queryCompilationTime = queryCompilationTime.add(queryPreparationTimes.queryCompilationTime);
			logicalPlanBuildTime = logicalPlanBuildTime.add(queryPreparationTimes.logicalPlanBuildTime);
			physicalPlanBuildTime = physicalPlanBuildTime.add(queryPreparationTimes.physicalPlanBuildTime);
			queryOptimizationTime = queryOptimizationTime.add(queryPreparationTimes.queryOptimizationTime);
		}
		return new QueryPreparationTimes(queryCompilationTime, logicalPlanBuildTime, physicalPlanBuildTime, queryOptimizationTime);
	}
	toDelimitedString() {
		return `${queryMetricsConstants_default.QueryCompileTimeInMs}=${this.queryCompilationTime.totalMilliseconds()};${queryMetricsConstants_default.LogicalPlanBuildTimeInMs}=${this.logicalPlanBuildTime.totalMilliseconds()};${queryMetricsConstants_default.PhysicalPlanBuildTimeInMs}=${this.physicalPlanBuildTime.totalMilliseconds()};${queryMetricsConstants_default.QueryOptimizationTimeInMs}=${this.queryOptimizationTime.totalMilliseconds()}`;
	}
	static zero = new QueryPreparationTimes(TimeSpan.zero, TimeSpan.zero, TimeSpan.zero, TimeSpan.zero);
	static createFromArray(queryPreparationTimesArray) {
		if (queryPreparationTimesArray == null) throw new Error("queryPreparationTimesArray is null or undefined item(s)");
		return QueryPreparationTimes.zero.add(...queryPreparationTimesArray);
	}
	static createFromDelimitedString(delimitedString) {
		const metrics = parseDelimitedString(delimitedString);
		return new QueryPreparationTimes(timeSpanFromMetrics(metrics, queryMetricsConstants_default.QueryCompileTimeInMs), timeSpanFromMetrics(metrics, queryMetricsConstants_default.LogicalPlanBuildTimeInMs), timeSpanFromMetrics(metrics, queryMetricsConstants_default.PhysicalPlanBuildTimeInMs), timeSpanFromMetrics(metrics, queryMetricsConstants_default.QueryOptimizationTimeInMs));
	}
};
// node_modules/@azure/cosmos/dist/esm/queryMetrics/runtimeExecutionTimes.js
var RuntimeExecutionTimes = class RuntimeExecutionTimes {
	queryEngineExecutionTime;
	systemFunctionExecutionTime;
	userDefinedFunctionExecutionTime;
	constructor(queryEngineExecutionTime, systemFunctionExecutionTime, userDefinedFunctionExecutionTime) {
		this.queryEngineExecutionTime = queryEngineExecutionTime;
		this.systemFunctionExecutionTime = systemFunctionExecutionTime;
		this.userDefinedFunctionExecutionTime = userDefinedFunctionExecutionTime;
	}
	add(...runtimeExecutionTimesArray) {
		let queryEngineExecutionTime = this.queryEngineExecutionTime;
		let systemFunctionExecutionTime = this.systemFunctionExecutionTime;
		let userDefinedFunctionExecutionTime = this.userDefinedFunctionExecutionTime;
		for (const runtimeExecutionTimes of runtimeExecutionTimesArray) {
			if (runtimeExecutionTimes == null) throw new Error("runtimeExecutionTimes has null or undefined item(s)");
			queryEngineExecutionTime = queryEngineExecutionTime.add(runtimeExecutionTimes.queryEngineExecutionTime);
			systemFunctionExecutionTime = systemFunctionExecutionTime.add(runtimeExecutionTimes.systemFunctionExecutionTime);
			userDefinedFunctionExecutionTime = userDefinedFunctionExecutionTime.add(runtimeExecutionTimes.userDefinedFunctionExecutionTime);
		}
		return new RuntimeExecutionTimes(queryEngineExecutionTime, systemFunctionExecutionTime, userDefinedFunctionExecutionTime);
	}
	toDelimitedString() {
		return `${queryMetricsConstants_default.SystemFunctionExecuteTimeInMs}=${this.systemFunctionExecutionTime.totalMilliseconds()};${queryMetricsConstants_default.UserDefinedFunctionExecutionTimeInMs}=${this.userDefinedFunctionExecutionTime.totalMilliseconds()}`;
	}
	static zero = new RuntimeExecutionTimes(TimeSpan.zero, TimeSpan.zero, TimeSpan.zero);
	static createFromArray(runtimeExecutionTimesArray) {
		if (runtimeExecutionTimesArray == null) throw new Error("runtimeExecutionTimesArray is null or undefined item(s)");
		return RuntimeExecutionTimes.zero.add(...runtimeExecutionTimesArray);
	}
	static createFromDelimitedString(delimitedString) {
		const metrics = parseDelimitedString(delimitedString);
		const vmExecutionTime = timeSpanFromMetrics(metrics, queryMetricsConstants_default.VMExecutionTimeInMs);
		const indexLookupTime = timeSpanFromMetrics(metrics, queryMetricsConstants_default.IndexLookupTimeInMs);
		const documentLoadTime = timeSpanFromMetrics(metrics, queryMetricsConstants_default.DocumentLoadTimeInMs);
		const documentWriteTime = timeSpanFromMetrics(metrics, queryMetricsConstants_default.DocumentWriteTimeInMs);
		let queryEngineExecutionTime = TimeSpan.zero;
		queryEngineExecutionTime = queryEngineExecutionTime.add(vmExecutionTime);
		queryEngineExecutionTime = queryEngineExecutionTime.subtract(indexLookupTime);
		queryEngineExecutionTime = queryEngineExecutionTime.subtract(documentLoadTime);
		queryEngineExecutionTime = queryEngineExecutionTime.subtract(documentWriteTime);
		return new RuntimeExecutionTimes(queryEngineExecutionTime, timeSpanFromMetrics(metrics, queryMetricsConstants_default.SystemFunctionExecuteTimeInMs), timeSpanFromMetrics(metrics, queryMetricsConstants_default.UserDefinedFunctionExecutionTimeInMs));
	}
};
// node_modules/@azure/cosmos/dist/esm/queryMetrics/queryMetrics.js
var QueryMetrics = class QueryMetrics {
	retrievedDocumentCount;
	retrievedDocumentSize;
	outputDocumentCount;
	outputDocumentSize;
	indexHitDocumentCount;
	totalQueryExecutionTime;
	queryPreparationTimes;
	indexLookupTime;
	documentLoadTime;
	vmExecutionTime;
	runtimeExecutionTimes;
	documentWriteTime;
	clientSideMetrics;
	constructor(retrievedDocumentCount, retrievedDocumentSize, outputDocumentCount, outputDocumentSize, indexHitDocumentCount, totalQueryExecutionTime, queryPreparationTimes, indexLookupTime, documentLoadTime, vmExecutionTime, runtimeExecutionTimes, documentWriteTime, clientSideMetrics) {
		this.retrievedDocumentCount = retrievedDocumentCount;
		this.retrievedDocumentSize = retrievedDocumentSize;
		this.outputDocumentCount = outputDocumentCount;
		this.outputDocumentSize = outputDocumentSize;
		this.indexHitDocumentCount = indexHitDocumentCount;
		this.totalQueryExecutionTime = totalQueryExecutionTime;
		this.queryPreparationTimes = queryPreparationTimes;
		this.indexLookupTime = indexLookupTime;
		this.documentLoadTime = documentLoadTime;
		this.vmExecutionTime = vmExecutionTime;
		this.runtimeExecutionTimes = runtimeExecutionTimes;
		this.documentWriteTime = documentWriteTime;
		this.clientSideMetrics = clientSideMetrics;
	}
	get indexHitRatio() {
		return this.retrievedDocumentCount === 0 ? 1 : this.indexHitDocumentCount / this.retrievedDocumentCount;
	}
	add(queryMetricsArray) {
		let retrievedDocumentCount = 0;
		let retrievedDocumentSize = 0;
		let outputDocumentCount = 0;
		let outputDocumentSize = 0;
		let indexHitDocumentCount = 0;
		let totalQueryExecutionTime = TimeSpan.zero;
		const queryPreparationTimesArray = [];
		let indexLookupTime = TimeSpan.zero;
		let documentLoadTime = TimeSpan.zero;
		let vmExecutionTime = TimeSpan.zero;
		const runtimeExecutionTimesArray = [];
		let documentWriteTime = TimeSpan.zero;
		const clientSideQueryMetricsArray = [];
		queryMetricsArray.push(this);
		for (const queryMetrics of queryMetricsArray) if (queryMetrics) {
			retrievedDocumentCount += queryMetrics.retrievedDocumentCount;
			retrievedDocumentSize += queryMetrics.retrievedDocumentSize;
			outputDocumentCount += queryMetrics.outputDocumentCount;
			outputDocumentSize += queryMetrics.outputDocumentSize;
			indexHitDocumentCount += queryMetrics.indexHitDocumentCount;
			totalQueryExecutionTime = totalQueryExecutionTime.add(queryMetrics.totalQueryExecutionTime);
			queryPreparationTimesArray.push(queryMetrics.queryPreparationTimes);
			indexLookupTime = indexLookupTime.add(queryMetrics.indexLookupTime);
			documentLoadTime = documentLoadTime.add(queryMetrics.documentLoadTime);
			vmExecutionTime = vmExecutionTime.add(queryMetrics.vmExecutionTime);
			runtimeExecutionTimesArray.push(queryMetrics.runtimeExecutionTimes);
			documentWriteTime = documentWriteTime.add(queryMetrics.documentWriteTime);
			clientSideQueryMetricsArray.push(queryMetrics.clientSideMetrics);
		}
		return new QueryMetrics(retrievedDocumentCount, retrievedDocumentSize, outputDocumentCount, outputDocumentSize, indexHitDocumentCount, totalQueryExecutionTime, QueryPreparationTimes.createFromArray(queryPreparationTimesArray), indexLookupTime, documentLoadTime, vmExecutionTime, RuntimeExecutionTimes.createFromArray(runtimeExecutionTimesArray), documentWriteTime, ClientSideMetrics.createFromArray(...clientSideQueryMetricsArray));
	}
	toDelimitedString() {
		return queryMetricsConstants_default.RetrievedDocumentCount + "=" + this.retrievedDocumentCount + ";" + queryMetricsConstants_default.RetrievedDocumentSize + "=" + this.retrievedDocumentSize + ";" + queryMetricsConstants_default.OutputDocumentCount + "=" + this.outputDocumentCount + ";" + queryMetricsConstants_default.OutputDocumentSize + "=" + this.outputDocumentSize + ";" + queryMetricsConstants_default.IndexHitRatio + "=" + this.indexHitRatio + ";" + queryMetricsConstants_default.TotalQueryExecutionTimeInMs + "=" + this.totalQueryExecutionTime.totalMilliseconds() + ";" + this.queryPreparationTimes.toDelimitedString() + ";" + queryMetricsConstants_default.IndexLookupTimeInMs + "=" + this.indexLookupTime.totalMilliseconds() + ";" + queryMetricsConstants_default.DocumentLoadTimeInMs + "=" + this.documentLoadTime.totalMilliseconds() + ";" + queryMetricsConstants_default.VMExecutionTimeInMs + "=" + this.vmExecutionTime.totalMilliseconds() + ";" + this.runtimeExecutionTimes.toDelimitedString() + ";" + queryMetricsConstants_default.DocumentWriteTimeInMs + "=" + this.documentWriteTime.totalMilliseconds();
	}
	static zero = new QueryMetrics(0, 0, 0, 0, 0, TimeSpan.zero, QueryPreparationTimes.zero, TimeSpan.zero, TimeSpan.zero, TimeSpan.zero, RuntimeExecutionTimes.zero, TimeSpan.zero, ClientSideMetrics.zero);
	static createFromArray(queryMetricsArray) {
		if (!queryMetricsArray) throw new Error("queryMetricsArray is null or undefined item(s)");
		return QueryMetrics.zero.add(queryMetricsArray);
	}
	static createFromDelimitedString(delimitedString, clientSideMetrics) {
		const metrics = parseDelimitedString(delimitedString);
		const indexHitRatio = metrics[queryMetricsConstants_default.IndexHitRatio] || 0;
		const retrievedDocumentCount = metrics[queryMetricsConstants_default.RetrievedDocumentCount] || 0;
		const indexHitCount = indexHitRatio * retrievedDocumentCount;
		const outputDocumentCount = metrics[queryMetricsConstants_default.OutputDocumentCount] || 0;
		const outputDocumentSize = metrics[queryMetricsConstants_default.OutputDocumentSize] || 0;
		const retrievedDocumentSize = metrics[queryMetricsConstants_default.RetrievedDocumentSize] || 0;
		const totalQueryExecutionTime = timeSpanFromMetrics(metrics, queryMetricsConstants_default.TotalQueryExecutionTimeInMs);
		return new QueryMetrics(retrievedDocumentCount, retrievedDocumentSize, outputDocumentCount, outputDocumentSize, indexHitCount, totalQueryExecutionTime, QueryPreparationTimes.createFromDelimitedString(delimitedString), timeSpanFromMetrics(metrics, queryMetricsConstants_default.IndexLookupTimeInMs), timeSpanFromMetrics(metrics, queryMetricsConstants_default.DocumentLoadTimeInMs), timeSpanFromMetrics(metrics, queryMetricsConstants_default.VMExecutionTimeInMs), RuntimeExecutionTimes.createFromDelimitedString(delimitedString), timeSpanFromMetrics(metrics, queryMetricsConstants_default.DocumentWriteTimeInMs), clientSideMetrics || ClientSideMetrics.zero);
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/headerUtils.js
function getRequestChargeIfAny(headers) {
	if (typeof headers === "number") return headers;
	else if (typeof headers === "string") return parseFloat(headers);
	if (headers) {
		const rc = headers[Constants.HttpHeaders.RequestCharge];
		if (rc) return parseFloat(rc);
		else return 0;
	} else return 0;
}
function getInitialHeader() {
	const headers = {};
	headers[Constants.HttpHeaders.RequestCharge] = 0;
	headers[Constants.HttpHeaders.QueryMetrics] = {};
	return headers;
}
function mergeHeaders(headers, toBeMergedHeaders) {
	if (headers[Constants.HttpHeaders.RequestCharge] === void 0) headers[Constants.HttpHeaders.RequestCharge] = 0;
	if (headers[Constants.HttpHeaders.QueryMetrics] === void 0) headers[Constants.HttpHeaders.QueryMetrics] = QueryMetrics.zero;
	if (!toBeMergedHeaders) return;
	headers[Constants.HttpHeaders.RequestCharge] += getRequestChargeIfAny(toBeMergedHeaders);
	if (toBeMergedHeaders[Constants.HttpHeaders.IsRUPerMinuteUsed]) headers[Constants.HttpHeaders.IsRUPerMinuteUsed] = toBeMergedHeaders[Constants.HttpHeaders.IsRUPerMinuteUsed];
	if (Constants.HttpHeaders.QueryMetrics in toBeMergedHeaders) {
		const headerQueryMetrics = headers[Constants.HttpHeaders.QueryMetrics];
		const toBeMergedHeaderQueryMetrics = toBeMergedHeaders[Constants.HttpHeaders.QueryMetrics];
		for (const partitionId in toBeMergedHeaderQueryMetrics) if (headerQueryMetrics[partitionId]) headerQueryMetrics[partitionId] = headerQueryMetrics[partitionId].add([toBeMergedHeaderQueryMetrics[partitionId]]);
		else headerQueryMetrics[partitionId] = toBeMergedHeaderQueryMetrics[partitionId];
	}
	if (Constants.HttpHeaders.IndexUtilization in toBeMergedHeaders) headers[Constants.HttpHeaders.IndexUtilization] = toBeMergedHeaders[Constants.HttpHeaders.IndexUtilization];
	if (Constants.HttpHeaders.CorrelatedActivityId in toBeMergedHeaders) headers[Constants.HttpHeaders.CorrelatedActivityId] = toBeMergedHeaders[Constants.HttpHeaders.CorrelatedActivityId];
}
function decodeAndParseJSONString(inputString) {
	try {
		if (!inputString || inputString === "") return "{}";
		const parsedString = JSON.parse(decodeURIComponent(inputString));
		return JSON.stringify(parsedString);
	} catch (e) {
		console.error("Error parsing JSON file:", e.message);
	}
}
// node_modules/@azure/cosmos/dist/esm/request/FeedResponse.js
var FeedResponse = class {
	resources;
	headers;
	hasMoreResults;
	diagnostics;
	constructor(resources, headers, hasMoreResults, diagnostics) {
		this.resources = resources;
		this.headers = headers;
		this.hasMoreResults = hasMoreResults;
		this.diagnostics = diagnostics;
	}
	get continuation() {
		return this.continuationToken;
	}
	get continuationToken() {
		return this.headers[Constants.HttpHeaders.Continuation];
	}
	get queryMetrics() {
		return this.headers[Constants.HttpHeaders.QueryMetrics];
	}
	get requestCharge() {
		return getRequestChargeIfAny(this.headers);
	}
	get activityId() {
		return this.headers[Constants.HttpHeaders.ActivityId];
	}
	get correlatedActivityId() {
		return this.headers[Constants.HttpHeaders.CorrelatedActivityId];
	}
	get indexMetrics() {
		return decodeAndParseJSONString(this.headers[Constants.HttpHeaders.IndexUtilization]);
	}
};
// node_modules/@azure/cosmos/dist/esm/request/TimeoutError.js
const TimeoutErrorCode = "TimeoutError";
var TimeoutError = class extends Error {
	code = TimeoutErrorCode;
	constructor(message = "Timeout Error") {
		super(message);
		this.name = TimeoutErrorCode;
	}
};
// node_modules/@azure/cosmos/dist/esm/common/logger.js
const defaultLogger = createClientLogger("cosmosdb");
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ChangeFeedRange.js
var ChangeFeedRange = class {
	minInclusive;
	maxExclusive;
	continuationToken;
	epkMinHeader;
	epkMaxHeader;
	constructor(minInclusive, maxExclusive, continuationToken, epkMinHeader, epkMaxHeader) {
		this.minInclusive = minInclusive;
		this.maxExclusive = maxExclusive;
		this.continuationToken = continuationToken;
		this.epkMinHeader = epkMinHeader;
		this.epkMaxHeader = epkMaxHeader;
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ChangeFeedIteratorResponse.js
var ChangeFeedIteratorResponse = class {
	result;
	count;
	statusCode;
	diagnostics;
	subStatusCode;
	constructor(result, count, statusCode, headers, diagnostics, subStatusCode) {
		this.result = result;
		this.count = count;
		this.statusCode = statusCode;
		this.diagnostics = diagnostics;
		this.subStatusCode = subStatusCode;
		this.headers = headers;
	}
	get requestCharge() {
		const rus = this.headers[Constants.HttpHeaders.RequestCharge];
		return rus ? parseInt(rus, 10) : null;
	}
	get activityId() {
		return this.headers[Constants.HttpHeaders.ActivityId];
	}
	get continuationToken() {
		return this.headers[Constants.HttpHeaders.ContinuationToken];
	}
	get sessionToken() {
		return this.headers[Constants.HttpHeaders.SessionToken];
	}
	headers;
};
// node_modules/@azure/cosmos/dist/esm/routing/QueryRange.js
var QueryRange = class QueryRange {
	min;
	max;
	isMinInclusive;
	isMaxInclusive;
	constructor(rangeMin, rangeMax, isMinInclusive, isMaxInclusive) {
		this.min = rangeMin;
		this.max = rangeMax;
		this.isMinInclusive = isMinInclusive;
		this.isMaxInclusive = isMaxInclusive;
	}
	overlaps(other) {
		const range1 = this;
		const range2 = other;
		if (range1 === void 0 || range2 === void 0) return false;
		if (range1.isEmpty() || range2.isEmpty()) return false;
		if (range1.min <= range2.max || range2.min <= range1.max) {
			if (range1.min === range2.max && !(range1.isMinInclusive && range2.isMaxInclusive) || range2.min === range1.max && !(range2.isMinInclusive && range1.isMaxInclusive)) return false;
			return true;
		}
		return false;
	}
	isFullRange() {
		return this.min === Constants.EffectivePartitionKeyConstants.MinimumInclusiveEffectivePartitionKey && this.max === Constants.EffectivePartitionKeyConstants.MaximumExclusiveEffectivePartitionKey && this.isMinInclusive === true && this.isMaxInclusive === false;
	}
	isEmpty() {
		return !(this.isMinInclusive && this.isMaxInclusive) && this.min === this.max;
	}
	static parsePartitionKeyRange(partitionKeyRange) {
		return new QueryRange(partitionKeyRange[Constants.PartitionKeyRange.MinInclusive], partitionKeyRange[Constants.PartitionKeyRange.MaxExclusive], true, false);
	}
	static parseFromDict(queryRangeDict) {
		return new QueryRange(queryRangeDict.min, queryRangeDict.max, queryRangeDict.isMinInclusive, queryRangeDict.isMaxInclusive);
	}
};
// node_modules/@azure/cosmos/dist/esm/routing/inMemoryCollectionRoutingMap.js
var InMemoryCollectionRoutingMap = class {
	orderedPartitionKeyRanges;
	orderedRanges;
	orderedPartitionInfo;
	constructor(orderedPartitionKeyRanges, orderedPartitionInfo) {
		this.orderedPartitionKeyRanges = orderedPartitionKeyRanges;
		this.orderedRanges = orderedPartitionKeyRanges.map((pkr) => {
			return new QueryRange(pkr[Constants.PartitionKeyRange.MinInclusive], pkr[Constants.PartitionKeyRange.MaxExclusive], true, false);
		});
		this.orderedPartitionInfo = orderedPartitionInfo;
	}
	getOrderedParitionKeyRanges() {
		return this.orderedPartitionKeyRanges;
	}
	getOverlappingRanges(providedQueryRanges) {
		const pqr = Array.isArray(providedQueryRanges) ? providedQueryRanges : [providedQueryRanges];
		const minToPartitionRange = {};
		for (const queryRange of pqr) {
			if (queryRange.isEmpty()) continue;
			if (queryRange.isFullRange()) return this.orderedPartitionKeyRanges;
			const minIndex = this.orderedRanges.findIndex((range) => {
				if (queryRange.min > range.min && queryRange.min < range.max) return true;
				if (queryRange.min === range.min) return true;
				if (queryRange.min === range.max) return true;
			});
			if (minIndex < 0) throw new Error("error in collection routing map, queried value is less than the start range.");
			let maxIndex;
			for (let i = this.orderedRanges.length - 1; i >= 0; i--) {
				const range = this.orderedRanges[i];
				if (queryRange.max > range.min && queryRange.max < range.max) {
					maxIndex = i;
					break;
				}
				if (queryRange.max === range.min) {
					maxIndex = i;
					break;
				}
				if (queryRange.max === range.max) {
					maxIndex = i;
					break;
				}
			}
			if (maxIndex > this.orderedRanges.length) throw new Error("error in collection routing map, queried value is greater than the end range.");
			for (let j = minIndex; j < maxIndex + 1; j++) if (queryRange.overlaps(this.orderedRanges[j])) minToPartitionRange[this.orderedPartitionKeyRanges[j][Constants.PartitionKeyRange.MinInclusive]] = this.orderedPartitionKeyRanges[j];
		}
		return Object.keys(minToPartitionRange).map((k) => minToPartitionRange[k]).sort((a, b) => {
			return a[Constants.PartitionKeyRange.MinInclusive].localeCompare(b[Constants.PartitionKeyRange.MinInclusive]);
		});
	}
};
// node_modules/@azure/cosmos/dist/esm/CosmosDiagnostics.js
var CosmosDiagnostics = class {
	clientSideRequestStatistics;
	diagnosticNode;
	clientConfig;
	constructor(clientSideRequestStatistics, diagnosticNode, clientConfig) {
		this.clientSideRequestStatistics = clientSideRequestStatistics;
		this.diagnosticNode = diagnosticNode;
		this.clientConfig = clientConfig;
	}
};
var MetadataLookUpType;
(function(MetadataLookUpType) {
	MetadataLookUpType["PartitionKeyRangeLookUp"] = "PARTITION_KEY_RANGE_LOOK_UP";
	MetadataLookUpType["DatabaseAccountLookUp"] = "DATABASE_ACCOUNT_LOOK_UP";
	MetadataLookUpType["QueryPlanLookUp"] = "QUERY_PLAN_LOOK_UP";
	MetadataLookUpType["DatabaseLookUp"] = "DATABASE_LOOK_UP";
	MetadataLookUpType["ContainerLookUp"] = "CONTAINER_LOOK_UP";
})(MetadataLookUpType || (MetadataLookUpType = {}));
function getRootNode(node) {
	if (node.parent) return getRootNode(node.parent);
	else return node;
}
// node_modules/@azure/cosmos/dist/esm/utils/time.js
function getCurrentTimestampInMs() {
	return Date.now();
}
function startBackgroundTask(action, intervalMs) {
	const timer = setInterval(() => {
		(async () => {
			await action();
		})();
	}, intervalMs);
	if (timer.unref && typeof timer.unref === "function") timer.unref();
	return timer;
}
// node_modules/@azure/cosmos/dist/esm/diagnostics/CosmosDiagnosticsContext.js
var CosmosDiagnosticContext = class {
	requestStartTimeUTCinMs;
	failedAttempts = [];
	metadataLookups = [];
	gatewayStatistics = [];
	locationEndpointsContacted = new Set();
	encryptionDiagnostics;
	constructor() {
		this.requestStartTimeUTCinMs = getCurrentTimestampInMs();
	}
	recordFailedAttempt(gatewayStatistics, retryAttemptNumber) {
		const attempt = {
			attemptNumber: retryAttemptNumber,
			startTimeUTCInMs: gatewayStatistics.startTimeUTCInMs,
			durationInMs: gatewayStatistics.durationInMs,
			statusCode: gatewayStatistics.statusCode,
			substatusCode: gatewayStatistics.subStatusCode,
			requestPayloadLengthInBytes: gatewayStatistics.requestPayloadLengthInBytes,
			responsePayloadLengthInBytes: gatewayStatistics.responsePayloadLengthInBytes,
			activityId: gatewayStatistics.activityId,
			operationType: gatewayStatistics.operationType,
			resourceType: gatewayStatistics.resourceType
		};
		this.failedAttempts.push(attempt);
	}
	recordNetworkCall(gatewayStatistics) {
		this.gatewayStatistics.push(gatewayStatistics);
	}
	recordEncryptionDiagnostics(encryptionDiagnostics) {
		const { encryptContent, decryptContent } = encryptionDiagnostics;
		encryptionDiagnostics.processingDurationInMs = (encryptContent[Constants.Encryption.DiagnosticsDuration] ?? 0) + (decryptContent[Constants.Encryption.DiagnosticsDuration] ?? 0);
		this.encryptionDiagnostics = encryptionDiagnostics;
	}
	mergeDiagnostics(childDiagnostics, metadataType) {
		childDiagnostics.locationEndpointsContacted.forEach((endpoint) => this.locationEndpointsContacted.add(endpoint));
		childDiagnostics.gatewayStatistics.forEach((gateway) => this.metadataLookups.push({
			activityId: gateway.activityId,
			requestPayloadLengthInBytes: gateway.requestPayloadLengthInBytes,
			responsePayloadLengthInBytes: gateway.responsePayloadLengthInBytes,
			startTimeUTCInMs: gateway.startTimeUTCInMs,
			operationType: gateway.operationType,
			resourceType: gateway.resourceType,
			durationInMs: gateway.durationInMs,
			metaDataType: metadataType
		}));
	}
	mergeBulkDiagnostics(childDiagnostics) {
		childDiagnostics.locationEndpointsContacted.forEach((endpoint) => this.locationEndpointsContacted.add(endpoint));
		childDiagnostics.gatewayStatistics.forEach((gateway) => this.gatewayStatistics.push(gateway));
		childDiagnostics.metadataLookups.forEach((lookup) => this.metadataLookups.push(lookup));
		childDiagnostics.failedAttempts.forEach((lookup) => this.failedAttempts.push(lookup));
		if (!this.encryptionDiagnostics) this.encryptionDiagnostics = childDiagnostics.encryptionDiagnostics;
		else if (childDiagnostics.encryptionDiagnostics) {
			this.encryptionDiagnostics.decryptContent = childDiagnostics.encryptionDiagnostics.decryptContent;
			this.encryptionDiagnostics.processingDurationInMs = (this.encryptionDiagnostics.processingDurationInMs || 0) + (childDiagnostics.encryptionDiagnostics.processingDurationInMs || 0);
		}
	}
	getClientSideStats(endTimeUTCInMs = getCurrentTimestampInMs()) {
		return {
			requestStartTimeUTCInMs: this.requestStartTimeUTCinMs,
			requestDurationInMs: endTimeUTCInMs - this.requestStartTimeUTCinMs,
			totalRequestPayloadLengthInBytes: this.getTotalRequestPayloadLength(),
			totalResponsePayloadLengthInBytes: this.getTotalResponsePayloadLength(),
			locationEndpointsContacted: [...this.locationEndpointsContacted.values()],
			metadataDiagnostics: { metadataLookups: [...this.metadataLookups] },
			retryDiagnostics: { failedAttempts: [...this.failedAttempts] },
			gatewayStatistics: this.gatewayStatistics,
			encryptionDiagnostics: this.encryptionDiagnostics
		};
	}
	getTotalRequestPayloadLength() {
		let totalRequestPayloadLength = 0;
		this.gatewayStatistics.forEach((req) => totalRequestPayloadLength += req.requestPayloadLengthInBytes);
		this.metadataLookups.forEach((req) => totalRequestPayloadLength += req.requestPayloadLengthInBytes);
		this.failedAttempts.forEach((req) => totalRequestPayloadLength += req.requestPayloadLengthInBytes);
		return totalRequestPayloadLength;
	}
	getTotalResponsePayloadLength() {
		let totalResponsePayloadLength = 0;
		this.gatewayStatistics.forEach((req) => totalResponsePayloadLength += req.responsePayloadLengthInBytes);
		this.metadataLookups.forEach((req) => totalResponsePayloadLength += req.responsePayloadLengthInBytes);
		this.failedAttempts.forEach((req) => totalResponsePayloadLength += req.responsePayloadLengthInBytes);
		return totalResponsePayloadLength;
	}
	recordEndpointResolution(location) {
		this.locationEndpointsContacted.add(location);
	}
};
// node_modules/@azure/cosmos/dist/esm/diagnostics/CosmosDbDiagnosticLevel.js
var CosmosDbDiagnosticLevel;
(function(CosmosDbDiagnosticLevel) {
	CosmosDbDiagnosticLevel["info"] = "info";
	CosmosDbDiagnosticLevel["debug"] = "debug";
	CosmosDbDiagnosticLevel["debugUnsafe"] = "debug-unsafe";
})(CosmosDbDiagnosticLevel || (CosmosDbDiagnosticLevel = {}));
// node_modules/@azure/cosmos/dist/esm/diagnostics/diagnosticLevelComparator.js
const CosmosDbDiagnosticLevelOrder = [
	CosmosDbDiagnosticLevel.info,
	CosmosDbDiagnosticLevel.debug,
	CosmosDbDiagnosticLevel.debugUnsafe
];
function allowTracing(levelToCheck, clientDiagnosticLevel) {
	const indexOfDiagnosticLevelToCheck = CosmosDbDiagnosticLevelOrder.indexOf(levelToCheck);
	const indexOfClientDiagnosticLevel = CosmosDbDiagnosticLevelOrder.indexOf(clientDiagnosticLevel);
	if (indexOfDiagnosticLevelToCheck === -1 || indexOfClientDiagnosticLevel === -1) return false;
	return indexOfDiagnosticLevelToCheck <= indexOfClientDiagnosticLevel;
}
// node_modules/@azure/cosmos/dist/esm/diagnostics/DiagnosticNodeInternal.js
var DiagnosticNodeInternal = class DiagnosticNodeInternal {
	id;
	nodeType;
	parent;
	children;
	data;
	startTimeUTCInMs;
	durationInMs;
	diagnosticLevel;
	diagnosticCtx;
	encryptionDiagnostics;
	constructor(diagnosticLevel, type, parent, data = {}, startTimeUTCInMs = getCurrentTimestampInMs(), ctx = new CosmosDiagnosticContext()) {
		this.id = randomUUID$1();
		this.nodeType = type;
		this.startTimeUTCInMs = startTimeUTCInMs;
		this.data = data;
		this.children = [];
		this.durationInMs = 0;
		this.parent = parent;
		this.diagnosticCtx = ctx;
		this.diagnosticLevel = diagnosticLevel;
		this.encryptionDiagnostics = {
			encryptContent: {},
			decryptContent: {},
			processingDurationInMs: 0
		};
	}
	addLog(msg) {
		if (!this.data.log) this.data.log = [];
		this.data.log.push(msg);
	}
	sanitizeHeaders(headers) {
		return headers;
	}
	updateTimestamp(endTimeUTCInMs = getCurrentTimestampInMs()) {
		this.durationInMs = endTimeUTCInMs - this.startTimeUTCInMs;
	}
	recordSuccessfulNetworkCall(startTimeUTCInMs, requestContext, pipelineResponse, substatus, url) {
		const gatewayRequest = {
			activityId: pipelineResponse.headers.toJSON()[Constants.HttpHeaders.ActivityId],
			correlateActivityId: requestContext.headers[Constants.HttpHeaders.CorrelatedActivityId],
			startTimeUTCInMs,
			durationInMs: getCurrentTimestampInMs() - startTimeUTCInMs,
			statusCode: pipelineResponse.status,
			subStatusCode: substatus,
			requestPayloadLengthInBytes: calculateRequestPayloadLength(requestContext),
			responsePayloadLengthInBytes: calculateResponsePayloadLength(pipelineResponse),
			operationType: requestContext.operationType,
			resourceType: requestContext.resourceType,
			partitionKeyRangeId: requestContext.partitionKeyRangeId
		};
		let requestData = {
			OperationType: gatewayRequest.operationType,
			resourceType: gatewayRequest.resourceType,
			requestPayloadLengthInBytes: gatewayRequest.requestPayloadLengthInBytes
		};
		if (allowTracing(CosmosDbDiagnosticLevel.debugUnsafe, this.diagnosticLevel)) requestData = {
			...requestData,
			headers: this.sanitizeHeaders(requestContext.headers),
			requestBody: requestContext.body,
			responseBody: pipelineResponse.bodyAsText,
			url
		};
		this.addData({
			requestPayloadLengthInBytes: gatewayRequest.requestPayloadLengthInBytes,
			responsePayloadLengthInBytes: gatewayRequest.responsePayloadLengthInBytes,
			startTimeUTCInMs: gatewayRequest.startTimeUTCInMs,
			durationInMs: gatewayRequest.durationInMs,
			requestData
		});
		this.diagnosticCtx.recordNetworkCall(gatewayRequest);
	}
	recordFailedNetworkCall(startTimeUTCInMs, requestContext, retryAttemptNumber, statusCode, substatusCode, responseHeaders) {
		this.addData({ failedAttempty: true });
		const requestPayloadLengthInBytes = calculateRequestPayloadLength(requestContext);
		this.diagnosticCtx.recordFailedAttempt({
			activityId: responseHeaders[Constants.HttpHeaders.ActivityId],
			correlatedActivityId: requestContext.headers[Constants.HttpHeaders.CorrelatedActivityId],
			startTimeUTCInMs,
			durationInMs: getCurrentTimestampInMs() - startTimeUTCInMs,
			statusCode,
			subStatusCode: substatusCode,
			requestPayloadLengthInBytes,
			responsePayloadLengthInBytes: 0,
			operationType: requestContext.operationType,
			resourceType: requestContext.resourceType
		}, retryAttemptNumber);
		let requestData = {
			OperationType: requestContext.operationType,
			resourceType: requestContext.resourceType,
			requestPayloadLengthInBytes
		};
		if (allowTracing(CosmosDbDiagnosticLevel.debugUnsafe, this.diagnosticLevel)) requestData = {
			...requestData,
			headers: this.sanitizeHeaders(requestContext.headers),
			requestBody: requestContext.body,
			url: prepareURL(requestContext.endpoint, requestContext.path)
		};
		this.addData({
			failedAttempty: true,
			requestData
		});
	}
	recordEndpointResolution(location) {
		this.addData({ selectedLocation: location });
		this.diagnosticCtx.recordEndpointResolution(location);
	}
	addData(data, msg, level = this.diagnosticLevel) {
		if (level !== CosmosDbDiagnosticLevel.info) {
			this.data = {
				...this.data,
				...data
			};
			if (msg) this.addLog(msg);
		}
	}
	addChildNode(child, level, metadataType) {
		this.diagnosticCtx.mergeDiagnostics(child.diagnosticCtx, metadataType);
		if (allowTracing(level, this.diagnosticLevel)) {
			child.parent = this;
			this.children.push(child);
		}
		return child;
	}
	addBulkChildNode(child, level) {
		this.diagnosticCtx.mergeBulkDiagnostics(child.diagnosticCtx);
		if (allowTracing(level, this.diagnosticLevel)) {
			child.parent = this;
			this.children.push(child);
		}
		return child;
	}
	initializeChildNode(type, level, data = {}) {
		if (allowTracing(level, this.diagnosticLevel)) {
			const child = new DiagnosticNodeInternal(this.diagnosticLevel, type, this, data, getCurrentTimestampInMs(), this.diagnosticCtx);
			this.children.push(child);
			return child;
		} else return this;
	}
	recordQueryResult(resources, level) {
		if (allowTracing(level, this.diagnosticLevel)) {
			const previousCount = this.data.queryRecordsRead ?? 0;
			if (Array.isArray(resources)) this.data.queryRecordsRead = previousCount + resources.length;
		}
	}
	beginEncryptionDiagnostics(operation) {
		const startTime = getCurrentTimestampInMs();
		switch (operation) {
			case Constants.Encryption.DiagnosticsEncryptOperation:
				this.encryptionDiagnostics.encryptContent[Constants.Encryption.DiagnosticsStartTime] = startTime;
				break;
			case Constants.Encryption.DiagnosticsDecryptOperation:
				this.encryptionDiagnostics.decryptContent[Constants.Encryption.DiagnosticsStartTime] = startTime;
				break;
			default: throw new ErrorResponse("Invalid operation type for encryption diagnostics");
		}
	}
	endEncryptionDiagnostics(operation, propertiesCount) {
		const endTime = getCurrentTimestampInMs();
		let processingDuration;
		switch (operation) {
			case Constants.Encryption.DiagnosticsEncryptOperation:
				processingDuration = endTime - this.encryptionDiagnostics.encryptContent[Constants.Encryption.DiagnosticsStartTime];
				this.encryptionDiagnostics.encryptContent[Constants.Encryption.DiagnosticsDuration] = processingDuration;
				if (propertiesCount !== void 0) this.encryptionDiagnostics.encryptContent[Constants.Encryption.DiagnosticsPropertiesEncryptedCount] = propertiesCount;
				break;
			case Constants.Encryption.DiagnosticsDecryptOperation:
				processingDuration = endTime - this.encryptionDiagnostics.decryptContent[Constants.Encryption.DiagnosticsStartTime];
				this.encryptionDiagnostics.decryptContent[Constants.Encryption.DiagnosticsDuration] = processingDuration;
				if (propertiesCount !== void 0) this.encryptionDiagnostics.decryptContent[Constants.Encryption.DiagnosticsPropertiesDecryptedCount] = propertiesCount;
				break;
			default: throw new ErrorResponse("Invalid operation type for encryption diagnostics");
		}
		this.diagnosticCtx.recordEncryptionDiagnostics(this.encryptionDiagnostics);
	}
	toDiagnosticNode() {
		return {
			id: this.id,
			nodeType: this.nodeType,
			children: this.children.map((child) => child.toDiagnosticNode()),
			data: this.data,
			startTimeUTCInMs: this.startTimeUTCInMs,
			durationInMs: this.durationInMs
		};
	}
	toDiagnostic(clientConfigDiagnostic) {
		const rootNode = getRootNode(this);
		const diagnostiNode = allowTracing(CosmosDbDiagnosticLevel.debug, this.diagnosticLevel) ? rootNode.toDiagnosticNode() : void 0;
		const clientConfig = allowTracing(CosmosDbDiagnosticLevel.debug, this.diagnosticLevel) ? clientConfigDiagnostic : void 0;
		return new CosmosDiagnostics(this.diagnosticCtx.getClientSideStats(), diagnostiNode, clientConfig);
	}
};
var DiagnosticNodeType;
(function(DiagnosticNodeType) {
	DiagnosticNodeType["CLIENT_REQUEST_NODE"] = "CLIENT_REQUEST_NODE";
	DiagnosticNodeType["METADATA_REQUEST_NODE"] = "METADATA_REQUEST_NODE";
	DiagnosticNodeType["HTTP_REQUEST"] = "HTTP_REQUEST";
	DiagnosticNodeType["BATCH_REQUEST"] = "BATCH_REQUEST";
	DiagnosticNodeType["PARALLEL_QUERY_NODE"] = "PARALLEL_QUERY_NODE";
	DiagnosticNodeType["DEFAULT_QUERY_NODE"] = "DEFAULT_QUERY_NODE";
	DiagnosticNodeType["QUERY_REPAIR_NODE"] = "QUERY_REPAIR_NODE";
	DiagnosticNodeType["BACKGROUND_REFRESH_THREAD"] = "BACKGROUND_REFRESH_THREAD";
	DiagnosticNodeType["REQUEST_ATTEMPTS"] = "REQUEST_ATTEMPTS";
})(DiagnosticNodeType || (DiagnosticNodeType = {}));
function calculateResponsePayloadLength(response) {
	return response?.bodyAsText?.length || 0;
}
function calculateRequestPayloadLength(requestContext) {
	return requestContext.body ? requestContext.body.length : 0;
}
// node_modules/@azure/cosmos/dist/esm/utils/diagnostics.js
function getEmptyCosmosDiagnostics() {
	return new CosmosDiagnostics({
		requestDurationInMs: 0,
		requestStartTimeUTCInMs: getCurrentTimestampInMs(),
		totalRequestPayloadLengthInBytes: 0,
		totalResponsePayloadLengthInBytes: 0,
		locationEndpointsContacted: [],
		retryDiagnostics: { failedAttempts: [] },
		metadataDiagnostics: { metadataLookups: [] },
		gatewayStatistics: []
	}, {
		id: randomUUID$1(),
		nodeType: DiagnosticNodeType.CLIENT_REQUEST_NODE,
		children: [],
		data: {},
		startTimeUTCInMs: getCurrentTimestampInMs(),
		durationInMs: 0
	});
}
async function addDiagnosticChild(callback, node, type, data = {}) {
	const childNode = node.initializeChildNode(type, CosmosDbDiagnosticLevel.debug, data);
	try {
		const response = await callback(childNode);
		childNode.updateTimestamp();
		return response;
	} catch (e) {
		childNode.addData({ failure: true });
		childNode.updateTimestamp();
		throw e;
	}
}
async function withMetadataDiagnostics(callback, node, type) {
	const diagnosticNodeForMetadataCall = new DiagnosticNodeInternal(node.diagnosticLevel, DiagnosticNodeType.METADATA_REQUEST_NODE, null);
	try {
		const response = await callback(diagnosticNodeForMetadataCall);
		node.addChildNode(diagnosticNodeForMetadataCall, CosmosDbDiagnosticLevel.debug, type);
		return response;
	} catch (e) {
		node.addChildNode(diagnosticNodeForMetadataCall, CosmosDbDiagnosticLevel.debug, type);
		throw e;
	}
}
async function withDiagnostics(callback, clientContext, type = DiagnosticNodeType.CLIENT_REQUEST_NODE) {
	const diagnosticNode = new DiagnosticNodeInternal(clientContext.diagnosticLevel, type, null);
	try {
		const response = await callback(diagnosticNode);
		diagnosticNode.updateTimestamp();
		const diagnostics = diagnosticNode.toDiagnostic(clientContext.getClientConfig());
		if (typeof response === "object" && response !== null) response.diagnostics = diagnostics;
		clientContext.recordDiagnostics(diagnostics);
		return response;
	} catch (e) {
		diagnosticNode.updateTimestamp();
		diagnosticNode.addData({ failure: true });
		const diagnostics = diagnosticNode.toDiagnostic(clientContext.getClientConfig());
		e.diagnostics = diagnostics;
		clientContext.recordDiagnostics(diagnostics);
		throw e;
	}
}
// node_modules/@azure/cosmos/dist/esm/routing/CollectionRoutingMapFactory.js
function compareRanges(a, b) {
	const aVal = a[0][Constants.PartitionKeyRange.MinInclusive];
	const bVal = b[0][Constants.PartitionKeyRange.MinInclusive];
	if (aVal > bVal) return 1;
	if (aVal < bVal) return -1;
	return 0;
}
function createCompleteRoutingMap(partitionKeyRangeInfoTuppleList) {
	const rangeById = {};
	const rangeByInfo = {};
	let sortedRanges = [];
	for (const r of partitionKeyRangeInfoTuppleList) {
		rangeById[r[0][Constants.PartitionKeyRange.Id]] = r;
		rangeByInfo[r[1]] = r[0];
		sortedRanges.push(r);
	}
	sortedRanges = sortedRanges.sort(compareRanges);
	const partitionKeyOrderedRange = sortedRanges.map((r) => r[0]);
	const orderedPartitionInfo = sortedRanges.map((r) => r[1]);
	if (!isCompleteSetOfRange(partitionKeyOrderedRange)) return;
	return new InMemoryCollectionRoutingMap(partitionKeyOrderedRange, orderedPartitionInfo);
}
function isCompleteSetOfRange(partitionKeyOrderedRange) {
	let isComplete = false;
	if (partitionKeyOrderedRange.length > 0) {
		const firstRange = partitionKeyOrderedRange[0];
		const lastRange = partitionKeyOrderedRange[partitionKeyOrderedRange.length - 1];
		isComplete = firstRange[Constants.PartitionKeyRange.MinInclusive] === Constants.EffectivePartitionKeyConstants.MinimumInclusiveEffectivePartitionKey;
		isComplete = isComplete && lastRange[Constants.PartitionKeyRange.MaxExclusive] === Constants.EffectivePartitionKeyConstants.MaximumExclusiveEffectivePartitionKey;
		for (let i = 1; i < partitionKeyOrderedRange.length; i++) {
			const previousRange = partitionKeyOrderedRange[i - 1];
			const currentRange = partitionKeyOrderedRange[i];
			isComplete = isComplete && previousRange[Constants.PartitionKeyRange.MaxExclusive] === currentRange[Constants.PartitionKeyRange.MinInclusive];
			if (!isComplete) {
				if (previousRange[Constants.PartitionKeyRange.MaxExclusive] > currentRange[Constants.PartitionKeyRange.MinInclusive]) throw Error("Ranges overlap");
				break;
			}
		}
	}
	return isComplete;
}
// node_modules/@azure/cosmos/dist/esm/utils/uint8.js
function hexStringToUint8Array(hex) {
	const arr = new Uint8Array(hex.length / 2);
	for (let i = 0; i < hex.length; i += 2) arr[i / 2] = parseInt(hex.substr(i, 2), 16);
	return arr;
}
function uint8ArrayToHex(arr) {
	return Array.from(arr).map((byte) => ("00" + byte.toString(16)).slice(-2)).join("");
}
function concatUint8Arrays(arrays) {
	const totalLength = arrays.reduce((sum, arr) => sum + arr.length, 0);
	const result = new Uint8Array(totalLength);
	let offset = 0;
	for (const arr of arrays) {
		result.set(arr, offset);
		offset += arr.length;
	}
	return result;
}
// node_modules/@azure/cosmos/dist/esm/utils/hashing/encoding/prefix.js
const BytePrefix = {
	Undefined: "00",
	Null: "01",
	False: "02",
	True: "03",
	MinNumber: "04",
	Number: "05",
	MaxNumber: "06",
	MinString: "07",
	String: "08",
	MaxString: "09",
	Int64: "0a",
	Int32: "0b",
	Int16: "0c",
	Int8: "0d",
	Uint64: "0e",
	Uint32: "0f",
	Uint16: "10",
	Uint8: "11",
	Binary: "12",
	Guid: "13",
	Float: "14",
	Infinity: "FF"
};
// node_modules/@azure/cosmos/dist/esm/utils/hashing/encoding/number.js
function writeNumberForBinaryEncodingBigInt(hash) {
	let payload = encodeNumberAsUInt64BigInt(hash);
	let outputStream = hexStringToUint8Array(BytePrefix.Number);
	const firstChunk = payload >> BigInt(56) & BigInt(255);
	outputStream = concatUint8Arrays([outputStream, hexStringToUint8Array(firstChunk.toString(16).padStart(2, "0"))]);
	payload = payload << BigInt(8) & BigInt("0xffffffffffffffff");
	let byteToWrite = BigInt(0);
	let firstIteration = true;
	do {
		if (!firstIteration) {
			const padded = byteToWrite.toString(16).padStart(2, "0");
			if (padded !== "00") outputStream = concatUint8Arrays([outputStream, hexStringToUint8Array(padded)]);
		} else firstIteration = false;
		byteToWrite = payload >> BigInt(56) & BigInt(255) | BigInt(1);
		payload = payload << BigInt(7) & BigInt("0xffffffffffffffff");
	} while (payload !== BigInt(0));
	const padded = (byteToWrite & BigInt(254)).toString(16).padStart(2, "0");
	if (padded !== "00") outputStream = concatUint8Arrays([outputStream, hexStringToUint8Array(padded)]);
	return outputStream;
}
function encodeNumberAsUInt64BigInt(value) {
	const rawValueBits = getRawBitsBigInt(value);
	const mask = BigInt("0x8000000000000000");
	return mask > rawValueBits ? rawValueBits ^ mask : ~rawValueBits + BigInt(1);
}
function getRawBitsBigInt(value) {
	const buffer = new ArrayBuffer(8);
	new DataView(buffer).setFloat64(0, value);
	return BigInt("0x" + buf2hex(new Uint8Array(buffer)));
}
function buf2hex(arr) {
	return Array.from(arr).map((x) => x.toString(16).padStart(2, "0")).join("");
}
function doubleToByteArrayBigInt(double) {
	const output = new Uint8Array(8);
	const lng = getRawBitsBigInt(double);
	for (let i = 0; i < 8; i++) output[i] = Number(lng >> BigInt(i * 8) & BigInt(255));
	return output;
}
// node_modules/@azure/cosmos/dist/esm/utils/hashing/murmurHash.js
function _x86Multiply(m, n) {
	return (m & 65535) * n + (((m >>> 16) * n & 65535) << 16);
}
function _x86Rotl(m, n) {
	return m << n | m >>> 32 - n;
}
function _x86Fmix(h) {
	h ^= h >>> 16;
	h = _x86Multiply(h, 2246822507);
	h ^= h >>> 13;
	h = _x86Multiply(h, 3266489909);
	h ^= h >>> 16;
	return h;
}
function _x64Add(m, n) {
	m = [
		m[0] >>> 16,
		m[0] & 65535,
		m[1] >>> 16,
		m[1] & 65535
	];
	n = [
		n[0] >>> 16,
		n[0] & 65535,
		n[1] >>> 16,
		n[1] & 65535
	];
	const o = [
		0,
		0,
		0,
		0
	];
	o[3] += m[3] + n[3];
	o[2] += o[3] >>> 16;
	o[3] &= 65535;
	o[2] += m[2] + n[2];
	o[1] += o[2] >>> 16;
	o[2] &= 65535;
	o[1] += m[1] + n[1];
	o[0] += o[1] >>> 16;
	o[1] &= 65535;
	o[0] += m[0] + n[0];
	o[0] &= 65535;
	return [o[0] << 16 | o[1], o[2] << 16 | o[3]];
}
function _x64Multiply(m, n) {
	m = [
		m[0] >>> 16,
		m[0] & 65535,
		m[1] >>> 16,
		m[1] & 65535
	];
	n = [
		n[0] >>> 16,
		n[0] & 65535,
		n[1] >>> 16,
		n[1] & 65535
	];
	const o = [
		0,
		0,
		0,
		0
	];
	o[3] += m[3] * n[3];
	o[2] += o[3] >>> 16;
	o[3] &= 65535;
	o[2] += m[2] * n[3];
	o[1] += o[2] >>> 16;
	o[2] &= 65535;
	o[2] += m[3] * n[2];
	o[1] += o[2] >>> 16;
	o[2] &= 65535;
	o[1] += m[1] * n[3];
	o[0] += o[1] >>> 16;
	o[1] &= 65535;
	o[1] += m[2] * n[2];
	o[0] += o[1] >>> 16;
	o[1] &= 65535;
	o[1] += m[3] * n[1];
	o[0] += o[1] >>> 16;
	o[1] &= 65535;
	o[0] += m[0] * n[3] + m[1] * n[2] + m[2] * n[1] + m[3] * n[0];
	o[0] &= 65535;
	return [o[0] << 16 | o[1], o[2] << 16 | o[3]];
}
function _x64Rotl(m, n) {
	n %= 64;
	if (n === 32) return [m[1], m[0]];
	else if (n < 32) return [m[0] << n | m[1] >>> 32 - n, m[1] << n | m[0] >>> 32 - n];
	else {
		n -= 32;
		return [m[1] << n | m[0] >>> 32 - n, m[0] << n | m[1] >>> 32 - n];
	}
}
function _x64LeftShift(m, n) {
	n %= 64;
	if (n === 0) return m;
	else if (n < 32) return [m[0] << n | m[1] >>> 32 - n, m[1] << n];
	else return [m[1] << n - 32, 0];
}
function _x64Xor(m, n) {
	return [m[0] ^ n[0], m[1] ^ n[1]];
}
function _x64Fmix(h) {
	h = _x64Xor(h, [0, h[0] >>> 1]);
	h = _x64Multiply(h, [4283543511, 3981806797]);
	h = _x64Xor(h, [0, h[0] >>> 1]);
	h = _x64Multiply(h, [3301882366, 444984403]);
	h = _x64Xor(h, [0, h[0] >>> 1]);
	return h;
}
function x86Hash32(bytes, seed) {
	seed = seed || 0;
	const remainder = bytes.length % 4;
	const blocks = bytes.length - remainder;
	let h1 = seed;
	let k1 = 0;
	const c1 = 3432918353;
	const c2 = 461845907;
	let j = 0;
	for (let i = 0; i < blocks; i = i + 4) {
		k1 = bytes[i] | bytes[i + 1] << 8 | bytes[i + 2] << 16 | bytes[i + 3] << 24;
		k1 = _x86Multiply(k1, c1);
		k1 = _x86Rotl(k1, 15);
		k1 = _x86Multiply(k1, c2);
		h1 ^= k1;
		h1 = _x86Rotl(h1, 13);
		h1 = _x86Multiply(h1, 5) + 3864292196;
		j = i + 4;
	}
	k1 = 0;
	switch (remainder) {
		case 3: k1 ^= bytes[j + 2] << 16;
		case 2: k1 ^= bytes[j + 1] << 8;
		case 1:
			k1 ^= bytes[j];
			k1 = _x86Multiply(k1, c1);
			k1 = _x86Rotl(k1, 15);
			k1 = _x86Multiply(k1, c2);
			h1 ^= k1;
	}
	h1 ^= bytes.length;
	h1 = _x86Fmix(h1);
	return h1 >>> 0;
}
function x86Hash128(bytes, seed) {
	seed = seed || 0;
	const remainder = bytes.length % 16;
	const blocks = bytes.length - remainder;
	let h1 = seed;
	let h2 = seed;
	let h3 = seed;
	let h4 = seed;
	let k1 = 0;
	let k2 = 0;
	let k3 = 0;
	let k4 = 0;
	const c1 = 597399067;
	const c2 = 2869860233;
	const c3 = 951274213;
	const c4 = 2716044179;
	let j = 0;
	for (let i = 0; i < blocks; i = i + 16) {
		k1 = bytes[i] | bytes[i + 1] << 8 | bytes[i + 2] << 16 | bytes[i + 3] << 24;
		k2 = bytes[i + 4] | bytes[i + 5] << 8 | bytes[i + 6] << 16 | bytes[i + 7] << 24;
		k3 = bytes[i + 8] | bytes[i + 9] << 8 | bytes[i + 10] << 16 | bytes[i + 11] << 24;
		k4 = bytes[i + 12] | bytes[i + 13] << 8 | bytes[i + 14] << 16 | bytes[i + 15] << 24;
		k1 = _x86Multiply(k1, c1);
		k1 = _x86Rotl(k1, 15);
		k1 = _x86Multiply(k1, c2);
		h1 ^= k1;
		h1 = _x86Rotl(h1, 19);
		h1 += h2;
		h1 = _x86Multiply(h1, 5) + 1444728091;
		k2 = _x86Multiply(k2, c2);
		k2 = _x86Rotl(k2, 16);
		k2 = _x86Multiply(k2, c3);
		h2 ^= k2;
		h2 = _x86Rotl(h2, 17);
		h2 += h3;
		h2 = _x86Multiply(h2, 5) + 197830471;
		k3 = _x86Multiply(k3, c3);
		k3 = _x86Rotl(k3, 17);
		k3 = _x86Multiply(k3, c4);
		h3 ^= k3;
		h3 = _x86Rotl(h3, 15);
		h3 += h4;
		h3 = _x86Multiply(h3, 5) + 2530024501;
		k4 = _x86Multiply(k4, c4);
		k4 = _x86Rotl(k4, 18);
		k4 = _x86Multiply(k4, c1);
		h4 ^= k4;
		h4 = _x86Rotl(h4, 13);
		h4 += h1;
		h4 = _x86Multiply(h4, 5) + 850148119;
		j = i + 16;
	}
	k1 = 0;
	k2 = 0;
	k3 = 0;
	k4 = 0;
	switch (remainder) {
		case 15: k4 ^= bytes[j + 14] << 16;
		case 14: k4 ^= bytes[j + 13] << 8;
		case 13:
			k4 ^= bytes[j + 12];
			k4 = _x86Multiply(k4, c4);
			k4 = _x86Rotl(k4, 18);
			k4 = _x86Multiply(k4, c1);
			h4 ^= k4;
		case 12: k3 ^= bytes[j + 11] << 24;
		case 11: k3 ^= bytes[j + 10] << 16;
		case 10: k3 ^= bytes[j + 9] << 8;
		case 9:
			k3 ^= bytes[j + 8];
			k3 = _x86Multiply(k3, c3);
			k3 = _x86Rotl(k3, 17);
			k3 = _x86Multiply(k3, c4);
			h3 ^= k3;
		case 8: k2 ^= bytes[j + 7] << 24;
		case 7: k2 ^= bytes[j + 6] << 16;
		case 6: k2 ^= bytes[j + 5] << 8;
		case 5:
			k2 ^= bytes[j + 4];
			k2 = _x86Multiply(k2, c2);
			k2 = _x86Rotl(k2, 16);
			k2 = _x86Multiply(k2, c3);
			h2 ^= k2;
		case 4: k1 ^= bytes[j + 3] << 24;
		case 3: k1 ^= bytes[j + 2] << 16;
		case 2: k1 ^= bytes[j + 1] << 8;
		case 1:
			k1 ^= bytes[j];
			k1 = _x86Multiply(k1, c1);
			k1 = _x86Rotl(k1, 15);
			k1 = _x86Multiply(k1, c2);
			h1 ^= k1;
	}
	h1 ^= bytes.length;
	h2 ^= bytes.length;
	h3 ^= bytes.length;
	h4 ^= bytes.length;
	h1 += h2;
	h1 += h3;
	h1 += h4;
	h2 += h1;
	h3 += h1;
	h4 += h1;
	h1 = _x86Fmix(h1);
	h2 = _x86Fmix(h2);
	h3 = _x86Fmix(h3);
	h4 = _x86Fmix(h4);
	h1 += h2;
	h1 += h3;
	h1 += h4;
	h2 += h1;
	h3 += h1;
	h4 += h1;
	return ("00000000" + (h1 >>> 0).toString(16)).slice(-8) + ("00000000" + (h2 >>> 0).toString(16)).slice(-8) + ("00000000" + (h3 >>> 0).toString(16)).slice(-8) + ("00000000" + (h4 >>> 0).toString(16)).slice(-8);
}
function x64Hash128(bytes, seed) {
	seed = seed || 0;
	const remainder = bytes.length % 16;
	const blocks = bytes.length - remainder;
	let h1 = [0, seed];
	let h2 = [0, seed];
	let k1 = [0, 0];
	let k2 = [0, 0];
	const c1 = [2277735313, 289559509];
	const c2 = [1291169091, 658871167];
	let j = 0;
	for (let i = 0; i < blocks; i = i + 16) {
		k1 = [bytes[i + 4] | bytes[i + 5] << 8 | bytes[i + 6] << 16 | bytes[i + 7] << 24, bytes[i] | bytes[i + 1] << 8 | bytes[i + 2] << 16 | bytes[i + 3] << 24];
		k2 = [bytes[i + 12] | bytes[i + 13] << 8 | bytes[i + 14] << 16 | bytes[i + 15] << 24, bytes[i + 8] | bytes[i + 9] << 8 | bytes[i + 10] << 16 | bytes[i + 11] << 24];
		k1 = _x64Multiply(k1, c1);
		k1 = _x64Rotl(k1, 31);
		k1 = _x64Multiply(k1, c2);
		h1 = _x64Xor(h1, k1);
		h1 = _x64Rotl(h1, 27);
		h1 = _x64Add(h1, h2);
		h1 = _x64Add(_x64Multiply(h1, [0, 5]), [0, 1390208809]);
		k2 = _x64Multiply(k2, c2);
		k2 = _x64Rotl(k2, 33);
		k2 = _x64Multiply(k2, c1);
		h2 = _x64Xor(h2, k2);
		h2 = _x64Rotl(h2, 31);
		h2 = _x64Add(h2, h1);
		h2 = _x64Add(_x64Multiply(h2, [0, 5]), [0, 944331445]);
		j = i + 16;
	}
	k1 = [0, 0];
	k2 = [0, 0];
	switch (remainder) {
		case 15: k2 = _x64Xor(k2, _x64LeftShift([0, bytes[j + 14]], 48));
		case 14: k2 = _x64Xor(k2, _x64LeftShift([0, bytes[j + 13]], 40));
		case 13: k2 = _x64Xor(k2, _x64LeftShift([0, bytes[j + 12]], 32));
		case 12: k2 = _x64Xor(k2, _x64LeftShift([0, bytes[j + 11]], 24));
		case 11: k2 = _x64Xor(k2, _x64LeftShift([0, bytes[j + 10]], 16));
		case 10: k2 = _x64Xor(k2, _x64LeftShift([0, bytes[j + 9]], 8));
		case 9:
			k2 = _x64Xor(k2, [0, bytes[j + 8]]);
			k2 = _x64Multiply(k2, c2);
			k2 = _x64Rotl(k2, 33);
			k2 = _x64Multiply(k2, c1);
			h2 = _x64Xor(h2, k2);
		case 8: k1 = _x64Xor(k1, _x64LeftShift([0, bytes[j + 7]], 56));
		case 7: k1 = _x64Xor(k1, _x64LeftShift([0, bytes[j + 6]], 48));
		case 6: k1 = _x64Xor(k1, _x64LeftShift([0, bytes[j + 5]], 40));
		case 5: k1 = _x64Xor(k1, _x64LeftShift([0, bytes[j + 4]], 32));
		case 4: k1 = _x64Xor(k1, _x64LeftShift([0, bytes[j + 3]], 24));
		case 3: k1 = _x64Xor(k1, _x64LeftShift([0, bytes[j + 2]], 16));
		case 2: k1 = _x64Xor(k1, _x64LeftShift([0, bytes[j + 1]], 8));
		case 1:
			k1 = _x64Xor(k1, [0, bytes[j]]);
			k1 = _x64Multiply(k1, c1);
			k1 = _x64Rotl(k1, 31);
			k1 = _x64Multiply(k1, c2);
			h1 = _x64Xor(h1, k1);
	}
	h1 = _x64Xor(h1, [0, bytes.length]);
	h2 = _x64Xor(h2, [0, bytes.length]);
	h1 = _x64Add(h1, h2);
	h2 = _x64Add(h2, h1);
	h1 = _x64Fmix(h1);
	h2 = _x64Fmix(h2);
	h1 = _x64Add(h1, h2);
	h2 = _x64Add(h2, h1);
	return uint8ArrayToHex(reverse$1(hexStringToUint8Array(("00000000" + (h1[0] >>> 0).toString(16)).slice(-8) + ("00000000" + (h1[1] >>> 0).toString(16)).slice(-8)))) + uint8ArrayToHex(reverse$1(hexStringToUint8Array(("00000000" + (h2[0] >>> 0).toString(16)).slice(-8) + ("00000000" + (h2[1] >>> 0).toString(16)).slice(-8))));
}
function reverse$1(buff) {
	const uint8array = new Uint8Array(buff.length);
	for (let i = 0, j = buff.length - 1; i <= j; ++i, --j) {
		uint8array[i] = buff[j];
		uint8array[j] = buff[i];
	}
	return uint8array;
}
var murmurHash_default = {
	version: "3.0.0",
	x86: {
		hash32: x86Hash32,
		hash128: x86Hash128
	},
	x64: { hash128: x64Hash128 },
	inputValidation: true
};
// node_modules/@azure/cosmos/dist/esm/utils/hashing/v2.js
function hashV2PartitionKey(partitionKey) {
	const toHash = concatUint8Arrays(partitionKey.map(prefixKeyByType$1));
	const reverseBuff = reverse(hexStringToUint8Array(murmurHash_default.x64.hash128(toHash)));
	reverseBuff[0] &= 63;
	return uint8ArrayToHex(reverseBuff).toUpperCase();
}
function prefixKeyByType$1(key) {
	let bytes;
	switch (typeof key) {
		case "string":
			bytes = concatUint8Arrays([
				hexStringToUint8Array(BytePrefix.String),
				new TextEncoder().encode(key),
				hexStringToUint8Array(BytePrefix.Infinity)
			]);
			return bytes;
		case "number": {
			const numberBytes = doubleToByteArrayBigInt(key);
			bytes = concatUint8Arrays([hexStringToUint8Array(BytePrefix.Number), numberBytes]);
			return bytes;
		}
		case "boolean": return hexStringToUint8Array(key ? BytePrefix.True : BytePrefix.False);
		case "object":
			if (key === null) return hexStringToUint8Array(BytePrefix.Null);
			return hexStringToUint8Array(BytePrefix.Undefined);
		case "undefined": return hexStringToUint8Array(BytePrefix.Undefined);
		default: throw new Error(`Unexpected type: ${typeof key}`);
	}
}
function reverse(buff) {
	const uint8array = new Uint8Array(buff.length);
	for (let i = 0, j = buff.length - 1; i <= j; ++i, --j) {
		uint8array[i] = buff[j];
		uint8array[j] = buff[i];
	}
	return uint8array;
}
// node_modules/@azure/cosmos/dist/esm/utils/hashing/multiHash.js
function hashMultiHashPartitionKey(partitionKey) {
	return partitionKey.map((keys) => hashV2PartitionKey([keys])).join("");
}
// node_modules/@azure/cosmos/dist/esm/utils/hashing/encoding/string.js
function writeStringForBinaryEncoding(payload) {
	const outputStream = hexStringToUint8Array(BytePrefix.String);
	const MAX_STRING_BYTES_TO_APPEND = 100;
	const byteArray = new TextEncoder().encode(payload);
	const isShortString = payload.length <= MAX_STRING_BYTES_TO_APPEND;
	let finalStream = outputStream;
	for (let index = 0; index < (isShortString ? byteArray.length : 101); index++) {
		let charByte = byteArray[index];
		if (charByte < 255) charByte++;
		const hexRep = charByte.toString(16).padStart(2, "0");
		finalStream = concatUint8Arrays([finalStream, hexStringToUint8Array(hexRep)]);
	}
	if (isShortString) finalStream = concatUint8Arrays([finalStream, hexStringToUint8Array(BytePrefix.Undefined)]);
	return finalStream;
}
// node_modules/@azure/cosmos/dist/esm/utils/hashing/v1.js
const MAX_STRING_CHARS = 100;
function hashV1PartitionKey(partitionKey) {
	const key = partitionKey[0];
	const toHash = prefixKeyByType(key);
	return uint8ArrayToHex(concatUint8Arrays([writeNumberForBinaryEncodingBigInt(murmurHash_default.x86.hash32(toHash)), encodeByType(key)])).toUpperCase();
}
function prefixKeyByType(key) {
	let bytes;
	switch (typeof key) {
		case "string": {
			const truncated = key.substr(0, MAX_STRING_CHARS);
			bytes = concatUint8Arrays([
				hexStringToUint8Array(BytePrefix.String),
				new TextEncoder().encode(truncated),
				hexStringToUint8Array(BytePrefix.Undefined)
			]);
			return bytes;
		}
		case "number": {
			const numberBytes = doubleToByteArrayBigInt(key);
			bytes = concatUint8Arrays([hexStringToUint8Array(BytePrefix.Number), numberBytes]);
			return bytes;
		}
		case "boolean": return hexStringToUint8Array(key ? BytePrefix.True : BytePrefix.False);
		case "object":
			if (key === null) return hexStringToUint8Array(BytePrefix.Null);
			return hexStringToUint8Array(BytePrefix.Undefined);
		case "undefined": return hexStringToUint8Array(BytePrefix.Undefined);
		default: throw new Error(`Unexpected type: ${typeof key}`);
	}
}
function encodeByType(key) {
	switch (typeof key) {
		case "string": return writeStringForBinaryEncoding(key.substring(0, MAX_STRING_CHARS));
		case "number": return writeNumberForBinaryEncodingBigInt(key);
		case "boolean": return hexStringToUint8Array(key ? BytePrefix.True : BytePrefix.False);
		case "object":
			if (key === null) return hexStringToUint8Array(BytePrefix.Null);
			return hexStringToUint8Array(BytePrefix.Undefined);
		case "undefined": return hexStringToUint8Array(BytePrefix.Undefined);
		default: throw new Error(`Unexpected type: ${typeof key}`);
	}
}
// node_modules/@azure/cosmos/dist/esm/utils/hashing/hash.js
function hashPartitionKey(partitionKey, partitionDefinition) {
	const kind = partitionDefinition?.kind || PartitionKeyKind.Hash;
	const isV2 = partitionDefinition && partitionDefinition.version && partitionDefinition.version === PartitionKeyDefinitionVersion.V2;
	switch (kind) {
		case PartitionKeyKind.Hash: return isV2 ? hashV2PartitionKey(partitionKey) : hashV1PartitionKey(partitionKey);
		case PartitionKeyKind.MultiHash: return hashMultiHashPartitionKey(partitionKey);
	}
}
function binarySearchOnPartitionKeyRanges(partitionKeyRanges, hashedPartitionKey) {
	let low = 0;
	let high = partitionKeyRanges.length - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const range = partitionKeyRanges[mid];
		if (isKeyInRange(range.minInclusive, range.maxExclusive, hashedPartitionKey)) return range.id;
		else if (hashedPartitionKey.localeCompare(range.minInclusive) < 0) high = mid - 1;
		else low = mid + 1;
	}
}
// node_modules/@azure/cosmos/dist/esm/routing/partitionKeyRangeCache.js
var PartitionKeyRangeCache = class {
	clientContext;
	collectionRoutingMapByCollectionId;
	pendingByCollectionId;
	constructor(clientContext) {
		this.clientContext = clientContext;
		this.collectionRoutingMapByCollectionId = {};
		this.pendingByCollectionId = {};
	}
	async onCollectionRoutingMap(collectionLink, diagnosticNode, forceRefresh = false) {
		const collectionId = getIdFromLink(collectionLink);
		const cached = this.collectionRoutingMapByCollectionId[collectionId];
		if (cached !== void 0 && !forceRefresh) return cached;
		if (this.pendingByCollectionId[collectionId] === void 0) this.pendingByCollectionId[collectionId] = this.requestCollectionRoutingMap(collectionLink, diagnosticNode).then((map) => {
			this.collectionRoutingMapByCollectionId[collectionId] = Promise.resolve(map);
			return map;
		}).finally(() => {
			delete this.pendingByCollectionId[collectionId];
		});
		return this.pendingByCollectionId[collectionId];
	}
	async getOverlappingRanges(collectionLink, queryRange, diagnosticNode, forceRefresh = false) {
		return (await this.onCollectionRoutingMap(collectionLink, diagnosticNode, forceRefresh)).getOverlappingRanges(queryRange);
	}
	async requestCollectionRoutingMap(collectionLink, diagnosticNode) {
		const { resources } = await withMetadataDiagnostics(async (metadataDiagnostics) => {
			return this.clientContext.queryPartitionKeyRanges(collectionLink).fetchAllInternal(metadataDiagnostics);
		}, diagnosticNode, MetadataLookUpType.PartitionKeyRangeLookUp);
		return createCompleteRoutingMap(resources.map((r) => [r, true]));
	}
	async getPartitionKeyRangeIdFromPartitionKey(collectionLink, partitionKey, partitionKeyDefinition, diagnosticNode) {
		const hashedPartitionKey = hashPartitionKey(partitionKey, partitionKeyDefinition);
		return binarySearchOnPartitionKeyRanges((await this.onCollectionRoutingMap(collectionLink, diagnosticNode)).getOrderedParitionKeyRanges(), hashedPartitionKey);
	}
};
// node_modules/@azure/cosmos/dist/esm/routing/smartRoutingMapProvider.js
const PARITIONKEYRANGE = Constants.PartitionKeyRange;
var SmartRoutingMapProvider = class SmartRoutingMapProvider {
	partitionKeyRangeCache;
	constructor(clientContext) {
		this.partitionKeyRangeCache = clientContext.partitionKeyRangeCache;
	}
	static _secondRangeIsAfterFirstRange(range1, range2) {
		if (typeof range1.max === "undefined") throw new Error("range1 must have max");
		if (typeof range2.min === "undefined") throw new Error("range2 must have min");
		if (range1.max > range2.min) return false;
		else {
			if (range1.max === range2.min && range1.isMaxInclusive && range2.isMinInclusive) return false;
			return true;
		}
	}
	static _isSortedAndNonOverlapping(ranges) {
		for (let idx = 1; idx < ranges.length; idx++) {
			const previousR = ranges[idx - 1];
			const r = ranges[idx];
			if (!this._secondRangeIsAfterFirstRange(previousR, r)) return false;
		}
		return true;
	}
	static _stringMax(a, b) {
		return a >= b ? a : b;
	}
	static _stringCompare(a, b) {
		return a === b ? 0 : a > b ? 1 : -1;
	}
	static _subtractRange(r, partitionKeyRange) {
		const left = this._stringMax(partitionKeyRange[PARITIONKEYRANGE.MaxExclusive], r.min);
		const leftInclusive = this._stringCompare(left, r.min) === 0 ? r.isMinInclusive : false;
		return new QueryRange(left, r.max, leftInclusive, r.isMaxInclusive);
	}
	async getOverlappingRanges(collectionLink, sortedRanges, diagnosticNode, forceRefresh = false) {
		if (!SmartRoutingMapProvider._isSortedAndNonOverlapping(sortedRanges)) throw new Error("the list of ranges is not a non-overlapping sorted ranges");
		let partitionKeyRanges = [];
		if (sortedRanges.length === 0) return partitionKeyRanges;
		const collectionRoutingMap = await this.partitionKeyRangeCache.onCollectionRoutingMap(collectionLink, diagnosticNode, forceRefresh);
		let index = 0;
		let currentProvidedRange = sortedRanges[index];
		for (;;) {
			if (currentProvidedRange.isEmpty()) {
				if (++index >= sortedRanges.length) return partitionKeyRanges;
				currentProvidedRange = sortedRanges[index];
				continue;
			}
			let queryRange;
			if (partitionKeyRanges.length > 0) queryRange = SmartRoutingMapProvider._subtractRange(currentProvidedRange, partitionKeyRanges[partitionKeyRanges.length - 1]);
			else queryRange = currentProvidedRange;
			const overlappingRanges = collectionRoutingMap.getOverlappingRanges(queryRange);
			if (overlappingRanges.length <= 0) throw new Error(`error: returned overlapping ranges for queryRange ${queryRange} is empty`);
			partitionKeyRanges = partitionKeyRanges.concat(overlappingRanges);
			const lastKnownTargetRange = QueryRange.parsePartitionKeyRange(partitionKeyRanges[partitionKeyRanges.length - 1]);
			if (!lastKnownTargetRange) throw new Error("expected lastKnowTargetRange to be truthy");
			if (SmartRoutingMapProvider._stringCompare(currentProvidedRange.max, lastKnownTargetRange.max) > 0) throw new Error(`error: returned overlapping ranges ${overlappingRanges} \
        does not contain the requested range ${queryRange}`);
			if (++index >= sortedRanges.length) return partitionKeyRanges;
			currentProvidedRange = sortedRanges[index];
			while (SmartRoutingMapProvider._stringCompare(currentProvidedRange.max, lastKnownTargetRange.max) <= 0) {
				if (++index >= sortedRanges.length) return partitionKeyRanges;
				currentProvidedRange = sortedRanges[index];
			}
		}
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/FeedRangeQueue.js
var FeedRangeQueue = class {
	elements;
	constructor() {
		this.elements = [];
	}
	modifyFirstElement(newItem) {
		if (!this.isEmpty()) this.elements[0] = newItem;
	}
	enqueue(item) {
		this.elements.push(item);
	}
	dequeue() {
		return this.elements.shift();
	}
	peek() {
		return !this.isEmpty() ? this.elements[0] : void 0;
	}
	isEmpty() {
		return this.elements.length === 0;
	}
	moveFirstElementToTheEnd() {
		if (!this.isEmpty()) this.elements.push(this.dequeue());
	}
	returnSnapshot() {
		const allFeedRanges = [];
		this.elements.map((element) => {
			const feedRangeElement = new ChangeFeedRange(element.epkMinHeader ? element.epkMinHeader : element.minInclusive, element.epkMaxHeader ? element.epkMaxHeader : element.maxExclusive, element.continuationToken);
			allFeedRanges.push(feedRangeElement);
		});
		return allFeedRanges;
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/CompositeContinuationToken.js
var CompositeContinuationToken = class {
	rid;
	Continuation;
	constructor(rid, Continuation) {
		this.rid = rid;
		this.Continuation = Continuation;
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ChangeFeedStartFromBeginning.js
var ChangeFeedStartFromBeginning = class {
	cfResource;
	constructor(cfResource) {
		this.cfResource = cfResource;
	}
	getCfResource() {
		return this.cfResource;
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ChangeFeedStartFromTime.js
var ChangeFeedStartFromTime = class {
	cfResource;
	startTime;
	constructor(startTime, cfResource) {
		this.startTime = startTime;
		this.cfResource = cfResource;
	}
	getCfResource() {
		return this.cfResource;
	}
	getStartTime() {
		return this.startTime;
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/FeedRange.js
var FeedRange = class FeedRange {
	minInclusive;
	maxExclusive;
	constructor(minInclusive, maxExclusive) {
		if (new.target === FeedRange) throw new ErrorResponse("Cannot instantiate abstract class FeedRange");
		this.minInclusive = minInclusive;
		this.maxExclusive = maxExclusive;
	}
};
var FeedRangeInternal = class extends FeedRange {
	constructor(minInclusive, maxExclusive) {
		super(minInclusive, maxExclusive);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ChangeFeedMode.js
var ChangeFeedMode;
(function(ChangeFeedMode) {
	ChangeFeedMode["LatestVersion"] = "Incremental Feed";
	ChangeFeedMode["AllVersionsAndDeletes"] = "Full-Fidelity Feed";
})(ChangeFeedMode || (ChangeFeedMode = {}));
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/changeFeedUtils.js
function validateChangeFeedIteratorOptions(options) {
	if (!isChangeFeedIteratorOptions(options)) throw new ErrorResponse("Invalid Changefeed Iterator Options.");
	if (options?.maxItemCount && typeof options?.maxItemCount !== "number") throw new ErrorResponse("maxItemCount must be number");
	if (options?.maxItemCount !== void 0 && options?.maxItemCount < 1) throw new ErrorResponse("maxItemCount must be a positive number");
}
function isChangeFeedIteratorOptions(options) {
	if (typeof options !== "object") return false;
	if (Object.keys(options).length === 0 && JSON.stringify(options) === "{}") return true;
	return options && !(isPrimitivePartitionKeyValue(options) || Array.isArray(options));
}
async function extractOverlappingRanges(epkRange, overLappingRange) {
	if (overLappingRange.minInclusive >= epkRange.min && overLappingRange.maxExclusive <= epkRange.max) return [void 0, void 0];
	else if (overLappingRange.minInclusive <= epkRange.min && overLappingRange.maxExclusive >= epkRange.max) return [epkRange.min, epkRange.max];
	else if (overLappingRange.minInclusive <= epkRange.min && overLappingRange.maxExclusive <= epkRange.max && overLappingRange.maxExclusive >= epkRange.min) return [epkRange.min, overLappingRange.maxExclusive];
	else return [overLappingRange.minInclusive, epkRange.max];
}
function isEpkRange(obj) {
	return obj instanceof FeedRangeInternal && typeof obj.minInclusive === "string" && typeof obj.maxExclusive === "string" && obj.minInclusive >= Constants.EffectivePartitionKeyConstants.MinimumInclusiveEffectivePartitionKey && obj.maxExclusive <= Constants.EffectivePartitionKeyConstants.MaximumExclusiveEffectivePartitionKey && obj.maxExclusive > obj.minInclusive;
}
function buildInternalChangeFeedOptions(options, continuationToken, startTime, startFromNow) {
	const internalCfOptions = {};
	internalCfOptions.maxItemCount = options?.maxItemCount;
	internalCfOptions.sessionToken = options?.sessionToken;
	internalCfOptions.continuationToken = continuationToken;
	internalCfOptions.changeFeedMode = options?.changeFeedMode;
	internalCfOptions.excludedLocations = options?.excludedLocations;
	internalCfOptions.priorityLevel = options?.priorityLevel;
	internalCfOptions.throughputBucket = options?.throughputBucket;
	if (startFromNow) internalCfOptions.startFromNow = true;
	else internalCfOptions.startTime = startTime;
	return internalCfOptions;
}
function fetchStartTime(changeFeedStartFrom) {
	if (changeFeedStartFrom instanceof ChangeFeedStartFromBeginning) return;
	else if (changeFeedStartFrom instanceof ChangeFeedStartFromTime) return changeFeedStartFrom.getStartTime();
}
function isNullOrEmpty(text) {
	return text === null || text === void 0 || text.trim() === "";
}
async function getEPKRangeForPrefixPartitionKey(internalPartitionKey) {
	const minEPK = getEffectivePartitionKeyForMultiHashPartitioning(internalPartitionKey);
	return new QueryRange(minEPK, minEPK + Constants.EffectivePartitionKeyConstants.MaximumExclusiveEffectivePartitionKey, true, false);
}
function getEffectivePartitionKeyForMultiHashPartitioning(partitionKeyInternal) {
	return partitionKeyInternal.map((item) => hashV2PartitionKey([item])).join("");
}
async function decryptChangeFeedResponse(result, diagnosticNode, changeFeedMode, encryptionProcessor) {
	let count = 0;
	diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation);
	for (let item of result.result) if (changeFeedMode === ChangeFeedMode.AllVersionsAndDeletes) {
		if ("current" in item && item.current !== null) {
			const { body, propertiesDecryptedCount } = await encryptionProcessor.decrypt(item.current);
			item.current = body;
			count += propertiesDecryptedCount;
		}
		if ("previous" in item && item.previous !== null) {
			const { body, propertiesDecryptedCount } = await encryptionProcessor.decrypt(item.previous);
			item.previous = body;
			count += propertiesDecryptedCount;
		}
	} else {
		const { body, propertiesDecryptedCount } = await encryptionProcessor.decrypt(item);
		item = body;
		count += propertiesDecryptedCount;
	}
	diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation, count);
}
function buildFeedOptions(changeFeedOptions, continuationToken, startFromNow, startTime) {
	const feedOptions = {
		initialHeaders: {},
		useLatestVersionFeed: true,
		useAllVersionsAndDeletesFeed: false
	};
	if (typeof changeFeedOptions.maxItemCount === "number") feedOptions.maxItemCount = changeFeedOptions.maxItemCount;
	if (changeFeedOptions.sessionToken) feedOptions.sessionToken = changeFeedOptions.sessionToken;
	if (changeFeedOptions.excludedLocations) feedOptions.excludedLocations = changeFeedOptions.excludedLocations;
	if (continuationToken) feedOptions.accessCondition = {
		type: Constants.HttpHeaders.IfNoneMatch,
		condition: continuationToken
	};
	else if (startFromNow) feedOptions.initialHeaders[Constants.HttpHeaders.IfNoneMatch] = Constants.ChangeFeedIfNoneMatchStartFromNowHeader;
	if (startTime) feedOptions.initialHeaders[Constants.HttpHeaders.IfModifiedSince] = startTime;
	if (changeFeedOptions.changeFeedMode && changeFeedOptions.changeFeedMode === ChangeFeedMode.AllVersionsAndDeletes) {
		feedOptions.useAllVersionsAndDeletesFeed = true;
		feedOptions.useLatestVersionFeed = false;
	}
	if (changeFeedOptions.throughputBucket) feedOptions.throughputBucket = changeFeedOptions.throughputBucket;
	if (changeFeedOptions.priorityLevel) feedOptions.priorityLevel = changeFeedOptions.priorityLevel;
	return feedOptions;
}
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ChangeFeedForEpkRange.js
var ChangeFeedForEpkRange = class {
	clientContext;
	container;
	partitionKeyRangeCache;
	resourceId;
	resourceLink;
	url;
	changeFeedOptions;
	epkRange;
	continuationToken;
	queue;
	startTime;
	isInstantiated;
	rId;
	startFromNow;
	constructor(clientContext, container, partitionKeyRangeCache, resourceId, resourceLink, url, changeFeedOptions, epkRange) {
		this.clientContext = clientContext;
		this.container = container;
		this.partitionKeyRangeCache = partitionKeyRangeCache;
		this.resourceId = resourceId;
		this.resourceLink = resourceLink;
		this.url = url;
		this.changeFeedOptions = changeFeedOptions;
		this.epkRange = epkRange;
		this.queue = new FeedRangeQueue();
		this.continuationToken = changeFeedOptions.continuationToken ? JSON.parse(changeFeedOptions.continuationToken) : void 0;
		this.isInstantiated = false;
		if (changeFeedOptions.startFromNow) this.startFromNow = true;
		else if (changeFeedOptions.startTime) this.startTime = changeFeedOptions.startTime.toUTCString();
	}
	async setIteratorRid(diagnosticNode) {
		const { resource } = await this.container.readInternal(diagnosticNode);
		this.rId = resource._rid;
	}
	continuationTokenRidMatchContainerRid() {
		if (this.continuationToken.rid !== this.rId) return false;
		return true;
	}
	async fillChangeFeedQueue(diagnosticNode) {
		if (this.continuationToken) await this.fetchContinuationTokenFeedRanges(diagnosticNode);
		else await this.fetchOverLappingFeedRanges(diagnosticNode);
		this.isInstantiated = true;
	}
	async fetchOverLappingFeedRanges(diagnosticNode) {
		try {
			const overLappingRanges = await this.partitionKeyRangeCache.getOverlappingRanges(this.url, this.epkRange, diagnosticNode);
			for (const overLappingRange of overLappingRanges) {
				const [epkMinHeader, epkMaxHeader] = await extractOverlappingRanges(this.epkRange, overLappingRange);
				const feedRange = new ChangeFeedRange(overLappingRange.minInclusive, overLappingRange.maxExclusive, "", epkMinHeader, epkMaxHeader);
				this.queue.enqueue(feedRange);
			}
		} catch (err) {
			throw new ErrorResponse(err.message);
		}
	}
	async fetchContinuationTokenFeedRanges(diagnosticNode) {
		const contToken = this.continuationToken;
		if (!this.continuationTokenRidMatchContainerRid()) throw new ErrorResponse("The continuation token is not for the current container definition");
		else for (const cToken of contToken.Continuation) {
			const queryRange = new QueryRange(cToken.minInclusive, cToken.maxExclusive, true, false);
			try {
				const overLappingRanges = await this.partitionKeyRangeCache.getOverlappingRanges(this.url, queryRange, diagnosticNode);
				for (const overLappingRange of overLappingRanges) {
					const [epkMinHeader, epkMaxHeader] = await extractOverlappingRanges(queryRange, overLappingRange);
					const feedRange = new ChangeFeedRange(overLappingRange.minInclusive, overLappingRange.maxExclusive, cToken.continuationToken, epkMinHeader, epkMaxHeader);
					this.queue.enqueue(feedRange);
				}
			} catch (err) {
				throw new ErrorResponse(err.message);
			}
		}
	}
	get hasMoreResults() {
		return true;
	}
	async *getAsyncIterator() {
		do
			yield await this.readNext();
		while (this.hasMoreResults);
	}
	async readNext() {
		return withDiagnostics(async (diagnosticNode) => {
			if (!this.isInstantiated) {
				await this.setIteratorRid(diagnosticNode);
				await this.fillChangeFeedQueue(diagnosticNode);
			}
			let firstNotModifiedFeedRange = void 0;
			let result;
			do {
				const [processedFeedRange, response] = await this.fetchNext(diagnosticNode);
				result = response;
				if (result !== void 0) {
					if (firstNotModifiedFeedRange === void 0) firstNotModifiedFeedRange = processedFeedRange;
					this.queue.moveFirstElementToTheEnd();
					if (result.statusCode === StatusCodes.Ok) {
						result.headers[Constants.HttpHeaders.ContinuationToken] = this.generateContinuationToken();
						if (this.clientContext.enableEncryption) await decryptChangeFeedResponse(result, diagnosticNode, this.changeFeedOptions.changeFeedMode, this.container.encryptionProcessor);
						return result;
					}
				}
			} while (!this.checkedAllFeedRanges(firstNotModifiedFeedRange));
			result.headers[Constants.HttpHeaders.ContinuationToken] = this.generateContinuationToken();
			return result;
		}, this.clientContext);
	}
	generateContinuationToken = () => {
		return JSON.stringify(new CompositeContinuationToken(this.rId, this.queue.returnSnapshot()));
	};
	async fetchNext(diagnosticNode) {
		const feedRange = this.queue.peek();
		if (feedRange) {
			const result = await this.getFeedResponse(feedRange, diagnosticNode);
			if (await this.shouldRetryOnFailure(feedRange, result, diagnosticNode)) {
				this.queue.dequeue();
				return this.fetchNext(diagnosticNode);
			} else {
				const continuationValueForFeedRange = result.headers[Constants.HttpHeaders.ETag];
				const newFeedRange = this.queue.peek();
				newFeedRange.continuationToken = continuationValueForFeedRange;
				return [newFeedRange, result];
			}
		} else return [void 0, void 0];
	}
	checkedAllFeedRanges(firstNotModifiedFeedRange) {
		if (firstNotModifiedFeedRange === void 0) return false;
		const feedRangeQueueFirstElement = this.queue.peek();
		return firstNotModifiedFeedRange.minInclusive === feedRangeQueueFirstElement?.minInclusive && firstNotModifiedFeedRange.maxExclusive === feedRangeQueueFirstElement?.maxExclusive && firstNotModifiedFeedRange.epkMinHeader === feedRangeQueueFirstElement?.epkMinHeader && firstNotModifiedFeedRange.epkMaxHeader === feedRangeQueueFirstElement?.epkMaxHeader;
	}
	async shouldRetryOnFailure(feedRange, response, diagnosticNode) {
		if (response.statusCode === StatusCodes.Ok || response.statusCode === StatusCodes.NotModified) return false;
		if (response.statusCode === StatusCodes.Gone && (response.subStatusCode === SubStatusCodes.PartitionKeyRangeGone || response.subStatusCode === SubStatusCodes.CompletingSplit)) {
			const queryRange = new QueryRange(feedRange.epkMinHeader ? feedRange.epkMinHeader : feedRange.minInclusive, feedRange.epkMaxHeader ? feedRange.epkMaxHeader : feedRange.maxExclusive, true, false);
			const resolvedRanges = await this.partitionKeyRangeCache.getOverlappingRanges(this.url, queryRange, diagnosticNode, true);
			if (resolvedRanges.length < 1) throw new ErrorResponse("Partition split/merge detected but no overlapping ranges found.");
			if (resolvedRanges.length >= 1) await this.handleSplitOrMerge(false, resolvedRanges, queryRange, feedRange.continuationToken);
			return true;
		}
		return false;
	}
	async handleSplitOrMerge(shiftLeft, resolvedRanges, oldFeedRange, continuationToken) {
		let flag = 0;
		if (shiftLeft) {
			const [epkMinHeader, epkMaxHeader] = await extractOverlappingRanges(oldFeedRange, resolvedRanges[0]);
			const newFeedRange = new ChangeFeedRange(resolvedRanges[0].minInclusive, resolvedRanges[0].maxExclusive, continuationToken, epkMinHeader, epkMaxHeader);
			this.queue.modifyFirstElement(newFeedRange);
			flag = 1;
		}
		for (let i = flag; i < resolvedRanges.length; i++) {
			const [epkMinHeader, epkMaxHeader] = await extractOverlappingRanges(oldFeedRange, resolvedRanges[i]);
			const newFeedRange = new ChangeFeedRange(resolvedRanges[i].minInclusive, resolvedRanges[i].maxExclusive, continuationToken, epkMinHeader, epkMaxHeader);
			this.queue.enqueue(newFeedRange);
		}
	}
	async getPartitionRangeId(feedRange, diagnosticNode) {
		const queryRange = new QueryRange(feedRange.epkMinHeader ? feedRange.epkMinHeader : feedRange.minInclusive, feedRange.epkMaxHeader ? feedRange.epkMaxHeader : feedRange.maxExclusive, true, false);
		const resolvedRanges = await this.partitionKeyRangeCache.getOverlappingRanges(this.url, queryRange, diagnosticNode, false);
		if (resolvedRanges.length < 1) throw new ErrorResponse("No overlapping ranges found.");
		const firstResolvedRange = resolvedRanges[0];
		if (feedRange.minInclusive !== firstResolvedRange.minInclusive || feedRange.maxExclusive !== firstResolvedRange.maxExclusive || resolvedRanges.length > 1) await this.handleSplitOrMerge(true, resolvedRanges, queryRange, feedRange.continuationToken);
		return firstResolvedRange.id;
	}
	async getFeedResponse(feedRange, diagnosticNode) {
		const feedOptions = buildFeedOptions(this.changeFeedOptions, feedRange.continuationToken, this.startFromNow, this.startTime);
		const rangeId = await this.getPartitionRangeId(feedRange, diagnosticNode);
		if (this.clientContext.enableEncryption) {
			await this.container.checkAndInitializeEncryption();
			feedOptions.containerRid = this.container._rid;
		}
		try {
			const finalFeedRange = this.fetchFinalFeedRange();
			const response = await this.clientContext.queryFeed({
				path: this.resourceLink,
				resourceType: ResourceType.item,
				resourceId: this.resourceId,
				resultFn: (result) => result ? result.Documents : [],
				query: void 0,
				options: feedOptions,
				diagnosticNode,
				partitionKey: void 0,
				partitionKeyRangeId: rangeId,
				startEpk: finalFeedRange.epkMinHeader,
				endEpk: finalFeedRange.epkMaxHeader
			});
			return new ChangeFeedIteratorResponse(response.result, response.result ? response.result.length : 0, response.code, response.headers, getEmptyCosmosDiagnostics());
		} catch (err) {
			if (err.code === StatusCodes.Gone) return new ChangeFeedIteratorResponse([], 0, err.code, err.headers, getEmptyCosmosDiagnostics(), err.substatus);
			const errorResponse = new ErrorResponse(err.message);
			errorResponse.code = err.code;
			errorResponse.headers = err.headers;
			throw errorResponse;
		}
	}
	fetchFinalFeedRange() {
		const feedRange = this.queue.peek();
		if (feedRange) return feedRange;
		else throw new ErrorResponse("No feed range found.");
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ContinuationTokenForPartitionKey.js
var ContinuationTokenForPartitionKey = class {
	rid;
	partitionKey;
	Continuation;
	constructor(rid, partitionKey, continuation) {
		this.rid = rid;
		this.partitionKey = partitionKey;
		this.Continuation = continuation;
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ChangeFeedForPartitionKey.js
var ChangeFeedForPartitionKey = class {
	clientContext;
	container;
	resourceId;
	resourceLink;
	partitionKey;
	changeFeedOptions;
	continuationToken;
	startTime;
	rId;
	isInstantiated;
	startFromNow;
	constructor(clientContext, container, resourceId, resourceLink, partitionKey, changeFeedOptions) {
		this.clientContext = clientContext;
		this.container = container;
		this.resourceId = resourceId;
		this.resourceLink = resourceLink;
		this.partitionKey = partitionKey;
		this.changeFeedOptions = changeFeedOptions;
		this.continuationToken = changeFeedOptions.continuationToken ? JSON.parse(changeFeedOptions.continuationToken) : void 0;
		this.isInstantiated = false;
		if (changeFeedOptions.startFromNow) this.startFromNow = true;
		else if (changeFeedOptions.startTime) this.startTime = changeFeedOptions.startTime.toUTCString();
	}
	async instantiateIterator(diagnosticNode) {
		await this.setIteratorRid(diagnosticNode);
		if (this.clientContext.enableEncryption) {
			await this.container.checkAndInitializeEncryption();
			this.partitionKey = copyObject(this.partitionKey);
			diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation);
			const { partitionKeyList, encryptedCount } = await this.container.encryptionProcessor.getEncryptedPartitionKeyValue(convertToInternalPartitionKey(this.partitionKey));
			this.partitionKey = partitionKeyList;
			diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation, encryptedCount);
		}
		if (this.continuationToken) {
			if (!this.continuationTokenRidMatchContainerRid()) throw new ErrorResponse("The continuation is not for the current container definition.");
		} else this.continuationToken = new ContinuationTokenForPartitionKey(this.rId, this.partitionKey, "");
		this.isInstantiated = true;
	}
	continuationTokenRidMatchContainerRid() {
		if (this.continuationToken.rid !== this.rId) return false;
		return true;
	}
	async setIteratorRid(diagnosticNode) {
		const { resource } = await this.container.readInternal(diagnosticNode);
		this.rId = resource._rid;
	}
	get hasMoreResults() {
		return true;
	}
	async *getAsyncIterator() {
		do
			yield await this.readNext();
		while (this.hasMoreResults);
	}
	async readNext() {
		return withDiagnostics(async (diagnosticNode) => {
			if (!this.isInstantiated) await this.instantiateIterator(diagnosticNode);
			const result = await this.fetchNext(diagnosticNode);
			if (result.statusCode === StatusCodes.Ok) {
				if (this.clientContext.enableEncryption) await decryptChangeFeedResponse(result, diagnosticNode, this.changeFeedOptions.changeFeedMode, this.container.encryptionProcessor);
			}
			return result;
		}, this.clientContext);
	}
	async fetchNext(diagnosticNode) {
		const response = await this.getFeedResponse(diagnosticNode);
		this.continuationToken.Continuation = response.headers[Constants.HttpHeaders.ETag];
		response.headers[Constants.HttpHeaders.ContinuationToken] = JSON.stringify(this.continuationToken);
		return response;
	}
	async getFeedResponse(diagnosticNode) {
		const feedOptions = buildFeedOptions(this.changeFeedOptions, this.continuationToken?.Continuation, this.startFromNow, this.startTime);
		if (this.clientContext.enableEncryption) feedOptions.containerRid = this.container._rid;
		try {
			const isPartitionLevelFailOverEnabled = this.clientContext.isPartitionLevelFailOverEnabled();
			const partitionKeyRangeId = await computePartitionKeyRangeId(diagnosticNode, convertToInternalPartitionKey(this.partitionKey), this.clientContext.partitionKeyRangeCache, isPartitionLevelFailOverEnabled, this.container);
			const response = await this.clientContext.queryFeed({
				path: this.resourceLink,
				resourceType: ResourceType.item,
				resourceId: this.resourceId,
				resultFn: (result) => result ? result.Documents : [],
				diagnosticNode,
				query: void 0,
				options: feedOptions,
				partitionKey: this.partitionKey,
				partitionKeyRangeId
			});
			return new ChangeFeedIteratorResponse(response.result, response.result ? response.result.length : 0, response.code, response.headers, getEmptyCosmosDiagnostics());
		} catch (err) {
			const errorResponse = new ErrorResponse(err.message);
			errorResponse.code = err.code;
			errorResponse.headers = err.headers;
			throw errorResponse;
		}
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ChangeFeedStartFromNow.js
var ChangeFeedStartFromNow = class {
	cfResource;
	constructor(cfResource) {
		this.cfResource = cfResource;
	}
	getCfResource() {
		return this.cfResource;
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ChangeFeedEnums.js
var ChangeFeedResourceType;
(function(ChangeFeedResourceType) {
	ChangeFeedResourceType[ChangeFeedResourceType["FeedRange"] = 0] = "FeedRange";
	ChangeFeedResourceType[ChangeFeedResourceType["PartitionKey"] = 1] = "PartitionKey";
})(ChangeFeedResourceType || (ChangeFeedResourceType = {}));
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ChangeFeedStartFromContinuation.js
var ChangeFeedStartFromContinuation = class {
	continuationToken;
	constructor(continuation) {
		this.continuationToken = continuation;
	}
	getCfResource() {
		return this.continuationToken;
	}
	getCfResourceJson() {
		return JSON.parse(this.continuationToken);
	}
	getResourceType() {
		const cToken = this.getCfResourceJson();
		if (Object.prototype.hasOwnProperty.call(cToken, "partitionKey") && Object.prototype.hasOwnProperty.call(cToken, "Continuation") && typeof cToken.Continuation === "string") return ChangeFeedResourceType.PartitionKey;
		else if (Object.prototype.hasOwnProperty.call(cToken, "Continuation") && Array.isArray(cToken.Continuation) && cToken.Continuation.length > 0) return ChangeFeedResourceType.FeedRange;
		else throw new ErrorResponse("Invalid continuation token.");
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ChangeFeedStartFrom.js
var ChangeFeedStartFrom = class {
	static Beginning(cfResource) {
		return new ChangeFeedStartFromBeginning(cfResource);
	}
	static Now(cfResource) {
		return new ChangeFeedStartFromNow(cfResource);
	}
	static Time(startTime, cfResource) {
		if (!startTime) throw new ErrorResponse("startTime must be present");
		if (startTime instanceof Date === true) return new ChangeFeedStartFromTime(startTime, cfResource);
		else throw new ErrorResponse("startTime must be a Date object.");
	}
	static Continuation(continuationToken) {
		if (!continuationToken) throw new ErrorResponse("Argument continuation must be passed.");
		if (isNullOrEmpty(continuationToken)) throw new ErrorResponse("Argument continuationToken must be a non-empty string.");
		return new ChangeFeedStartFromContinuation(continuationToken);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/buildChangeFeedIterator.js
async function buildChangeFeedIterator(cfOptions, clientContext, container, partitionKeyRangeCache) {
	const url = container.url;
	const path = getPathFromLink(url, ResourceType.item);
	const id = getIdFromLink(url);
	let changeFeedStartFrom = cfOptions.changeFeedStartFrom;
	if (changeFeedStartFrom === void 0) changeFeedStartFrom = ChangeFeedStartFrom.Now();
	if (changeFeedStartFrom instanceof ChangeFeedStartFromContinuation) {
		const continuationToken = changeFeedStartFrom.getCfResourceJson();
		const resourceType = changeFeedStartFrom.getResourceType();
		const internalCfOptions = buildInternalChangeFeedOptions(cfOptions, changeFeedStartFrom.getCfResource());
		if (resourceType === ChangeFeedResourceType.PartitionKey && isPartitionKey(continuationToken.partitionKey)) return new ChangeFeedForPartitionKey(clientContext, container, id, path, continuationToken.partitionKey, internalCfOptions);
		else if (resourceType === ChangeFeedResourceType.FeedRange) return new ChangeFeedForEpkRange(clientContext, container, partitionKeyRangeCache, id, path, url, internalCfOptions, void 0);
		else throw new ErrorResponse("Invalid continuation token.");
	} else if (changeFeedStartFrom instanceof ChangeFeedStartFromNow || changeFeedStartFrom instanceof ChangeFeedStartFromTime || changeFeedStartFrom instanceof ChangeFeedStartFromBeginning) {
		const startFromNow = changeFeedStartFrom instanceof ChangeFeedStartFromNow ? true : false;
		const internalCfOptions = buildInternalChangeFeedOptions(cfOptions, void 0, startFromNow ? void 0 : fetchStartTime(changeFeedStartFrom), startFromNow);
		const cfResource = changeFeedStartFrom.getCfResource();
		if (isPartitionKey(cfResource)) {
			const partitionKey = cfResource;
			const partitionKeyDefinition = await container.getPartitionKeyDefinition();
			if (partitionKeyDefinition !== void 0 && isPrefixPartitionKey(partitionKey, partitionKeyDefinition.resource)) return new ChangeFeedForEpkRange(clientContext, container, partitionKeyRangeCache, id, path, url, internalCfOptions, await getEPKRangeForPrefixPartitionKey(partitionKey));
			return new ChangeFeedForPartitionKey(clientContext, container, id, path, cfResource, internalCfOptions);
		} else {
			let internalCfResource;
			if (cfResource === void 0) internalCfResource = new QueryRange(Constants.EffectivePartitionKeyConstants.MinimumInclusiveEffectivePartitionKey, Constants.EffectivePartitionKeyConstants.MaximumExclusiveEffectivePartitionKey, true, false);
			else if (isEpkRange(cfResource)) internalCfResource = new QueryRange(cfResource.minInclusive, cfResource.maxExclusive, true, false);
			else throw new ErrorResponse("Invalid feed range.");
			return new ChangeFeedForEpkRange(clientContext, container, partitionKeyRangeCache, id, path, url, internalCfOptions, internalCfResource);
		}
	} else throw new ErrorResponse("Invalid change feed start location.");
}
// node_modules/@azure/cosmos/dist/esm/client/ChangeFeed/ChangeFeedIteratorBuilder.js
var ChangeFeedIteratorBuilder = class {
	cfOptions;
	clientContext;
	container;
	partitionKeyRangeCache;
	iterator;
	isInitialized;
	constructor(cfOptions, clientContext, container, partitionKeyRangeCache) {
		this.cfOptions = cfOptions;
		this.clientContext = clientContext;
		this.container = container;
		this.partitionKeyRangeCache = partitionKeyRangeCache;
		this.isInitialized = false;
	}
	get hasMoreResults() {
		return true;
	}
	async *getAsyncIterator() {
		await this.initializeIterator();
		do
			yield await this.iterator.readNext();
		while (this.hasMoreResults);
	}
	async readNext() {
		await this.initializeIterator();
		return this.iterator.readNext();
	}
	async initializeIterator() {
		if (!this.isInitialized) try {
			const iterator = await buildChangeFeedIterator(this.cfOptions, this.clientContext, this.container, this.partitionKeyRangeCache);
			this.isInitialized = true;
			this.iterator = iterator;
		} catch (err) {
			throw new ErrorResponse(err.message);
		}
	}
};
// node_modules/@azure/cosmos/dist/esm/request/request.js
function javaScriptFriendlyJSONStringify(s) {
	return JSON.stringify(s).replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029");
}
function bodyFromData(data) {
	if (typeof data === "object") return javaScriptFriendlyJSONStringify(data);
	return data;
}
const JsonContentType = "application/json";
async function getHeaders({ clientOptions, defaultHeaders, verb, path, resourceId, resourceType, options = {}, operationType, partitionKeyRangeId, useMultipleWriteLocations, partitionKey }) {
	const headers = {
		[Constants.HttpHeaders.ResponseContinuationTokenLimitInKB]: 1,
		[Constants.HttpHeaders.EnableCrossPartitionQuery]: true,
		...defaultHeaders
	};
	headers[Constants.HttpHeaders.SDKSupportedCapabilities] = SDKSupportedCapabilities.PartitionMerge;
	if (useMultipleWriteLocations) headers[Constants.HttpHeaders.ALLOW_MULTIPLE_WRITES] = true;
	if (options.continuationTokenLimitInKB) headers[Constants.HttpHeaders.ResponseContinuationTokenLimitInKB] = options.continuationTokenLimitInKB;
	if (options.continuationToken) headers[Constants.HttpHeaders.Continuation] = options.continuationToken;
	else if (options.continuation) headers[Constants.HttpHeaders.Continuation] = options.continuation;
	if (options.preTriggerInclude) headers[Constants.HttpHeaders.PreTriggerInclude] = options.preTriggerInclude.constructor === Array ? options.preTriggerInclude.join(",") : options.preTriggerInclude;
	if (options.postTriggerInclude) headers[Constants.HttpHeaders.PostTriggerInclude] = options.postTriggerInclude.constructor === Array ? options.postTriggerInclude.join(",") : options.postTriggerInclude;
	if (options.offerType) headers[Constants.HttpHeaders.OfferType] = options.offerType;
	if (options.offerThroughput) headers[Constants.HttpHeaders.OfferThroughput] = options.offerThroughput;
	if (options.maxItemCount) headers[Constants.HttpHeaders.PageSize] = options.maxItemCount;
	if (options.accessCondition) {
		if (options.accessCondition.type === "IfMatch") headers[Constants.HttpHeaders.IfMatch] = options.accessCondition.condition;
		else headers[Constants.HttpHeaders.IfNoneMatch] = options.accessCondition.condition;
	}
	if (options.useAllVersionsAndDeletesFeed) {
		headers[Constants.HttpHeaders.A_IM] = ChangeFeedMode.AllVersionsAndDeletes;
		headers[Constants.HttpHeaders.ChangeFeedWireFormatVersion] = Constants.AllVersionsAndDeletesChangeFeedWireFormatVersion;
	}
	if (options.useIncrementalFeed || options.useLatestVersionFeed) headers[Constants.HttpHeaders.A_IM] = ChangeFeedMode.LatestVersion;
	if (options.indexingDirective) headers[Constants.HttpHeaders.IndexingDirective] = options.indexingDirective;
	if (options.consistencyLevel) headers[Constants.HttpHeaders.ConsistencyLevel] = options.consistencyLevel;
	if (options.priorityLevel) headers[Constants.HttpHeaders.PriorityLevel] = options.priorityLevel;
	if (options.throughputBucket) headers[Constants.HttpHeaders.ThroughputBucket] = options.throughputBucket;
	if (options.maxIntegratedCacheStalenessInMs && resourceType === ResourceType.item) {
		if (typeof options.maxIntegratedCacheStalenessInMs === "number") headers[Constants.HttpHeaders.DedicatedGatewayPerRequestCacheStaleness] = options.maxIntegratedCacheStalenessInMs.toString();
		else {
			defaultLogger.error(`RangeError: maxIntegratedCacheStalenessInMs "${options.maxIntegratedCacheStalenessInMs}" is not a valid parameter.`);
			headers[Constants.HttpHeaders.DedicatedGatewayPerRequestCacheStaleness] = "null";
		}
	}
	if (options.bypassIntegratedCache) headers[Constants.HttpHeaders.DedicatedGatewayPerRequestBypassCache] = options.bypassIntegratedCache.toString();
	if (options.resourceTokenExpirySeconds) headers[Constants.HttpHeaders.ResourceTokenExpiry] = options.resourceTokenExpirySeconds;
	if (options.sessionToken) headers[Constants.HttpHeaders.SessionToken] = options.sessionToken;
	if (options.enableScanInQuery) headers[Constants.HttpHeaders.EnableScanInQuery] = options.enableScanInQuery;
	if (options.populateQuotaInfo) headers[Constants.HttpHeaders.PopulateQuotaInfo] = options.populateQuotaInfo;
	if (options.populateQueryMetrics) headers[Constants.HttpHeaders.PopulateQueryMetrics] = options.populateQueryMetrics;
	if (options.maxDegreeOfParallelism !== void 0 && options.maxDegreeOfParallelism !== 0 && options.maxDegreeOfParallelism !== 1) headers[Constants.HttpHeaders.ParallelizeCrossPartitionQuery] = true;
	if (options.populateQuotaInfo) headers[Constants.HttpHeaders.PopulateQuotaInfo] = true;
	if (partitionKey !== void 0 && !headers[Constants.HttpHeaders.PartitionKey]) headers[Constants.HttpHeaders.PartitionKey] = jsonStringifyAndEscapeNonASCII(partitionKey);
	else if (partitionKeyRangeId !== void 0) headers[Constants.HttpHeaders.PartitionKeyRangeID] = partitionKeyRangeId;
	if (clientOptions.key || clientOptions.tokenProvider) headers[Constants.HttpHeaders.XDate] = new Date().toUTCString();
	if (verb === HTTPMethod.post || verb === HTTPMethod.put) {
		if (!headers[Constants.HttpHeaders.ContentType]) headers[Constants.HttpHeaders.ContentType] = JsonContentType;
	}
	if (!headers[Constants.HttpHeaders.Accept]) headers[Constants.HttpHeaders.Accept] = JsonContentType;
	if (options.enableScriptLogging) headers[Constants.HttpHeaders.EnableScriptLogging] = options.enableScriptLogging;
	if (options.disableRUPerMinuteUsage) headers[Constants.HttpHeaders.DisableRUPerMinuteUsage] = true;
	if (options.populateIndexMetrics) headers[Constants.HttpHeaders.PopulateIndexMetrics] = options.populateIndexMetrics;
	if (clientOptions.clientEncryptionOptions) {
		headers[Constants.HttpHeaders.IsClientEncryptedHeader] = true;
		if (options.containerRid) headers[Constants.HttpHeaders.IntendedCollectionHeader] = options.containerRid;
	}
	if (clientOptions.key || clientOptions.resourceTokens || clientOptions.tokenProvider || clientOptions.permissionFeed) await setAuthorizationHeader(clientOptions, verb, path, resourceId, resourceType, headers);
	if (resourceType === ResourceType.item && Object.prototype.hasOwnProperty.call(options, "contentResponseOnWriteEnabled") && !options.contentResponseOnWriteEnabled) {
		if (operationType === OperationType.Batch) headers[Constants.HttpHeaders.Prefer] = Constants.HttpHeaders.PreferReturnMinimal;
		else throw new ErrorResponse("Currently `contentResponseOnWriteEnabled` option is only supported for batch and bulk operations.");
	}
	return headers;
}
// node_modules/@azure/cosmos/dist/esm/utils/batch.js
function isKeyInRange(min, max, key) {
	const isAfterMinInclusive = key.localeCompare(min) >= 0;
	const isBeforeMax = key.localeCompare(max) < 0;
	return isAfterMinInclusive && isBeforeMax;
}
const BulkOperationType = {
	Create: "Create",
	Upsert: "Upsert",
	Read: "Read",
	Delete: "Delete",
	Replace: "Replace",
	Patch: "Patch"
};
function prepareOperations(operationInput, definition, options = {}) {
	populateIdsIfNeeded(operationInput, options);
	let partitionKey;
	if (Object.prototype.hasOwnProperty.call(operationInput, "partitionKey")) {
		if (operationInput.partitionKey === void 0) partitionKey = definition.paths.map(() => NonePartitionKeyLiteral);
		else partitionKey = convertToInternalPartitionKey(operationInput.partitionKey);
	} else switch (operationInput.operationType) {
		case BulkOperationType.Create:
		case BulkOperationType.Replace:
		case BulkOperationType.Upsert:
			partitionKey = assertNotUndefined(extractPartitionKeys(operationInput.resourceBody, definition), "Unexpected undefined Partition Key Found.");
			break;
		case BulkOperationType.Read:
		case BulkOperationType.Delete:
		case BulkOperationType.Patch: partitionKey = undefinedPartitionKey(definition);
	}
	return {
		operation: {
			...operationInput,
			partitionKey: JSON.stringify(partitionKey)
		},
		partitionKey
	};
}
function populateIdsIfNeeded(operationInput, options) {
	if (operationInput.operationType === BulkOperationType.Create || operationInput.operationType === BulkOperationType.Upsert) {
		if ((operationInput.resourceBody.id === void 0 || operationInput.resourceBody.id === "") && !options.disableAutomaticIdGeneration) operationInput.resourceBody.id = randomUUID$1();
	}
}
function splitBatchBasedOnBodySize(originalBatch) {
	if (originalBatch?.operations === void 0 || originalBatch.operations.length < 1) return [];
	let currentBatchSize = calculateObjectSizeInBytes(originalBatch.operations[0]);
	let currentBatch = {
		...originalBatch,
		operations: [originalBatch.operations[0]],
		indexes: [originalBatch.indexes[0]]
	};
	const processedBatches = [];
	processedBatches.push(currentBatch);
	for (let index = 1; index < originalBatch.operations.length; index++) {
		const operation = originalBatch.operations[index];
		const currentOpSize = calculateObjectSizeInBytes(operation);
		if (currentBatchSize + currentOpSize > Constants.DefaultMaxBulkRequestBodySizeInBytes) {
			currentBatch = {
				...originalBatch,
				operations: [],
				indexes: []
			};
			processedBatches.push(currentBatch);
			currentBatchSize = 0;
		}
		currentBatch.operations.push(operation);
		currentBatch.indexes.push(originalBatch.indexes[index]);
		currentBatchSize += currentOpSize;
	}
	return processedBatches;
}
function calculateObjectSizeInBytes(obj) {
	return new TextEncoder().encode(bodyFromData(obj)).length;
}
function decorateBatchOperation(operation, options = {}) {
	if (operation.operationType === BulkOperationType.Create || operation.operationType === BulkOperationType.Upsert) {
		if ((operation.resourceBody.id === void 0 || operation.resourceBody.id === "") && !options.disableAutomaticIdGeneration) operation.resourceBody.id = randomUUID$1();
	}
	return operation;
}
function isSuccessStatusCode(statusCode) {
	return statusCode >= 200 && statusCode <= 299;
}
var TaskCompletionSource = class {
	promise;
	resolveFn;
	rejectFn;
	constructor() {
		this.promise = new Promise((resolve, reject) => {
			this.resolveFn = resolve;
			this.rejectFn = reject;
		});
	}
	get task() {
		return this.promise;
	}
	setResult(value) {
		this.resolveFn(value);
	}
	setException(error) {
		this.rejectFn(error);
	}
};
async function encryptOperationInput(encryptionProcessor, operation, totalPropertiesEncryptedCount) {
	if (Object.prototype.hasOwnProperty.call(operation, "partitionKey")) {
		const partitionKeyInternal = convertToInternalPartitionKey(operation.partitionKey);
		const { partitionKeyList, encryptedCount } = await encryptionProcessor.getEncryptedPartitionKeyValue(partitionKeyInternal);
		operation.partitionKey = partitionKeyList;
		totalPropertiesEncryptedCount += encryptedCount;
	}
	switch (operation.operationType) {
		case BulkOperationType.Create:
		case BulkOperationType.Upsert: {
			const { body, propertiesEncryptedCount } = await encryptionProcessor.encrypt(operation.resourceBody);
			operation.resourceBody = body;
			totalPropertiesEncryptedCount += propertiesEncryptedCount;
			break;
		}
		case BulkOperationType.Read:
		case BulkOperationType.Delete:
			if (await encryptionProcessor.isPathEncrypted("/id")) {
				operation.id = await encryptionProcessor.getEncryptedId(operation.id);
				totalPropertiesEncryptedCount++;
			}
			break;
		case BulkOperationType.Replace: {
			if (await encryptionProcessor.isPathEncrypted("/id")) {
				operation.id = await encryptionProcessor.getEncryptedId(operation.id);
				totalPropertiesEncryptedCount++;
			}
			const { body, propertiesEncryptedCount } = await encryptionProcessor.encrypt(operation.resourceBody);
			operation.resourceBody = body;
			totalPropertiesEncryptedCount += propertiesEncryptedCount;
			break;
		}
		case BulkOperationType.Patch: {
			if (await encryptionProcessor.isPathEncrypted("/id")) {
				operation.id = await encryptionProcessor.getEncryptedId(operation.id);
				totalPropertiesEncryptedCount++;
			}
			const body = operation.resourceBody;
			const patchRequestBody = Array.isArray(body) ? body : body.operations;
			for (const patchOperation of patchRequestBody) if ("value" in patchOperation) {
				if (await encryptionProcessor.isPathEncrypted(patchOperation.path)) {
					patchOperation.value = await encryptionProcessor.encryptProperty(patchOperation.path, patchOperation.value);
					totalPropertiesEncryptedCount++;
				}
			}
			break;
		}
	}
	return {
		operation,
		totalPropertiesEncryptedCount
	};
}
// node_modules/@azure/cosmos/dist/esm/utils/patch.js
const PatchOperationType = {
	add: "add",
	replace: "replace",
	remove: "remove",
	set: "set",
	incr: "incr"
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/defaultQueryExecutionContext.js
const logger$3 = createClientLogger("ClientContext");
var STATES;
(function(STATES) {
	STATES["start"] = "start";
	STATES["inProgress"] = "inProgress";
	STATES["ended"] = "ended";
})(STATES || (STATES = {}));
var DefaultQueryExecutionContext = class DefaultQueryExecutionContext {
	static STATES = STATES;
	resources;
	currentIndex;
	currentPartitionIndex;
	fetchFunctions;
	options;
	continuationToken;
	get continuation() {
		return this.continuationToken;
	}
	state;
	nextFetchFunction;
	correlatedActivityId;
	constructor(options, fetchFunctions, correlatedActivityId) {
		this.resources = [];
		this.currentIndex = 0;
		this.currentPartitionIndex = 0;
		this.fetchFunctions = Array.isArray(fetchFunctions) ? fetchFunctions : [fetchFunctions];
		this.options = options || {};
		this.continuationToken = this.options.continuationToken || this.options.continuation || void 0;
		this.state = DefaultQueryExecutionContext.STATES.start;
		this.correlatedActivityId = correlatedActivityId;
	}
	async nextItem(diagnosticNode) {
		++this.currentIndex;
		return await this.current(diagnosticNode);
	}
	async current(diagnosticNode) {
		if (this.currentIndex < this.resources.length) return {
			result: this.resources[this.currentIndex],
			headers: getInitialHeader()
		};
		if (this._canFetchMore()) {
			const { result: resources, headers } = await this.fetchMore(diagnosticNode);
			this.resources = resources;
			if (this.resources.length === 0) {
				if (!this.continuationToken && this.currentPartitionIndex >= this.fetchFunctions.length) {
					this.state = DefaultQueryExecutionContext.STATES.ended;
					return {
						result: void 0,
						headers
					};
				} else return this.current(diagnosticNode);
			}
			return {
				result: this.resources[this.currentIndex],
				headers
			};
		} else {
			this.state = DefaultQueryExecutionContext.STATES.ended;
			return {
				result: void 0,
				headers: getInitialHeader()
			};
		}
	}
	hasMoreResults() {
		return this.state === DefaultQueryExecutionContext.STATES.start || this.continuationToken !== void 0 || this.currentIndex < this.resources.length - 1 || this.currentPartitionIndex < this.fetchFunctions.length;
	}
	async fetchMore(diagnosticNode) {
		return addDiagnosticChild(async (childDiagnosticNode) => {
			if (this.currentPartitionIndex >= this.fetchFunctions.length) return {
				headers: getInitialHeader(),
				result: void 0
			};
			const originalContinuation = this.options.continuationToken || this.options.continuation;
			this.options.continuationToken = this.continuationToken;
			if (this.currentPartitionIndex >= this.fetchFunctions.length) return {
				headers: getInitialHeader(),
				result: void 0
			};
			let resources;
			let responseHeaders;
			try {
				let p;
				if (this.nextFetchFunction !== void 0) {
					logger$3.verbose("using prefetch");
					p = this.nextFetchFunction;
					this.nextFetchFunction = void 0;
				} else {
					logger$3.verbose("using fresh fetch");
					p = this.fetchFunctions[this.currentPartitionIndex](childDiagnosticNode, this.options, this.correlatedActivityId);
				}
				const response = await p;
				resources = response.result;
				childDiagnosticNode.recordQueryResult(resources, CosmosDbDiagnosticLevel.debugUnsafe);
				responseHeaders = response.headers;
				this.continuationToken = responseHeaders[Constants.HttpHeaders.Continuation];
				if (!this.continuationToken) ++this.currentPartitionIndex;
				if (this.options && this.options.bufferItems === true) {
					const fetchFunction = this.fetchFunctions[this.currentPartitionIndex];
					this.nextFetchFunction = fetchFunction ? fetchFunction(childDiagnosticNode, {
						...this.options,
						continuationToken: this.continuationToken
					}, this.correlatedActivityId) : void 0;
				}
			} catch (err) {
				this.state = DefaultQueryExecutionContext.STATES.ended;
				throw err;
			}
			this.state = DefaultQueryExecutionContext.STATES.inProgress;
			this.currentIndex = 0;
			this.options.continuationToken = originalContinuation;
			this.options.continuation = originalContinuation;
			if (Constants.HttpHeaders.QueryMetrics in responseHeaders) {
				const delimitedString = responseHeaders[Constants.HttpHeaders.QueryMetrics];
				let queryMetrics = QueryMetrics.createFromDelimitedString(delimitedString);
				if (Constants.HttpHeaders.RequestCharge in responseHeaders) {
					const requestCharge = Number(responseHeaders[Constants.HttpHeaders.RequestCharge]) || 0;
					queryMetrics = new QueryMetrics(queryMetrics.retrievedDocumentCount, queryMetrics.retrievedDocumentSize, queryMetrics.outputDocumentCount, queryMetrics.outputDocumentSize, queryMetrics.indexHitDocumentCount, queryMetrics.totalQueryExecutionTime, queryMetrics.queryPreparationTimes, queryMetrics.indexLookupTime, queryMetrics.documentLoadTime, queryMetrics.vmExecutionTime, queryMetrics.runtimeExecutionTimes, queryMetrics.documentWriteTime, new ClientSideMetrics(requestCharge));
				}
				responseHeaders[Constants.HttpHeaders.QueryMetrics] = {};
				responseHeaders[Constants.HttpHeaders.QueryMetrics]["0"] = queryMetrics;
			}
			return {
				result: resources,
				headers: responseHeaders
			};
		}, diagnosticNode, DiagnosticNodeType.DEFAULT_QUERY_NODE, { queryMethodIdentifier: "fetchMore" });
	}
	_canFetchMore() {
		return this.state === DefaultQueryExecutionContext.STATES.start || this.continuationToken && this.state === DefaultQueryExecutionContext.STATES.inProgress || this.currentPartitionIndex < this.fetchFunctions.length && this.state === DefaultQueryExecutionContext.STATES.inProgress;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/Aggregators/AverageAggregator.js
var AverageAggregator = class {
	sum;
	count;
	aggregate(other) {
		if (other == null || other.sum == null) return;
		if (this.sum == null) {
			this.sum = 0;
			this.count = 0;
		}
		this.sum += other.sum;
		this.count += other.count;
	}
	getResult() {
		if (this.sum == null || this.count <= 0) return;
		return this.sum / this.count;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/Aggregators/CountAggregator.js
var CountAggregator = class {
	value;
	constructor() {
		this.value = 0;
	}
	aggregate(other) {
		this.value += other;
	}
	getResult() {
		return this.value;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/orderByDocumentProducerComparator.js
const TYPEORDCOMPARATOR$1 = Object.freeze({
	NoValue: { ord: 0 },
	undefined: { ord: 1 },
	boolean: {
		ord: 2,
		compFunc: (a, b) => {
			return a === b ? 0 : a > b ? 1 : -1;
		}
	},
	number: {
		ord: 4,
		compFunc: (a, b) => {
			return a === b ? 0 : a > b ? 1 : -1;
		}
	},
	string: {
		ord: 5,
		compFunc: (a, b) => {
			return a === b ? 0 : a > b ? 1 : -1;
		}
	}
});
var OrderByDocumentProducerComparator = class {
	sortOrder;
	constructor(sortOrder) {
		this.sortOrder = sortOrder;
	}
	targetPartitionKeyRangeDocProdComparator(docProd1, docProd2) {
		const a = docProd1.getTargetPartitionKeyRange().minInclusive;
		const b = docProd2.getTargetPartitionKeyRange().minInclusive;
		if (a !== b) return a < b ? -1 : 1;
		const epkA = docProd1.startEpk;
		const epkB = docProd2.startEpk;
		return epkA !== void 0 && epkB !== void 0 ? epkA < epkB ? -1 : epkA > epkB ? 1 : 0 : 0;
	}
	compare(docProd1, docProd2) {
		if (docProd1.gotSplit()) return -1;
		if (docProd2.gotSplit()) return 1;
		const orderByItemsRes1 = this.getOrderByItems(docProd1.peekBufferedItems()[0]);
		const orderByItemsRes2 = this.getOrderByItems(docProd2.peekBufferedItems()[0]);
		this.validateOrderByItems(orderByItemsRes1, orderByItemsRes2);
		for (let i = 0; i < orderByItemsRes1.length; i++) {
			const compRes = this.compareOrderByItem(orderByItemsRes1[i], orderByItemsRes2[i]);
			if (compRes !== 0) {
				if (this.sortOrder[i] === "Ascending") return compRes;
				else if (this.sortOrder[i] === "Descending") return -compRes;
			}
		}
		return this.targetPartitionKeyRangeDocProdComparator(docProd1, docProd2);
	}
	compareValue(item1, type1, item2, type2) {
		if (type1 === "object" || type2 === "object") throw new Error("Tried to compare an object type");
		const type1Ord = TYPEORDCOMPARATOR$1[type1].ord;
		const typeCmp = type1Ord - TYPEORDCOMPARATOR$1[type2].ord;
		if (typeCmp !== 0) return typeCmp;
		if (type1Ord === TYPEORDCOMPARATOR$1["undefined"].ord || type1Ord === TYPEORDCOMPARATOR$1["NoValue"].ord) return 0;
		const compFunc = TYPEORDCOMPARATOR$1[type1].compFunc;
		if (typeof compFunc === "undefined") throw new Error("Cannot find the comparison function");
		return compFunc(item1, item2);
	}
	compareOrderByItem(orderByItem1, orderByItem2) {
		return this.compareValue(orderByItem1["item"], this.getType(orderByItem1), orderByItem2["item"], this.getType(orderByItem2));
	}
	validateOrderByItems(res1, res2) {
		if (res1.length !== res2.length) throw new Error(`Expected ${res1.length}, but got ${res2.length}.`);
		if (res1.length !== this.sortOrder.length) throw new Error("orderByItems cannot have a different size than sort orders.");
		for (let i = 0; i < this.sortOrder.length; i++) {
			const type1 = this.getType(res1[i]);
			const type2 = this.getType(res2[i]);
			if (type1 !== type2) throw new Error(`Expected ${type1}, but got ${type2}. Cannot execute cross partition order-by queries on mixed types. Consider filtering your query using IS_STRING or IS_NUMBER to get around this exception.`);
		}
	}
	getType(orderByItem) {
		if (orderByItem === void 0 || orderByItem.item === void 0) return "NoValue";
		const type = typeof orderByItem.item;
		if (TYPEORDCOMPARATOR$1[type] === void 0) throw new Error(`unrecognizable type ${type}`);
		return type;
	}
	getOrderByItems(res) {
		return res["orderByItems"];
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/Aggregators/MaxAggregator.js
var MaxAggregator = class {
	value;
	comparer;
	constructor() {
		this.value = void 0;
		this.comparer = new OrderByDocumentProducerComparator(["Ascending"]);
	}
	aggregate(other) {
		if (other.max === void 0) return;
		if (this.value === void 0) this.value = other.max;
		else if (this.comparer.compareValue(other.max, typeof other.max, this.value, typeof this.value) > 0) this.value = other.max;
	}
	getResult() {
		return this.value;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/Aggregators/MinAggregator.js
var MinAggregator = class {
	value;
	comparer;
	constructor() {
		this.value = void 0;
		this.comparer = new OrderByDocumentProducerComparator(["Ascending"]);
	}
	aggregate(other) {
		if (other.min === void 0) return;
		if (this.value === void 0) this.value = other.min;
		else {
			const otherType = other.min === null ? "NoValue" : typeof other.min;
			const thisType = this.value === null ? "NoValue" : typeof this.value;
			if (this.comparer.compareValue(other.min, otherType, this.value, thisType) < 0) this.value = other.min;
		}
	}
	getResult() {
		return this.value;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/Aggregators/SumAggregator.js
var SumAggregator = class {
	sum;
	aggregate(other) {
		if (other === void 0) return;
		if (this.sum === void 0) this.sum = other;
		else this.sum += other;
	}
	getResult() {
		return this.sum;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/Aggregators/StaticValueAggregator.js
var StaticValueAggregator = class {
	value;
	aggregate(other) {
		if (this.value === void 0) this.value = other;
	}
	getResult() {
		return this.value;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/Aggregators/MakeListAggregator.js
var MakeListAggregator = class {
	value;
	constructor() {
		this.value = [];
	}
	aggregate(other) {
		if (Array.isArray(other)) this.value.push(...other);
	}
	getResult() {
		return [...this.value];
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/Aggregators/MakeSetAggregator.js
var MakeSetAggregator = class {
	value;
	constructor() {
		this.value = new Set();
	}
	aggregate(other) {
		other.forEach((item) => {
			this.value.add(item);
		});
	}
	getResult() {
		return Array.from(this.value);
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/Aggregators/index.js
function createAggregator(aggregateType) {
	switch (aggregateType) {
		case "Average": return new AverageAggregator();
		case "Count":
		case "CountIf": return new CountAggregator();
		case "Max": return new MaxAggregator();
		case "Min": return new MinAggregator();
		case "Sum": return new SumAggregator();
		case "MakeList": return new MakeListAggregator();
		case "MakeSet": return new MakeSetAggregator();
		default: return new StaticValueAggregator();
	}
}
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/FetchResult.js
var FetchResultType;
(function(FetchResultType) {
	FetchResultType[FetchResultType["Done"] = 0] = "Done";
	FetchResultType[FetchResultType["Exception"] = 1] = "Exception";
	FetchResultType[FetchResultType["Result"] = 2] = "Result";
})(FetchResultType || (FetchResultType = {}));
var FetchResult = class {
	feedResponse;
	headers;
	fetchResultType;
	error;
	constructor(feedResponse, error, headers) {
		if (feedResponse !== void 0) {
			this.feedResponse = feedResponse;
			this.headers = headers;
			this.fetchResultType = FetchResultType.Result;
		} else {
			this.error = error;
			this.fetchResultType = FetchResultType.Exception;
		}
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/documentProducer.js
var DocumentProducer = class DocumentProducer {
	clientContext;
	collectionLink;
	query;
	targetPartitionKeyRange;
	fetchResults;
	allFetched;
	err;
	previousContinuationToken;
	continuationToken;
	generation = 0;
	internalExecutionContext;
	startEpk;
	endEpk;
	populateEpkRangeHeaders;
	filter;
	queryExecutionInfo;
	constructor(clientContext, collectionLink, query, targetPartitionKeyRange, options, correlatedActivityId, startEpk, endEpk, populateEpkRangeHeaders = false, filter) {
		this.clientContext = clientContext;
		this.collectionLink = collectionLink;
		this.query = query;
		this.targetPartitionKeyRange = targetPartitionKeyRange;
		this.fetchResults = [];
		this.allFetched = false;
		this.err = void 0;
		this.previousContinuationToken = void 0;
		this.continuationToken = void 0;
		this.internalExecutionContext = new DefaultQueryExecutionContext(options, this.fetchFunction, correlatedActivityId);
		this.startEpk = startEpk;
		this.endEpk = endEpk;
		this.populateEpkRangeHeaders = populateEpkRangeHeaders;
		this.filter = filter;
	}
	peekBufferedItems() {
		const bufferedResults = [];
		for (let i = 0, done = false; i < this.fetchResults.length && !done; i++) {
			const fetchResult = this.fetchResults[i];
			switch (fetchResult.fetchResultType) {
				case FetchResultType.Done:
					done = true;
					break;
				case FetchResultType.Exception:
					done = true;
					break;
				case FetchResultType.Result: bufferedResults.push(fetchResult.feedResponse);
			}
		}
		return bufferedResults;
	}
	fetchFunction = async (diagnosticNode, options, correlatedActivityId) => {
		const path = getPathFromLink(this.collectionLink, ResourceType.item);
		diagnosticNode.addData({ partitionKeyRangeId: this.targetPartitionKeyRange.id });
		const id = getIdFromLink(this.collectionLink);
		const startEpk = this.populateEpkRangeHeaders ? this.startEpk : void 0;
		const endEpk = this.populateEpkRangeHeaders ? this.endEpk : void 0;
		return this.clientContext.queryFeed({
			path,
			resourceType: ResourceType.item,
			resourceId: id,
			resultFn: (result) => result.Documents,
			query: this.query,
			options,
			diagnosticNode,
			partitionKeyRangeId: this.targetPartitionKeyRange["id"],
			correlatedActivityId,
			startEpk,
			endEpk
		});
	};
	hasMoreResults() {
		return this.internalExecutionContext.hasMoreResults() || this.fetchResults.length !== 0;
	}
	gotSplit() {
		if (this.fetchResults.length !== 0) {
			const fetchResult = this.fetchResults[0];
			if (fetchResult.fetchResultType === FetchResultType.Exception) {
				if (DocumentProducer._needPartitionKeyRangeCacheRefresh(fetchResult.error)) return true;
			}
		}
		return false;
	}
	_updateStates(err, allFetched) {
		if (err) {
			this.err = err;
			return;
		}
		if (allFetched) this.allFetched = true;
		if (this.internalExecutionContext.continuationToken === this.continuationToken) return;
		this.previousContinuationToken = this.continuationToken;
		this.continuationToken = this.internalExecutionContext.continuationToken;
	}
	static _needPartitionKeyRangeCacheRefresh(error) {
		return error.code === StatusCodes.Gone && "substatus" in error && error["substatus"] === SubStatusCodes.PartitionKeyRangeGone;
	}
	async bufferMore(diagnosticNode) {
		if (this.err) throw this.err;
		try {
			const { result: resourcesResult, headers: headerResponse } = await this.internalExecutionContext.fetchMore(diagnosticNode);
			let resources = resourcesResult;
			++this.generation;
			this._updateStates(void 0, resources === void 0);
			if (headerResponse && headerResponse["x-ms-cosmos-query-execution-info"]) this.queryExecutionInfo = JSON.parse(headerResponse["x-ms-cosmos-query-execution-info"]);
			if (this.filter && resources) resources = this.filter.applyFilter(resources);
			if (resources !== void 0) {
				let addHeaderToFetchResult = true;
				resources.forEach((element) => {
					this.fetchResults.push(new FetchResult(element, void 0, addHeaderToFetchResult ? headerResponse : getInitialHeader()));
					addHeaderToFetchResult = false;
				});
			}
			if (headerResponse != null && Constants.HttpHeaders.QueryMetrics in headerResponse) {
				const queryMetrics = headerResponse[Constants.HttpHeaders.QueryMetrics]["0"];
				headerResponse[Constants.HttpHeaders.QueryMetrics] = {};
				headerResponse[Constants.HttpHeaders.QueryMetrics][this.targetPartitionKeyRange.id] = queryMetrics;
			}
			return headerResponse;
		} catch (err) {
			if (DocumentProducer._needPartitionKeyRangeCacheRefresh(err)) {
				const bufferedError = new FetchResult(void 0, err);
				this.fetchResults.push(bufferedError);
				return err.headers;
			} else {
				this._updateStates(err, err.resources === void 0);
				throw err;
			}
		}
	}
	getTargetPartitionKeyRange() {
		return this.targetPartitionKeyRange;
	}
	peakNextItem() {
		if (this.err) throw this.err;
		if (this.allFetched || this.fetchResults.length === 0) return;
		const fetchResult = this.fetchResults[0];
		switch (fetchResult.fetchResultType) {
			case FetchResultType.Done: return;
			case FetchResultType.Exception: return;
			case FetchResultType.Result: return fetchResult.feedResponse;
		}
	}
	async fetchNextItem() {
		if (this.err) {
			this._updateStates(this.err, void 0);
			throw this.err;
		}
		if (this.allFetched) return {
			result: void 0,
			headers: getInitialHeader()
		};
		try {
			const { result, headers } = this.current();
			this._updateStates(void 0, result === void 0);
			if (result === void 0 || result.length === 0) return {
				result: void 0,
				headers
			};
			return {
				result,
				headers
			};
		} catch (err) {
			this._updateStates(err, err.item === void 0);
			throw err;
		}
	}
	async fetchBufferedItems() {
		if (this.err) {
			this._updateStates(this.err, void 0);
			throw this.err;
		}
		if (this.allFetched) return {
			result: void 0,
			headers: getInitialHeader()
		};
		const resources = [];
		try {
			while (this.fetchResults.length > 0) {
				const { result } = this.current();
				this._updateStates(void 0, result === void 0);
				if (result === void 0) return {
					result: resources.length > 0 ? resources : void 0,
					headers: getInitialHeader()
				};
				else resources.push(result);
			}
			return {
				result: resources,
				headers: getInitialHeader()
			};
		} catch (err) {
			this._updateStates(err, err.item === void 0);
			throw err;
		}
	}
	current() {
		if (this.fetchResults.length > 0) {
			const fetchResult = this.fetchResults.shift();
			switch (fetchResult.fetchResultType) {
				case FetchResultType.Done: return {
					result: void 0,
					headers: getInitialHeader()
				};
				case FetchResultType.Exception:
					fetchResult.error.headers = getInitialHeader();
					throw fetchResult.error;
				case FetchResultType.Result: return {
					result: fetchResult.feedResponse,
					headers: getInitialHeader()
				};
			}
		}
		if (this.allFetched) return {
			result: void 0,
			headers: getInitialHeader()
		};
		return {
			result: [],
			headers: getInitialHeader()
		};
	}
	getQueryExecutionInfo() {
		return this.queryExecutionInfo;
	}
};
// node_modules/priorityqueuejs/index.js
var require_priorityqueuejs = __commonJSMin(((exports, module) => {
	module.exports = PriorityQueue;
	function PriorityQueue(comparator) {
		this._comparator = comparator || PriorityQueue.DEFAULT_COMPARATOR;
		this._elements = [];
	}
	PriorityQueue.DEFAULT_COMPARATOR = function(a, b) {
		if (typeof a === "number" && typeof b === "number") return a - b;
		else {
			a = a.toString();
			b = b.toString();
			if (a == b) return 0;
			return a > b ? 1 : -1;
		}
	};
	PriorityQueue.prototype.isEmpty = function() {
		return this.size() === 0;
	};
	PriorityQueue.prototype.peek = function() {
		if (this.isEmpty()) throw new Error("PriorityQueue is empty");
		return this._elements[0];
	};
	PriorityQueue.prototype.deq = function() {
		var first = this.peek();
		var last = this._elements.pop();
		var size = this.size();
		if (size === 0) return first;
		this._elements[0] = last;
		var current = 0;
		while (current < size) {
			var largest = current;
			var left = 2 * current + 1;
			var right = 2 * current + 2;
			if (left < size && this._compare(left, largest) >= 0) largest = left;
			if (right < size && this._compare(right, largest) >= 0) largest = right;
			if (largest === current) break;
			this._swap(largest, current);
			current = largest;
		}
		return first;
	};
	PriorityQueue.prototype.enq = function(element) {
		var size = this._elements.push(element);
		var current = size - 1;
		while (current > 0) {
			var parent = Math.floor((current - 1) / 2);
			if (this._compare(current, parent) <= 0) break;
			this._swap(parent, current);
			current = parent;
		}
		return size;
	};
	PriorityQueue.prototype.size = function() {
		return this._elements.length;
	};
	PriorityQueue.prototype.forEach = function(fn) {
		return this._elements.forEach(fn);
	};
	PriorityQueue.prototype._compare = function(a, b) {
		return this._comparator(this._elements[a], this._elements[b]);
	};
	PriorityQueue.prototype._swap = function(a, b) {
		var aux = this._elements[a];
		this._elements[a] = this._elements[b];
		this._elements[b] = aux;
	};
}));
// node_modules/semaphore/lib/semaphore.js
var require_semaphore = __commonJSMin(((exports, module, this$1) => {
	(function(global) {
		"use strict";
		var nextTick = function(fn) {
			setTimeout(fn, 0);
		};
		if (typeof process != "undefined" && process && typeof process.nextTick == "function") nextTick = process.nextTick;
		function semaphore(capacity) {
			var semaphore = {
				capacity: capacity || 1,
				current: 0,
				queue: [],
				firstHere: false,
				take: function() {
					if (semaphore.firstHere === false) {
						semaphore.current++;
						semaphore.firstHere = true;
						var isFirst = 1;
					} else var isFirst = 0;
					var item = { n: 1 };
					if (typeof arguments[0] == "function") item.task = arguments[0];
					else item.n = arguments[0];
					if (arguments.length >= 2) {
						if (typeof arguments[1] == "function") item.task = arguments[1];
						else item.n = arguments[1];
					}
					var task = item.task;
					item.task = function() {
						task(semaphore.leave);
					};
					if (semaphore.current + item.n - isFirst > semaphore.capacity) {
						if (isFirst === 1) {
							semaphore.current--;
							semaphore.firstHere = false;
						}
						return semaphore.queue.push(item);
					}
					semaphore.current += item.n - isFirst;
					item.task(semaphore.leave);
					if (isFirst === 1) semaphore.firstHere = false;
				},
				leave: function(n) {
					n = n || 1;
					semaphore.current -= n;
					if (!semaphore.queue.length) {
						if (semaphore.current < 0) throw new Error("leave called too many times.");
						return;
					}
					var item = semaphore.queue[0];
					if (item.n + semaphore.current > semaphore.capacity) return;
					semaphore.queue.shift();
					semaphore.current += item.n;
					nextTick(item.task);
				},
				available: function(n) {
					n = n || 1;
					return semaphore.current + n <= semaphore.capacity;
				}
			};
			return semaphore;
		}
		if (typeof exports === "object") module.exports = semaphore;
		else if (typeof define === "function" && define.amd) define(function() {
			return semaphore;
		});
		else global.semaphore = semaphore;
	})(this$1);
}));
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/orderByComparator.js
var import_priorityqueuejs = __toESM(require_priorityqueuejs(), 1);
var import_semaphore = __toESM(require_semaphore(), 1);
function compareOrderByItems(orderByItemsA, orderByItemsB, sortOrders) {
	const comparator = new OrderByComparator(sortOrders);
	const docA = {
		orderByItems: orderByItemsA,
		payload: null
	};
	const docB = {
		orderByItems: orderByItemsB,
		payload: null
	};
	return comparator.compareItems(docA, docB);
}
const TYPEORDCOMPARATOR = Object.freeze({
	NoValue: { ord: 0 },
	undefined: { ord: 1 },
	boolean: {
		ord: 2,
		compFunc: (a, b) => {
			return a === b ? 0 : a > b ? 1 : -1;
		}
	},
	number: {
		ord: 4,
		compFunc: (a, b) => {
			return a === b ? 0 : a > b ? 1 : -1;
		}
	},
	string: {
		ord: 5,
		compFunc: (a, b) => {
			return a === b ? 0 : a > b ? 1 : -1;
		}
	}
});
var OrderByComparator = class {
	sortOrder;
	constructor(sortOrder) {
		this.sortOrder = sortOrder;
	}
	compareItems(a, b) {
		const orderByItemsRes1 = this.getOrderByItems(a);
		const orderByItemsRes2 = this.getOrderByItems(b);
		for (let i = 0; i < orderByItemsRes1.length; i++) {
			const compRes = this.compareOrderByItem(orderByItemsRes1[i], orderByItemsRes2[i]);
			if (compRes !== 0) {
				if (this.sortOrder[i] === "Descending") return compRes;
				else if (this.sortOrder[i] === "Ascending") return -compRes;
			}
		}
		return 0;
	}
	getOrderByItems(res) {
		return res["orderByItems"];
	}
	compareOrderByItem(orderByItem1, orderByItem2) {
		const type1 = this.getType(orderByItem1);
		const type2 = this.getType(orderByItem2);
		return this.compareValue(orderByItem1["item"], type1, orderByItem2["item"], type2);
	}
	getType(orderByItem) {
		if (orderByItem === void 0 || orderByItem.item === void 0) return "NoValue";
		const type = typeof orderByItem.item;
		if (TYPEORDCOMPARATOR[type] === void 0) throw new Error(`unrecognizable type ${type}`);
		return type;
	}
	compareValue(item1, type1, item2, type2) {
		if (type1 === "object" || type2 === "object") throw new Error("Tried to compare an object type");
		const type1Ord = TYPEORDCOMPARATOR[type1].ord;
		const typeCmp = type1Ord - TYPEORDCOMPARATOR[type2].ord;
		if (typeCmp !== 0) return typeCmp;
		if (type1Ord === TYPEORDCOMPARATOR["undefined"].ord || type1Ord === TYPEORDCOMPARATOR["NoValue"].ord) return 0;
		const compFunc = TYPEORDCOMPARATOR[type1].compFunc;
		if (typeof compFunc === "undefined") throw new Error("Cannot find the comparison function");
		return compFunc(item1, item2);
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/queryFilteringStrategy/RidSkipCountFilter.js
var RidSkipCountFilter = class {
	filterContext;
	remainingSkipCount;
	constructor(filterContext) {
		this.filterContext = filterContext;
		this.remainingSkipCount = this.filterContext.skipCount;
	}
	applyFilter(documents) {
		const filteredDocs = [];
		let skippedCount = 0;
		for (const doc of documents) {
			if (!this.shouldIncludeDocument(doc)) {
				skippedCount++;
				continue;
			}
			filteredDocs.push(doc);
		}
		return filteredDocs;
	}
	shouldIncludeDocument(doc) {
		const sortOrderCompare = this.compareOrderByItems(doc);
		if (sortOrderCompare < 0) return true;
		if (sortOrderCompare > 0) return false;
		const docRid = doc._rid;
		let ridOrderCompare;
		if (this.filterContext.rid === docRid) ridOrderCompare = 0;
		else {
			const continuationBigInt = this.ridToBigInt(this.filterContext.rid);
			const docBigInt = this.ridToBigInt(docRid);
			if (continuationBigInt < docBigInt) ridOrderCompare = -1;
			else if (continuationBigInt > docBigInt) ridOrderCompare = 1;
			else ridOrderCompare = 0;
		}
		const sortOrders = this.filterContext.sortOrders || [];
		const queryExecutionInfo = this.filterContext.queryExecutionInfo;
		const hasDescendingSort = sortOrders.some((order) => order === "Descending");
		if (!queryExecutionInfo || queryExecutionInfo.reverseRidEnabled) {
			if (hasDescendingSort) ridOrderCompare = -ridOrderCompare;
		} else if (queryExecutionInfo.reverseIndexScan) ridOrderCompare = -ridOrderCompare;
		if (ridOrderCompare > 0) return false;
		if (ridOrderCompare < 0) return true;
		if (this.remainingSkipCount > 0) {
			this.remainingSkipCount--;
			return false;
		}
		return true;
	}
	ridToBigInt(rid) {
		if (rid === null || rid === void 0) throw new Error(`RID is null or undefined`);
		if (typeof rid !== "string") throw new Error(`RID must be a string, got ${typeof rid}`);
		if (rid.trim().length === 0) throw new Error(`RID is empty string`);
		try {
			const normalizedRid = rid.replace(/-/g, "/");
			const bytes = Buffer.from(normalizedRid, "base64");
			if (bytes.length < 16) throw new Error(`RID too short: expected at least 16 bytes, got ${bytes.length}`);
			let result = 0n;
			for (let i = 15; i >= 8; i--) result = result << 8n | BigInt(bytes[i] & 255);
			return result;
		} catch (error) {
			throw new Error(`Failed to convert RID '${rid}' to BigInt: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
		}
	}
	compareOrderByItems(doc) {
		return compareOrderByItems(doc.orderByItems || [], this.filterContext.orderByItems || [], this.filterContext.sortOrders || []);
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/parallelQueryResult.js
function createParallelQueryResult(buffer, partitionKeyRangeMap, updatedContinuationRanges, orderByItems) {
	const result = {
		buffer,
		partitionKeyRangeMap,
		updatedContinuationRanges
	};
	if (orderByItems !== void 0) result.orderByItems = orderByItems;
	return result;
}
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/parallelQueryExecutionContextBase.js
var ParallelQueryExecutionContextBaseStates;
(function(ParallelQueryExecutionContextBaseStates) {
	ParallelQueryExecutionContextBaseStates["started"] = "started";
	ParallelQueryExecutionContextBaseStates["inProgress"] = "inProgress";
	ParallelQueryExecutionContextBaseStates["ended"] = "ended";
})(ParallelQueryExecutionContextBaseStates || (ParallelQueryExecutionContextBaseStates = {}));
var ParallelQueryExecutionContextBase = class ParallelQueryExecutionContextBase {
	clientContext;
	collectionLink;
	query;
	options;
	partitionedQueryExecutionInfo;
	correlatedActivityId;
	rangeManager;
	queryProcessingStrategy;
	documentProducerComparator;
	err;
	state;
	static STATES = ParallelQueryExecutionContextBaseStates;
	routingProvider;
	requestContinuation;
	respHeaders;
	unfilledDocumentProducersQueue;
	bufferedDocumentProducersQueue;
	buffer;
	partitionDataPatchMap = new Map();
	patchCounter = 0;
	updatedContinuationRanges = new Map();
	sem;
	diagnosticNodeWrapper;
	constructor(clientContext, collectionLink, query, options, partitionedQueryExecutionInfo, correlatedActivityId, rangeManager, queryProcessingStrategy, documentProducerComparator) {
		this.clientContext = clientContext;
		this.collectionLink = collectionLink;
		this.query = query;
		this.options = options;
		this.partitionedQueryExecutionInfo = partitionedQueryExecutionInfo;
		this.correlatedActivityId = correlatedActivityId;
		this.rangeManager = rangeManager;
		this.queryProcessingStrategy = queryProcessingStrategy;
		this.documentProducerComparator = documentProducerComparator;
		this.clientContext = clientContext;
		this.collectionLink = collectionLink;
		this.query = query;
		this.options = options;
		this.partitionedQueryExecutionInfo = partitionedQueryExecutionInfo;
		this.correlatedActivityId = correlatedActivityId;
		this.diagnosticNodeWrapper = {
			consumed: false,
			diagnosticNode: new DiagnosticNodeInternal(clientContext.diagnosticLevel, DiagnosticNodeType.PARALLEL_QUERY_NODE, null)
		};
		this.diagnosticNodeWrapper.diagnosticNode.addData({ stateful: true });
		this.err = void 0;
		this.state = ParallelQueryExecutionContextBase.STATES.started;
		this.routingProvider = new SmartRoutingMapProvider(this.clientContext);
		this.buffer = [];
		this.requestContinuation = options ? options.continuationToken || options.continuation : void 0;
		if (this.requestContinuation && !this.options.enableQueryControl) throw new Error("Continuation tokens are supported when enableQueryControl is set true in FeedOptions");
		this.respHeaders = getInitialHeader();
		this.unfilledDocumentProducersQueue = new import_priorityqueuejs.default((a, b) => this.compareDocumentProducersByRange(a, b));
		this.bufferedDocumentProducersQueue = new import_priorityqueuejs.default((a, b) => this.documentProducerComparator(b, a));
		this.sem = (0, import_semaphore.default)(1);
		this.sem.take(() => this._initializeDocumentProducers());
	}
	hasMoreResults() {
		return !this.err && (this.buffer.length > 0 || this.state !== ParallelQueryExecutionContextBase.STATES.ended);
	}
	async fetchMore(diagnosticNode) {
		await this.bufferDocumentProducers(diagnosticNode);
		await this.fillBufferFromBufferQueue();
		return this.drainBufferedItems();
	}
	async processBufferedDocumentProducers() {
		while (this.hasBufferedProducers() && this.shouldProcessBufferedProducers(this.isUnfilledQueueEmpty())) {
			const producer = this.getNextBufferedProducer();
			if (!producer) break;
			await this.processDocumentProducer(producer);
		}
	}
	async processDocumentProducer(producer) {
		const response = await this.fetchFromProducer(producer);
		this._mergeWithActiveResponseHeaders(response.headers);
		if (response.result) {
			this.addToBuffer(response.result);
			this.handlePartitionMapping(producer, response.result);
		}
		if (producer.peakNextItem() !== void 0) this.requeueProducer(producer);
		else if (producer.hasMoreResults()) this.moveToUnfilledQueue(producer);
	}
	handlePartitionMapping(producer, result) {
		const itemCount = result?.length || 0;
		const continuationToken = this.getContinuationToken(producer);
		const mapping = {
			itemCount,
			partitionKeyRange: producer.targetPartitionKeyRange,
			continuationToken
		};
		this.updatePartitionMapping(mapping);
	}
	getContinuationToken(producer) {
		return producer.peakNextItem() !== void 0 ? producer.previousContinuationToken : producer.continuationToken;
	}
	updatePartitionMapping(mapping) {
		const currentPatch = this.partitionDataPatchMap.get(this.patchCounter.toString());
		if (currentPatch?.partitionKeyRange?.id === mapping.partitionKeyRange.id && currentPatch) {
			currentPatch.itemCount += mapping.itemCount;
			currentPatch.continuationToken = mapping.continuationToken;
			return;
		}
		this.partitionDataPatchMap.set((++this.patchCounter).toString(), mapping);
	}
	isUnfilledQueueEmpty() {
		return this.unfilledDocumentProducersQueue.size() === 0;
	}
	async _initializeDocumentProducers() {
		try {
			const targetPartitionRanges = await this._onTargetPartitionRanges();
			const documentProducers = this.requestContinuation ? await this._createDocumentProducersFromContinuation(targetPartitionRanges) : this._createDocumentProducersFromFresh(targetPartitionRanges);
			this._enqueueDocumentProducers(documentProducers);
			this.sem.leave();
		} catch (err) {
			this.err = err;
			this.sem.leave();
		}
	}
	async _createDocumentProducersFromContinuation(targetPartitionRanges) {
		const parsedToken = this._parseContinuationToken(this.requestContinuation);
		const continuationRanges = await this._handlePartitionRangeChanges(parsedToken);
		const additionalQueryInfo = this.queryProcessingStrategy.createAdditionalQueryInfo(parsedToken);
		const rangeTokenPairs = this.rangeManager.filterPartitionRanges(targetPartitionRanges, continuationRanges, additionalQueryInfo).rangeTokenPairs;
		const filterContext = this.queryProcessingStrategy.createFilterContext(parsedToken);
		return rangeTokenPairs.map((rangeTokenPair) => this._createDocumentProducerFromRangeTokenPair(rangeTokenPair, continuationRanges, filterContext));
	}
	_createDocumentProducersFromFresh(targetPartitionRanges) {
		return targetPartitionRanges.map((partitionTargetRange) => this._createTargetPartitionQueryExecutionContext(partitionTargetRange, void 0));
	}
	_createDocumentProducerFromRangeTokenPair(rangeTokenPair, continuationRanges, filterContext) {
		const partitionTargetRange = rangeTokenPair.range;
		const continuationToken = rangeTokenPair.continuationToken;
		const filterCondition = rangeTokenPair.filteringCondition || void 0;
		const matchingContinuationRange = continuationRanges.find((cr) => cr.range.id === partitionTargetRange.id);
		const startEpk = matchingContinuationRange?.epkMin;
		const endEpk = matchingContinuationRange?.epkMax;
		const targetPartitionId = continuationRanges.length > 0 && continuationRanges[continuationRanges.length - 1].range ? continuationRanges[continuationRanges.length - 1].range.id : void 0;
		const partitionFilterContext = this.queryProcessingStrategy.getPartitionFilterContext(filterContext, targetPartitionId, partitionTargetRange.id);
		return this._createTargetPartitionQueryExecutionContext(partitionTargetRange, continuationToken, startEpk, endEpk, !!(startEpk && endEpk), filterCondition, partitionFilterContext);
	}
	_enqueueDocumentProducers(documentProducers) {
		documentProducers.forEach((documentProducer) => {
			try {
				this.unfilledDocumentProducersQueue.enq(documentProducer);
			} catch (e) {
				this.err = e;
			}
		});
	}
	hasBufferedProducers() {
		return this.bufferedDocumentProducersQueue.size() > 0;
	}
	getNextBufferedProducer() {
		if (this.bufferedDocumentProducersQueue.size() > 0) return this.bufferedDocumentProducersQueue.deq();
	}
	addToBuffer(items) {
		if (Array.isArray(items)) {
			if (items.length > 0) this.buffer.push(...items);
		} else if (items) this.buffer.push(items);
	}
	moveToUnfilledQueue(producer) {
		this.unfilledDocumentProducersQueue.enq(producer);
	}
	requeueProducer(producer) {
		this.bufferedDocumentProducersQueue.enq(producer);
	}
	compareDocumentProducersByRange(a, b) {
		const aMinInclusive = a.targetPartitionKeyRange.minInclusive;
		const minInclusiveComparison = b.targetPartitionKeyRange.minInclusive.localeCompare(aMinInclusive);
		if (minInclusiveComparison === 0) {
			const aMinEpk = a.startEpk;
			const bMinEpk = b.startEpk;
			if (aMinEpk && bMinEpk) return bMinEpk.localeCompare(aMinEpk);
		}
		return minInclusiveComparison;
	}
	async _handlePartitionRangeChanges(parsed) {
		const processedRanges = [];
		const rangeMappings = parsed.rangeMappings;
		if (!rangeMappings || rangeMappings.length === 0) return [];
		for (const rangeWithToken of rangeMappings) {
			const range = rangeWithToken.queryRange;
			const queryRange = new QueryRange(range.min, range.max, true, false);
			const rangeMin = queryRange.min;
			const rangeMax = queryRange.max;
			const overlappingRanges = await this.routingProvider.getOverlappingRanges(this.collectionLink, [queryRange], this.getDiagnosticNode());
			if (overlappingRanges.length === 0) continue;
			else if (overlappingRanges.length === 1) {
				const currentRange = overlappingRanges[0];
				if (currentRange.minInclusive !== rangeMin || currentRange.maxExclusive !== rangeMax) {
					await this._handleContinuationTokenMerge(rangeWithToken, currentRange);
					processedRanges.push({
						range: currentRange,
						continuationToken: rangeWithToken.continuationToken,
						epkMin: rangeMin,
						epkMax: rangeMax
					});
				} else processedRanges.push({
					range: currentRange,
					continuationToken: rangeWithToken.continuationToken
				});
			} else {
				await this._handleContinuationTokenSplit(rangeWithToken, overlappingRanges);
				overlappingRanges.forEach((rangeValue) => {
					processedRanges.push({
						range: rangeValue,
						continuationToken: rangeWithToken.continuationToken
					});
				});
			}
		}
		return processedRanges;
	}
	_parseContinuationToken(continuationToken) {
		try {
			return this.queryProcessingStrategy.parseContinuationToken(continuationToken);
		} catch (e) {
			throw new ErrorResponse("Invalid continuation token format. Expected token with rangeMappings property. Ensure the continuation token was generated by a compatible query and has not been modified.");
		}
	}
	async _handleContinuationTokenMerge(rangeWithToken, _newMergedRange) {
		const rangeKey = `${rangeWithToken.queryRange.min}-${rangeWithToken.queryRange.max}`;
		this.updatedContinuationRanges.set(rangeKey, {
			oldRange: {
				min: rangeWithToken.queryRange.min,
				max: rangeWithToken.queryRange.max,
				isMinInclusive: true,
				isMaxInclusive: false
			},
			newRanges: [{
				min: rangeWithToken.queryRange.min,
				max: rangeWithToken.queryRange.max,
				isMinInclusive: true,
				isMaxInclusive: false
			}],
			continuationToken: rangeWithToken.continuationToken
		});
	}
	async _handleContinuationTokenSplit(rangeWithToken, overlappingRanges) {
		const rangeKey = `${rangeWithToken.queryRange.min}-${rangeWithToken.queryRange.max}`;
		this.updatedContinuationRanges.set(rangeKey, {
			oldRange: {
				min: rangeWithToken.queryRange.min,
				max: rangeWithToken.queryRange.max,
				isMinInclusive: true,
				isMaxInclusive: false
			},
			newRanges: overlappingRanges.map((range) => ({
				min: range.minInclusive,
				max: range.maxExclusive,
				isMinInclusive: true,
				isMaxInclusive: false
			})),
			continuationToken: rangeWithToken.continuationToken
		});
	}
	_mergeWithActiveResponseHeaders(headers) {
		mergeHeaders(this.respHeaders, headers);
	}
	_getAndResetActiveResponseHeaders() {
		const ret = this.respHeaders;
		this.respHeaders = getInitialHeader();
		return ret;
	}
	getDiagnosticNode() {
		return this.diagnosticNodeWrapper.diagnosticNode;
	}
	async _onTargetPartitionRanges() {
		const queryRanges = this.partitionedQueryExecutionInfo.queryRanges.map((item) => QueryRange.parseFromDict(item));
		return this.routingProvider.getOverlappingRanges(this.collectionLink, queryRanges, this.getDiagnosticNode());
	}
	async _getReplacementPartitionKeyRanges(documentProducer, diagnosticNode) {
		const partitionKeyRange = documentProducer.targetPartitionKeyRange;
		const queryRange = QueryRange.parsePartitionKeyRange(partitionKeyRange);
		return this.routingProvider.getOverlappingRanges(this.collectionLink, [queryRange], diagnosticNode, true);
	}
	async _enqueueReplacementDocumentProducers(error, diagnosticNode, documentProducer) {
		const replacementPartitionKeyRanges = await this._getReplacementPartitionKeyRanges(documentProducer, diagnosticNode);
		if (replacementPartitionKeyRanges.length === 0) throw error;
		if (this.requestContinuation) this._updateContinuationTokenOnPartitionChange(documentProducer, replacementPartitionKeyRanges);
		if (replacementPartitionKeyRanges.length === 1) {
			const replacementDocumentProducer = this._createTargetPartitionQueryExecutionContext(replacementPartitionKeyRanges[0], documentProducer.continuationToken, documentProducer.startEpk, documentProducer.endEpk, true);
			this.unfilledDocumentProducersQueue.enq(replacementDocumentProducer);
		} else {
			const replacementDocumentProducers = [];
			replacementPartitionKeyRanges.forEach((partitionKeyRange) => {
				const queryRange = QueryRange.parsePartitionKeyRange(partitionKeyRange);
				const replacementDocumentProducer = this._createTargetPartitionQueryExecutionContext(partitionKeyRange, documentProducer.continuationToken, queryRange.min, queryRange.max, false);
				replacementDocumentProducers.push(replacementDocumentProducer);
			});
			replacementDocumentProducers.forEach((replacementDocumentProducer) => {
				if (replacementDocumentProducer.hasMoreResults()) this.unfilledDocumentProducersQueue.enq(replacementDocumentProducer);
			});
		}
	}
	_updateContinuationTokenOnPartitionChange(originalDocumentProducer, replacementPartitionKeyRanges) {
		const rangeWithToken = this._createQueryRangeWithContinuationToken(originalDocumentProducer);
		if (replacementPartitionKeyRanges.length === 1) this._handleContinuationTokenMerge(rangeWithToken, replacementPartitionKeyRanges[0]);
		else this._handleContinuationTokenSplit(rangeWithToken, replacementPartitionKeyRanges);
	}
	_createQueryRangeWithContinuationToken(documentProducer) {
		const partitionRange = documentProducer.targetPartitionKeyRange;
		return {
			queryRange: {
				min: documentProducer.startEpk || partitionRange.minInclusive,
				max: documentProducer.endEpk || partitionRange.maxExclusive
			},
			continuationToken: documentProducer.continuationToken
		};
	}
	static _needPartitionKeyRangeCacheRefresh(error) {
		return error.code === StatusCodes.Gone && "substatus" in error && error["substatus"] === SubStatusCodes.PartitionKeyRangeGone;
	}
	_replaceFormatPlaceholder(rewrittenQuery, formatPlaceHolder, filterCondition) {
		const replacement = filterCondition ?? "true";
		if (typeof rewrittenQuery === "object" && rewrittenQuery !== null && rewrittenQuery.query) return rewrittenQuery.query.replace(formatPlaceHolder, replacement);
		return rewrittenQuery.replace(formatPlaceHolder, replacement);
	}
	_createTargetPartitionQueryExecutionContext(partitionKeyTargetRange, continuationToken, startEpk, endEpk, populateEpkRangeHeaders, filterCondition, filterContext) {
		const rewrittenQuery = this.partitionedQueryExecutionInfo.queryInfo?.rewrittenQuery;
		let sqlQuerySpec;
		const query = this.query;
		if (typeof query === "string") sqlQuerySpec = { query };
		else sqlQuerySpec = query;
		const formatPlaceHolder = "{documentdb-formattableorderbyquery-filter}";
		if (rewrittenQuery) {
			sqlQuerySpec = JSON.parse(JSON.stringify(sqlQuerySpec));
			const replacedQuery = this._replaceFormatPlaceholder(rewrittenQuery, formatPlaceHolder, filterCondition);
			sqlQuerySpec["query"] = replacedQuery;
		}
		const options = { ...this.options };
		options.continuationToken = continuationToken;
		let filter;
		if (filterContext) filter = new RidSkipCountFilter(filterContext);
		return new DocumentProducer(this.clientContext, this.collectionLink, sqlQuerySpec, partitionKeyTargetRange, options, this.correlatedActivityId, startEpk, endEpk, populateEpkRangeHeaders, filter);
	}
	async drainBufferedItems() {
		return new Promise((resolve, reject) => {
			this.sem.take(() => {
				if (this.err) {
					this.sem.leave();
					this.err.headers = this._getAndResetActiveResponseHeaders();
					reject(this.err);
					return;
				}
				if (this.buffer.length === 0) {
					this.sem.leave();
					const partitionDataPatchMap = this.partitionDataPatchMap;
					this.partitionDataPatchMap = new Map();
					this.patchCounter = 0;
					const updatedContinuationRanges = Object.fromEntries(this.updatedContinuationRanges);
					this.updatedContinuationRanges.clear();
					const result = createParallelQueryResult([], partitionDataPatchMap, updatedContinuationRanges, void 0);
					return resolve({
						result: this.state === ParallelQueryExecutionContextBase.STATES.ended ? void 0 : result,
						headers: this._getAndResetActiveResponseHeaders()
					});
				}
				const bufferedResults = this.buffer;
				this.buffer = [];
				const partitionDataPatchMap = this.partitionDataPatchMap;
				this.partitionDataPatchMap = new Map();
				this.patchCounter = 0;
				const updatedContinuationRanges = Object.fromEntries(this.updatedContinuationRanges);
				this.updatedContinuationRanges.clear();
				this.sem.leave();
				return resolve({
					result: createParallelQueryResult(bufferedResults, partitionDataPatchMap, updatedContinuationRanges, void 0),
					headers: this._getAndResetActiveResponseHeaders()
				});
			});
		});
	}
	async bufferDocumentProducers(diagnosticNode) {
		return new Promise((resolve, reject) => {
			this.sem.take(async () => {
				if (this.err) {
					this.sem.leave();
					reject(this.err);
					return;
				}
				this.updateStates(this.err);
				if (this.state === ParallelQueryExecutionContextBase.STATES.ended) {
					this.sem.leave();
					resolve();
					return;
				}
				if (this.unfilledDocumentProducersQueue.size() === 0) {
					this.sem.leave();
					resolve();
					return;
				}
				try {
					const maxDegreeOfParallelism = this.options.maxDegreeOfParallelism === void 0 || this.options.maxDegreeOfParallelism < 1 ? this.unfilledDocumentProducersQueue.size() : Math.min(this.options.maxDegreeOfParallelism, this.unfilledDocumentProducersQueue.size());
					const documentProducers = [];
					while (documentProducers.length < maxDegreeOfParallelism && this.unfilledDocumentProducersQueue.size() > 0) {
						let documentProducer;
						try {
							documentProducer = this.unfilledDocumentProducersQueue.deq();
						} catch (e) {
							this.err = e;
							this.err.headers = this._getAndResetActiveResponseHeaders();
							reject(this.err);
							return;
						}
						documentProducers.push(documentProducer);
					}
					const bufferDocumentProducer = async (documentProducer) => {
						try {
							const headers = await documentProducer.bufferMore(diagnosticNode);
							this._mergeWithActiveResponseHeaders(headers);
							if (documentProducer.peakNextItem() !== void 0) this.bufferedDocumentProducersQueue.enq(documentProducer);
							else {
								if (documentProducer.continuationToken && documentProducer.continuationToken !== "" && documentProducer.continuationToken.toLowerCase() !== "null") {
									const patchKey = `empty-${documentProducer.targetPartitionKeyRange.id}-${documentProducer.targetPartitionKeyRange.minInclusive}`;
									this.partitionDataPatchMap.set(patchKey, {
										itemCount: 0,
										partitionKeyRange: documentProducer.targetPartitionKeyRange,
										continuationToken: documentProducer.continuationToken
									});
								}
								if (documentProducer.hasMoreResults()) this.unfilledDocumentProducersQueue.enq(documentProducer);
							}
						} catch (err) {
							if (ParallelQueryExecutionContextBase._needPartitionKeyRangeCacheRefresh(err)) {
								await this._enqueueReplacementDocumentProducers(err, diagnosticNode, documentProducer);
								resolve();
							} else {
								this.err = err;
								this.err.headers = this._getAndResetActiveResponseHeaders();
								reject(err);
							}
						}
					};
					try {
						await Promise.all(documentProducers.map((producer) => bufferDocumentProducer(producer)));
					} catch (err) {
						this.err = err;
						this.err.headers = this._getAndResetActiveResponseHeaders();
						reject(err);
						return;
					}
					resolve();
				} catch (err) {
					this.err = err;
					this.err.headers = this._getAndResetActiveResponseHeaders();
					reject(err);
				} finally {
					this.sem.leave();
				}
			});
		});
	}
	async fillBufferFromBufferQueue() {
		return new Promise((resolve, reject) => {
			this.sem.take(async () => {
				if (this.err) {
					this.sem.leave();
					this.err.headers = this._getAndResetActiveResponseHeaders();
					reject(this.err);
					return;
				}
				if (this.state === ParallelQueryExecutionContextBase.STATES.ended || this.bufferedDocumentProducersQueue.size() === 0) {
					this.sem.leave();
					resolve();
					return;
				}
				try {
					await this.processBufferedDocumentProducers();
					this.updateStates(this.err);
				} catch (err) {
					this.err = err;
					this.err.headers = this._getAndResetActiveResponseHeaders();
					reject(this.err);
					return;
				} finally {
					this.sem.leave();
				}
				resolve();
			});
		});
	}
	updateStates(error) {
		if (error) {
			this.err = error;
			this.state = ParallelQueryExecutionContextBase.STATES.ended;
			return;
		}
		if (this.state === ParallelQueryExecutionContextBase.STATES.started) this.state = ParallelQueryExecutionContextBase.STATES.inProgress;
		if (this.unfilledDocumentProducersQueue.size() === 0 && this.bufferedDocumentProducersQueue.size() === 0) this.state = ParallelQueryExecutionContextBase.STATES.ended;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/PartitionRangeManager.js
function isPartitionExhausted(continuationToken) {
	return !continuationToken || continuationToken === "" || continuationToken === "null" || continuationToken.toLowerCase() === "null";
}
var PartitionRangeManager = class {
	partitionKeyRangeMap = new Map();
	constructor(initialPartitionKeyRangeMap) {
		if (initialPartitionKeyRangeMap) this.partitionKeyRangeMap = new Map(initialPartitionKeyRangeMap);
	}
	getPartitionKeyRangeMap() {
		return new Map(this.partitionKeyRangeMap);
	}
	addPartitionRangeMapping(rangeId, mapping) {
		if (!this.partitionKeyRangeMap.has(rangeId)) this.partitionKeyRangeMap.set(rangeId, mapping);
	}
	removePartitionRangeMapping(rangeId) {
		this.partitionKeyRangeMap.delete(rangeId);
	}
	addPartitionKeyRangeMap(partitionKeyRangeMap) {
		if (partitionKeyRangeMap) for (const [rangeId, mapping] of partitionKeyRangeMap) this.addPartitionRangeMapping(rangeId, mapping);
	}
	hasUnprocessedRanges() {
		return this.partitionKeyRangeMap.size > 0;
	}
	removeExhaustedRanges(rangeMappings) {
		if (!rangeMappings || !Array.isArray(rangeMappings)) return [];
		return rangeMappings.filter((mapping) => {
			if (!mapping) return false;
			if (isPartitionExhausted(mapping.continuationToken)) return false;
			return true;
		});
	}
	processOrderByRanges(pageSize) {
		let endIndex = 0;
		const processedRanges = [];
		let lastRangeBeforePageLimit = null;
		let rangeIndex = 0;
		for (const [rangeId, value] of this.partitionKeyRangeMap) {
			rangeIndex++;
			const { itemCount } = value;
			if (endIndex + itemCount <= pageSize) {
				lastRangeBeforePageLimit = value;
				endIndex += itemCount;
				processedRanges.push(rangeId);
			} else break;
		}
		return {
			endIndex,
			processedRanges,
			lastRangeBeforePageLimit
		};
	}
	processEmptyOrderByRanges(ranges) {
		const endIndex = 0;
		const processedRanges = [];
		let lastRangeBeforePageLimit;
		for (const [rangeId, _] of this.partitionKeyRangeMap) processedRanges.push(rangeId);
		for (const [_, mapping] of this.partitionKeyRangeMap) if (mapping.partitionKeyRange.minInclusive === ranges[0].queryRange.min && mapping.partitionKeyRange.maxExclusive === ranges[0].queryRange.max) {
			lastRangeBeforePageLimit = mapping;
			break;
		}
		return {
			endIndex,
			processedRanges,
			lastRangeBeforePageLimit
		};
	}
	processParallelRanges(pageSize) {
		let endIndex = 0;
		const processedRanges = [];
		const processedRangeMappings = [];
		let rangesAggregatedInCurrentToken = 0;
		let lastPartitionBeforeCutoff;
		for (const [rangeId, value] of this.partitionKeyRangeMap) {
			rangesAggregatedInCurrentToken++;
			if (!value || value.itemCount === void 0) continue;
			const { itemCount } = value;
			if (endIndex + itemCount <= pageSize) {
				lastPartitionBeforeCutoff = {
					rangeId,
					mapping: value
				};
				endIndex += itemCount;
				processedRanges.push(rangeId);
				processedRangeMappings.push(value);
			} else break;
		}
		return {
			endIndex,
			processedRanges,
			processedRangeMappings,
			lastPartitionBeforeCutoff
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/queryFilteringStrategy/ParallelQueryRangeStrategy.js
var ParallelQueryRangeStrategy = class {
	getStrategyType() {
		return "ParallelQuery";
	}
	validateContinuationToken(continuationToken) {
		if (!continuationToken) return false;
		try {
			const parsed = JSON.parse(continuationToken);
			if (!parsed || !Array.isArray(parsed.rangeMappings)) return false;
			for (const rangeMapping of parsed.rangeMappings) if (!rangeMapping || !rangeMapping.partitionKeyRange) return false;
			return true;
		} catch {
			return false;
		}
	}
	filterPartitionRanges(targetRanges, continuationRanges) {
		if (!targetRanges || targetRanges.length === 0) return { rangeTokenPairs: [] };
		if (!continuationRanges || continuationRanges.length === 0) return { rangeTokenPairs: targetRanges.map((range) => ({
			range,
			continuationToken: void 0,
			filteringCondition: void 0
		})) };
		const rangeTokenPairs = [];
		let lastProcessedRange = null;
		continuationRanges.sort((a, b) => {
			return a.range.minInclusive.localeCompare(b.range.minInclusive);
		});
		for (const range of continuationRanges) {
			lastProcessedRange = range.range;
			if (range && !isPartitionExhausted(range.continuationToken)) rangeTokenPairs.push({
				range: range.range,
				continuationToken: range.continuationToken,
				filteringCondition: range.filteringCondition
			});
		}
		if (lastProcessedRange) {
			for (const targetRange of targetRanges) if (targetRange.minInclusive >= lastProcessedRange.maxExclusive) rangeTokenPairs.push({
				range: targetRange,
				continuationToken: void 0,
				filteringCondition: void 0
			});
		} else for (const targetRange of targetRanges) rangeTokenPairs.push({
			range: targetRange,
			continuationToken: void 0,
			filteringCondition: void 0
		});
		return { rangeTokenPairs };
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/queryFilteringStrategy/OrderByQueryRangeStrategy.js
var OrderByQueryRangeStrategy = class {
	getStrategyType() {
		return "OrderByQuery";
	}
	filterPartitionRanges(targetRanges, continuationRanges, queryInfo) {
		if (!targetRanges || targetRanges.length === 0 || !continuationRanges || continuationRanges.length === 0) return { rangeTokenPairs: [] };
		if (!queryInfo?.orderByItems || !Array.isArray(queryInfo.orderByItems) || queryInfo.orderByItems.length === 0) throw new Error("Unable to resume ORDER BY query from continuation token. orderByItems is required for ORDER BY queries.");
		const result = { rangeTokenPairs: [] };
		let resumeRangeFound = false;
		if (continuationRanges && continuationRanges.length > 0) {
			resumeRangeFound = true;
			const targetRangeMapping = continuationRanges[continuationRanges.length - 1].range;
			const targetRange = targetRangeMapping;
			const targetContinuationToken = continuationRanges[continuationRanges.length - 1].continuationToken;
			const leftRanges = targetRanges.filter((mapping) => this.isRangeBeforeAnother(mapping.maxExclusive, targetRangeMapping.minInclusive));
			const orderByItems = queryInfo.orderByItems;
			const leftFilter = this.createRangeFilterCondition(orderByItems, queryInfo, "left");
			const rightRanges = targetRanges.filter((mapping) => this.isRangeAfterAnother(mapping.minInclusive, targetRangeMapping.maxExclusive));
			const rightFilter = this.createRangeFilterCondition(orderByItems, queryInfo, "right");
			if (leftRanges.length > 0) leftRanges.forEach((range) => {
				result.rangeTokenPairs.push({
					range,
					continuationToken: void 0,
					filteringCondition: leftFilter
				});
			});
			result.rangeTokenPairs.push({
				range: targetRange,
				continuationToken: targetContinuationToken,
				filteringCondition: rightFilter
			});
			if (rightRanges.length > 0) rightRanges.forEach((range) => {
				result.rangeTokenPairs.push({
					range,
					continuationToken: void 0,
					filteringCondition: rightFilter
				});
			});
		}
		if (!resumeRangeFound) [...targetRanges].forEach((range) => {
			result.rangeTokenPairs.push({
				range,
				continuationToken: void 0,
				filteringCondition: void 0
			});
		});
		return result;
	}
	createRangeFilterCondition(orderByItems, queryInfo, rangePosition) {
		let sortOrders;
		try {
			sortOrders = this.extractSortOrders(queryInfo);
		} catch (error) {
			throw new Error(`Unable to resume ORDER BY query from continuation token. The ORDER BY sort direction configuration in the query plan is invalid or missing. This may indicate a client version mismatch or corrupted continuation token. Please retry the query without a continuation token. Original error: ${error}`, { cause: error });
		}
		let orderByExpressions;
		if (queryInfo && queryInfo.queryInfo && typeof queryInfo.queryInfo === "object" && queryInfo.queryInfo.queryInfo && queryInfo.queryInfo.queryInfo.orderByExpressions && Array.isArray(queryInfo.queryInfo.queryInfo.orderByExpressions)) orderByExpressions = queryInfo.queryInfo.queryInfo.orderByExpressions;
		if (!orderByExpressions || !Array.isArray(orderByExpressions)) throw new Error("Unable to resume ORDER BY query from continuation token. The ORDER BY field configuration in the query plan is invalid or missing. This may indicate a client version mismatch or corrupted continuation token. Please retry the query without a continuation token.");
		const filterConditions = [];
		for (let i = 0; i < orderByItems.length && i < sortOrders.length; i++) {
			const orderByItem = orderByItems[i];
			const sortOrder = sortOrders[i];
			if (!orderByItem || orderByItem.item === void 0) continue;
			try {
				const fieldPath = this.extractFieldPath(queryInfo, i);
				const condition = this.createComparisonCondition(fieldPath, orderByItem.item, sortOrder, rangePosition);
				if (condition) filterConditions.push(condition);
			} catch (error) {
				throw new Error(`Unable to resume ORDER BY query from continuation token. The ORDER BY field configuration in the query plan is invalid or incompatible with the continuation token format. This may indicate a client version mismatch or corrupted continuation token. Please retry the query without a continuation token. Original error: ${error}`, { cause: error });
			}
		}
		return filterConditions.length > 0 ? `(${filterConditions.join(" AND ")})` : "";
	}
	extractSortOrders(queryInfo) {
		if (!queryInfo) throw new Error("Query information is required to determine ORDER BY sort directions");
		let orderBy;
		if (queryInfo.queryInfo && typeof queryInfo.queryInfo === "object" && queryInfo.queryInfo.queryInfo && typeof queryInfo.queryInfo.queryInfo === "object" && queryInfo.queryInfo.queryInfo.orderBy && Array.isArray(queryInfo.queryInfo.queryInfo.orderBy)) orderBy = queryInfo.queryInfo.queryInfo.orderBy;
		if (!orderBy) throw new Error("ORDER BY sort direction information is missing from query plan");
		return orderBy.map((order, index) => {
			if (typeof order === "string") return order;
			if (order && typeof order === "object") {
				const sortOrder = order.direction || order.order || order.sortOrder;
				if (sortOrder) return sortOrder;
			}
			throw new Error(`ORDER BY sort direction at position ${index + 1} has an invalid format in the query plan`);
		});
	}
	extractFieldPath(queryInfo, index) {
		let orderByExpressions;
		if (queryInfo) {
			if (queryInfo.orderByExpressions && Array.isArray(queryInfo.orderByExpressions)) orderByExpressions = queryInfo.orderByExpressions;
			else if (queryInfo.queryInfo && typeof queryInfo.queryInfo === "object" && queryInfo.queryInfo.queryInfo && queryInfo.queryInfo.queryInfo.orderByExpressions && Array.isArray(queryInfo.queryInfo.queryInfo.orderByExpressions)) orderByExpressions = queryInfo.queryInfo.queryInfo.orderByExpressions;
		}
		if (!orderByExpressions) throw new Error("ORDER BY field information is missing from query plan");
		if (index >= orderByExpressions.length) throw new Error(`ORDER BY field configuration mismatch: expected at least ${index + 1} fields but found ${orderByExpressions.length}`);
		const expression = orderByExpressions[index];
		if (typeof expression === "string") return expression;
		if (expression && typeof expression === "object") {
			if (expression.expression) return expression.expression;
			if (expression.path) return expression.path.replace(/^\//, "");
			if (expression.field) return expression.field;
		}
		throw new Error(`ORDER BY field at position ${index + 1} has an unrecognized format in the query plan`);
	}
	createComparisonCondition(fieldPath, value, sortOrder, rangePosition) {
		const isDescending = sortOrder.toLowerCase() === "descending" || sortOrder.toLowerCase() === "desc";
		let operator;
		if (rangePosition === "left") operator = isDescending ? "<" : ">";
		else operator = isDescending ? "<=" : ">=";
		const formattedValue = this.formatValueForSQL(value);
		return `${fieldPath} ${operator} ${formattedValue}`;
	}
	formatValueForSQL(value) {
		if (value === null || value === void 0) return "null";
		switch (typeof value) {
			case "string": return `'${value.toString().replace(/\\/g, "\\\\").replace(/'/g, "\\u0027")}'`;
			case "number":
			case "bigint": return value.toString();
			case "boolean": return value ? "true" : "false";
			default:
				if (typeof value === "object") return `'${JSON.stringify(value).replace(/\\/g, "\\\\").replace(/'/g, "\\u0027")}'`;
				return `'${value.toString().replace(/\\/g, "\\\\").replace(/'/g, "\\u0027")}'`;
		}
	}
	comparePartitionKeyBoundaries(boundary1, boundary2) {
		if (boundary1 === "" && boundary2 === "") return 0;
		if (boundary1 === "") return -1;
		if (boundary2 === "") return 1;
		return boundary1.localeCompare(boundary2);
	}
	isRangeBeforeAnother(range1MaxExclusive, range2MinInclusive) {
		return this.comparePartitionKeyBoundaries(range1MaxExclusive, range2MinInclusive) <= 0;
	}
	isRangeAfterAnother(range1MinInclusive, range2MaxExclusive) {
		return this.comparePartitionKeyBoundaries(range1MinInclusive, range2MaxExclusive) >= 0;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/queryFilteringStrategy/TargetPartitionRangeManager.js
var QueryExecutionContextType;
(function(QueryExecutionContextType) {
	QueryExecutionContextType["Parallel"] = "Parallel";
	QueryExecutionContextType["OrderBy"] = "OrderBy";
})(QueryExecutionContextType || (QueryExecutionContextType = {}));
var TargetPartitionRangeManager = class TargetPartitionRangeManager {
	strategy;
	config;
	constructor(config) {
		this.config = config;
		this.strategy = this.createStrategy(config);
	}
	createStrategy(config) {
		if (config.customStrategy) return config.customStrategy;
		switch (config.queryType) {
			case QueryExecutionContextType.Parallel: return new ParallelQueryRangeStrategy();
			case QueryExecutionContextType.OrderBy: return new OrderByQueryRangeStrategy();
			default: throw new Error(`Unsupported query execution context type: ${config.queryType}`);
		}
	}
	filterPartitionRanges(targetRanges, rangeTokenPairs, additionalQueryInfo) {
		if (!targetRanges || targetRanges.length === 0) return { rangeTokenPairs: [] };
		const mergedQueryInfo = {
			...this.config.queryInfo,
			...additionalQueryInfo
		};
		return this.strategy.filterPartitionRanges(targetRanges, rangeTokenPairs, mergedQueryInfo);
	}
	getStrategyType() {
		return this.strategy.getStrategyType();
	}
	updateStrategy(newConfig) {
		this.config = newConfig;
		this.strategy = this.createStrategy(newConfig);
	}
	static createForParallelQuery(queryInfo) {
		return new TargetPartitionRangeManager({
			queryType: QueryExecutionContextType.Parallel,
			queryInfo
		});
	}
	static createForOrderByQuery(queryInfo) {
		return new TargetPartitionRangeManager({
			queryType: QueryExecutionContextType.OrderBy,
			queryInfo
		});
	}
};
// node_modules/@azure/cosmos/dist/esm/documents/ContinuationToken/CompositeQueryContinuationToken.js
function serializeCompositeToken(token) {
	return JSON.stringify(token);
}
function parseCompositeQueryContinuationToken(tokenString) {
	return JSON.parse(tokenString);
}
function parseBaseContinuationToken(tokenString) {
	return JSON.parse(tokenString);
}
function convertRangeMappingToQueryRange(rangeMapping) {
	if (!rangeMapping.partitionKeyRange) throw new Error("Failed to convert range mapping: Missing partition key range information. The QueryRangeMapping object must contain a valid partitionKeyRange with min and max boundaries. This may indicate an incomplete partition key range resolution during query setup.");
	const pkRange = rangeMapping.partitionKeyRange;
	return {
		queryRange: {
			min: pkRange.minInclusive,
			max: pkRange.maxExclusive
		},
		continuationToken: rangeMapping.continuationToken
	};
}
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/queryProcessingStrategy/ParallelQueryProcessingStrategy.js
var ParallelQueryProcessingStrategy = class {
	createAdditionalQueryInfo(_parsedToken) {}
	createFilterContext(_parsedToken) {}
	getPartitionFilterContext(_filterContext, _targetPartitionId, _partitionTargetRangeId) {}
	parseContinuationToken(continuationToken) {
		return parseCompositeQueryContinuationToken(continuationToken);
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/parallelQueryExecutionContext.js
var ParallelQueryExecutionContext = class ParallelQueryExecutionContext extends ParallelQueryExecutionContextBase {
	constructor(clientContext, collectionLink, query, options, partitionedQueryExecutionInfo, correlatedActivityId) {
		const rangeManager = TargetPartitionRangeManager.createForParallelQuery({ queryInfo: partitionedQueryExecutionInfo });
		const processingStrategy = new ParallelQueryProcessingStrategy();
		const comparator = ParallelQueryExecutionContext.createDocumentProducerComparator();
		super(clientContext, collectionLink, query, options, partitionedQueryExecutionInfo, correlatedActivityId, rangeManager, processingStrategy, comparator);
	}
	async fetchFromProducer(producer) {
		return producer.fetchBufferedItems();
	}
	shouldProcessBufferedProducers(_isUnfilledQueueEmpty) {
		return true;
	}
	static createDocumentProducerComparator() {
		return (docProd1, docProd2) => {
			const aMinInclusive = docProd1.targetPartitionKeyRange.minInclusive;
			const bMinInclusive = docProd2.targetPartitionKeyRange.minInclusive;
			if (aMinInclusive === bMinInclusive) {
				const aMinEpk = docProd1.startEpk;
				const bMinEpk = docProd2.startEpk;
				if (aMinEpk && bMinEpk) return aMinEpk < bMinEpk ? -1 : 1;
				return 0;
			}
			if (aMinInclusive === "") return -1;
			if (bMinInclusive === "") return 1;
			return aMinInclusive < bMinInclusive ? -1 : 1;
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/documents/ContinuationToken/OrderByQueryContinuationToken.js
function serializeOrderByQueryContinuationToken(token) {
	return JSON.stringify(token);
}
function parseOrderByQueryContinuationToken(tokenString) {
	return JSON.parse(tokenString);
}
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/queryProcessingStrategy/OrderByQueryProcessingStrategy.js
var OrderByQueryProcessingStrategy = class {
	sortOrders;
	constructor(sortOrders) {
		this.sortOrders = sortOrders;
	}
	createAdditionalQueryInfo(parsedToken) {
		const orderByToken = parsedToken;
		const info = {};
		if (orderByToken.orderByItems) info.orderByItems = orderByToken.orderByItems;
		if (orderByToken.documentRid) info.rid = orderByToken.documentRid;
		return Object.keys(info).length > 0 ? info : void 0;
	}
	createFilterContext(parsedToken) {
		const orderByToken = parsedToken;
		return {
			orderByItems: orderByToken.orderByItems,
			rid: orderByToken.documentRid,
			skipCount: orderByToken.skipCount,
			sortOrders: this.sortOrders
		};
	}
	getPartitionFilterContext(filterContext, targetPartitionId, partitionTargetRangeId) {
		if (!filterContext) return void 0;
		return targetPartitionId === partitionTargetRangeId ? filterContext : void 0;
	}
	parseContinuationToken(continuationToken) {
		return parseOrderByQueryContinuationToken(continuationToken);
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/orderByQueryExecutionContext.js
var OrderByQueryExecutionContext = class extends ParallelQueryExecutionContextBase {
	constructor(clientContext, collectionLink, query, options, partitionedQueryExecutionInfo, correlatedActivityId) {
		const rangeManager = TargetPartitionRangeManager.createForOrderByQuery({ queryInfo: partitionedQueryExecutionInfo });
		const processingStrategy = new OrderByQueryProcessingStrategy(partitionedQueryExecutionInfo.queryInfo.orderBy);
		const orderByComparator = new OrderByDocumentProducerComparator(partitionedQueryExecutionInfo.queryInfo.orderBy);
		const comparator = (docProd1, docProd2) => {
			return orderByComparator.compare(docProd1, docProd2);
		};
		super(clientContext, collectionLink, query, options, partitionedQueryExecutionInfo, correlatedActivityId, rangeManager, processingStrategy, comparator);
	}
	async fetchFromProducer(producer) {
		const response = await producer.fetchNextItem();
		if (response && response.result) return {
			result: [response.result],
			headers: response.headers
		};
		return response;
	}
	shouldProcessBufferedProducers(isUnfilledQueueEmpty) {
		return isUnfilledQueueEmpty;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/PartitionRangeUtils.js
function calculateOffsetLimitForPartitionRanges(partitionKeyRangeMap, initialOffset, initialLimit) {
	if (!partitionKeyRangeMap || partitionKeyRangeMap.size === 0) return partitionKeyRangeMap;
	const updatedMap = new Map();
	let currentOffset = initialOffset;
	let currentLimit = initialLimit;
	for (const [rangeId, rangeMapping] of partitionKeyRangeMap) {
		const { itemCount } = rangeMapping;
		let offsetAfterThisRange = currentOffset;
		let limitAfterThisRange = currentLimit;
		let updatedItemCount;
		if (itemCount > 0) {
			if (currentOffset > 0) {
				const offsetConsumption = Math.min(currentOffset, itemCount);
				offsetAfterThisRange = currentOffset - offsetConsumption;
				const remainingItems = itemCount - offsetConsumption;
				if (remainingItems > 0 && currentLimit > 0) {
					const limitConsumption = Math.min(currentLimit, remainingItems);
					limitAfterThisRange = currentLimit - limitConsumption;
					updatedItemCount = limitConsumption;
				} else {
					updatedItemCount = 0;
					limitAfterThisRange = currentLimit;
				}
			} else if (currentLimit > 0) {
				const limitConsumption = Math.min(currentLimit, itemCount);
				limitAfterThisRange = currentLimit - limitConsumption;
				offsetAfterThisRange = 0;
				updatedItemCount = limitConsumption;
			} else updatedItemCount = 0;
			currentOffset = offsetAfterThisRange;
			currentLimit = limitAfterThisRange;
		} else updatedItemCount = 0;
		updatedMap.set(rangeId, {
			...rangeMapping,
			offset: offsetAfterThisRange,
			limit: limitAfterThisRange,
			itemCount: updatedItemCount
		});
	}
	return updatedMap;
}
async function processDistinctQueryAndUpdateRangeMap(originalBuffer, partitionKeyRangeMap, hashFunction) {
	if (!partitionKeyRangeMap || partitionKeyRangeMap.size === 0) return partitionKeyRangeMap;
	const updatedMap = new Map();
	let bufferIndex = 0;
	for (const [rangeId, rangeMapping] of partitionKeyRangeMap) {
		const { itemCount } = rangeMapping;
		let lastHashForThisRange;
		if (itemCount > 0 && bufferIndex <= originalBuffer.length) {
			const rangeEndIndex = Math.min(bufferIndex + itemCount, originalBuffer.length);
			const lastItem = originalBuffer[rangeEndIndex - 1];
			if (lastItem) lastHashForThisRange = await hashFunction(lastItem);
			bufferIndex = rangeEndIndex;
		}
		updatedMap.set(rangeId, {
			...rangeMapping,
			hashedLastResult: lastHashForThisRange
		});
	}
	return updatedMap;
}
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/EndpointComponent/OffsetLimitEndpointComponent.js
var OffsetLimitEndpointComponent = class {
	executionContext;
	offset;
	limit;
	constructor(executionContext, offset, limit) {
		this.executionContext = executionContext;
		this.offset = offset;
		this.limit = limit;
	}
	hasMoreResults() {
		return (this.offset > 0 || this.limit > 0) && this.executionContext.hasMoreResults();
	}
	async fetchMore(diagnosticNode) {
		const aggregateHeaders = getInitialHeader();
		const buffer = [];
		const response = await this.executionContext.fetchMore(diagnosticNode);
		if (!response) return {
			result: void 0,
			headers: aggregateHeaders
		};
		mergeHeaders(aggregateHeaders, response.headers);
		if (response.result === void 0 || !Array.isArray(response.result.buffer) || response.result.buffer.length === 0) return {
			result: response.result,
			headers: response.headers
		};
		const parallelResult = response.result;
		const dataToProcess = parallelResult.buffer;
		const partitionKeyRangeMap = parallelResult.partitionKeyRangeMap;
		const updatedContinuationRanges = parallelResult.updatedContinuationRanges;
		const orderByItems = parallelResult.orderByItems;
		const initialOffset = this.offset;
		const initialLimit = this.limit;
		const filteredOrderByItems = [];
		let itemIndex = 0;
		for (const item of dataToProcess) {
			if (this.offset > 0) this.offset--;
			else if (this.limit > 0) {
				buffer.push(item);
				if (orderByItems && itemIndex < orderByItems.length) filteredOrderByItems.push(orderByItems[itemIndex]);
				this.limit--;
			}
			itemIndex++;
		}
		return {
			result: createParallelQueryResult(buffer, calculateOffsetLimitForPartitionRanges(partitionKeyRangeMap, initialOffset, initialLimit), updatedContinuationRanges, filteredOrderByItems.length > 0 ? filteredOrderByItems : void 0),
			headers: aggregateHeaders
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/EndpointComponent/OrderByEndpointComponent.js
var OrderByEndpointComponent = class {
	executionContext;
	emitRawOrderByPayload;
	constructor(executionContext, emitRawOrderByPayload = false) {
		this.executionContext = executionContext;
		this.emitRawOrderByPayload = emitRawOrderByPayload;
	}
	hasMoreResults() {
		return this.executionContext.hasMoreResults();
	}
	async fetchMore(diagnosticNode) {
		const buffer = [];
		const orderByItemsArray = [];
		const response = await this.executionContext.fetchMore(diagnosticNode);
		if (!response || !response.result || !Array.isArray(response.result.buffer) || response.result.buffer.length === 0) {
			const originalResult = response?.result;
			return {
				result: createParallelQueryResult([], originalResult?.partitionKeyRangeMap || new Map(), originalResult?.updatedContinuationRanges || {}, []),
				headers: response?.headers
			};
		}
		const parallelResult = response.result;
		const rawBuffer = parallelResult.buffer;
		const partitionKeyRangeMap = parallelResult.partitionKeyRangeMap;
		const updatedContinuationRanges = parallelResult.updatedContinuationRanges;
		for (let i = 0; i < rawBuffer.length; i++) {
			const item = rawBuffer[i];
			if (this.emitRawOrderByPayload) buffer.push(item);
			else buffer.push(item.payload);
			orderByItemsArray.push({
				orderByItems: item.orderByItems,
				_rid: item._rid
			});
		}
		return {
			result: createParallelQueryResult(buffer, partitionKeyRangeMap, updatedContinuationRanges, orderByItemsArray),
			headers: response.headers
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/utils/digest.js
async function digest(str) {
	const hash = createHash("sha256");
	hash.update(str, "utf8");
	return hash.digest("hex");
}
// node_modules/@azure/cosmos/dist/esm/utils/hashObject.js
var import_fast_json_stable_stringify = __toESM(__commonJSMin(((exports, module) => {
	module.exports = function(data, opts) {
		if (!opts) opts = {};
		if (typeof opts === "function") opts = { cmp: opts };
		var cycles = typeof opts.cycles === "boolean" ? opts.cycles : false;
		var cmp = opts.cmp && (function(f) {
			return function(node) {
				return function(a, b) {
					return f({
						key: a,
						value: node[a]
					}, {
						key: b,
						value: node[b]
					});
				};
			};
		})(opts.cmp);
		var seen = [];
		return (function stringify(node) {
			if (node && node.toJSON && typeof node.toJSON === "function") node = node.toJSON();
			if (node === void 0) return;
			if (typeof node == "number") return isFinite(node) ? "" + node : "null";
			if (typeof node !== "object") return JSON.stringify(node);
			var i, out;
			if (Array.isArray(node)) {
				out = "[";
				for (i = 0; i < node.length; i++) {
					if (i) out += ",";
					out += stringify(node[i]) || "null";
				}
				return out + "]";
			}
			if (node === null) return "null";
			if (seen.indexOf(node) !== -1) {
				if (cycles) return JSON.stringify("__cycle__");
				throw new TypeError("Converting circular structure to JSON");
			}
			var seenIndex = seen.push(node) - 1;
			var keys = Object.keys(node).sort(cmp && cmp(node));
			out = "";
			for (i = 0; i < keys.length; i++) {
				var key = keys[i];
				var value = stringify(node[key]);
				if (!value) continue;
				if (out) out += ",";
				out += JSON.stringify(key) + ":" + value;
			}
			seen.splice(seenIndex, 1);
			return "{" + out + "}";
		})(data);
	};
}))(), 1);
async function hashObject(object) {
	return digest((0, import_fast_json_stable_stringify.default)(object));
}
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/EndpointComponent/OrderedDistinctEndpointComponent.js
var OrderedDistinctEndpointComponent = class {
	executionContext;
	hashedLastResult;
	constructor(executionContext, hashedLastResult) {
		this.executionContext = executionContext;
		this.hashedLastResult = hashedLastResult;
	}
	hasMoreResults() {
		return this.executionContext.hasMoreResults();
	}
	async fetchMore(diagnosticNode) {
		const buffer = [];
		const response = await this.executionContext.fetchMore(diagnosticNode);
		if (!response || !response.result || !Array.isArray(response.result.buffer) || response.result.buffer.length === 0) return {
			result: response.result,
			headers: response.headers
		};
		const parallelResult = response.result;
		const dataToProcess = parallelResult.buffer;
		const partitionKeyRangeMap = parallelResult.partitionKeyRangeMap;
		const updatedContinuationRanges = parallelResult.updatedContinuationRanges;
		const orderByItems = parallelResult.orderByItems;
		for (const item of dataToProcess) if (item) {
			const hashedResult = await hashObject(item);
			if (hashedResult !== this.hashedLastResult) {
				buffer.push(item);
				this.hashedLastResult = hashedResult;
			}
		}
		return {
			result: createParallelQueryResult(buffer, await processDistinctQueryAndUpdateRangeMap(dataToProcess, partitionKeyRangeMap, hashObject), updatedContinuationRanges, orderByItems),
			headers: response.headers
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/EndpointComponent/UnorderedDistinctEndpointComponent.js
var UnorderedDistinctEndpointComponent = class {
	executionContext;
	hashedResults;
	constructor(executionContext) {
		this.executionContext = executionContext;
		this.hashedResults = new Set();
	}
	hasMoreResults() {
		return this.executionContext.hasMoreResults();
	}
	async fetchMore(diagnosticNode) {
		const buffer = [];
		const response = await this.executionContext.fetchMore(diagnosticNode);
		if (!response) return {
			result: createParallelQueryResult([], new Map(), {}, void 0),
			headers: getInitialHeader()
		};
		if (response.result === void 0 || !Array.isArray(response.result.buffer) || response.result.buffer.length === 0) return {
			result: createParallelQueryResult([], new Map(), {}, void 0),
			headers: response.headers
		};
		const dataToProcess = response.result.buffer;
		for (const item of dataToProcess) if (item) {
			const hashedResult = await hashObject(item);
			if (!this.hashedResults.has(hashedResult)) {
				buffer.push(item);
				this.hashedResults.add(hashedResult);
			}
		}
		return {
			result: createParallelQueryResult(buffer, new Map(), void 0, void 0),
			headers: response.headers
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/EndpointComponent/emptyGroup.js
const emptyGroup = "__empty__";
const extractAggregateResult = (payload) => Object.keys(payload).length > 0 ? payload.item2 ? payload.item2 : payload.item : null;
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/EndpointComponent/GroupByEndpointComponent.js
var GroupByEndpointComponent = class {
	executionContext;
	queryInfo;
	constructor(executionContext, queryInfo) {
		this.executionContext = executionContext;
		this.queryInfo = queryInfo;
	}
	groupings = new Map();
	aggregateResultArray = [];
	completed = false;
	hasMoreResults() {
		return this.executionContext.hasMoreResults();
	}
	async fetchMore(diagnosticNode) {
		if (this.completed) return {
			result: void 0,
			headers: getInitialHeader()
		};
		const aggregateHeaders = getInitialHeader();
		const response = await this.executionContext.fetchMore(diagnosticNode);
		if (!response) {
			if (this.groupings.size > 0) return this.consolidateGroupResults(aggregateHeaders);
			return {
				result: void 0,
				headers: aggregateHeaders
			};
		}
		mergeHeaders(aggregateHeaders, response.headers);
		if (response.result === void 0 || !Array.isArray(response.result.buffer) || response.result.buffer.length === 0) {
			if (this.groupings.size > 0) return this.consolidateGroupResults(aggregateHeaders);
			return {
				result: void 0,
				headers: aggregateHeaders
			};
		}
		const dataToProcess = response.result.buffer;
		for (const item of dataToProcess) if (item) {
			const group = item.groupByItems ? await hashObject(item.groupByItems) : emptyGroup;
			const aggregators = this.groupings.get(group);
			const payload = item.payload;
			if (aggregators) for (const key of Object.keys(payload)) {
				const effectiveGroupByValue = payload[key] ? payload[key] : new Map().set("item2", null);
				const aggregateResult = extractAggregateResult(effectiveGroupByValue);
				aggregators.get(key).aggregate(aggregateResult);
			}
			else {
				const grouping = new Map();
				this.groupings.set(group, grouping);
				for (const key of Object.keys(payload)) {
					const aggregateType = this.queryInfo.groupByAliasToAggregateType[key];
					const aggregator = createAggregator(aggregateType);
					grouping.set(key, aggregator);
					if (aggregateType) {
						const aggregateResult = extractAggregateResult(payload[key]);
						aggregator.aggregate(aggregateResult);
					} else aggregator.aggregate(payload[key]);
				}
			}
		}
		if (this.executionContext.hasMoreResults()) return {
			result: createParallelQueryResult([], new Map()),
			headers: aggregateHeaders
		};
		else return this.consolidateGroupResults(aggregateHeaders);
	}
	consolidateGroupResults(aggregateHeaders) {
		for (const grouping of this.groupings.values()) {
			const groupResult = {};
			for (const [aggregateKey, aggregator] of grouping.entries()) groupResult[aggregateKey] = aggregator.getResult();
			this.aggregateResultArray.push(groupResult);
		}
		this.completed = true;
		return {
			result: createParallelQueryResult(this.aggregateResultArray, new Map()),
			headers: aggregateHeaders
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/EndpointComponent/GroupByValueEndpointComponent.js
var GroupByValueEndpointComponent = class {
	executionContext;
	queryInfo;
	aggregators = new Map();
	aggregateResultArray = [];
	aggregateType;
	completed = false;
	constructor(executionContext, queryInfo) {
		this.executionContext = executionContext;
		this.queryInfo = queryInfo;
		this.aggregateType = this.queryInfo.aggregates[0];
	}
	hasMoreResults() {
		return this.executionContext.hasMoreResults();
	}
	async fetchMore(diagnosticNode) {
		if (this.completed) return {
			result: void 0,
			headers: getInitialHeader()
		};
		const aggregateHeaders = getInitialHeader();
		const response = await this.executionContext.fetchMore(diagnosticNode);
		if (!response) {
			if (this.aggregators.size > 0) return this.generateAggregateResponse(aggregateHeaders);
			return {
				result: void 0,
				headers: aggregateHeaders
			};
		}
		mergeHeaders(aggregateHeaders, response.headers);
		if (response.result === void 0 || !Array.isArray(response.result.buffer) || response.result.buffer.length === 0) {
			if (this.aggregators.size > 0) return this.generateAggregateResponse(aggregateHeaders);
			return {
				result: void 0,
				headers: aggregateHeaders
			};
		}
		const dataToProcess = response.result.buffer;
		for (const item of dataToProcess) if (item) {
			let grouping = emptyGroup;
			let payload = item;
			if (item.groupByItems) {
				payload = item.payload;
				grouping = await hashObject(item.groupByItems);
			}
			if (!this.aggregators.get(grouping)) this.aggregators.set(grouping, createAggregator(this.aggregateType));
			if (this.aggregateType) {
				const aggregateResult = extractAggregateResult(payload[0]);
				if (aggregateResult === null) this.completed = true;
				this.aggregators.get(grouping).aggregate(aggregateResult);
			} else this.aggregators.get(grouping).aggregate(payload);
		}
		if (this.completed) return {
			result: createParallelQueryResult([], new Map()),
			headers: aggregateHeaders
		};
		if (this.executionContext.hasMoreResults()) return {
			result: createParallelQueryResult([], new Map()),
			headers: aggregateHeaders
		};
		else return this.generateAggregateResponse(aggregateHeaders);
	}
	generateAggregateResponse(aggregateHeaders) {
		for (const aggregator of this.aggregators.values()) {
			const result = aggregator.getResult();
			if (result !== void 0) this.aggregateResultArray.push(result);
		}
		this.completed = true;
		return {
			result: createParallelQueryResult(this.aggregateResultArray, new Map()),
			headers: aggregateHeaders
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/utils/fixedSizePriorityQueue.js
var FixedSizePriorityQueue = class FixedSizePriorityQueue {
	pq;
	compareFn;
	pqMaxSize;
	constructor(compareFn, pqMaxSize) {
		this.compareFn = compareFn;
		this.pq = new import_priorityqueuejs.default(this.compareFn);
		this.pqMaxSize = pqMaxSize;
	}
	enqueue(item) {
		if (this.pq.size() < this.pqMaxSize) this.pq.enq(item);
		else {
			const topItem = this.pq.peek();
			if (this.compareFn(topItem, item) > 0) {
				this.pq.deq();
				this.pq.enq(item);
			}
		}
	}
	dequeue() {
		return this.pq.deq();
	}
	size() {
		return this.pq.size();
	}
	isEmpty() {
		return this.pq.isEmpty();
	}
	peek() {
		return this.pq.peek();
	}
	getTopElements() {
		const elements = [];
		while (!this.pq.isEmpty()) elements.unshift(this.pq.deq());
		return elements;
	}
	reverse() {
		const reversePQ = new FixedSizePriorityQueue((a, b) => -this.compareFn(a, b), this.pqMaxSize);
		while (!this.pq.isEmpty()) reversePQ.enqueue(this.pq.deq());
		return reversePQ;
	}
};
// node_modules/@azure/cosmos/dist/esm/utils/nonStreamingOrderByMap.js
var NonStreamingOrderByMap = class {
	map;
	compareFn;
	constructor(compareFn) {
		this.compareFn = compareFn;
		this.map = new Map();
	}
	set(key, value) {
		if (!this.map.has(key)) this.map.set(key, value);
		else {
			const oldValue = this.map.get(key);
			if (this.replaceResults(oldValue, value)) this.map.set(key, value);
		}
	}
	get(key) {
		if (!this.map.has(key)) return void 0;
		return this.map.get(key);
	}
	getAllValuesAndReset() {
		const res = [];
		for (const [key, value] of this.map) {
			res.push(value);
			this.map.delete(key);
		}
		return res;
	}
	replaceResults(res1, res2) {
		if (this.compareFn(res1, res2) < 0) return true;
		return false;
	}
	size() {
		return this.map.size;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/EndpointComponent/NonStreamingOrderByDistinctEndpointComponent.js
var NonStreamingOrderByDistinctEndpointComponent = class {
	executionContext;
	queryInfo;
	priorityQueueBufferSize;
	emitRawOrderByPayload;
	aggregateMap;
	nonStreamingOrderByPQ;
	finalResultArray;
	sortOrders;
	isCompleted = false;
	constructor(executionContext, queryInfo, priorityQueueBufferSize, emitRawOrderByPayload = false) {
		this.executionContext = executionContext;
		this.queryInfo = queryInfo;
		this.priorityQueueBufferSize = priorityQueueBufferSize;
		this.emitRawOrderByPayload = emitRawOrderByPayload;
		this.sortOrders = this.queryInfo.orderBy;
		const comparator = new OrderByComparator(this.sortOrders);
		this.aggregateMap = new NonStreamingOrderByMap((a, b) => {
			return comparator.compareItems(a, b);
		});
		this.nonStreamingOrderByPQ = new FixedSizePriorityQueue((a, b) => {
			return comparator.compareItems(b, a);
		}, this.priorityQueueBufferSize);
	}
	async buildFinalResultArray() {
		const allValues = this.aggregateMap.getAllValuesAndReset();
		for (const value of allValues) this.nonStreamingOrderByPQ.enqueue(value);
		const offSet = this.queryInfo.offset ? this.queryInfo.offset : 0;
		const finalArraySize = this.nonStreamingOrderByPQ.size() - offSet;
		if (finalArraySize <= 0) this.finalResultArray = [];
		else {
			this.finalResultArray = new Array(finalArraySize);
			for (let count = finalArraySize - 1; count >= 0; count--) if (this.emitRawOrderByPayload) this.finalResultArray[count] = this.nonStreamingOrderByPQ.dequeue();
			else this.finalResultArray[count] = this.nonStreamingOrderByPQ.dequeue()?.payload;
		}
	}
	hasMoreResults() {
		if (this.priorityQueueBufferSize === 0) return false;
		return !this.isCompleted && this.executionContext.hasMoreResults();
	}
	async fetchMore(diagnosticNode) {
		if (this.isCompleted) return {
			result: void 0,
			headers: getInitialHeader()
		};
		let resHeaders = getInitialHeader();
		if (this.priorityQueueBufferSize <= 0) return {
			result: void 0,
			headers: resHeaders
		};
		if (this.executionContext.hasMoreResults()) {
			const response = await this.executionContext.fetchMore(diagnosticNode);
			if (!response) {
				this.isCompleted = true;
				if (this.aggregateMap.size() > 0) {
					await this.buildFinalResultArray();
					return {
						result: createParallelQueryResult(this.finalResultArray, new Map(), {}, void 0),
						headers: resHeaders
					};
				}
				return {
					result: void 0,
					headers: resHeaders
				};
			}
			resHeaders = response.headers;
			const pageIsEmpty = response.result === void 0 || !Array.isArray(response.result.buffer) || response.result.buffer.length === 0;
			if (pageIsEmpty && !this.executionContext.hasMoreResults()) {
				this.isCompleted = true;
				if (this.aggregateMap.size() > 0) {
					await this.buildFinalResultArray();
					return {
						result: createParallelQueryResult(this.finalResultArray, new Map(), {}, void 0),
						headers: resHeaders
					};
				}
				return {
					result: void 0,
					headers: resHeaders
				};
			}
			if (!pageIsEmpty) {
				const dataToProcess = response.result.buffer;
				for (const item of dataToProcess) if (item) {
					const key = await hashObject(item?.payload);
					this.aggregateMap.set(key, item);
				}
			}
			if (this.executionContext.hasMoreResults()) return {
				result: createParallelQueryResult([], new Map(), void 0, void 0),
				headers: resHeaders
			};
		}
		if (!this.executionContext.hasMoreResults() && !this.isCompleted) {
			this.isCompleted = true;
			await this.buildFinalResultArray();
			return {
				result: createParallelQueryResult(this.finalResultArray, new Map()),
				headers: resHeaders
			};
		}
		return {
			result: createParallelQueryResult([], new Map()),
			headers: resHeaders
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/EndpointComponent/NonStreamingOrderByEndpointComponent.js
var NonStreamingOrderByEndpointComponent = class {
	executionContext;
	sortOrders;
	priorityQueueBufferSize;
	offset;
	emitRawOrderByPayload;
	nonStreamingOrderByPQ;
	isCompleted = false;
	constructor(executionContext, sortOrders, priorityQueueBufferSize, offset = 0, emitRawOrderByPayload = false) {
		this.executionContext = executionContext;
		this.sortOrders = sortOrders;
		this.priorityQueueBufferSize = priorityQueueBufferSize;
		this.offset = offset;
		this.emitRawOrderByPayload = emitRawOrderByPayload;
		const comparator = new OrderByComparator(this.sortOrders);
		this.nonStreamingOrderByPQ = new FixedSizePriorityQueue((a, b) => {
			return comparator.compareItems(b, a);
		}, this.priorityQueueBufferSize);
	}
	hasMoreResults() {
		return !this.isCompleted && this.priorityQueueBufferSize > 0 && this.executionContext.hasMoreResults();
	}
	async fetchMore(diagnosticNode) {
		if (this.isCompleted) return {
			result: void 0,
			headers: getInitialHeader()
		};
		let resHeaders = getInitialHeader();
		if (this.priorityQueueBufferSize <= 0) return {
			result: void 0,
			headers: resHeaders
		};
		if (this.executionContext.hasMoreResults()) {
			const response = await this.executionContext.fetchMore(diagnosticNode);
			if (!response) {
				this.isCompleted = true;
				if (!this.nonStreamingOrderByPQ.isEmpty()) return this.buildFinalResultArray(resHeaders);
				return {
					result: void 0,
					headers: resHeaders
				};
			}
			resHeaders = response.headers;
			const pageIsEmpty = response.result === void 0 || !response.result.buffer || response.result.buffer.length === 0;
			if (pageIsEmpty && !this.executionContext.hasMoreResults()) {
				this.isCompleted = true;
				if (!this.nonStreamingOrderByPQ.isEmpty()) return this.buildFinalResultArray(resHeaders);
				return {
					result: void 0,
					headers: resHeaders
				};
			}
			if (!pageIsEmpty) {
				const dataToProcess = response.result.buffer;
				for (const item of dataToProcess) if (item !== void 0) this.nonStreamingOrderByPQ.enqueue(item);
			}
		}
		if (this.executionContext.hasMoreResults()) return {
			result: createParallelQueryResult([], new Map(), {}),
			headers: resHeaders
		};
		if (!this.executionContext.hasMoreResults() && !this.isCompleted) {
			this.isCompleted = true;
			return this.buildFinalResultArray(resHeaders, new Map(), {});
		}
		return {
			result: createParallelQueryResult([], new Map(), {}),
			headers: resHeaders
		};
	}
	async buildFinalResultArray(resHeaders, partitionKeyRangeMap, updatedContinuationRanges) {
		this.isCompleted = true;
		this.nonStreamingOrderByPQ = this.nonStreamingOrderByPQ.reverse();
		while (this.offset < this.priorityQueueBufferSize && this.offset > 0 && !this.nonStreamingOrderByPQ.isEmpty()) {
			this.nonStreamingOrderByPQ.dequeue();
			this.offset--;
		}
		if (!this.nonStreamingOrderByPQ.isEmpty()) {
			const buffer = [];
			if (this.emitRawOrderByPayload) while (!this.nonStreamingOrderByPQ.isEmpty()) buffer.push(this.nonStreamingOrderByPQ.dequeue());
			else while (!this.nonStreamingOrderByPQ.isEmpty()) buffer.push(this.nonStreamingOrderByPQ.dequeue()?.payload);
			return {
				result: createParallelQueryResult(buffer, partitionKeyRangeMap || new Map(), updatedContinuationRanges || {}, void 0),
				headers: resHeaders
			};
		}
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/QueryValidationHelper.js
function rejectContinuationTokenForUnsupportedQueries(continuationToken, unsupportedQueryTypes) {
	if (!continuationToken) return;
	const conflictingQueryType = unsupportedQueryTypes.find((queryType) => queryType.isPresent);
	if (conflictingQueryType) throw new ErrorResponse(conflictingQueryType.errorMessage);
}
const QueryTypes = {
	nonStreamingOrderBy: (isPresent) => ({
		name: "NonStreamingOrderBy",
		isPresent,
		errorMessage: "Continuation tokens are not supported for non-streaming ORDER BY queries. These queries must process all results to ensure correct ordering and cannot be resumed from an intermediate state. Consider removing the continuation token and using fetchAll() instead for complete results."
	}),
	groupBy: (isPresent) => ({
		name: "GroupBy",
		isPresent,
		errorMessage: "Continuation tokens are not supported for GROUP BY queries. These queries must process all results to compute aggregations and cannot be resumed from an intermediate state. Consider removing the continuation token and using fetchAll() instead for complete results."
	}),
	unorderedDistinct: (isPresent) => ({
		name: "UnorderedDistinct",
		isPresent,
		errorMessage: "Continuation tokens are not supported for unordered DISTINCT queries. These queries require tracking large amounts of duplicate data in continuation tokens which is not practical. Consider removing the continuation token and using fetchAll() instead, or use ordered DISTINCT queries which are supported."
	}),
	hybridSearch: (isPresent) => ({
		name: "HybridSearch",
		isPresent,
		errorMessage: "Continuation tokens are not supported for hybrid search queries. Hybrid search queries require processing and ranking of all component query results to compute accurate Reciprocal Rank Fusion (RRF) scores and cannot be resumed from an intermediate state. Consider removing the continuation token and using fetchAll() instead for complete results."
	}),
	vectorSearch: (isPresent) => ({
		name: "VectorSearch",
		isPresent,
		errorMessage: "Continuation tokens are not supported for vector search queries. Vector search queries require processing similarity calculations across all data and cannot be resumed from an intermediate state. Consider removing the continuation token and using fetchAll() instead for complete results."
	})
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/ContinuationTokenParser.js
function parseContinuationTokenFields(continuationToken) {
	try {
		const parsed = JSON.parse(continuationToken);
		return {
			offset: parsed.offset,
			limit: parsed.limit,
			hashedLastResult: parsed.hashedLastResult
		};
	} catch (error) {
		throw new Error(`Failed to parse continuation token: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
	}
}
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/LegacyFetchImplementation.js
var LegacyFetchImplementation = class {
	endpoint;
	pageSize;
	constructor(endpoint, pageSize) {
		this.endpoint = endpoint;
		this.pageSize = pageSize;
	}
	async fetchMore(diagnosticNode, fetchBuffer) {
		const fetchMoreRespHeaders = getInitialHeader();
		try {
			while (fetchBuffer.length < this.pageSize && this.endpoint.hasMoreResults()) {
				const response = await this.endpoint.fetchMore(diagnosticNode);
				mergeHeaders(fetchMoreRespHeaders, response.headers);
				if (!response || !response.result || !response.result.buffer || response.result.buffer.length === 0) {
					if (fetchBuffer.length > 0) {
						const copiedFetchBuffer = [...fetchBuffer];
						fetchBuffer.length = 0;
						return {
							result: copiedFetchBuffer,
							headers: fetchMoreRespHeaders
						};
					} else return {
						result: void 0,
						headers: fetchMoreRespHeaders
					};
				}
				fetchBuffer.push(...response.result.buffer);
			}
			if (fetchBuffer.length > 0) {
				const temp = fetchBuffer.slice(0, this.pageSize);
				fetchBuffer.splice(0, this.pageSize);
				return {
					result: temp,
					headers: fetchMoreRespHeaders
				};
			} else return {
				result: void 0,
				headers: fetchMoreRespHeaders
			};
		} catch (err) {
			mergeHeaders(fetchMoreRespHeaders, err.headers);
			err.headers = fetchMoreRespHeaders;
			throw err;
		}
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/ContinuationTokenManager/BaseContinuationTokenManager.js
var BaseContinuationTokenManager = class {
	ranges = [];
	partitionRangeManager = new PartitionRangeManager();
	collectionLink;
	offset;
	limit;
	constructor(collectionLink, initialContinuationToken) {
		this.collectionLink = collectionLink;
		if (initialContinuationToken) {
			const token = parseBaseContinuationToken(initialContinuationToken);
			if (token?.rangeMappings) this.ranges.push(...token.rangeMappings);
			this.offset = token?.offset;
			this.limit = token?.limit;
		}
	}
	get partitionManager() {
		return this.partitionRangeManager;
	}
	get rangeList() {
		return this.ranges;
	}
	paginateResults(pageSize, isResponseEmpty, responseResult) {
		if (responseResult) this.processResponseResult(responseResult);
		this.removeExhaustedRangesFromRanges();
		const result = this.processRangesForPagination(pageSize, isResponseEmpty);
		const tokenString = this.generateContinuationTokenString();
		this.trimProcessedData(result.processedRanges, result.endIndex);
		return {
			endIndex: result.endIndex,
			continuationToken: tokenString
		};
	}
	generateContinuationTokenString() {
		const token = this.getCurrentContinuationToken();
		if (!token) return;
		return this.getSerializationFunction()(token);
	}
	trimProcessedData(processedRanges, endIndex) {
		processedRanges.forEach((rangeId) => {
			this.partitionRangeManager.removePartitionRangeMapping(rangeId);
		});
		this.performQuerySpecificDataTrim(processedRanges, endIndex);
	}
	addPartitionKeyRangeMap(partitionKeyRangeMap) {
		this.partitionRangeManager.addPartitionKeyRangeMap(partitionKeyRangeMap);
	}
	processResponseResult(responseResult) {
		if (responseResult.partitionKeyRangeMap) this.addPartitionKeyRangeMap(responseResult.partitionKeyRangeMap);
		if (responseResult.updatedContinuationRanges) this.handlePartitionRangeChanges(responseResult.updatedContinuationRanges);
		this.processQuerySpecificResponse(responseResult);
	}
	compactRangesInPlace(shouldKeep) {
		let writeIndex = 0;
		for (let i = 0; i < this.ranges.length; i++) {
			const mapping = this.ranges[i];
			if (!shouldKeep(mapping)) continue;
			this.ranges[writeIndex++] = mapping;
		}
		this.ranges.length = writeIndex;
	}
	removeExhaustedRangesFromRanges() {
		if (!this.ranges || !Array.isArray(this.ranges)) return;
		this.compactRangesInPlace((mapping) => !!mapping && !isPartitionExhausted(mapping.continuationToken));
	}
	handlePartitionRangeChanges(updatedContinuationRanges) {
		if (updatedContinuationRanges && Object.keys(updatedContinuationRanges).length === 0) return;
		Object.entries(updatedContinuationRanges).forEach(([rangeKey, rangeChange]) => {
			this.processRangeChange(rangeKey, rangeChange);
		});
	}
	processRangeChange(_rangeKey, rangeChange) {
		const { oldRange, newRanges, continuationToken } = rangeChange;
		if (newRanges.length === 1) this.handleRangeMerge(oldRange, newRanges[0], continuationToken);
		else this.handleRangeSplit(oldRange, newRanges, continuationToken);
	}
	handleRangeMerge(oldRange, newRange, continuationToken) {
		const existingMappingIndex = this.ranges.findIndex((mapping) => mapping.queryRange.min === oldRange.min && mapping.queryRange.max === oldRange.max);
		if (existingMappingIndex < 0) return;
		const existingMapping = this.ranges[existingMappingIndex];
		existingMapping.queryRange = {
			min: newRange.min,
			max: newRange.max
		};
		existingMapping.continuationToken = continuationToken;
	}
	handleRangeSplit(oldRange, newRanges, continuationToken) {
		this.compactRangesInPlace((mapping) => !(mapping.queryRange.min === oldRange.min && mapping.queryRange.max === oldRange.max));
		newRanges.forEach((newRange) => {
			this.createNewRangeMapping(newRange, continuationToken);
		});
	}
	createNewRangeMapping(partitionKeyRange, continuationToken) {
		const newRangeWithToken = {
			queryRange: {
				min: partitionKeyRange.min,
				max: partitionKeyRange.max
			},
			continuationToken
		};
		this.ranges.push(newRangeWithToken);
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/ContinuationTokenManager/ParallelQueryContinuationTokenManager.js
var ParallelQueryContinuationTokenManager = class extends BaseContinuationTokenManager {
	processRangesForPagination(pageSize, _isResponseEmpty) {
		const result = this.partitionManager.processParallelRanges(pageSize);
		if (!result || !result.processedRangeMappings || result.processedRangeMappings.length === 0) return {
			endIndex: 0,
			processedRanges: []
		};
		const rangeMappings = result.processedRangeMappings.map((mapping) => convertRangeMappingToQueryRange(mapping));
		this.updateRangeList(rangeMappings);
		if (result.lastPartitionBeforeCutoff && result.lastPartitionBeforeCutoff.mapping) {
			this.offset = result.lastPartitionBeforeCutoff.mapping.offset;
			this.limit = result.lastPartitionBeforeCutoff.mapping.limit;
		}
		return {
			endIndex: result.endIndex,
			processedRanges: result.processedRanges
		};
	}
	getCurrentContinuationToken() {
		if (this.rangeList.length === 0) return;
		return {
			rid: this.collectionLink,
			rangeMappings: this.rangeList,
			offset: this.offset,
			limit: this.limit
		};
	}
	getSerializationFunction() {
		return serializeCompositeToken;
	}
	processQuerySpecificResponse(_responseResult) {}
	performQuerySpecificDataTrim(_processedRanges, _endIndex) {}
	updateRangeList(rangeMappings) {
		for (const newRange of rangeMappings) {
			const existingRangeIndex = this.rangeList.findIndex((existingRange) => existingRange.queryRange.min === newRange.queryRange.min && existingRange.queryRange.max === newRange.queryRange.max);
			if (existingRangeIndex >= 0) this.rangeList[existingRangeIndex] = newRange;
			else this.rangeList.push(newRange);
		}
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/ContinuationTokenManager/OrderByQueryContinuationTokenManager.js
var OrderByQueryContinuationTokenManager = class extends BaseContinuationTokenManager {
	orderByItemsArray;
	tokenRangeMappings;
	tokenOrderByItems;
	tokenSkipCount = 0;
	tokenDocumentRid = "";
	tokenHashedLastResult;
	constructor(collectionLink, initialContinuationToken) {
		super(collectionLink, initialContinuationToken);
		this.orderByItemsArray = [];
		if (initialContinuationToken) {
			const parsed = parseOrderByQueryContinuationToken(initialContinuationToken);
			this.tokenRangeMappings = parsed.rangeMappings;
			this.tokenOrderByItems = parsed.orderByItems;
			this.tokenSkipCount = parsed.skipCount;
			this.tokenDocumentRid = parsed.documentRid;
			this.tokenHashedLastResult = parsed.hashedLastResult;
		}
	}
	processQuerySpecificResponse(responseResult) {
		this.orderByItemsArray.length = 0;
		if (responseResult.orderByItems) this.orderByItemsArray.push(...responseResult.orderByItems);
	}
	performQuerySpecificDataTrim(_processedRanges, endIndex) {
		this.sliceOrderByItemsArray(endIndex);
	}
	sliceOrderByItemsArray(endIndex) {
		if (endIndex === 0 || endIndex >= this.orderByItemsArray.length) this.orderByItemsArray.length = 0;
		else this.orderByItemsArray.splice(0, endIndex);
	}
	processRangesForPagination(pageSize, isResponseEmpty = false) {
		if (isResponseEmpty && this.tokenRangeMappings) {
			let rangeProcessingResult;
			if (this.rangeList.length === 0) rangeProcessingResult = this.partitionManager.processOrderByRanges(pageSize);
			else rangeProcessingResult = this.partitionManager.processEmptyOrderByRanges(this.rangeList);
			const { lastRangeBeforePageLimit } = rangeProcessingResult;
			if (lastRangeBeforePageLimit) this.tokenRangeMappings = [convertRangeMappingToQueryRange(lastRangeBeforePageLimit)];
			else this.clearTokenState();
			return {
				endIndex: rangeProcessingResult.endIndex,
				processedRanges: rangeProcessingResult.processedRanges
			};
		}
		const rangeProcessingResult = this.partitionManager.processOrderByRanges(pageSize);
		const { lastRangeBeforePageLimit } = rangeProcessingResult;
		if (!lastRangeBeforePageLimit) {
			this.clearTokenState();
			return {
				endIndex: rangeProcessingResult.endIndex,
				processedRanges: rangeProcessingResult.processedRanges
			};
		}
		const queryRange = convertRangeMappingToQueryRange(lastRangeBeforePageLimit);
		let lastOrderByItems;
		let documentRid;
		let skipCount = 0;
		if (rangeProcessingResult.endIndex > 0 && this.orderByItemsArray.length > 0) {
			const lastItemIndexOnPage = rangeProcessingResult.endIndex - 1;
			if (lastItemIndexOnPage < this.orderByItemsArray.length) {
				lastOrderByItems = this.orderByItemsArray[lastItemIndexOnPage].orderByItems;
				documentRid = this.orderByItemsArray[lastItemIndexOnPage]._rid;
				skipCount = 0;
				for (let i = 0; i <= lastItemIndexOnPage; i++) if (this.orderByItemsArray[i]._rid === documentRid) skipCount++;
			}
		}
		if (!lastOrderByItems || lastOrderByItems.length === 0) {
			this.clearTokenState();
			return {
				endIndex: rangeProcessingResult.endIndex,
				processedRanges: rangeProcessingResult.processedRanges
			};
		}
		this.tokenRangeMappings = [queryRange];
		this.tokenOrderByItems = lastOrderByItems;
		this.tokenSkipCount = skipCount;
		this.tokenDocumentRid = documentRid;
		this.offset = lastRangeBeforePageLimit.offset;
		this.limit = lastRangeBeforePageLimit.limit;
		this.tokenHashedLastResult = lastRangeBeforePageLimit.hashedLastResult;
		return {
			endIndex: rangeProcessingResult.endIndex,
			processedRanges: rangeProcessingResult.processedRanges
		};
	}
	getCurrentContinuationToken() {
		if (!this.tokenRangeMappings || !this.tokenOrderByItems) return;
		return {
			rid: this.collectionLink,
			rangeMappings: this.tokenRangeMappings,
			orderByItems: this.tokenOrderByItems,
			skipCount: this.tokenSkipCount,
			documentRid: this.tokenDocumentRid,
			offset: this.offset,
			limit: this.limit,
			hashedLastResult: this.tokenHashedLastResult
		};
	}
	getSerializationFunction() {
		return serializeOrderByQueryContinuationToken;
	}
	clearTokenState() {
		this.tokenRangeMappings = void 0;
		this.tokenOrderByItems = void 0;
		this.tokenSkipCount = 0;
		this.tokenDocumentRid = "";
		this.tokenHashedLastResult = void 0;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/ContinuationTokenManager/ContinuationTokenManagerFactory.js
const ContinuationTokenManagerFactory = { create(collectionLink, initialContinuationToken, isOrderByQuery = false) {
	if (isOrderByQuery) return new OrderByQueryContinuationTokenManager(collectionLink, initialContinuationToken);
	else return new ParallelQueryContinuationTokenManager(collectionLink, initialContinuationToken);
} };
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/QueryControlFetchImplementation.js
var QueryControlFetchImplementation = class {
	endpoint;
	pageSize;
	continuationTokenManager;
	querySupportsTokens;
	constructor(endpoint, pageSize, collectionLink, continuationToken, isOrderByQuery, querySupportsTokens) {
		this.endpoint = endpoint;
		this.pageSize = pageSize;
		this.querySupportsTokens = querySupportsTokens;
		this.continuationTokenManager = ContinuationTokenManagerFactory.create(collectionLink, continuationToken, isOrderByQuery);
	}
	async fetchMore(diagnosticNode, fetchBuffer) {
		const fetchMoreRespHeaders = getInitialHeader();
		if (this.querySupportsTokens) return this._handleQueryFetch(diagnosticNode, fetchBuffer, fetchMoreRespHeaders);
		else return this._handleSimpleBufferFetch(diagnosticNode, fetchBuffer, fetchMoreRespHeaders);
	}
	async _handleSimpleBufferFetch(diagnosticNode, fetchBuffer, fetchMoreRespHeaders) {
		if (fetchBuffer.length > 0) {
			const temp = fetchBuffer.slice(0, this.pageSize);
			fetchBuffer.splice(0, this.pageSize);
			return {
				result: temp,
				headers: fetchMoreRespHeaders
			};
		}
		const response = await this.endpoint.fetchMore(diagnosticNode);
		mergeHeaders(fetchMoreRespHeaders, response.headers);
		if (!response?.result?.buffer?.length) return this._createEmptyResult(response?.headers);
		fetchBuffer.length = 0;
		fetchBuffer.push(...response.result.buffer);
		const temp = fetchBuffer.slice(0, this.pageSize);
		fetchBuffer.splice(0, this.pageSize);
		return {
			result: temp,
			headers: fetchMoreRespHeaders
		};
	}
	async _handleQueryFetch(diagnosticNode, fetchBuffer, fetchMoreRespHeaders) {
		if (fetchBuffer.length > 0) {
			const { endIndex, continuationToken } = this.continuationTokenManager.paginateResults(this.pageSize, false);
			const temp = fetchBuffer.slice(0, endIndex);
			fetchBuffer.splice(0, endIndex);
			this._setContinuationTokenInHeaders(continuationToken, fetchMoreRespHeaders);
			return {
				result: temp,
				headers: fetchMoreRespHeaders
			};
		}
		fetchBuffer.length = 0;
		const response = await this.endpoint.fetchMore(diagnosticNode);
		mergeHeaders(fetchMoreRespHeaders, response.headers);
		if (!response?.result?.buffer || response.result.buffer.length === 0) {
			const { continuationToken } = this.continuationTokenManager.paginateResults(this.pageSize, true, response?.result);
			this._setContinuationTokenInHeaders(continuationToken, fetchMoreRespHeaders);
			return this._createEmptyResult(fetchMoreRespHeaders);
		}
		fetchBuffer.push(...response.result.buffer);
		const { endIndex, continuationToken } = this.continuationTokenManager.paginateResults(this.pageSize, false, response.result);
		const temp = fetchBuffer.slice(0, endIndex);
		fetchBuffer.splice(0, endIndex);
		this._setContinuationTokenInHeaders(continuationToken, fetchMoreRespHeaders);
		return {
			result: temp,
			headers: fetchMoreRespHeaders
		};
	}
	_setContinuationTokenInHeaders(continuationToken, fetchMoreRespHeaders) {
		if (continuationToken) Object.assign(fetchMoreRespHeaders, { [Constants.HttpHeaders.Continuation]: continuationToken });
	}
	_createEmptyResult(headers) {
		return {
			result: [],
			headers: headers || getInitialHeader()
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/pipelinedQueryExecutionContext.js
var PipelinedQueryExecutionContext = class {
	clientContext;
	collectionLink;
	query;
	options;
	partitionedQueryExecutionInfo;
	emitRawOrderByPayload;
	supportsContinuationTokens;
	fetchBuffer;
	endpoint;
	fetchImplementation;
	constructor(clientContext, collectionLink, query, options, partitionedQueryExecutionInfo, correlatedActivityId, emitRawOrderByPayload = false, supportsContinuationTokens = true) {
		this.clientContext = clientContext;
		this.collectionLink = collectionLink;
		this.query = query;
		this.options = options;
		this.partitionedQueryExecutionInfo = partitionedQueryExecutionInfo;
		this.emitRawOrderByPayload = emitRawOrderByPayload;
		this.supportsContinuationTokens = supportsContinuationTokens;
		if (!partitionedQueryExecutionInfo.queryInfo) throw new ErrorResponse("Query execution requires valid query plan information. The partitioned query execution info is missing queryInfo. This may indicate an invalid query or a problem with query planning.");
		if (!this.options.maxItemCount) this.options.maxItemCount = QueryExecution.DEFAULT_PAGE_SIZE;
		const pageSize = this.options.maxItemCount;
		const { sortOrders, nonStreamingOrderBy, isOrderByQuery, isGroupByQuery, isUnorderedDistinctQuery, querySupportsTokens } = this.analyzeQueryInfo(partitionedQueryExecutionInfo.queryInfo);
		if (!querySupportsTokens) rejectContinuationTokenForUnsupportedQueries(this.options.continuationToken, [
			QueryTypes.nonStreamingOrderBy(nonStreamingOrderBy),
			QueryTypes.groupBy(isGroupByQuery),
			QueryTypes.unorderedDistinct(isUnorderedDistinctQuery)
		]);
		const queryContinuationFields = this.options.continuationToken ? parseContinuationTokenFields(this.options.continuationToken) : void 0;
		this.endpoint = nonStreamingOrderBy ? this.createNonStreamingEndpoint(partitionedQueryExecutionInfo, sortOrders, correlatedActivityId, options) : this.createStreamingEndpoint(partitionedQueryExecutionInfo, sortOrders, correlatedActivityId, isGroupByQuery, queryContinuationFields);
		this.fetchBuffer = [];
		if (this.options.enableQueryControl) {
			const querySupportsContinuationTokens = this.supportsContinuationTokens && querySupportsTokens;
			this.fetchImplementation = new QueryControlFetchImplementation(this.endpoint, pageSize, this.collectionLink, this.options.continuationToken, isOrderByQuery, querySupportsContinuationTokens);
		} else this.fetchImplementation = new LegacyFetchImplementation(this.endpoint, pageSize);
	}
	hasMoreResults() {
		return this.fetchBuffer.length !== 0 || this.endpoint.hasMoreResults();
	}
	async fetchMore(diagnosticNode) {
		return this.fetchImplementation.fetchMore(diagnosticNode, this.fetchBuffer);
	}
	createNonStreamingEndpoint(partitionedQueryExecutionInfo, sortOrders, correlatedActivityId, options) {
		const queryInfo = partitionedQueryExecutionInfo.queryInfo;
		if (!options.allowUnboundedNonStreamingQueries) this.checkQueryConstraints(queryInfo);
		const vectorSearchBufferSize = this.calculateVectorSearchBufferSize(queryInfo, options);
		this.validateVectorSearchBufferSize(vectorSearchBufferSize, options);
		const baseContext = new ParallelQueryExecutionContext(this.clientContext, this.collectionLink, this.query, this.options, this.partitionedQueryExecutionInfo, correlatedActivityId);
		return this.wrapWithNonStreamingComponent(baseContext, queryInfo, sortOrders, vectorSearchBufferSize);
	}
	createStreamingEndpoint(partitionedQueryExecutionInfo, sortOrders, correlatedActivityId, isGroupByQuery, queryContinuationFields) {
		const queryInfo = partitionedQueryExecutionInfo.queryInfo;
		let endpoint = this.createBaseExecutionContext(partitionedQueryExecutionInfo, sortOrders, correlatedActivityId);
		endpoint = this.applyGroupByComponents(endpoint, queryInfo, isGroupByQuery);
		endpoint = this.applyDistinctComponents(endpoint, queryInfo, queryContinuationFields);
		endpoint = this.applyLimitComponents(endpoint, queryInfo, queryContinuationFields);
		return endpoint;
	}
	createBaseExecutionContext(partitionedQueryExecutionInfo, sortOrders, correlatedActivityId) {
		if (Array.isArray(sortOrders) && sortOrders.length > 0) return new OrderByEndpointComponent(new OrderByQueryExecutionContext(this.clientContext, this.collectionLink, this.query, this.options, partitionedQueryExecutionInfo, correlatedActivityId), this.emitRawOrderByPayload);
		return new ParallelQueryExecutionContext(this.clientContext, this.collectionLink, this.query, this.options, partitionedQueryExecutionInfo, correlatedActivityId);
	}
	wrapWithNonStreamingComponent(baseContext, queryInfo, sortOrders, vectorSearchBufferSize) {
		if (queryInfo.distinctType === "None") return new NonStreamingOrderByEndpointComponent(baseContext, sortOrders, vectorSearchBufferSize, queryInfo.offset, this.emitRawOrderByPayload);
		return new NonStreamingOrderByDistinctEndpointComponent(baseContext, queryInfo, vectorSearchBufferSize, this.emitRawOrderByPayload);
	}
	applyGroupByComponents(endpoint, queryInfo, isGroupByQuery) {
		if (!isGroupByQuery) return endpoint;
		return queryInfo.hasSelectValue ? new GroupByValueEndpointComponent(endpoint, queryInfo) : new GroupByEndpointComponent(endpoint, queryInfo);
	}
	applyDistinctComponents(endpoint, queryInfo, queryContinuationFields) {
		const distinctType = queryInfo.distinctType;
		if (distinctType === "Ordered") {
			const lastHash = queryContinuationFields?.hashedLastResult;
			return new OrderedDistinctEndpointComponent(endpoint, lastHash);
		}
		if (distinctType === "Unordered") return new UnorderedDistinctEndpointComponent(endpoint);
		return endpoint;
	}
	applyLimitComponents(endpoint, queryInfo, queryContinuationFields) {
		let top = queryInfo.top;
		if (typeof top === "number") {
			if (queryContinuationFields?.limit !== void 0) top = queryContinuationFields.limit;
			endpoint = new OffsetLimitEndpointComponent(endpoint, 0, top);
		}
		let limit = queryInfo.limit;
		let offset = queryInfo.offset;
		if (queryContinuationFields) {
			if (queryContinuationFields.limit !== void 0) limit = queryContinuationFields.limit;
			if (queryContinuationFields.offset !== void 0) offset = queryContinuationFields.offset;
		}
		if (typeof limit === "number" && typeof offset === "number") endpoint = new OffsetLimitEndpointComponent(endpoint, offset, limit);
		return endpoint;
	}
	validateVectorSearchBufferSize(vectorSearchBufferSize, options) {
		const maxBufferSize = options["vectorSearchBufferSize"] ? options["vectorSearchBufferSize"] : QueryExecution.DEFAULT_MAX_VECTOR_SEARCH_BUFFER_SIZE;
		if (vectorSearchBufferSize > maxBufferSize) throw new ErrorResponse(`Executing a vector search query with TOP or OFFSET + LIMIT value ${vectorSearchBufferSize} larger than the vectorSearchBufferSize ${maxBufferSize} is not allowed`);
	}
	calculateVectorSearchBufferSize(queryInfo, options) {
		if (queryInfo.top === 0 || queryInfo.limit === 0) return 0;
		return queryInfo.top ? queryInfo.top : queryInfo.limit ? queryInfo.offset + queryInfo.limit : options["vectorSearchBufferSize"] && options["vectorSearchBufferSize"] > 0 ? options["vectorSearchBufferSize"] : QueryExecution.DEFAULT_MAX_VECTOR_SEARCH_BUFFER_SIZE;
	}
	checkQueryConstraints(queryInfo) {
		const hasTop = queryInfo.top || queryInfo.top === 0;
		const hasLimit = queryInfo.limit || queryInfo.limit === 0;
		if (!hasTop && !hasLimit) throw new ErrorResponse("Executing a non-streaming search query without TOP or LIMIT can consume a large number of RUs very fast and have long runtimes. Please ensure you are using one of the above two filters with your vector search query.");
	}
	analyzeQueryInfo(queryInfo) {
		const sortOrders = queryInfo.orderBy;
		const nonStreamingOrderBy = queryInfo.hasNonStreamingOrderBy;
		const isOrderByQuery = Array.isArray(sortOrders) && sortOrders.length > 0;
		const isGroupByQuery = Object.keys(queryInfo.groupByAliasToAggregateType || {}).length > 0 || (queryInfo.aggregates?.length || 0) > 0 || (queryInfo.groupByExpressions?.length || 0) > 0;
		const isUnorderedDistinctQuery = queryInfo.distinctType === "Unordered";
		return {
			sortOrders,
			nonStreamingOrderBy,
			isOrderByQuery,
			isGroupByQuery,
			isUnorderedDistinctQuery,
			querySupportsTokens: !isUnorderedDistinctQuery && !isGroupByQuery && !nonStreamingOrderBy
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/request/hybridSearchQueryResult.js
const FieldNames = {
	Rid: "_rid",
	Payload: "payload",
	ComponentScores: "componentScores"
};
var HybridSearchQueryResult = class HybridSearchQueryResult {
	rid;
	componentScores;
	data;
	score;
	ranks;
	constructor(rid, componentScores, data) {
		this.rid = rid;
		this.componentScores = componentScores;
		this.data = data;
	}
	static create(document) {
		const rid = document[FieldNames.Rid];
		if (!rid) throw new Error(`${FieldNames.Rid} must exist.`);
		const outerPayload = document[FieldNames.Payload];
		let componentScores;
		let data;
		if (!outerPayload || typeof outerPayload !== "object") throw new Error(`${FieldNames.Payload} must exist.`);
		const innerPayload = outerPayload[FieldNames.Payload];
		if (innerPayload && typeof innerPayload === "object") {
			componentScores = outerPayload[FieldNames.ComponentScores];
			data = innerPayload;
		} else {
			componentScores = document[FieldNames.ComponentScores];
			data = outerPayload;
		}
		if (!Array.isArray(componentScores)) throw new Error(`${FieldNames.ComponentScores} must exist.`);
		return new HybridSearchQueryResult(rid, componentScores, data);
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/Aggregators/GlobalStatisticsAggregator.js
var GlobalStatisticsAggregator = class {
	globalStatistics;
	constructor() {
		this.globalStatistics = {
			documentCount: 0,
			fullTextStatistics: []
		};
	}
	aggregate(other) {
		if (!other) return;
		this.globalStatistics.documentCount += other.documentCount;
		if (!other.fullTextStatistics || other.fullTextStatistics.length === 0) return;
		if (this.globalStatistics.fullTextStatistics.length === 0) this.globalStatistics.fullTextStatistics = other.fullTextStatistics.map((stat) => ({
			totalWordCount: stat.totalWordCount,
			hitCounts: [...stat.hitCounts]
		}));
		else for (let i = 0; i < other.fullTextStatistics.length; i++) {
			const otherStat = other.fullTextStatistics[i];
			if (!this.globalStatistics.fullTextStatistics[i]) this.globalStatistics.fullTextStatistics[i] = {
				totalWordCount: 0,
				hitCounts: []
			};
			this.globalStatistics.fullTextStatistics[i].totalWordCount += otherStat.totalWordCount;
			for (let j = 0; j < otherStat.hitCounts.length; j++) {
				if (this.globalStatistics.fullTextStatistics[i].hitCounts.length <= j) this.globalStatistics.fullTextStatistics[i].hitCounts.push(0);
				this.globalStatistics.fullTextStatistics[i].hitCounts[j] += otherStat.hitCounts[j];
			}
		}
	}
	getResult() {
		return this.globalStatistics;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryExecutionContext/hybridQueryExecutionContext.js
var HybridQueryExecutionContextBaseStates;
(function(HybridQueryExecutionContextBaseStates) {
	HybridQueryExecutionContextBaseStates["uninitialized"] = "uninitialized";
	HybridQueryExecutionContextBaseStates["initialized"] = "initialized";
	HybridQueryExecutionContextBaseStates["draining"] = "draining";
	HybridQueryExecutionContextBaseStates["done"] = "done";
})(HybridQueryExecutionContextBaseStates || (HybridQueryExecutionContextBaseStates = {}));
var HybridQueryExecutionContext = class {
	clientContext;
	collectionLink;
	query;
	options;
	partitionedQueryExecutionInfo;
	correlatedActivityId;
	allPartitionsRanges;
	globalStatisticsExecutionContext;
	componentsExecutionContext = [];
	pageSize;
	state;
	globalStatisticsAggregator;
	emitRawOrderByPayload = true;
	buffer = [];
	DEFAULT_PAGE_SIZE = 10;
	TOTAL_WORD_COUNT_PLACEHOLDER = "documentdb-formattablehybridsearchquery-totalwordcount";
	HIT_COUNTS_ARRAY_PLACEHOLDER = "documentdb-formattablehybridsearchquery-hitcountsarray";
	TOTAL_DOCUMENT_COUNT_PLACEHOLDER = "documentdb-formattablehybridsearchquery-totaldocumentcount";
	RRF_CONSTANT = 60;
	logger = createClientLogger("HybridQueryExecutionContext");
	hybridSearchResult = [];
	uniqueItems = new Map();
	isSingleComponent = false;
	constructor(clientContext, collectionLink, query, options, partitionedQueryExecutionInfo, correlatedActivityId, allPartitionsRanges) {
		this.clientContext = clientContext;
		this.collectionLink = collectionLink;
		this.query = query;
		this.options = options;
		this.partitionedQueryExecutionInfo = partitionedQueryExecutionInfo;
		this.correlatedActivityId = correlatedActivityId;
		this.allPartitionsRanges = allPartitionsRanges;
		rejectContinuationTokenForUnsupportedQueries(this.options.continuationToken, [QueryTypes.hybridSearch(true)]);
		this.state = HybridQueryExecutionContextBaseStates.uninitialized;
		this.pageSize = this.options.maxItemCount;
		if (this.pageSize === void 0) this.pageSize = this.DEFAULT_PAGE_SIZE;
		if (partitionedQueryExecutionInfo.hybridSearchQueryInfo.requiresGlobalStatistics) {
			const globalStaticsQueryOptions = { maxItemCount: this.pageSize };
			this.globalStatisticsAggregator = new GlobalStatisticsAggregator();
			const globalStatisticsQuery = typeof this.query === "string" ? this.partitionedQueryExecutionInfo.hybridSearchQueryInfo.globalStatisticsQuery : {
				query: this.partitionedQueryExecutionInfo.hybridSearchQueryInfo.globalStatisticsQuery,
				parameters: this.query?.parameters ?? []
			};
			const globalStatisticsQueryExecutionInfo = {
				partitionedQueryExecutionInfoVersion: 1,
				queryInfo: {
					distinctType: "None",
					hasSelectValue: false,
					groupByAliasToAggregateType: {},
					rewrittenQuery: globalStatisticsQuery,
					hasNonStreamingOrderBy: false
				},
				queryRanges: this.allPartitionsRanges
			};
			this.globalStatisticsExecutionContext = new ParallelQueryExecutionContext(this.clientContext, this.collectionLink, globalStatisticsQuery, globalStaticsQueryOptions, globalStatisticsQueryExecutionInfo, this.correlatedActivityId);
		} else {
			this.createComponentExecutionContexts();
			this.state = HybridQueryExecutionContextBaseStates.initialized;
		}
	}
	async nextItem(diagnosticNode) {
		const nextItemRespHeaders = getInitialHeader();
		while ((this.state === HybridQueryExecutionContextBaseStates.uninitialized || this.state === HybridQueryExecutionContextBaseStates.initialized) && this.buffer.length === 0) await this.fetchMoreInternal(diagnosticNode, nextItemRespHeaders);
		if (this.state === HybridQueryExecutionContextBaseStates.draining && this.buffer.length > 0) return this.drainOne(nextItemRespHeaders);
		else return this.done(nextItemRespHeaders);
	}
	hasMoreResults() {
		switch (this.state) {
			case HybridQueryExecutionContextBaseStates.uninitialized: return true;
			case HybridQueryExecutionContextBaseStates.initialized: return true;
			case HybridQueryExecutionContextBaseStates.draining: return this.buffer.length > 0;
			case HybridQueryExecutionContextBaseStates.done: return false;
			default: return false;
		}
	}
	async fetchMore(diagnosticNode) {
		const fetchMoreRespHeaders = getInitialHeader();
		return this.fetchMoreInternal(diagnosticNode, fetchMoreRespHeaders);
	}
	async fetchMoreInternal(diagnosticNode, headers) {
		switch (this.state) {
			case HybridQueryExecutionContextBaseStates.uninitialized:
				await this.initialize(diagnosticNode, headers);
				return {
					result: [],
					headers
				};
			case HybridQueryExecutionContextBaseStates.initialized:
				await this.executeComponentQueries(diagnosticNode, headers);
				return {
					result: [],
					headers
				};
			case HybridQueryExecutionContextBaseStates.draining: return this.drain(headers);
			case HybridQueryExecutionContextBaseStates.done: return this.done(headers);
			default: throw new Error(`Invalid state: ${this.state}`);
		}
	}
	async initialize(diagnosticNode, fetchMoreRespHeaders) {
		try {
			while (this.globalStatisticsExecutionContext.hasMoreResults()) {
				const result = await this.globalStatisticsExecutionContext.fetchMore(diagnosticNode);
				mergeHeaders(fetchMoreRespHeaders, result.headers);
				if (result && result.result) {
					const resultData = result.result.buffer;
					for (const item of resultData) {
						const globalStatistics = item;
						if (globalStatistics) this.globalStatisticsAggregator.aggregate(globalStatistics);
					}
				}
			}
		} catch (error) {
			this.state = HybridQueryExecutionContextBaseStates.done;
			throw error;
		}
		this.createComponentExecutionContexts();
		this.state = HybridQueryExecutionContextBaseStates.initialized;
	}
	async executeComponentQueries(diagnosticNode, fetchMoreRespHeaders) {
		if (this.isSingleComponent) {
			await this.drainSingleComponent(diagnosticNode, fetchMoreRespHeaders);
			return;
		}
		try {
			if (this.options.enableQueryControl) {
				if (this.componentsExecutionContext.length > 0) {
					const componentExecutionContext = this.componentsExecutionContext.pop();
					if (componentExecutionContext.hasMoreResults()) {
						const result = await componentExecutionContext.fetchMore(diagnosticNode);
						mergeHeaders(fetchMoreRespHeaders, result.headers);
						const resultData = result.result;
						if (result && resultData) resultData.forEach((item) => {
							const hybridItem = HybridSearchQueryResult.create(item);
							if (!this.uniqueItems.has(hybridItem.rid)) this.uniqueItems.set(hybridItem.rid, hybridItem);
						});
						if (componentExecutionContext.hasMoreResults()) this.componentsExecutionContext.push(componentExecutionContext);
					}
				}
				if (this.componentsExecutionContext.length === 0) this.processUniqueItems();
			} else {
				for (const componentExecutionContext of this.componentsExecutionContext) while (componentExecutionContext.hasMoreResults()) {
					const result = await componentExecutionContext.fetchMore(diagnosticNode);
					mergeHeaders(fetchMoreRespHeaders, result.headers);
					const resultData = result.result;
					if (result && resultData) resultData.forEach((item) => {
						const hybridItem = HybridSearchQueryResult.create(item);
						if (!this.uniqueItems.has(hybridItem.rid)) this.uniqueItems.set(hybridItem.rid, hybridItem);
					});
				}
				this.processUniqueItems();
			}
		} catch (error) {
			this.state = HybridQueryExecutionContextBaseStates.done;
			throw error;
		}
	}
	processUniqueItems() {
		this.uniqueItems.forEach((item) => this.hybridSearchResult.push(item));
		if (this.hybridSearchResult.length === 0 || this.hybridSearchResult.length === 1) {
			this.hybridSearchResult.forEach((item) => this.buffer.push(item.data));
			this.state = HybridQueryExecutionContextBaseStates.draining;
			return;
		}
		const componentWeights = this.extractComponentWeights();
		this.sortHybridSearchResultByRRFScore(this.hybridSearchResult, componentWeights).forEach((item) => this.buffer.push(item.data));
		this.applySkipAndTakeToBuffer();
		this.state = HybridQueryExecutionContextBaseStates.draining;
	}
	applySkipAndTakeToBuffer() {
		const { skip, take } = this.partitionedQueryExecutionInfo.hybridSearchQueryInfo;
		if (skip) this.buffer = skip >= this.buffer.length ? [] : this.buffer.slice(skip);
		if (take) this.buffer = take <= 0 ? [] : this.buffer.slice(0, take);
	}
	async drain(fetchMoreRespHeaders) {
		try {
			if (this.buffer.length === 0) {
				this.state = HybridQueryExecutionContextBaseStates.done;
				return this.done(fetchMoreRespHeaders);
			}
			const result = this.buffer.slice(0, this.pageSize);
			this.buffer = this.buffer.slice(this.pageSize);
			if (this.buffer.length === 0) this.state = HybridQueryExecutionContextBaseStates.done;
			return {
				result,
				headers: fetchMoreRespHeaders
			};
		} catch (error) {
			this.state = HybridQueryExecutionContextBaseStates.done;
			throw error;
		}
	}
	async drainOne(nextItemRespHeaders) {
		try {
			if (this.buffer.length === 0) {
				this.state = HybridQueryExecutionContextBaseStates.done;
				return this.done(nextItemRespHeaders);
			}
			const result = this.buffer.shift();
			if (this.buffer.length === 0) this.state = HybridQueryExecutionContextBaseStates.done;
			return {
				result,
				headers: nextItemRespHeaders
			};
		} catch (error) {
			this.state = HybridQueryExecutionContextBaseStates.done;
			throw error;
		}
	}
	done(fetchMoreRespHeaders) {
		return {
			result: void 0,
			headers: fetchMoreRespHeaders
		};
	}
	sortHybridSearchResultByRRFScore(hybridSearchResult, componentWeights) {
		if (hybridSearchResult.length === 0) return [];
		const ranksArray = hybridSearchResult.map((item) => ({
			rid: item.rid,
			ranks: new Array(item.componentScores.length).fill(0)
		}));
		for (let i = 0; i < hybridSearchResult[0].componentScores.length; i++) {
			hybridSearchResult.sort((a, b) => componentWeights[i].comparator(a.componentScores[i], b.componentScores[i]));
			let rank = 1;
			for (let j = 0; j < hybridSearchResult.length; j++) {
				if (j > 0 && hybridSearchResult[j].componentScores[i] !== hybridSearchResult[j - 1].componentScores[i]) ++rank;
				const rankIndex = ranksArray.findIndex((rankItem) => rankItem.rid === hybridSearchResult[j].rid);
				ranksArray[rankIndex].ranks[i] = rank;
			}
		}
		const rrfScores = ranksArray.map((item) => ({
			rid: item.rid,
			rrfScore: this.computeRRFScore(item.ranks, this.RRF_CONSTANT, componentWeights)
		}));
		rrfScores.sort((a, b) => b.rrfScore - a.rrfScore);
		return rrfScores.map((scoreItem) => hybridSearchResult.find((item) => item.rid === scoreItem.rid));
	}
	async drainSingleComponent(diagNode, fetchMoreRespHeaders) {
		if (this.componentsExecutionContext && this.componentsExecutionContext.length !== 1) {
			this.logger.error("drainSingleComponent called on multiple components");
			return;
		}
		try {
			if (this.options.enableQueryControl) {
				const componentExecutionContext = this.componentsExecutionContext[0];
				if (componentExecutionContext.hasMoreResults()) {
					const result = await componentExecutionContext.fetchMore(diagNode);
					mergeHeaders(fetchMoreRespHeaders, result.headers);
					const resultData = result.result;
					if (result && resultData) resultData.forEach((item) => {
						this.hybridSearchResult.push(HybridSearchQueryResult.create(item));
					});
				}
				if (!componentExecutionContext.hasMoreResults()) {
					this.state = HybridQueryExecutionContextBaseStates.draining;
					this.hybridSearchResult.forEach((item) => this.buffer.push(item.data));
					this.applySkipAndTakeToBuffer();
					this.state = HybridQueryExecutionContextBaseStates.draining;
				}
				return;
			} else {
				const componentExecutionContext = this.componentsExecutionContext[0];
				const hybridSearchResult = [];
				while (componentExecutionContext.hasMoreResults()) {
					const result = await componentExecutionContext.fetchMore(diagNode);
					mergeHeaders(fetchMoreRespHeaders, result.headers);
					const resultData = result.result;
					if (result && resultData) resultData.forEach((item) => {
						hybridSearchResult.push(HybridSearchQueryResult.create(item));
					});
				}
				hybridSearchResult.forEach((item) => this.buffer.push(item.data));
				this.applySkipAndTakeToBuffer();
				this.state = HybridQueryExecutionContextBaseStates.draining;
			}
		} catch (error) {
			this.state = HybridQueryExecutionContextBaseStates.done;
			throw error;
		}
	}
	createComponentExecutionContexts() {
		let queryInfos = this.partitionedQueryExecutionInfo.hybridSearchQueryInfo.componentQueryInfos;
		if (this.partitionedQueryExecutionInfo.hybridSearchQueryInfo.requiresGlobalStatistics) queryInfos = this.processComponentQueries(this.partitionedQueryExecutionInfo.hybridSearchQueryInfo.componentQueryInfos, this.globalStatisticsAggregator.getResult());
		for (const componentQueryInfo of queryInfos) {
			const componentPartitionExecutionInfo = {
				partitionedQueryExecutionInfoVersion: 1,
				queryInfo: componentQueryInfo,
				queryRanges: this.partitionedQueryExecutionInfo.queryRanges
			};
			const rewrittenSqlQuerySpec = typeof this.query === "string" ? componentQueryInfo.rewrittenQuery : {
				query: componentQueryInfo.rewrittenQuery,
				parameters: this.query?.parameters ?? []
			};
			const executionContext = new PipelinedQueryExecutionContext(this.clientContext, this.collectionLink, rewrittenSqlQuerySpec, this.options, componentPartitionExecutionInfo, this.correlatedActivityId, this.emitRawOrderByPayload, false);
			this.componentsExecutionContext.push(executionContext);
		}
		this.isSingleComponent = this.componentsExecutionContext.length === 1;
	}
	processComponentQueries(componentQueryInfos, globalStats) {
		return componentQueryInfos.map((queryInfo) => {
			let rewrittenOrderByExpressions = queryInfo.orderByExpressions;
			if (queryInfo.orderBy && queryInfo.orderBy.length > 0) {
				if (!queryInfo.hasNonStreamingOrderBy) throw new Error("The component query must have a non-streaming order by clause.");
				rewrittenOrderByExpressions = queryInfo.orderByExpressions.map((expr) => this.replacePlaceholdersWorkaroud(expr, globalStats, componentQueryInfos.length));
			}
			return {
				...queryInfo,
				rewrittenQuery: this.replacePlaceholdersWorkaroud(queryInfo.rewrittenQuery, globalStats, componentQueryInfos.length),
				orderByExpressions: rewrittenOrderByExpressions
			};
		});
	}
	replacePlaceholdersWorkaroud(query, globalStats, componentCount) {
		if (!globalStats || !globalStats.documentCount || !Array.isArray(globalStats.fullTextStatistics)) throw new Error("GlobalStats validation failed");
		query = query.replace(new RegExp(`{${this.TOTAL_DOCUMENT_COUNT_PLACEHOLDER}}`, "g"), globalStats.documentCount.toString());
		let statisticsIndex = 0;
		for (let i = 0; i < componentCount; i++) {
			const wordCountPlaceholder = `{${this.TOTAL_WORD_COUNT_PLACEHOLDER}-${i}}`;
			const hitCountPlaceholder = `{${this.HIT_COUNTS_ARRAY_PLACEHOLDER}-${i}}`;
			if (!query.includes(wordCountPlaceholder)) continue;
			const stats = globalStats.fullTextStatistics[statisticsIndex];
			query = query.replace(new RegExp(wordCountPlaceholder, "g"), stats.totalWordCount.toString());
			query = query.replace(new RegExp(hitCountPlaceholder, "g"), `[${stats.hitCounts.join(",")}]`);
			statisticsIndex++;
		}
		return query;
	}
	computeRRFScore = (ranks, k, componentWeights) => {
		if (ranks.length !== componentWeights.length) throw new Error("Ranks and component weights length mismatch");
		let rrfScore = 0;
		for (let i = 0; i < ranks.length; i++) {
			const rank = ranks[i];
			const weight = componentWeights[i].weight;
			rrfScore += weight * (1 / (k + rank));
		}
		return rrfScore;
	};
	extractComponentWeights() {
		const hybridSearchQueryInfo = this.partitionedQueryExecutionInfo.hybridSearchQueryInfo;
		const useDefaultComponentWeight = !hybridSearchQueryInfo.componentWeights || hybridSearchQueryInfo.componentWeights.length === 0;
		const result = [];
		for (let index = 0; index < hybridSearchQueryInfo.componentQueryInfos.length; ++index) {
			const queryInfo = hybridSearchQueryInfo.componentQueryInfos[index];
			if (queryInfo.orderBy && queryInfo.orderBy.length > 0) {
				if (!queryInfo.hasNonStreamingOrderBy) throw new Error("The component query should have a non streaming order by");
				if (!queryInfo.orderByExpressions || queryInfo.orderByExpressions.length !== 1) throw new Error("The component query should have exactly one order by expression");
			}
			const componentWeight = useDefaultComponentWeight ? 1 : hybridSearchQueryInfo.componentWeights[index];
			const sortOrder = queryInfo.orderBy && queryInfo.orderBy.length > 0 && queryInfo.orderBy[0].includes("Ascending") ? 1 : -1;
			result.push({
				weight: componentWeight,
				comparator: (x, y) => sortOrder * (x - y)
			});
		}
		return result;
	}
};
// node_modules/@azure/cosmos/dist/esm/queryIterator.js
var QueryIterator = class {
	clientContext;
	query;
	options;
	fetchFunctions;
	resourceLink;
	resourceType;
	fetchAllTempResources;
	fetchAllLastResHeaders;
	queryExecutionContext;
	queryPlanPromise;
	isInitialized;
	correlatedActivityId;
	partitionKeyRangeCache;
	constructor(clientContext, query, options, fetchFunctions, resourceLink, resourceType) {
		this.clientContext = clientContext;
		this.query = query;
		this.options = options;
		this.fetchFunctions = fetchFunctions;
		this.resourceLink = resourceLink;
		this.resourceType = resourceType;
		this.query = query;
		this.fetchFunctions = fetchFunctions;
		this.options = options || {};
		this.resourceLink = resourceLink;
		this.fetchAllLastResHeaders = getInitialHeader();
		this.reset();
		this.isInitialized = false;
		this.partitionKeyRangeCache = this.clientContext.partitionKeyRangeCache;
	}
	async *getAsyncIterator() {
		const diagnosticNode = new DiagnosticNodeInternal(this.clientContext.diagnosticLevel, DiagnosticNodeType.CLIENT_REQUEST_NODE, null);
		yield* this.getAsyncIteratorInternal(diagnosticNode);
	}
	async *getAsyncIteratorInternal(diagnosticNode) {
		this.reset();
		this.queryPlanPromise = this.fetchQueryPlan(diagnosticNode);
		await this.init(diagnosticNode);
		while (this.queryExecutionContext.hasMoreResults()) {
			let response;
			try {
				response = await this.queryExecutionContext.fetchMore(diagnosticNode);
			} catch (error) {
				if (this.needsQueryPlan(error)) {
					await this.createExecutionContext(diagnosticNode);
					try {
						response = await this.queryExecutionContext.fetchMore(diagnosticNode);
					} catch (queryError) {
						this.handleSplitError(queryError);
					}
				} else throw error;
			}
			const feedResponse = new FeedResponse(response.result, response.headers, this.queryExecutionContext.hasMoreResults(), diagnosticNode.toDiagnostic(this.clientContext.getClientConfig()));
			diagnosticNode = new DiagnosticNodeInternal(this.clientContext.diagnosticLevel, DiagnosticNodeType.CLIENT_REQUEST_NODE, null);
			if (response.result !== void 0) yield feedResponse;
		}
	}
	hasMoreResults() {
		return this.queryExecutionContext.hasMoreResults();
	}
	async fetchAll() {
		return withDiagnostics(async (diagnosticNode) => {
			return this.fetchAllInternal(diagnosticNode);
		}, this.clientContext);
	}
	async fetchAllInternal(diagnosticNode) {
		this.reset();
		let response;
		try {
			response = await this.toArrayImplementation(diagnosticNode);
		} catch (error) {
			this.handleSplitError(error);
		}
		return response;
	}
	async fetchNext() {
		return withDiagnostics(async (diagnosticNode) => {
			return this.fetchNextInternal(diagnosticNode);
		}, this.clientContext);
	}
	async fetchNextInternal(diagnosticNode) {
		this.queryPlanPromise = withMetadataDiagnostics(async (metadataNode) => {
			return this.fetchQueryPlan(metadataNode);
		}, diagnosticNode, MetadataLookUpType.QueryPlanLookUp);
		if (!this.isInitialized) await this.init(diagnosticNode);
		let response;
		try {
			response = await this.queryExecutionContext.fetchMore(diagnosticNode);
		} catch (error) {
			if (this.needsQueryPlan(error)) {
				await this.createExecutionContext(diagnosticNode);
				try {
					response = await this.queryExecutionContext.fetchMore(diagnosticNode);
				} catch (queryError) {
					this.handleSplitError(queryError);
				}
			} else throw error;
		}
		return new FeedResponse(response.result, response.headers, this.queryExecutionContext.hasMoreResults(), getEmptyCosmosDiagnostics());
	}
	reset() {
		this.correlatedActivityId = randomUUID$1();
		this.queryPlanPromise = void 0;
		this.isInitialized = false;
		this.initPromise = void 0;
		this.fetchAllLastResHeaders = getInitialHeader();
		this.fetchAllTempResources = [];
		this.queryExecutionContext = new DefaultQueryExecutionContext(this.options, this.fetchFunctions, this.correlatedActivityId);
	}
	async toArrayImplementation(diagnosticNode) {
		this.queryPlanPromise = withMetadataDiagnostics(async (metadataNode) => {
			return this.fetchQueryPlan(metadataNode);
		}, diagnosticNode, MetadataLookUpType.QueryPlanLookUp);
		if (!this.isInitialized) await this.init(diagnosticNode);
		while (this.queryExecutionContext.hasMoreResults()) {
			let response;
			try {
				response = await this.queryExecutionContext.fetchMore(diagnosticNode);
			} catch (error) {
				if (this.needsQueryPlan(error)) {
					await this.createExecutionContext(diagnosticNode);
					response = await this.queryExecutionContext.fetchMore(diagnosticNode);
				} else throw error;
			}
			const { result, headers } = response;
			mergeHeaders(this.fetchAllLastResHeaders, headers);
			if (result) this.fetchAllTempResources.push(...result);
		}
		return new FeedResponse(this.fetchAllTempResources, this.fetchAllLastResHeaders, this.queryExecutionContext.hasMoreResults(), getEmptyCosmosDiagnostics());
	}
	async createExecutionContext(diagnosticNode) {
		const queryPlanResponse = await this.queryPlanPromise;
		if (queryPlanResponse instanceof Error) throw queryPlanResponse;
		const queryPlan = queryPlanResponse.result;
		if (queryPlan.hybridSearchQueryInfo && queryPlan.hybridSearchQueryInfo !== null) await this.createHybridQueryExecutionContext(queryPlan, diagnosticNode);
		else await this.createPipelinedExecutionContext(queryPlan);
	}
	async createHybridQueryExecutionContext(queryPlan, diagnosticNode) {
		const queryRanges = (await this.partitionKeyRangeCache.onCollectionRoutingMap(this.resourceLink, diagnosticNode)).getOrderedParitionKeyRanges().map((partitionKeyRange) => {
			return {
				min: partitionKeyRange.minInclusive,
				max: partitionKeyRange.maxExclusive,
				isMinInclusive: true,
				isMaxInclusive: false
			};
		});
		this.queryExecutionContext = new HybridQueryExecutionContext(this.clientContext, this.resourceLink, this.query, this.options, queryPlan, this.correlatedActivityId, queryRanges);
	}
	async createPipelinedExecutionContext(queryPlan) {
		const queryInfo = queryPlan.queryInfo;
		if (queryInfo.aggregates.length > 0 && queryInfo.hasSelectValue === false) throw new Error("Aggregate queries must use the VALUE keyword");
		this.queryExecutionContext = new PipelinedQueryExecutionContext(this.clientContext, this.resourceLink, this.query, this.options, queryPlan, this.correlatedActivityId);
	}
	async fetchQueryPlan(diagnosticNode) {
		if (!this.queryPlanPromise && this.resourceType === ResourceType.item) return this.clientContext.getQueryPlan(getPathFromLink(this.resourceLink) + "/docs", ResourceType.item, this.resourceLink, this.query, this.options, diagnosticNode, this.correlatedActivityId).catch((error) => error);
		return this.queryPlanPromise;
	}
	needsQueryPlan(error) {
		if (error.body?.additionalErrorInfo || error.message.includes("Cross partition query only supports")) return error.code === StatusCodes.BadRequest && this.resourceType === ResourceType.item;
		else throw error;
	}
	initPromise;
	async init(diagnosticNode) {
		if (this.isInitialized === true) return;
		if (this.initPromise === void 0) this.initPromise = this._init(diagnosticNode);
		return this.initPromise;
	}
	async _init(diagnosticNode) {
		await this.forceQueryPlanExecutionContext(diagnosticNode);
		this.isInitialized = true;
	}
	shouldForceQueryPlan() {
		if (this.resourceType !== ResourceType.item) return false;
		if (this.options.forceQueryPlan === true) return true;
		if (this.options.partitionKey !== void 0) return false;
		return this.options.enableQueryControl === true;
	}
	async forceQueryPlanExecutionContext(diagnosticNode) {
		if (this.shouldForceQueryPlan()) await this.createExecutionContext(diagnosticNode);
	}
	handleSplitError(err) {
		if (err.code === 410) {
			const error = new Error("Encountered partition split and could not recover. This request is retryable");
			error.code = 503;
			error.originalError = err;
			throw error;
		} else throw err;
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Conflict/ConflictResponse.js
var ConflictResponse = class extends ResourceResponse {
	constructor(resource, headers, statusCode, conflict, diagnostics) {
		super(resource, headers, statusCode, diagnostics);
		this.conflict = conflict;
	}
	conflict;
};
// node_modules/@azure/cosmos/dist/esm/client/Conflict/Conflict.js
var Conflict = class {
	container;
	id;
	clientContext;
	partitionKey;
	get url() {
		return `/${this.container.url}/${Constants.Path.ConflictsPathSegment}/${this.id}`;
	}
	constructor(container, id, clientContext, partitionKey) {
		this.container = container;
		this.id = id;
		this.clientContext = clientContext;
		this.partitionKey = partitionKey;
		this.partitionKey = partitionKey;
	}
	async read(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url, ResourceType.conflicts);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.read({
				path,
				resourceType: ResourceType.user,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new ConflictResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async delete(options) {
		return withDiagnostics(async (diagnosticNode) => {
			if (this.partitionKey === void 0) {
				const partitionKeyDefinition = await readPartitionKeyDefinition(diagnosticNode, this.container);
				this.partitionKey = undefinedPartitionKey(partitionKeyDefinition);
			}
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.delete({
				path,
				resourceType: ResourceType.conflicts,
				resourceId: id,
				options,
				partitionKey: this.partitionKey,
				diagnosticNode
			});
			return new ConflictResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Conflict/Conflicts.js
var Conflicts = class {
	container;
	clientContext;
	constructor(container, clientContext) {
		this.container = container;
		this.clientContext = clientContext;
	}
	query(query, options) {
		const path = getPathFromLink(this.container.url, ResourceType.conflicts);
		const id = getIdFromLink(this.container.url);
		return new QueryIterator(this.clientContext, query, options, (diagNode, innerOptions) => {
			return this.clientContext.queryFeed({
				path,
				resourceType: ResourceType.conflicts,
				resourceId: id,
				resultFn: (result) => result.Conflicts,
				query,
				options: innerOptions,
				diagnosticNode: diagNode
			});
		});
	}
	readAll(options) {
		return this.query(void 0, options);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Item/ItemResponse.js
var ItemResponse = class extends ResourceResponse {
	constructor(resource, headers, statusCode, subsstatusCode, item, diagnostics) {
		super(resource, headers, statusCode, diagnostics, subsstatusCode);
		this.item = item;
	}
	item;
};
// node_modules/@azure/cosmos/dist/esm/client/Item/Item.js
var Item = class {
	container;
	id;
	clientContext;
	partitionKey;
	get url() {
		return createDocumentUri(this.container.database.id, this.container.id, this.id);
	}
	constructor(container, id, clientContext, partitionKey) {
		this.container = container;
		this.id = id;
		this.clientContext = clientContext;
		this.partitionKey = partitionKey === void 0 ? void 0 : convertToInternalPartitionKey(partitionKey);
	}
	async read(options = {}) {
		return withDiagnostics(async (diagnosticNode) => {
			this.partitionKey = await setPartitionKeyIfUndefined(diagnosticNode, this.container, this.partitionKey);
			let url = this.url;
			let partitionKey = this.partitionKey;
			let response;
			try {
				if (this.clientContext.enableEncryption) {
					await this.container.checkAndInitializeEncryption();
					options.containerRid = this.container._rid;
					let count = 0;
					diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation);
					const { partitionKeyList: encryptedPartitionKey, encryptedCount } = await this.container.encryptionProcessor.getEncryptedPartitionKeyValue(this.partitionKey);
					partitionKey = encryptedPartitionKey;
					count += encryptedCount;
					if (await this.container.encryptionProcessor.isPathEncrypted("/id")) {
						url = await this.container.encryptionProcessor.getEncryptedUrl(this.url);
						count++;
					}
					diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation, count);
				}
				const path = getPathFromLink(url);
				const id = getIdFromLink(url);
				const isPartitionLevelFailOverEnabled = this.clientContext.isPartitionLevelFailOverEnabled();
				const partitionKeyRangeId = await computePartitionKeyRangeId(diagnosticNode, partitionKey, this.clientContext.partitionKeyRangeCache, isPartitionLevelFailOverEnabled, this.container);
				response = await this.clientContext.read({
					path,
					resourceType: ResourceType.item,
					resourceId: id,
					options,
					partitionKey,
					diagnosticNode,
					partitionKeyRangeId
				});
			} catch (error) {
				if (this.clientContext.enableEncryption) await this.container.throwIfRequestNeedsARetryPostPolicyRefresh(error);
				if (error.code !== StatusCodes.NotFound) throw error;
				response = error;
			}
			if (this.clientContext.enableEncryption) {
				diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation);
				const { body, propertiesDecryptedCount } = await this.container.encryptionProcessor.decrypt(response.result);
				diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation, propertiesDecryptedCount);
				response.result = body;
			}
			return new ItemResponse(response.result, response.headers, response.code, response.substatus, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async replace(body, options = {}) {
		return withDiagnostics(async (diagnosticNode) => {
			this.partitionKey = await setPartitionKeyIfUndefined(diagnosticNode, this.container, this.partitionKey);
			let partitionKey = this.partitionKey;
			const err = {};
			if (!isItemResourceValid(body, err)) throw err;
			let url = this.url;
			let response;
			try {
				if (this.clientContext.enableEncryption) {
					body = copyObject(body);
					options = options || {};
					await this.container.checkAndInitializeEncryption();
					options.containerRid = this.container._rid;
					let count = 0;
					diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation);
					const { body: encryptedBody, propertiesEncryptedCount } = await this.container.encryptionProcessor.encrypt(body);
					body = encryptedBody;
					count += propertiesEncryptedCount;
					const { partitionKeyList: encryptedPartitionKeyList, encryptedCount } = await this.container.encryptionProcessor.getEncryptedPartitionKeyValue(this.partitionKey);
					partitionKey = encryptedPartitionKeyList;
					count += encryptedCount;
					if (await this.container.encryptionProcessor.isPathEncrypted("/id")) {
						url = await this.container.encryptionProcessor.getEncryptedUrl(this.url);
						count++;
					}
					diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation, count);
				}
				const path = getPathFromLink(url);
				const id = getIdFromLink(url);
				const isPartitionLevelFailOverEnabled = this.clientContext.isPartitionLevelFailOverEnabled();
				const partitionKeyRangeId = await computePartitionKeyRangeId(diagnosticNode, partitionKey, this.clientContext.partitionKeyRangeCache, isPartitionLevelFailOverEnabled, this.container);
				response = await this.clientContext.replace({
					body,
					path,
					resourceType: ResourceType.item,
					resourceId: id,
					options,
					partitionKey,
					diagnosticNode,
					partitionKeyRangeId
				});
			} catch (error) {
				if (this.clientContext.enableEncryption) await this.container.throwIfRequestNeedsARetryPostPolicyRefresh(error);
				throw error;
			}
			if (this.clientContext.enableEncryption) try {
				diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation);
				const { body: result, propertiesDecryptedCount } = await this.container.encryptionProcessor.decrypt(response.result);
				response.result = result;
				diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation, propertiesDecryptedCount);
			} catch (error) {
				const decryptionError = new ErrorResponse(`Item replace operation was successful but response decryption failed: + ${error.message}`);
				decryptionError.code = StatusCodes.ServiceUnavailable;
				throw decryptionError;
			}
			return new ItemResponse(response.result, response.headers, response.code, response.substatus, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async delete(options = {}) {
		return withDiagnostics(async (diagnosticNode) => {
			this.partitionKey = await setPartitionKeyIfUndefined(diagnosticNode, this.container, this.partitionKey);
			let partitionKey = this.partitionKey;
			let url = this.url;
			let response;
			try {
				if (this.clientContext.enableEncryption) {
					await this.container.checkAndInitializeEncryption();
					options.containerRid = this.container._rid;
					let count = 0;
					diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation);
					const { partitionKeyList, encryptedCount } = await this.container.encryptionProcessor.getEncryptedPartitionKeyValue(this.partitionKey);
					partitionKey = partitionKeyList;
					count += encryptedCount;
					if (await this.container.encryptionProcessor.isPathEncrypted("/id")) {
						url = await this.container.encryptionProcessor.getEncryptedUrl(this.url);
						count++;
					}
					diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation, count);
				}
				const path = getPathFromLink(url);
				const id = getIdFromLink(url);
				const isPartitionLevelFailOverEnabled = this.clientContext.isPartitionLevelFailOverEnabled();
				const partitionKeyRangeId = await computePartitionKeyRangeId(diagnosticNode, partitionKey, this.clientContext.partitionKeyRangeCache, isPartitionLevelFailOverEnabled, this.container);
				response = await this.clientContext.delete({
					path,
					resourceType: ResourceType.item,
					resourceId: id,
					options,
					partitionKey,
					diagnosticNode,
					partitionKeyRangeId
				});
			} catch (error) {
				if (this.clientContext.enableEncryption) await this.container.throwIfRequestNeedsARetryPostPolicyRefresh(error);
				throw error;
			}
			return new ItemResponse(response.result, response.headers, response.code, response.substatus, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async patch(body, options = {}) {
		return withDiagnostics(async (diagnosticNode) => {
			this.partitionKey = await setPartitionKeyIfUndefined(diagnosticNode, this.container, this.partitionKey);
			let url = this.url;
			let partitionKey = this.partitionKey;
			let response;
			try {
				if (this.clientContext.enableEncryption) {
					await this.container.checkAndInitializeEncryption();
					options.containerRid = this.container._rid;
					body = copyObject(body);
					const operations = Array.isArray(body) ? body : body.operations;
					diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation);
					let propertiesEncryptedCount = 0;
					for (const operation of operations) {
						if (operation.op === PatchOperationType.remove) continue;
						if (!await this.container.encryptionProcessor.isPathEncrypted(operation.path)) continue;
						if (operation.op === PatchOperationType.incr) throw new ErrorResponse(`Increment patch operation is not allowed for encrypted path '${operation.path}'`);
						if ("value" in operation) operation.value = await this.container.encryptionProcessor.encryptProperty(operation.path, operation.value);
						propertiesEncryptedCount++;
					}
					const { partitionKeyList, encryptedCount } = await this.container.encryptionProcessor.getEncryptedPartitionKeyValue(partitionKey);
					partitionKey = partitionKeyList;
					propertiesEncryptedCount += encryptedCount;
					if (await this.container.encryptionProcessor.isPathEncrypted("/id")) {
						url = await this.container.encryptionProcessor.getEncryptedUrl(this.url);
						propertiesEncryptedCount++;
					}
					diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation, propertiesEncryptedCount);
				}
				const path = getPathFromLink(url);
				const id = getIdFromLink(url);
				const isPartitionLevelFailOverEnabled = this.clientContext.isPartitionLevelFailOverEnabled();
				const partitionKeyRangeId = await computePartitionKeyRangeId(diagnosticNode, partitionKey, this.clientContext.partitionKeyRangeCache, isPartitionLevelFailOverEnabled, this.container);
				response = await this.clientContext.patch({
					body,
					path,
					resourceType: ResourceType.item,
					resourceId: id,
					options,
					partitionKey,
					diagnosticNode,
					partitionKeyRangeId
				});
			} catch (error) {
				if (this.clientContext.enableEncryption) await this.container.throwIfRequestNeedsARetryPostPolicyRefresh(error);
				throw error;
			}
			if (this.clientContext.enableEncryption) try {
				diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation);
				const { body: result, propertiesDecryptedCount } = await this.container.encryptionProcessor.decrypt(response.result);
				response.result = result;
				diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation, propertiesDecryptedCount);
			} catch (error) {
				const decryptionError = new ErrorResponse(`Item patch operation was successful but response decryption failed: + ${error.message}`);
				decryptionError.code = StatusCodes.ServiceUnavailable;
				throw decryptionError;
			}
			return new ItemResponse(response.result, response.headers, response.code, response.substatus, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/ChangeFeedResponse.js
var ChangeFeedResponse = class {
	result;
	count;
	statusCode;
	diagnostics;
	constructor(result, count, statusCode, headers, diagnostics) {
		this.result = result;
		this.count = count;
		this.statusCode = statusCode;
		this.diagnostics = diagnostics;
		this.headers = Object.freeze(headers);
	}
	get requestCharge() {
		const rus = this.headers[Constants.HttpHeaders.RequestCharge];
		return rus ? parseInt(rus, 10) : null;
	}
	get activityId() {
		return this.headers[Constants.HttpHeaders.ActivityId];
	}
	get continuation() {
		return this.etag;
	}
	get sessionToken() {
		return this.headers[Constants.HttpHeaders.SessionToken];
	}
	get etag() {
		return this.headers[Constants.HttpHeaders.ETag];
	}
	headers;
};
// node_modules/@azure/cosmos/dist/esm/ChangeFeedIterator.js
var ChangeFeedIterator = class ChangeFeedIterator {
	clientContext;
	resourceId;
	resourceLink;
	partitionKey;
	changeFeedOptions;
	static IfNoneMatchAllHeaderValue = "*";
	nextIfNoneMatch;
	ifModifiedSince;
	lastStatusCode;
	isPartitionSpecified;
	constructor(clientContext, resourceId, resourceLink, partitionKey, changeFeedOptions) {
		this.clientContext = clientContext;
		this.resourceId = resourceId;
		this.resourceLink = resourceLink;
		this.partitionKey = partitionKey;
		this.changeFeedOptions = changeFeedOptions;
		const partitionKeyValid = partitionKey !== void 0;
		this.isPartitionSpecified = partitionKeyValid;
		let canUseStartFromBeginning = true;
		if (changeFeedOptions.continuation) {
			this.nextIfNoneMatch = changeFeedOptions.continuation;
			canUseStartFromBeginning = false;
		}
		if (changeFeedOptions.startTime) {
			this.ifModifiedSince = changeFeedOptions.startTime.toUTCString();
			canUseStartFromBeginning = false;
		}
		if (canUseStartFromBeginning && !changeFeedOptions.startFromBeginning) this.nextIfNoneMatch = ChangeFeedIterator.IfNoneMatchAllHeaderValue;
	}
	get hasMoreResults() {
		return this.lastStatusCode !== StatusCodes.NotModified;
	}
	async *getAsyncIterator() {
		do {
			const result = await this.fetchNext();
			if (result.count > 0) yield result;
		} while (this.hasMoreResults);
	}
	async fetchNext() {
		return withDiagnostics(async (diagnosticNode) => {
			const response = await this.getFeedResponse(diagnosticNode);
			this.lastStatusCode = response.statusCode;
			this.nextIfNoneMatch = response.headers[Constants.HttpHeaders.ETag];
			return response;
		}, this.clientContext);
	}
	async getFeedResponse(diagnosticNode) {
		if (!this.isPartitionSpecified) throw new Error("Container is partitioned, but no partition key or partition key range id was specified.");
		const feedOptions = {
			initialHeaders: {},
			useIncrementalFeed: true
		};
		if (typeof this.changeFeedOptions.maxItemCount === "number") feedOptions.maxItemCount = this.changeFeedOptions.maxItemCount;
		if (this.changeFeedOptions.sessionToken) feedOptions.sessionToken = this.changeFeedOptions.sessionToken;
		if (this.nextIfNoneMatch) feedOptions.accessCondition = {
			type: Constants.HttpHeaders.IfNoneMatch,
			condition: this.nextIfNoneMatch
		};
		if (this.ifModifiedSince) feedOptions.initialHeaders[Constants.HttpHeaders.IfModifiedSince] = this.ifModifiedSince;
		const response = await this.clientContext.queryFeed({
			path: this.resourceLink,
			resourceType: ResourceType.item,
			resourceId: this.resourceId,
			resultFn: (result) => result ? result.Documents : [],
			query: void 0,
			options: feedOptions,
			partitionKey: this.partitionKey,
			diagnosticNode
		});
		return new ChangeFeedResponse(response.result, response.result ? response.result.length : 0, response.code, response.headers, getEmptyCosmosDiagnostics());
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/EncryptionItemQueryIterator.js
var EncryptionItemQueryIterator = class extends QueryIterator {
	container;
	encryptionClientContext;
	encryptionOptions;
	constructor(clientContext, query, options, fetchFunctions, container) {
		super(clientContext, query, options, fetchFunctions, container.url, ResourceType.item);
		this.container = container;
		this.encryptionClientContext = clientContext;
		this.encryptionOptions = options;
	}
	async *getAsyncIterator() {
		let response;
		const diagnosticNode = new DiagnosticNodeInternal(this.encryptionClientContext.diagnosticLevel, DiagnosticNodeType.CLIENT_REQUEST_NODE, null);
		try {
			response = yield* QueryIterator.prototype.getAsyncIteratorInternal.call(this, diagnosticNode);
		} catch (error) {
			await this.container.throwIfRequestNeedsARetryPostPolicyRefresh(error);
		}
		if (response?.resources?.length > 0) {
			let count = 0;
			diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation);
			for (let resource of response.resources) {
				const { body, propertiesDecryptedCount } = await this.container.encryptionProcessor.decrypt(resource);
				resource = body;
				count += propertiesDecryptedCount;
			}
			diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation, count);
		}
		yield response;
	}
	async fetchAll() {
		return withDiagnostics(async (diagnosticNode) => {
			let response;
			try {
				response = await QueryIterator.prototype.fetchAllInternal.call(this, diagnosticNode);
			} catch (error) {
				await this.container.throwIfRequestNeedsARetryPostPolicyRefresh(error);
			}
			if (response?.resources?.length > 0) {
				let count = 0;
				diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation);
				for (let resource of response.resources) {
					const { body, propertiesDecryptedCount } = await this.container.encryptionProcessor.decrypt(resource);
					resource = body;
					count += propertiesDecryptedCount;
				}
				diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation, count);
			}
			return response;
		}, this.encryptionClientContext);
	}
	async fetchNext() {
		return withDiagnostics(async (diagnosticNode) => {
			let response;
			try {
				response = await QueryIterator.prototype.fetchNextInternal.call(this, diagnosticNode);
			} catch (error) {
				await this.container.throwIfRequestNeedsARetryPostPolicyRefresh(error);
			}
			if (response?.resources?.length > 0) {
				let count = 0;
				diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation);
				for (let resource of response.resources) {
					const { body, propertiesDecryptedCount } = await this.container.encryptionProcessor.decrypt(resource);
					resource = body;
					count += propertiesDecryptedCount;
				}
				diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation, count);
			}
			return response;
		}, this.encryptionClientContext);
	}
	async init(diagnosticNode) {
		await this.container.checkAndInitializeEncryption();
		this.encryptionOptions.containerRid = this.container._rid;
		await QueryIterator.prototype.init.call(this, diagnosticNode);
	}
};
// node_modules/@azure/cosmos/dist/esm/retry/bulkExecutionRetryPolicy.js
var BulkExecutionRetryPolicy = class {
	retryAfterInMs;
	retriesOn410;
	MaxRetriesOn410 = 10;
	SubstatusCodeBatchResponseSizeExceeded = 3402;
	nextRetryPolicy;
	constructor(nextRetryPolicy) {
		this.nextRetryPolicy = nextRetryPolicy;
		this.retriesOn410 = 0;
	}
	async shouldRetry(err, diagnosticNode) {
		if (!err) return false;
		if (err.code === StatusCodes.Gone) {
			this.retriesOn410++;
			if (this.retriesOn410 > this.MaxRetriesOn410) return false;
			if (err.substatus === SubStatusCodes.PartitionKeyRangeGone || err.substatus === SubStatusCodes.CompletingSplit || err.substatus === SubStatusCodes.CompletingPartitionMigration) return true;
			if (err.substatus === SubStatusCodes.NameCacheIsStale) return true;
		}
		if (err.code === StatusCodes.RequestEntityTooLarge && err.substatus === this.SubstatusCodeBatchResponseSizeExceeded) return true;
		let shouldRetryForThrottle = false;
		if (err.code === StatusCodes.TooManyRequests) {
			const retryResult = await this.nextRetryPolicy.shouldRetry(err, diagnosticNode);
			shouldRetryForThrottle = Array.isArray(retryResult) ? retryResult[0] : retryResult;
		}
		if (shouldRetryForThrottle) await sleep(this.nextRetryPolicy.retryAfterInMs);
		return shouldRetryForThrottle;
	}
};
// node_modules/@azure/cosmos/dist/esm/retry/resourceThrottleRetryPolicy.js
var ResourceThrottleRetryPolicy = class {
	currentRetryAttemptCount = 0;
	cummulativeWaitTimeinMs = 0;
	retryAfterInMs = 0;
	timeoutInMs;
	maxTries;
	fixedRetryIntervalInMs;
	constructor(options) {
		this.maxTries = options.maxRetryAttemptCount ?? Constants.ThrottledRequestMaxRetryAttemptCount;
		this.fixedRetryIntervalInMs = options.fixedRetryIntervalInMilliseconds ?? Constants.ThrottledRequestFixedRetryIntervalInMs;
		const timeoutInSeconds = options.maxWaitTimeInSeconds ?? Constants.ThrottledRequestMaxWaitTimeInSeconds;
		this.timeoutInMs = timeoutInSeconds * 1e3;
		this.currentRetryAttemptCount = 0;
		this.cummulativeWaitTimeinMs = 0;
	}
	async shouldRetry(err, diagnosticNode) {
		if (err) {
			if (this.currentRetryAttemptCount < this.maxTries) {
				this.currentRetryAttemptCount++;
				this.retryAfterInMs = 0;
				if (this.fixedRetryIntervalInMs) this.retryAfterInMs = this.fixedRetryIntervalInMs;
				else if (err.retryAfterInMs) this.retryAfterInMs = err.retryAfterInMs;
				if (this.cummulativeWaitTimeinMs < this.timeoutInMs) {
					this.cummulativeWaitTimeinMs += this.retryAfterInMs;
					diagnosticNode.addData({ successfulRetryPolicy: "resourceThrottle" });
					return true;
				}
			}
		}
		return false;
	}
};
// node_modules/@azure/cosmos/dist/esm/bulk/Batcher.js
var Batcher = class {
	batchOperationsList;
	currentSize;
	toBeDispatched;
	executor;
	retrier;
	diagnosticLevel;
	encryptionEnabled;
	encryptionProcessor;
	clientConfigDiagnostics;
	limiter;
	processedOperationCountRef;
	constructor(limiter, executor, retrier, diagnosticLevel, encryptionEnabled, clientConfig, encryptionProcessor, processedOperationCountRef) {
		this.limiter = limiter;
		this.batchOperationsList = [];
		this.executor = executor;
		this.retrier = retrier;
		this.diagnosticLevel = diagnosticLevel;
		this.encryptionEnabled = encryptionEnabled;
		this.encryptionProcessor = encryptionProcessor;
		this.clientConfigDiagnostics = clientConfig;
		this.currentSize = 0;
		this.toBeDispatched = false;
		this.processedOperationCountRef = processedOperationCountRef;
	}
	tryAdd(operation) {
		if (this.toBeDispatched) return false;
		if (!operation) throw new ErrorResponse("Operation is not defined");
		if (!operation.operationContext) throw new ErrorResponse("Operation context is not defined");
		if (this.batchOperationsList.length === Constants.MaxBulkOperationsCount) return false;
		const currentOperationSize = calculateObjectSizeInBytes(operation.operationInput);
		if (this.batchOperationsList.length > 0 && this.currentSize + currentOperationSize > Constants.DefaultMaxBulkRequestBodySizeInBytes) return false;
		this.currentSize += currentOperationSize;
		this.batchOperationsList.push(operation);
		return true;
	}
	isEmpty() {
		return this.batchOperationsList.length === 0;
	}
	async dispatch(partitionMetric) {
		this.toBeDispatched = true;
		const startTime = getCurrentTimestampInMs();
		const diagnosticNode = new DiagnosticNodeInternal(this.diagnosticLevel, DiagnosticNodeType.BATCH_REQUEST, null);
		try {
			const response = await this.executor(this.batchOperationsList, diagnosticNode);
			const numThrottle = response?.results?.some((result) => "code" in result && result.code === StatusCodes.TooManyRequests) ? 1 : 0;
			if (response?.results?.some((result) => "code" in result && result.code === StatusCodes.Gone) ? true : false) await this.limiter.pauseAndClear(StatusCodes.Gone, diagnosticNode);
			partitionMetric.add(this.batchOperationsList.length, getCurrentTimestampInMs() - startTime, numThrottle);
			for (let i = 0; i < response.operations.length; i++) {
				const operation = response.operations[i];
				const bulkOperationResult = response.results[i];
				if (bulkOperationResult instanceof ErrorResponse) {
					if (await operation.operationContext.retryPolicy.shouldRetry(bulkOperationResult, operation.operationContext.diagnosticNode)) {
						await this.retrier(operation, operation.operationContext.diagnosticNode);
						continue;
					}
				}
				try {
					if (this.encryptionEnabled && bulkOperationResult.resourceBody) {
						operation.operationContext.diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation);
						const { body: decryptedBody, propertiesDecryptedCount } = await this.encryptionProcessor.decrypt(bulkOperationResult.resourceBody);
						bulkOperationResult.resourceBody = decryptedBody;
						operation.operationContext.diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation, propertiesDecryptedCount);
					}
				} catch (error) {
					if (operation.operationInput.operationType !== "Read") {
						const decryptionError = new ErrorResponse(`Item ${operation.operationInput.operationType} operation was successful but response decryption failed: + ${error.message}`);
						decryptionError.code = StatusCodes.ServiceUnavailable;
						throw decryptionError;
					}
				}
				operation.operationContext.addDiagnosticChild(diagnosticNode);
				bulkOperationResult.diagnostics = operation.operationContext.diagnosticNode.toDiagnostic(this.clientConfigDiagnostics);
				const bulkItemResponse = { operationInput: operation.unencryptedOperationInput };
				if (bulkOperationResult instanceof ErrorResponse) bulkItemResponse.error = bulkOperationResult;
				else bulkItemResponse.response = bulkOperationResult;
				operation.operationContext.complete(bulkItemResponse);
				this.processedOperationCountRef.count++;
			}
		} catch (error) {
			for (const operation of this.batchOperationsList) {
				const response = {
					operationInput: operation.operationInput,
					error: Object.assign(new ErrorResponse(error.message), {
						code: StatusCodes.InternalServerError,
						diagnostics: operation.operationContext.diagnosticNode.toDiagnostic(this.clientConfigDiagnostics)
					})
				};
				operation.operationContext.fail(response);
				this.processedOperationCountRef.count++;
			}
		} finally {
			this.batchOperationsList = [];
		}
	}
	getOperations() {
		return this.batchOperationsList;
	}
};
// node_modules/@azure/cosmos/dist/esm/bulk/CongestionAlgorithm.js
var CongestionAlgorithm = class {
	limiterQueue;
	oldPartitionMetric;
	partitionMetric;
	congestionWaitTimeInMs = 1e3;
	congestionIncreaseFactor = 1;
	congestionDecreaseFactor = 5;
	currentDegreeOfConcurrency;
	constructor(limiterQueue, partitionMetric, oldPartitionMetric) {
		this.limiterQueue = limiterQueue;
		this.oldPartitionMetric = oldPartitionMetric;
		this.partitionMetric = partitionMetric;
		this.currentDegreeOfConcurrency = 1;
	}
	run() {
		const elapsedTimeInMs = this.partitionMetric.timeTakenInMs - this.oldPartitionMetric.timeTakenInMs;
		if (elapsedTimeInMs >= this.congestionWaitTimeInMs) {
			const diffThrottle = this.partitionMetric.numberOfThrottles - this.oldPartitionMetric.numberOfThrottles;
			const changeItemsCount = this.partitionMetric.numberOfItemsOperatedOn - this.oldPartitionMetric.numberOfItemsOperatedOn;
			this.oldPartitionMetric.add(changeItemsCount, elapsedTimeInMs, diffThrottle);
			if (diffThrottle > 0) this.decreaseConcurrency();
			if (changeItemsCount > 0 && diffThrottle === 0) this.increaseConcurrency();
		}
	}
	decreaseConcurrency() {
		const decreaseCount = Math.min(this.congestionDecreaseFactor, Math.floor(this.currentDegreeOfConcurrency / 2));
		this.currentDegreeOfConcurrency -= decreaseCount;
		this.limiterQueue.setConcurrency(this.currentDegreeOfConcurrency);
		this.congestionWaitTimeInMs += 1e3;
	}
	increaseConcurrency() {
		if (this.currentDegreeOfConcurrency + this.congestionIncreaseFactor <= Constants.BulkMaxDegreeOfConcurrency) {
			this.currentDegreeOfConcurrency += this.congestionIncreaseFactor;
			this.limiterQueue.setConcurrency(this.currentDegreeOfConcurrency);
		}
	}
};
// node_modules/@azure/cosmos/dist/esm/bulk/PartitionMetric.js
var PartitionMetric = class {
	numberOfItemsOperatedOn;
	timeTakenInMs;
	numberOfThrottles;
	semaphore;
	constructor() {
		this.numberOfItemsOperatedOn = 0;
		this.timeTakenInMs = 0;
		this.numberOfThrottles = 0;
		this.semaphore = (0, import_semaphore.default)(1);
	}
	add(numberOfDoc, timeTakenInMs, numOfThrottles) {
		this.semaphore.take(() => {
			try {
				this.numberOfItemsOperatedOn += numberOfDoc;
				this.timeTakenInMs += timeTakenInMs;
				this.numberOfThrottles += numOfThrottles;
			} finally {
				this.semaphore.leave();
			}
		});
	}
};
// node_modules/@azure/cosmos/dist/esm/bulk/Limiter.js
var ListNode = class {
	value;
	next = null;
	prev = null;
	constructor(value) {
		this.value = value;
	}
};
var DoublyLinkedList = class {
	head = null;
	tail = null;
	length = 0;
	push(value) {
		const node = new ListNode(value);
		if (!this.head) this.head = this.tail = node;
		else {
			this.tail.next = node;
			node.prev = this.tail;
			this.tail = node;
		}
		this.length++;
	}
	shift() {
		if (!this.head) return null;
		const value = this.head.value;
		this.head = this.head.next;
		if (this.head) this.head.prev = null;
		else this.tail = null;
		this.length--;
		return value;
	}
	clear() {
		this.head = null;
		this.tail = null;
		this.length = 0;
	}
	isEmpty() {
		return this.length === 0;
	}
};
function scheduleCallback(fn) {
	if (typeof process !== "undefined" && typeof process.nextTick === "function") process.nextTick(fn);
	else if (typeof setImmediate === "function") setImmediate(fn);
	else Promise.resolve().then(fn);
}
var LimiterQueue = class {
	concurrency;
	running = 0;
	tasks = new DoublyLinkedList();
	terminated = false;
	terminatedValue;
	scheduled = false;
	processing = false;
	retrier;
	partitionMetric;
	refreshPartitionKeyRangeCache;
	refreshPKRangeCachePromise = void 0;
	constructor(concurrency, partitionMetric, retrier, refreshPartitionKeyRangeCache) {
		this.concurrency = concurrency;
		this.partitionMetric = partitionMetric;
		this.retrier = retrier;
		this.refreshPartitionKeyRangeCache = refreshPartitionKeyRangeCache;
	}
	push(batcher) {
		if (this.terminated) {
			batcher.getOperations().forEach((op) => this.retrier(op, op.operationContext.diagnosticNode));
			return Promise.resolve(this.terminatedValue);
		}
		return new Promise((resolve, reject) => {
			this.tasks.push({
				batcher,
				resolve,
				reject
			});
			this.scheduleProcess();
		});
	}
	async pauseAndClear(customValue, diagnosticNode) {
		this.terminated = true;
		this.terminatedValue = customValue;
		const operationsList = [];
		while (!this.tasks.isEmpty()) {
			const queueItem = this.tasks.shift();
			if (!queueItem) break;
			if (customValue === StatusCodes.Gone) {
				const operations = queueItem.batcher.getOperations();
				operationsList.push(...operations);
			}
			queueItem.resolve(customValue);
		}
		if (customValue === StatusCodes.Gone) {
			if (this.refreshPKRangeCachePromise) await this.refreshPKRangeCachePromise;
			else {
				this.refreshPKRangeCachePromise = this.refreshPartitionKeyRangeCache(diagnosticNode);
				await this.refreshPKRangeCachePromise;
			}
			for (const operation of operationsList) await this.retrier(operation, operation.operationContext.diagnosticNode);
		}
	}
	scheduleProcess() {
		if (this.scheduled || this.processing || this.terminated) return;
		this.scheduled = true;
		scheduleCallback(() => {
			this.scheduled = false;
			this.process();
		});
	}
	process() {
		if (this.terminated) return;
		this.processing = true;
		try {
			while (!this.terminated && this.running < this.concurrency && !this.tasks.isEmpty()) {
				const queueItem = this.tasks.shift();
				if (!queueItem) break;
				this.running++;
				let dispatchPromise;
				try {
					dispatchPromise = queueItem.batcher.dispatch(this.partitionMetric);
				} catch (err) {
					queueItem.reject(err);
					this.running--;
					continue;
				}
				dispatchPromise.then((result) => {
					queueItem.resolve(result);
				}).catch((err) => {
					queueItem.reject(err);
				}).finally(() => {
					this.running--;
					if (!this.terminated && this.running < this.concurrency && !this.tasks.isEmpty()) this.scheduleProcess();
				});
			}
		} catch (err) {
			console.error("Unexpected error in task queue processing:", err);
		} finally {
			this.processing = false;
		}
	}
	setConcurrency(newConcurrency) {
		if (newConcurrency < 1) throw new Error("Concurrency must be at least 1");
		this.concurrency = newConcurrency;
		if (!this.terminated && this.running < this.concurrency) this.scheduleProcess();
	}
};
// node_modules/@azure/cosmos/dist/esm/bulk/HelperPerPartition.js
var HelperPerPartition = class {
	executor;
	retrier;
	currentBatcher;
	lock;
	partitionMetric;
	oldPartitionMetric;
	diagnosticLevel;
	encryptionEnabled;
	encryptionProcessor;
	clientConfigDiagnostics;
	congestionControlAlgorithm;
	dispatchLimiterQueue;
	initialConcurrency = 1;
	processedOperationCountRef;
	constructor(executor, retrier, refreshpartitionKeyRangeCache, diagnosticLevel, encryptionEnabled, clientConfig, encryptionProcessor, processedOperationCountRef) {
		this.executor = executor;
		this.retrier = retrier;
		this.diagnosticLevel = diagnosticLevel;
		this.encryptionEnabled = encryptionEnabled;
		this.encryptionProcessor = encryptionProcessor;
		this.clientConfigDiagnostics = clientConfig;
		this.oldPartitionMetric = new PartitionMetric();
		this.partitionMetric = new PartitionMetric();
		this.processedOperationCountRef = processedOperationCountRef;
		this.lock = (0, import_semaphore.default)(1);
		this.dispatchLimiterQueue = new LimiterQueue(this.initialConcurrency, this.partitionMetric, this.retrier, refreshpartitionKeyRangeCache);
		this.congestionControlAlgorithm = new CongestionAlgorithm(this.dispatchLimiterQueue, this.partitionMetric, this.oldPartitionMetric);
		this.currentBatcher = this.createBatcher();
	}
	async add(operation) {
		return new Promise((resolve, reject) => {
			this.lock.take(() => {
				try {
					while (!this.currentBatcher.tryAdd(operation)) {
						const fullBatch = this.getBatchToQueueAndCreate();
						if (fullBatch) this.dispatchLimiterQueue.push(fullBatch);
					}
					resolve();
				} catch (err) {
					const response = {
						operationInput: operation.unencryptedOperationInput,
						error: Object.assign(new Error(err.message), {
							code: StatusCodes.InternalServerError,
							diagnostics: operation.operationContext.diagnosticNode.toDiagnostic(this.clientConfigDiagnostics)
						})
					};
					operation.operationContext.fail(response);
					this.processedOperationCountRef.count++;
					reject(err);
				} finally {
					this.lock.leave();
				}
			});
		});
	}
	getBatchToQueueAndCreate() {
		if (this.currentBatcher.isEmpty()) return null;
		const previousBatcher = this.currentBatcher;
		this.currentBatcher = this.createBatcher();
		return previousBatcher;
	}
	addPartialBatchToQueue() {
		this.lock.take(() => {
			try {
				if (!this.currentBatcher.isEmpty()) {
					const batch = this.currentBatcher;
					this.currentBatcher = this.createBatcher();
					this.dispatchLimiterQueue.push(batch);
				}
			} finally {
				this.lock.leave();
			}
		});
	}
	createBatcher() {
		return new Batcher(this.dispatchLimiterQueue, this.executor, this.retrier, this.diagnosticLevel, this.encryptionEnabled, this.clientConfigDiagnostics, this.encryptionProcessor, this.processedOperationCountRef);
	}
	runCongestionAlgorithm() {
		this.congestionControlAlgorithm.run();
	}
	async dispose() {
		await this.dispatchLimiterQueue.pauseAndClear(null);
		this.currentBatcher = void 0;
	}
};
// node_modules/@azure/cosmos/dist/esm/bulk/ItemOperationContext.js
var ItemOperationContext = class {
	pkRangeId;
	retryPolicy;
	diagnosticNode;
	taskCompletionSource;
	constructor(pkRangeId, retryPolicy, diagnosticNode) {
		this.pkRangeId = pkRangeId;
		this.retryPolicy = retryPolicy;
		this.diagnosticNode = diagnosticNode;
		this.taskCompletionSource = new TaskCompletionSource();
	}
	get operationPromise() {
		return this.taskCompletionSource.task;
	}
	addDiagnosticChild(diagnosticNode) {
		this.diagnosticNode.addBulkChildNode(diagnosticNode, this.diagnosticNode.diagnosticLevel);
		diagnosticNode.updateTimestamp();
	}
	updatePKRangeId(pkRangeId) {
		this.pkRangeId = pkRangeId;
	}
	complete(result) {
		this.taskCompletionSource.setResult(result);
	}
	fail(error) {
		this.taskCompletionSource.setException(error.error);
	}
};
// node_modules/@azure/cosmos/dist/esm/bulk/BulkResponse.js
var BulkResponse = class BulkResponse {
	statusCode;
	subStatusCode;
	headers;
	operations;
	results = [];
	diagnostics;
	constructor(statusCode, subStatusCode, headers, operations) {
		this.statusCode = statusCode;
		this.subStatusCode = subStatusCode;
		this.headers = headers;
		this.operations = operations;
	}
	static createEmptyResponse(operations, statusCode, subStatusCode, headers) {
		const bulkResponse = new BulkResponse(statusCode, subStatusCode, headers, operations);
		bulkResponse.createAndPopulateResults(operations, 0, new ErrorResponse());
		return bulkResponse;
	}
	static fromResponseMessage(responseMessage, operations) {
		let bulkResponse = this.populateFromResponse(responseMessage, operations);
		if (!bulkResponse.results || bulkResponse.results.length !== operations.length) {
			if (isSuccessStatusCode(responseMessage.code)) bulkResponse = new BulkResponse(StatusCodes.InternalServerError, SubStatusCodes.Unknown, responseMessage.headers, operations);
			let retryAfterMilliseconds = 0;
			if (responseMessage.code === StatusCodes.TooManyRequests) {
				const retryAfter = responseMessage.headers?.[Constants.HttpHeaders.RetryAfterInMs];
				retryAfterMilliseconds = !retryAfter || isNaN(Number(retryAfter)) ? 0 : Number(retryAfter);
			}
			bulkResponse.createAndPopulateResults(operations, retryAfterMilliseconds, responseMessage);
		}
		return bulkResponse;
	}
	static populateFromResponse(responseMessage, operations) {
		const results = [];
		if (responseMessage.result) for (let i = 0; i < operations.length; i++) {
			const itemResponse = responseMessage.result[i];
			if (isSuccessStatusCode(itemResponse?.statusCode)) {
				const result = {
					statusCode: itemResponse?.statusCode,
					eTag: itemResponse?.eTag,
					activityId: responseMessage.headers?.[Constants.HttpHeaders.ActivityId],
					sessionToken: responseMessage.headers?.[Constants.HttpHeaders.SessionToken],
					requestCharge: itemResponse?.requestCharge,
					resourceBody: itemResponse?.resourceBody,
					diagnostics: null,
					headers: responseMessage.headers
				};
				results.push(result);
			} else {
				const error = new ErrorResponse();
				error.code = itemResponse?.statusCode;
				error.substatus = itemResponse?.subStatusCode;
				error.message = itemResponse?.message;
				error.requestCharge = itemResponse?.requestCharge;
				error.body = itemResponse?.resourceBody;
				error.headers = responseMessage.headers;
				error.activityId = responseMessage.headers?.[Constants.HttpHeaders.ActivityId];
				error.retryAfterInMs = itemResponse?.retryAfterMilliseconds;
				error.diagnostics = responseMessage.diagnostics;
				results.push(error);
			}
		}
		let statusCode = responseMessage.code;
		let subStatusCode = responseMessage.substatus;
		if (responseMessage.code === StatusCodes.MultiStatus) {
			for (const result of results) if (result instanceof ErrorResponse && result.statusCode !== StatusCodes.FailedDependency && result.statusCode >= StatusCodes.BadRequest) {
				statusCode = typeof result.code === "number" ? result.code : Number(result.code);
				subStatusCode = result.substatus;
				break;
			}
		}
		const bulkResponse = new BulkResponse(statusCode, subStatusCode, responseMessage.headers, operations);
		bulkResponse.results = results;
		return bulkResponse;
	}
	createAndPopulateResults(operations, retryAfterInMs, error) {
		this.results = operations.map(() => {
			const errorResponse = new ErrorResponse();
			errorResponse.message = error.message;
			errorResponse.code = this.statusCode;
			errorResponse.substatus = this.subStatusCode;
			errorResponse.retryAfterInMs = retryAfterInMs;
			errorResponse.activityId = this.headers?.[Constants.HttpHeaders.ActivityId];
			errorResponse.body = error.body;
			errorResponse.diagnostics = error.diagnostics;
			errorResponse.headers = this.headers;
			errorResponse.requestCharge = error.requestCharge;
			return errorResponse;
		});
	}
};
// node_modules/@azure/cosmos/dist/esm/bulk/BulkHelper.js
var BulkHelper = class {
	container;
	clientContext;
	partitionKeyRangeCache;
	helpersByPartitionKeyRangeId;
	options;
	partitionKeyDefinition;
	partitionKeyDefinitionPromise;
	isCancelled;
	processedOperationCountRef = { count: 0 };
	operationPromisesList = [];
	congestionControlTimer;
	congestionControlDelayInMs = 1e3;
	staleRidError;
	operationsPerSleep = 100;
	intervalForPartialBatchInMs = 1e3;
	constructor(container, clientContext, partitionKeyRangeCache, options) {
		this.container = container;
		this.clientContext = clientContext;
		this.partitionKeyRangeCache = partitionKeyRangeCache;
		this.helpersByPartitionKeyRangeId = new Map();
		this.options = options;
		this.executeRequest = this.executeRequest.bind(this);
		this.reBatchOperation = this.reBatchOperation.bind(this);
		this.refreshPartitionKeyRangeCache = this.refreshPartitionKeyRangeCache.bind(this);
		this.isCancelled = false;
		this.runCongestionControlTimer();
	}
	async execute(operationInput) {
		const addOperationPromises = [];
		const minimalPause = 0;
		try {
			for (let i = 0; i < operationInput.length; i++) {
				if (i % this.operationsPerSleep === 0) await sleep(minimalPause);
				addOperationPromises.push(this.addOperation(operationInput[i], i));
			}
			await Promise.allSettled(addOperationPromises);
			while (this.processedOperationCountRef.count < operationInput.length) {
				this.helpersByPartitionKeyRangeId.forEach((helper) => {
					helper.addPartialBatchToQueue();
				});
				await sleep(this.intervalForPartialBatchInMs);
			}
		} finally {
			if (this.congestionControlTimer) clearInterval(this.congestionControlTimer);
		}
		const settledResults = await Promise.allSettled(this.operationPromisesList);
		if (this.isCancelled && this.staleRidError) throw this.staleRidError;
		return settledResults.map((result) => result.status === "fulfilled" ? result.value : result.reason).map((result) => {
			if (result && result.error) {
				const { stack, ...otherProps } = result.error;
				const trimmedError = {
					message: result.error.message,
					...otherProps
				};
				return {
					...result,
					error: trimmedError
				};
			}
			return result;
		});
	}
	async addOperation(operation, idx) {
		if (this.isCancelled) return;
		if (!operation) {
			this.operationPromisesList[idx] = Promise.resolve({
				operationInput: operation,
				error: Object.assign(new ErrorResponse("Operation cannot be null or undefined."), { code: StatusCodes.InternalServerError })
			});
			return;
		}
		if (operation.operationType === "Create" || operation.operationType === "Upsert" || operation.operationType === "Replace") {
			if (!operation.resourceBody.id) {
				this.operationPromisesList[idx] = Promise.resolve({
					operationInput: operation,
					error: Object.assign(new ErrorResponse(`Operation resource body must have an 'id' for ${operation.operationType} operations.`), { code: StatusCodes.InternalServerError })
				});
				this.processedOperationCountRef.count++;
				return;
			}
		}
		if (operation.partitionKey === void 0) {
			this.operationPromisesList[idx] = Promise.resolve({
				operationInput: operation,
				error: Object.assign(new ErrorResponse(`PartitionKey is required for ${operation.operationType} operations.`), { code: StatusCodes.InternalServerError })
			});
			this.processedOperationCountRef.count++;
			return;
		}
		let operationError;
		let diagnosticNode;
		let unencryptedOperation;
		let partitionKeyRangeId;
		try {
			diagnosticNode = new DiagnosticNodeInternal(this.clientContext.diagnosticLevel, DiagnosticNodeType.CLIENT_REQUEST_NODE, null);
			if (!this.partitionKeyDefinition) {
				if (!this.partitionKeyDefinitionPromise) this.partitionKeyDefinitionPromise = (async () => {
					try {
						const partitionKeyDefinition = await readPartitionKeyDefinition(diagnosticNode, this.container);
						this.partitionKeyDefinition = partitionKeyDefinition;
						return partitionKeyDefinition;
					} finally {
						this.partitionKeyDefinitionPromise = null;
					}
				})();
				await this.partitionKeyDefinitionPromise;
			}
			unencryptedOperation = copyObject(operation);
			if (this.clientContext.enableEncryption) {
				operation = copyObject(operation);
				await this.container.checkAndInitializeEncryption();
				diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation);
				const { operation: encryptedOp, totalPropertiesEncryptedCount } = await encryptOperationInput(this.container.encryptionProcessor, operation, 0);
				operation = encryptedOp;
				diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation, totalPropertiesEncryptedCount);
			}
			partitionKeyRangeId = await this.resolvePartitionKeyRangeId(operation, diagnosticNode);
		} catch (error) {
			operationError = error;
		}
		const helperForPartition = this.getHelperForPKRange(partitionKeyRangeId);
		const retryPolicy = this.getRetryPolicy();
		const context = new ItemOperationContext(partitionKeyRangeId, retryPolicy, diagnosticNode);
		const itemOperation = {
			unencryptedOperationInput: unencryptedOperation,
			operationInput: operation,
			operationContext: context
		};
		this.operationPromisesList[idx] = context.operationPromise;
		if (operationError) {
			const response = {
				operationInput: unencryptedOperation,
				error: Object.assign(new ErrorResponse(operationError.message), {
					code: StatusCodes.InternalServerError,
					diagnostics: diagnosticNode?.toDiagnostic(this.clientContext.getClientConfig())
				})
			};
			context.fail(response);
			this.processedOperationCountRef.count++;
			return;
		}
		return helperForPartition.add(itemOperation);
	}
	async resolvePartitionKeyRangeId(operation, diagnosticNode) {
		const partitionKeyRanges = (await this.partitionKeyRangeCache.onCollectionRoutingMap(this.container.url, diagnosticNode)).getOrderedParitionKeyRanges();
		const hashedKey = hashPartitionKey(convertToInternalPartitionKey(operation.partitionKey), this.partitionKeyDefinition);
		const matchingRange = partitionKeyRanges.find((range) => isKeyInRange(range.minInclusive, range.maxExclusive, hashedKey));
		if (!matchingRange) throw new Error("No matching partition key range found for the operation.");
		return matchingRange.id;
	}
	getRetryPolicy() {
		return new BulkExecutionRetryPolicy(new ResourceThrottleRetryPolicy(this.clientContext.getRetryOptions()));
	}
	async executeRequest(operations, diagnosticNode) {
		if (this.isCancelled) throw new ErrorResponse("Bulk execution cancelled due to a previous error.");
		if (!operations.length) return;
		const pkRangeId = operations[0].operationContext.pkRangeId;
		const path = getPathFromLink(this.container.url, ResourceType.item);
		const requestBody = [];
		for (const itemOperation of operations) requestBody.push(this.prepareOperation(itemOperation.operationInput));
		if (!this.options.containerRid) this.options.containerRid = this.container._rid;
		try {
			const response = await addDiagnosticChild(async (childNode) => this.clientContext.bulk({
				body: requestBody,
				partitionKeyRangeId: pkRangeId,
				path,
				resourceId: this.container.url,
				options: this.options,
				diagnosticNode: childNode
			}), diagnosticNode, DiagnosticNodeType.BATCH_REQUEST);
			if (!response) throw new ErrorResponse("Failed to fetch bulk response.");
			return BulkResponse.fromResponseMessage(response, operations);
		} catch (error) {
			if (this.clientContext.enableEncryption) try {
				await this.container.throwIfRequestNeedsARetryPostPolicyRefresh(error);
			} catch (err) {
				await this.cancelExecution(err);
				return BulkResponse.createEmptyResponse(operations, 0, 0, {});
			}
			return BulkResponse.fromResponseMessage(error, operations);
		}
	}
	prepareOperation(operationInput) {
		operationInput.partitionKey = convertToInternalPartitionKey(operationInput.partitionKey);
		return {
			...operationInput,
			partitionKey: JSON.stringify(operationInput.partitionKey)
		};
	}
	async reBatchOperation(operation, diagnosticNode) {
		const partitionKeyRangeId = await this.resolvePartitionKeyRangeId(operation.operationInput, diagnosticNode);
		operation.operationContext.updatePKRangeId(partitionKeyRangeId);
		await this.getHelperForPKRange(partitionKeyRangeId).add(operation);
	}
	async cancelExecution(error) {
		this.isCancelled = true;
		this.staleRidError = error;
		for (const helper of this.helpersByPartitionKeyRangeId.values()) await helper.dispose();
		this.helpersByPartitionKeyRangeId.clear();
	}
	getHelperForPKRange(pkRangeId) {
		if (this.helpersByPartitionKeyRangeId.has(pkRangeId)) return this.helpersByPartitionKeyRangeId.get(pkRangeId);
		const newHelper = new HelperPerPartition(this.executeRequest, this.reBatchOperation, this.refreshPartitionKeyRangeCache, this.clientContext.diagnosticLevel, this.clientContext.enableEncryption, this.clientContext.getClientConfig(), this.container.encryptionProcessor, this.processedOperationCountRef);
		this.helpersByPartitionKeyRangeId.set(pkRangeId, newHelper);
		return newHelper;
	}
	runCongestionControlTimer() {
		this.congestionControlTimer = setInterval(() => {
			this.helpersByPartitionKeyRangeId.forEach((helper) => {
				helper.runCongestionAlgorithm();
			});
		}, this.congestionControlDelayInMs);
	}
	async refreshPartitionKeyRangeCache(diagnosticNode) {
		await this.partitionKeyRangeCache.onCollectionRoutingMap(this.container.url, diagnosticNode, true);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Item/Items.js
function isChangeFeedOptions(options) {
	return options && !(isPrimitivePartitionKeyValue(options) || Array.isArray(options));
}
var Items = class {
	container;
	clientContext;
	partitionKeyRangeCache;
	constructor(container, clientContext) {
		this.container = container;
		this.clientContext = clientContext;
		this.partitionKeyRangeCache = this.clientContext.partitionKeyRangeCache;
	}
	query(query, options = {}) {
		const path = getPathFromLink(this.container.url, ResourceType.item);
		const id = getIdFromLink(this.container.url);
		const fetchFunction = async (diagnosticNode, innerOptions, correlatedActivityId) => {
			let internalPartitionKey;
			if (options.partitionKey) internalPartitionKey = convertToInternalPartitionKey(options.partitionKey);
			const isPartitionLevelFailOverEnabled = this.clientContext.isPartitionLevelFailOverEnabled();
			const partitionKeyRangeId = await computePartitionKeyRangeId(diagnosticNode, internalPartitionKey, this.partitionKeyRangeCache, isPartitionLevelFailOverEnabled, this.container);
			return await this.clientContext.queryFeed({
				path,
				resourceType: ResourceType.item,
				resourceId: id,
				resultFn: (result) => result ? result.Documents : [],
				query,
				options: innerOptions,
				partitionKey: options.partitionKey,
				diagnosticNode,
				correlatedActivityId,
				partitionKeyRangeId
			});
		};
		let iterator;
		if (this.clientContext.enableEncryption) iterator = new EncryptionItemQueryIterator(this.clientContext, query, options, fetchFunction, this.container);
		else iterator = new QueryIterator(this.clientContext, query, options, fetchFunction, this.container.url, ResourceType.item);
		return iterator;
	}
	async getEncryptionQueryIterator(queryBuilder, options = {}) {
		const encryptionSqlQuerySpec = queryBuilder.toEncryptionSqlQuerySpec();
		const sqlQuerySpec = await this.buildSqlQuerySpec(encryptionSqlQuerySpec);
		if (this.clientContext.enableEncryption && options.partitionKey) {
			await this.container.checkAndInitializeEncryption();
			const { partitionKeyList, encryptedCount } = await this.container.encryptionProcessor.getEncryptedPartitionKeyValue([options.partitionKey]);
			if (encryptedCount > 0) options.partitionKey = partitionKeyList[0];
		}
		return this.query(sqlQuerySpec, options);
	}
	async buildSqlQuerySpec(encryptionSqlQuerySpec) {
		let encryptionParameters = encryptionSqlQuerySpec.parameters;
		const sqlQuerySpec = {
			query: encryptionSqlQuerySpec.query,
			parameters: []
		};
		encryptionParameters = copyObject(encryptionParameters);
		for (const parameter of encryptionParameters) {
			let value;
			if (parameter.type !== void 0 || parameter.type !== TypeMarker.Null) value = await this.container.encryptionProcessor.encryptQueryParameter(parameter.path, parameter.value, parameter.path === "/id", parameter.type);
			sqlQuerySpec.parameters.push({
				name: parameter.name,
				value
			});
		}
		return sqlQuerySpec;
	}
	readChangeFeed(partitionKeyOrChangeFeedOptions, changeFeedOptions) {
		if (isChangeFeedOptions(partitionKeyOrChangeFeedOptions)) return this.changeFeed(partitionKeyOrChangeFeedOptions);
		else return this.changeFeed(partitionKeyOrChangeFeedOptions, changeFeedOptions);
	}
	changeFeed(partitionKeyOrChangeFeedOptions, changeFeedOptions) {
		let partitionKey;
		if (!changeFeedOptions && isChangeFeedOptions(partitionKeyOrChangeFeedOptions)) {
			partitionKey = void 0;
			changeFeedOptions = partitionKeyOrChangeFeedOptions;
		} else if (partitionKeyOrChangeFeedOptions !== void 0 && !isChangeFeedOptions(partitionKeyOrChangeFeedOptions)) partitionKey = partitionKeyOrChangeFeedOptions;
		if (!changeFeedOptions) changeFeedOptions = {};
		const path = getPathFromLink(this.container.url, ResourceType.item);
		const id = getIdFromLink(this.container.url);
		return new ChangeFeedIterator(this.clientContext, id, path, partitionKey, changeFeedOptions);
	}
	getChangeFeedIterator(changeFeedIteratorOptions) {
		const cfOptions = changeFeedIteratorOptions !== void 0 ? changeFeedIteratorOptions : {};
		validateChangeFeedIteratorOptions(cfOptions);
		return new ChangeFeedIteratorBuilder(cfOptions, this.clientContext, this.container, this.partitionKeyRangeCache);
	}
	readAll(options) {
		return this.query("SELECT * from c", options);
	}
	async create(body, options = {}) {
		return withDiagnostics(async (diagnosticNode) => {
			if ((body.id === void 0 || body.id === "") && !options.disableAutomaticIdGeneration) body.id = randomUUID$1();
			const partitionKeyDefinition = await readPartitionKeyDefinition(diagnosticNode, this.container);
			let partitionKey = extractPartitionKeys(body, partitionKeyDefinition);
			let response;
			try {
				if (this.clientContext.enableEncryption) {
					await this.container.checkAndInitializeEncryption();
					options.containerRid = this.container._rid;
					body = copyObject(body);
					diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation);
					const { body: encryptedBody, propertiesEncryptedCount } = await this.container.encryptionProcessor.encrypt(body);
					body = encryptedBody;
					diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation, propertiesEncryptedCount);
					partitionKey = extractPartitionKeys(body, partitionKeyDefinition);
				}
				const err = {};
				if (!isItemResourceValid(body, err)) throw err;
				const path = getPathFromLink(this.container.url, ResourceType.item);
				const id = getIdFromLink(this.container.url);
				const isPartitionLevelFailOverEnabled = this.clientContext.isPartitionLevelFailOverEnabled();
				const partitionKeyRangeId = await computePartitionKeyRangeId(diagnosticNode, partitionKey, this.partitionKeyRangeCache, isPartitionLevelFailOverEnabled, this.container, partitionKeyDefinition);
				response = await this.clientContext.create({
					body,
					path,
					resourceType: ResourceType.item,
					resourceId: id,
					diagnosticNode,
					options,
					partitionKey,
					partitionKeyRangeId
				});
			} catch (error) {
				if (this.clientContext.enableEncryption) await this.container.throwIfRequestNeedsARetryPostPolicyRefresh(error);
				throw error;
			}
			if (this.clientContext.enableEncryption) try {
				diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation);
				const { body: decryptedResult, propertiesDecryptedCount } = await this.container.encryptionProcessor.decrypt(response.result);
				diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation, propertiesDecryptedCount);
				response.result = decryptedResult;
				partitionKey = extractPartitionKeys(response.result, partitionKeyDefinition);
			} catch (error) {
				const decryptionError = new ErrorResponse(`Item creation was successful but response decryption failed: + ${error.message}`);
				decryptionError.code = StatusCodes.ServiceUnavailable;
				throw decryptionError;
			}
			const ref = new Item(this.container, response.result.id, this.clientContext, partitionKey);
			return new ItemResponse(response.result, response.headers, response.code, response.substatus, ref, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async upsert(body, options = {}) {
		return withDiagnostics(async (diagnosticNode) => {
			if ((body.id === void 0 || body.id === "") && !options.disableAutomaticIdGeneration) body.id = randomUUID$1();
			const partitionKeyDefinition = await readPartitionKeyDefinition(diagnosticNode, this.container);
			let partitionKey = extractPartitionKeys(body, partitionKeyDefinition);
			let response;
			try {
				if (this.clientContext.enableEncryption) {
					body = copyObject(body);
					options = options || {};
					await this.container.checkAndInitializeEncryption();
					options.containerRid = this.container._rid;
					diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation);
					const { body: encryptedBody, propertiesEncryptedCount } = await this.container.encryptionProcessor.encrypt(body);
					body = encryptedBody;
					diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation, propertiesEncryptedCount);
					partitionKey = extractPartitionKeys(body, partitionKeyDefinition);
				}
				const err = {};
				if (!isItemResourceValid(body, err)) throw err;
				const path = getPathFromLink(this.container.url, ResourceType.item);
				const id = getIdFromLink(this.container.url);
				const isPartitionLevelFailOverEnabled = this.clientContext.isPartitionLevelFailOverEnabled();
				const partitionKeyRangeId = await computePartitionKeyRangeId(diagnosticNode, partitionKey, this.partitionKeyRangeCache, isPartitionLevelFailOverEnabled, this.container, partitionKeyDefinition);
				response = await this.clientContext.upsert({
					body,
					path,
					resourceType: ResourceType.item,
					resourceId: id,
					options,
					partitionKey,
					diagnosticNode,
					partitionKeyRangeId
				});
			} catch (error) {
				if (this.clientContext.enableEncryption) await this.container.throwIfRequestNeedsARetryPostPolicyRefresh(error);
				throw error;
			}
			if (this.clientContext.enableEncryption) try {
				diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation);
				const { body: decryptedResult, propertiesDecryptedCount } = await this.container.encryptionProcessor.decrypt(response.result);
				diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation, propertiesDecryptedCount);
				response.result = decryptedResult;
				partitionKey = extractPartitionKeys(response.result, partitionKeyDefinition);
			} catch (error) {
				const decryptionError = new ErrorResponse(`Item upsert was successful but response decryption failed: + ${error.message}`);
				decryptionError.code = StatusCodes.ServiceUnavailable;
				throw decryptionError;
			}
			const ref = new Item(this.container, response.result.id, this.clientContext, partitionKey);
			return new ItemResponse(response.result, response.headers, response.code, response.substatus, ref, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async executeBulkOperations(operations, options = {}) {
		return new BulkHelper(this.container, this.clientContext, this.partitionKeyRangeCache, options).execute(operations);
	}
	async bulk(operations, bulkOptions, options) {
		return withDiagnostics(async (diagnosticNode) => {
			const partitionKeyRanges = (await this.partitionKeyRangeCache.onCollectionRoutingMap(this.container.url, diagnosticNode)).getOrderedParitionKeyRanges();
			const partitionKeyDefinition = await readPartitionKeyDefinition(diagnosticNode, this.container);
			if (this.clientContext.enableEncryption) {
				operations = copyObject(operations);
				options = options || {};
				await this.container.checkAndInitializeEncryption();
				options.containerRid = this.container._rid;
				diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation);
				const { operations: encryptedOperations, totalPropertiesEncryptedCount } = await this.bulkBatchEncryptionHelper(operations);
				operations = encryptedOperations;
				diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation, totalPropertiesEncryptedCount);
			}
			const batches = partitionKeyRanges.map((keyRange) => {
				return {
					min: keyRange.minInclusive,
					max: keyRange.maxExclusive,
					rangeId: keyRange.id,
					indexes: [],
					operations: []
				};
			});
			this.groupOperationsBasedOnPartitionKey(operations, partitionKeyDefinition, options, batches);
			const path = getPathFromLink(this.container.url, ResourceType.item);
			const orderedResponses = [];
			const batchMap = batches.filter((batch) => batch.operations.length).flatMap((batch) => splitBatchBasedOnBodySize(batch));
			await Promise.all(this.executeBatchOperations(batchMap, path, bulkOptions, options, diagnosticNode, orderedResponses, partitionKeyDefinition));
			const response = orderedResponses;
			response.diagnostics = diagnosticNode.toDiagnostic(this.clientContext.getClientConfig());
			return response;
		}, this.clientContext);
	}
	executeBatchOperations(batchMap, path, bulkOptions, options, diagnosticNode, orderedResponses, partitionKeyDefinition) {
		return batchMap.map(async (batch) => {
			if (batch.operations.length > 100) throw new Error("Cannot run bulk request with more than 100 operations per partition");
			let response;
			try {
				response = await addDiagnosticChild(async (childNode) => this.clientContext.bulk({
					body: batch.operations,
					partitionKeyRangeId: batch.rangeId,
					path,
					resourceId: this.container.url,
					bulkOptions,
					options,
					diagnosticNode: childNode
				}), diagnosticNode, DiagnosticNodeType.BATCH_REQUEST);
				response.result.forEach((operationResponse, index) => {
					orderedResponses[batch.indexes[index]] = operationResponse;
				});
			} catch (err) {
				if (this.clientContext.enableEncryption) await this.container.throwIfRequestNeedsARetryPostPolicyRefresh(err);
				if (err.code === StatusCodes.Gone) {
					if (err.substatus === SubStatusCodes.PartitionKeyRangeGone || err.substatus === SubStatusCodes.CompletingSplit) {
						const queryRange = new QueryRange(batch.min, batch.max, true, false);
						const overlappingRanges = await this.partitionKeyRangeCache.getOverlappingRanges(this.container.url, queryRange, diagnosticNode, true);
						if (overlappingRanges.length < 1) throw new Error("Partition split/merge detected but no overlapping ranges found.", { cause: err });
						if (overlappingRanges.length >= 1) {
							const newBatches = this.createNewBatches(overlappingRanges, batch, partitionKeyDefinition);
							await Promise.all(this.executeBatchOperations(newBatches, path, bulkOptions, options, diagnosticNode, orderedResponses, partitionKeyDefinition));
						}
					} else throw new Error("Partition key error. An operation has an unsupported partitionKey type" + err.message, { cause: err });
				} else throw new Error(`Bulk request errored with: ${err.message}`, { cause: err });
			}
			if (response) {
				try {
					if (this.clientContext.enableEncryption) {
						diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation);
						let count = 0;
						for (const result of response.result) if (result.resourceBody) {
							const { body, propertiesDecryptedCount } = await this.container.encryptionProcessor.decrypt(result.resourceBody);
							result.resourceBody = body;
							count += propertiesDecryptedCount;
						}
						diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation, count);
					}
				} catch (error) {
					const decryptionError = new ErrorResponse(`Batch response was received but response decryption failed: + ${error.message}`);
					decryptionError.code = StatusCodes.ServiceUnavailable;
					throw decryptionError;
				}
				response.result.forEach((operationResponse, index) => {
					orderedResponses[batch.indexes[index]] = operationResponse;
				});
			}
		});
	}
	createNewBatches(overlappingRanges, batch, partitionKeyDefinition) {
		const newBatches = overlappingRanges.map((keyRange) => {
			return {
				min: keyRange.minInclusive,
				max: keyRange.maxExclusive,
				rangeId: keyRange.id,
				indexes: [],
				operations: []
			};
		});
		let indexValue = 0;
		batch.operations.forEach((operation) => {
			const hashed = hashPartitionKey(assertNotUndefined(JSON.parse(operation.partitionKey), "undefined value for PartitionKey is not expected during grouping of bulk operations."), partitionKeyDefinition);
			const batchForKey = assertNotUndefined(newBatches.find((newBatch) => {
				return isKeyInRange(newBatch.min, newBatch.max, hashed);
			}), "No suitable Batch found.");
			batchForKey.operations.push(operation);
			batchForKey.indexes.push(batch.indexes[indexValue]);
			indexValue++;
		});
		return newBatches;
	}
	groupOperationsBasedOnPartitionKey(operations, partitionDefinition, options, batches) {
		operations.forEach((operationInput, index) => {
			const { operation, partitionKey } = prepareOperations(operationInput, partitionDefinition, options);
			const hashed = hashPartitionKey(assertNotUndefined(partitionKey, "undefined value for PartitionKey is not expected during grouping of bulk operations."), partitionDefinition);
			const batchForKey = assertNotUndefined(batches.find((batch) => {
				return isKeyInRange(batch.min, batch.max, hashed);
			}), "No suitable Batch found.");
			batchForKey.operations.push(operation);
			batchForKey.indexes.push(index);
		});
	}
	async batch(operations, partitionKey, options) {
		return withDiagnostics(async (diagnosticNode) => {
			operations.map((operation) => decorateBatchOperation(operation, options));
			partitionKey = await setPartitionKeyIfUndefined(diagnosticNode, this.container, partitionKey);
			const path = getPathFromLink(this.container.url, ResourceType.item);
			if (operations.length > 100) throw new Error("Cannot run batch request with more than 100 operations per partition");
			for (const operationInput of operations) if (operationInput && operationInput.partitionKey !== void 0) operationInput.partitionKey = JSON.stringify(convertToInternalPartitionKey(operationInput.partitionKey));
			let response;
			try {
				if (this.clientContext.enableEncryption) {
					operations = copyObject(operations);
					options = options || {};
					await this.container.checkAndInitializeEncryption();
					options.containerRid = this.container._rid;
					let count = 0;
					diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation);
					if (partitionKey) {
						const partitionKeyInternal = convertToInternalPartitionKey(partitionKey);
						const { partitionKeyList, encryptedCount } = await this.container.encryptionProcessor.getEncryptedPartitionKeyValue(partitionKeyInternal);
						partitionKey = partitionKeyList;
						count += encryptedCount;
					}
					const { operations: encryptedOperations, totalPropertiesEncryptedCount } = await this.bulkBatchEncryptionHelper(operations);
					operations = encryptedOperations;
					count += totalPropertiesEncryptedCount;
					diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation, count);
				}
				const isPartitionLevelFailOverEnabled = this.clientContext.isPartitionLevelFailOverEnabled();
				const partitionKeyRangeId = await computePartitionKeyRangeId(diagnosticNode, partitionKey, this.partitionKeyRangeCache, isPartitionLevelFailOverEnabled, this.container);
				response = await this.clientContext.batch({
					body: operations,
					partitionKey,
					path,
					resourceId: this.container.url,
					options,
					diagnosticNode,
					partitionKeyRangeId
				});
			} catch (err) {
				if (this.clientContext.enableEncryption) await this.container.throwIfRequestNeedsARetryPostPolicyRefresh(err);
				throw new Error(`Batch request error: ${err.message}`, { cause: err });
			}
			if (this.clientContext.enableEncryption) try {
				diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation);
				let count = 0;
				for (const result of response.result) if (result.resourceBody) {
					const { body, propertiesDecryptedCount } = await this.container.encryptionProcessor.decrypt(result.resourceBody);
					result.resourceBody = body;
					count += propertiesDecryptedCount;
				}
				diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsDecryptOperation, count);
			} catch (error) {
				const decryptionError = new ErrorResponse(`Batch response was received but response decryption failed: + ${error.message}`);
				decryptionError.code = StatusCodes.ServiceUnavailable;
				throw decryptionError;
			}
			return response;
		}, this.clientContext);
	}
	async bulkBatchEncryptionHelper(operations) {
		let totalPropertiesEncryptedCount = 0;
		const encryptedOperations = [];
		for (const operation of operations) {
			const { operation: encryptedOp, totalPropertiesEncryptedCount: updatedCount } = await encryptOperationInput(this.container.encryptionProcessor, operation, totalPropertiesEncryptedCount);
			totalPropertiesEncryptedCount = updatedCount;
			encryptedOperations.push(encryptedOp);
		}
		return {
			operations: encryptedOperations,
			totalPropertiesEncryptedCount
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/client/StoredProcedure/StoredProcedureResponse.js
var StoredProcedureResponse = class extends ResourceResponse {
	constructor(resource, headers, statusCode, storedProcedure, diagnostics) {
		super(resource, headers, statusCode, diagnostics);
		this.storedProcedure = storedProcedure;
	}
	storedProcedure;
	get sproc() {
		return this.storedProcedure;
	}
};
// node_modules/@azure/cosmos/dist/esm/client/StoredProcedure/StoredProcedure.js
var StoredProcedure = class {
	container;
	id;
	clientContext;
	get url() {
		return createStoredProcedureUri(this.container.database.id, this.container.id, this.id);
	}
	constructor(container, id, clientContext) {
		this.container = container;
		this.id = id;
		this.clientContext = clientContext;
	}
	async read(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.read({
				path,
				resourceType: ResourceType.sproc,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new StoredProcedureResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async replace(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			if (body.body) body.body = body.body.toString();
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.replace({
				body,
				path,
				resourceType: ResourceType.sproc,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new StoredProcedureResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async delete(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.delete({
				path,
				resourceType: ResourceType.sproc,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new StoredProcedureResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async execute(partitionKey, params, options) {
		return withDiagnostics(async (diagnosticNode) => {
			if (partitionKey === void 0) partitionKey = undefinedPartitionKey(await readPartitionKeyDefinition(diagnosticNode, this.container));
			const response = await this.clientContext.execute({
				sprocLink: this.url,
				params,
				options,
				partitionKey,
				diagnosticNode
			});
			return new ResourceResponse(response.result, response.headers, response.code, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/StoredProcedure/StoredProcedures.js
var StoredProcedures = class {
	container;
	clientContext;
	constructor(container, clientContext) {
		this.container = container;
		this.clientContext = clientContext;
	}
	query(query, options) {
		const path = getPathFromLink(this.container.url, ResourceType.sproc);
		const id = getIdFromLink(this.container.url);
		return new QueryIterator(this.clientContext, query, options, (diagNode, innerOptions) => {
			return this.clientContext.queryFeed({
				path,
				resourceType: ResourceType.sproc,
				resourceId: id,
				resultFn: (result) => result.StoredProcedures,
				query,
				options: innerOptions,
				diagnosticNode: diagNode
			});
		});
	}
	readAll(options) {
		return this.query(void 0, options);
	}
	async create(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			if (body.body) body.body = body.body.toString();
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.container.url, ResourceType.sproc);
			const id = getIdFromLink(this.container.url);
			const response = await this.clientContext.create({
				body,
				path,
				resourceType: ResourceType.sproc,
				resourceId: id,
				options,
				diagnosticNode
			});
			const ref = new StoredProcedure(this.container, response.result.id, this.clientContext);
			return new StoredProcedureResponse(response.result, response.headers, response.code, ref, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Trigger/TriggerResponse.js
var TriggerResponse = class extends ResourceResponse {
	constructor(resource, headers, statusCode, trigger, diagnostics) {
		super(resource, headers, statusCode, diagnostics);
		this.trigger = trigger;
	}
	trigger;
};
// node_modules/@azure/cosmos/dist/esm/client/Trigger/Trigger.js
var Trigger = class {
	container;
	id;
	clientContext;
	get url() {
		return createTriggerUri(this.container.database.id, this.container.id, this.id);
	}
	constructor(container, id, clientContext) {
		this.container = container;
		this.id = id;
		this.clientContext = clientContext;
	}
	async read(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.read({
				path,
				resourceType: ResourceType.trigger,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new TriggerResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async replace(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			if (body.body) body.body = body.body.toString();
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.replace({
				body,
				path,
				resourceType: ResourceType.trigger,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new TriggerResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async delete(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.delete({
				path,
				resourceType: ResourceType.trigger,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new TriggerResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Trigger/Triggers.js
var Triggers = class {
	container;
	clientContext;
	constructor(container, clientContext) {
		this.container = container;
		this.clientContext = clientContext;
	}
	query(query, options) {
		const path = getPathFromLink(this.container.url, ResourceType.trigger);
		const id = getIdFromLink(this.container.url);
		return new QueryIterator(this.clientContext, query, options, (diagnosticNode, innerOptions) => {
			return this.clientContext.queryFeed({
				path,
				resourceType: ResourceType.trigger,
				resourceId: id,
				resultFn: (result) => result.Triggers,
				query,
				options: innerOptions,
				diagnosticNode
			});
		});
	}
	readAll(options) {
		return this.query(void 0, options);
	}
	async create(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			if (body.body) body.body = body.body.toString();
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.container.url, ResourceType.trigger);
			const id = getIdFromLink(this.container.url);
			const response = await this.clientContext.create({
				body,
				path,
				resourceType: ResourceType.trigger,
				resourceId: id,
				options,
				diagnosticNode
			});
			const ref = new Trigger(this.container, response.result.id, this.clientContext);
			return new TriggerResponse(response.result, response.headers, response.code, ref, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/UserDefinedFunction/UserDefinedFunctionResponse.js
var UserDefinedFunctionResponse = class extends ResourceResponse {
	constructor(resource, headers, statusCode, udf, diagnostics) {
		super(resource, headers, statusCode, diagnostics);
		this.userDefinedFunction = udf;
	}
	userDefinedFunction;
	get udf() {
		return this.userDefinedFunction;
	}
};
// node_modules/@azure/cosmos/dist/esm/client/UserDefinedFunction/UserDefinedFunction.js
var UserDefinedFunction = class {
	container;
	id;
	clientContext;
	get url() {
		return createUserDefinedFunctionUri(this.container.database.id, this.container.id, this.id);
	}
	constructor(container, id, clientContext) {
		this.container = container;
		this.id = id;
		this.clientContext = clientContext;
	}
	async read(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.read({
				path,
				resourceType: ResourceType.udf,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new UserDefinedFunctionResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async replace(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			if (body.body) body.body = body.body.toString();
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.replace({
				body,
				path,
				resourceType: ResourceType.udf,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new UserDefinedFunctionResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async delete(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.delete({
				path,
				resourceType: ResourceType.udf,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new UserDefinedFunctionResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/UserDefinedFunction/UserDefinedFunctions.js
var UserDefinedFunctions = class {
	container;
	clientContext;
	constructor(container, clientContext) {
		this.container = container;
		this.clientContext = clientContext;
	}
	query(query, options) {
		const path = getPathFromLink(this.container.url, ResourceType.udf);
		const id = getIdFromLink(this.container.url);
		return new QueryIterator(this.clientContext, query, options, (diagnosticNode, innerOptions) => {
			return this.clientContext.queryFeed({
				path,
				resourceType: ResourceType.udf,
				resourceId: id,
				resultFn: (result) => result.UserDefinedFunctions,
				query,
				options: innerOptions,
				diagnosticNode
			});
		});
	}
	readAll(options) {
		return this.query(void 0, options);
	}
	async create(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			if (body.body) body.body = body.body.toString();
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.container.url, ResourceType.udf);
			const id = getIdFromLink(this.container.url);
			const response = await this.clientContext.create({
				body,
				path,
				resourceType: ResourceType.udf,
				resourceId: id,
				options,
				diagnosticNode
			});
			const ref = new UserDefinedFunction(this.container, response.result.id, this.clientContext);
			return new UserDefinedFunctionResponse(response.result, response.headers, response.code, ref, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Script/Scripts.js
var Scripts = class {
	container;
	clientContext;
	constructor(container, clientContext) {
		this.container = container;
		this.clientContext = clientContext;
	}
	storedProcedure(id) {
		return new StoredProcedure(this.container, id, this.clientContext);
	}
	trigger(id) {
		return new Trigger(this.container, id, this.clientContext);
	}
	userDefinedFunction(id) {
		return new UserDefinedFunction(this.container, id, this.clientContext);
	}
	$sprocs;
	get storedProcedures() {
		if (!this.$sprocs) this.$sprocs = new StoredProcedures(this.container, this.clientContext);
		return this.$sprocs;
	}
	$triggers;
	get triggers() {
		if (!this.$triggers) this.$triggers = new Triggers(this.container, this.clientContext);
		return this.$triggers;
	}
	$udfs;
	get userDefinedFunctions() {
		if (!this.$udfs) this.$udfs = new UserDefinedFunctions(this.container, this.clientContext);
		return this.$udfs;
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Container/ContainerResponse.js
var ContainerResponse = class extends ResourceResponse {
	constructor(resource, headers, statusCode, container, diagnostics) {
		super(resource, headers, statusCode, diagnostics);
		this.container = container;
	}
	container;
};
// node_modules/@azure/cosmos/dist/esm/client/Offer/OfferResponse.js
var OfferResponse = class extends ResourceResponse {
	constructor(resource, headers, statusCode, diagnostics, offer) {
		super(resource, headers, statusCode, diagnostics);
		this.offer = offer;
	}
	offer;
};
// node_modules/@azure/cosmos/dist/esm/client/Offer/Offer.js
var Offer = class {
	client;
	id;
	clientContext;
	get url() {
		return `/${Constants.Path.OffersPathSegment}/${this.id}`;
	}
	constructor(client, id, clientContext) {
		this.client = client;
		this.id = id;
		this.clientContext = clientContext;
	}
	async read(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const response = await this.clientContext.read({
				path: this.url,
				resourceType: ResourceType.offer,
				resourceId: this.id,
				options,
				diagnosticNode
			});
			return new OfferResponse(response.result, response.headers, response.code, getEmptyCosmosDiagnostics(), this);
		}, this.clientContext);
	}
	async replace(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const response = await this.clientContext.replace({
				body,
				path: this.url,
				resourceType: ResourceType.offer,
				resourceId: this.id,
				options,
				diagnosticNode
			});
			return new OfferResponse(response.result, response.headers, response.code, getEmptyCosmosDiagnostics(), this);
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Offer/Offers.js
var Offers = class {
	client;
	clientContext;
	constructor(client, clientContext) {
		this.client = client;
		this.clientContext = clientContext;
	}
	query(query, options) {
		return new QueryIterator(this.clientContext, query, options, (diagnosticNode, innerOptions) => {
			return this.clientContext.queryFeed({
				path: "/offers",
				resourceType: ResourceType.offer,
				resourceId: "",
				resultFn: (result) => result.Offers,
				query,
				options: innerOptions,
				diagnosticNode
			});
		});
	}
	readAll(options) {
		return this.query(void 0, options);
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/ClientEncryptionKey/ClientEncryptionKeyResponse.js
var ClientEncryptionKeyResponse = class extends ResourceResponse {
	constructor(resource, headers, statusCode, clientEncryptionKeyProperties, diagnostics) {
		super(resource, headers, statusCode, diagnostics);
		this.clientEncryptionKeyProperties = clientEncryptionKeyProperties;
	}
	clientEncryptionKeyProperties;
};
// node_modules/@azure/cosmos/dist/esm/encryption/enums/EncryptionAlgorithm.js
var EncryptionAlgorithm;
(function(EncryptionAlgorithm) {
	EncryptionAlgorithm["AEAD_AES_256_CBC_HMAC_SHA256"] = "AEAD_AES_256_CBC_HMAC_SHA256";
})(EncryptionAlgorithm || (EncryptionAlgorithm = {}));
// node_modules/@azure/cosmos/dist/esm/encryption/enums/KeyEncryptionAlgorithm.js
var KeyEncryptionAlgorithm;
(function(KeyEncryptionAlgorithm) {
	KeyEncryptionAlgorithm["RSA_OAEP"] = "RSA-OAEP";
})(KeyEncryptionAlgorithm || (KeyEncryptionAlgorithm = {}));
// node_modules/@azure/cosmos/dist/esm/encryption/EncryptionKeyStoreProvider.js
var EncryptionKeyStoreProvider = class {
	keyEncryptionKeyResolver;
	cacheTimeToLive;
	RsaOaepEncryptionAlgorithm = "RSA-OAEP";
	cacheRefresher;
	unwrappedEncryptionKeyCache;
	providerName;
	constructor(keyEncryptionKeyResolver, cacheTimeToLive) {
		this.keyEncryptionKeyResolver = keyEncryptionKeyResolver;
		this.cacheTimeToLive = cacheTimeToLive;
		this.keyEncryptionKeyResolver = keyEncryptionKeyResolver;
		this.providerName = keyEncryptionKeyResolver.encryptionKeyResolverName;
		this.unwrappedEncryptionKeyCache = {};
		this.cacheTimeToLive = cacheTimeToLive;
		this.clearCacheOnTtlExpiry();
	}
	async wrapKey(encryptionKeyId, algorithm, key) {
		const uInt8ArrayKey = new Uint8Array(key);
		const wrappedEncryptionKey = await this.keyEncryptionKeyResolver.wrapKey(encryptionKeyId, algorithm, uInt8ArrayKey);
		return Buffer.from(wrappedEncryptionKey);
	}
	async unwrapKey(encryptionKeyId, algorithm, wrappedKey) {
		if (this.cacheTimeToLive === 0) {
			const res = await this.keyEncryptionKeyResolver.unwrapKey(encryptionKeyId, algorithm, wrappedKey);
			return Buffer.from(res);
		}
		if (!this.unwrappedEncryptionKeyCache[encryptionKeyId]) {
			const wrappedKeyUint8Array = new Uint8Array(wrappedKey);
			const plainEncryptionKey = await this.keyEncryptionKeyResolver.unwrapKey(encryptionKeyId, algorithm, wrappedKeyUint8Array);
			const plainEncryptionKeyBuffer = Buffer.from(plainEncryptionKey);
			this.unwrappedEncryptionKeyCache[encryptionKeyId] = [new Date(), plainEncryptionKeyBuffer];
		}
		return this.unwrappedEncryptionKeyCache[encryptionKeyId][1];
	}
	async clearCacheOnTtlExpiry() {
		this.cacheRefresher = startBackgroundTask(async () => {
			const now = new Date();
			for (const key in this.unwrappedEncryptionKeyCache) if (now.getTime() - this.unwrappedEncryptionKeyCache[key][0].getTime() > this.cacheTimeToLive) delete this.unwrappedEncryptionKeyCache[key];
		}, Constants.EncryptionCacheRefreshIntervalInMs);
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/EncryptionSettings.js
var EncryptionSettings = class {
	id;
	containerRid;
	partitionKeyPaths;
	pathsToEncrypt = [];
	encryptionSettingForProperties = {};
	constructor(id, containerRid, partitionKeyPaths) {
		this.id = id;
		this.containerRid = containerRid;
		this.partitionKeyPaths = partitionKeyPaths;
	}
	setEncryptionSettingForProperty(key, encryptionSettingForProperty) {
		this.encryptionSettingForProperties[key] = encryptionSettingForProperty;
	}
	getEncryptionSettingForProperty(propertyName) {
		return this.encryptionSettingForProperties[propertyName];
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/KeyEncryptionKey.js
var KeyEncryptionKey = class {
	encryptionAlgorithm;
	name;
	path;
	keyStoreProvider;
	constructor(name, path, keyStoreProvider) {
		this.name = name;
		this.path = path;
		this.keyStoreProvider = keyStoreProvider;
		this.encryptionAlgorithm = KeyEncryptionAlgorithm.RSA_OAEP;
	}
	async wrapEncryptionKey(plainTextEncryptionKey) {
		return this.keyStoreProvider.wrapKey(this.path, this.encryptionAlgorithm, plainTextEncryptionKey);
	}
	async unwrapEncryptionKey(wrappedEncryptionKey) {
		return this.keyStoreProvider.unwrapKey(this.path, this.encryptionAlgorithm, wrappedEncryptionKey);
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/AeadAes256CbcHmacSha256Algorithm/AeadAes256CbcHmacSha256Algorithm.js
var AeadAes256CbcHmacSha256Algorithm = class {
	algoVersion = 1;
	blockSizeInBytes = 16;
	encryptionType;
	dataEncryptionKey;
	version;
	versionSize;
	keySizeInBytes;
	minimumCipherTextLength;
	constructor(dataEncryptionKey, encryptionType) {
		this.dataEncryptionKey = dataEncryptionKey;
		this.encryptionType = encryptionType;
		this.version = Buffer.from([this.algoVersion]);
		this.versionSize = Buffer.from([1]);
		this.keySizeInBytes = 32;
		this.minimumCipherTextLength = 1 + 2 * this.blockSizeInBytes + this.keySizeInBytes;
	}
	encrypt(plainTextBuffer) {
		let iv;
		if (this.encryptionType === EncryptionType.RANDOMIZED) iv = randomBytes(16);
		else {
			const ivHmac = createHmac("sha256", this.dataEncryptionKey.ivKeyBuffer);
			ivHmac.update(plainTextBuffer);
			iv = ivHmac.digest().slice(0, this.blockSizeInBytes);
		}
		const cipher = createCipheriv("aes-256-cbc", this.dataEncryptionKey.encryptionKeyBuffer, iv);
		const cipherTextBuffer = Buffer.concat([cipher.update(plainTextBuffer), cipher.final()]);
		const authTagBuffer = this.generateAuthenticationTag(iv, cipherTextBuffer);
		return Buffer.concat([
			Buffer.from([this.algoVersion]),
			authTagBuffer,
			iv,
			cipherTextBuffer
		]);
	}
	decrypt(cipherTextBuffer) {
		if (cipherTextBuffer.length < this.minimumCipherTextLength) throw new Error("Invalid cipher text length");
		if (cipherTextBuffer[0] !== this.algoVersion) throw new Error("Invalid cipher text version");
		const authTagStartIndex = 1;
		const authTagLength = this.keySizeInBytes;
		const ivStartIndex = authTagStartIndex + authTagLength;
		const ivLength = this.blockSizeInBytes;
		const cipherTextStartIndex = ivStartIndex + ivLength;
		const cipherTextLength = cipherTextBuffer.length - cipherTextStartIndex;
		const authenticationTag = cipherTextBuffer.slice(authTagStartIndex, authTagStartIndex + authTagLength);
		const iv = cipherTextBuffer.slice(ivStartIndex, ivStartIndex + ivLength);
		const cipherText = cipherTextBuffer.slice(cipherTextStartIndex, cipherTextStartIndex + cipherTextLength);
		this.validateAuthenticationTag(authenticationTag, iv, cipherText);
		const decipher = createDecipheriv("aes-256-cbc", this.dataEncryptionKey.encryptionKeyBuffer, iv);
		const decrypted = decipher.update(cipherText);
		return Buffer.concat([decrypted, decipher.final()]);
	}
	generateAuthenticationTag(iv, cipherTextBuffer) {
		const hmac = createHmac("sha256", this.dataEncryptionKey.macKeyBuffer);
		const buffer = Buffer.concat([
			this.version,
			iv,
			cipherTextBuffer,
			this.versionSize
		]);
		return hmac.update(buffer).digest();
	}
	validateAuthenticationTag(authenticationTag, iv, cipherText) {
		const expectedAuthTag = this.generateAuthenticationTag(iv, cipherText);
		if (!authenticationTag.equals(expectedAuthTag)) throw new Error("Invalid authentication tag");
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/EncryptionSettingForProperty.js
var EncryptionSettingForProperty = class {
	encryptionKeyId;
	encryptionType;
	encryptionAlgorithm;
	constructor(clientEncryptionIncludedPath) {
		this.encryptionKeyId = clientEncryptionIncludedPath.clientEncryptionKeyId;
		this.encryptionType = clientEncryptionIncludedPath.encryptionType;
		this.encryptionAlgorithm = clientEncryptionIncludedPath.encryptionAlgorithm;
	}
	async buildEncryptionAlgorithm(clientEncryptionKeyProperties, encryptionManager, forceRefresh) {
		return new AeadAes256CbcHmacSha256Algorithm(await this.buildProtectedDataEncryptionKey(clientEncryptionKeyProperties, encryptionManager, forceRefresh), this.encryptionType);
	}
	async buildProtectedDataEncryptionKey(clientEncryptionKeyProperties, encryptionManager, forceRefresh) {
		const keyEncryptionKey = encryptionManager.keyEncryptionKeyCache.getOrCreate(clientEncryptionKeyProperties.encryptionKeyWrapMetadata.name, clientEncryptionKeyProperties.encryptionKeyWrapMetadata.value, encryptionManager.encryptionKeyStoreProvider);
		return await encryptionManager.protectedDataEncryptionKeyCache.getOrCreate(this.encryptionKeyId, keyEncryptionKey, clientEncryptionKeyProperties.wrappedDataEncryptionKey, forceRefresh);
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/EncryptionKey/DataEncryptionKey.js
var DataEncryptionKey = class {
	rootKeyBuffer;
	keySizeInBits = 256;
	keySizeInBytes = this.keySizeInBits / 8;
	encryptionKeyBuffer;
	macKeyBuffer;
	ivKeyBuffer;
	name;
	constructor(rootKey, name) {
		if (rootKey.length !== this.keySizeInBytes) throw new Error("Invalid root key size");
		this.rootKeyBuffer = rootKey;
		this.name = name;
		const encryptionKeySalt = `Microsoft SQL Server cell encryption key with encryption algorithm:AEAD_AES_256_CBC_HMAC_SHA256 and key length:${this.keySizeInBits}`;
		const macKeySalt = `Microsoft SQL Server cell MAC key with encryption algorithm:AEAD_AES_256_CBC_HMAC_SHA256 and key length:${this.keySizeInBits}`;
		const ivKeySalt = `Microsoft SQL Server cell IV key with encryption algorithm:AEAD_AES_256_CBC_HMAC_SHA256 and key length:${this.keySizeInBits}`;
		this.encryptionKeyBuffer = this.getHmacWithSha256(encryptionKeySalt, this.rootKeyBuffer);
		this.macKeyBuffer = this.getHmacWithSha256(macKeySalt, this.rootKeyBuffer);
		this.ivKeyBuffer = this.getHmacWithSha256(ivKeySalt, this.rootKeyBuffer);
	}
	getHmacWithSha256(plainText, key) {
		const hmac = createHmac("sha256", key);
		hmac.update(Buffer.from(plainText, "utf16le"));
		return hmac.digest();
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/EncryptionKey/ProtectedDataEncryptionKey.js
var ProtectedDataEncryptionKey = class extends DataEncryptionKey {
	keyEncryptionKey;
	encryptedValue;
	constructor(name, keyEncryptionKey, rawKey, encryptedKey) {
		super(rawKey, name);
		this.name = name;
		this.keyEncryptionKey = keyEncryptionKey;
		this.encryptedValue = encryptedKey;
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/EncryptionProcessor.js
var EncryptionProcessor = class {
	containerId;
	containerRid;
	database;
	clientContext;
	encryptionManager;
	constructor(containerId, containerRid, database, clientContext, encryptionManager) {
		this.containerId = containerId;
		this.containerRid = containerRid;
		this.database = database;
		this.clientContext = clientContext;
		this.encryptionManager = encryptionManager;
	}
	async encrypt(body) {
		if (!body) throw new ErrorResponse("Input body is null or undefined.");
		let propertiesEncryptedCount = 0;
		const encryptionSettings = await this.getEncryptionSetting();
		if (!encryptionSettings) return {
			body,
			propertiesEncryptedCount
		};
		for (const pathToEncrypt of encryptionSettings.pathsToEncrypt) {
			const propertyName = pathToEncrypt.slice(1);
			if (!Object.prototype.hasOwnProperty.call(body, propertyName)) continue;
			const settingForProperty = encryptionSettings.getEncryptionSettingForProperty(pathToEncrypt);
			if (!settingForProperty) throw new ErrorResponse("Invalid Encryption Setting for the Property: " + propertyName);
			body[propertyName] = await this.encryptToken(body[propertyName], settingForProperty, propertyName === "id");
			propertiesEncryptedCount++;
		}
		return {
			body,
			propertiesEncryptedCount
		};
	}
	async isPathEncrypted(path) {
		path = extractPath(path);
		if (!(await this.getEncryptionSetting()).getEncryptionSettingForProperty(path)) return false;
		return true;
	}
	async encryptProperty(path, value) {
		path = extractPath(path);
		const encryptionSettings = await this.getEncryptionSetting();
		if (!encryptionSettings) return value;
		const settingForProperty = encryptionSettings.getEncryptionSettingForProperty(path);
		if (!settingForProperty) return value;
		value = await this.encryptToken(value, settingForProperty, path === "/id");
		return value;
	}
	async getEncryptedPartitionKeyValue(partitionKeyList) {
		const encryptionSettings = await this.getEncryptionSetting();
		let encryptedCount = 0;
		if (!encryptionSettings) return {
			partitionKeyList,
			encryptedCount
		};
		const partitionKeyPaths = encryptionSettings.partitionKeyPaths;
		for (let i = 0; i < partitionKeyPaths.length; i++) {
			const partitionKeyPath = extractPath(partitionKeyPaths[i]);
			if (encryptionSettings.pathsToEncrypt.includes(partitionKeyPath)) {
				const settingForProperty = encryptionSettings.getEncryptionSettingForProperty(partitionKeyPath);
				partitionKeyList[i] = await this.encryptToken(partitionKeyList[i], settingForProperty, partitionKeyPath === "/id");
				encryptedCount++;
			}
		}
		return {
			partitionKeyList,
			encryptedCount
		};
	}
	async getEncryptedUrl(id) {
		const parts = id.split("/");
		const lastPart = parts[parts.length - 1];
		const encryptedLastPart = await this.getEncryptedId(lastPart);
		parts[parts.length - 1] = encryptedLastPart;
		return parts.join("/");
	}
	async getEncryptedId(id) {
		const encryptionSettings = await this.getEncryptionSetting();
		if (!encryptionSettings) return id;
		const settingForProperty = encryptionSettings.getEncryptionSettingForProperty("/id");
		if (!settingForProperty) return id;
		id = await this.encryptToken(id, settingForProperty, true);
		return id;
	}
	async encryptQueryParameter(path, value, isValueId, type) {
		if (value === null) return value;
		path = extractPath(path);
		const encryptionSettings = await this.getEncryptionSetting();
		if (!encryptionSettings) return value;
		const settingForProperty = encryptionSettings.getEncryptionSettingForProperty(path);
		if (!settingForProperty) return value;
		return this.encryptToken(value, settingForProperty, isValueId, type);
	}
	async encryptToken(valueToEncrypt, propertySetting, isValueId, type) {
		if (typeof valueToEncrypt === "object" && valueToEncrypt !== null) {
			for (const key in valueToEncrypt) if (Object.prototype.hasOwnProperty.call(valueToEncrypt, key)) valueToEncrypt[key] = await this.encryptToken(valueToEncrypt[key], propertySetting, isValueId, type);
		} else if (Array.isArray(type)) for (let i = 0; i < valueToEncrypt.length; i++) valueToEncrypt[i] = await this.encryptToken(valueToEncrypt[i], propertySetting, isValueId, type);
		else valueToEncrypt = await this.serializeAndEncryptValue(valueToEncrypt, propertySetting, isValueId, type);
		return valueToEncrypt;
	}
	async serializeAndEncryptValue(valueToEncrypt, propertySetting, isValueId, type) {
		if (valueToEncrypt === null) return valueToEncrypt;
		const [typeMarker, serializer] = createSerializer(valueToEncrypt, type);
		const plainText = serializer.serialize(valueToEncrypt);
		const cipherText = (await this.buildEncryptionAlgorithm(propertySetting)).encrypt(plainText);
		if (isValueId) {
			if (typeof valueToEncrypt !== "string") throw new ErrorResponse("The id should be of string type.");
		}
		const cipherTextWithTypeMarker = Buffer.alloc(cipherText.length + 1);
		cipherTextWithTypeMarker[0] = typeMarker;
		cipherText.forEach((value, index) => {
			cipherTextWithTypeMarker[index + 1] = value;
		});
		let encryptedValue = Buffer.from(cipherTextWithTypeMarker).toString("base64");
		if (isValueId) encryptedValue = encryptedValue.replace(/\//g, "_").replace(/\+/g, "-");
		return encryptedValue;
	}
	async decrypt(body) {
		let propertiesDecryptedCount = 0;
		if (body == null) return {
			body,
			propertiesDecryptedCount
		};
		const encryptionSettings = await this.getEncryptionSetting();
		if (!encryptionSettings) return {
			body,
			propertiesDecryptedCount
		};
		for (const pathToEncrypt of encryptionSettings.pathsToEncrypt) {
			const propertyName = pathToEncrypt.slice(1);
			if (!Object.prototype.hasOwnProperty.call(body, propertyName)) continue;
			const settingForProperty = encryptionSettings.getEncryptionSettingForProperty(pathToEncrypt);
			if (settingForProperty == null) throw new ErrorResponse("Invalid Encryption Setting for the Path: " + pathToEncrypt);
			body[propertyName] = await this.decryptToken(body[propertyName], settingForProperty, propertyName === "id");
			propertiesDecryptedCount++;
		}
		return {
			body,
			propertiesDecryptedCount
		};
	}
	async decryptToken(valueToDecrypt, propertySetting, isValueId) {
		if (typeof valueToDecrypt === "object") {
			for (const key in valueToDecrypt) if (Object.prototype.hasOwnProperty.call(valueToDecrypt, key)) valueToDecrypt[key] = await this.decryptToken(valueToDecrypt[key], propertySetting, isValueId);
		} else if (Array.isArray(valueToDecrypt)) for (let i = 0; i < valueToDecrypt.length; i++) valueToDecrypt[i] = await this.decryptToken(valueToDecrypt[i], propertySetting, isValueId);
		else valueToDecrypt = await this.deserializeAndDecryptValue(valueToDecrypt, propertySetting, isValueId);
		return valueToDecrypt;
	}
	async deserializeAndDecryptValue(valueToDecrypt, propertySetting, isValueId) {
		if (isValueId) valueToDecrypt = valueToDecrypt.replace(/_/g, "/").replace(/-/g, "+");
		const cipherTextWithTypeMarker = Buffer.from(valueToDecrypt, "base64");
		if (cipherTextWithTypeMarker === null) return null;
		const cipherText = Buffer.from(cipherTextWithTypeMarker.slice(1));
		const plainText = (await this.buildEncryptionAlgorithm(propertySetting)).decrypt(cipherText);
		if (plainText === null) throw new ErrorResponse("returned null plain text");
		return createDeserializer(cipherTextWithTypeMarker[0]).deserialize(plainText);
	}
	async getEncryptionSetting(forceRefresh) {
		const key = this.database._rid + "/" + this.containerRid;
		const encryptionSetting = this.encryptionManager.encryptionSettingsCache.get(key);
		if (forceRefresh || !encryptionSetting) return withDiagnostics(async (diagnosticNode) => {
			const path = `/dbs/${this.database.id}/colls/${this.containerId}`;
			const id = `dbs/${this.database.id}/colls/${this.containerId}`;
			const response = await this.clientContext.read({
				path,
				resourceType: ResourceType.container,
				resourceId: id,
				diagnosticNode
			});
			if (!response || !response.result) throw new ErrorResponse("Failed to fetch container definition");
			const containerRid = response.result._rid;
			const clientEncryptionPolicy = response.result.clientEncryptionPolicy;
			const partitionKeyPaths = response.result.partitionKey.paths;
			return await this.encryptionManager.encryptionSettingsCache.create(key, containerRid, partitionKeyPaths, clientEncryptionPolicy);
		}, this.clientContext);
		return encryptionSetting;
	}
	async buildEncryptionAlgorithm(propertySetting) {
		const key = `${this.database._rid}/${propertySetting.encryptionKeyId}`;
		let clientEncryptionKeyProperties = this.encryptionManager.clientEncryptionKeyPropertiesCache.get(key);
		if (!clientEncryptionKeyProperties) clientEncryptionKeyProperties = await this.fetchClientEncryptionKey(propertySetting.encryptionKeyId);
		try {
			return await propertySetting.buildEncryptionAlgorithm(clientEncryptionKeyProperties, this.encryptionManager);
		} catch (err) {
			if (err.statusCode !== StatusCodes.Forbidden) throw err;
			clientEncryptionKeyProperties = await this.fetchClientEncryptionKey(propertySetting.encryptionKeyId);
			try {
				return await propertySetting.buildEncryptionAlgorithm(clientEncryptionKeyProperties, this.encryptionManager, true);
			} catch (retryErr) {
				if (retryErr.statusCode !== StatusCodes.Forbidden) throw retryErr;
				clientEncryptionKeyProperties = await this.fetchClientEncryptionKey(propertySetting.encryptionKeyId, clientEncryptionKeyProperties.etag);
				return propertySetting.buildEncryptionAlgorithm(clientEncryptionKeyProperties, this.encryptionManager);
			}
		}
	}
	async fetchClientEncryptionKey(cekId, cekEtag) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = `/dbs/${this.database.id}/clientencryptionkeys/${cekId}`;
			const id = `dbs/${this.database.id}/clientencryptionkeys/${cekId}`;
			const options = {};
			if (cekEtag) options.accessCondition = {
				type: Constants.HttpHeaders.IfNoneMatch,
				condition: cekEtag
			};
			options.databaseRid = this.database._rid;
			const response = await this.clientContext.read({
				path,
				resourceType: ResourceType.clientencryptionkey,
				resourceId: id,
				options,
				diagnosticNode
			});
			if (!response) throw new ErrorResponse(`Failed to fetch client encryption key ${cekId}`);
			if (response.code === StatusCodes.NotModified) throw new ErrorResponse(`The Client Encryption Key with key id: ${cekId} on database: ${this.database.id} needs to be rewrapped with a valid Key Encryption Key using rewrapClientEncryptionKey. The Key Encryption Key used to wrap the Client Encryption Key has been revoked`);
			const clientEncryptionKeyProperties = {
				id: response.result.id,
				encryptionAlgorithm: response.result.encryptionAlgorithm,
				wrappedDataEncryptionKey: new Uint8Array(Buffer.from(response.result.wrappedDataEncryptionKey, "base64")),
				encryptionKeyWrapMetadata: response.result.keyWrapMetadata,
				etag: response.result._etag
			};
			const key = this.database._rid + "/" + cekId;
			this.encryptionManager.clientEncryptionKeyPropertiesCache.set(key, clientEncryptionKeyProperties);
			return clientEncryptionKeyProperties;
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Container/Container.js
var Container = class {
	database;
	id;
	clientContext;
	encryptionManager;
	$items;
	get items() {
		if (!this.$items) this.$items = new Items(this, this.clientContext);
		return this.$items;
	}
	$scripts;
	get scripts() {
		if (!this.$scripts) this.$scripts = new Scripts(this, this.clientContext);
		return this.$scripts;
	}
	$conflicts;
	get conflicts() {
		if (!this.$conflicts) this.$conflicts = new Conflicts(this, this.clientContext);
		return this.$conflicts;
	}
	get url() {
		return createDocumentCollectionUri(this.database.id, this.id);
	}
	encryptionProcessor;
	_rid;
	isEncryptionInitialized = false;
	encryptionInitializationPromise;
	constructor(database, id, clientContext, encryptionManager, _rid) {
		this.database = database;
		this.id = id;
		this.clientContext = clientContext;
		this.encryptionManager = encryptionManager;
		this._rid = _rid;
		if (this.clientContext.enableEncryption) this.encryptionProcessor = new EncryptionProcessor(this.id, this._rid, this.database, this.clientContext, this.encryptionManager);
	}
	item(id, partitionKeyValue) {
		return new Item(this, id, this.clientContext, partitionKeyValue);
	}
	conflict(id, partitionKey) {
		return new Conflict(this, id, this.clientContext, partitionKey);
	}
	async read(options) {
		return withDiagnostics(async (diagnosticNode) => {
			return this.readInternal(diagnosticNode, options);
		}, this.clientContext);
	}
	async readInternal(diagnosticNode, options) {
		const path = getPathFromLink(this.url);
		const id = getIdFromLink(this.url);
		const response = await this.clientContext.read({
			path,
			resourceType: ResourceType.container,
			resourceId: id,
			options,
			diagnosticNode
		});
		this.clientContext.partitionKeyDefinitionCache[this.url] = response.result.partitionKey;
		return new ContainerResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
	}
	async replace(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.replace({
				body,
				path,
				resourceType: ResourceType.container,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new ContainerResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async delete(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.delete({
				path,
				resourceType: ResourceType.container,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new ContainerResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async getPartitionKeyDefinition() {
		return withDiagnostics(async (diagnosticNode) => {
			return this.readPartitionKeyDefinition(diagnosticNode);
		}, this.clientContext);
	}
	async readPartitionKeyDefinition(diagnosticNode) {
		if (this.url in this.clientContext.partitionKeyDefinitionCache) {
			diagnosticNode.addData({ readFromCache: true });
			return new ResourceResponse(this.clientContext.partitionKeyDefinitionCache[this.url], {}, 0, getEmptyCosmosDiagnostics());
		}
		const { headers, statusCode, diagnostics } = await withMetadataDiagnostics(async (node) => {
			return this.readInternal(node);
		}, diagnosticNode, MetadataLookUpType.ContainerLookUp);
		return new ResourceResponse(this.clientContext.partitionKeyDefinitionCache[this.url], headers, statusCode, diagnostics);
	}
	async readOffer(options = {}) {
		return withDiagnostics(async (diagnosticNode) => {
			const { resource: container } = await this.read();
			const path = "/offers";
			const url = container._self;
			const response = await this.clientContext.queryFeed({
				path,
				resourceId: "",
				resourceType: ResourceType.offer,
				query: `SELECT * from root where root.resource = "${url}"`,
				resultFn: (result) => result.Offers,
				options,
				diagnosticNode
			});
			const offer = response.result[0] ? new Offer(this.database.client, response.result[0].id, this.clientContext) : void 0;
			return new OfferResponse(response.result[0], response.headers, response.code, getEmptyCosmosDiagnostics(), offer);
		}, this.clientContext);
	}
	async getQueryPlan(query) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			return this.clientContext.getQueryPlan(path + "/docs", ResourceType.item, getIdFromLink(this.url), query, {}, diagnosticNode);
		}, this.clientContext);
	}
	readPartitionKeyRanges(feedOptions) {
		feedOptions = feedOptions || {};
		return this.clientContext.queryPartitionKeyRanges(this.url, void 0, feedOptions);
	}
	async getFeedRanges() {
		return withDiagnostics(async (diagnosticNode) => {
			const { resources } = await this.readPartitionKeyRanges().fetchAllInternal(diagnosticNode);
			const feedRanges = [];
			for (const resource of resources) {
				const feedRange = new FeedRangeInternal(resource.minInclusive, resource.maxExclusive);
				Object.freeze(feedRange);
				feedRanges.push(feedRange);
			}
			return feedRanges;
		}, this.clientContext);
	}
	async deleteAllItemsForPartitionKey(partitionKey, options) {
		return withDiagnostics(async (diagnosticNode) => {
			let path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			path = path + "/operations/partitionkeydelete";
			if (this.clientContext.enableEncryption) {
				await this.checkAndInitializeEncryption();
				options = options || {};
				options.containerRid = this._rid;
				diagnosticNode.beginEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation);
				const partitionKeyInternal = convertToInternalPartitionKey(partitionKey);
				const { partitionKeyList, encryptedCount } = await this.encryptionProcessor.getEncryptedPartitionKeyValue(partitionKeyInternal);
				partitionKey = partitionKeyList;
				diagnosticNode.endEncryptionDiagnostics(Constants.Encryption.DiagnosticsEncryptOperation, encryptedCount);
			}
			let response;
			try {
				response = await this.clientContext.delete({
					path,
					resourceType: ResourceType.container,
					resourceId: id,
					options,
					partitionKey,
					method: HTTPMethod.post,
					diagnosticNode
				});
			} catch (error) {
				if (this.clientContext.enableEncryption) await this.throwIfRequestNeedsARetryPostPolicyRefresh(error);
				throw error;
			}
			return new ContainerResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async initializeEncryption() {
		if (!this.clientContext.enableEncryption) throw new ErrorResponse("Encryption is not enabled for the client.");
		else await withDiagnostics(async (diagnosticNode) => {
			const readResponse = await this.readInternal(diagnosticNode);
			if (!readResponse || !readResponse.resource) throw new ErrorResponse("Failed to initialize encryption: The container's resource definition could not be retrieved.");
			this._rid = readResponse.resource._rid;
			this.encryptionProcessor.containerRid = this._rid;
			const clientEncryptionPolicy = readResponse.resource.clientEncryptionPolicy;
			if (!clientEncryptionPolicy) return;
			const partitionKeyPaths = readResponse.resource.partitionKey.paths;
			const databaseResponse = await this.database.readInternal(diagnosticNode);
			if (!databaseResponse || !databaseResponse.resource) throw new ErrorResponse("Failed to initialize encryption: The database's resource definition could not be retrieved.");
			this.database._rid = databaseResponse.resource._rid;
			const encryptionSettingKey = this.database._rid + "/" + this._rid;
			await this.encryptionManager.encryptionSettingsCache.create(encryptionSettingKey, this._rid, partitionKeyPaths, clientEncryptionPolicy);
			const clientEncryptionKeyIds = [...new Set(clientEncryptionPolicy.includedPaths.map((item) => item.clientEncryptionKeyId))];
			for (const clientEncryptionKeyId of clientEncryptionKeyIds) {
				const res = await this.database.readClientEncryptionKey(clientEncryptionKeyId);
				if (!res || !res.clientEncryptionKeyProperties) throw new ErrorResponse(`Failed to initialize encryption: The client encryption key ${clientEncryptionKeyId} could not be retrieved.`);
				const encryptionKeyProperties = res.clientEncryptionKeyProperties;
				const key = this.database._rid + "/" + clientEncryptionKeyId;
				this.encryptionManager.clientEncryptionKeyPropertiesCache.set(key, encryptionKeyProperties);
			}
			this.isEncryptionInitialized = true;
		}, this.clientContext);
	}
	async semanticRerank(rerankContext, documents, options) {
		return withDiagnostics((diagnosticNode) => this.clientContext.semanticRerank(rerankContext, documents, options, diagnosticNode), this.clientContext);
	}
	async checkAndInitializeEncryption() {
		if (!this.isEncryptionInitialized) {
			if (!this.encryptionInitializationPromise) this.encryptionInitializationPromise = this.initializeEncryption();
			await this.encryptionInitializationPromise;
		}
	}
	async throwIfRequestNeedsARetryPostPolicyRefresh(errorResponse) {
		const key = this.database._rid + "/" + this._rid;
		const encryptionSetting = this.encryptionManager.encryptionSettingsCache.get(key);
		if (!errorResponse?.code || !errorResponse?.headers?.[Constants.HttpHeaders.SubStatus]) return;
		const subStatusCode = errorResponse.headers[Constants.HttpHeaders.SubStatus];
		const isPartitionKeyMismatch = Number(subStatusCode) === SubStatusCodes.PartitionKeyMismatch;
		const isIncorrectContainerRidSubstatus = Number(subStatusCode) === SubStatusCodes.IncorrectContainerRidSubstatus;
		if (errorResponse.code === StatusCodes.BadRequest && (isPartitionKeyMismatch || isIncorrectContainerRidSubstatus)) {
			if (isPartitionKeyMismatch && encryptionSetting.partitionKeyPaths.length) {
				let encryptionSettingsForProperty = null;
				for (const path of encryptionSetting.partitionKeyPaths) {
					const partitionKeyPath = path.split("/")[1];
					encryptionSettingsForProperty = encryptionSetting.getEncryptionSettingForProperty(partitionKeyPath);
					if (encryptionSettingsForProperty) break;
				}
				if (encryptionSettingsForProperty == null) return;
			}
			if (encryptionSetting.containerRid === (await this.encryptionProcessor.getEncryptionSetting(true)).containerRid) return;
			await this.initializeEncryption();
			throw new ErrorResponse("Operation has failed due to a possible mismatch in Client Encryption Policy configured on the container. Retrying may fix the issue. Please refer to https://aka.ms/CosmosClientEncryption for more details." + errorResponse.message);
		}
	}
};
// node_modules/@azure/cosmos/dist/esm/utils/offers.js
function validateOffer(body) {
	if (body.throughput) {
		if (body.maxThroughput) throw new Error("Cannot specify `throughput` with `maxThroughput`");
		if (body.autoUpgradePolicy) throw new Error("Cannot specify autoUpgradePolicy with throughput. Use `maxThroughput` instead");
	}
}
// node_modules/@azure/cosmos/dist/esm/client/Container/Containers.js
var Containers = class {
	database;
	clientContext;
	encryptionManager;
	constructor(database, clientContext, encryptionManager) {
		this.database = database;
		this.clientContext = clientContext;
		this.encryptionManager = encryptionManager;
	}
	query(query, options) {
		const path = getPathFromLink(this.database.url, ResourceType.container);
		const id = getIdFromLink(this.database.url);
		return new QueryIterator(this.clientContext, query, options, (diagNode, innerOptions) => {
			return this.clientContext.queryFeed({
				path,
				resourceType: ResourceType.container,
				resourceId: id,
				resultFn: (result) => result.DocumentCollections,
				query,
				options: innerOptions,
				diagnosticNode: diagNode
			});
		});
	}
	async create(body, options = {}) {
		return withDiagnostics(async (diagnosticNode) => {
			return this.createInternal(diagnosticNode, body, options);
		}, this.clientContext);
	}
	async createInternal(diagnosticNode, body, options = {}) {
		const err = {};
		if (!isResourceValid(body, err)) throw err;
		const path = getPathFromLink(this.database.url, ResourceType.container);
		const id = getIdFromLink(this.database.url);
		validateOffer(body);
		if (body.maxThroughput) {
			const autoscaleParams = { maxThroughput: body.maxThroughput };
			if (body.autoUpgradePolicy) autoscaleParams.autoUpgradePolicy = body.autoUpgradePolicy;
			const autoscaleHeader = JSON.stringify(autoscaleParams);
			options.initialHeaders = Object.assign({}, options.initialHeaders, { [Constants.HttpHeaders.AutoscaleSettings]: autoscaleHeader });
			delete body.maxThroughput;
			delete body.autoUpgradePolicy;
		}
		if (body.throughput) {
			options.initialHeaders = Object.assign({}, options.initialHeaders, { [Constants.HttpHeaders.OfferThroughput]: body.throughput });
			delete body.throughput;
		}
		if (typeof body.partitionKey === "string") {
			if (!body.partitionKey.startsWith("/")) throw new Error("Partition key must start with '/'");
			body.partitionKey = { paths: [body.partitionKey] };
		}
		if (!body.partitionKey || !body.partitionKey.paths) body.partitionKey = { paths: [DEFAULT_PARTITION_KEY_PATH] };
		if (this.clientContext.enableEncryption && body.clientEncryptionPolicy) {
			body.clientEncryptionPolicy.policyFormatVersion = body.clientEncryptionPolicy.policyFormatVersion ?? 1;
			validateClientEncryptionPolicy(body.clientEncryptionPolicy, body.partitionKey);
		}
		const response = await this.clientContext.create({
			body,
			path,
			resourceType: ResourceType.container,
			resourceId: id,
			diagnosticNode,
			options
		});
		const ref = new Container(this.database, response.result.id, this.clientContext, this.encryptionManager, response.result._rid);
		this.clientContext.partitionKeyDefinitionCache[ref.url] = response.result.partitionKey;
		return new ContainerResponse(response.result, response.headers, response.code, ref, getEmptyCosmosDiagnostics());
	}
	async createIfNotExists(body, options) {
		if (!body || body.id === null || body.id === void 0) throw new Error("body parameter must be an object with an id property");
		return withDiagnostics(async (diagnosticNode) => {
			try {
				return await this.database.container(body.id).readInternal(diagnosticNode, options);
			} catch (err) {
				if (err.code === StatusCodes.NotFound) {
					const createResponse = await this.createInternal(diagnosticNode, body, options);
					mergeHeaders(createResponse.headers, err.headers);
					return createResponse;
				} else throw err;
			}
		}, this.clientContext);
	}
	readAll(options) {
		return this.query(void 0, options);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Permission/PermissionResponse.js
var PermissionResponse = class extends ResourceResponse {
	constructor(resource, headers, statusCode, permission, diagnostics) {
		super(resource, headers, statusCode, diagnostics);
		this.permission = permission;
	}
	permission;
};
// node_modules/@azure/cosmos/dist/esm/client/Permission/Permission.js
var Permission = class {
	user;
	id;
	clientContext;
	get url() {
		return createPermissionUri(this.user.database.id, this.user.id, this.id);
	}
	constructor(user, id, clientContext) {
		this.user = user;
		this.id = id;
		this.clientContext = clientContext;
	}
	async read(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.read({
				path,
				resourceType: ResourceType.permission,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new PermissionResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async replace(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.replace({
				body,
				path,
				resourceType: ResourceType.permission,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new PermissionResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async delete(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.delete({
				path,
				resourceType: ResourceType.permission,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new PermissionResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Permission/Permissions.js
var Permissions = class {
	user;
	clientContext;
	constructor(user, clientContext) {
		this.user = user;
		this.clientContext = clientContext;
	}
	query(query, options) {
		const path = getPathFromLink(this.user.url, ResourceType.permission);
		const id = getIdFromLink(this.user.url);
		return new QueryIterator(this.clientContext, query, options, (diagnosticNode, innerOptions) => {
			return this.clientContext.queryFeed({
				path,
				resourceType: ResourceType.permission,
				resourceId: id,
				resultFn: (result) => result.Permissions,
				query,
				options: innerOptions,
				diagnosticNode
			});
		});
	}
	readAll(options) {
		return this.query(void 0, options);
	}
	async create(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.user.url, ResourceType.permission);
			const id = getIdFromLink(this.user.url);
			const response = await this.clientContext.create({
				body,
				path,
				resourceType: ResourceType.permission,
				resourceId: id,
				diagnosticNode,
				options
			});
			const ref = new Permission(this.user, response.result.id, this.clientContext);
			return new PermissionResponse(response.result, response.headers, response.code, ref, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async upsert(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.user.url, ResourceType.permission);
			const id = getIdFromLink(this.user.url);
			const response = await this.clientContext.upsert({
				body,
				path,
				resourceType: ResourceType.permission,
				resourceId: id,
				options,
				diagnosticNode
			});
			const ref = new Permission(this.user, response.result.id, this.clientContext);
			return new PermissionResponse(response.result, response.headers, response.code, ref, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/User/UserResponse.js
var UserResponse = class extends ResourceResponse {
	constructor(resource, headers, statusCode, user, diagnostics) {
		super(resource, headers, statusCode, diagnostics);
		this.user = user;
	}
	user;
};
// node_modules/@azure/cosmos/dist/esm/client/User/User.js
var User = class {
	database;
	id;
	clientContext;
	permissions;
	get url() {
		return createUserUri(this.database.id, this.id);
	}
	constructor(database, id, clientContext) {
		this.database = database;
		this.id = id;
		this.clientContext = clientContext;
		this.permissions = new Permissions(this, this.clientContext);
	}
	permission(id) {
		return new Permission(this, id, this.clientContext);
	}
	async read(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.read({
				path,
				resourceType: ResourceType.user,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new UserResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async replace(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.replace({
				body,
				path,
				resourceType: ResourceType.user,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new UserResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async delete(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.delete({
				path,
				resourceType: ResourceType.user,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new UserResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/User/Users.js
var Users = class {
	database;
	clientContext;
	constructor(database, clientContext) {
		this.database = database;
		this.clientContext = clientContext;
	}
	query(query, options) {
		const path = getPathFromLink(this.database.url, ResourceType.user);
		const id = getIdFromLink(this.database.url);
		return new QueryIterator(this.clientContext, query, options, (diagnosticNode, innerOptions) => {
			return this.clientContext.queryFeed({
				path,
				resourceType: ResourceType.user,
				resourceId: id,
				resultFn: (result) => result.Users,
				query,
				options: innerOptions,
				diagnosticNode
			});
		});
	}
	readAll(options) {
		return this.query(void 0, options);
	}
	async create(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.database.url, ResourceType.user);
			const id = getIdFromLink(this.database.url);
			const response = await this.clientContext.create({
				body,
				path,
				resourceType: ResourceType.user,
				resourceId: id,
				options,
				diagnosticNode
			});
			const ref = new User(this.database, response.result.id, this.clientContext);
			return new UserResponse(response.result, response.headers, response.code, ref, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async upsert(body, options) {
		return withDiagnostics(async (diagnosticNode) => {
			const err = {};
			if (!isResourceValid(body, err)) throw err;
			const path = getPathFromLink(this.database.url, ResourceType.user);
			const id = getIdFromLink(this.database.url);
			const response = await this.clientContext.upsert({
				body,
				path,
				resourceType: ResourceType.user,
				resourceId: id,
				options,
				diagnosticNode
			});
			const ref = new User(this.database, response.result.id, this.clientContext);
			return new UserResponse(response.result, response.headers, response.code, ref, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Database/DatabaseResponse.js
var DatabaseResponse = class extends ResourceResponse {
	constructor(resource, headers, statusCode, database, diagnostics) {
		super(resource, headers, statusCode, diagnostics);
		this.database = database;
	}
	database;
};
// node_modules/@azure/cosmos/dist/esm/client/Database/Database.js
var Database = class {
	client;
	id;
	clientContext;
	encryptionManager;
	containers;
	users;
	get url() {
		return createDatabaseUri(this.id);
	}
	_rid;
	constructor(client, id, clientContext, encryptionManager, _rid) {
		this.client = client;
		this.id = id;
		this.clientContext = clientContext;
		this.encryptionManager = encryptionManager;
		this.containers = new Containers(this, this.clientContext, this.encryptionManager);
		this.users = new Users(this, this.clientContext);
		this._rid = _rid;
	}
	container(id) {
		return new Container(this, id, this.clientContext, this.encryptionManager);
	}
	user(id) {
		return new User(this, id, this.clientContext);
	}
	async read(options) {
		return withDiagnostics(async (diagnosticNode) => {
			return this.readInternal(diagnosticNode, options);
		}, this.clientContext);
	}
	async readInternal(diagnosticNode, options) {
		const path = getPathFromLink(this.url);
		const id = getIdFromLink(this.url);
		const response = await this.clientContext.read({
			path,
			resourceType: ResourceType.database,
			resourceId: id,
			options,
			diagnosticNode
		});
		return new DatabaseResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
	}
	async delete(options) {
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url);
			const id = getIdFromLink(this.url);
			const response = await this.clientContext.delete({
				path,
				resourceType: ResourceType.database,
				resourceId: id,
				options,
				diagnosticNode
			});
			return new DatabaseResponse(response.result, response.headers, response.code, this, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async readOffer(options = {}) {
		return withDiagnostics(async (diagnosticNode) => {
			const { resource: record } = await withMetadataDiagnostics(async (node) => {
				return this.readInternal(node);
			}, diagnosticNode, MetadataLookUpType.DatabaseLookUp);
			const path = "/offers";
			const url = record._self;
			const response = await this.clientContext.queryFeed({
				path,
				resourceId: "",
				resourceType: ResourceType.offer,
				query: `SELECT * from root where root.resource = "${url}"`,
				resultFn: (result) => result.Offers,
				options,
				diagnosticNode
			});
			const offer = response.result[0] ? new Offer(this.client, response.result[0].id, this.clientContext) : void 0;
			return new OfferResponse(response.result[0], response.headers, response.code, getEmptyCosmosDiagnostics(), offer);
		}, this.clientContext);
	}
	async createClientEncryptionKey(clientEncryptionKeyId, encryptionAlgorithm, keyWrapMetadata) {
		if (clientEncryptionKeyId == null || !clientEncryptionKeyId.trim()) throw new Error("encryption key id cannot be null or empty");
		if (encryptionAlgorithm !== EncryptionAlgorithm.AEAD_AES_256_CBC_HMAC_SHA256) throw new Error(`Invalid encryption algorithm '${encryptionAlgorithm}' passed.`);
		if (!keyWrapMetadata) throw new Error("encryptionKeyWrapMetadata cannot be null.");
		if (keyWrapMetadata.algorithm !== KeyEncryptionAlgorithm.RSA_OAEP) throw new Error(`Invalid key wrap algorithm '${keyWrapMetadata.algorithm}' passed.`);
		if (!this.clientContext.enableEncryption) throw new Error("Creating a client encryption key requires the use of an encryption-enabled client.");
		const keyEncryptionKey = this.encryptionManager.keyEncryptionKeyCache.getOrCreate(keyWrapMetadata.name, keyWrapMetadata.value, this.encryptionManager.encryptionKeyStoreProvider);
		const body = {
			id: clientEncryptionKeyId,
			encryptionAlgorithm,
			keyWrapMetadata,
			wrappedDataEncryptionKey: (await this.encryptionManager.protectedDataEncryptionKeyCache.getOrCreate(clientEncryptionKeyId, keyEncryptionKey)).encryptedValue.toString("base64")
		};
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url, ResourceType.clientencryptionkey);
			const databaseId = getIdFromLink(this.url);
			const response = await this.clientContext.create({
				body,
				path,
				resourceType: ResourceType.clientencryptionkey,
				resourceId: databaseId,
				diagnosticNode
			});
			const ref = {
				id: response.result.id,
				encryptionAlgorithm: response.result.encryptionAlgorithm,
				etag: response.result._etag,
				wrappedDataEncryptionKey: new Uint8Array(Buffer.from(response.result.wrappedDataEncryptionKey, "base64")),
				encryptionKeyWrapMetadata: response.result.keyWrapMetadata
			};
			return new ClientEncryptionKeyResponse(response.result, response.headers, response.code, ref, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async readClientEncryptionKey(clientEncryptionKeyId) {
		if (clientEncryptionKeyId == null || !clientEncryptionKeyId.trim()) throw new ErrorResponse("encryption key id cannot be null or empty");
		return withDiagnostics(async (diagnosticNode) => {
			if (!this._rid) {
				const databaseResponse = await this.readInternal(diagnosticNode);
				if (!databaseResponse || !databaseResponse.resource) throw new ErrorResponse(`Error reading database with id ${clientEncryptionKeyId}`);
				this._rid = databaseResponse.resource._rid;
			}
			const path = getPathFromLink(this.url, ResourceType.clientencryptionkey);
			const resourceid = getIdFromLink(this.url);
			const response = await this.clientContext.read({
				path: path + `/${clientEncryptionKeyId}`,
				resourceType: ResourceType.clientencryptionkey,
				resourceId: resourceid + `/${ResourceType.clientencryptionkey}/${clientEncryptionKeyId}`,
				options: { databaseRid: this._rid },
				diagnosticNode
			});
			if (!response || !response.result) throw new ErrorResponse(`Error reading client encryption key with id ${clientEncryptionKeyId}`);
			const ref = {
				id: response.result.id,
				encryptionAlgorithm: response.result.encryptionAlgorithm,
				etag: response.result._etag,
				wrappedDataEncryptionKey: new Uint8Array(Buffer.from(response.result.wrappedDataEncryptionKey, "base64")),
				encryptionKeyWrapMetadata: response.result.keyWrapMetadata
			};
			return new ClientEncryptionKeyResponse(response.result, response.headers, response.code, ref, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
	async rewrapClientEncryptionKey(clientEncryptionKeyId, newKeyWrapMetadata) {
		if (clientEncryptionKeyId == null || !clientEncryptionKeyId.trim()) throw new ErrorResponse("encryption key id cannot be null or empty");
		if (!newKeyWrapMetadata) throw new ErrorResponse("encryptionKeyWrapMetadata cannot be null.");
		if (newKeyWrapMetadata.algorithm !== KeyEncryptionAlgorithm.RSA_OAEP) throw new ErrorResponse(`Invalid key wrap algorithm '${newKeyWrapMetadata.algorithm}' passed.`);
		if (!this.clientContext.enableEncryption) throw new ErrorResponse("Rewrapping a client encryption key requires the use of an encryption-enabled client.");
		const res = await this.readClientEncryptionKey(clientEncryptionKeyId);
		if (!res || !res.clientEncryptionKeyProperties) throw new ErrorResponse(`Error reading client encryption key with id ${clientEncryptionKeyId}`);
		let clientEncryptionKeyProperties = res.clientEncryptionKeyProperties;
		let keyEncryptionKey = this.encryptionManager.keyEncryptionKeyCache.getOrCreate(clientEncryptionKeyProperties.encryptionKeyWrapMetadata.name, clientEncryptionKeyProperties.encryptionKeyWrapMetadata.value, this.encryptionManager.encryptionKeyStoreProvider);
		const unwrappedKey = await keyEncryptionKey.unwrapEncryptionKey(Buffer.from(clientEncryptionKeyProperties.wrappedDataEncryptionKey));
		keyEncryptionKey = this.encryptionManager.keyEncryptionKeyCache.getOrCreate(newKeyWrapMetadata.name, newKeyWrapMetadata.value, this.encryptionManager.encryptionKeyStoreProvider);
		const rewrappedKey = await keyEncryptionKey.wrapEncryptionKey(unwrappedKey);
		clientEncryptionKeyProperties = {
			id: clientEncryptionKeyId,
			encryptionAlgorithm: clientEncryptionKeyProperties.encryptionAlgorithm,
			etag: clientEncryptionKeyProperties.etag,
			wrappedDataEncryptionKey: rewrappedKey,
			encryptionKeyWrapMetadata: newKeyWrapMetadata
		};
		const body = {
			id: clientEncryptionKeyId,
			encryptionAlgorithm: clientEncryptionKeyProperties.encryptionAlgorithm,
			keyWrapMetadata: newKeyWrapMetadata,
			wrappedDataEncryptionKey: rewrappedKey.toString("base64")
		};
		return withDiagnostics(async (diagnosticNode) => {
			const path = getPathFromLink(this.url, ResourceType.clientencryptionkey);
			const resourceid = getIdFromLink(this.url);
			const options = { accessCondition: {
				type: "IfMatch",
				condition: clientEncryptionKeyProperties.etag
			} };
			const response = await this.clientContext.replace({
				body,
				path: path + `/${clientEncryptionKeyId}`,
				resourceType: ResourceType.clientencryptionkey,
				resourceId: resourceid + `/${ResourceType.clientencryptionkey}/${clientEncryptionKeyId}`,
				options,
				diagnosticNode
			});
			if (!response || !response.result) throw new ErrorResponse(`Error rewrapping client encryption key with id ${clientEncryptionKeyId}`);
			const ref = {
				id: response.result.id,
				encryptionAlgorithm: response.result.encryptionAlgorithm,
				etag: response.result._etag,
				wrappedDataEncryptionKey: new Uint8Array(Buffer.from(response.result.wrappedDataEncryptionKey, "base64")),
				encryptionKeyWrapMetadata: response.result.keyWrapMetadata
			};
			return new ClientEncryptionKeyResponse(response.result, response.headers, response.code, ref, getEmptyCosmosDiagnostics());
		}, this.clientContext);
	}
};
// node_modules/@azure/cosmos/dist/esm/client/Database/Databases.js
var Databases = class {
	client;
	clientContext;
	encryptionManager;
	constructor(client, clientContext, encryptionManager) {
		this.client = client;
		this.clientContext = clientContext;
		this.encryptionManager = encryptionManager;
	}
	query(query, options) {
		const cb = (diagNode, innerOptions) => {
			return this.clientContext.queryFeed({
				path: "/dbs",
				resourceType: ResourceType.database,
				resourceId: "",
				resultFn: (result) => result.Databases,
				query,
				options: innerOptions,
				diagnosticNode: diagNode
			});
		};
		return new QueryIterator(this.clientContext, query, options, cb);
	}
	async create(body, options = {}) {
		return withDiagnostics(async (diagnosticNode) => {
			return this.createInternal(diagnosticNode, body, options);
		}, this.clientContext);
	}
	async createInternal(diagnosticNode, body, options = {}) {
		const err = {};
		if (!isResourceValid(body, err)) throw err;
		validateOffer(body);
		if (body.maxThroughput) {
			const autoscaleParams = { maxThroughput: body.maxThroughput };
			if (body.autoUpgradePolicy) autoscaleParams.autoUpgradePolicy = body.autoUpgradePolicy;
			const autoscaleHeaders = JSON.stringify(autoscaleParams);
			options.initialHeaders = Object.assign({}, options.initialHeaders, { [Constants.HttpHeaders.AutoscaleSettings]: autoscaleHeaders });
			delete body.maxThroughput;
			delete body.autoUpgradePolicy;
		}
		if (body.throughput) {
			options.initialHeaders = Object.assign({}, options.initialHeaders, { [Constants.HttpHeaders.OfferThroughput]: body.throughput });
			delete body.throughput;
		}
		const response = await this.clientContext.create({
			body,
			path: "/dbs",
			resourceType: ResourceType.database,
			resourceId: void 0,
			diagnosticNode,
			options
		});
		const ref = new Database(this.client, body.id, this.clientContext, this.encryptionManager, response.result._rid);
		return new DatabaseResponse(response.result, response.headers, response.code, ref, getEmptyCosmosDiagnostics());
	}
	async createIfNotExists(body, options) {
		if (!body || body.id === null || body.id === void 0) throw new Error("body parameter must be an object with an id property");
		return withDiagnostics(async (diagnosticNode) => {
			try {
				return await this.client.database(body.id).readInternal(diagnosticNode, options);
			} catch (err) {
				if (err.code === StatusCodes.NotFound) {
					const createResponse = await this.createInternal(diagnosticNode, body, options);
					mergeHeaders(createResponse.headers, err.headers);
					return createResponse;
				} else throw err;
			}
		}, this.clientContext);
	}
	readAll(options) {
		return this.query(void 0, options);
	}
};
// node_modules/@azure/cosmos/dist/esm/plugins/Plugin.js
var PluginOn;
(function(PluginOn) {
	PluginOn["request"] = "request";
	PluginOn["operation"] = "operation";
})(PluginOn || (PluginOn = {}));
async function executePlugins(diagnosticNode, requestContext, next, on) {
	if (!requestContext.plugins) return next(requestContext, diagnosticNode, void 0);
	let level = 0;
	const _ = (inner) => {
		if (++level >= inner.plugins.length) return next(requestContext, diagnosticNode, void 0);
		else if (inner.plugins[level].on !== on) return _(requestContext);
		else return inner.plugins[level].plugin(inner, diagnosticNode, _);
	};
	if (requestContext.plugins[level].on !== on) return _(requestContext);
	else return requestContext.plugins[level].plugin(requestContext, diagnosticNode, _);
}
// node_modules/@azure/cosmos/dist/esm/retry/defaultRetryPolicy.js
const CONNECTION_ERROR_CODES = [
	10004,
	10009,
	10013,
	10014,
	10022,
	10035,
	10036,
	10048,
	10054,
	10058,
	10060,
	10061,
	10063,
	10064,
	10065,
	"ECONNRESET",
	TimeoutErrorCode,
	"EPIPE"
];
function needsRetry(operationType, code) {
	return (operationType === OperationType.Read || operationType === OperationType.Query) && CONNECTION_ERROR_CODES.includes(code);
}
var DefaultRetryPolicy = class {
	operationType;
	maxTries = 10;
	currentRetryAttemptCount = 0;
	retryAfterInMs = 1e3;
	constructor(operationType) {
		this.operationType = operationType;
	}
	async shouldRetry(err, diagnosticNode) {
		if (err) {
			if (this.currentRetryAttemptCount < this.maxTries && needsRetry(this.operationType, err.code)) {
				diagnosticNode.addData({ successfulRetryPolicy: "default" });
				this.currentRetryAttemptCount++;
				return true;
			}
		}
		return false;
	}
};
// node_modules/@azure/cosmos/dist/esm/retry/endpointDiscoveryRetryPolicy.js
var EndpointDiscoveryRetryPolicy = class EndpointDiscoveryRetryPolicy {
	globalEndpointManager;
	resourceType;
	operationType;
	globalPartitionEndpointManager;
	currentRetryAttemptCount;
	retryAfterInMs;
	maxTries;
	static maxTries = 120;
	static retryAfterInMs = 1e3;
	constructor(globalEndpointManager, resourceType, operationType, globalPartitionEndpointManager) {
		this.globalEndpointManager = globalEndpointManager;
		this.resourceType = resourceType;
		this.operationType = operationType;
		this.globalPartitionEndpointManager = globalPartitionEndpointManager;
		this.maxTries = EndpointDiscoveryRetryPolicy.maxTries;
		this.currentRetryAttemptCount = 0;
		this.retryAfterInMs = EndpointDiscoveryRetryPolicy.retryAfterInMs;
	}
	async shouldRetry(err, diagnosticNode, retryContext, locationEndpoint, requestContext) {
		if (!err) return false;
		if (!retryContext || !locationEndpoint) return false;
		if (!this.globalEndpointManager.enableEndpointDiscovery) return false;
		if (this.globalPartitionEndpointManager) {
			if (await this.globalPartitionEndpointManager.tryPartitionLevelFailover(requestContext, diagnosticNode)) return true;
		}
		if (this.currentRetryAttemptCount >= this.maxTries) return false;
		this.currentRetryAttemptCount++;
		retryContext.retryCount = this.currentRetryAttemptCount;
		retryContext.clearSessionTokenNotAvailable = false;
		retryContext.retryRequestOnPreferredLocations = false;
		diagnosticNode.addData({ successfulRetryPolicy: "endpointDiscovery" });
		if (this.resourceType === ResourceType.none && this.operationType === OperationType.Read) return true;
		if (isReadRequest(this.operationType)) await this.globalEndpointManager.markCurrentLocationUnavailableForRead(diagnosticNode, locationEndpoint);
		else await this.globalEndpointManager.markCurrentLocationUnavailableForWrite(diagnosticNode, locationEndpoint);
		return true;
	}
};
// node_modules/@azure/cosmos/dist/esm/retry/sessionRetryPolicy.js
var SessionRetryPolicy = class {
	globalEndpointManager;
	resourceType;
	operationType;
	connectionPolicy;
	currentRetryAttemptCount = 0;
	retryAfterInMs = 0;
	constructor(globalEndpointManager, resourceType, operationType, connectionPolicy) {
		this.globalEndpointManager = globalEndpointManager;
		this.resourceType = resourceType;
		this.operationType = operationType;
		this.connectionPolicy = connectionPolicy;
	}
	async shouldRetry(err, diagnosticNode, retryContext) {
		if (!err) return false;
		if (!retryContext) return false;
		if (!this.connectionPolicy.enableEndpointDiscovery) return false;
		if (this.globalEndpointManager.canUseMultipleWriteLocations(this.resourceType, this.operationType)) {
			const endpoints = isReadRequest(this.operationType) ? await this.globalEndpointManager.getReadEndpoints() : await this.globalEndpointManager.getWriteEndpoints();
			if (this.currentRetryAttemptCount > endpoints.length) return false;
			else {
				this.currentRetryAttemptCount++;
				retryContext.retryCount++;
				retryContext.retryRequestOnPreferredLocations = this.currentRetryAttemptCount > 1;
				retryContext.clearSessionTokenNotAvailable = this.currentRetryAttemptCount === endpoints.length;
				diagnosticNode.addData({ successfulRetryPolicy: "session" });
				return true;
			}
		} else if (this.currentRetryAttemptCount > 1) return false;
		else {
			this.currentRetryAttemptCount++;
			retryContext.retryCount++;
			retryContext.retryRequestOnPreferredLocations = false;
			retryContext.clearSessionTokenNotAvailable = true;
			diagnosticNode.addData({ successfulRetryPolicy: "session" });
			return true;
		}
	}
};
// node_modules/@azure/cosmos/dist/esm/retry/timeoutFailoverRetryPolicy.js
var TimeoutFailoverRetryPolicy = class {
	globalEndpointManager;
	headers;
	methodType;
	resourceType;
	operationType;
	enableEndPointDiscovery;
	globalPartitionEndpointManager;
	maxRetryAttemptCount = 120;
	maxServiceUnavailableRetryCount = 1;
	retryAfterInMs = 0;
	failoverRetryCount = 0;
	request;
	locationEndpoint;
	constructor(globalEndpointManager, headers, methodType, resourceType, operationType, enableEndPointDiscovery, globalPartitionEndpointManager) {
		this.globalEndpointManager = globalEndpointManager;
		this.headers = headers;
		this.methodType = methodType;
		this.resourceType = resourceType;
		this.operationType = operationType;
		this.enableEndPointDiscovery = enableEndPointDiscovery;
		this.globalPartitionEndpointManager = globalPartitionEndpointManager;
	}
	isValidRequestForTimeoutError() {
		const isQuery = Constants.HttpHeaders.IsQuery in this.headers;
		const isQueryPlan = Constants.HttpHeaders.IsQueryPlan in this.headers;
		if (this.methodType === HTTPMethod.get || isQuery || isQueryPlan) return true;
		return false;
	}
	async shouldRetry(err, diagnosticNode, retryContext, locationEndpoint, requestContext) {
		if (!err) return false;
		if (!retryContext || !locationEndpoint) return false;
		if (!this.enableEndPointDiscovery) return false;
		if (requestContext && this.globalPartitionEndpointManager) await this.globalPartitionEndpointManager.tryPartitionLevelFailover(requestContext, diagnosticNode);
		if (err.code === "TimeoutError" && !this.isValidRequestForTimeoutError()) return false;
		if (err.code === StatusCodes.ServiceUnavailable && this.failoverRetryCount >= this.maxServiceUnavailableRetryCount) return false;
		if (this.failoverRetryCount >= this.maxRetryAttemptCount) return false;
		const canUseMultipleWriteLocations = this.globalEndpointManager.canUseMultipleWriteLocations(this.resourceType, this.operationType);
		const readRequest = isReadRequest(this.operationType);
		if (!canUseMultipleWriteLocations && !readRequest && !this.globalPartitionEndpointManager?.isPartitionLevelAutomaticFailoverEnabled()) return false;
		this.failoverRetryCount++;
		retryContext.retryLocationServerIndex = await this.findEndpointIndex(this.failoverRetryCount);
		diagnosticNode.addData({ successfulRetryPolicy: "timeout-failover" });
		return true;
	}
	async findEndpointIndex(failoverRetryCount) {
		const preferredLocationsCount = this.globalEndpointManager.preferredLocationsCount;
		const readRequest = isReadRequest(this.operationType);
		let endpointIndex = 0;
		if (preferredLocationsCount !== 0) endpointIndex = failoverRetryCount % preferredLocationsCount;
		else if (readRequest) {
			const getReadEndpoints = await this.globalEndpointManager.getReadEndpoints();
			if (getReadEndpoints && getReadEndpoints.length > 0) endpointIndex = failoverRetryCount % getReadEndpoints.length;
		} else {
			const getWriteEndpoints = await this.globalEndpointManager.getWriteEndpoints();
			if (getWriteEndpoints && getWriteEndpoints.length > 0) endpointIndex = failoverRetryCount % getWriteEndpoints.length;
		}
		return endpointIndex;
	}
};
// node_modules/@azure/cosmos/dist/esm/retry/retryUtility.js
async function execute({ diagnosticNode, retryContext = { retryCount: 0 }, retryPolicies, requestContext, executeRequest }) {
	return addDiagnosticChild(async (localDiagnosticNode) => {
		localDiagnosticNode.addData({ requestAttempNumber: retryContext.retryCount });
		if (!retryPolicies) retryPolicies = {
			endpointDiscoveryRetryPolicy: new EndpointDiscoveryRetryPolicy(requestContext.globalEndpointManager, requestContext.resourceType, requestContext.operationType, requestContext.globalPartitionEndpointManager),
			resourceThrottleRetryPolicy: new ResourceThrottleRetryPolicy(requestContext.connectionPolicy.retryOptions ?? {}),
			sessionReadRetryPolicy: new SessionRetryPolicy(requestContext.globalEndpointManager, requestContext.resourceType, requestContext.operationType, requestContext.connectionPolicy),
			defaultRetryPolicy: new DefaultRetryPolicy(requestContext.operationType),
			timeoutFailoverRetryPolicy: new TimeoutFailoverRetryPolicy(requestContext.globalEndpointManager, requestContext.headers, requestContext.method, requestContext.resourceType, requestContext.operationType, requestContext.connectionPolicy.enableEndpointDiscovery, requestContext.globalPartitionEndpointManager)
		};
		if (retryContext && retryContext.clearSessionTokenNotAvailable) {
			requestContext.client.clearSessionToken(requestContext.path);
			delete requestContext.headers["x-ms-session-token"];
		}
		if (retryContext && retryContext.retryLocationServerIndex) requestContext.endpoint = await requestContext.globalEndpointManager.resolveServiceEndpointInternal({
			diagnosticNode: localDiagnosticNode,
			resourceType: requestContext.resourceType,
			operationType: requestContext.operationType,
			startServiceEndpointIndex: retryContext.retryLocationServerIndex,
			excludedLocations: requestContext.options?.excludedLocations
		});
		else requestContext.endpoint = await requestContext.globalEndpointManager.resolveServiceEndpointInternal({
			diagnosticNode: localDiagnosticNode,
			resourceType: requestContext.resourceType,
			operationType: requestContext.operationType,
			startServiceEndpointIndex: 0,
			excludedLocations: requestContext.options?.excludedLocations
		});
		const startTimeUTCInMs = getCurrentTimestampInMs();
		const correlatedActivityId = requestContext.headers[Constants.HttpHeaders.CorrelatedActivityId];
		if (requestContext.globalPartitionEndpointManager) requestContext = await requestContext.globalPartitionEndpointManager.tryAddPartitionLevelLocationOverride(requestContext, localDiagnosticNode);
		try {
			const response = await executeRequest(localDiagnosticNode, requestContext);
			response.headers[Constants.ThrottleRetryCount] = retryPolicies.resourceThrottleRetryPolicy.currentRetryAttemptCount;
			response.headers[Constants.ThrottleRetryWaitTimeInMs] = retryPolicies.resourceThrottleRetryPolicy.cummulativeWaitTimeinMs;
			if (correlatedActivityId) response.headers[Constants.HttpHeaders.CorrelatedActivityId] = correlatedActivityId;
			return response;
		} catch (err) {
			let retryPolicy;
			const headers = err.headers || {};
			if (correlatedActivityId) headers[Constants.HttpHeaders.CorrelatedActivityId] = correlatedActivityId;
			if (err.code === StatusCodes.ENOTFOUND || err.code === "REQUEST_SEND_ERROR" || err.code === StatusCodes.Forbidden && (err.substatus === SubStatusCodes.DatabaseAccountNotFound || err.substatus === SubStatusCodes.WriteForbidden)) retryPolicy = retryPolicies.endpointDiscoveryRetryPolicy;
			else if (err.code === StatusCodes.TooManyRequests && !isBulkRequest(requestContext)) retryPolicy = retryPolicies.resourceThrottleRetryPolicy;
			else if (err.code === StatusCodes.NotFound && err.substatus === SubStatusCodes.ReadSessionNotAvailable) retryPolicy = retryPolicies.sessionReadRetryPolicy;
			else if (err.code === StatusCodes.ServiceUnavailable || err.code === "TimeoutError") retryPolicy = retryPolicies.timeoutFailoverRetryPolicy;
			else retryPolicy = retryPolicies.defaultRetryPolicy;
			const results = await retryPolicy.shouldRetry(err, localDiagnosticNode, retryContext, requestContext.endpoint, requestContext);
			if (!results) {
				headers[Constants.ThrottleRetryCount] = retryPolicies.resourceThrottleRetryPolicy.currentRetryAttemptCount;
				headers[Constants.ThrottleRetryWaitTimeInMs] = retryPolicies.resourceThrottleRetryPolicy.cummulativeWaitTimeinMs;
				err.headers = {
					...err.headers,
					...headers
				};
				throw err;
			} else {
				requestContext.retryCount++;
				const newUrl = results[1];
				if (newUrl !== void 0) requestContext.endpoint = newUrl;
				localDiagnosticNode.recordFailedNetworkCall(startTimeUTCInMs, requestContext, retryContext.retryCount, err.code, err.subsstatusCode, headers);
				await sleep(retryPolicy.retryAfterInMs);
				return execute({
					diagnosticNode,
					executeRequest,
					requestContext,
					retryContext,
					retryPolicies
				});
			}
		}
	}, diagnosticNode, DiagnosticNodeType.HTTP_REQUEST);
}
function isBulkRequest(requestContext) {
	return requestContext.operationType === "batch" && !requestContext.headers[Constants.HttpHeaders.IsBatchAtomic];
}
// node_modules/@azure/cosmos/dist/esm/request/defaultAgent.js
const defaultHttpsAgent = new https.Agent({
	keepAlive: true,
	minVersion: "TLSv1.2"
});
const defaultHttpAgent = new http.Agent({ keepAlive: true });
// node_modules/@azure/cosmos/dist/esm/utils/cachedClient.js
let cachedHttpClient;
function getCachedDefaultHttpClient() {
	if (!cachedHttpClient) cachedHttpClient = createDefaultHttpClient();
	return cachedHttpClient;
}
// node_modules/@azure/cosmos/dist/esm/request/RequestHandler.js
const logger$2 = createClientLogger("RequestHandler");
async function executeRequest(diagnosticNode, requestContext) {
	return executePlugins(diagnosticNode, requestContext, httpRequest, PluginOn.request);
}
async function httpRequest(requestContext, diagnosticNode) {
	const controller = new AbortController();
	const signal = controller.signal;
	const userSignal = requestContext.options && requestContext.options.abortSignal;
	let userSignalListener = void 0;
	if (userSignal) {
		if (userSignal.aborted) controller.abort();
		else {
			userSignalListener = () => {
				controller.abort();
			};
			userSignal.addEventListener("abort", userSignalListener);
		}
	}
	let requestTimeout = requestContext.connectionPolicy.requestTimeout;
	if ((requestContext.globalPartitionEndpointManager?.isPartitionLevelAutomaticFailoverEnabled() || requestContext.globalPartitionEndpointManager?.isPartitionLevelCircuitBreakerEnabled()) && requestContext.partitionKeyRangeId && requestContext.resourceType === ResourceType.item && isReadRequest(requestContext.operationType)) requestTimeout = Math.min(requestContext.connectionPolicy.requestTimeout, Constants.RequestTimeoutForReadsInMs);
	const timeout = setTimeout(() => {
		controller.abort();
	}, requestTimeout);
	let response;
	if (requestContext.body) requestContext.body = bodyFromData(requestContext.body);
	const httpsClient = requestContext.httpClient ?? getCachedDefaultHttpClient();
	const url = prepareURL(requestContext.endpoint, requestContext.path);
	const reqHeaders = createHttpHeaders(requestContext.headers);
	const pipelineRequest = createPipelineRequest({
		url,
		headers: reqHeaders,
		method: requestContext.method,
		abortSignal: signal,
		body: requestContext.body
	});
	if (requestContext.requestAgent) pipelineRequest.agent = requestContext.requestAgent;
	else {
		const parsedUrl = new URL(url);
		pipelineRequest.agent = parsedUrl.protocol === "http:" ? defaultHttpAgent : defaultHttpsAgent;
		pipelineRequest.allowInsecureConnection = parsedUrl.protocol === "http:";
	}
	const startTimeUTCInMs = getCurrentTimestampInMs();
	try {
		if (requestContext.pipeline) response = await requestContext.pipeline.sendRequest(httpsClient, pipelineRequest);
		else response = await httpsClient.sendRequest(pipelineRequest);
	} catch (error) {
		if (error.name === "AbortError") {
			if (userSignal && userSignal.aborted === true) throw error;
			throw new TimeoutError(`Timeout Error! Request took more than ${requestContext.connectionPolicy.requestTimeout} ms`);
		}
		throw error;
	} finally {
		clearTimeout(timeout);
		if (userSignal && userSignalListener) userSignal.removeEventListener("abort", userSignalListener);
	}
	const result = response.status === 204 || response.status === 304 || response.bodyAsText === "" ? null : JSON.parse(response.bodyAsText);
	const responseHeaders = response.headers.toJSON();
	const substatus = responseHeaders[Constants.HttpHeaders.SubStatus] ? parseInt(responseHeaders[Constants.HttpHeaders.SubStatus], 10) : void 0;
	diagnosticNode.recordSuccessfulNetworkCall(startTimeUTCInMs, requestContext, response, substatus, url);
	if (response.status >= 400) {
		const errorResponse = new ErrorResponse(result.message);
		logger$2.warning(response.status + " " + requestContext.endpoint + " " + requestContext.path + " " + result.message);
		errorResponse.code = response.status;
		errorResponse.body = result;
		errorResponse.headers = responseHeaders;
		if (Constants.HttpHeaders.ActivityId in responseHeaders) errorResponse.activityId = responseHeaders[Constants.HttpHeaders.ActivityId];
		if (Constants.HttpHeaders.SubStatus in responseHeaders) errorResponse.substatus = substatus;
		if (Constants.HttpHeaders.RetryAfterInMs in responseHeaders) {
			errorResponse.retryAfterInMs = parseInt(responseHeaders[Constants.HttpHeaders.RetryAfterInMs], 10);
			Object.defineProperty(errorResponse, "retryAfterInMilliseconds", { get: () => {
				return errorResponse.retryAfterInMs;
			} });
		}
		throw errorResponse;
	}
	return {
		headers: responseHeaders,
		result,
		code: response.status,
		substatus
	};
}
async function request$2(requestContext, diagnosticNode) {
	if (requestContext.body) {
		requestContext.body = bodyFromData(requestContext.body);
		if (!requestContext.body) throw new Error("parameter data must be a javascript object, string, or Buffer");
	}
	return addDiagnosticChild(async (childNode) => {
		return execute({
			diagnosticNode: childNode,
			requestContext,
			executeRequest
		});
	}, diagnosticNode, DiagnosticNodeType.REQUEST_ATTEMPTS);
}
const RequestHandler = { request: request$2 };
// node_modules/@azure/cosmos/dist/esm/utils/atob.js
function atob(str) {
	return Buffer.from(str, "base64").toString("binary");
}
// node_modules/@azure/cosmos/dist/esm/session/VectorSessionToken.js
var VectorSessionToken = class VectorSessionToken {
	version;
	globalLsn;
	localLsnByregion;
	sessionToken;
	static SEGMENT_SEPARATOR = "#";
	static REGION_PROGRESS_SEPARATOR = "=";
	constructor(version, globalLsn, localLsnByregion, sessionToken) {
		this.version = version;
		this.globalLsn = globalLsn;
		this.localLsnByregion = localLsnByregion;
		this.sessionToken = sessionToken;
		if (!this.sessionToken) {
			const regionAndLocalLsn = [];
			for (const [key, value] of this.localLsnByregion.entries()) regionAndLocalLsn.push(`${key}${VectorSessionToken.REGION_PROGRESS_SEPARATOR}${value}`);
			const regionProgress = regionAndLocalLsn.join(VectorSessionToken.SEGMENT_SEPARATOR);
			if (regionProgress === "") this.sessionToken = `${this.version}${VectorSessionToken.SEGMENT_SEPARATOR}${this.globalLsn}`;
			else this.sessionToken = `${this.version}${VectorSessionToken.SEGMENT_SEPARATOR}${this.globalLsn}${VectorSessionToken.SEGMENT_SEPARATOR}${regionProgress}`;
		}
	}
	static create(sessionToken) {
		const [versionStr, globalLsnStr, ...regionSegments] = sessionToken.split(VectorSessionToken.SEGMENT_SEPARATOR);
		const version = parseInt(versionStr, 10);
		const globalLsn = parseFloat(globalLsnStr);
		if (typeof version !== "number" || typeof globalLsn !== "number") return null;
		const lsnByRegion = new Map();
		for (const regionSegment of regionSegments) {
			const [regionIdStr, localLsnStr] = regionSegment.split(VectorSessionToken.REGION_PROGRESS_SEPARATOR);
			if (!regionIdStr || !localLsnStr) return null;
			const regionId = parseInt(regionIdStr, 10);
			let localLsn;
			try {
				localLsn = localLsnStr;
			} catch (err) {
				return null;
			}
			if (typeof regionId !== "number") return null;
			lsnByRegion.set(regionId, localLsn);
		}
		return new VectorSessionToken(version, globalLsn, lsnByRegion, sessionToken);
	}
	equals(other) {
		return !other ? false : this.version === other.version && this.globalLsn === other.globalLsn && this.areRegionProgressEqual(other.localLsnByregion);
	}
	merge(other) {
		if (other == null) throw new Error("other (Vector Session Token) must not be null");
		if (this.version === other.version && this.localLsnByregion.size !== other.localLsnByregion.size) throw new Error(`Compared session tokens ${this.sessionToken} and ${other.sessionToken} have unexpected regions`);
		const [higherVersionSessionToken, lowerVersionSessionToken] = this.version < other.version ? [other, this] : [this, other];
		const highestLocalLsnByRegion = new Map();
		for (const [regionId, highLocalLsn] of higherVersionSessionToken.localLsnByregion.entries()) {
			const lowLocalLsn = lowerVersionSessionToken.localLsnByregion.get(regionId);
			if (lowLocalLsn) highestLocalLsnByRegion.set(regionId, max(highLocalLsn, lowLocalLsn));
			else if (this.version === other.version) throw new Error(`Compared session tokens have unexpected regions. Session 1: ${this.sessionToken} - Session 2: ${this.sessionToken}`);
			else highestLocalLsnByRegion.set(regionId, highLocalLsn);
		}
		return new VectorSessionToken(Math.max(this.version, other.version), Math.max(this.globalLsn, other.globalLsn), highestLocalLsnByRegion);
	}
	toString() {
		return this.sessionToken;
	}
	areRegionProgressEqual(other) {
		if (this.localLsnByregion.size !== other.size) return false;
		for (const [regionId, localLsn] of this.localLsnByregion.entries()) if (localLsn !== other.get(regionId)) return false;
		return true;
	}
};
function max(int1, int2) {
	if (int1.length === int2.length) return int1 > int2 ? int1 : int2;
	else if (int1.length > int2.length) return int1;
	else return int2;
}
// node_modules/@azure/cosmos/dist/esm/session/sessionContainer.js
var SessionContainer = class SessionContainer {
	collectionNameToCollectionResourceId;
	collectionResourceIdToSessionTokens;
	static EMPTY_SESSION_TOKEN = "";
	static SESSION_TOKEN_SEPARATOR = ",";
	static SESSION_TOKEN_PARTITION_SPLITTER = ":";
	constructor(collectionNameToCollectionResourceId = new Map(), collectionResourceIdToSessionTokens = new Map()) {
		this.collectionNameToCollectionResourceId = collectionNameToCollectionResourceId;
		this.collectionResourceIdToSessionTokens = collectionResourceIdToSessionTokens;
	}
	get(request) {
		if (!request) throw new Error("request cannot be null");
		const collectionName = getContainerLink(trimSlashes(request.resourceAddress));
		const rangeIdToTokenMap = this.getPartitionKeyRangeIdToTokenMap(collectionName);
		return SessionContainer.getCombinedSessionTokenString(rangeIdToTokenMap);
	}
	remove(request) {
		let collectionResourceId;
		const collectionName = getContainerLink(trimSlashes(request.resourceAddress));
		if (collectionName) {
			collectionResourceId = this.collectionNameToCollectionResourceId.get(collectionName);
			this.collectionNameToCollectionResourceId.delete(collectionName);
		}
		if (collectionResourceId !== void 0) this.collectionResourceIdToSessionTokens.delete(collectionResourceId);
	}
	set(request, resHeaders) {
		if (!resHeaders || SessionContainer.isReadingFromMaster(request.resourceType, request.operationType)) return;
		const sessionTokenString = resHeaders[Constants.HttpHeaders.SessionToken];
		if (!sessionTokenString) return;
		const containerName = this.getContainerName(request, resHeaders);
		const ownerId = !request.isNameBased ? request.resourceId : resHeaders[Constants.HttpHeaders.OwnerId] || request.resourceId;
		if (!ownerId) return;
		if (containerName && this.validateOwnerID(ownerId)) {
			if (!this.collectionResourceIdToSessionTokens.has(ownerId)) this.collectionResourceIdToSessionTokens.set(ownerId, new Map());
			if (!this.collectionNameToCollectionResourceId.has(containerName)) this.collectionNameToCollectionResourceId.set(containerName, ownerId);
			const containerSessionContainer = this.collectionResourceIdToSessionTokens.get(ownerId);
			SessionContainer.compareAndSetToken(sessionTokenString, containerSessionContainer);
		}
	}
	validateOwnerID(ownerId) {
		return atob(ownerId.replace(/-/g, "/")).length === 8;
	}
	getPartitionKeyRangeIdToTokenMap(collectionName) {
		let rangeIdToTokenMap = null;
		if (collectionName && this.collectionNameToCollectionResourceId.has(collectionName)) rangeIdToTokenMap = this.collectionResourceIdToSessionTokens.get(this.collectionNameToCollectionResourceId.get(collectionName));
		return rangeIdToTokenMap;
	}
	static getCombinedSessionTokenString(tokens) {
		if (!tokens || tokens.size === 0) return SessionContainer.EMPTY_SESSION_TOKEN;
		let result = "";
		for (const [range, token] of tokens.entries()) result += range + SessionContainer.SESSION_TOKEN_PARTITION_SPLITTER + token.toString() + SessionContainer.SESSION_TOKEN_SEPARATOR;
		return result.slice(0, -1);
	}
	static compareAndSetToken(newTokenString, containerSessionTokens) {
		if (!newTokenString) return;
		const partitionsParts = newTokenString.split(SessionContainer.SESSION_TOKEN_SEPARATOR);
		for (const partitionPart of partitionsParts) {
			const newTokenParts = partitionPart.split(SessionContainer.SESSION_TOKEN_PARTITION_SPLITTER);
			if (newTokenParts.length !== 2) return;
			const range = newTokenParts[0];
			const newToken = VectorSessionToken.create(newTokenParts[1]);
			const tokenForRange = !containerSessionTokens.get(range) ? newToken : containerSessionTokens.get(range).merge(newToken);
			containerSessionTokens.set(range, tokenForRange);
		}
	}
	static isReadingFromMaster(resourceType, operationType) {
		if (resourceType === Constants.Path.OffersPathSegment || resourceType === Constants.Path.DatabasesPathSegment || resourceType === Constants.Path.UsersPathSegment || resourceType === Constants.Path.PermissionsPathSegment || resourceType === Constants.Path.TopologyPathSegment || resourceType === Constants.Path.DatabaseAccountPathSegment || resourceType === Constants.Path.PartitionKeyRangesPathSegment || resourceType === Constants.Path.CollectionsPathSegment && operationType === OperationType.Query) return true;
		return false;
	}
	getContainerName(request, headers) {
		let ownerFullName = headers[Constants.HttpHeaders.OwnerFullName];
		if (!ownerFullName) ownerFullName = trimSlashes(request.resourceAddress);
		return getContainerLink(ownerFullName);
	}
};
// node_modules/@azure/cosmos/dist/esm/utils/checkURL.js
function checkURL(testString) {
	return new URL(testString);
}
function sanitizeEndpoint(url) {
	return new URL(url).href.replace(/\/$/, "");
}
function normalizeEndpoint(endpoint) {
	return endpoint.replace(/\s+/g, "").toLowerCase();
}
// node_modules/@azure/cosmos/dist/esm/utils/supportedQueryFeaturesBuilder.js
function supportedQueryFeaturesBuilder(options) {
	const allFeatures = Object.keys(QueryFeature);
	const exclude = [];
	if (options.disableNonStreamingOrderByQuery) exclude.push(QueryFeature.NonStreamingOrderBy);
	if (options.disableHybridSearchQueryPlanOptimization) exclude.push(QueryFeature.HybridSearchSkipOrderByRewrite);
	return allFeatures.filter((feature) => !exclude.includes(feature)).join(",");
}
// node_modules/@azure/cosmos/dist/esm/diagnostics/DiagnosticWriter.js
var LogDiagnosticWriter = class {
	logger = createClientLogger("CosmosDBDiagnostics");
	async write(diagnosticsData) {
		this.logger.verbose(diagnosticsData);
	}
};
var NoOpDiagnosticWriter = class {
	async write(_diagnosticsData) {}
};
// node_modules/@azure/cosmos/dist/esm/diagnostics/DiagnosticFormatter.js
var DefaultDiagnosticFormatter = class {
	format(cosmosDiagnostic) {
		return JSON.stringify(cosmosDiagnostic);
	}
};
// node_modules/@azure/cosmos/dist/esm/common/platform.js
function getUserAgent(optionsOrConnectionString, hostFramework) {
	let ua = `${userAgentDetails()} ${Constants.SDKName}/${Constants.SDKVersion}`;
	if (hostFramework) ua = ua + " " + hostFramework;
	if (optionsOrConnectionString && optionsOrConnectionString.userAgentSuffix) ua = ua + " " + optionsOrConnectionString.userAgentSuffix;
	return ua;
}
function userAgentDetails() {
	let userAgentDetail = "<environment undetectable>";
	if (globalThis.navigator && globalThis.navigator.userAgent) userAgentDetail = globalThis.navigator.userAgent;
	if (globalThis.process && globalThis.process.version) userAgentDetail = `Node.js/${process.version.slice(1)} (${process.platform}; ${process.arch})`;
	return userAgentDetail;
}
// node_modules/@azure/cosmos/dist/esm/inference/InferenceService.js
const logger$1 = createClientLogger("InferenceService");
const NON_PAYLOAD_KEYS = new Set(["abortSignal"]);
const HTTP_MULTIPLE_CHOICES = 300;
var InferenceService = class {
	pipeline;
	httpClient;
	inferenceEndpointUrl;
	inferenceRequestTimeoutMs;
	constructor(cosmosClientOptions) {
		if (!cosmosClientOptions.aadCredentials) throw new Error("Semantic rerank requires AAD authentication. Provide 'aadCredentials' in CosmosClientOptions.");
		const semanticRerankConfig = this.getSemanticRerankConfig(cosmosClientOptions);
		const endpoint = this.resolveInferenceEndpoint(semanticRerankConfig);
		this.inferenceEndpointUrl = `${endpoint}${Constants.Inference.BasePath}`;
		this.inferenceRequestTimeoutMs = this.resolveRequestTimeout(semanticRerankConfig);
		this.pipeline = this.createInferencePipeline(cosmosClientOptions.aadCredentials);
		this.httpClient = cosmosClientOptions.httpClient ?? getCachedDefaultHttpClient();
		logger$1.info(`InferenceService initialized with endpoint: ${endpoint}`);
	}
	async semanticRerank(rerankContext, documents, options, diagnosticNode) {
		const payload = this.buildPayload(rerankContext, documents, options);
		const callerSignal = options?.["abortSignal"];
		const timeoutController = new AbortController();
		const onCallerAbort = () => timeoutController.abort();
		if (callerSignal) {
			if (callerSignal.aborted) timeoutController.abort();
			else callerSignal.addEventListener("abort", onCallerAbort, { once: true });
		}
		const request = createPipelineRequest({
			url: this.inferenceEndpointUrl,
			method: "POST",
			body: JSON.stringify(payload),
			abortSignal: timeoutController.signal
		});
		this.setHeaders(request);
		const sendAndParse = async (node) => {
			const startTimeUTCInMs = getCurrentTimestampInMs();
			let timedOut = false;
			const timeoutHandle = setTimeout(() => {
				timedOut = true;
				timeoutController.abort();
			}, this.inferenceRequestTimeoutMs);
			try {
				const response = await this.pipeline.sendRequest(this.httpClient, request);
				node?.addData({
					startTimeUTCInMs,
					durationInMs: getCurrentTimestampInMs() - startTimeUTCInMs,
					requestPayloadLengthInBytes: request.body ? String(request.body).length : 0,
					responsePayloadLengthInBytes: response.bodyAsText?.length ?? 0,
					requestData: { url: this.inferenceEndpointUrl }
				});
				return this.parseResponse(response);
			} catch (error) {
				if (timedOut && !callerSignal?.aborted) throw this.createTimeoutError(startTimeUTCInMs);
				throw error;
			} finally {
				clearTimeout(timeoutHandle);
				if (callerSignal) callerSignal.removeEventListener("abort", onCallerAbort);
			}
		};
		return diagnosticNode ? addDiagnosticChild((childNode) => sendAndParse(childNode), diagnosticNode, DiagnosticNodeType.HTTP_REQUEST) : sendAndParse();
	}
	getSemanticRerankConfig(cosmosClientOptions) {
		const config = cosmosClientOptions.enablePreviewFeatures?.["semanticRerank"];
		return typeof config === "object" && config !== null ? config : void 0;
	}
	resolveInferenceEndpoint(semanticRerankConfig) {
		const endpointValue = semanticRerankConfig?.inferenceEndpoint;
		const endpoint = typeof endpointValue === "string" ? endpointValue : void 0;
		if (!endpoint) throw new Error("Inference endpoint is required for semantic reranking. Set 'inferenceEndpoint' under the 'semanticRerank' key of 'enablePreviewFeatures' on CosmosClientOptions.");
		return endpoint.replace(/\/+$/, "");
	}
	resolveRequestTimeout(semanticRerankConfig) {
		const timeoutValue = semanticRerankConfig?.inferenceRequestTimeout;
		return typeof timeoutValue === "number" && timeoutValue > 0 ? timeoutValue : Constants.Inference.DefaultRequestTimeoutMs;
	}
	createInferencePipeline(credential) {
		const pipeline = createEmptyPipeline();
		pipeline.addPolicy(bearerTokenAuthenticationPolicy({
			credential,
			scopes: Constants.Inference.DefaultScope
		}));
		return pipeline;
	}
	setHeaders(request) {
		request.headers.set("Content-Type", "application/json");
		request.headers.set("Accept", "application/json");
		request.headers.set("Cache-Control", "no-cache");
		request.headers.set(Constants.HttpHeaders.Version, Constants.CurrentVersion);
		request.headers.set(Constants.HttpHeaders.UserAgent, Constants.Inference.UserAgent);
		request.headers.set(Constants.HttpHeaders.CustomUserAgent, Constants.Inference.UserAgent);
	}
	buildPayload(rerankContext, documents, options) {
		const payload = {};
		if (options) {
			for (const [key, value] of Object.entries(options)) if (!NON_PAYLOAD_KEYS.has(key) && value !== void 0) payload[key] = value;
		}
		payload["query"] = rerankContext;
		payload["documents"] = documents;
		return payload;
	}
	parseResponse(response) {
		if (response.status < StatusCodes.Ok || response.status >= HTTP_MULTIPLE_CHOICES) {
			const { code, message } = this.parseServiceError(response.bodyAsText);
			throw this.createInferenceError(response, code ?? String(response.status), message ?? `Semantic rerank request failed with status ${response.status}`);
		}
		if (!response.bodyAsText) throw this.createInferenceError(response, String(response.status), "Semantic rerank response body was empty.");
		const body = JSON.parse(response.bodyAsText);
		if (!Array.isArray(body.Scores)) throw this.createInferenceError(response, String(response.status), "Semantic rerank response did not contain a Scores array.");
		return {
			rerankScores: body.Scores.map((item) => ({
				document: typeof item.document === "string" ? item.document : "",
				score: typeof item.score === "number" ? item.score : 0,
				index: typeof item.index === "number" ? item.index : -1
			})),
			latency: body.latency ?? void 0,
			tokenUsage: body.token_usage ?? void 0,
			headers: response.headers.toJSON(),
			diagnostics: getEmptyCosmosDiagnostics()
		};
	}
	parseServiceError(text) {
		if (!text) return {};
		let parsed;
		try {
			parsed = JSON.parse(text);
		} catch {
			return { message: text };
		}
		if (typeof parsed !== "object" || parsed === null) return { message: text };
		const { code, message, ...rest } = parsed;
		const parts = [];
		if (message !== void 0) parts.push(typeof message === "string" ? message : String(JSON.stringify(message)));
		for (const [key, value] of Object.entries(rest)) parts.push(`${key}: ${typeof value === "string" ? value : String(JSON.stringify(value))}`);
		return {
			code: code != null ? String(code) : void 0,
			message: parts.join(" ") || void 0
		};
	}
	createInferenceError(response, serviceCode, message) {
		const errorBody = {
			code: serviceCode,
			message
		};
		const errorResponse = new ErrorResponse(message);
		errorResponse.code = response.status;
		errorResponse.body = errorBody;
		errorResponse.headers = response.headers.toJSON();
		return errorResponse;
	}
	createTimeoutError(startTimeUTCInMs) {
		const elapsedMs = getCurrentTimestampInMs() - startTimeUTCInMs;
		const message = `Semantic rerank request timed out after ${this.inferenceRequestTimeoutMs} ms (elapsed ${elapsedMs} ms). Adjust 'inferenceRequestTimeout' under 'enablePreviewFeatures.semanticRerank' on CosmosClientOptions to change this budget.`;
		const errorBody = {
			code: "RequestTimeout",
			message
		};
		const errorResponse = new ErrorResponse(message);
		errorResponse.code = StatusCodes.RequestTimeout;
		errorResponse.body = errorBody;
		return errorResponse;
	}
};
// node_modules/@azure/cosmos/dist/esm/ClientContext.js
const logger = createClientLogger("ClientContext");
const QueryJsonContentType = "application/query+json";
const HttpHeaders = Constants.HttpHeaders;
var ClientContext = class {
	cosmosClientOptions;
	globalEndpointManager;
	clientConfig;
	diagnosticLevel;
	globalPartitionEndpointManager;
	sessionContainer;
	connectionPolicy;
	pipeline;
	diagnosticWriter;
	diagnosticFormatter;
	partitionKeyDefinitionCache;
	partitionKeyRangeCache;
	enableEncryption = false;
	inferenceService = null;
	constructor(cosmosClientOptions, globalEndpointManager, clientConfig, diagnosticLevel, globalPartitionEndpointManager) {
		this.cosmosClientOptions = cosmosClientOptions;
		this.globalEndpointManager = globalEndpointManager;
		this.clientConfig = clientConfig;
		this.diagnosticLevel = diagnosticLevel;
		this.globalPartitionEndpointManager = globalPartitionEndpointManager;
		if (cosmosClientOptions.clientEncryptionOptions) this.enableEncryption = true;
		this.connectionPolicy = cosmosClientOptions.connectionPolicy;
		this.sessionContainer = new SessionContainer();
		this.partitionKeyDefinitionCache = {};
		this.pipeline = null;
		if (cosmosClientOptions.aadCredentials) {
			this.pipeline = createEmptyPipeline();
			const accountScope = `${sanitizeEndpoint(cosmosClientOptions.endpoint)}/.default`;
			const primaryScope = cosmosClientOptions.aadScope || accountScope;
			const fallbackScope = AAD_DEFAULT_SCOPE;
			this.pipeline.addPolicy(bearerTokenAuthenticationPolicy({
				credential: cosmosClientOptions.aadCredentials,
				scopes: primaryScope,
				challengeCallbacks: { async authorizeRequest({ request, getAccessToken }) {
					try {
						const tokenResponse = await getAccessToken([primaryScope], {});
						const authorizationToken = `${AAD_AUTH_PREFIX}${tokenResponse.token}`;
						request.headers.set(Constants.HttpHeaders.Authorization, authorizationToken);
					} catch (error) {
						if (!cosmosClientOptions.aadScope && error?.message?.includes("AADSTS500011")) try {
							const fallbackTokenResponse = await getAccessToken([fallbackScope], {});
							const authorizationToken = `${AAD_AUTH_PREFIX}${fallbackTokenResponse.token}`;
							request.headers.set(Constants.HttpHeaders.Authorization, authorizationToken);
						} catch (fallbackError) {
							throw error;
						}
						else throw error;
					}
				} }
			}));
		}
		this.initializeDiagnosticSettings(diagnosticLevel);
		this.partitionKeyRangeCache = new PartitionKeyRangeCache(this);
	}
	async read({ path, resourceType, resourceId, options = {}, partitionKey, diagnosticNode, partitionKeyRangeId }) {
		try {
			const request = {
				...this.getContextDerivedPropsForRequestCreation(),
				method: HTTPMethod.get,
				path,
				operationType: OperationType.Read,
				resourceId,
				options,
				resourceType,
				partitionKey
			};
			diagnosticNode.addData({
				operationType: OperationType.Read,
				resourceType
			});
			request.headers = await this.buildHeaders(request);
			request.partitionKeyRangeId = partitionKeyRangeId;
			if (resourceType === ResourceType.clientencryptionkey) {
				request.headers[HttpHeaders.AllowCachedReadsHeader] = true;
				if (options.databaseRid) request.headers[HttpHeaders.DatabaseRidHeader] = options.databaseRid;
			}
			this.applySessionToken(request);
			request.endpoint = await this.globalEndpointManager.resolveServiceEndpointInternal({
				diagnosticNode,
				resourceType: request.resourceType,
				operationType: request.operationType,
				startServiceEndpointIndex: 0,
				excludedLocations: options?.excludedLocations
			});
			const response = await executePlugins(diagnosticNode, request, RequestHandler.request, PluginOn.operation);
			this.captureSessionToken(void 0, path, OperationType.Read, response.headers);
			return response;
		} catch (err) {
			this.captureSessionToken(err, path, OperationType.Upsert, err.headers);
			throw err;
		}
	}
	async queryFeed({ path, resourceType, resourceId, resultFn, query, options, diagnosticNode, partitionKeyRangeId, partitionKey, startEpk, endEpk, correlatedActivityId }) {
		const request = {
			...this.getContextDerivedPropsForRequestCreation(),
			method: HTTPMethod.get,
			path,
			operationType: OperationType.Query,
			partitionKeyRangeId,
			resourceId,
			resourceType,
			options,
			body: query,
			partitionKey
		};
		diagnosticNode.addData({
			operationType: OperationType.Query,
			resourceType
		});
		const requestId = randomUUID$1();
		if (query !== void 0) request.method = HTTPMethod.post;
		request.endpoint = await this.globalEndpointManager.resolveServiceEndpointInternal({
			diagnosticNode,
			resourceType: request.resourceType,
			operationType: request.operationType,
			startServiceEndpointIndex: 0,
			excludedLocations: options?.excludedLocations
		});
		request.headers = await this.buildHeaders(request);
		if (startEpk !== void 0 && endEpk !== void 0) {
			request.headers[HttpHeaders.StartEpk] = startEpk;
			request.headers[HttpHeaders.EndEpk] = endEpk;
			request.headers[HttpHeaders.ReadFeedKeyType] = "EffectivePartitionKeyRange";
		}
		if (query !== void 0) {
			if (correlatedActivityId !== void 0) request.headers[HttpHeaders.CorrelatedActivityId] = correlatedActivityId;
			request.headers[HttpHeaders.IsQuery] = "true";
			request.headers[HttpHeaders.ContentType] = QueryJsonContentType;
			if (typeof query === "string") request.body = { query };
		}
		this.applySessionToken(request);
		logger.info("query " + requestId + " started" + (request.partitionKeyRangeId ? " pkrid: " + request.partitionKeyRangeId : ""));
		logger.verbose(request);
		const start = Date.now();
		const response = await RequestHandler.request(request, diagnosticNode);
		logger.info("query " + requestId + " finished - " + (Date.now() - start) + "ms");
		this.captureSessionToken(void 0, path, OperationType.Query, response.headers);
		return this.processQueryFeedResponse(response, !!query, resultFn);
	}
	async getQueryPlan(path, resourceType, resourceId, query, options = {}, diagnosticNode, correlatedActivityId) {
		const request = {
			...this.getContextDerivedPropsForRequestCreation(),
			method: HTTPMethod.post,
			path,
			operationType: OperationType.Read,
			resourceId,
			resourceType,
			options,
			body: query
		};
		diagnosticNode.addData({
			operationType: OperationType.Read,
			resourceType
		});
		request.endpoint = await this.globalEndpointManager.resolveServiceEndpointInternal({
			diagnosticNode,
			resourceType: request.resourceType,
			operationType: request.operationType,
			startServiceEndpointIndex: 0,
			excludedLocations: options?.excludedLocations
		});
		request.headers = await this.buildHeaders(request);
		if (correlatedActivityId !== void 0) request.headers[HttpHeaders.CorrelatedActivityId] = correlatedActivityId;
		request.headers[HttpHeaders.IsQueryPlan] = "True";
		request.headers[HttpHeaders.QueryVersion] = "1.4";
		request.headers[HttpHeaders.ContentType] = QueryJsonContentType;
		request.headers[HttpHeaders.SupportedQueryFeatures] = supportedQueryFeaturesBuilder(options);
		if (typeof query === "string") request.body = { query };
		this.applySessionToken(request);
		const response = await RequestHandler.request(request, diagnosticNode);
		this.captureSessionToken(void 0, path, OperationType.Query, response.headers);
		return response;
	}
	queryPartitionKeyRanges(collectionLink, query, options) {
		const path = getPathFromLink(collectionLink, ResourceType.pkranges);
		const id = getIdFromLink(collectionLink);
		const cb = async (diagNode, innerOptions) => {
			return await this.queryFeed({
				path,
				resourceType: ResourceType.pkranges,
				resourceId: id,
				resultFn: (result) => result.PartitionKeyRanges,
				query,
				options: innerOptions,
				diagnosticNode: diagNode
			});
		};
		return new QueryIterator(this, query, options, cb);
	}
	async delete({ path, resourceType, resourceId, options = {}, partitionKey, method = HTTPMethod.delete, diagnosticNode, partitionKeyRangeId }) {
		try {
			const request = {
				...this.getContextDerivedPropsForRequestCreation(),
				method,
				operationType: OperationType.Delete,
				path,
				resourceType,
				options,
				resourceId,
				partitionKey
			};
			diagnosticNode.addData({
				operationType: OperationType.Delete,
				resourceType
			});
			request.headers = await this.buildHeaders(request);
			request.partitionKeyRangeId = partitionKeyRangeId;
			this.applySessionToken(request);
			request.endpoint = await this.globalEndpointManager.resolveServiceEndpointInternal({
				diagnosticNode,
				resourceType: request.resourceType,
				operationType: request.operationType,
				startServiceEndpointIndex: 0,
				excludedLocations: options?.excludedLocations
			});
			const response = await executePlugins(diagnosticNode, request, RequestHandler.request, PluginOn.operation);
			if (parseLink(path).type !== "colls") this.captureSessionToken(void 0, path, OperationType.Delete, response.headers);
			else this.clearSessionToken(path);
			return response;
		} catch (err) {
			this.captureSessionToken(err, path, OperationType.Upsert, err.headers);
			throw err;
		}
	}
	async patch({ body, path, resourceType, resourceId, options = {}, partitionKey, diagnosticNode, partitionKeyRangeId }) {
		try {
			const request = {
				...this.getContextDerivedPropsForRequestCreation(),
				method: HTTPMethod.patch,
				operationType: OperationType.Patch,
				path,
				resourceType,
				body,
				resourceId,
				options,
				partitionKey
			};
			diagnosticNode.addData({
				operationType: OperationType.Patch,
				resourceType
			});
			request.headers = await this.buildHeaders(request);
			request.partitionKeyRangeId = partitionKeyRangeId;
			this.applySessionToken(request);
			request.endpoint = await this.globalEndpointManager.resolveServiceEndpointInternal({
				diagnosticNode,
				resourceType: request.resourceType,
				operationType: request.operationType,
				startServiceEndpointIndex: 0,
				excludedLocations: options?.excludedLocations
			});
			const response = await executePlugins(diagnosticNode, request, RequestHandler.request, PluginOn.operation);
			this.captureSessionToken(void 0, path, OperationType.Patch, response.headers);
			return response;
		} catch (err) {
			this.captureSessionToken(err, path, OperationType.Upsert, err.headers);
			throw err;
		}
	}
	async create({ body, path, resourceType, resourceId, diagnosticNode, options = {}, partitionKey, partitionKeyRangeId }) {
		try {
			const request = {
				...this.getContextDerivedPropsForRequestCreation(),
				method: HTTPMethod.post,
				operationType: OperationType.Create,
				path,
				resourceType,
				resourceId,
				body,
				options,
				partitionKey
			};
			diagnosticNode.addData({
				operationType: OperationType.Create,
				resourceType
			});
			request.headers = await this.buildHeaders(request);
			request.partitionKeyRangeId = partitionKeyRangeId;
			this.applySessionToken(request);
			request.endpoint = await this.globalEndpointManager.resolveServiceEndpointInternal({
				diagnosticNode,
				resourceType: request.resourceType,
				operationType: request.operationType,
				startServiceEndpointIndex: 0,
				excludedLocations: options?.excludedLocations
			});
			const response = await executePlugins(diagnosticNode, request, RequestHandler.request, PluginOn.operation);
			this.captureSessionToken(void 0, path, OperationType.Create, response.headers);
			return response;
		} catch (err) {
			this.captureSessionToken(err, path, OperationType.Upsert, err.headers);
			throw err;
		}
	}
	processQueryFeedResponse(res, isQuery, resultFn) {
		if (isQuery) return {
			result: resultFn(res.result),
			headers: res.headers,
			code: res.code
		};
		else return {
			result: resultFn(res.result).map((body) => body),
			headers: res.headers,
			code: res.code
		};
	}
	applySessionToken(requestContext) {
		const request = this.getSessionParams(requestContext.path);
		if (requestContext.headers && requestContext.headers[HttpHeaders.SessionToken]) return;
		const sessionConsistency = requestContext.headers[HttpHeaders.ConsistencyLevel];
		if (!sessionConsistency) return;
		if (sessionConsistency !== ConsistencyLevel.Session) return;
		if (request.resourceAddress) {
			const sessionToken = this.sessionContainer.get(request);
			if (sessionToken) requestContext.headers[HttpHeaders.SessionToken] = sessionToken;
		}
	}
	async replace({ body, path, resourceType, resourceId, options = {}, partitionKey, diagnosticNode, partitionKeyRangeId }) {
		try {
			const request = {
				...this.getContextDerivedPropsForRequestCreation(),
				method: HTTPMethod.put,
				operationType: OperationType.Replace,
				path,
				resourceType,
				body,
				resourceId,
				options,
				partitionKey
			};
			diagnosticNode.addData({
				operationType: OperationType.Replace,
				resourceType
			});
			request.headers = await this.buildHeaders(request);
			request.partitionKeyRangeId = partitionKeyRangeId;
			this.applySessionToken(request);
			request.endpoint = await this.globalEndpointManager.resolveServiceEndpointInternal({
				diagnosticNode,
				resourceType: request.resourceType,
				operationType: request.operationType,
				startServiceEndpointIndex: 0,
				excludedLocations: options?.excludedLocations
			});
			const response = await executePlugins(diagnosticNode, request, RequestHandler.request, PluginOn.operation);
			this.captureSessionToken(void 0, path, OperationType.Replace, response.headers);
			return response;
		} catch (err) {
			this.captureSessionToken(err, path, OperationType.Upsert, err.headers);
			throw err;
		}
	}
	async upsert({ body, path, resourceType, resourceId, options = {}, partitionKey, diagnosticNode, partitionKeyRangeId }) {
		try {
			const request = {
				...this.getContextDerivedPropsForRequestCreation(),
				method: HTTPMethod.post,
				operationType: OperationType.Upsert,
				path,
				resourceType,
				body,
				resourceId,
				options,
				partitionKey
			};
			diagnosticNode.addData({
				operationType: OperationType.Upsert,
				resourceType
			});
			request.headers = await this.buildHeaders(request);
			request.partitionKeyRangeId = partitionKeyRangeId;
			request.headers[HttpHeaders.IsUpsert] = true;
			this.applySessionToken(request);
			request.endpoint = await this.globalEndpointManager.resolveServiceEndpointInternal({
				diagnosticNode,
				resourceType: request.resourceType,
				operationType: request.operationType,
				startServiceEndpointIndex: 0,
				excludedLocations: options?.excludedLocations
			});
			const response = await executePlugins(diagnosticNode, request, RequestHandler.request, PluginOn.operation);
			this.captureSessionToken(void 0, path, OperationType.Upsert, response.headers);
			return response;
		} catch (err) {
			this.captureSessionToken(err, path, OperationType.Upsert, err.headers);
			throw err;
		}
	}
	async execute({ sprocLink, params, options = {}, partitionKey, diagnosticNode, partitionKeyRangeId }) {
		if (params !== null && params !== void 0 && !Array.isArray(params)) params = [params];
		const path = getPathFromLink(sprocLink);
		const id = getIdFromLink(sprocLink);
		const request = {
			...this.getContextDerivedPropsForRequestCreation(),
			method: HTTPMethod.post,
			operationType: OperationType.Execute,
			path,
			resourceType: ResourceType.sproc,
			options,
			resourceId: id,
			body: params,
			partitionKey
		};
		diagnosticNode.addData({
			operationType: OperationType.Execute,
			resourceType: ResourceType.sproc
		});
		request.headers = await this.buildHeaders(request);
		request.partitionKeyRangeId = partitionKeyRangeId;
		request.endpoint = await this.globalEndpointManager.resolveServiceEndpointInternal({
			diagnosticNode,
			resourceType: request.resourceType,
			operationType: request.operationType,
			startServiceEndpointIndex: 0,
			excludedLocations: options?.excludedLocations
		});
		return await executePlugins(diagnosticNode, request, RequestHandler.request, PluginOn.operation);
	}
	async getDatabaseAccount(diagnosticNode, options = {}) {
		const endpoint = options.urlConnection || this.cosmosClientOptions.endpoint;
		const request = {
			...this.getContextDerivedPropsForRequestCreation(),
			endpoint,
			method: HTTPMethod.get,
			operationType: OperationType.Read,
			path: "",
			resourceType: ResourceType.none,
			options
		};
		diagnosticNode.addData({
			operationType: OperationType.Read,
			resourceType: ResourceType.none
		});
		request.headers = await this.buildHeaders(request);
		const { result, headers, code, substatus, diagnostics } = await executePlugins(diagnosticNode, request, RequestHandler.request, PluginOn.operation);
		return {
			result: new DatabaseAccount(result, headers),
			headers,
			diagnostics,
			code,
			substatus
		};
	}
	getWriteEndpoint(diagnosticNode) {
		return this.globalEndpointManager.getWriteEndpoint(diagnosticNode);
	}
	getReadEndpoint(diagnosticNode) {
		return this.globalEndpointManager.getReadEndpoint(diagnosticNode);
	}
	getWriteEndpoints() {
		return this.globalEndpointManager.getWriteEndpoints();
	}
	getReadEndpoints() {
		return this.globalEndpointManager.getReadEndpoints();
	}
	async batch({ body, path, partitionKey, resourceId, options = {}, diagnosticNode, partitionKeyRangeId }) {
		try {
			const request = {
				...this.getContextDerivedPropsForRequestCreation(),
				method: HTTPMethod.post,
				operationType: OperationType.Batch,
				path,
				body,
				resourceType: ResourceType.item,
				resourceId,
				options,
				partitionKey
			};
			diagnosticNode.addData({
				operationType: OperationType.Batch,
				resourceType: ResourceType.item
			});
			request.headers = await this.buildHeaders(request);
			request.partitionKeyRangeId = partitionKeyRangeId;
			request.headers[HttpHeaders.IsBatchRequest] = true;
			request.headers[HttpHeaders.IsBatchAtomic] = true;
			this.applySessionToken(request);
			request.endpoint = await this.globalEndpointManager.resolveServiceEndpointInternal({
				diagnosticNode,
				resourceType: request.resourceType,
				operationType: request.operationType,
				startServiceEndpointIndex: 0,
				excludedLocations: options?.excludedLocations
			});
			const response = await executePlugins(diagnosticNode, request, RequestHandler.request, PluginOn.operation);
			this.captureSessionToken(void 0, path, OperationType.Batch, response.headers);
			response.diagnostics = diagnosticNode.toDiagnostic(this.getClientConfig());
			return response;
		} catch (err) {
			this.captureSessionToken(err, path, OperationType.Upsert, err.headers);
			throw err;
		}
	}
	async bulk({ body, path, partitionKeyRangeId, resourceId, bulkOptions = {}, options = {}, diagnosticNode }) {
		try {
			const request = {
				...this.getContextDerivedPropsForRequestCreation(),
				method: HTTPMethod.post,
				operationType: OperationType.Batch,
				path,
				body,
				resourceType: ResourceType.item,
				resourceId,
				options
			};
			diagnosticNode.addData({
				operationType: OperationType.Batch,
				resourceType: ResourceType.item
			});
			request.headers = await this.buildHeaders(request);
			request.partitionKeyRangeId = partitionKeyRangeId;
			request.headers[HttpHeaders.IsBatchRequest] = true;
			request.headers[HttpHeaders.PartitionKeyRangeID] = partitionKeyRangeId;
			request.headers[HttpHeaders.IsBatchAtomic] = false;
			request.headers[HttpHeaders.BatchContinueOnError] = bulkOptions.continueOnError ?? true;
			this.applySessionToken(request);
			request.endpoint = await this.globalEndpointManager.resolveServiceEndpointInternal({
				diagnosticNode,
				resourceType: request.resourceType,
				operationType: request.operationType,
				startServiceEndpointIndex: 0,
				excludedLocations: options?.excludedLocations
			});
			const response = await executePlugins(diagnosticNode, request, RequestHandler.request, PluginOn.operation);
			this.captureSessionToken(void 0, path, OperationType.Batch, response.headers);
			return response;
		} catch (err) {
			this.captureSessionToken(err, path, OperationType.Upsert, err.headers);
			throw err;
		}
	}
	captureSessionToken(err, path, operationType, resHeaders) {
		const request = this.getSessionParams(path);
		request.operationType = operationType;
		if (!err || !this.isMasterResource(request.resourceType) && (err.code === StatusCodes.PreconditionFailed || err.code === StatusCodes.Conflict || err.code === StatusCodes.NotFound && err.substatus !== SubStatusCodes.ReadSessionNotAvailable)) this.sessionContainer.set(request, resHeaders);
	}
	clearSessionToken(path) {
		const request = this.getSessionParams(path);
		this.sessionContainer.remove(request);
	}
	recordDiagnostics(diagnostic) {
		const formatted = this.diagnosticFormatter.format(diagnostic);
		this.diagnosticWriter.write(formatted);
	}
	initializeDiagnosticSettings(diagnosticLevel) {
		this.diagnosticFormatter = new DefaultDiagnosticFormatter();
		switch (diagnosticLevel) {
			case CosmosDbDiagnosticLevel.info:
				this.diagnosticWriter = new NoOpDiagnosticWriter();
				break;
			default: this.diagnosticWriter = new LogDiagnosticWriter();
		}
	}
	getSessionParams(resourceLink) {
		const resourceId = null;
		const parserOutput = parseLink(resourceLink);
		return {
			resourceId,
			resourceAddress: parserOutput.objectBody.self,
			resourceType: parserOutput.type,
			isNameBased: true
		};
	}
	isMasterResource(resourceType) {
		if (resourceType === Constants.Path.OffersPathSegment || resourceType === Constants.Path.DatabasesPathSegment || resourceType === Constants.Path.UsersPathSegment || resourceType === Constants.Path.PermissionsPathSegment || resourceType === Constants.Path.TopologyPathSegment || resourceType === Constants.Path.DatabaseAccountPathSegment || resourceType === Constants.Path.PartitionKeyRangesPathSegment || resourceType === Constants.Path.CollectionsPathSegment) return true;
		return false;
	}
	buildHeaders(requestContext) {
		return getHeaders({
			clientOptions: this.cosmosClientOptions,
			defaultHeaders: {
				...this.cosmosClientOptions.defaultHeaders,
				...requestContext.options.initialHeaders
			},
			verb: requestContext.method,
			path: requestContext.path,
			resourceId: requestContext.resourceId,
			resourceType: requestContext.resourceType,
			options: requestContext.options,
			partitionKeyRangeId: requestContext.partitionKeyRangeId,
			useMultipleWriteLocations: this.connectionPolicy.useMultipleWriteLocations,
			partitionKey: requestContext.partitionKey !== void 0 ? convertToInternalPartitionKey(requestContext.partitionKey) : void 0,
			operationType: requestContext.operationType
		});
	}
	getContextDerivedPropsForRequestCreation() {
		return {
			globalEndpointManager: this.globalEndpointManager,
			requestAgent: this.cosmosClientOptions.agent,
			connectionPolicy: this.connectionPolicy,
			client: this,
			plugins: this.cosmosClientOptions.plugins,
			pipeline: this.pipeline,
			httpClient: this.cosmosClientOptions.httpClient,
			globalPartitionEndpointManager: this.globalPartitionEndpointManager
		};
	}
	getClientConfig() {
		return this.clientConfig;
	}
	refreshUserAgent(hostFramework) {
		const updatedUserAgent = getUserAgent(this.cosmosClientOptions, hostFramework);
		this.cosmosClientOptions.defaultHeaders[Constants.HttpHeaders.UserAgent] = updatedUserAgent;
		this.cosmosClientOptions.defaultHeaders[Constants.HttpHeaders.CustomUserAgent] = updatedUserAgent;
	}
	getRetryOptions() {
		return this.connectionPolicy.retryOptions;
	}
	isPartitionLevelFailOverEnabled() {
		return this.globalEndpointManager.lastKnownPPAFEnabled || this.globalEndpointManager.lastKnownPPCBEnabled;
	}
	async semanticRerank(rerankContext, documents, options, diagnosticNode) {
		return this.getOrCreateInferenceService().semanticRerank(rerankContext, documents, options, diagnosticNode);
	}
	getOrCreateInferenceService() {
		this.inferenceService ??= new InferenceService(this.cosmosClientOptions);
		return this.inferenceService;
	}
};
// node_modules/@azure/cosmos/dist/esm/utils/strings.js
function isNonEmptyString(variable) {
	return typeof variable === "string" && variable.trim().length > 0;
}
// node_modules/@azure/cosmos/dist/esm/utils/envUtils.js
const diagnosticLevelFromEnv = process$1.env[Constants.CosmosDbDiagnosticLevelEnvVarName];
// node_modules/@azure/cosmos/dist/esm/diagnostics/index.js
const DefaultDiagnosticLevelValue = CosmosDbDiagnosticLevel.info;
const acceptableDiagnosticLevelValues = Object.values(CosmosDbDiagnosticLevel).map((x) => x.toString());
let cosmosDiagnosticLevel;
if (isNonEmptyString(diagnosticLevelFromEnv)) {
	if (isCosmosDiagnosticLevel(diagnosticLevelFromEnv)) setDiagnosticLevel(diagnosticLevelFromEnv);
	else console.error(`${Constants.CosmosDbDiagnosticLevelEnvVarName} set to unknown diagnostic level '${diagnosticLevelFromEnv}'; Setting Cosmos Db diagnostic level to info. Acceptable values: ${acceptableDiagnosticLevelValues.join(", ")}.`);
}
function setDiagnosticLevel(level) {
	if (level && !isCosmosDiagnosticLevel(level)) throw new Error(`Unknown diagnostic level '${level}'. Acceptable values: ${acceptableDiagnosticLevelValues.join(",")}`);
	cosmosDiagnosticLevel = level;
}
function getDiagnosticLevelFromEnvironment() {
	return cosmosDiagnosticLevel;
}
function isCosmosDiagnosticLevel(diagnosticLevel) {
	return acceptableDiagnosticLevelValues.includes(diagnosticLevel);
}
function determineDiagnosticLevel(diagnosticLevelFromClientConfig, diagnosticLevelFromEnvironment) {
	return diagnosticLevelFromEnvironment ?? diagnosticLevelFromClientConfig ?? DefaultDiagnosticLevelValue;
}
// node_modules/@azure/cosmos/dist/esm/encryption/Cache/ProtectedDataEncryptionKeyCache.js
var ProtectedDataEncryptionKeyCache = class {
	cacheTimeToLive;
	cache;
	cacheRefresher;
	constructor(cacheTimeToLive) {
		this.cacheTimeToLive = cacheTimeToLive;
		this.cache = new Map();
		this.clearCacheOnTtlExpiry();
	}
	get(key) {
		if (!this.cache.has(key)) return;
		return this.cache.get(key)[1];
	}
	set(key, protectedDataEncryptionKey) {
		if (this.cacheTimeToLive === 0) return;
		this.cache.set(key, [new Date(), protectedDataEncryptionKey]);
	}
	async clearCacheOnTtlExpiry() {
		this.cacheRefresher = startBackgroundTask(async () => {
			const now = new Date();
			for (const key of this.cache.keys()) if (now.getTime() - this.cache.get(key)[0].getTime() > this.cacheTimeToLive) this.cache.delete(key);
		}, Constants.EncryptionCacheRefreshIntervalInMs);
	}
	async createProtectedDataEncryptionKey(name, keyEncryptionKey, encryptedValue) {
		let rawKey;
		let encryptedKey;
		if (encryptedValue) {
			rawKey = await keyEncryptionKey.unwrapEncryptionKey(encryptedValue);
			encryptedKey = encryptedValue;
		} else {
			rawKey = this.generateColumnEncryptionKey();
			encryptedKey = await keyEncryptionKey.wrapEncryptionKey(rawKey);
		}
		const newKey = new ProtectedDataEncryptionKey(name, keyEncryptionKey, rawKey, encryptedKey);
		if (this.cacheTimeToLive !== 0) {
			const key = JSON.stringify([
				name,
				keyEncryptionKey.name,
				keyEncryptionKey.path,
				encryptedKey.toString("hex")
			]);
			this.set(key, newKey);
		}
		return newKey;
	}
	async getOrCreate(name, keyEncryptionKey, encryptedValue, forceRefresh) {
		const encryptedValueBuffer = encryptedValue ? Buffer.from(encryptedValue) : void 0;
		if (this.cacheTimeToLive === 0 || forceRefresh) return this.createProtectedDataEncryptionKey(name, keyEncryptionKey, encryptedValueBuffer);
		if (encryptedValueBuffer) {
			const key = JSON.stringify([
				name,
				keyEncryptionKey.name,
				keyEncryptionKey.path,
				encryptedValueBuffer.toString("hex")
			]);
			const protectedDataEncryptionKey = this.get(key);
			if (protectedDataEncryptionKey) return protectedDataEncryptionKey;
		}
		return this.createProtectedDataEncryptionKey(name, keyEncryptionKey, encryptedValueBuffer);
	}
	generateColumnEncryptionKey() {
		return randomBytes(32);
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/Cache/KeyEncryptionKeyCache.js
var KeyEncryptionKeyCache = class {
	cache;
	constructor() {
		this.cache = new Map();
	}
	getOrCreate(name, path, keyStoreProvider) {
		const key = JSON.stringify([name, path]);
		let keyEncryptionKey = this.get(key);
		if (!keyEncryptionKey) {
			keyEncryptionKey = new KeyEncryptionKey(name, path, keyStoreProvider);
			this.set(key, keyEncryptionKey);
		}
		return keyEncryptionKey;
	}
	get(key) {
		return this.cache.get(key);
	}
	set(key, keyEncryptionKey) {
		this.cache.set(key, keyEncryptionKey);
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/Cache/EncryptionSettingsCache.js
var EncryptionSettingsCache = class {
	cache;
	constructor() {
		this.cache = new Map();
	}
	async create(id, containerRid, partitionKeyPaths, clientEncryptionPolicy) {
		const encryptionSettings = new EncryptionSettings(id, containerRid, partitionKeyPaths);
		if (!clientEncryptionPolicy) return;
		for (const includedPath of clientEncryptionPolicy.includedPaths) {
			const encryptionSettingForProperty = new EncryptionSettingForProperty(includedPath);
			encryptionSettings.pathsToEncrypt.push(includedPath.path);
			encryptionSettings.setEncryptionSettingForProperty(includedPath.path, encryptionSettingForProperty);
		}
		this.set(id, encryptionSettings);
		return encryptionSettings;
	}
	get(key) {
		return this.cache.get(key);
	}
	set(key, encryptionSettings) {
		this.cache.set(key, encryptionSettings);
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/Cache/ClientEncryptionKeyPropertiesCache.js
var ClientEncryptionKeyPropertiesCache = class {
	clientEncryptionKeyPropertiesCache;
	constructor() {
		this.clientEncryptionKeyPropertiesCache = new Map();
	}
	get(key) {
		return this.clientEncryptionKeyPropertiesCache.get(key);
	}
	set(key, clientEncryptionKeyProperties) {
		this.clientEncryptionKeyPropertiesCache.set(key, clientEncryptionKeyProperties);
	}
};
// node_modules/@azure/cosmos/dist/esm/encryption/EncryptionManager.js
var EncryptionManager = class {
	cacheTimeToLive;
	encryptionKeyStoreProvider;
	protectedDataEncryptionKeyCache;
	keyEncryptionKeyCache;
	encryptionSettingsCache;
	clientEncryptionKeyPropertiesCache;
	constructor(encryptionKeyResolver, cacheTimeToLive) {
		this.cacheTimeToLive = cacheTimeToLive !== void 0 ? cacheTimeToLive : Constants.DefaultEncryptionCacheTimeToLiveInSeconds;
		const cacheTtlInMs = this.getCacheTTlInMs();
		this.encryptionKeyStoreProvider = new EncryptionKeyStoreProvider(encryptionKeyResolver, cacheTtlInMs);
		this.protectedDataEncryptionKeyCache = new ProtectedDataEncryptionKeyCache(cacheTtlInMs);
		this.keyEncryptionKeyCache = new KeyEncryptionKeyCache();
		this.encryptionSettingsCache = new EncryptionSettingsCache();
		this.clientEncryptionKeyPropertiesCache = new ClientEncryptionKeyPropertiesCache();
	}
	getCacheTTlInMs() {
		return Number(this.cacheTimeToLive * 1e3);
	}
};
// node_modules/@azure/cosmos/dist/esm/globalEndpointManager.js
var GlobalEndpointManager = class GlobalEndpointManager {
	readDatabaseAccount;
	defaultEndpoint;
	enableEndpointDiscovery;
	isRefreshing;
	options;
	preferredLocations;
	writeableLocations = [];
	readableLocations = [];
	unavailableReadableLocations = [];
	unavailableWriteableLocations = [];
	enableMultipleWriteLocations;
	preferredLocationsCount;
	enablePartitionLevelFailover;
	enablePartitionLevelCircuitBreaker;
	lastKnownPPAFEnabled;
	lastKnownPPCBEnabled;
	onEnablePartitionLevelFailoverConfigChanged;
	constructor(options, readDatabaseAccount) {
		this.readDatabaseAccount = readDatabaseAccount;
		this.options = options;
		this.defaultEndpoint = options.endpoint;
		this.enableEndpointDiscovery = options.connectionPolicy.enableEndpointDiscovery;
		this.isRefreshing = false;
		this.preferredLocations = this.options.connectionPolicy.preferredLocations;
		this.preferredLocationsCount = this.preferredLocations ? this.preferredLocations.length : 0;
		this.enablePartitionLevelFailover = options.connectionPolicy.enablePartitionLevelFailover;
		this.enablePartitionLevelCircuitBreaker = options.connectionPolicy.enablePartitionLevelCircuitBreaker;
		this.lastKnownPPCBEnabled = options.connectionPolicy.enablePartitionLevelCircuitBreaker;
		this.lastKnownPPAFEnabled = false;
	}
	async getReadEndpoint(diagnosticNode) {
		return this.resolveServiceEndpoint(diagnosticNode, ResourceType.item, OperationType.Read);
	}
	async getWriteEndpoint(diagnosticNode) {
		return this.resolveServiceEndpoint(diagnosticNode, ResourceType.item, OperationType.Replace);
	}
	async getReadEndpoints() {
		return this.readableLocations.map((loc) => loc.databaseAccountEndpoint);
	}
	async getWriteEndpoints() {
		return this.writeableLocations.map((loc) => loc.databaseAccountEndpoint);
	}
	async getReadLocations() {
		return this.readableLocations;
	}
	async markCurrentLocationUnavailableForRead(diagnosticNode, endpoint) {
		await this.refreshEndpointList(diagnosticNode);
		const location = this.readableLocations.find((loc) => loc.databaseAccountEndpoint === endpoint);
		if (location) {
			location.unavailable = true;
			location.lastUnavailabilityTimestampInMs = Date.now();
			this.unavailableReadableLocations.push(location);
		}
	}
	async markCurrentLocationUnavailableForWrite(diagnosticNode, endpoint) {
		await this.refreshEndpointList(diagnosticNode);
		const location = this.writeableLocations.find((loc) => loc.databaseAccountEndpoint === endpoint);
		if (location) {
			location.unavailable = true;
			location.lastUnavailabilityTimestampInMs = Date.now();
			this.unavailableWriteableLocations.push(location);
		}
	}
	canUseMultipleWriteLocations(resourceType, operationType) {
		let canUse = this.options.connectionPolicy.useMultipleWriteLocations && this.enableMultipleWriteLocations;
		if (resourceType) canUse = canUse && (resourceType === ResourceType.item || resourceType === ResourceType.sproc && operationType === OperationType.Execute);
		return canUse;
	}
	getEffectiveExcludedLocations(excludedLocations = [], resourceType) {
		if (!canApplyExcludedLocations(resourceType)) return new Set();
		return excludedLocations.length ? new Set(excludedLocations.map(normalizeEndpoint)) : new Set();
	}
	filterExcludedLocations(preferredLocations, excludedLocations) {
		if (!excludedLocations || excludedLocations.size === 0) return preferredLocations;
		return preferredLocations.filter((location) => {
			return !excludedLocations.has(normalizeEndpoint(location));
		});
	}
	async resolveServiceEndpoint(diagnosticNode, resourceType, operationType, startServiceEndpointIndex = 0) {
		return this.resolveServiceEndpointInternal({
			diagnosticNode,
			resourceType,
			operationType,
			startServiceEndpointIndex
		});
	}
	async resolveServiceEndpointInternal(resolveServiceEndpointOptions) {
		const { diagnosticNode, resourceType, operationType, startServiceEndpointIndex, excludedLocations = [] } = resolveServiceEndpointOptions;
		if (!this.options.connectionPolicy.enableEndpointDiscovery) {
			diagnosticNode.addData({ readFromCache: true }, "default_endpoint");
			diagnosticNode.recordEndpointResolution(this.defaultEndpoint);
			return this.defaultEndpoint;
		}
		if (resourceType === ResourceType.none) {
			diagnosticNode.addData({ readFromCache: true }, "none_resource");
			diagnosticNode.recordEndpointResolution(this.defaultEndpoint);
			return this.defaultEndpoint;
		}
		if (this.readableLocations.length === 0 || this.writeableLocations.length === 0) {
			const resourceResponse = await withMetadataDiagnostics(async (metadataNode) => {
				return this.readDatabaseAccount(metadataNode, { urlConnection: this.defaultEndpoint });
			}, diagnosticNode, MetadataLookUpType.DatabaseAccountLookUp);
			this.writeableLocations = resourceResponse.resource.writableLocations;
			this.readableLocations = resourceResponse.resource.readableLocations;
			this.enableMultipleWriteLocations = resourceResponse.resource.enableMultipleWritableLocations;
			if (this.enablePartitionLevelFailover) this.refreshPPAFFeatureFlag(resourceResponse.resource);
		}
		const locations = isReadRequest(operationType) ? this.readableLocations : this.writeableLocations;
		const effectiveExcludedLocations = this.getEffectiveExcludedLocations(excludedLocations, resourceType);
		diagnosticNode.addData({ excludedLocations: Array.from(effectiveExcludedLocations) }, "excluded_locations");
		const availableLocations = this.filterExcludedLocations(this.preferredLocations, effectiveExcludedLocations);
		let location;
		if (availableLocations && availableLocations.length > 0 && startServiceEndpointIndex < availableLocations.length) {
			this.preferredLocationsCount = availableLocations.length;
			for (let i = startServiceEndpointIndex; i < availableLocations.length; i++) {
				const preferredLocation = availableLocations[i];
				location = locations.find((loc) => loc.unavailable !== true && normalizeEndpoint(loc.name) === normalizeEndpoint(preferredLocation));
				if (location) break;
			}
		}
		if (!location) location = (startServiceEndpointIndex >= 0 && startServiceEndpointIndex < locations.length ? locations.slice(startServiceEndpointIndex) : locations).find((loc) => {
			return loc.unavailable !== true && !effectiveExcludedLocations.has(normalizeEndpoint(loc.name));
		});
		location = location ? location : {
			name: "",
			databaseAccountEndpoint: this.defaultEndpoint
		};
		diagnosticNode.recordEndpointResolution(location.databaseAccountEndpoint);
		return location.databaseAccountEndpoint;
	}
	async refreshEndpointList(diagnosticNode) {
		if (!this.isRefreshing && this.enableEndpointDiscovery) {
			this.isRefreshing = true;
			const databaseAccount = await this.getDatabaseAccountFromAnyEndpoint(diagnosticNode);
			if (databaseAccount) {
				if (this.enablePartitionLevelFailover) this.refreshPPAFFeatureFlag(databaseAccount);
				this.refreshStaleUnavailableLocations();
				this.refreshEndpoints(databaseAccount);
			}
			this.isRefreshing = false;
		}
	}
	refreshEndpoints(databaseAccount) {
		const oldWritableLocations = this.writeableLocations;
		const oldReadableLocations = this.readableLocations;
		function merge(loc, oldList) {
			const prev = oldList.find((o) => o.name === loc.name);
			if (prev) {
				loc.unavailable = prev.unavailable;
				loc.lastUnavailabilityTimestampInMs = prev.lastUnavailabilityTimestampInMs;
			}
			return loc;
		}
		this.writeableLocations = databaseAccount.writableLocations.map((loc) => merge({ ...loc }, oldWritableLocations));
		this.readableLocations = databaseAccount.readableLocations.map((loc) => merge({ ...loc }, oldReadableLocations));
	}
	refreshStaleUnavailableLocations() {
		const now = Date.now();
		this.updateLocation(now, this.unavailableReadableLocations, this.readableLocations);
		this.unavailableReadableLocations = this.cleanUnavailableLocationList(now, this.unavailableReadableLocations);
		this.updateLocation(now, this.unavailableWriteableLocations, this.writeableLocations);
		this.unavailableWriteableLocations = this.cleanUnavailableLocationList(now, this.unavailableWriteableLocations);
	}
	updateLocation(now, unavailableLocations, allLocations) {
		for (const location of unavailableLocations) {
			const unavailableLocation = allLocations.find((loc) => loc.name === location.name);
			if (unavailableLocation && now - unavailableLocation.lastUnavailabilityTimestampInMs > Constants.LocationUnavailableExpirationTimeInMs) unavailableLocation.unavailable = false;
		}
	}
	cleanUnavailableLocationList(now, unavailableLocations) {
		return unavailableLocations.filter((loc) => {
			return now - loc.lastUnavailabilityTimestampInMs < Constants.LocationUnavailableExpirationTimeInMs;
		});
	}
	async getDatabaseAccountFromAnyEndpoint(diagnosticNode) {
		try {
			const options = { urlConnection: this.defaultEndpoint };
			const { resource: databaseAccount } = await this.readDatabaseAccount(diagnosticNode, options);
			return databaseAccount;
		} catch (err) {}
		if (this.preferredLocations) for (const location of this.preferredLocations) try {
			const options = { urlConnection: GlobalEndpointManager.getLocationalEndpoint(this.defaultEndpoint, location) };
			const { resource: databaseAccount } = await this.readDatabaseAccount(diagnosticNode, options);
			if (databaseAccount) return databaseAccount;
		} catch (err) {}
	}
	static getLocationalEndpoint(defaultEndpoint, locationName) {
		const endpointUrl = new URL(defaultEndpoint);
		if (endpointUrl.hostname) {
			const hostnameParts = endpointUrl.hostname.toString().toLowerCase().split(".");
			if (hostnameParts) {
				const globalDatabaseAccountName = hostnameParts[0];
				const locationalDatabaseAccountName = globalDatabaseAccountName + "-" + locationName.replace(" ", "");
				return defaultEndpoint.toLowerCase().replace(globalDatabaseAccountName, locationalDatabaseAccountName);
			}
		}
		return null;
	}
	refreshPPAFFeatureFlag(databaseAccount) {
		let shouldEnableCircuitBreakerTimer;
		if (this.enablePartitionLevelCircuitBreaker) shouldEnableCircuitBreakerTimer = true;
		else if (!this.enablePartitionLevelFailover) shouldEnableCircuitBreakerTimer = false;
		else shouldEnableCircuitBreakerTimer = databaseAccount.enablePerPartitionFailover ?? this.lastKnownPPAFEnabled ?? false;
		this.lastKnownPPAFEnabled = databaseAccount.enablePerPartitionFailover;
		if (this.lastKnownPPCBEnabled !== shouldEnableCircuitBreakerTimer) {
			this.lastKnownPPCBEnabled = shouldEnableCircuitBreakerTimer;
			this.onEnablePartitionLevelFailoverConfigChanged?.(shouldEnableCircuitBreakerTimer);
		}
	}
};
// node_modules/@azure/cosmos/dist/esm/PartitionKeyRangeFailoverInfo.js
var PartitionKeyRangeFailoverInfo = class {
	failedEndPoints = [];
	currentEndPoint;
	consecutiveReadRequestFailureCount = 0;
	consecutiveWriteRequestFailureCount = 0;
	firstRequestFailureTime = Date.now();
	lastRequestFailureTime = Date.now();
	failureCountSemaphore;
	tryMoveNextLocationSemaphore;
	constructor(currentEndpoint) {
		this.currentEndPoint = currentEndpoint;
		this.failureCountSemaphore = (0, import_semaphore.default)(1);
		this.tryMoveNextLocationSemaphore = (0, import_semaphore.default)(1);
	}
	async canCircuitBreakerTriggerPartitionFailOver(isReadOnlyRequest) {
		const { consecutiveReadRequestFailureCount, consecutiveWriteRequestFailureCount } = await this.snapshotConsecutiveRequestFailureCount();
		return isReadOnlyRequest ? consecutiveReadRequestFailureCount > Constants.ReadRequestFailureCountThreshold : consecutiveWriteRequestFailureCount > Constants.WriteRequestFailureCountThreshold;
	}
	async incrementRequestFailureCounts(isReadOnlyRequest, currentTimeInMilliseconds) {
		return new Promise((resolve, reject) => {
			this.failureCountSemaphore.take(async () => {
				try {
					const { lastRequestFailureTime } = await this.snapshotPartitionFailoverTimestamps();
					if (currentTimeInMilliseconds - lastRequestFailureTime > Constants.ConsecutiveFailureCountResetIntervalInMS) {
						this.consecutiveReadRequestFailureCount = 0;
						this.consecutiveWriteRequestFailureCount = 0;
					}
					if (isReadOnlyRequest) this.consecutiveReadRequestFailureCount++;
					else this.consecutiveWriteRequestFailureCount++;
					this.lastRequestFailureTime = currentTimeInMilliseconds;
					return resolve();
				} catch (error) {
					reject(error);
				} finally {
					this.failureCountSemaphore.leave();
				}
			});
		});
	}
	async snapshotPartitionFailoverTimestamps() {
		return {
			firstRequestFailureTime: this.firstRequestFailureTime,
			lastRequestFailureTime: this.lastRequestFailureTime
		};
	}
	async tryMoveNextLocation(endPoints, failedEndPoint, diagnosticNode, partitionKeyRangeId) {
		if (failedEndPoint !== this.currentEndPoint) return true;
		return new Promise((resolve, reject) => {
			this.tryMoveNextLocationSemaphore.take(() => {
				try {
					for (const endpoint of endPoints) {
						if (this.currentEndPoint === endpoint) continue;
						if (this.failedEndPoints.includes(endpoint)) continue;
						this.failedEndPoints.push(failedEndPoint);
						this.currentEndPoint = endpoint;
						return resolve(true);
					}
					diagnosticNode.addData({ partitionKeyRangeFailoverInfo: `PartitionKeyRangeId: ${partitionKeyRangeId}, failedLocations: ${this.failedEndPoints}, newLocation: ${this.currentEndPoint}` });
					return resolve(false);
				} catch (err) {
					reject(err);
				} finally {
					this.tryMoveNextLocationSemaphore.leave();
				}
			});
		});
	}
	getCurrentEndPoint() {
		return this.currentEndPoint;
	}
	async snapshotConsecutiveRequestFailureCount() {
		return {
			consecutiveReadRequestFailureCount: this.consecutiveReadRequestFailureCount,
			consecutiveWriteRequestFailureCount: this.consecutiveWriteRequestFailureCount
		};
	}
};
// node_modules/@azure/cosmos/dist/esm/globalPartitionEndpointManager.js
var GlobalPartitionEndpointManager = class {
	globalEndpointManager;
	partitionKeyRangeToLocationForWrite;
	partitionKeyRangeToLocationForReadAndWrite;
	preferredLocations;
	preferredLocationsCount;
	circuitBreakerFailbackBackgroundRefresher;
	constructor(options, globalEndpointManager) {
		this.globalEndpointManager = globalEndpointManager;
		this.partitionKeyRangeToLocationForWrite = new Map();
		this.partitionKeyRangeToLocationForReadAndWrite = new Map();
		this.preferredLocations = options.connectionPolicy.preferredLocations;
		this.preferredLocationsCount = this.preferredLocations ? this.preferredLocations.length : 0;
		if (this.globalEndpointManager.lastKnownPPCBEnabled) this.initiateCircuitBreakerFailbackLoop();
	}
	async tryPartitionLevelFailover(requestContext, diagnosticNode) {
		if (!await this.isRequestEligibleForPartitionFailover(requestContext, true)) return false;
		const isRequestEligibleForPerPartitionAutomaticFailover = this.isRequestEligibleForPerPartitionAutomaticFailover(requestContext);
		const isRequestEligibleForPartitionLevelCircuitBreaker = this.isRequestEligibleForPartitionLevelCircuitBreaker(requestContext);
		if (isRequestEligibleForPerPartitionAutomaticFailover || isRequestEligibleForPartitionLevelCircuitBreaker && await this.incrementFailureCounterAndCheckFailover(requestContext, isRequestEligibleForPerPartitionAutomaticFailover, isRequestEligibleForPartitionLevelCircuitBreaker)) return this.tryMarkEndpointUnavailableForPartitionKeyRange(requestContext, diagnosticNode, isRequestEligibleForPerPartitionAutomaticFailover, isRequestEligibleForPartitionLevelCircuitBreaker);
		return false;
	}
	async tryAddPartitionLevelLocationOverride(requestContext, diagnosticNode) {
		if (!await this.isRequestEligibleForPartitionFailover(requestContext, false)) return requestContext;
		const partitionKeyRangeId = requestContext.partitionKeyRangeId;
		if (this.isRequestEligibleForPerPartitionAutomaticFailover(requestContext)) {
			if (this.partitionKeyRangeToLocationForWrite.has(partitionKeyRangeId)) {
				requestContext.endpoint = this.partitionKeyRangeToLocationForWrite.get(partitionKeyRangeId).getCurrentEndPoint();
				diagnosticNode.recordEndpointResolution(requestContext.endpoint);
				return requestContext;
			}
		} else if (this.isRequestEligibleForPartitionLevelCircuitBreaker(requestContext)) {
			if (this.partitionKeyRangeToLocationForReadAndWrite.has(partitionKeyRangeId)) {
				const partitionFailOver = this.partitionKeyRangeToLocationForReadAndWrite.get(partitionKeyRangeId);
				if (await partitionFailOver.canCircuitBreakerTriggerPartitionFailOver(isReadRequest(requestContext.operationType))) {
					requestContext.endpoint = partitionFailOver.getCurrentEndPoint();
					diagnosticNode.recordEndpointResolution(requestContext.endpoint);
					return requestContext;
				}
			}
		}
		return requestContext;
	}
	dispose() {
		if (this.circuitBreakerFailbackBackgroundRefresher) {
			clearTimeout(this.circuitBreakerFailbackBackgroundRefresher);
			this.circuitBreakerFailbackBackgroundRefresher = void 0;
		}
	}
	async tryMarkEndpointUnavailableForPartitionKeyRange(requestContext, diagnosticNode, isRequestEligibleForPerPartitionAutomaticFailover, isRequestEligibleForPartitionLevelCircuitBreaker) {
		const partitionKeyRangeId = requestContext.partitionKeyRangeId;
		const failedEndPoint = requestContext.endpoint;
		const readLocations = await this.globalEndpointManager.getReadLocations();
		const readEndPoints = [];
		if (isRequestEligibleForPerPartitionAutomaticFailover) {
			for (const location of readLocations) readEndPoints.push(location.databaseAccountEndpoint);
			return this.tryAddOrUpdatePartitionFailoverInfoAndMoveToNextLocation(partitionKeyRangeId, failedEndPoint, readEndPoints, this.partitionKeyRangeToLocationForWrite, diagnosticNode);
		} else if (isRequestEligibleForPartitionLevelCircuitBreaker) {
			if (this.preferredLocations && this.preferredLocations.length > 0) {
				for (const preferredLocation of this.preferredLocations) {
					const location = readLocations.find((loc) => normalizeEndpoint(loc.name) === normalizeEndpoint(preferredLocation));
					if (location) readEndPoints.push(location.databaseAccountEndpoint);
				}
				for (const location of readLocations) if (!readEndPoints.includes(location.databaseAccountEndpoint)) readEndPoints.push(location.databaseAccountEndpoint);
			} else for (const location of readLocations) readEndPoints.push(location.databaseAccountEndpoint);
			return this.tryAddOrUpdatePartitionFailoverInfoAndMoveToNextLocation(partitionKeyRangeId, failedEndPoint, readEndPoints, this.partitionKeyRangeToLocationForReadAndWrite, diagnosticNode);
		}
		return false;
	}
	async incrementFailureCounterAndCheckFailover(requestContext, isRequestEligibleForPerPartitionAutomaticFailover, isRequestEligibleForPartitionLevelCircuitBreaker) {
		const partitionKeyRangeId = requestContext.partitionKeyRangeId;
		const failedEndPoint = requestContext.endpoint;
		let partitionKeyRangeFailoverInfo;
		if (isRequestEligibleForPerPartitionAutomaticFailover) {
			if (!this.partitionKeyRangeToLocationForWrite.has(partitionKeyRangeId)) {
				const failoverInfo = new PartitionKeyRangeFailoverInfo(failedEndPoint);
				this.partitionKeyRangeToLocationForWrite.set(partitionKeyRangeId, failoverInfo);
			}
			partitionKeyRangeFailoverInfo = this.partitionKeyRangeToLocationForWrite.get(partitionKeyRangeId);
		} else if (isRequestEligibleForPartitionLevelCircuitBreaker) {
			if (!this.partitionKeyRangeToLocationForReadAndWrite.has(partitionKeyRangeId)) {
				const failoverInfo = new PartitionKeyRangeFailoverInfo(failedEndPoint);
				this.partitionKeyRangeToLocationForReadAndWrite.set(partitionKeyRangeId, failoverInfo);
			}
			partitionKeyRangeFailoverInfo = this.partitionKeyRangeToLocationForReadAndWrite.get(partitionKeyRangeId);
		} else return false;
		assertNotUndefined(partitionKeyRangeFailoverInfo, "partitionKeyRangeFailoverInfo should be set if failover flags are true.");
		const currentTimeInMilliseconds = Date.now();
		await partitionKeyRangeFailoverInfo.incrementRequestFailureCounts(isReadRequest(requestContext.operationType), currentTimeInMilliseconds);
		return partitionKeyRangeFailoverInfo.canCircuitBreakerTriggerPartitionFailOver(isReadRequest(requestContext.operationType));
	}
	async isRequestEligibleForPartitionFailover(requestContext, shouldValidateFailedLocation) {
		if (!requestContext || !requestContext.operationType || !requestContext.resourceType || !requestContext.partitionKeyRangeId) return false;
		if (!await this.canUsePartitionLevelFailoverLocations(requestContext.operationType, requestContext.resourceType)) return false;
		if (shouldValidateFailedLocation && !requestContext.endpoint) return false;
		return true;
	}
	async canUsePartitionLevelFailoverLocations(operationType, resourceType) {
		if ((await this.globalEndpointManager.getReadEndpoints()).length <= 1) return false;
		if (resourceType === ResourceType.item || resourceType === ResourceType.sproc && operationType === OperationType.Execute) return true;
		return false;
	}
	isRequestEligibleForPerPartitionAutomaticFailover(requestContext) {
		return this.isPartitionLevelAutomaticFailoverEnabled() && !isReadRequest(requestContext.operationType) && !this.globalEndpointManager.canUseMultipleWriteLocations(requestContext.resourceType, requestContext.operationType);
	}
	isRequestEligibleForPartitionLevelCircuitBreaker(requestContext) {
		if (!this.isPartitionLevelCircuitBreakerEnabled()) return false;
		if (isReadRequest(requestContext.operationType)) return true;
		return this.globalEndpointManager.canUseMultipleWriteLocations(requestContext.resourceType, requestContext.operationType);
	}
	async tryAddOrUpdatePartitionFailoverInfoAndMoveToNextLocation(partitionKeyRangeId, failedEndPoint, nextEndPoints, partitionKeyRangeToLocation, diagnosticNode) {
		if (!partitionKeyRangeToLocation.has(partitionKeyRangeId)) {
			const failoverInfo = new PartitionKeyRangeFailoverInfo(failedEndPoint);
			partitionKeyRangeToLocation.set(partitionKeyRangeId, failoverInfo);
		}
		if (await partitionKeyRangeToLocation.get(partitionKeyRangeId).tryMoveNextLocation(nextEndPoints, failedEndPoint, diagnosticNode, partitionKeyRangeId)) return true;
		partitionKeyRangeToLocation.delete(partitionKeyRangeId);
		return false;
	}
	initiateCircuitBreakerFailbackLoop() {
		this.circuitBreakerFailbackBackgroundRefresher = startBackgroundTask(async () => {
			try {
				await this.openConnectionToUnhealthyEndpointsWithFailback();
			} catch (err) {
				console.error("Failed to open connection to unhealthy endpoints: ", err);
			}
		}, Constants.StalePartitionUnavailabilityRefreshIntervalInMs);
	}
	async openConnectionToUnhealthyEndpointsWithFailback() {
		for (const pkRange of this.partitionKeyRangeToLocationForReadAndWrite.keys()) {
			const partitionFailover = this.partitionKeyRangeToLocationForReadAndWrite.get(pkRange);
			if (!partitionFailover) continue;
			const { firstRequestFailureTime } = await partitionFailover.snapshotPartitionFailoverTimestamps();
			if (new Date().getTime() - firstRequestFailureTime > Constants.AllowedPartitionUnavailabilityDurationInMs) this.partitionKeyRangeToLocationForReadAndWrite.delete(pkRange);
		}
	}
	changeCircuitBreakerFailbackLoop(isEnabled) {
		if (isEnabled) {
			if (!this.circuitBreakerFailbackBackgroundRefresher) this.initiateCircuitBreakerFailbackLoop();
		} else if (this.circuitBreakerFailbackBackgroundRefresher) this.dispose();
	}
	isPartitionLevelAutomaticFailoverEnabled() {
		return this.globalEndpointManager.lastKnownPPAFEnabled;
	}
	isPartitionLevelCircuitBreakerEnabled() {
		return this.globalEndpointManager.lastKnownPPCBEnabled;
	}
};
// node_modules/@azure/cosmos/dist/esm/CosmosClient.js
var CosmosClient = class {
	databases;
	offers;
	clientContext;
	endpointRefresher;
	encryptionManager;
	globalPartitionEndpointManager;
	constructor(optionsOrConnectionString) {
		if (typeof optionsOrConnectionString === "string") optionsOrConnectionString = parseConnectionString(optionsOrConnectionString);
		else if (optionsOrConnectionString.connectionString) {
			const { endpoint, key } = parseConnectionString(optionsOrConnectionString.connectionString);
			optionsOrConnectionString.endpoint = endpoint;
			optionsOrConnectionString.key = key;
		}
		if (!checkURL(optionsOrConnectionString.endpoint)) throw new Error("Invalid endpoint specified");
		if (optionsOrConnectionString.clientEncryptionOptions) {
			if (!optionsOrConnectionString.clientEncryptionOptions.keyEncryptionKeyResolver) throw new Error("KeyEncryptionKeyResolver needs to be provided to enable client-side encryption.");
			if (optionsOrConnectionString.clientEncryptionOptions.encryptionKeyTimeToLiveInSeconds && optionsOrConnectionString.clientEncryptionOptions.encryptionKeyTimeToLiveInSeconds < 60) throw new Error("EncryptionKeyTimeToLiveInSeconds needs to be >= 60 seconds.");
			this.encryptionManager = new EncryptionManager(optionsOrConnectionString.clientEncryptionOptions.keyEncryptionKeyResolver, optionsOrConnectionString.clientEncryptionOptions.encryptionKeyTimeToLiveInSeconds);
		}
		const clientConfig = this.initializeClientConfigDiagnostic(optionsOrConnectionString);
		optionsOrConnectionString.connectionPolicy = Object.assign({}, defaultConnectionPolicy, optionsOrConnectionString.connectionPolicy);
		if (!optionsOrConnectionString.connectionPolicy.enableEndpointDiscovery) {
			optionsOrConnectionString.connectionPolicy.enablePartitionLevelFailover = false;
			optionsOrConnectionString.connectionPolicy.enablePartitionLevelCircuitBreaker = false;
		}
		optionsOrConnectionString.defaultHeaders = optionsOrConnectionString.defaultHeaders || {};
		optionsOrConnectionString.defaultHeaders[Constants.HttpHeaders.CacheControl] = "no-cache";
		optionsOrConnectionString.defaultHeaders[Constants.HttpHeaders.Version] = Constants.CurrentVersion;
		if (optionsOrConnectionString.consistencyLevel !== void 0) optionsOrConnectionString.defaultHeaders[Constants.HttpHeaders.ConsistencyLevel] = optionsOrConnectionString.consistencyLevel;
		if (optionsOrConnectionString.throughputBucket !== void 0) optionsOrConnectionString.defaultHeaders[Constants.HttpHeaders.ThroughputBucket] = optionsOrConnectionString.throughputBucket;
		const userAgent = getUserAgent(optionsOrConnectionString);
		optionsOrConnectionString.defaultHeaders[Constants.HttpHeaders.UserAgent] = userAgent;
		optionsOrConnectionString.defaultHeaders[Constants.HttpHeaders.CustomUserAgent] = userAgent;
		const globalEndpointManager = new GlobalEndpointManager(optionsOrConnectionString, async (diagnosticNode, opts) => this.getDatabaseAccountInternal(diagnosticNode, opts));
		if (optionsOrConnectionString.connectionPolicy.enablePartitionLevelFailover || optionsOrConnectionString.connectionPolicy.enablePartitionLevelCircuitBreaker) {
			this.globalPartitionEndpointManager = new GlobalPartitionEndpointManager(optionsOrConnectionString, globalEndpointManager);
			globalEndpointManager.onEnablePartitionLevelFailoverConfigChanged = (isEnabled) => {
				this.globalPartitionEndpointManager?.changeCircuitBreakerFailbackLoop(isEnabled);
			};
		}
		this.clientContext = new ClientContext(optionsOrConnectionString, globalEndpointManager, clientConfig, determineDiagnosticLevel(optionsOrConnectionString.diagnosticLevel, getDiagnosticLevelFromEnvironment()), this.globalPartitionEndpointManager);
		if (optionsOrConnectionString.connectionPolicy?.enableEndpointDiscovery && optionsOrConnectionString.connectionPolicy?.enableBackgroundEndpointRefreshing) this.backgroundRefreshEndpointList(globalEndpointManager, optionsOrConnectionString.connectionPolicy.endpointRefreshRateInMs || defaultConnectionPolicy.endpointRefreshRateInMs);
		this.databases = new Databases(this, this.clientContext, this.encryptionManager);
		this.offers = new Offers(this, this.clientContext);
	}
	initializeClientConfigDiagnostic(optionsOrConnectionString) {
		return {
			endpoint: optionsOrConnectionString.endpoint,
			resourceTokensConfigured: optionsOrConnectionString.resourceTokens !== void 0,
			tokenProviderConfigured: optionsOrConnectionString.tokenProvider !== void 0,
			aadCredentialsConfigured: optionsOrConnectionString.aadCredentials !== void 0,
			connectionPolicyConfigured: optionsOrConnectionString.connectionPolicy !== void 0,
			consistencyLevel: optionsOrConnectionString.consistencyLevel,
			defaultHeaders: optionsOrConnectionString.defaultHeaders,
			agentConfigured: optionsOrConnectionString.agent !== void 0,
			userAgentSuffix: optionsOrConnectionString.userAgentSuffix,
			diagnosticLevel: optionsOrConnectionString.diagnosticLevel,
			pluginsConfigured: optionsOrConnectionString.plugins !== void 0,
			sDKVersion: Constants.SDKVersion,
			aadScopeOverride: optionsOrConnectionString.aadScope !== void 0
		};
	}
	async getDatabaseAccount(options) {
		return withDiagnostics(async (diagnosticNode) => {
			return this.getDatabaseAccountInternal(diagnosticNode, options);
		}, this.clientContext);
	}
	async getDatabaseAccountInternal(diagnosticNode, options) {
		const response = await this.clientContext.getDatabaseAccount(diagnosticNode, options);
		return new ResourceResponse(response.result, response.headers, response.code, getEmptyCosmosDiagnostics(), response.substatus);
	}
	async getWriteEndpoint() {
		return withDiagnostics(async (diagnosticNode) => {
			return this.clientContext.getWriteEndpoint(diagnosticNode);
		}, this.clientContext);
	}
	async getReadEndpoint() {
		return withDiagnostics(async (diagnosticNode) => {
			return this.clientContext.getReadEndpoint(diagnosticNode);
		}, this.clientContext);
	}
	getWriteEndpoints() {
		return this.clientContext.getWriteEndpoints();
	}
	getReadEndpoints() {
		return this.clientContext.getReadEndpoints();
	}
	database(id) {
		return new Database(this, id, this.clientContext, this.encryptionManager);
	}
	offer(id) {
		return new Offer(this, id, this.clientContext);
	}
	dispose() {
		clearTimeout(this.endpointRefresher);
		if (this.clientContext.enableEncryption) {
			clearTimeout(this.encryptionManager.encryptionKeyStoreProvider.cacheRefresher);
			clearTimeout(this.encryptionManager.protectedDataEncryptionKeyCache.cacheRefresher);
		}
		if (this.globalPartitionEndpointManager) this.globalPartitionEndpointManager.dispose();
	}
	async backgroundRefreshEndpointList(globalEndpointManager, refreshRate) {
		this.endpointRefresher = setInterval(() => {
			try {
				return withDiagnostics(async (diagnosticNode) => {
					return globalEndpointManager.refreshEndpointList(diagnosticNode);
				}, this.clientContext, DiagnosticNodeType.BACKGROUND_REFRESH_THREAD);
			} catch (e) {
				console.warn("Failed to refresh endpoints", e);
			}
		}, refreshRate);
		if (this.endpointRefresher.unref && typeof this.endpointRefresher.unref === "function") this.endpointRefresher.unref();
	}
	async updateHostFramework(hostFramework) {
		this.clientContext.refreshUserAgent(hostFramework);
	}
};
export { CosmosClient };
