import { __exportAll } from "../shared/rolldown-runtime.js";
import { AzureKeyCredential, ServiceClient, __rest, bearerTokenAuthenticationPolicy, createSerializer, createTracingClient, isTokenCredential, randomUUID, tracingPolicyName } from "./azure-core.js";
// node_modules/@azure/eventgrid/dist/esm/util.js
function isKeyCredentialLike(o) {
	return o.key !== void 0;
}
// node_modules/@azure/eventgrid/dist/esm/eventGridAuthenticationPolicy.js
const API_KEY_HEADER_NAME = "aeg-sas-key";
const SAS_TOKEN_HEADER_NAME = "aeg-sas-token";
const eventGridCredentialPolicyName = "eventGridCredentialPolicy";
function eventGridCredentialPolicy(credential) {
	return {
		name: eventGridCredentialPolicyName,
		async sendRequest(request, next) {
			if (isKeyCredentialLike(credential)) request.headers.set(API_KEY_HEADER_NAME, credential.key);
			else request.headers.set(SAS_TOKEN_HEADER_NAME, credential.signature);
			return next(request);
		}
	};
}
// node_modules/@azure/eventgrid/dist/esm/constants.js
const DEFAULT_EVENTGRID_SCOPE = "https://eventgrid.azure.net/.default";
// node_modules/@azure/eventgrid/dist/esm/models.js
const cloudEventReservedPropertyNames = [
	"specversion",
	"id",
	"source",
	"type",
	"datacontenttype",
	"dataschema",
	"subject",
	"time",
	"data"
];
// node_modules/@azure/eventgrid/dist/esm/generated/models/parameters.js
const contentType = {
	parameterPath: ["options", "contentType"],
	mapper: {
		defaultValue: "application/json",
		isConstant: true,
		serializedName: "Content-Type",
		type: { name: "String" }
	}
};
const events = {
	parameterPath: "events",
	mapper: {
		serializedName: "events",
		required: true,
		type: {
			name: "Sequence",
			element: { type: {
				name: "Composite",
				className: "EventGridEvent"
			} }
		}
	}
};
const topicHostname = {
	parameterPath: "topicHostname",
	mapper: {
		serializedName: "topicHostname",
		required: true,
		type: { name: "String" }
	},
	skipEncoding: true
};
const apiVersion = {
	parameterPath: "apiVersion",
	mapper: {
		defaultValue: "2018-01-01",
		isConstant: true,
		serializedName: "api-version",
		type: { name: "String" }
	}
};
const contentType1 = {
	parameterPath: ["options", "contentType"],
	mapper: {
		defaultValue: "application/cloudevents-batch+json; charset=utf-8",
		isConstant: true,
		serializedName: "Content-Type",
		type: { name: "String" }
	}
};
const events1 = {
	parameterPath: "events",
	mapper: {
		serializedName: "events",
		required: true,
		type: {
			name: "Sequence",
			element: { type: {
				name: "Composite",
				className: "CloudEvent"
			} }
		}
	}
};
const aegChannelName = {
	parameterPath: ["options", "aegChannelName"],
	mapper: {
		serializedName: "aeg-channel-name",
		type: { name: "String" }
	}
};
const events2 = {
	parameterPath: "events",
	mapper: {
		serializedName: "events",
		required: true,
		type: {
			name: "Sequence",
			element: { type: {
				name: "Dictionary",
				value: { type: { name: "any" } }
			} }
		}
	}
};
// node_modules/@azure/eventgrid/dist/esm/generated/models/mappers.js
var mappers_exports = __exportAll({
	AcsCallEndReason: () => AcsCallEndReason,
	AcsCallEndedBy: () => AcsCallEndedBy,
	AcsCallEndedEventData: () => AcsCallEndedEventData,
	AcsCallGroup: () => AcsCallGroup,
	AcsCallParticipant: () => AcsCallParticipant,
	AcsCallParticipantAddedEventData: () => AcsCallParticipantAddedEventData,
	AcsCallParticipantEventData: () => AcsCallParticipantEventData,
	AcsCallParticipantRemovedEventData: () => AcsCallParticipantRemovedEventData,
	AcsCallRoom: () => AcsCallRoom,
	AcsCallStartedEventData: () => AcsCallStartedEventData,
	AcsCallingEvent: () => AcsCallingEvent,
	AcsChatAzureBotCommandReceivedInThreadEventData: () => AcsChatAzureBotCommandReceivedInThreadEventData,
	AcsChatEventBase: () => AcsChatEventBase,
	AcsChatEventInThreadBase: () => AcsChatEventInThreadBase,
	AcsChatMessageDeletedEventData: () => AcsChatMessageDeletedEventData,
	AcsChatMessageDeletedInThreadEventData: () => AcsChatMessageDeletedInThreadEventData,
	AcsChatMessageEditedEventData: () => AcsChatMessageEditedEventData,
	AcsChatMessageEditedInThreadEventData: () => AcsChatMessageEditedInThreadEventData,
	AcsChatMessageEventBase: () => AcsChatMessageEventBase,
	AcsChatMessageEventInThreadBase: () => AcsChatMessageEventInThreadBase,
	AcsChatMessageReceivedEventData: () => AcsChatMessageReceivedEventData,
	AcsChatMessageReceivedInThreadEventData: () => AcsChatMessageReceivedInThreadEventData,
	AcsChatParticipantAddedToThreadEventData: () => AcsChatParticipantAddedToThreadEventData,
	AcsChatParticipantAddedToThreadWithUserEventData: () => AcsChatParticipantAddedToThreadWithUserEventData,
	AcsChatParticipantRemovedFromThreadEventData: () => AcsChatParticipantRemovedFromThreadEventData,
	AcsChatParticipantRemovedFromThreadWithUserEventData: () => AcsChatParticipantRemovedFromThreadWithUserEventData,
	AcsChatThreadCreatedEventData: () => AcsChatThreadCreatedEventData,
	AcsChatThreadCreatedWithUserEventData: () => AcsChatThreadCreatedWithUserEventData,
	AcsChatThreadDeletedEventData: () => AcsChatThreadDeletedEventData,
	AcsChatThreadEventBase: () => AcsChatThreadEventBase,
	AcsChatThreadEventInThreadBase: () => AcsChatThreadEventInThreadBase,
	AcsChatThreadParticipant: () => AcsChatThreadParticipant,
	AcsChatThreadPropertiesUpdatedEventData: () => AcsChatThreadPropertiesUpdatedEventData,
	AcsChatThreadPropertiesUpdatedPerUserEventData: () => AcsChatThreadPropertiesUpdatedPerUserEventData,
	AcsChatThreadWithUserDeletedEventData: () => AcsChatThreadWithUserDeletedEventData,
	AcsChatTypingIndicatorReceivedInThreadEventData: () => AcsChatTypingIndicatorReceivedInThreadEventData,
	AcsEmailDeliveryReportReceivedEventData: () => AcsEmailDeliveryReportReceivedEventData,
	AcsEmailDeliveryReportStatusDetails: () => AcsEmailDeliveryReportStatusDetails,
	AcsEmailEngagementTrackingReportReceivedEventData: () => AcsEmailEngagementTrackingReportReceivedEventData,
	AcsIncomingCallCustomContext: () => AcsIncomingCallCustomContext,
	AcsIncomingCallEventData: () => AcsIncomingCallEventData,
	AcsMessageButtonContent: () => AcsMessageButtonContent,
	AcsMessageChannelEventError: () => AcsMessageChannelEventError,
	AcsMessageContext: () => AcsMessageContext,
	AcsMessageDeliveryStatusUpdatedEventData: () => AcsMessageDeliveryStatusUpdatedEventData,
	AcsMessageEventData: () => AcsMessageEventData,
	AcsMessageInteractiveButtonReplyContent: () => AcsMessageInteractiveButtonReplyContent,
	AcsMessageInteractiveContent: () => AcsMessageInteractiveContent,
	AcsMessageInteractiveListReplyContent: () => AcsMessageInteractiveListReplyContent,
	AcsMessageMediaContent: () => AcsMessageMediaContent,
	AcsMessageReactionContent: () => AcsMessageReactionContent,
	AcsMessageReceivedEventData: () => AcsMessageReceivedEventData,
	AcsRecordingChunkInfo: () => AcsRecordingChunkInfo,
	AcsRecordingFileStatusUpdatedEventData: () => AcsRecordingFileStatusUpdatedEventData,
	AcsRecordingStorageInfo: () => AcsRecordingStorageInfo,
	AcsRouterChannelConfiguration: () => AcsRouterChannelConfiguration,
	AcsRouterCommunicationError: () => AcsRouterCommunicationError,
	AcsRouterEventData: () => AcsRouterEventData,
	AcsRouterJobCancelledEventData: () => AcsRouterJobCancelledEventData,
	AcsRouterJobClassificationFailedEventData: () => AcsRouterJobClassificationFailedEventData,
	AcsRouterJobClassifiedEventData: () => AcsRouterJobClassifiedEventData,
	AcsRouterJobClosedEventData: () => AcsRouterJobClosedEventData,
	AcsRouterJobCompletedEventData: () => AcsRouterJobCompletedEventData,
	AcsRouterJobDeletedEventData: () => AcsRouterJobDeletedEventData,
	AcsRouterJobEventData: () => AcsRouterJobEventData,
	AcsRouterJobExceptionTriggeredEventData: () => AcsRouterJobExceptionTriggeredEventData,
	AcsRouterJobQueuedEventData: () => AcsRouterJobQueuedEventData,
	AcsRouterJobReceivedEventData: () => AcsRouterJobReceivedEventData,
	AcsRouterJobSchedulingFailedEventData: () => AcsRouterJobSchedulingFailedEventData,
	AcsRouterJobUnassignedEventData: () => AcsRouterJobUnassignedEventData,
	AcsRouterJobWaitingForActivationEventData: () => AcsRouterJobWaitingForActivationEventData,
	AcsRouterJobWorkerSelectorsExpiredEventData: () => AcsRouterJobWorkerSelectorsExpiredEventData,
	AcsRouterQueueDetails: () => AcsRouterQueueDetails,
	AcsRouterWorkerDeletedEventData: () => AcsRouterWorkerDeletedEventData,
	AcsRouterWorkerDeregisteredEventData: () => AcsRouterWorkerDeregisteredEventData,
	AcsRouterWorkerEventData: () => AcsRouterWorkerEventData,
	AcsRouterWorkerOfferAcceptedEventData: () => AcsRouterWorkerOfferAcceptedEventData,
	AcsRouterWorkerOfferDeclinedEventData: () => AcsRouterWorkerOfferDeclinedEventData,
	AcsRouterWorkerOfferExpiredEventData: () => AcsRouterWorkerOfferExpiredEventData,
	AcsRouterWorkerOfferIssuedEventData: () => AcsRouterWorkerOfferIssuedEventData,
	AcsRouterWorkerOfferRevokedEventData: () => AcsRouterWorkerOfferRevokedEventData,
	AcsRouterWorkerRegisteredEventData: () => AcsRouterWorkerRegisteredEventData,
	AcsRouterWorkerSelector: () => AcsRouterWorkerSelector,
	AcsRouterWorkerUpdatedEventData: () => AcsRouterWorkerUpdatedEventData,
	AcsSmsDeliveryAttempt: () => AcsSmsDeliveryAttempt,
	AcsSmsDeliveryReportReceivedEventData: () => AcsSmsDeliveryReportReceivedEventData,
	AcsSmsEventBase: () => AcsSmsEventBase,
	AcsSmsReceivedEventData: () => AcsSmsReceivedEventData,
	AcsUserDisconnectedEventData: () => AcsUserDisconnectedEventData,
	ApiCenterApiDefinitionAddedEventData: () => ApiCenterApiDefinitionAddedEventData,
	ApiCenterApiDefinitionUpdatedEventData: () => ApiCenterApiDefinitionUpdatedEventData,
	ApiCenterApiSpecification: () => ApiCenterApiSpecification,
	ApiManagementApiCreatedEventData: () => ApiManagementApiCreatedEventData,
	ApiManagementApiDeletedEventData: () => ApiManagementApiDeletedEventData,
	ApiManagementApiReleaseCreatedEventData: () => ApiManagementApiReleaseCreatedEventData,
	ApiManagementApiReleaseDeletedEventData: () => ApiManagementApiReleaseDeletedEventData,
	ApiManagementApiReleaseUpdatedEventData: () => ApiManagementApiReleaseUpdatedEventData,
	ApiManagementApiUpdatedEventData: () => ApiManagementApiUpdatedEventData,
	ApiManagementCircuitBreaker: () => ApiManagementCircuitBreaker,
	ApiManagementCircuitBreakerClosedEventData: () => ApiManagementCircuitBreakerClosedEventData,
	ApiManagementCircuitBreakerOpenedEventData: () => ApiManagementCircuitBreakerOpenedEventData,
	ApiManagementExpiredGatewayToken: () => ApiManagementExpiredGatewayToken,
	ApiManagementGateway: () => ApiManagementGateway,
	ApiManagementGatewayApiAddedEventData: () => ApiManagementGatewayApiAddedEventData,
	ApiManagementGatewayApiRemovedEventData: () => ApiManagementGatewayApiRemovedEventData,
	ApiManagementGatewayCertificateAuthorityCreatedEventData: () => ApiManagementGatewayCertificateAuthorityCreatedEventData,
	ApiManagementGatewayCertificateAuthorityDeletedEventData: () => ApiManagementGatewayCertificateAuthorityDeletedEventData,
	ApiManagementGatewayCertificateAuthorityUpdatedEventData: () => ApiManagementGatewayCertificateAuthorityUpdatedEventData,
	ApiManagementGatewayCreatedEventData: () => ApiManagementGatewayCreatedEventData,
	ApiManagementGatewayDeletedEventData: () => ApiManagementGatewayDeletedEventData,
	ApiManagementGatewayHostnameConfigurationCreatedEventData: () => ApiManagementGatewayHostnameConfigurationCreatedEventData,
	ApiManagementGatewayHostnameConfigurationDeletedEventData: () => ApiManagementGatewayHostnameConfigurationDeletedEventData,
	ApiManagementGatewayHostnameConfigurationUpdatedEventData: () => ApiManagementGatewayHostnameConfigurationUpdatedEventData,
	ApiManagementGatewayTokenExpiredEventData: () => ApiManagementGatewayTokenExpiredEventData,
	ApiManagementGatewayTokenNearExpiry: () => ApiManagementGatewayTokenNearExpiry,
	ApiManagementGatewayTokenNearExpiryEventData: () => ApiManagementGatewayTokenNearExpiryEventData,
	ApiManagementGatewayUpdatedEventData: () => ApiManagementGatewayUpdatedEventData,
	ApiManagementProductCreatedEventData: () => ApiManagementProductCreatedEventData,
	ApiManagementProductDeletedEventData: () => ApiManagementProductDeletedEventData,
	ApiManagementProductUpdatedEventData: () => ApiManagementProductUpdatedEventData,
	ApiManagementSubscriptionCreatedEventData: () => ApiManagementSubscriptionCreatedEventData,
	ApiManagementSubscriptionDeletedEventData: () => ApiManagementSubscriptionDeletedEventData,
	ApiManagementSubscriptionUpdatedEventData: () => ApiManagementSubscriptionUpdatedEventData,
	ApiManagementUserCreatedEventData: () => ApiManagementUserCreatedEventData,
	ApiManagementUserDeletedEventData: () => ApiManagementUserDeletedEventData,
	ApiManagementUserUpdatedEventData: () => ApiManagementUserUpdatedEventData,
	AppConfigurationKeyValueDeletedEventData: () => AppConfigurationKeyValueDeletedEventData,
	AppConfigurationKeyValueModifiedEventData: () => AppConfigurationKeyValueModifiedEventData,
	AppConfigurationSnapshotCreatedEventData: () => AppConfigurationSnapshotCreatedEventData,
	AppConfigurationSnapshotEventData: () => AppConfigurationSnapshotEventData,
	AppConfigurationSnapshotModifiedEventData: () => AppConfigurationSnapshotModifiedEventData,
	AppEventTypeDetail: () => AppEventTypeDetail,
	AppServicePlanEventTypeDetail: () => AppServicePlanEventTypeDetail,
	AvsClusterCreatedEventData: () => AvsClusterCreatedEventData,
	AvsClusterDeletedEventData: () => AvsClusterDeletedEventData,
	AvsClusterEventData: () => AvsClusterEventData,
	AvsClusterFailedEventData: () => AvsClusterFailedEventData,
	AvsClusterUpdatedEventData: () => AvsClusterUpdatedEventData,
	AvsClusterUpdatingEventData: () => AvsClusterUpdatingEventData,
	AvsPrivateCloudEventData: () => AvsPrivateCloudEventData,
	AvsPrivateCloudFailedEventData: () => AvsPrivateCloudFailedEventData,
	AvsPrivateCloudUpdatedEventData: () => AvsPrivateCloudUpdatedEventData,
	AvsPrivateCloudUpdatingEventData: () => AvsPrivateCloudUpdatingEventData,
	AvsScriptExecutionCancelledEventData: () => AvsScriptExecutionCancelledEventData,
	AvsScriptExecutionEventData: () => AvsScriptExecutionEventData,
	AvsScriptExecutionFailedEventData: () => AvsScriptExecutionFailedEventData,
	AvsScriptExecutionFinishedEventData: () => AvsScriptExecutionFinishedEventData,
	AvsScriptExecutionStartedEventData: () => AvsScriptExecutionStartedEventData,
	CloudEvent: () => CloudEvent,
	CommunicationIdentifierModel: () => CommunicationIdentifierModel,
	CommunicationUserIdentifierModel: () => CommunicationUserIdentifierModel,
	ContainerRegistryArtifactEventData: () => ContainerRegistryArtifactEventData,
	ContainerRegistryArtifactEventTarget: () => ContainerRegistryArtifactEventTarget,
	ContainerRegistryChartDeletedEventData: () => ContainerRegistryChartDeletedEventData,
	ContainerRegistryChartPushedEventData: () => ContainerRegistryChartPushedEventData,
	ContainerRegistryEventActor: () => ContainerRegistryEventActor,
	ContainerRegistryEventConnectedRegistry: () => ContainerRegistryEventConnectedRegistry,
	ContainerRegistryEventData: () => ContainerRegistryEventData,
	ContainerRegistryEventRequest: () => ContainerRegistryEventRequest,
	ContainerRegistryEventSource: () => ContainerRegistryEventSource,
	ContainerRegistryEventTarget: () => ContainerRegistryEventTarget,
	ContainerRegistryImageDeletedEventData: () => ContainerRegistryImageDeletedEventData,
	ContainerRegistryImagePushedEventData: () => ContainerRegistryImagePushedEventData,
	ContainerServiceClusterSupportEndedEventData: () => ContainerServiceClusterSupportEndedEventData,
	ContainerServiceClusterSupportEndingEventData: () => ContainerServiceClusterSupportEndingEventData,
	ContainerServiceClusterSupportEventData: () => ContainerServiceClusterSupportEventData,
	ContainerServiceNewKubernetesVersionAvailableEventData: () => ContainerServiceNewKubernetesVersionAvailableEventData,
	ContainerServiceNodePoolRollingEventData: () => ContainerServiceNodePoolRollingEventData,
	ContainerServiceNodePoolRollingFailedEventData: () => ContainerServiceNodePoolRollingFailedEventData,
	ContainerServiceNodePoolRollingStartedEventData: () => ContainerServiceNodePoolRollingStartedEventData,
	ContainerServiceNodePoolRollingSucceededEventData: () => ContainerServiceNodePoolRollingSucceededEventData,
	DataBoxCopyCompletedEventData: () => DataBoxCopyCompletedEventData,
	DataBoxCopyStartedEventData: () => DataBoxCopyStartedEventData,
	DataBoxOrderCompletedEventData: () => DataBoxOrderCompletedEventData,
	DeviceConnectionStateEvent: () => DeviceConnectionStateEvent,
	DeviceConnectionStateEventInfo: () => DeviceConnectionStateEventInfo,
	DeviceLifeCycleEvent: () => DeviceLifeCycleEvent,
	DeviceTelemetryEvent: () => DeviceTelemetryEvent,
	DeviceTwin: () => DeviceTwin,
	DeviceTwinInfo: () => DeviceTwinInfo,
	DeviceTwinInfoProperties: () => DeviceTwinInfoProperties,
	DeviceTwinInfoX509Thumbprint: () => DeviceTwinInfoX509Thumbprint,
	DeviceTwinMetadata: () => DeviceTwinMetadata,
	EdgeSolutionVersionPublishedEventData: () => EdgeSolutionVersionPublishedEventData,
	EventGridEvent: () => EventGridEvent,
	EventGridMqttClientCreatedOrUpdatedEventData: () => EventGridMqttClientCreatedOrUpdatedEventData,
	EventGridMqttClientDeletedEventData: () => EventGridMqttClientDeletedEventData,
	EventGridMqttClientEventData: () => EventGridMqttClientEventData,
	EventGridMqttClientSessionConnectedEventData: () => EventGridMqttClientSessionConnectedEventData,
	EventGridMqttClientSessionDisconnectedEventData: () => EventGridMqttClientSessionDisconnectedEventData,
	EventHubCaptureFileCreatedEventData: () => EventHubCaptureFileCreatedEventData,
	HealthcareDicomImageCreatedEventData: () => HealthcareDicomImageCreatedEventData,
	HealthcareDicomImageDeletedEventData: () => HealthcareDicomImageDeletedEventData,
	HealthcareDicomImageUpdatedEventData: () => HealthcareDicomImageUpdatedEventData,
	HealthcareFhirResourceCreatedEventData: () => HealthcareFhirResourceCreatedEventData,
	HealthcareFhirResourceDeletedEventData: () => HealthcareFhirResourceDeletedEventData,
	HealthcareFhirResourceUpdatedEventData: () => HealthcareFhirResourceUpdatedEventData,
	IotHubDeviceConnectedEventData: () => IotHubDeviceConnectedEventData,
	IotHubDeviceCreatedEventData: () => IotHubDeviceCreatedEventData,
	IotHubDeviceDeletedEventData: () => IotHubDeviceDeletedEventData,
	IotHubDeviceDisconnectedEventData: () => IotHubDeviceDisconnectedEventData,
	IotHubDeviceTelemetryEventData: () => IotHubDeviceTelemetryEventData,
	KeyVaultAccessPolicyChangedEventData: () => KeyVaultAccessPolicyChangedEventData,
	KeyVaultCertificateExpiredEventData: () => KeyVaultCertificateExpiredEventData,
	KeyVaultCertificateNearExpiryEventData: () => KeyVaultCertificateNearExpiryEventData,
	KeyVaultCertificateNewVersionCreatedEventData: () => KeyVaultCertificateNewVersionCreatedEventData,
	KeyVaultKeyExpiredEventData: () => KeyVaultKeyExpiredEventData,
	KeyVaultKeyNearExpiryEventData: () => KeyVaultKeyNearExpiryEventData,
	KeyVaultKeyNewVersionCreatedEventData: () => KeyVaultKeyNewVersionCreatedEventData,
	KeyVaultSecretExpiredEventData: () => KeyVaultSecretExpiredEventData,
	KeyVaultSecretNearExpiryEventData: () => KeyVaultSecretNearExpiryEventData,
	KeyVaultSecretNewVersionCreatedEventData: () => KeyVaultSecretNewVersionCreatedEventData,
	MachineLearningServicesDatasetDriftDetectedEventData: () => MachineLearningServicesDatasetDriftDetectedEventData,
	MachineLearningServicesModelDeployedEventData: () => MachineLearningServicesModelDeployedEventData,
	MachineLearningServicesModelRegisteredEventData: () => MachineLearningServicesModelRegisteredEventData,
	MachineLearningServicesRunCompletedEventData: () => MachineLearningServicesRunCompletedEventData,
	MachineLearningServicesRunStatusChangedEventData: () => MachineLearningServicesRunStatusChangedEventData,
	MapsGeofenceEnteredEventData: () => MapsGeofenceEnteredEventData,
	MapsGeofenceEvent: () => MapsGeofenceEvent,
	MapsGeofenceExitedEventData: () => MapsGeofenceExitedEventData,
	MapsGeofenceGeometry: () => MapsGeofenceGeometry,
	MapsGeofenceResultEventData: () => MapsGeofenceResultEventData,
	MediaJobCanceledEventData: () => MediaJobCanceledEventData,
	MediaJobCancelingEventData: () => MediaJobCancelingEventData,
	MediaJobError: () => MediaJobError,
	MediaJobErrorDetail: () => MediaJobErrorDetail,
	MediaJobErroredEventData: () => MediaJobErroredEventData,
	MediaJobFinishedEventData: () => MediaJobFinishedEventData,
	MediaJobOutput: () => MediaJobOutput,
	MediaJobOutputAsset: () => MediaJobOutputAsset,
	MediaJobOutputCanceledEventData: () => MediaJobOutputCanceledEventData,
	MediaJobOutputCancelingEventData: () => MediaJobOutputCancelingEventData,
	MediaJobOutputErroredEventData: () => MediaJobOutputErroredEventData,
	MediaJobOutputFinishedEventData: () => MediaJobOutputFinishedEventData,
	MediaJobOutputProcessingEventData: () => MediaJobOutputProcessingEventData,
	MediaJobOutputProgressEventData: () => MediaJobOutputProgressEventData,
	MediaJobOutputScheduledEventData: () => MediaJobOutputScheduledEventData,
	MediaJobOutputStateChangeEventData: () => MediaJobOutputStateChangeEventData,
	MediaJobProcessingEventData: () => MediaJobProcessingEventData,
	MediaJobScheduledEventData: () => MediaJobScheduledEventData,
	MediaJobStateChangeEventData: () => MediaJobStateChangeEventData,
	MediaLiveEventChannelArchiveHeartbeatEventData: () => MediaLiveEventChannelArchiveHeartbeatEventData,
	MediaLiveEventConnectionRejectedEventData: () => MediaLiveEventConnectionRejectedEventData,
	MediaLiveEventEncoderConnectedEventData: () => MediaLiveEventEncoderConnectedEventData,
	MediaLiveEventEncoderDisconnectedEventData: () => MediaLiveEventEncoderDisconnectedEventData,
	MediaLiveEventIncomingDataChunkDroppedEventData: () => MediaLiveEventIncomingDataChunkDroppedEventData,
	MediaLiveEventIncomingStreamReceivedEventData: () => MediaLiveEventIncomingStreamReceivedEventData,
	MediaLiveEventIncomingStreamsOutOfSyncEventData: () => MediaLiveEventIncomingStreamsOutOfSyncEventData,
	MediaLiveEventIncomingVideoStreamsOutOfSyncEventData: () => MediaLiveEventIncomingVideoStreamsOutOfSyncEventData,
	MediaLiveEventIngestHeartbeatEventData: () => MediaLiveEventIngestHeartbeatEventData,
	MediaLiveEventTrackDiscontinuityDetectedEventData: () => MediaLiveEventTrackDiscontinuityDetectedEventData,
	MicrosoftTeamsAppIdentifierModel: () => MicrosoftTeamsAppIdentifierModel,
	MicrosoftTeamsUserIdentifierModel: () => MicrosoftTeamsUserIdentifierModel,
	PhoneNumberIdentifierModel: () => PhoneNumberIdentifierModel,
	PolicyInsightsPolicyStateChangedEventData: () => PolicyInsightsPolicyStateChangedEventData,
	PolicyInsightsPolicyStateCreatedEventData: () => PolicyInsightsPolicyStateCreatedEventData,
	PolicyInsightsPolicyStateDeletedEventData: () => PolicyInsightsPolicyStateDeletedEventData,
	RedisExportRDBCompletedEventData: () => RedisExportRDBCompletedEventData,
	RedisImportRDBCompletedEventData: () => RedisImportRDBCompletedEventData,
	RedisPatchingCompletedEventData: () => RedisPatchingCompletedEventData,
	RedisScalingCompletedEventData: () => RedisScalingCompletedEventData,
	ResourceActionCancelEventData: () => ResourceActionCancelEventData,
	ResourceActionFailureEventData: () => ResourceActionFailureEventData,
	ResourceActionSuccessEventData: () => ResourceActionSuccessEventData,
	ResourceAuthorization: () => ResourceAuthorization,
	ResourceDeleteCancelEventData: () => ResourceDeleteCancelEventData,
	ResourceDeleteFailureEventData: () => ResourceDeleteFailureEventData,
	ResourceDeleteSuccessEventData: () => ResourceDeleteSuccessEventData,
	ResourceHttpRequest: () => ResourceHttpRequest,
	ResourceNotificationsContainerServiceEventResourcesScheduledEventData: () => ResourceNotificationsContainerServiceEventResourcesScheduledEventData,
	ResourceNotificationsHealthResourcesAnnotatedEventData: () => ResourceNotificationsHealthResourcesAnnotatedEventData,
	ResourceNotificationsHealthResourcesAvailabilityStatusChangedEventData: () => ResourceNotificationsHealthResourcesAvailabilityStatusChangedEventData,
	ResourceNotificationsOperationalDetails: () => ResourceNotificationsOperationalDetails,
	ResourceNotificationsResourceDeletedDetails: () => ResourceNotificationsResourceDeletedDetails,
	ResourceNotificationsResourceDeletedEventData: () => ResourceNotificationsResourceDeletedEventData,
	ResourceNotificationsResourceManagementCreatedOrUpdatedEventData: () => ResourceNotificationsResourceManagementCreatedOrUpdatedEventData,
	ResourceNotificationsResourceManagementDeletedEventData: () => ResourceNotificationsResourceManagementDeletedEventData,
	ResourceNotificationsResourceUpdatedDetails: () => ResourceNotificationsResourceUpdatedDetails,
	ResourceNotificationsResourceUpdatedEventData: () => ResourceNotificationsResourceUpdatedEventData,
	ResourceWriteCancelEventData: () => ResourceWriteCancelEventData,
	ResourceWriteFailureEventData: () => ResourceWriteFailureEventData,
	ResourceWriteSuccessEventData: () => ResourceWriteSuccessEventData,
	ServiceBusActiveMessagesAvailablePeriodicNotificationsEventData: () => ServiceBusActiveMessagesAvailablePeriodicNotificationsEventData,
	ServiceBusActiveMessagesAvailableWithNoListenersEventData: () => ServiceBusActiveMessagesAvailableWithNoListenersEventData,
	ServiceBusDeadletterMessagesAvailablePeriodicNotificationsEventData: () => ServiceBusDeadletterMessagesAvailablePeriodicNotificationsEventData,
	ServiceBusDeadletterMessagesAvailableWithNoListenersEventData: () => ServiceBusDeadletterMessagesAvailableWithNoListenersEventData,
	SignalRServiceClientConnectionConnectedEventData: () => SignalRServiceClientConnectionConnectedEventData,
	SignalRServiceClientConnectionDisconnectedEventData: () => SignalRServiceClientConnectionDisconnectedEventData,
	StorageAsyncOperationInitiatedEventData: () => StorageAsyncOperationInitiatedEventData,
	StorageBlobCreatedEventData: () => StorageBlobCreatedEventData,
	StorageBlobDeletedEventData: () => StorageBlobDeletedEventData,
	StorageBlobInventoryPolicyCompletedEventData: () => StorageBlobInventoryPolicyCompletedEventData,
	StorageBlobRenamedEventData: () => StorageBlobRenamedEventData,
	StorageBlobTierChangedEventData: () => StorageBlobTierChangedEventData,
	StorageDirectoryCreatedEventData: () => StorageDirectoryCreatedEventData,
	StorageDirectoryDeletedEventData: () => StorageDirectoryDeletedEventData,
	StorageDirectoryRenamedEventData: () => StorageDirectoryRenamedEventData,
	StorageLifecyclePolicyActionSummaryDetail: () => StorageLifecyclePolicyActionSummaryDetail,
	StorageLifecyclePolicyCompletedEventData: () => StorageLifecyclePolicyCompletedEventData,
	StorageLifecyclePolicyRunSummary: () => StorageLifecyclePolicyRunSummary,
	StorageTaskAssignmentCompletedEventData: () => StorageTaskAssignmentCompletedEventData,
	StorageTaskAssignmentQueuedEventData: () => StorageTaskAssignmentQueuedEventData,
	StorageTaskCompletedEventData: () => StorageTaskCompletedEventData,
	StorageTaskQueuedEventData: () => StorageTaskQueuedEventData,
	SubscriptionDeletedEventData: () => SubscriptionDeletedEventData,
	SubscriptionValidationEventData: () => SubscriptionValidationEventData,
	SubscriptionValidationResponse: () => SubscriptionValidationResponse,
	WebAppServicePlanUpdatedEventData: () => WebAppServicePlanUpdatedEventData,
	WebAppServicePlanUpdatedEventDataSku: () => WebAppServicePlanUpdatedEventDataSku,
	WebAppUpdatedEventData: () => WebAppUpdatedEventData,
	WebBackupOperationCompletedEventData: () => WebBackupOperationCompletedEventData,
	WebBackupOperationFailedEventData: () => WebBackupOperationFailedEventData,
	WebBackupOperationStartedEventData: () => WebBackupOperationStartedEventData,
	WebRestoreOperationCompletedEventData: () => WebRestoreOperationCompletedEventData,
	WebRestoreOperationFailedEventData: () => WebRestoreOperationFailedEventData,
	WebRestoreOperationStartedEventData: () => WebRestoreOperationStartedEventData,
	WebSlotSwapCompletedEventData: () => WebSlotSwapCompletedEventData,
	WebSlotSwapFailedEventData: () => WebSlotSwapFailedEventData,
	WebSlotSwapStartedEventData: () => WebSlotSwapStartedEventData,
	WebSlotSwapWithPreviewCancelledEventData: () => WebSlotSwapWithPreviewCancelledEventData,
	WebSlotSwapWithPreviewStartedEventData: () => WebSlotSwapWithPreviewStartedEventData,
	discriminators: () => discriminators
});
const EventGridEvent = { type: {
	name: "Composite",
	className: "EventGridEvent",
	modelProperties: {
		id: {
			serializedName: "id",
			required: true,
			type: { name: "String" }
		},
		topic: {
			serializedName: "topic",
			type: { name: "String" }
		},
		subject: {
			serializedName: "subject",
			required: true,
			type: { name: "String" }
		},
		data: {
			serializedName: "data",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "any" } }
			}
		},
		eventType: {
			serializedName: "eventType",
			required: true,
			type: { name: "String" }
		},
		eventTime: {
			serializedName: "eventTime",
			required: true,
			type: { name: "DateTime" }
		},
		metadataVersion: {
			serializedName: "metadataVersion",
			readOnly: true,
			type: { name: "String" }
		},
		dataVersion: {
			serializedName: "dataVersion",
			required: true,
			type: { name: "String" }
		}
	}
} };
const CloudEvent = { type: {
	name: "Composite",
	className: "CloudEvent",
	additionalProperties: { type: { name: "Object" } },
	modelProperties: {
		id: {
			serializedName: "id",
			required: true,
			type: { name: "String" }
		},
		source: {
			serializedName: "source",
			required: true,
			type: { name: "String" }
		},
		data: {
			serializedName: "data",
			type: {
				name: "Dictionary",
				value: { type: { name: "any" } }
			}
		},
		dataBase64: {
			serializedName: "data_base64",
			type: { name: "ByteArray" }
		},
		type: {
			serializedName: "type",
			required: true,
			type: { name: "String" }
		},
		time: {
			serializedName: "time",
			type: { name: "DateTime" }
		},
		specversion: {
			serializedName: "specversion",
			required: true,
			type: { name: "String" }
		},
		dataschema: {
			serializedName: "dataschema",
			type: { name: "String" }
		},
		datacontenttype: {
			serializedName: "datacontenttype",
			type: { name: "String" }
		},
		subject: {
			serializedName: "subject",
			type: { name: "String" }
		}
	}
} };
const StorageBlobCreatedEventData = { type: {
	name: "Composite",
	className: "StorageBlobCreatedEventData",
	modelProperties: {
		api: {
			serializedName: "api",
			type: { name: "String" }
		},
		clientRequestId: {
			serializedName: "clientRequestId",
			type: { name: "String" }
		},
		requestId: {
			serializedName: "requestId",
			type: { name: "String" }
		},
		eTag: {
			serializedName: "eTag",
			type: { name: "String" }
		},
		contentType: {
			serializedName: "contentType",
			type: { name: "String" }
		},
		contentLength: {
			serializedName: "contentLength",
			type: { name: "Number" }
		},
		contentOffset: {
			serializedName: "contentOffset",
			type: { name: "Number" }
		},
		blobType: {
			serializedName: "blobType",
			type: { name: "String" }
		},
		accessTier: {
			serializedName: "accessTier",
			required: true,
			type: { name: "String" }
		},
		url: {
			serializedName: "url",
			type: { name: "String" }
		},
		sequencer: {
			serializedName: "sequencer",
			type: { name: "String" }
		},
		identity: {
			serializedName: "identity",
			type: { name: "String" }
		},
		storageDiagnostics: {
			serializedName: "storageDiagnostics",
			type: {
				name: "Dictionary",
				value: { type: { name: "any" } }
			}
		}
	}
} };
const StorageBlobDeletedEventData = { type: {
	name: "Composite",
	className: "StorageBlobDeletedEventData",
	modelProperties: {
		api: {
			serializedName: "api",
			required: true,
			type: { name: "String" }
		},
		clientRequestId: {
			serializedName: "clientRequestId",
			required: true,
			type: { name: "String" }
		},
		requestId: {
			serializedName: "requestId",
			required: true,
			type: { name: "String" }
		},
		contentType: {
			serializedName: "contentType",
			required: true,
			type: { name: "String" }
		},
		blobType: {
			serializedName: "blobType",
			required: true,
			type: { name: "String" }
		},
		url: {
			serializedName: "url",
			required: true,
			type: { name: "String" }
		},
		sequencer: {
			serializedName: "sequencer",
			required: true,
			type: { name: "String" }
		},
		identity: {
			serializedName: "identity",
			required: true,
			type: { name: "String" }
		},
		storageDiagnostics: {
			serializedName: "storageDiagnostics",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "any" } }
			}
		}
	}
} };
const StorageDirectoryCreatedEventData = { type: {
	name: "Composite",
	className: "StorageDirectoryCreatedEventData",
	modelProperties: {
		api: {
			serializedName: "api",
			required: true,
			type: { name: "String" }
		},
		clientRequestId: {
			serializedName: "clientRequestId",
			required: true,
			type: { name: "String" }
		},
		requestId: {
			serializedName: "requestId",
			required: true,
			type: { name: "String" }
		},
		eTag: {
			serializedName: "eTag",
			required: true,
			type: { name: "String" }
		},
		url: {
			serializedName: "url",
			required: true,
			type: { name: "String" }
		},
		sequencer: {
			serializedName: "sequencer",
			required: true,
			type: { name: "String" }
		},
		identity: {
			serializedName: "identity",
			required: true,
			type: { name: "String" }
		},
		storageDiagnostics: {
			serializedName: "storageDiagnostics",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "any" } }
			}
		}
	}
} };
const StorageDirectoryDeletedEventData = { type: {
	name: "Composite",
	className: "StorageDirectoryDeletedEventData",
	modelProperties: {
		api: {
			serializedName: "api",
			required: true,
			type: { name: "String" }
		},
		clientRequestId: {
			serializedName: "clientRequestId",
			required: true,
			type: { name: "String" }
		},
		requestId: {
			serializedName: "requestId",
			required: true,
			type: { name: "String" }
		},
		url: {
			serializedName: "url",
			required: true,
			type: { name: "String" }
		},
		recursive: {
			serializedName: "recursive",
			required: true,
			type: { name: "String" }
		},
		sequencer: {
			serializedName: "sequencer",
			required: true,
			type: { name: "String" }
		},
		identity: {
			serializedName: "identity",
			required: true,
			type: { name: "String" }
		},
		storageDiagnostics: {
			serializedName: "storageDiagnostics",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "any" } }
			}
		}
	}
} };
const StorageBlobRenamedEventData = { type: {
	name: "Composite",
	className: "StorageBlobRenamedEventData",
	modelProperties: {
		api: {
			serializedName: "api",
			required: true,
			type: { name: "String" }
		},
		clientRequestId: {
			serializedName: "clientRequestId",
			required: true,
			type: { name: "String" }
		},
		requestId: {
			serializedName: "requestId",
			required: true,
			type: { name: "String" }
		},
		sourceUrl: {
			serializedName: "sourceUrl",
			required: true,
			type: { name: "String" }
		},
		destinationUrl: {
			serializedName: "destinationUrl",
			required: true,
			type: { name: "String" }
		},
		sequencer: {
			serializedName: "sequencer",
			required: true,
			type: { name: "String" }
		},
		identity: {
			serializedName: "identity",
			required: true,
			type: { name: "String" }
		},
		storageDiagnostics: {
			serializedName: "storageDiagnostics",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "any" } }
			}
		}
	}
} };
const StorageDirectoryRenamedEventData = { type: {
	name: "Composite",
	className: "StorageDirectoryRenamedEventData",
	modelProperties: {
		api: {
			serializedName: "api",
			required: true,
			type: { name: "String" }
		},
		clientRequestId: {
			serializedName: "clientRequestId",
			required: true,
			type: { name: "String" }
		},
		requestId: {
			serializedName: "requestId",
			required: true,
			type: { name: "String" }
		},
		sourceUrl: {
			serializedName: "sourceUrl",
			required: true,
			type: { name: "String" }
		},
		destinationUrl: {
			serializedName: "destinationUrl",
			required: true,
			type: { name: "String" }
		},
		sequencer: {
			serializedName: "sequencer",
			required: true,
			type: { name: "String" }
		},
		identity: {
			serializedName: "identity",
			required: true,
			type: { name: "String" }
		},
		storageDiagnostics: {
			serializedName: "storageDiagnostics",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "any" } }
			}
		}
	}
} };
const StorageLifecyclePolicyCompletedEventData = { type: {
	name: "Composite",
	className: "StorageLifecyclePolicyCompletedEventData",
	modelProperties: {
		scheduleTime: {
			serializedName: "scheduleTime",
			required: true,
			type: { name: "String" }
		},
		policyRunSummary: {
			serializedName: "policyRunSummary",
			type: {
				name: "Composite",
				className: "StorageLifecyclePolicyRunSummary"
			}
		},
		deleteSummary: {
			serializedName: "deleteSummary",
			type: {
				name: "Composite",
				className: "StorageLifecyclePolicyActionSummaryDetail"
			}
		},
		tierToCoolSummary: {
			serializedName: "tierToCoolSummary",
			type: {
				name: "Composite",
				className: "StorageLifecyclePolicyActionSummaryDetail"
			}
		},
		tierToColdSummary: {
			serializedName: "tierToColdSummary",
			type: {
				name: "Composite",
				className: "StorageLifecyclePolicyActionSummaryDetail"
			}
		},
		tierToArchiveSummary: {
			serializedName: "tierToArchiveSummary",
			type: {
				name: "Composite",
				className: "StorageLifecyclePolicyActionSummaryDetail"
			}
		}
	}
} };
const StorageLifecyclePolicyRunSummary = { type: {
	name: "Composite",
	className: "StorageLifecyclePolicyRunSummary",
	modelProperties: { completionStatus: {
		serializedName: "completionStatus",
		required: true,
		type: { name: "String" }
	} }
} };
const StorageLifecyclePolicyActionSummaryDetail = { type: {
	name: "Composite",
	className: "StorageLifecyclePolicyActionSummaryDetail",
	modelProperties: {
		totalObjectsCount: {
			serializedName: "totalObjectsCount",
			required: true,
			type: { name: "Number" }
		},
		successCount: {
			serializedName: "successCount",
			required: true,
			type: { name: "Number" }
		},
		errorList: {
			serializedName: "errorList",
			required: true,
			type: { name: "String" }
		}
	}
} };
const StorageBlobTierChangedEventData = { type: {
	name: "Composite",
	className: "StorageBlobTierChangedEventData",
	modelProperties: {
		api: {
			serializedName: "api",
			type: { name: "String" }
		},
		clientRequestId: {
			serializedName: "clientRequestId",
			type: { name: "String" }
		},
		requestId: {
			serializedName: "requestId",
			type: { name: "String" }
		},
		contentType: {
			serializedName: "contentType",
			type: { name: "String" }
		},
		contentLength: {
			serializedName: "contentLength",
			type: { name: "Number" }
		},
		blobType: {
			serializedName: "blobType",
			type: { name: "String" }
		},
		accessTier: {
			serializedName: "accessTier",
			required: true,
			type: { name: "String" }
		},
		previousTier: {
			serializedName: "previousTier",
			required: true,
			type: { name: "String" }
		},
		url: {
			serializedName: "url",
			type: { name: "String" }
		},
		sequencer: {
			serializedName: "sequencer",
			type: { name: "String" }
		},
		identity: {
			serializedName: "identity",
			type: { name: "String" }
		},
		storageDiagnostics: {
			serializedName: "storageDiagnostics",
			type: {
				name: "Dictionary",
				value: { type: { name: "any" } }
			}
		}
	}
} };
const StorageAsyncOperationInitiatedEventData = { type: {
	name: "Composite",
	className: "StorageAsyncOperationInitiatedEventData",
	modelProperties: {
		api: {
			serializedName: "api",
			required: true,
			type: { name: "String" }
		},
		clientRequestId: {
			serializedName: "clientRequestId",
			required: true,
			type: { name: "String" }
		},
		requestId: {
			serializedName: "requestId",
			required: true,
			type: { name: "String" }
		},
		contentType: {
			serializedName: "contentType",
			required: true,
			type: { name: "String" }
		},
		contentLength: {
			serializedName: "contentLength",
			required: true,
			type: { name: "Number" }
		},
		blobType: {
			serializedName: "blobType",
			required: true,
			type: { name: "String" }
		},
		url: {
			serializedName: "url",
			required: true,
			type: { name: "String" }
		},
		sequencer: {
			serializedName: "sequencer",
			required: true,
			type: { name: "String" }
		},
		identity: {
			serializedName: "identity",
			required: true,
			type: { name: "String" }
		},
		storageDiagnostics: {
			serializedName: "storageDiagnostics",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "any" } }
			}
		}
	}
} };
const StorageBlobInventoryPolicyCompletedEventData = { type: {
	name: "Composite",
	className: "StorageBlobInventoryPolicyCompletedEventData",
	modelProperties: {
		scheduleDateTime: {
			serializedName: "scheduleDateTime",
			required: true,
			type: { name: "String" }
		},
		accountName: {
			serializedName: "accountName",
			required: true,
			type: { name: "String" }
		},
		ruleName: {
			serializedName: "ruleName",
			required: true,
			type: { name: "String" }
		},
		policyRunStatus: {
			serializedName: "policyRunStatus",
			required: true,
			type: { name: "String" }
		},
		policyRunStatusMessage: {
			serializedName: "policyRunStatusMessage",
			required: true,
			type: { name: "String" }
		},
		policyRunId: {
			serializedName: "policyRunId",
			required: true,
			type: { name: "String" }
		},
		manifestBlobUrl: {
			serializedName: "manifestBlobUrl",
			required: true,
			type: { name: "String" }
		}
	}
} };
const StorageTaskQueuedEventData = { type: {
	name: "Composite",
	className: "StorageTaskQueuedEventData",
	modelProperties: {
		queuedDateTime: {
			serializedName: "queuedDateTime",
			required: true,
			type: { name: "String" }
		},
		taskExecutionId: {
			serializedName: "taskExecutionId",
			required: true,
			type: { name: "String" }
		}
	}
} };
const StorageTaskCompletedEventData = { type: {
	name: "Composite",
	className: "StorageTaskCompletedEventData",
	modelProperties: {
		status: {
			serializedName: "status",
			required: true,
			type: { name: "String" }
		},
		completedDateTime: {
			serializedName: "completedDateTime",
			required: true,
			type: { name: "String" }
		},
		taskExecutionId: {
			serializedName: "taskExecutionId",
			required: true,
			type: { name: "String" }
		},
		taskName: {
			serializedName: "taskName",
			required: true,
			type: { name: "String" }
		},
		summaryReportBlobUrl: {
			serializedName: "summaryReportBlobUrl",
			required: true,
			type: { name: "String" }
		}
	}
} };
const StorageTaskAssignmentQueuedEventData = { type: {
	name: "Composite",
	className: "StorageTaskAssignmentQueuedEventData",
	modelProperties: {
		queuedOn: {
			serializedName: "queuedDateTime",
			required: true,
			type: { name: "String" }
		},
		taskExecutionId: {
			serializedName: "taskExecutionId",
			required: true,
			type: { name: "String" }
		}
	}
} };
const StorageTaskAssignmentCompletedEventData = { type: {
	name: "Composite",
	className: "StorageTaskAssignmentCompletedEventData",
	modelProperties: {
		status: {
			serializedName: "status",
			required: true,
			type: { name: "String" }
		},
		completedOn: {
			serializedName: "completedDateTime",
			required: true,
			type: { name: "String" }
		},
		taskExecutionId: {
			serializedName: "taskExecutionId",
			required: true,
			type: { name: "String" }
		},
		taskName: {
			serializedName: "taskName",
			required: true,
			type: { name: "String" }
		},
		summaryReportBlobUri: {
			serializedName: "summaryReportBlobUrl",
			required: true,
			type: { name: "String" }
		}
	}
} };
const EventHubCaptureFileCreatedEventData = { type: {
	name: "Composite",
	className: "EventHubCaptureFileCreatedEventData",
	modelProperties: {
		fileUrl: {
			serializedName: "fileUrl",
			required: true,
			type: { name: "String" }
		},
		fileType: {
			serializedName: "fileType",
			required: true,
			type: { name: "String" }
		},
		partitionId: {
			serializedName: "partitionId",
			required: true,
			type: { name: "String" }
		},
		sizeInBytes: {
			serializedName: "sizeInBytes",
			required: true,
			type: { name: "Number" }
		},
		eventCount: {
			serializedName: "eventCount",
			required: true,
			type: { name: "Number" }
		},
		firstSequenceNumber: {
			serializedName: "firstSequenceNumber",
			required: true,
			type: { name: "Number" }
		},
		lastSequenceNumber: {
			serializedName: "lastSequenceNumber",
			required: true,
			type: { name: "Number" }
		},
		firstEnqueueTime: {
			serializedName: "firstEnqueueTime",
			required: true,
			type: { name: "String" }
		},
		lastEnqueueTime: {
			serializedName: "lastEnqueueTime",
			required: true,
			type: { name: "String" }
		}
	}
} };
const ResourceWriteSuccessEventData = { type: {
	name: "Composite",
	className: "ResourceWriteSuccessEventData",
	modelProperties: {
		tenantId: {
			serializedName: "tenantId",
			required: true,
			type: { name: "String" }
		},
		subscriptionId: {
			serializedName: "subscriptionId",
			required: true,
			type: { name: "String" }
		},
		resourceGroup: {
			serializedName: "resourceGroup",
			required: true,
			type: { name: "String" }
		},
		resourceProvider: {
			serializedName: "resourceProvider",
			required: true,
			type: { name: "String" }
		},
		resourceUri: {
			serializedName: "resourceUri",
			required: true,
			type: { name: "String" }
		},
		operationName: {
			serializedName: "operationName",
			required: true,
			type: { name: "String" }
		},
		status: {
			serializedName: "status",
			required: true,
			type: { name: "String" }
		},
		authorization: {
			serializedName: "authorization",
			type: {
				name: "Composite",
				className: "ResourceAuthorization"
			}
		},
		claims: {
			serializedName: "claims",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		correlationId: {
			serializedName: "correlationId",
			required: true,
			type: { name: "String" }
		},
		httpRequest: {
			serializedName: "httpRequest",
			type: {
				name: "Composite",
				className: "ResourceHttpRequest"
			}
		}
	}
} };
const ResourceAuthorization = { type: {
	name: "Composite",
	className: "ResourceAuthorization",
	modelProperties: {
		scope: {
			serializedName: "scope",
			required: true,
			type: { name: "String" }
		},
		action: {
			serializedName: "action",
			required: true,
			type: { name: "String" }
		},
		evidence: {
			serializedName: "evidence",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		}
	}
} };
const ResourceHttpRequest = { type: {
	name: "Composite",
	className: "ResourceHttpRequest",
	modelProperties: {
		clientRequestId: {
			serializedName: "clientRequestId",
			required: true,
			type: { name: "String" }
		},
		clientIpAddress: {
			serializedName: "clientIpAddress",
			required: true,
			type: { name: "String" }
		},
		method: {
			serializedName: "method",
			required: true,
			type: { name: "String" }
		},
		url: {
			serializedName: "url",
			required: true,
			type: { name: "String" }
		}
	}
} };
const ResourceWriteFailureEventData = { type: {
	name: "Composite",
	className: "ResourceWriteFailureEventData",
	modelProperties: {
		tenantId: {
			serializedName: "tenantId",
			required: true,
			type: { name: "String" }
		},
		subscriptionId: {
			serializedName: "subscriptionId",
			required: true,
			type: { name: "String" }
		},
		resourceGroup: {
			serializedName: "resourceGroup",
			required: true,
			type: { name: "String" }
		},
		resourceProvider: {
			serializedName: "resourceProvider",
			required: true,
			type: { name: "String" }
		},
		resourceUri: {
			serializedName: "resourceUri",
			required: true,
			type: { name: "String" }
		},
		operationName: {
			serializedName: "operationName",
			required: true,
			type: { name: "String" }
		},
		status: {
			serializedName: "status",
			required: true,
			type: { name: "String" }
		},
		authorization: {
			serializedName: "authorization",
			type: {
				name: "Composite",
				className: "ResourceAuthorization"
			}
		},
		claims: {
			serializedName: "claims",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		correlationId: {
			serializedName: "correlationId",
			required: true,
			type: { name: "String" }
		},
		httpRequest: {
			serializedName: "httpRequest",
			type: {
				name: "Composite",
				className: "ResourceHttpRequest"
			}
		}
	}
} };
const ResourceWriteCancelEventData = { type: {
	name: "Composite",
	className: "ResourceWriteCancelEventData",
	modelProperties: {
		tenantId: {
			serializedName: "tenantId",
			required: true,
			type: { name: "String" }
		},
		subscriptionId: {
			serializedName: "subscriptionId",
			required: true,
			type: { name: "String" }
		},
		resourceGroup: {
			serializedName: "resourceGroup",
			required: true,
			type: { name: "String" }
		},
		resourceProvider: {
			serializedName: "resourceProvider",
			required: true,
			type: { name: "String" }
		},
		resourceUri: {
			serializedName: "resourceUri",
			required: true,
			type: { name: "String" }
		},
		operationName: {
			serializedName: "operationName",
			required: true,
			type: { name: "String" }
		},
		status: {
			serializedName: "status",
			required: true,
			type: { name: "String" }
		},
		authorization: {
			serializedName: "authorization",
			type: {
				name: "Composite",
				className: "ResourceAuthorization"
			}
		},
		claims: {
			serializedName: "claims",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		correlationId: {
			serializedName: "correlationId",
			required: true,
			type: { name: "String" }
		},
		httpRequest: {
			serializedName: "httpRequest",
			type: {
				name: "Composite",
				className: "ResourceHttpRequest"
			}
		}
	}
} };
const ResourceDeleteSuccessEventData = { type: {
	name: "Composite",
	className: "ResourceDeleteSuccessEventData",
	modelProperties: {
		tenantId: {
			serializedName: "tenantId",
			required: true,
			type: { name: "String" }
		},
		subscriptionId: {
			serializedName: "subscriptionId",
			required: true,
			type: { name: "String" }
		},
		resourceGroup: {
			serializedName: "resourceGroup",
			required: true,
			type: { name: "String" }
		},
		resourceProvider: {
			serializedName: "resourceProvider",
			required: true,
			type: { name: "String" }
		},
		resourceUri: {
			serializedName: "resourceUri",
			required: true,
			type: { name: "String" }
		},
		operationName: {
			serializedName: "operationName",
			required: true,
			type: { name: "String" }
		},
		status: {
			serializedName: "status",
			required: true,
			type: { name: "String" }
		},
		authorization: {
			serializedName: "authorization",
			type: {
				name: "Composite",
				className: "ResourceAuthorization"
			}
		},
		claims: {
			serializedName: "claims",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		correlationId: {
			serializedName: "correlationId",
			required: true,
			type: { name: "String" }
		},
		httpRequest: {
			serializedName: "httpRequest",
			type: {
				name: "Composite",
				className: "ResourceHttpRequest"
			}
		}
	}
} };
const ResourceDeleteFailureEventData = { type: {
	name: "Composite",
	className: "ResourceDeleteFailureEventData",
	modelProperties: {
		tenantId: {
			serializedName: "tenantId",
			required: true,
			type: { name: "String" }
		},
		subscriptionId: {
			serializedName: "subscriptionId",
			required: true,
			type: { name: "String" }
		},
		resourceGroup: {
			serializedName: "resourceGroup",
			required: true,
			type: { name: "String" }
		},
		resourceProvider: {
			serializedName: "resourceProvider",
			required: true,
			type: { name: "String" }
		},
		resourceUri: {
			serializedName: "resourceUri",
			required: true,
			type: { name: "String" }
		},
		operationName: {
			serializedName: "operationName",
			required: true,
			type: { name: "String" }
		},
		status: {
			serializedName: "status",
			required: true,
			type: { name: "String" }
		},
		authorization: {
			serializedName: "authorization",
			type: {
				name: "Composite",
				className: "ResourceAuthorization"
			}
		},
		claims: {
			serializedName: "claims",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		correlationId: {
			serializedName: "correlationId",
			required: true,
			type: { name: "String" }
		},
		httpRequest: {
			serializedName: "httpRequest",
			type: {
				name: "Composite",
				className: "ResourceHttpRequest"
			}
		}
	}
} };
const ResourceDeleteCancelEventData = { type: {
	name: "Composite",
	className: "ResourceDeleteCancelEventData",
	modelProperties: {
		tenantId: {
			serializedName: "tenantId",
			required: true,
			type: { name: "String" }
		},
		subscriptionId: {
			serializedName: "subscriptionId",
			required: true,
			type: { name: "String" }
		},
		resourceGroup: {
			serializedName: "resourceGroup",
			required: true,
			type: { name: "String" }
		},
		resourceProvider: {
			serializedName: "resourceProvider",
			required: true,
			type: { name: "String" }
		},
		resourceUri: {
			serializedName: "resourceUri",
			required: true,
			type: { name: "String" }
		},
		operationName: {
			serializedName: "operationName",
			required: true,
			type: { name: "String" }
		},
		status: {
			serializedName: "status",
			required: true,
			type: { name: "String" }
		},
		authorization: {
			serializedName: "authorization",
			type: {
				name: "Composite",
				className: "ResourceAuthorization"
			}
		},
		claims: {
			serializedName: "claims",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		correlationId: {
			serializedName: "correlationId",
			required: true,
			type: { name: "String" }
		},
		httpRequest: {
			serializedName: "httpRequest",
			type: {
				name: "Composite",
				className: "ResourceHttpRequest"
			}
		}
	}
} };
const ResourceActionSuccessEventData = { type: {
	name: "Composite",
	className: "ResourceActionSuccessEventData",
	modelProperties: {
		tenantId: {
			serializedName: "tenantId",
			required: true,
			type: { name: "String" }
		},
		subscriptionId: {
			serializedName: "subscriptionId",
			required: true,
			type: { name: "String" }
		},
		resourceGroup: {
			serializedName: "resourceGroup",
			required: true,
			type: { name: "String" }
		},
		resourceProvider: {
			serializedName: "resourceProvider",
			required: true,
			type: { name: "String" }
		},
		resourceUri: {
			serializedName: "resourceUri",
			required: true,
			type: { name: "String" }
		},
		operationName: {
			serializedName: "operationName",
			required: true,
			type: { name: "String" }
		},
		status: {
			serializedName: "status",
			required: true,
			type: { name: "String" }
		},
		authorization: {
			serializedName: "authorization",
			type: {
				name: "Composite",
				className: "ResourceAuthorization"
			}
		},
		claims: {
			serializedName: "claims",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		correlationId: {
			serializedName: "correlationId",
			required: true,
			type: { name: "String" }
		},
		httpRequest: {
			serializedName: "httpRequest",
			type: {
				name: "Composite",
				className: "ResourceHttpRequest"
			}
		}
	}
} };
const ResourceActionFailureEventData = { type: {
	name: "Composite",
	className: "ResourceActionFailureEventData",
	modelProperties: {
		tenantId: {
			serializedName: "tenantId",
			required: true,
			type: { name: "String" }
		},
		subscriptionId: {
			serializedName: "subscriptionId",
			required: true,
			type: { name: "String" }
		},
		resourceGroup: {
			serializedName: "resourceGroup",
			required: true,
			type: { name: "String" }
		},
		resourceProvider: {
			serializedName: "resourceProvider",
			required: true,
			type: { name: "String" }
		},
		resourceUri: {
			serializedName: "resourceUri",
			required: true,
			type: { name: "String" }
		},
		operationName: {
			serializedName: "operationName",
			required: true,
			type: { name: "String" }
		},
		status: {
			serializedName: "status",
			required: true,
			type: { name: "String" }
		},
		authorization: {
			serializedName: "authorization",
			type: {
				name: "Composite",
				className: "ResourceAuthorization"
			}
		},
		claims: {
			serializedName: "claims",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		correlationId: {
			serializedName: "correlationId",
			required: true,
			type: { name: "String" }
		},
		httpRequest: {
			serializedName: "httpRequest",
			type: {
				name: "Composite",
				className: "ResourceHttpRequest"
			}
		}
	}
} };
const ResourceActionCancelEventData = { type: {
	name: "Composite",
	className: "ResourceActionCancelEventData",
	modelProperties: {
		tenantId: {
			serializedName: "tenantId",
			required: true,
			type: { name: "String" }
		},
		subscriptionId: {
			serializedName: "subscriptionId",
			required: true,
			type: { name: "String" }
		},
		resourceGroup: {
			serializedName: "resourceGroup",
			required: true,
			type: { name: "String" }
		},
		resourceProvider: {
			serializedName: "resourceProvider",
			required: true,
			type: { name: "String" }
		},
		resourceUri: {
			serializedName: "resourceUri",
			required: true,
			type: { name: "String" }
		},
		operationName: {
			serializedName: "operationName",
			required: true,
			type: { name: "String" }
		},
		status: {
			serializedName: "status",
			required: true,
			type: { name: "String" }
		},
		authorization: {
			serializedName: "authorization",
			type: {
				name: "Composite",
				className: "ResourceAuthorization"
			}
		},
		claims: {
			serializedName: "claims",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		correlationId: {
			serializedName: "correlationId",
			required: true,
			type: { name: "String" }
		},
		httpRequest: {
			serializedName: "httpRequest",
			type: {
				name: "Composite",
				className: "ResourceHttpRequest"
			}
		}
	}
} };
const SubscriptionValidationEventData = { type: {
	name: "Composite",
	className: "SubscriptionValidationEventData",
	modelProperties: {
		validationCode: {
			serializedName: "validationCode",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		validationUrl: {
			serializedName: "validationUrl",
			required: true,
			readOnly: true,
			type: { name: "String" }
		}
	}
} };
const SubscriptionValidationResponse = { type: {
	name: "Composite",
	className: "SubscriptionValidationResponse",
	modelProperties: { validationResponse: {
		serializedName: "validationResponse",
		required: true,
		type: { name: "String" }
	} }
} };
const SubscriptionDeletedEventData = { type: {
	name: "Composite",
	className: "SubscriptionDeletedEventData",
	modelProperties: { eventSubscriptionId: {
		serializedName: "eventSubscriptionId",
		required: true,
		readOnly: true,
		type: { name: "String" }
	} }
} };
const EventGridMqttClientEventData = { type: {
	name: "Composite",
	className: "EventGridMqttClientEventData",
	modelProperties: {
		clientAuthenticationName: {
			serializedName: "clientAuthenticationName",
			required: true,
			type: { name: "String" }
		},
		clientName: {
			serializedName: "clientName",
			required: true,
			type: { name: "String" }
		},
		namespaceName: {
			serializedName: "namespaceName",
			required: true,
			type: { name: "String" }
		}
	}
} };
const DataBoxCopyStartedEventData = { type: {
	name: "Composite",
	className: "DataBoxCopyStartedEventData",
	modelProperties: {
		serialNumber: {
			serializedName: "serialNumber",
			required: true,
			type: { name: "String" }
		},
		stageName: {
			serializedName: "stageName",
			required: true,
			type: { name: "String" }
		},
		stageTime: {
			serializedName: "stageTime",
			required: true,
			type: { name: "String" }
		}
	}
} };
const DataBoxCopyCompletedEventData = { type: {
	name: "Composite",
	className: "DataBoxCopyCompletedEventData",
	modelProperties: {
		serialNumber: {
			serializedName: "serialNumber",
			required: true,
			type: { name: "String" }
		},
		stageName: {
			serializedName: "stageName",
			required: true,
			type: { name: "String" }
		},
		stageTime: {
			serializedName: "stageTime",
			required: true,
			type: { name: "String" }
		}
	}
} };
const DataBoxOrderCompletedEventData = { type: {
	name: "Composite",
	className: "DataBoxOrderCompletedEventData",
	modelProperties: {
		serialNumber: {
			serializedName: "serialNumber",
			required: true,
			type: { name: "String" }
		},
		stageName: {
			serializedName: "stageName",
			required: true,
			type: { name: "String" }
		},
		stageTime: {
			serializedName: "stageTime",
			required: true,
			type: { name: "String" }
		}
	}
} };
const DeviceLifeCycleEvent = { type: {
	name: "Composite",
	className: "DeviceLifeCycleEvent",
	modelProperties: {
		deviceId: {
			serializedName: "deviceId",
			required: true,
			type: { name: "String" }
		},
		hubName: {
			serializedName: "hubName",
			required: true,
			type: { name: "String" }
		},
		twin: {
			serializedName: "twin",
			type: {
				name: "Composite",
				className: "DeviceTwinInfo"
			}
		}
	}
} };
const DeviceTwinInfo = { type: {
	name: "Composite",
	className: "DeviceTwinInfo",
	modelProperties: {
		authenticationType: {
			serializedName: "authenticationType",
			required: true,
			type: { name: "String" }
		},
		cloudToDeviceMessageCount: {
			serializedName: "cloudToDeviceMessageCount",
			required: true,
			type: { name: "Number" }
		},
		connectionState: {
			serializedName: "connectionState",
			required: true,
			type: { name: "String" }
		},
		deviceId: {
			serializedName: "deviceId",
			required: true,
			type: { name: "String" }
		},
		etag: {
			serializedName: "etag",
			required: true,
			type: { name: "String" }
		},
		lastActivityTime: {
			serializedName: "lastActivityTime",
			required: true,
			type: { name: "String" }
		},
		properties: {
			serializedName: "properties",
			type: {
				name: "Composite",
				className: "DeviceTwinInfoProperties"
			}
		},
		status: {
			serializedName: "status",
			required: true,
			type: { name: "String" }
		},
		statusUpdateTime: {
			serializedName: "statusUpdateTime",
			required: true,
			type: { name: "String" }
		},
		version: {
			serializedName: "version",
			required: true,
			type: { name: "Number" }
		},
		x509Thumbprint: {
			serializedName: "x509Thumbprint",
			type: {
				name: "Composite",
				className: "DeviceTwinInfoX509Thumbprint"
			}
		}
	}
} };
const DeviceTwinInfoProperties = { type: {
	name: "Composite",
	className: "DeviceTwinInfoProperties",
	modelProperties: {
		desired: {
			serializedName: "desired",
			type: {
				name: "Composite",
				className: "DeviceTwin"
			}
		},
		reported: {
			serializedName: "reported",
			type: {
				name: "Composite",
				className: "DeviceTwin"
			}
		}
	}
} };
const DeviceTwin = { type: {
	name: "Composite",
	className: "DeviceTwin",
	modelProperties: {
		metadata: {
			serializedName: "metadata",
			type: {
				name: "Composite",
				className: "DeviceTwinMetadata"
			}
		},
		version: {
			serializedName: "version",
			required: true,
			type: { name: "Number" }
		}
	}
} };
const DeviceTwinMetadata = { type: {
	name: "Composite",
	className: "DeviceTwinMetadata",
	modelProperties: { lastUpdated: {
		serializedName: "lastUpdated",
		required: true,
		type: { name: "String" }
	} }
} };
const DeviceTwinInfoX509Thumbprint = { type: {
	name: "Composite",
	className: "DeviceTwinInfoX509Thumbprint",
	modelProperties: {
		primaryThumbprint: {
			serializedName: "primaryThumbprint",
			type: { name: "String" }
		},
		secondaryThumbprint: {
			serializedName: "secondaryThumbprint",
			type: { name: "String" }
		}
	}
} };
const DeviceConnectionStateEvent = { type: {
	name: "Composite",
	className: "DeviceConnectionStateEvent",
	modelProperties: {
		deviceId: {
			serializedName: "deviceId",
			required: true,
			type: { name: "String" }
		},
		moduleId: {
			serializedName: "moduleId",
			required: true,
			type: { name: "String" }
		},
		hubName: {
			serializedName: "hubName",
			required: true,
			type: { name: "String" }
		},
		deviceConnectionStateEventInfo: {
			serializedName: "deviceConnectionStateEventInfo",
			type: {
				name: "Composite",
				className: "DeviceConnectionStateEventInfo"
			}
		}
	}
} };
const DeviceConnectionStateEventInfo = { type: {
	name: "Composite",
	className: "DeviceConnectionStateEventInfo",
	modelProperties: { sequenceNumber: {
		serializedName: "sequenceNumber",
		required: true,
		type: { name: "String" }
	} }
} };
const DeviceTelemetryEvent = { type: {
	name: "Composite",
	className: "DeviceTelemetryEvent",
	modelProperties: {
		body: {
			serializedName: "body",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "any" } }
			}
		},
		properties: {
			serializedName: "properties",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		systemProperties: {
			serializedName: "systemProperties",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		}
	}
} };
const ContainerRegistryEventData = { type: {
	name: "Composite",
	className: "ContainerRegistryEventData",
	modelProperties: {
		id: {
			serializedName: "id",
			required: true,
			type: { name: "String" }
		},
		timestamp: {
			serializedName: "timestamp",
			required: true,
			type: { name: "String" }
		},
		action: {
			serializedName: "action",
			required: true,
			type: { name: "String" }
		},
		location: {
			serializedName: "location",
			required: true,
			type: { name: "String" }
		},
		target: {
			serializedName: "target",
			type: {
				name: "Composite",
				className: "ContainerRegistryEventTarget"
			}
		},
		request: {
			serializedName: "request",
			type: {
				name: "Composite",
				className: "ContainerRegistryEventRequest"
			}
		},
		actor: {
			serializedName: "actor",
			type: {
				name: "Composite",
				className: "ContainerRegistryEventActor"
			}
		},
		source: {
			serializedName: "source",
			type: {
				name: "Composite",
				className: "ContainerRegistryEventSource"
			}
		},
		connectedRegistry: {
			serializedName: "connectedRegistry",
			type: {
				name: "Composite",
				className: "ContainerRegistryEventConnectedRegistry"
			}
		}
	}
} };
const ContainerRegistryEventTarget = { type: {
	name: "Composite",
	className: "ContainerRegistryEventTarget",
	modelProperties: {
		mediaType: {
			serializedName: "mediaType",
			required: true,
			type: { name: "String" }
		},
		size: {
			serializedName: "size",
			required: true,
			type: { name: "Number" }
		},
		digest: {
			serializedName: "digest",
			required: true,
			type: { name: "String" }
		},
		length: {
			serializedName: "length",
			required: true,
			type: { name: "Number" }
		},
		repository: {
			serializedName: "repository",
			required: true,
			type: { name: "String" }
		},
		url: {
			serializedName: "url",
			required: true,
			type: { name: "String" }
		},
		tag: {
			serializedName: "tag",
			required: true,
			type: { name: "String" }
		}
	}
} };
const ContainerRegistryEventRequest = { type: {
	name: "Composite",
	className: "ContainerRegistryEventRequest",
	modelProperties: {
		id: {
			serializedName: "id",
			required: true,
			type: { name: "String" }
		},
		addr: {
			serializedName: "addr",
			required: true,
			type: { name: "String" }
		},
		host: {
			serializedName: "host",
			required: true,
			type: { name: "String" }
		},
		method: {
			serializedName: "method",
			required: true,
			type: { name: "String" }
		},
		useragent: {
			serializedName: "useragent",
			required: true,
			type: { name: "String" }
		}
	}
} };
const ContainerRegistryEventActor = { type: {
	name: "Composite",
	className: "ContainerRegistryEventActor",
	modelProperties: { name: {
		serializedName: "name",
		required: true,
		type: { name: "String" }
	} }
} };
const ContainerRegistryEventSource = { type: {
	name: "Composite",
	className: "ContainerRegistryEventSource",
	modelProperties: {
		addr: {
			serializedName: "addr",
			required: true,
			type: { name: "String" }
		},
		instanceID: {
			serializedName: "instanceID",
			required: true,
			type: { name: "String" }
		}
	}
} };
const ContainerRegistryEventConnectedRegistry = { type: {
	name: "Composite",
	className: "ContainerRegistryEventConnectedRegistry",
	modelProperties: { name: {
		serializedName: "name",
		required: true,
		type: { name: "String" }
	} }
} };
const ContainerRegistryArtifactEventData = { type: {
	name: "Composite",
	className: "ContainerRegistryArtifactEventData",
	modelProperties: {
		id: {
			serializedName: "id",
			required: true,
			type: { name: "String" }
		},
		timestamp: {
			serializedName: "timestamp",
			required: true,
			type: { name: "String" }
		},
		action: {
			serializedName: "action",
			required: true,
			type: { name: "String" }
		},
		location: {
			serializedName: "location",
			required: true,
			type: { name: "String" }
		},
		target: {
			serializedName: "target",
			type: {
				name: "Composite",
				className: "ContainerRegistryArtifactEventTarget"
			}
		},
		connectedRegistry: {
			serializedName: "connectedRegistry",
			type: {
				name: "Composite",
				className: "ContainerRegistryEventConnectedRegistry"
			}
		}
	}
} };
const ContainerRegistryArtifactEventTarget = { type: {
	name: "Composite",
	className: "ContainerRegistryArtifactEventTarget",
	modelProperties: {
		mediaType: {
			serializedName: "mediaType",
			required: true,
			type: { name: "String" }
		},
		size: {
			serializedName: "size",
			required: true,
			type: { name: "Number" }
		},
		digest: {
			serializedName: "digest",
			required: true,
			type: { name: "String" }
		},
		repository: {
			serializedName: "repository",
			required: true,
			type: { name: "String" }
		},
		tag: {
			serializedName: "tag",
			required: true,
			type: { name: "String" }
		},
		name: {
			serializedName: "name",
			required: true,
			type: { name: "String" }
		},
		version: {
			serializedName: "version",
			required: true,
			type: { name: "String" }
		}
	}
} };
const ServiceBusActiveMessagesAvailableWithNoListenersEventData = { type: {
	name: "Composite",
	className: "ServiceBusActiveMessagesAvailableWithNoListenersEventData",
	modelProperties: {
		namespaceName: {
			serializedName: "namespaceName",
			required: true,
			type: { name: "String" }
		},
		requestUri: {
			serializedName: "requestUri",
			required: true,
			type: { name: "String" }
		},
		entityType: {
			serializedName: "entityType",
			required: true,
			type: { name: "String" }
		},
		queueName: {
			serializedName: "queueName",
			required: true,
			type: { name: "String" }
		},
		topicName: {
			serializedName: "topicName",
			required: true,
			type: { name: "String" }
		},
		subscriptionName: {
			serializedName: "subscriptionName",
			required: true,
			type: { name: "String" }
		}
	}
} };
const ServiceBusDeadletterMessagesAvailableWithNoListenersEventData = { type: {
	name: "Composite",
	className: "ServiceBusDeadletterMessagesAvailableWithNoListenersEventData",
	modelProperties: {
		namespaceName: {
			serializedName: "namespaceName",
			required: true,
			type: { name: "String" }
		},
		requestUri: {
			serializedName: "requestUri",
			required: true,
			type: { name: "String" }
		},
		entityType: {
			serializedName: "entityType",
			required: true,
			type: { name: "String" }
		},
		queueName: {
			serializedName: "queueName",
			required: true,
			type: { name: "String" }
		},
		topicName: {
			serializedName: "topicName",
			required: true,
			type: { name: "String" }
		},
		subscriptionName: {
			serializedName: "subscriptionName",
			required: true,
			type: { name: "String" }
		}
	}
} };
const ServiceBusActiveMessagesAvailablePeriodicNotificationsEventData = { type: {
	name: "Composite",
	className: "ServiceBusActiveMessagesAvailablePeriodicNotificationsEventData",
	modelProperties: {
		namespaceName: {
			serializedName: "namespaceName",
			required: true,
			type: { name: "String" }
		},
		requestUri: {
			serializedName: "requestUri",
			required: true,
			type: { name: "String" }
		},
		entityType: {
			serializedName: "entityType",
			required: true,
			type: { name: "String" }
		},
		queueName: {
			serializedName: "queueName",
			required: true,
			type: { name: "String" }
		},
		topicName: {
			serializedName: "topicName",
			required: true,
			type: { name: "String" }
		},
		subscriptionName: {
			serializedName: "subscriptionName",
			required: true,
			type: { name: "String" }
		}
	}
} };
const ServiceBusDeadletterMessagesAvailablePeriodicNotificationsEventData = { type: {
	name: "Composite",
	className: "ServiceBusDeadletterMessagesAvailablePeriodicNotificationsEventData",
	modelProperties: {
		namespaceName: {
			serializedName: "namespaceName",
			required: true,
			type: { name: "String" }
		},
		requestUri: {
			serializedName: "requestUri",
			required: true,
			type: { name: "String" }
		},
		entityType: {
			serializedName: "entityType",
			required: true,
			type: { name: "String" }
		},
		queueName: {
			serializedName: "queueName",
			required: true,
			type: { name: "String" }
		},
		topicName: {
			serializedName: "topicName",
			required: true,
			type: { name: "String" }
		},
		subscriptionName: {
			serializedName: "subscriptionName",
			required: true,
			type: { name: "String" }
		}
	}
} };
const MediaJobStateChangeEventData = { type: {
	name: "Composite",
	className: "MediaJobStateChangeEventData",
	modelProperties: {
		previousState: {
			serializedName: "previousState",
			required: true,
			readOnly: true,
			type: {
				name: "Enum",
				allowedValues: [
					"Canceled",
					"Canceling",
					"Error",
					"Finished",
					"Processing",
					"Queued",
					"Scheduled"
				]
			}
		},
		state: {
			serializedName: "state",
			required: true,
			readOnly: true,
			type: {
				name: "Enum",
				allowedValues: [
					"Canceled",
					"Canceling",
					"Error",
					"Finished",
					"Processing",
					"Queued",
					"Scheduled"
				]
			}
		},
		correlationData: {
			serializedName: "correlationData",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		}
	}
} };
const MediaJobError = { type: {
	name: "Composite",
	className: "MediaJobError",
	modelProperties: {
		code: {
			serializedName: "code",
			required: true,
			readOnly: true,
			type: {
				name: "Enum",
				allowedValues: [
					"ServiceError",
					"ServiceTransientError",
					"DownloadNotAccessible",
					"DownloadTransientError",
					"UploadNotAccessible",
					"UploadTransientError",
					"ConfigurationUnsupported",
					"ContentMalformed",
					"ContentUnsupported",
					"IdentityUnsupported"
				]
			}
		},
		message: {
			serializedName: "message",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		category: {
			serializedName: "category",
			required: true,
			readOnly: true,
			type: {
				name: "Enum",
				allowedValues: [
					"Service",
					"Download",
					"Upload",
					"Configuration",
					"Content",
					"Account"
				]
			}
		},
		retry: {
			serializedName: "retry",
			required: true,
			readOnly: true,
			type: {
				name: "Enum",
				allowedValues: ["DoNotRetry", "MayRetry"]
			}
		},
		details: {
			serializedName: "details",
			required: true,
			readOnly: true,
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "MediaJobErrorDetail"
				} }
			}
		}
	}
} };
const MediaJobErrorDetail = { type: {
	name: "Composite",
	className: "MediaJobErrorDetail",
	modelProperties: {
		code: {
			serializedName: "code",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		message: {
			serializedName: "message",
			required: true,
			readOnly: true,
			type: { name: "String" }
		}
	}
} };
const MediaJobOutput = { type: {
	name: "Composite",
	className: "MediaJobOutput",
	uberParent: "MediaJobOutput",
	polymorphicDiscriminator: {
		serializedName: "@odata\\.type",
		clientName: "odataType"
	},
	modelProperties: {
		odataType: {
			serializedName: "@odata\\.type",
			required: true,
			type: { name: "String" }
		},
		error: {
			serializedName: "error",
			type: {
				name: "Composite",
				className: "MediaJobError"
			}
		},
		label: {
			serializedName: "label",
			type: { name: "String" }
		},
		progress: {
			serializedName: "progress",
			required: true,
			type: { name: "Number" }
		},
		state: {
			serializedName: "state",
			required: true,
			type: {
				name: "Enum",
				allowedValues: [
					"Canceled",
					"Canceling",
					"Error",
					"Finished",
					"Processing",
					"Queued",
					"Scheduled"
				]
			}
		}
	}
} };
const MediaJobOutputProgressEventData = { type: {
	name: "Composite",
	className: "MediaJobOutputProgressEventData",
	modelProperties: {
		label: {
			serializedName: "label",
			required: true,
			type: { name: "String" }
		},
		progress: {
			serializedName: "progress",
			required: true,
			type: { name: "Number" }
		},
		jobCorrelationData: {
			serializedName: "jobCorrelationData",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		}
	}
} };
const MediaJobOutputStateChangeEventData = { type: {
	name: "Composite",
	className: "MediaJobOutputStateChangeEventData",
	modelProperties: {
		previousState: {
			serializedName: "previousState",
			required: true,
			readOnly: true,
			type: {
				name: "Enum",
				allowedValues: [
					"Canceled",
					"Canceling",
					"Error",
					"Finished",
					"Processing",
					"Queued",
					"Scheduled"
				]
			}
		},
		output: {
			serializedName: "output",
			type: {
				name: "Composite",
				className: "MediaJobOutput"
			}
		},
		jobCorrelationData: {
			serializedName: "jobCorrelationData",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		}
	}
} };
const MediaLiveEventEncoderConnectedEventData = { type: {
	name: "Composite",
	className: "MediaLiveEventEncoderConnectedEventData",
	modelProperties: {
		ingestUrl: {
			serializedName: "ingestUrl",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		streamId: {
			serializedName: "streamId",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		encoderIp: {
			serializedName: "encoderIp",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		encoderPort: {
			serializedName: "encoderPort",
			required: true,
			readOnly: true,
			type: { name: "String" }
		}
	}
} };
const MediaLiveEventConnectionRejectedEventData = { type: {
	name: "Composite",
	className: "MediaLiveEventConnectionRejectedEventData",
	modelProperties: {
		ingestUrl: {
			serializedName: "ingestUrl",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		streamId: {
			serializedName: "streamId",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		encoderIp: {
			serializedName: "encoderIp",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		encoderPort: {
			serializedName: "encoderPort",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		resultCode: {
			serializedName: "resultCode",
			required: true,
			readOnly: true,
			type: { name: "String" }
		}
	}
} };
const MediaLiveEventEncoderDisconnectedEventData = { type: {
	name: "Composite",
	className: "MediaLiveEventEncoderDisconnectedEventData",
	modelProperties: {
		ingestUrl: {
			serializedName: "ingestUrl",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		streamId: {
			serializedName: "streamId",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		encoderIp: {
			serializedName: "encoderIp",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		encoderPort: {
			serializedName: "encoderPort",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		resultCode: {
			serializedName: "resultCode",
			required: true,
			readOnly: true,
			type: { name: "String" }
		}
	}
} };
const MediaLiveEventIncomingStreamReceivedEventData = { type: {
	name: "Composite",
	className: "MediaLiveEventIncomingStreamReceivedEventData",
	modelProperties: {
		ingestUrl: {
			serializedName: "ingestUrl",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		trackType: {
			serializedName: "trackType",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		trackName: {
			serializedName: "trackName",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		bitrate: {
			serializedName: "bitrate",
			required: true,
			readOnly: true,
			type: { name: "Number" }
		},
		encoderIp: {
			serializedName: "encoderIp",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		encoderPort: {
			serializedName: "encoderPort",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		timestamp: {
			serializedName: "timestamp",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		duration: {
			serializedName: "duration",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		timescale: {
			serializedName: "timescale",
			required: true,
			readOnly: true,
			type: { name: "String" }
		}
	}
} };
const MediaLiveEventIncomingStreamsOutOfSyncEventData = { type: {
	name: "Composite",
	className: "MediaLiveEventIncomingStreamsOutOfSyncEventData",
	modelProperties: {
		minLastTimestamp: {
			serializedName: "minLastTimestamp",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		typeOfStreamWithMinLastTimestamp: {
			serializedName: "typeOfStreamWithMinLastTimestamp",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		maxLastTimestamp: {
			serializedName: "maxLastTimestamp",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		typeOfStreamWithMaxLastTimestamp: {
			serializedName: "typeOfStreamWithMaxLastTimestamp",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		timescaleOfMinLastTimestamp: {
			serializedName: "timescaleOfMinLastTimestamp",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		timescaleOfMaxLastTimestamp: {
			serializedName: "timescaleOfMaxLastTimestamp",
			required: true,
			readOnly: true,
			type: { name: "String" }
		}
	}
} };
const MediaLiveEventIncomingVideoStreamsOutOfSyncEventData = { type: {
	name: "Composite",
	className: "MediaLiveEventIncomingVideoStreamsOutOfSyncEventData",
	modelProperties: {
		firstTimestamp: {
			serializedName: "firstTimestamp",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		firstDuration: {
			serializedName: "firstDuration",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		secondTimestamp: {
			serializedName: "secondTimestamp",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		secondDuration: {
			serializedName: "secondDuration",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		timescale: {
			serializedName: "timescale",
			required: true,
			readOnly: true,
			type: { name: "String" }
		}
	}
} };
const MediaLiveEventIncomingDataChunkDroppedEventData = { type: {
	name: "Composite",
	className: "MediaLiveEventIncomingDataChunkDroppedEventData",
	modelProperties: {
		timestamp: {
			serializedName: "timestamp",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		trackType: {
			serializedName: "trackType",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		bitrate: {
			serializedName: "bitrate",
			required: true,
			readOnly: true,
			type: { name: "Number" }
		},
		timescale: {
			serializedName: "timescale",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		resultCode: {
			serializedName: "resultCode",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		trackName: {
			serializedName: "trackName",
			required: true,
			readOnly: true,
			type: { name: "String" }
		}
	}
} };
const MediaLiveEventIngestHeartbeatEventData = { type: {
	name: "Composite",
	className: "MediaLiveEventIngestHeartbeatEventData",
	modelProperties: {
		trackType: {
			serializedName: "trackType",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		trackName: {
			serializedName: "trackName",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		transcriptionLanguage: {
			serializedName: "transcriptionLanguage",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		transcriptionState: {
			serializedName: "transcriptionState",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		bitrate: {
			serializedName: "bitrate",
			required: true,
			readOnly: true,
			type: { name: "Number" }
		},
		incomingBitrate: {
			serializedName: "incomingBitrate",
			required: true,
			readOnly: true,
			type: { name: "Number" }
		},
		ingestDriftValue: {
			serializedName: "ingestDriftValue",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		lastFragmentArrivalTime: {
			serializedName: "lastFragmentArrivalTime",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		lastTimestamp: {
			serializedName: "lastTimestamp",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		timescale: {
			serializedName: "timescale",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		overlapCount: {
			serializedName: "overlapCount",
			required: true,
			readOnly: true,
			type: { name: "Number" }
		},
		discontinuityCount: {
			serializedName: "discontinuityCount",
			required: true,
			readOnly: true,
			type: { name: "Number" }
		},
		nonincreasingCount: {
			serializedName: "nonincreasingCount",
			required: true,
			readOnly: true,
			type: { name: "Number" }
		},
		unexpectedBitrate: {
			serializedName: "unexpectedBitrate",
			required: true,
			readOnly: true,
			type: { name: "Boolean" }
		},
		state: {
			serializedName: "state",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		healthy: {
			serializedName: "healthy",
			required: true,
			readOnly: true,
			type: { name: "Boolean" }
		}
	}
} };
const MediaLiveEventTrackDiscontinuityDetectedEventData = { type: {
	name: "Composite",
	className: "MediaLiveEventTrackDiscontinuityDetectedEventData",
	modelProperties: {
		trackType: {
			serializedName: "trackType",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		trackName: {
			serializedName: "trackName",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		bitrate: {
			serializedName: "bitrate",
			required: true,
			readOnly: true,
			type: { name: "Number" }
		},
		previousTimestamp: {
			serializedName: "previousTimestamp",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		newTimestamp: {
			serializedName: "newTimestamp",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		timescale: {
			serializedName: "timescale",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		discontinuityGap: {
			serializedName: "discontinuityGap",
			required: true,
			readOnly: true,
			type: { name: "String" }
		}
	}
} };
const MediaLiveEventChannelArchiveHeartbeatEventData = { type: {
	name: "Composite",
	className: "MediaLiveEventChannelArchiveHeartbeatEventData",
	modelProperties: {
		channelLatencyMs: {
			serializedName: "channelLatencyMs",
			required: true,
			readOnly: true,
			type: { name: "String" }
		},
		latencyResultCode: {
			serializedName: "latencyResultCode",
			required: true,
			readOnly: true,
			type: { name: "String" }
		}
	}
} };
const MapsGeofenceEvent = { type: {
	name: "Composite",
	className: "MapsGeofenceEvent",
	modelProperties: {
		expiredGeofenceGeometryId: {
			serializedName: "expiredGeofenceGeometryId",
			required: true,
			type: {
				name: "Sequence",
				element: { type: { name: "String" } }
			}
		},
		geometries: {
			serializedName: "geometries",
			required: true,
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "MapsGeofenceGeometry"
				} }
			}
		},
		invalidPeriodGeofenceGeometryId: {
			serializedName: "invalidPeriodGeofenceGeometryId",
			required: true,
			type: {
				name: "Sequence",
				element: { type: { name: "String" } }
			}
		},
		isEventPublished: {
			serializedName: "isEventPublished",
			required: true,
			type: { name: "Boolean" }
		}
	}
} };
const MapsGeofenceGeometry = { type: {
	name: "Composite",
	className: "MapsGeofenceGeometry",
	modelProperties: {
		deviceId: {
			serializedName: "deviceId",
			required: true,
			type: { name: "String" }
		},
		distance: {
			serializedName: "distance",
			required: true,
			type: { name: "Number" }
		},
		geometryId: {
			serializedName: "geometryId",
			required: true,
			type: { name: "String" }
		},
		nearestLat: {
			serializedName: "nearestLat",
			required: true,
			type: { name: "Number" }
		},
		nearestLon: {
			serializedName: "nearestLon",
			required: true,
			type: { name: "Number" }
		},
		udId: {
			serializedName: "udId",
			required: true,
			type: { name: "String" }
		}
	}
} };
const AppConfigurationKeyValueModifiedEventData = { type: {
	name: "Composite",
	className: "AppConfigurationKeyValueModifiedEventData",
	modelProperties: {
		key: {
			serializedName: "key",
			required: true,
			type: { name: "String" }
		},
		label: {
			serializedName: "label",
			required: true,
			type: { name: "String" }
		},
		etag: {
			serializedName: "etag",
			required: true,
			type: { name: "String" }
		},
		syncToken: {
			serializedName: "syncToken",
			required: true,
			type: { name: "String" }
		}
	}
} };
const AppConfigurationKeyValueDeletedEventData = { type: {
	name: "Composite",
	className: "AppConfigurationKeyValueDeletedEventData",
	modelProperties: {
		key: {
			serializedName: "key",
			required: true,
			type: { name: "String" }
		},
		label: {
			serializedName: "label",
			required: true,
			type: { name: "String" }
		},
		etag: {
			serializedName: "etag",
			required: true,
			type: { name: "String" }
		},
		syncToken: {
			serializedName: "syncToken",
			required: true,
			type: { name: "String" }
		}
	}
} };
const AppConfigurationSnapshotEventData = { type: {
	name: "Composite",
	className: "AppConfigurationSnapshotEventData",
	modelProperties: {
		name: {
			serializedName: "name",
			required: true,
			type: { name: "String" }
		},
		etag: {
			serializedName: "etag",
			required: true,
			type: { name: "String" }
		},
		syncToken: {
			serializedName: "syncToken",
			required: true,
			type: { name: "String" }
		}
	}
} };
const SignalRServiceClientConnectionConnectedEventData = { type: {
	name: "Composite",
	className: "SignalRServiceClientConnectionConnectedEventData",
	modelProperties: {
		timestamp: {
			serializedName: "timestamp",
			required: true,
			type: { name: "String" }
		},
		hubName: {
			serializedName: "hubName",
			required: true,
			type: { name: "String" }
		},
		connectionId: {
			serializedName: "connectionId",
			required: true,
			type: { name: "String" }
		},
		userId: {
			serializedName: "userId",
			required: true,
			type: { name: "String" }
		}
	}
} };
const SignalRServiceClientConnectionDisconnectedEventData = { type: {
	name: "Composite",
	className: "SignalRServiceClientConnectionDisconnectedEventData",
	modelProperties: {
		timestamp: {
			serializedName: "timestamp",
			required: true,
			type: { name: "String" }
		},
		hubName: {
			serializedName: "hubName",
			required: true,
			type: { name: "String" }
		},
		connectionId: {
			serializedName: "connectionId",
			required: true,
			type: { name: "String" }
		},
		userId: {
			serializedName: "userId",
			required: true,
			type: { name: "String" }
		},
		errorMessage: {
			serializedName: "errorMessage",
			required: true,
			type: { name: "String" }
		}
	}
} };
const KeyVaultCertificateNewVersionCreatedEventData = { type: {
	name: "Composite",
	className: "KeyVaultCertificateNewVersionCreatedEventData",
	modelProperties: {
		id: {
			serializedName: "Id",
			required: true,
			type: { name: "String" }
		},
		vaultName: {
			serializedName: "VaultName",
			required: true,
			type: { name: "String" }
		},
		objectType: {
			serializedName: "ObjectType",
			required: true,
			type: { name: "String" }
		},
		objectName: {
			serializedName: "ObjectName",
			required: true,
			type: { name: "String" }
		},
		version: {
			serializedName: "Version",
			required: true,
			type: { name: "String" }
		},
		nbf: {
			serializedName: "NBF",
			required: true,
			type: { name: "Number" }
		},
		exp: {
			serializedName: "EXP",
			required: true,
			type: { name: "Number" }
		}
	}
} };
const KeyVaultCertificateNearExpiryEventData = { type: {
	name: "Composite",
	className: "KeyVaultCertificateNearExpiryEventData",
	modelProperties: {
		id: {
			serializedName: "Id",
			required: true,
			type: { name: "String" }
		},
		vaultName: {
			serializedName: "VaultName",
			required: true,
			type: { name: "String" }
		},
		objectType: {
			serializedName: "ObjectType",
			required: true,
			type: { name: "String" }
		},
		objectName: {
			serializedName: "ObjectName",
			required: true,
			type: { name: "String" }
		},
		version: {
			serializedName: "Version",
			required: true,
			type: { name: "String" }
		},
		nbf: {
			serializedName: "NBF",
			required: true,
			type: { name: "Number" }
		},
		exp: {
			serializedName: "EXP",
			required: true,
			type: { name: "Number" }
		}
	}
} };
const KeyVaultCertificateExpiredEventData = { type: {
	name: "Composite",
	className: "KeyVaultCertificateExpiredEventData",
	modelProperties: {
		id: {
			serializedName: "Id",
			required: true,
			type: { name: "String" }
		},
		vaultName: {
			serializedName: "VaultName",
			required: true,
			type: { name: "String" }
		},
		objectType: {
			serializedName: "ObjectType",
			required: true,
			type: { name: "String" }
		},
		objectName: {
			serializedName: "ObjectName",
			required: true,
			type: { name: "String" }
		},
		version: {
			serializedName: "Version",
			required: true,
			type: { name: "String" }
		},
		nbf: {
			serializedName: "NBF",
			required: true,
			type: { name: "Number" }
		},
		exp: {
			serializedName: "EXP",
			required: true,
			type: { name: "Number" }
		}
	}
} };
const KeyVaultKeyNewVersionCreatedEventData = { type: {
	name: "Composite",
	className: "KeyVaultKeyNewVersionCreatedEventData",
	modelProperties: {
		id: {
			serializedName: "Id",
			required: true,
			type: { name: "String" }
		},
		vaultName: {
			serializedName: "VaultName",
			required: true,
			type: { name: "String" }
		},
		objectType: {
			serializedName: "ObjectType",
			required: true,
			type: { name: "String" }
		},
		objectName: {
			serializedName: "ObjectName",
			required: true,
			type: { name: "String" }
		},
		version: {
			serializedName: "Version",
			required: true,
			type: { name: "String" }
		},
		nbf: {
			serializedName: "NBF",
			required: true,
			type: { name: "Number" }
		},
		exp: {
			serializedName: "EXP",
			required: true,
			type: { name: "Number" }
		}
	}
} };
const KeyVaultKeyNearExpiryEventData = { type: {
	name: "Composite",
	className: "KeyVaultKeyNearExpiryEventData",
	modelProperties: {
		id: {
			serializedName: "Id",
			required: true,
			type: { name: "String" }
		},
		vaultName: {
			serializedName: "VaultName",
			required: true,
			type: { name: "String" }
		},
		objectType: {
			serializedName: "ObjectType",
			required: true,
			type: { name: "String" }
		},
		objectName: {
			serializedName: "ObjectName",
			required: true,
			type: { name: "String" }
		},
		version: {
			serializedName: "Version",
			required: true,
			type: { name: "String" }
		},
		nbf: {
			serializedName: "NBF",
			required: true,
			type: { name: "Number" }
		},
		exp: {
			serializedName: "EXP",
			required: true,
			type: { name: "Number" }
		}
	}
} };
const KeyVaultKeyExpiredEventData = { type: {
	name: "Composite",
	className: "KeyVaultKeyExpiredEventData",
	modelProperties: {
		id: {
			serializedName: "Id",
			required: true,
			type: { name: "String" }
		},
		vaultName: {
			serializedName: "VaultName",
			required: true,
			type: { name: "String" }
		},
		objectType: {
			serializedName: "ObjectType",
			required: true,
			type: { name: "String" }
		},
		objectName: {
			serializedName: "ObjectName",
			required: true,
			type: { name: "String" }
		},
		version: {
			serializedName: "Version",
			required: true,
			type: { name: "String" }
		},
		nbf: {
			serializedName: "NBF",
			required: true,
			type: { name: "Number" }
		},
		exp: {
			serializedName: "EXP",
			required: true,
			type: { name: "Number" }
		}
	}
} };
const KeyVaultSecretNewVersionCreatedEventData = { type: {
	name: "Composite",
	className: "KeyVaultSecretNewVersionCreatedEventData",
	modelProperties: {
		id: {
			serializedName: "Id",
			required: true,
			type: { name: "String" }
		},
		vaultName: {
			serializedName: "VaultName",
			required: true,
			type: { name: "String" }
		},
		objectType: {
			serializedName: "ObjectType",
			required: true,
			type: { name: "String" }
		},
		objectName: {
			serializedName: "ObjectName",
			required: true,
			type: { name: "String" }
		},
		version: {
			serializedName: "Version",
			required: true,
			type: { name: "String" }
		},
		nbf: {
			serializedName: "NBF",
			required: true,
			type: { name: "Number" }
		},
		exp: {
			serializedName: "EXP",
			required: true,
			type: { name: "Number" }
		}
	}
} };
const KeyVaultSecretNearExpiryEventData = { type: {
	name: "Composite",
	className: "KeyVaultSecretNearExpiryEventData",
	modelProperties: {
		id: {
			serializedName: "Id",
			required: true,
			type: { name: "String" }
		},
		vaultName: {
			serializedName: "VaultName",
			required: true,
			type: { name: "String" }
		},
		objectType: {
			serializedName: "ObjectType",
			required: true,
			type: { name: "String" }
		},
		objectName: {
			serializedName: "ObjectName",
			required: true,
			type: { name: "String" }
		},
		version: {
			serializedName: "Version",
			required: true,
			type: { name: "String" }
		},
		nbf: {
			serializedName: "NBF",
			required: true,
			type: { name: "Number" }
		},
		exp: {
			serializedName: "EXP",
			required: true,
			type: { name: "Number" }
		}
	}
} };
const KeyVaultSecretExpiredEventData = { type: {
	name: "Composite",
	className: "KeyVaultSecretExpiredEventData",
	modelProperties: {
		id: {
			serializedName: "Id",
			required: true,
			type: { name: "String" }
		},
		vaultName: {
			serializedName: "VaultName",
			required: true,
			type: { name: "String" }
		},
		objectType: {
			serializedName: "ObjectType",
			required: true,
			type: { name: "String" }
		},
		objectName: {
			serializedName: "ObjectName",
			required: true,
			type: { name: "String" }
		},
		version: {
			serializedName: "Version",
			required: true,
			type: { name: "String" }
		},
		nbf: {
			serializedName: "NBF",
			required: true,
			type: { name: "Number" }
		},
		exp: {
			serializedName: "EXP",
			required: true,
			type: { name: "Number" }
		}
	}
} };
const KeyVaultAccessPolicyChangedEventData = { type: {
	name: "Composite",
	className: "KeyVaultAccessPolicyChangedEventData",
	modelProperties: {
		id: {
			serializedName: "Id",
			required: true,
			type: { name: "String" }
		},
		vaultName: {
			serializedName: "VaultName",
			required: true,
			type: { name: "String" }
		},
		objectType: {
			serializedName: "ObjectType",
			required: true,
			type: { name: "String" }
		},
		objectName: {
			serializedName: "ObjectName",
			required: true,
			type: { name: "String" }
		},
		version: {
			serializedName: "Version",
			required: true,
			type: { name: "String" }
		},
		nbf: {
			serializedName: "NBF",
			required: true,
			type: { name: "Number" }
		},
		exp: {
			serializedName: "EXP",
			required: true,
			type: { name: "Number" }
		}
	}
} };
const MachineLearningServicesModelRegisteredEventData = { type: {
	name: "Composite",
	className: "MachineLearningServicesModelRegisteredEventData",
	modelProperties: {
		modelName: {
			serializedName: "modelName",
			required: true,
			type: { name: "String" }
		},
		modelVersion: {
			serializedName: "modelVersion",
			required: true,
			type: { name: "String" }
		},
		modelTags: {
			serializedName: "modelTags",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "any" } }
			}
		},
		modelProperties: {
			serializedName: "modelProperties",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "any" } }
			}
		}
	}
} };
const MachineLearningServicesModelDeployedEventData = { type: {
	name: "Composite",
	className: "MachineLearningServicesModelDeployedEventData",
	modelProperties: {
		serviceName: {
			serializedName: "serviceName",
			required: true,
			type: { name: "String" }
		},
		serviceComputeType: {
			serializedName: "serviceComputeType",
			required: true,
			type: { name: "String" }
		},
		modelIds: {
			serializedName: "modelIds",
			required: true,
			type: { name: "String" }
		},
		serviceTags: {
			serializedName: "serviceTags",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "any" } }
			}
		},
		serviceProperties: {
			serializedName: "serviceProperties",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "any" } }
			}
		}
	}
} };
const MachineLearningServicesRunCompletedEventData = { type: {
	name: "Composite",
	className: "MachineLearningServicesRunCompletedEventData",
	modelProperties: {
		experimentId: {
			serializedName: "experimentId",
			required: true,
			type: { name: "String" }
		},
		experimentName: {
			serializedName: "experimentName",
			required: true,
			type: { name: "String" }
		},
		runId: {
			serializedName: "runId",
			required: true,
			type: { name: "String" }
		},
		runType: {
			serializedName: "runType",
			required: true,
			type: { name: "String" }
		},
		runTags: {
			serializedName: "runTags",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "any" } }
			}
		},
		runProperties: {
			serializedName: "runProperties",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "any" } }
			}
		}
	}
} };
const MachineLearningServicesDatasetDriftDetectedEventData = { type: {
	name: "Composite",
	className: "MachineLearningServicesDatasetDriftDetectedEventData",
	modelProperties: {
		dataDriftId: {
			serializedName: "dataDriftId",
			required: true,
			type: { name: "String" }
		},
		dataDriftName: {
			serializedName: "dataDriftName",
			required: true,
			type: { name: "String" }
		},
		runId: {
			serializedName: "runId",
			required: true,
			type: { name: "String" }
		},
		baseDatasetId: {
			serializedName: "baseDatasetId",
			required: true,
			type: { name: "String" }
		},
		targetDatasetId: {
			serializedName: "targetDatasetId",
			required: true,
			type: { name: "String" }
		},
		driftCoefficient: {
			serializedName: "driftCoefficient",
			required: true,
			type: { name: "Number" }
		},
		startTime: {
			serializedName: "startTime",
			required: true,
			type: { name: "String" }
		},
		endTime: {
			serializedName: "endTime",
			required: true,
			type: { name: "String" }
		}
	}
} };
const MachineLearningServicesRunStatusChangedEventData = { type: {
	name: "Composite",
	className: "MachineLearningServicesRunStatusChangedEventData",
	modelProperties: {
		experimentId: {
			serializedName: "experimentId",
			required: true,
			type: { name: "String" }
		},
		experimentName: {
			serializedName: "experimentName",
			required: true,
			type: { name: "String" }
		},
		runId: {
			serializedName: "runId",
			required: true,
			type: { name: "String" }
		},
		runType: {
			serializedName: "runType",
			required: true,
			type: { name: "String" }
		},
		runTags: {
			serializedName: "runTags",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "any" } }
			}
		},
		runProperties: {
			serializedName: "runProperties",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "any" } }
			}
		},
		runStatus: {
			serializedName: "runStatus",
			required: true,
			type: { name: "String" }
		}
	}
} };
const RedisPatchingCompletedEventData = { type: {
	name: "Composite",
	className: "RedisPatchingCompletedEventData",
	modelProperties: {
		timestamp: {
			serializedName: "timestamp",
			required: true,
			type: { name: "String" }
		},
		name: {
			serializedName: "name",
			required: true,
			type: { name: "String" }
		},
		status: {
			serializedName: "status",
			required: true,
			type: { name: "String" }
		}
	}
} };
const RedisScalingCompletedEventData = { type: {
	name: "Composite",
	className: "RedisScalingCompletedEventData",
	modelProperties: {
		timestamp: {
			serializedName: "timestamp",
			required: true,
			type: { name: "String" }
		},
		name: {
			serializedName: "name",
			required: true,
			type: { name: "String" }
		},
		status: {
			serializedName: "status",
			required: true,
			type: { name: "String" }
		}
	}
} };
const RedisExportRDBCompletedEventData = { type: {
	name: "Composite",
	className: "RedisExportRDBCompletedEventData",
	modelProperties: {
		timestamp: {
			serializedName: "timestamp",
			required: true,
			type: { name: "String" }
		},
		name: {
			serializedName: "name",
			required: true,
			type: { name: "String" }
		},
		status: {
			serializedName: "status",
			required: true,
			type: { name: "String" }
		}
	}
} };
const RedisImportRDBCompletedEventData = { type: {
	name: "Composite",
	className: "RedisImportRDBCompletedEventData",
	modelProperties: {
		timestamp: {
			serializedName: "timestamp",
			required: true,
			type: { name: "String" }
		},
		name: {
			serializedName: "name",
			required: true,
			type: { name: "String" }
		},
		status: {
			serializedName: "status",
			required: true,
			type: { name: "String" }
		}
	}
} };
const WebAppUpdatedEventData = { type: {
	name: "Composite",
	className: "WebAppUpdatedEventData",
	modelProperties: {
		appEventTypeDetail: {
			serializedName: "appEventTypeDetail",
			type: {
				name: "Composite",
				className: "AppEventTypeDetail"
			}
		},
		name: {
			serializedName: "name",
			required: true,
			type: { name: "String" }
		},
		clientRequestId: {
			serializedName: "clientRequestId",
			required: true,
			type: { name: "String" }
		},
		correlationRequestId: {
			serializedName: "correlationRequestId",
			required: true,
			type: { name: "String" }
		},
		requestId: {
			serializedName: "requestId",
			required: true,
			type: { name: "String" }
		},
		address: {
			serializedName: "address",
			required: true,
			type: { name: "String" }
		},
		verb: {
			serializedName: "verb",
			required: true,
			type: { name: "String" }
		}
	}
} };
const AppEventTypeDetail = { type: {
	name: "Composite",
	className: "AppEventTypeDetail",
	modelProperties: { action: {
		serializedName: "action",
		required: true,
		type: { name: "String" }
	} }
} };
const WebBackupOperationStartedEventData = { type: {
	name: "Composite",
	className: "WebBackupOperationStartedEventData",
	modelProperties: {
		appEventTypeDetail: {
			serializedName: "appEventTypeDetail",
			type: {
				name: "Composite",
				className: "AppEventTypeDetail"
			}
		},
		name: {
			serializedName: "name",
			required: true,
			type: { name: "String" }
		},
		clientRequestId: {
			serializedName: "clientRequestId",
			required: true,
			type: { name: "String" }
		},
		correlationRequestId: {
			serializedName: "correlationRequestId",
			required: true,
			type: { name: "String" }
		},
		requestId: {
			serializedName: "requestId",
			required: true,
			type: { name: "String" }
		},
		address: {
			serializedName: "address",
			required: true,
			type: { name: "String" }
		},
		verb: {
			serializedName: "verb",
			required: true,
			type: { name: "String" }
		}
	}
} };
const WebBackupOperationCompletedEventData = { type: {
	name: "Composite",
	className: "WebBackupOperationCompletedEventData",
	modelProperties: {
		appEventTypeDetail: {
			serializedName: "appEventTypeDetail",
			type: {
				name: "Composite",
				className: "AppEventTypeDetail"
			}
		},
		name: {
			serializedName: "name",
			required: true,
			type: { name: "String" }
		},
		clientRequestId: {
			serializedName: "clientRequestId",
			required: true,
			type: { name: "String" }
		},
		correlationRequestId: {
			serializedName: "correlationRequestId",
			required: true,
			type: { name: "String" }
		},
		requestId: {
			serializedName: "requestId",
			required: true,
			type: { name: "String" }
		},
		address: {
			serializedName: "address",
			required: true,
			type: { name: "String" }
		},
		verb: {
			serializedName: "verb",
			required: true,
			type: { name: "String" }
		}
	}
} };
const WebBackupOperationFailedEventData = { type: {
	name: "Composite",
	className: "WebBackupOperationFailedEventData",
	modelProperties: {
		appEventTypeDetail: {
			serializedName: "appEventTypeDetail",
			type: {
				name: "Composite",
				className: "AppEventTypeDetail"
			}
		},
		name: {
			serializedName: "name",
			required: true,
			type: { name: "String" }
		},
		clientRequestId: {
			serializedName: "clientRequestId",
			required: true,
			type: { name: "String" }
		},
		correlationRequestId: {
			serializedName: "correlationRequestId",
			required: true,
			type: { name: "String" }
		},
		requestId: {
			serializedName: "requestId",
			required: true,
			type: { name: "String" }
		},
		address: {
			serializedName: "address",
			required: true,
			type: { name: "String" }
		},
		verb: {
			serializedName: "verb",
			required: true,
			type: { name: "String" }
		}
	}
} };
const WebRestoreOperationStartedEventData = { type: {
	name: "Composite",
	className: "WebRestoreOperationStartedEventData",
	modelProperties: {
		appEventTypeDetail: {
			serializedName: "appEventTypeDetail",
			type: {
				name: "Composite",
				className: "AppEventTypeDetail"
			}
		},
		name: {
			serializedName: "name",
			required: true,
			type: { name: "String" }
		},
		clientRequestId: {
			serializedName: "clientRequestId",
			required: true,
			type: { name: "String" }
		},
		correlationRequestId: {
			serializedName: "correlationRequestId",
			required: true,
			type: { name: "String" }
		},
		requestId: {
			serializedName: "requestId",
			required: true,
			type: { name: "String" }
		},
		address: {
			serializedName: "address",
			required: true,
			type: { name: "String" }
		},
		verb: {
			serializedName: "verb",
			required: true,
			type: { name: "String" }
		}
	}
} };
const WebRestoreOperationCompletedEventData = { type: {
	name: "Composite",
	className: "WebRestoreOperationCompletedEventData",
	modelProperties: {
		appEventTypeDetail: {
			serializedName: "appEventTypeDetail",
			type: {
				name: "Composite",
				className: "AppEventTypeDetail"
			}
		},
		name: {
			serializedName: "name",
			required: true,
			type: { name: "String" }
		},
		clientRequestId: {
			serializedName: "clientRequestId",
			required: true,
			type: { name: "String" }
		},
		correlationRequestId: {
			serializedName: "correlationRequestId",
			required: true,
			type: { name: "String" }
		},
		requestId: {
			serializedName: "requestId",
			required: true,
			type: { name: "String" }
		},
		address: {
			serializedName: "address",
			required: true,
			type: { name: "String" }
		},
		verb: {
			serializedName: "verb",
			required: true,
			type: { name: "String" }
		}
	}
} };
const WebRestoreOperationFailedEventData = { type: {
	name: "Composite",
	className: "WebRestoreOperationFailedEventData",
	modelProperties: {
		appEventTypeDetail: {
			serializedName: "appEventTypeDetail",
			type: {
				name: "Composite",
				className: "AppEventTypeDetail"
			}
		},
		name: {
			serializedName: "name",
			required: true,
			type: { name: "String" }
		},
		clientRequestId: {
			serializedName: "clientRequestId",
			required: true,
			type: { name: "String" }
		},
		correlationRequestId: {
			serializedName: "correlationRequestId",
			required: true,
			type: { name: "String" }
		},
		requestId: {
			serializedName: "requestId",
			required: true,
			type: { name: "String" }
		},
		address: {
			serializedName: "address",
			required: true,
			type: { name: "String" }
		},
		verb: {
			serializedName: "verb",
			required: true,
			type: { name: "String" }
		}
	}
} };
const WebSlotSwapStartedEventData = { type: {
	name: "Composite",
	className: "WebSlotSwapStartedEventData",
	modelProperties: {
		appEventTypeDetail: {
			serializedName: "appEventTypeDetail",
			type: {
				name: "Composite",
				className: "AppEventTypeDetail"
			}
		},
		name: {
			serializedName: "name",
			required: true,
			type: { name: "String" }
		},
		clientRequestId: {
			serializedName: "clientRequestId",
			required: true,
			type: { name: "String" }
		},
		correlationRequestId: {
			serializedName: "correlationRequestId",
			required: true,
			type: { name: "String" }
		},
		requestId: {
			serializedName: "requestId",
			required: true,
			type: { name: "String" }
		},
		address: {
			serializedName: "address",
			required: true,
			type: { name: "String" }
		},
		verb: {
			serializedName: "verb",
			required: true,
			type: { name: "String" }
		}
	}
} };
const WebSlotSwapCompletedEventData = { type: {
	name: "Composite",
	className: "WebSlotSwapCompletedEventData",
	modelProperties: {
		appEventTypeDetail: {
			serializedName: "appEventTypeDetail",
			type: {
				name: "Composite",
				className: "AppEventTypeDetail"
			}
		},
		name: {
			serializedName: "name",
			required: true,
			type: { name: "String" }
		},
		clientRequestId: {
			serializedName: "clientRequestId",
			required: true,
			type: { name: "String" }
		},
		correlationRequestId: {
			serializedName: "correlationRequestId",
			required: true,
			type: { name: "String" }
		},
		requestId: {
			serializedName: "requestId",
			required: true,
			type: { name: "String" }
		},
		address: {
			serializedName: "address",
			required: true,
			type: { name: "String" }
		},
		verb: {
			serializedName: "verb",
			required: true,
			type: { name: "String" }
		}
	}
} };
const WebSlotSwapFailedEventData = { type: {
	name: "Composite",
	className: "WebSlotSwapFailedEventData",
	modelProperties: {
		appEventTypeDetail: {
			serializedName: "appEventTypeDetail",
			type: {
				name: "Composite",
				className: "AppEventTypeDetail"
			}
		},
		name: {
			serializedName: "name",
			required: true,
			type: { name: "String" }
		},
		clientRequestId: {
			serializedName: "clientRequestId",
			required: true,
			type: { name: "String" }
		},
		correlationRequestId: {
			serializedName: "correlationRequestId",
			required: true,
			type: { name: "String" }
		},
		requestId: {
			serializedName: "requestId",
			required: true,
			type: { name: "String" }
		},
		address: {
			serializedName: "address",
			required: true,
			type: { name: "String" }
		},
		verb: {
			serializedName: "verb",
			required: true,
			type: { name: "String" }
		}
	}
} };
const WebSlotSwapWithPreviewStartedEventData = { type: {
	name: "Composite",
	className: "WebSlotSwapWithPreviewStartedEventData",
	modelProperties: {
		appEventTypeDetail: {
			serializedName: "appEventTypeDetail",
			type: {
				name: "Composite",
				className: "AppEventTypeDetail"
			}
		},
		name: {
			serializedName: "name",
			required: true,
			type: { name: "String" }
		},
		clientRequestId: {
			serializedName: "clientRequestId",
			required: true,
			type: { name: "String" }
		},
		correlationRequestId: {
			serializedName: "correlationRequestId",
			required: true,
			type: { name: "String" }
		},
		requestId: {
			serializedName: "requestId",
			required: true,
			type: { name: "String" }
		},
		address: {
			serializedName: "address",
			required: true,
			type: { name: "String" }
		},
		verb: {
			serializedName: "verb",
			required: true,
			type: { name: "String" }
		}
	}
} };
const WebSlotSwapWithPreviewCancelledEventData = { type: {
	name: "Composite",
	className: "WebSlotSwapWithPreviewCancelledEventData",
	modelProperties: {
		appEventTypeDetail: {
			serializedName: "appEventTypeDetail",
			type: {
				name: "Composite",
				className: "AppEventTypeDetail"
			}
		},
		name: {
			serializedName: "name",
			required: true,
			type: { name: "String" }
		},
		clientRequestId: {
			serializedName: "clientRequestId",
			required: true,
			type: { name: "String" }
		},
		correlationRequestId: {
			serializedName: "correlationRequestId",
			required: true,
			type: { name: "String" }
		},
		requestId: {
			serializedName: "requestId",
			required: true,
			type: { name: "String" }
		},
		address: {
			serializedName: "address",
			required: true,
			type: { name: "String" }
		},
		verb: {
			serializedName: "verb",
			required: true,
			type: { name: "String" }
		}
	}
} };
const WebAppServicePlanUpdatedEventData = { type: {
	name: "Composite",
	className: "WebAppServicePlanUpdatedEventData",
	modelProperties: {
		appServicePlanEventTypeDetail: {
			serializedName: "appServicePlanEventTypeDetail",
			type: {
				name: "Composite",
				className: "AppServicePlanEventTypeDetail"
			}
		},
		sku: {
			serializedName: "sku",
			type: {
				name: "Composite",
				className: "WebAppServicePlanUpdatedEventDataSku"
			}
		},
		name: {
			serializedName: "name",
			required: true,
			type: { name: "String" }
		},
		clientRequestId: {
			serializedName: "clientRequestId",
			required: true,
			type: { name: "String" }
		},
		correlationRequestId: {
			serializedName: "correlationRequestId",
			required: true,
			type: { name: "String" }
		},
		requestId: {
			serializedName: "requestId",
			required: true,
			type: { name: "String" }
		},
		address: {
			serializedName: "address",
			required: true,
			type: { name: "String" }
		},
		verb: {
			serializedName: "verb",
			required: true,
			type: { name: "String" }
		}
	}
} };
const AppServicePlanEventTypeDetail = { type: {
	name: "Composite",
	className: "AppServicePlanEventTypeDetail",
	modelProperties: {
		stampKind: {
			serializedName: "stampKind",
			required: true,
			type: { name: "String" }
		},
		action: {
			serializedName: "action",
			required: true,
			type: { name: "String" }
		},
		status: {
			serializedName: "status",
			required: true,
			type: { name: "String" }
		}
	}
} };
const WebAppServicePlanUpdatedEventDataSku = { type: {
	name: "Composite",
	className: "WebAppServicePlanUpdatedEventDataSku",
	modelProperties: {
		name: {
			serializedName: "name",
			type: { name: "String" }
		},
		tier: {
			serializedName: "Tier",
			type: { name: "String" }
		},
		size: {
			serializedName: "Size",
			type: { name: "String" }
		},
		family: {
			serializedName: "Family",
			type: { name: "String" }
		},
		capacity: {
			serializedName: "Capacity",
			type: { name: "String" }
		}
	}
} };
const AcsIncomingCallEventData = { type: {
	name: "Composite",
	className: "AcsIncomingCallEventData",
	modelProperties: {
		toCommunicationIdentifier: {
			serializedName: "to",
			type: {
				name: "Composite",
				className: "CommunicationIdentifierModel"
			}
		},
		fromCommunicationIdentifier: {
			serializedName: "from",
			type: {
				name: "Composite",
				className: "CommunicationIdentifierModel"
			}
		},
		serverCallId: {
			serializedName: "serverCallId",
			required: true,
			type: { name: "String" }
		},
		callerDisplayName: {
			serializedName: "callerDisplayName",
			required: true,
			type: { name: "String" }
		},
		customContext: {
			serializedName: "customContext",
			type: {
				name: "Composite",
				className: "AcsIncomingCallCustomContext"
			}
		},
		incomingCallContext: {
			serializedName: "incomingCallContext",
			required: true,
			type: { name: "String" }
		},
		onBehalfOfCallee: {
			serializedName: "onBehalfOfCallee",
			type: {
				name: "Composite",
				className: "CommunicationIdentifierModel"
			}
		},
		correlationId: {
			serializedName: "correlationId",
			required: true,
			type: { name: "String" }
		}
	}
} };
const CommunicationIdentifierModel = { type: {
	name: "Composite",
	className: "CommunicationIdentifierModel",
	modelProperties: {
		kind: {
			serializedName: "kind",
			type: { name: "String" }
		},
		rawId: {
			serializedName: "rawId",
			required: true,
			type: { name: "String" }
		},
		communicationUser: {
			serializedName: "communicationUser",
			type: {
				name: "Composite",
				className: "CommunicationUserIdentifierModel"
			}
		},
		phoneNumber: {
			serializedName: "phoneNumber",
			type: {
				name: "Composite",
				className: "PhoneNumberIdentifierModel"
			}
		},
		microsoftTeamsUser: {
			serializedName: "microsoftTeamsUser",
			type: {
				name: "Composite",
				className: "MicrosoftTeamsUserIdentifierModel"
			}
		},
		microsoftTeamsApp: {
			serializedName: "microsoftTeamsApp",
			type: {
				name: "Composite",
				className: "MicrosoftTeamsAppIdentifierModel"
			}
		}
	}
} };
const CommunicationUserIdentifierModel = { type: {
	name: "Composite",
	className: "CommunicationUserIdentifierModel",
	modelProperties: { id: {
		serializedName: "id",
		required: true,
		type: { name: "String" }
	} }
} };
const PhoneNumberIdentifierModel = { type: {
	name: "Composite",
	className: "PhoneNumberIdentifierModel",
	modelProperties: { value: {
		serializedName: "value",
		required: true,
		type: { name: "String" }
	} }
} };
const MicrosoftTeamsUserIdentifierModel = { type: {
	name: "Composite",
	className: "MicrosoftTeamsUserIdentifierModel",
	modelProperties: {
		userId: {
			serializedName: "userId",
			required: true,
			type: { name: "String" }
		},
		isAnonymous: {
			serializedName: "isAnonymous",
			type: { name: "Boolean" }
		},
		cloud: {
			serializedName: "cloud",
			type: { name: "String" }
		}
	}
} };
const MicrosoftTeamsAppIdentifierModel = { type: {
	name: "Composite",
	className: "MicrosoftTeamsAppIdentifierModel",
	modelProperties: {
		appId: {
			serializedName: "appId",
			required: true,
			type: { name: "String" }
		},
		cloud: {
			serializedName: "cloud",
			type: { name: "String" }
		}
	}
} };
const AcsIncomingCallCustomContext = { type: {
	name: "Composite",
	className: "AcsIncomingCallCustomContext",
	modelProperties: {
		sipHeaders: {
			serializedName: "sipHeaders",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		voipHeaders: {
			serializedName: "voipHeaders",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		}
	}
} };
const AcsUserDisconnectedEventData = { type: {
	name: "Composite",
	className: "AcsUserDisconnectedEventData",
	modelProperties: { userCommunicationIdentifier: {
		serializedName: "userCommunicationIdentifier",
		type: {
			name: "Composite",
			className: "CommunicationIdentifierModel"
		}
	} }
} };
const AcsRouterEventData = { type: {
	name: "Composite",
	className: "AcsRouterEventData",
	modelProperties: {
		jobId: {
			serializedName: "jobId",
			required: true,
			type: { name: "String" }
		},
		channelReference: {
			serializedName: "channelReference",
			required: true,
			type: { name: "String" }
		},
		channelId: {
			serializedName: "channelId",
			required: true,
			type: { name: "String" }
		}
	}
} };
const AcsRouterCommunicationError = { type: {
	name: "Composite",
	className: "AcsRouterCommunicationError",
	modelProperties: {
		code: {
			serializedName: "code",
			required: true,
			type: { name: "String" }
		},
		message: {
			serializedName: "message",
			required: true,
			type: { name: "String" }
		},
		target: {
			serializedName: "target",
			required: true,
			type: { name: "String" }
		},
		innererror: {
			serializedName: "innererror",
			type: {
				name: "Composite",
				className: "AcsRouterCommunicationError"
			}
		},
		details: {
			serializedName: "details",
			required: true,
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "AcsRouterCommunicationError"
				} }
			}
		}
	}
} };
const AcsRouterQueueDetails = { type: {
	name: "Composite",
	className: "AcsRouterQueueDetails",
	modelProperties: {
		id: {
			serializedName: "id",
			required: true,
			type: { name: "String" }
		},
		name: {
			serializedName: "name",
			required: true,
			type: { name: "String" }
		},
		labels: {
			serializedName: "labels",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		}
	}
} };
const AcsRouterWorkerSelector = { type: {
	name: "Composite",
	className: "AcsRouterWorkerSelector",
	modelProperties: {
		key: {
			serializedName: "key",
			required: true,
			type: { name: "String" }
		},
		labelOperator: {
			serializedName: "labelOperator",
			required: true,
			type: { name: "String" }
		},
		labelValue: {
			serializedName: "value",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "any" } }
			}
		},
		ttlSeconds: {
			serializedName: "ttlSeconds",
			required: true,
			type: { name: "Number" }
		},
		state: {
			serializedName: "state",
			required: true,
			type: { name: "String" }
		},
		expirationTime: {
			serializedName: "expirationTime",
			required: true,
			type: { name: "String" }
		}
	}
} };
const AcsRouterWorkerDeregisteredEventData = { type: {
	name: "Composite",
	className: "AcsRouterWorkerDeregisteredEventData",
	modelProperties: { workerId: {
		serializedName: "workerId",
		required: true,
		type: { name: "String" }
	} }
} };
const AcsRouterWorkerRegisteredEventData = { type: {
	name: "Composite",
	className: "AcsRouterWorkerRegisteredEventData",
	modelProperties: {
		workerId: {
			serializedName: "workerId",
			required: true,
			type: { name: "String" }
		},
		queueAssignments: {
			serializedName: "queueAssignments",
			required: true,
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "AcsRouterQueueDetails"
				} }
			}
		},
		channelConfigurations: {
			serializedName: "channelConfigurations",
			required: true,
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "AcsRouterChannelConfiguration"
				} }
			}
		},
		totalCapacity: {
			serializedName: "totalCapacity",
			required: true,
			type: { name: "Number" }
		},
		labels: {
			serializedName: "labels",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		tags: {
			serializedName: "tags",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		}
	}
} };
const AcsRouterChannelConfiguration = { type: {
	name: "Composite",
	className: "AcsRouterChannelConfiguration",
	modelProperties: {
		channelId: {
			serializedName: "channelId",
			required: true,
			type: { name: "String" }
		},
		capacityCostPerJob: {
			serializedName: "capacityCostPerJob",
			required: true,
			type: { name: "Number" }
		},
		maxNumberOfJobs: {
			serializedName: "maxNumberOfJobs",
			required: true,
			type: { name: "Number" }
		}
	}
} };
const AcsRouterWorkerUpdatedEventData = { type: {
	name: "Composite",
	className: "AcsRouterWorkerUpdatedEventData",
	modelProperties: {
		workerId: {
			serializedName: "workerId",
			required: true,
			type: { name: "String" }
		},
		queueAssignments: {
			serializedName: "queueAssignments",
			required: true,
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "AcsRouterQueueDetails"
				} }
			}
		},
		channelConfigurations: {
			serializedName: "channelConfigurations",
			required: true,
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "AcsRouterChannelConfiguration"
				} }
			}
		},
		totalCapacity: {
			serializedName: "totalCapacity",
			required: true,
			type: { name: "Number" }
		},
		labels: {
			serializedName: "labels",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		tags: {
			serializedName: "tags",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		updatedWorkerProperties: {
			serializedName: "updatedWorkerProperties",
			required: true,
			type: {
				name: "Sequence",
				element: { type: { name: "String" } }
			}
		}
	}
} };
const AcsCallParticipant = { type: {
	name: "Composite",
	className: "AcsCallParticipant",
	modelProperties: {
		communicationIdentifier: {
			serializedName: "communicationIdentifier",
			type: {
				name: "Composite",
				className: "CommunicationIdentifierModel"
			}
		},
		role: {
			serializedName: "role",
			required: true,
			type: { name: "String" }
		}
	}
} };
const AcsCallingEvent = { type: {
	name: "Composite",
	className: "AcsCallingEvent",
	modelProperties: {
		startedBy: {
			serializedName: "startedBy",
			type: {
				name: "Composite",
				className: "AcsCallParticipant"
			}
		},
		serverCallId: {
			serializedName: "serverCallId",
			required: true,
			type: { name: "String" }
		},
		group: {
			serializedName: "group",
			type: {
				name: "Composite",
				className: "AcsCallGroup"
			}
		},
		room: {
			serializedName: "room",
			type: {
				name: "Composite",
				className: "AcsCallRoom"
			}
		},
		isTwoParty: {
			serializedName: "isTwoParty",
			type: { name: "Boolean" }
		},
		correlationId: {
			serializedName: "correlationId",
			required: true,
			type: { name: "String" }
		},
		isRoomsCall: {
			serializedName: "isRoomsCall",
			type: { name: "Boolean" }
		}
	}
} };
const AcsCallGroup = { type: {
	name: "Composite",
	className: "AcsCallGroup",
	modelProperties: { id: {
		serializedName: "id",
		required: true,
		type: { name: "String" }
	} }
} };
const AcsCallRoom = { type: {
	name: "Composite",
	className: "AcsCallRoom",
	modelProperties: { id: {
		serializedName: "id",
		required: true,
		type: { name: "String" }
	} }
} };
const AcsCallEndedBy = { type: {
	name: "Composite",
	className: "AcsCallEndedBy",
	modelProperties: {
		communicationIdentifier: {
			serializedName: "communicationIdentifier",
			type: {
				name: "Composite",
				className: "CommunicationIdentifierModel"
			}
		},
		kind: {
			serializedName: "type",
			required: true,
			type: { name: "String" }
		},
		name: {
			serializedName: "name",
			required: true,
			type: { name: "String" }
		}
	}
} };
const AcsCallEndReason = { type: {
	name: "Composite",
	className: "AcsCallEndReason",
	modelProperties: {
		code: {
			serializedName: "code",
			required: true,
			type: { name: "Number" }
		},
		subCode: {
			serializedName: "subCode",
			required: true,
			type: { name: "Number" }
		},
		phrase: {
			serializedName: "phrase",
			required: true,
			type: { name: "String" }
		}
	}
} };
const AcsChatEventBase = { type: {
	name: "Composite",
	className: "AcsChatEventBase",
	modelProperties: {
		recipientCommunicationIdentifier: {
			serializedName: "recipientCommunicationIdentifier",
			type: {
				name: "Composite",
				className: "CommunicationIdentifierModel"
			}
		},
		transactionId: {
			serializedName: "transactionId",
			required: true,
			type: { name: "String" }
		},
		threadId: {
			serializedName: "threadId",
			required: true,
			type: { name: "String" }
		}
	}
} };
const AcsChatEventInThreadBase = { type: {
	name: "Composite",
	className: "AcsChatEventInThreadBase",
	modelProperties: {
		transactionId: {
			serializedName: "transactionId",
			required: true,
			type: { name: "String" }
		},
		threadId: {
			serializedName: "threadId",
			required: true,
			type: { name: "String" }
		}
	}
} };
const AcsChatThreadParticipant = { type: {
	name: "Composite",
	className: "AcsChatThreadParticipant",
	modelProperties: {
		displayName: {
			serializedName: "displayName",
			type: { name: "String" }
		},
		participantCommunicationIdentifier: {
			serializedName: "participantCommunicationIdentifier",
			type: {
				name: "Composite",
				className: "CommunicationIdentifierModel"
			}
		},
		metadata: {
			serializedName: "metadata",
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		}
	}
} };
const AcsSmsDeliveryAttempt = { type: {
	name: "Composite",
	className: "AcsSmsDeliveryAttempt",
	modelProperties: {
		timestamp: {
			serializedName: "timestamp",
			required: true,
			type: { name: "String" }
		},
		segmentsSucceeded: {
			serializedName: "segmentsSucceeded",
			required: true,
			type: { name: "Number" }
		},
		segmentsFailed: {
			serializedName: "segmentsFailed",
			required: true,
			type: { name: "Number" }
		}
	}
} };
const AcsSmsEventBase = { type: {
	name: "Composite",
	className: "AcsSmsEventBase",
	modelProperties: {
		messageId: {
			serializedName: "messageId",
			required: true,
			type: { name: "String" }
		},
		from: {
			serializedName: "from",
			required: true,
			type: { name: "String" }
		},
		to: {
			serializedName: "to",
			required: true,
			type: { name: "String" }
		}
	}
} };
const AcsRecordingFileStatusUpdatedEventData = { type: {
	name: "Composite",
	className: "AcsRecordingFileStatusUpdatedEventData",
	modelProperties: {
		recordingStorageInfo: {
			serializedName: "recordingStorageInfo",
			type: {
				name: "Composite",
				className: "AcsRecordingStorageInfo"
			}
		},
		recordingStartTime: {
			serializedName: "recordingStartTime",
			type: { name: "String" }
		},
		recordingDurationMs: {
			serializedName: "recordingDurationMs",
			type: { name: "Number" }
		},
		recordingContentType: {
			serializedName: "recordingContentType",
			type: { name: "String" }
		},
		recordingChannelType: {
			serializedName: "recordingChannelType",
			type: { name: "String" }
		},
		recordingFormatType: {
			serializedName: "recordingFormatType",
			type: { name: "String" }
		},
		sessionEndReason: {
			serializedName: "sessionEndReason",
			type: { name: "String" }
		}
	}
} };
const AcsRecordingStorageInfo = { type: {
	name: "Composite",
	className: "AcsRecordingStorageInfo",
	modelProperties: { recordingChunks: {
		serializedName: "recordingChunks",
		required: true,
		type: {
			name: "Sequence",
			element: { type: {
				name: "Composite",
				className: "AcsRecordingChunkInfo"
			} }
		}
	} }
} };
const AcsRecordingChunkInfo = { type: {
	name: "Composite",
	className: "AcsRecordingChunkInfo",
	modelProperties: {
		documentId: {
			serializedName: "documentId",
			required: true,
			type: { name: "String" }
		},
		index: {
			serializedName: "index",
			required: true,
			type: { name: "Number" }
		},
		endReason: {
			serializedName: "endReason",
			required: true,
			type: { name: "String" }
		},
		metadataLocation: {
			serializedName: "metadataLocation",
			required: true,
			type: { name: "String" }
		},
		contentLocation: {
			serializedName: "contentLocation",
			required: true,
			type: { name: "String" }
		},
		deleteLocation: {
			serializedName: "deleteLocation",
			required: true,
			type: { name: "String" }
		}
	}
} };
const AcsEmailDeliveryReportReceivedEventData = { type: {
	name: "Composite",
	className: "AcsEmailDeliveryReportReceivedEventData",
	modelProperties: {
		sender: {
			serializedName: "sender",
			required: true,
			type: { name: "String" }
		},
		recipient: {
			serializedName: "recipient",
			required: true,
			type: { name: "String" }
		},
		internetMessageId: {
			serializedName: "internetMessageId",
			required: true,
			type: { name: "String" }
		},
		messageId: {
			serializedName: "messageId",
			type: { name: "String" }
		},
		status: {
			serializedName: "status",
			type: { name: "String" }
		},
		deliveryStatusDetails: {
			serializedName: "deliveryStatusDetails",
			type: {
				name: "Composite",
				className: "AcsEmailDeliveryReportStatusDetails"
			}
		},
		deliveryAttemptTimestamp: {
			serializedName: "deliveryAttemptTimestamp",
			type: { name: "String" }
		}
	}
} };
const AcsEmailDeliveryReportStatusDetails = { type: {
	name: "Composite",
	className: "AcsEmailDeliveryReportStatusDetails",
	modelProperties: {
		recipientMailServerHostName: {
			serializedName: "recipientMailServerHostName",
			required: true,
			type: { name: "String" }
		},
		statusMessage: {
			serializedName: "statusMessage",
			required: true,
			type: { name: "String" }
		}
	}
} };
const AcsEmailEngagementTrackingReportReceivedEventData = { type: {
	name: "Composite",
	className: "AcsEmailEngagementTrackingReportReceivedEventData",
	modelProperties: {
		sender: {
			serializedName: "sender",
			required: true,
			type: { name: "String" }
		},
		recipient: {
			serializedName: "recipient",
			required: true,
			type: { name: "String" }
		},
		messageId: {
			serializedName: "messageId",
			required: true,
			type: { name: "String" }
		},
		userActionTimestamp: {
			serializedName: "userActionTimestamp",
			required: true,
			type: { name: "String" }
		},
		engagementContext: {
			serializedName: "engagementContext",
			required: true,
			type: { name: "String" }
		},
		userAgent: {
			serializedName: "userAgent",
			required: true,
			type: { name: "String" }
		},
		engagement: {
			serializedName: "engagementType",
			required: true,
			type: { name: "String" }
		}
	}
} };
const AcsMessageMediaContent = { type: {
	name: "Composite",
	className: "AcsMessageMediaContent",
	modelProperties: {
		mimeType: {
			serializedName: "mimeType",
			required: true,
			type: { name: "String" }
		},
		mediaId: {
			serializedName: "id",
			required: true,
			type: { name: "String" }
		},
		fileName: {
			serializedName: "fileName",
			type: { name: "String" }
		},
		caption: {
			serializedName: "caption",
			type: { name: "String" }
		},
		animated: {
			serializedName: "animated",
			type: { name: "Boolean" }
		}
	}
} };
const AcsMessageReactionContent = { type: {
	name: "Composite",
	className: "AcsMessageReactionContent",
	modelProperties: {
		messageId: {
			serializedName: "messageId",
			required: true,
			type: { name: "String" }
		},
		emoji: {
			serializedName: "emoji",
			type: { name: "String" }
		}
	}
} };
const AcsMessageContext = { type: {
	name: "Composite",
	className: "AcsMessageContext",
	modelProperties: {
		from: {
			serializedName: "from",
			required: true,
			type: { name: "String" }
		},
		messageId: {
			serializedName: "id",
			required: true,
			type: { name: "String" }
		}
	}
} };
const AcsMessageButtonContent = { type: {
	name: "Composite",
	className: "AcsMessageButtonContent",
	modelProperties: {
		text: {
			serializedName: "text",
			required: true,
			type: { name: "String" }
		},
		payload: {
			serializedName: "payload",
			required: true,
			type: { name: "String" }
		}
	}
} };
const AcsMessageInteractiveContent = { type: {
	name: "Composite",
	className: "AcsMessageInteractiveContent",
	modelProperties: {
		replyKind: {
			serializedName: "type",
			required: true,
			type: { name: "String" }
		},
		buttonReply: {
			serializedName: "buttonReply",
			type: {
				name: "Composite",
				className: "AcsMessageInteractiveButtonReplyContent"
			}
		},
		listReply: {
			serializedName: "listReply",
			type: {
				name: "Composite",
				className: "AcsMessageInteractiveListReplyContent"
			}
		}
	}
} };
const AcsMessageInteractiveButtonReplyContent = { type: {
	name: "Composite",
	className: "AcsMessageInteractiveButtonReplyContent",
	modelProperties: {
		buttonId: {
			serializedName: "id",
			required: true,
			type: { name: "String" }
		},
		title: {
			serializedName: "title",
			required: true,
			type: { name: "String" }
		}
	}
} };
const AcsMessageInteractiveListReplyContent = { type: {
	name: "Composite",
	className: "AcsMessageInteractiveListReplyContent",
	modelProperties: {
		listItemId: {
			serializedName: "id",
			required: true,
			type: { name: "String" }
		},
		title: {
			serializedName: "title",
			required: true,
			type: { name: "String" }
		},
		description: {
			serializedName: "description",
			required: true,
			type: { name: "String" }
		}
	}
} };
const AcsMessageEventData = { type: {
	name: "Composite",
	className: "AcsMessageEventData",
	modelProperties: {
		from: {
			serializedName: "from",
			required: true,
			type: { name: "String" }
		},
		to: {
			serializedName: "to",
			required: true,
			type: { name: "String" }
		},
		receivedTimestamp: {
			serializedName: "receivedTimestamp",
			type: { name: "String" }
		},
		error: {
			serializedName: "error",
			type: {
				name: "Composite",
				className: "AcsMessageChannelEventError"
			}
		}
	}
} };
const AcsMessageChannelEventError = { type: {
	name: "Composite",
	className: "AcsMessageChannelEventError",
	modelProperties: {
		channelCode: {
			serializedName: "channelCode",
			required: true,
			type: { name: "String" }
		},
		channelMessage: {
			serializedName: "channelMessage",
			required: true,
			type: { name: "String" }
		}
	}
} };
const PolicyInsightsPolicyStateCreatedEventData = { type: {
	name: "Composite",
	className: "PolicyInsightsPolicyStateCreatedEventData",
	modelProperties: {
		timestamp: {
			serializedName: "timestamp",
			required: true,
			type: { name: "String" }
		},
		policyAssignmentId: {
			serializedName: "policyAssignmentId",
			required: true,
			type: { name: "String" }
		},
		policyDefinitionId: {
			serializedName: "policyDefinitionId",
			required: true,
			type: { name: "String" }
		},
		policyDefinitionReferenceId: {
			serializedName: "policyDefinitionReferenceId",
			required: true,
			type: { name: "String" }
		},
		complianceState: {
			serializedName: "complianceState",
			required: true,
			type: { name: "String" }
		},
		subscriptionId: {
			serializedName: "subscriptionId",
			required: true,
			type: { name: "String" }
		},
		complianceReasonCode: {
			serializedName: "complianceReasonCode",
			required: true,
			type: { name: "String" }
		}
	}
} };
const PolicyInsightsPolicyStateChangedEventData = { type: {
	name: "Composite",
	className: "PolicyInsightsPolicyStateChangedEventData",
	modelProperties: {
		timestamp: {
			serializedName: "timestamp",
			required: true,
			type: { name: "String" }
		},
		policyAssignmentId: {
			serializedName: "policyAssignmentId",
			required: true,
			type: { name: "String" }
		},
		policyDefinitionId: {
			serializedName: "policyDefinitionId",
			required: true,
			type: { name: "String" }
		},
		policyDefinitionReferenceId: {
			serializedName: "policyDefinitionReferenceId",
			required: true,
			type: { name: "String" }
		},
		complianceState: {
			serializedName: "complianceState",
			required: true,
			type: { name: "String" }
		},
		subscriptionId: {
			serializedName: "subscriptionId",
			required: true,
			type: { name: "String" }
		},
		complianceReasonCode: {
			serializedName: "complianceReasonCode",
			required: true,
			type: { name: "String" }
		}
	}
} };
const PolicyInsightsPolicyStateDeletedEventData = { type: {
	name: "Composite",
	className: "PolicyInsightsPolicyStateDeletedEventData",
	modelProperties: {
		timestamp: {
			serializedName: "timestamp",
			required: true,
			type: { name: "String" }
		},
		policyAssignmentId: {
			serializedName: "policyAssignmentId",
			required: true,
			type: { name: "String" }
		},
		policyDefinitionId: {
			serializedName: "policyDefinitionId",
			required: true,
			type: { name: "String" }
		},
		policyDefinitionReferenceId: {
			serializedName: "policyDefinitionReferenceId",
			required: true,
			type: { name: "String" }
		},
		complianceState: {
			serializedName: "complianceState",
			required: true,
			type: { name: "String" }
		},
		subscriptionId: {
			serializedName: "subscriptionId",
			required: true,
			type: { name: "String" }
		},
		complianceReasonCode: {
			serializedName: "complianceReasonCode",
			required: true,
			type: { name: "String" }
		}
	}
} };
const ContainerServiceNewKubernetesVersionAvailableEventData = { type: {
	name: "Composite",
	className: "ContainerServiceNewKubernetesVersionAvailableEventData",
	modelProperties: {
		latestSupportedKubernetesVersion: {
			serializedName: "latestSupportedKubernetesVersion",
			required: true,
			type: { name: "String" }
		},
		latestStableKubernetesVersion: {
			serializedName: "latestStableKubernetesVersion",
			required: true,
			type: { name: "String" }
		},
		lowestMinorKubernetesVersion: {
			serializedName: "lowestMinorKubernetesVersion",
			required: true,
			type: { name: "String" }
		},
		latestPreviewKubernetesVersion: {
			serializedName: "latestPreviewKubernetesVersion",
			required: true,
			type: { name: "String" }
		}
	}
} };
const ContainerServiceClusterSupportEventData = { type: {
	name: "Composite",
	className: "ContainerServiceClusterSupportEventData",
	modelProperties: { kubernetesVersion: {
		serializedName: "kubernetesVersion",
		required: true,
		type: { name: "String" }
	} }
} };
const ContainerServiceNodePoolRollingEventData = { type: {
	name: "Composite",
	className: "ContainerServiceNodePoolRollingEventData",
	modelProperties: { nodePoolName: {
		serializedName: "nodePoolName",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementUserCreatedEventData = { type: {
	name: "Composite",
	className: "ApiManagementUserCreatedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementUserUpdatedEventData = { type: {
	name: "Composite",
	className: "ApiManagementUserUpdatedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementUserDeletedEventData = { type: {
	name: "Composite",
	className: "ApiManagementUserDeletedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementSubscriptionCreatedEventData = { type: {
	name: "Composite",
	className: "ApiManagementSubscriptionCreatedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementSubscriptionUpdatedEventData = { type: {
	name: "Composite",
	className: "ApiManagementSubscriptionUpdatedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementSubscriptionDeletedEventData = { type: {
	name: "Composite",
	className: "ApiManagementSubscriptionDeletedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementProductCreatedEventData = { type: {
	name: "Composite",
	className: "ApiManagementProductCreatedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementProductUpdatedEventData = { type: {
	name: "Composite",
	className: "ApiManagementProductUpdatedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementProductDeletedEventData = { type: {
	name: "Composite",
	className: "ApiManagementProductDeletedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementApiCreatedEventData = { type: {
	name: "Composite",
	className: "ApiManagementApiCreatedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementApiUpdatedEventData = { type: {
	name: "Composite",
	className: "ApiManagementApiUpdatedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementApiDeletedEventData = { type: {
	name: "Composite",
	className: "ApiManagementApiDeletedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementApiReleaseCreatedEventData = { type: {
	name: "Composite",
	className: "ApiManagementApiReleaseCreatedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementApiReleaseUpdatedEventData = { type: {
	name: "Composite",
	className: "ApiManagementApiReleaseUpdatedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementApiReleaseDeletedEventData = { type: {
	name: "Composite",
	className: "ApiManagementApiReleaseDeletedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementGatewayCreatedEventData = { type: {
	name: "Composite",
	className: "ApiManagementGatewayCreatedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementGatewayUpdatedEventData = { type: {
	name: "Composite",
	className: "ApiManagementGatewayUpdatedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementGatewayDeletedEventData = { type: {
	name: "Composite",
	className: "ApiManagementGatewayDeletedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementGatewayHostnameConfigurationCreatedEventData = { type: {
	name: "Composite",
	className: "ApiManagementGatewayHostnameConfigurationCreatedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementGatewayHostnameConfigurationUpdatedEventData = { type: {
	name: "Composite",
	className: "ApiManagementGatewayHostnameConfigurationUpdatedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementGatewayHostnameConfigurationDeletedEventData = { type: {
	name: "Composite",
	className: "ApiManagementGatewayHostnameConfigurationDeletedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementGatewayCertificateAuthorityCreatedEventData = { type: {
	name: "Composite",
	className: "ApiManagementGatewayCertificateAuthorityCreatedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementGatewayCertificateAuthorityUpdatedEventData = { type: {
	name: "Composite",
	className: "ApiManagementGatewayCertificateAuthorityUpdatedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementGatewayCertificateAuthorityDeletedEventData = { type: {
	name: "Composite",
	className: "ApiManagementGatewayCertificateAuthorityDeletedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementGatewayApiAddedEventData = { type: {
	name: "Composite",
	className: "ApiManagementGatewayApiAddedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementGatewayApiRemovedEventData = { type: {
	name: "Composite",
	className: "ApiManagementGatewayApiRemovedEventData",
	modelProperties: { resourceUri: {
		serializedName: "resourceUri",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementCircuitBreakerOpenedEventData = { type: {
	name: "Composite",
	className: "ApiManagementCircuitBreakerOpenedEventData",
	modelProperties: {
		backendName: {
			serializedName: "backendName",
			required: true,
			type: { name: "String" }
		},
		circuitBreaker: {
			serializedName: "circuitBreaker",
			type: {
				name: "Composite",
				className: "ApiManagementCircuitBreaker"
			}
		}
	}
} };
const ApiManagementCircuitBreaker = { type: {
	name: "Composite",
	className: "ApiManagementCircuitBreaker",
	modelProperties: { rules: {
		serializedName: "rules",
		required: true,
		type: {
			name: "Dictionary",
			value: { type: {
				name: "Dictionary",
				value: { type: { name: "any" } }
			} }
		}
	} }
} };
const ApiManagementCircuitBreakerClosedEventData = { type: {
	name: "Composite",
	className: "ApiManagementCircuitBreakerClosedEventData",
	modelProperties: {
		backendName: {
			serializedName: "backendName",
			required: true,
			type: { name: "String" }
		},
		circuitBreaker: {
			serializedName: "circuitBreaker",
			type: {
				name: "Composite",
				className: "ApiManagementCircuitBreaker"
			}
		}
	}
} };
const ApiManagementGatewayTokenNearExpiryEventData = { type: {
	name: "Composite",
	className: "ApiManagementGatewayTokenNearExpiryEventData",
	modelProperties: {
		gateway: {
			serializedName: "gatewayInfo",
			type: {
				name: "Composite",
				className: "ApiManagementGateway"
			}
		},
		token: {
			serializedName: "tokenInfo",
			type: {
				name: "Composite",
				className: "ApiManagementGatewayTokenNearExpiry"
			}
		}
	}
} };
const ApiManagementGateway = { type: {
	name: "Composite",
	className: "ApiManagementGateway",
	modelProperties: {
		gatewayId: {
			serializedName: "gatewayId",
			required: true,
			type: { name: "String" }
		},
		instanceId: {
			serializedName: "instanceId",
			required: true,
			type: { name: "String" }
		}
	}
} };
const ApiManagementGatewayTokenNearExpiry = { type: {
	name: "Composite",
	className: "ApiManagementGatewayTokenNearExpiry",
	modelProperties: { expiresOn: {
		serializedName: "expiresAtUtc",
		required: true,
		type: { name: "String" }
	} }
} };
const ApiManagementGatewayTokenExpiredEventData = { type: {
	name: "Composite",
	className: "ApiManagementGatewayTokenExpiredEventData",
	modelProperties: {
		gateway: {
			serializedName: "gatewayInfo",
			type: {
				name: "Composite",
				className: "ApiManagementGateway"
			}
		},
		token: {
			serializedName: "tokenInfo",
			type: {
				name: "Composite",
				className: "ApiManagementExpiredGatewayToken"
			}
		}
	}
} };
const ApiManagementExpiredGatewayToken = { type: {
	name: "Composite",
	className: "ApiManagementExpiredGatewayToken",
	modelProperties: { expiresOn: {
		serializedName: "expiredAtUtc",
		required: true,
		type: { name: "String" }
	} }
} };
const HealthcareFhirResourceCreatedEventData = { type: {
	name: "Composite",
	className: "HealthcareFhirResourceCreatedEventData",
	modelProperties: {
		resourceType: {
			serializedName: "resourceType",
			required: true,
			type: { name: "String" }
		},
		resourceFhirAccount: {
			serializedName: "resourceFhirAccount",
			required: true,
			type: { name: "String" }
		},
		resourceFhirId: {
			serializedName: "resourceFhirId",
			required: true,
			type: { name: "String" }
		},
		resourceVersionId: {
			serializedName: "resourceVersionId",
			required: true,
			type: { name: "Number" }
		}
	}
} };
const HealthcareFhirResourceUpdatedEventData = { type: {
	name: "Composite",
	className: "HealthcareFhirResourceUpdatedEventData",
	modelProperties: {
		resourceType: {
			serializedName: "resourceType",
			required: true,
			type: { name: "String" }
		},
		resourceFhirAccount: {
			serializedName: "resourceFhirAccount",
			required: true,
			type: { name: "String" }
		},
		resourceFhirId: {
			serializedName: "resourceFhirId",
			required: true,
			type: { name: "String" }
		},
		resourceVersionId: {
			serializedName: "resourceVersionId",
			required: true,
			type: { name: "Number" }
		}
	}
} };
const HealthcareFhirResourceDeletedEventData = { type: {
	name: "Composite",
	className: "HealthcareFhirResourceDeletedEventData",
	modelProperties: {
		resourceType: {
			serializedName: "resourceType",
			required: true,
			type: { name: "String" }
		},
		resourceFhirAccount: {
			serializedName: "resourceFhirAccount",
			required: true,
			type: { name: "String" }
		},
		resourceFhirId: {
			serializedName: "resourceFhirId",
			required: true,
			type: { name: "String" }
		},
		resourceVersionId: {
			serializedName: "resourceVersionId",
			required: true,
			type: { name: "Number" }
		}
	}
} };
const HealthcareDicomImageCreatedEventData = { type: {
	name: "Composite",
	className: "HealthcareDicomImageCreatedEventData",
	modelProperties: {
		partitionName: {
			serializedName: "partitionName",
			required: true,
			type: { name: "String" }
		},
		imageStudyInstanceUid: {
			serializedName: "imageStudyInstanceUid",
			required: true,
			type: { name: "String" }
		},
		imageSeriesInstanceUid: {
			serializedName: "imageSeriesInstanceUid",
			required: true,
			type: { name: "String" }
		},
		imageSopInstanceUid: {
			serializedName: "imageSopInstanceUid",
			required: true,
			type: { name: "String" }
		},
		serviceHostName: {
			serializedName: "serviceHostName",
			required: true,
			type: { name: "String" }
		},
		sequenceNumber: {
			serializedName: "sequenceNumber",
			required: true,
			type: { name: "Number" }
		}
	}
} };
const HealthcareDicomImageUpdatedEventData = { type: {
	name: "Composite",
	className: "HealthcareDicomImageUpdatedEventData",
	modelProperties: {
		partitionName: {
			serializedName: "partitionName",
			required: true,
			type: { name: "String" }
		},
		imageStudyInstanceUid: {
			serializedName: "imageStudyInstanceUid",
			required: true,
			type: { name: "String" }
		},
		imageSeriesInstanceUid: {
			serializedName: "imageSeriesInstanceUid",
			required: true,
			type: { name: "String" }
		},
		imageSopInstanceUid: {
			serializedName: "imageSopInstanceUid",
			required: true,
			type: { name: "String" }
		},
		serviceHostName: {
			serializedName: "serviceHostName",
			required: true,
			type: { name: "String" }
		},
		sequenceNumber: {
			serializedName: "sequenceNumber",
			required: true,
			type: { name: "Number" }
		}
	}
} };
const HealthcareDicomImageDeletedEventData = { type: {
	name: "Composite",
	className: "HealthcareDicomImageDeletedEventData",
	modelProperties: {
		partitionName: {
			serializedName: "partitionName",
			required: true,
			type: { name: "String" }
		},
		imageStudyInstanceUid: {
			serializedName: "imageStudyInstanceUid",
			required: true,
			type: { name: "String" }
		},
		imageSeriesInstanceUid: {
			serializedName: "imageSeriesInstanceUid",
			required: true,
			type: { name: "String" }
		},
		imageSopInstanceUid: {
			serializedName: "imageSopInstanceUid",
			required: true,
			type: { name: "String" }
		},
		serviceHostName: {
			serializedName: "serviceHostName",
			required: true,
			type: { name: "String" }
		},
		sequenceNumber: {
			serializedName: "sequenceNumber",
			required: true,
			type: { name: "Number" }
		}
	}
} };
const ResourceNotificationsResourceUpdatedDetails = { type: {
	name: "Composite",
	className: "ResourceNotificationsResourceUpdatedDetails",
	modelProperties: {
		id: {
			serializedName: "id",
			required: true,
			type: { name: "String" }
		},
		name: {
			serializedName: "name",
			required: true,
			type: { name: "String" }
		},
		type: {
			serializedName: "type",
			required: true,
			type: { name: "String" }
		},
		location: {
			serializedName: "location",
			required: true,
			type: { name: "String" }
		},
		tags: {
			serializedName: "tags",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		properties: {
			serializedName: "properties",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "any" } }
			}
		}
	}
} };
const ResourceNotificationsOperationalDetails = { type: {
	name: "Composite",
	className: "ResourceNotificationsOperationalDetails",
	modelProperties: { resourceEventTime: {
		serializedName: "resourceEventTime",
		required: true,
		type: { name: "String" }
	} }
} };
const ResourceNotificationsResourceUpdatedEventData = { type: {
	name: "Composite",
	className: "ResourceNotificationsResourceUpdatedEventData",
	modelProperties: {
		resourceDetails: {
			serializedName: "resourceInfo",
			type: {
				name: "Composite",
				className: "ResourceNotificationsResourceUpdatedDetails"
			}
		},
		operationalDetails: {
			serializedName: "operationalInfo",
			type: {
				name: "Composite",
				className: "ResourceNotificationsOperationalDetails"
			}
		},
		apiVersion: {
			serializedName: "apiVersion",
			required: true,
			type: { name: "String" }
		}
	}
} };
const ResourceNotificationsResourceDeletedDetails = { type: {
	name: "Composite",
	className: "ResourceNotificationsResourceDeletedDetails",
	modelProperties: {
		id: {
			serializedName: "id",
			required: true,
			type: { name: "String" }
		},
		name: {
			serializedName: "name",
			required: true,
			type: { name: "String" }
		},
		type: {
			serializedName: "type",
			required: true,
			type: { name: "String" }
		}
	}
} };
const ResourceNotificationsResourceDeletedEventData = { type: {
	name: "Composite",
	className: "ResourceNotificationsResourceDeletedEventData",
	modelProperties: {
		resourceDetails: {
			serializedName: "resourceInfo",
			type: {
				name: "Composite",
				className: "ResourceNotificationsResourceDeletedDetails"
			}
		},
		operationalDetails: {
			serializedName: "operationalInfo",
			type: {
				name: "Composite",
				className: "ResourceNotificationsOperationalDetails"
			}
		}
	}
} };
const AvsPrivateCloudEventData = { type: {
	name: "Composite",
	className: "AvsPrivateCloudEventData",
	modelProperties: { operationId: {
		serializedName: "operationId",
		required: true,
		type: { name: "String" }
	} }
} };
const AvsClusterEventData = { type: {
	name: "Composite",
	className: "AvsClusterEventData",
	modelProperties: {
		operationId: {
			serializedName: "operationId",
			required: true,
			type: { name: "String" }
		},
		addedHostNames: {
			serializedName: "addedHostNames",
			required: true,
			type: {
				name: "Sequence",
				element: { type: { name: "String" } }
			}
		},
		removedHostNames: {
			serializedName: "removedHostNames",
			required: true,
			type: {
				name: "Sequence",
				element: { type: { name: "String" } }
			}
		},
		inMaintenanceHostNames: {
			serializedName: "inMaintenanceHostNames",
			required: true,
			type: {
				name: "Sequence",
				element: { type: { name: "String" } }
			}
		}
	}
} };
const AvsScriptExecutionEventData = { type: {
	name: "Composite",
	className: "AvsScriptExecutionEventData",
	modelProperties: {
		operationId: {
			serializedName: "operationId",
			required: true,
			type: { name: "String" }
		},
		cmdletId: {
			serializedName: "cmdletId",
			required: true,
			type: { name: "String" }
		},
		output: {
			serializedName: "output",
			required: true,
			type: {
				name: "Sequence",
				element: { type: { name: "String" } }
			}
		}
	}
} };
const ApiCenterApiDefinitionAddedEventData = { type: {
	name: "Composite",
	className: "ApiCenterApiDefinitionAddedEventData",
	modelProperties: {
		title: {
			serializedName: "title",
			required: true,
			type: { name: "String" }
		},
		description: {
			serializedName: "description",
			required: true,
			type: { name: "String" }
		},
		specification: {
			serializedName: "specification",
			type: {
				name: "Composite",
				className: "ApiCenterApiSpecification"
			}
		}
	}
} };
const ApiCenterApiSpecification = { type: {
	name: "Composite",
	className: "ApiCenterApiSpecification",
	modelProperties: {
		name: {
			serializedName: "name",
			required: true,
			type: { name: "String" }
		},
		version: {
			serializedName: "version",
			required: true,
			type: { name: "String" }
		}
	}
} };
const ApiCenterApiDefinitionUpdatedEventData = { type: {
	name: "Composite",
	className: "ApiCenterApiDefinitionUpdatedEventData",
	modelProperties: {
		title: {
			serializedName: "title",
			required: true,
			type: { name: "String" }
		},
		description: {
			serializedName: "description",
			required: true,
			type: { name: "String" }
		},
		specification: {
			serializedName: "specification",
			type: {
				name: "Composite",
				className: "ApiCenterApiSpecification"
			}
		}
	}
} };
const EdgeSolutionVersionPublishedEventData = { type: {
	name: "Composite",
	className: "EdgeSolutionVersionPublishedEventData",
	modelProperties: {
		externalValidationId: {
			serializedName: "externalValidationId",
			required: true,
			type: { name: "String" }
		},
		targetId: {
			serializedName: "targetId",
			required: true,
			type: { name: "String" }
		},
		solutionTemplateId: {
			serializedName: "solutionTemplateId",
			required: true,
			type: { name: "String" }
		},
		solutionTemplateVersionId: {
			serializedName: "solutionTemplateVersionId",
			required: true,
			type: { name: "String" }
		},
		solutionVersionId: {
			serializedName: "solutionVersionId",
			required: true,
			type: { name: "String" }
		},
		apiVersion: {
			serializedName: "apiVersion",
			required: true,
			type: { name: "String" }
		},
		callbackUrl: {
			serializedName: "callbackUrl",
			required: true,
			type: { name: "String" }
		}
	}
} };
const EventGridMqttClientCreatedOrUpdatedEventData = { type: {
	name: "Composite",
	className: "EventGridMqttClientCreatedOrUpdatedEventData",
	modelProperties: Object.assign(Object.assign({}, EventGridMqttClientEventData.type.modelProperties), {
		state: {
			serializedName: "state",
			required: true,
			type: { name: "String" }
		},
		createdOn: {
			serializedName: "createdOn",
			required: true,
			type: { name: "String" }
		},
		updatedOn: {
			serializedName: "updatedOn",
			required: true,
			type: { name: "String" }
		},
		attributes: {
			serializedName: "attributes",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		}
	})
} };
const EventGridMqttClientDeletedEventData = { type: {
	name: "Composite",
	className: "EventGridMqttClientDeletedEventData",
	modelProperties: Object.assign({}, EventGridMqttClientEventData.type.modelProperties)
} };
const EventGridMqttClientSessionConnectedEventData = { type: {
	name: "Composite",
	className: "EventGridMqttClientSessionConnectedEventData",
	modelProperties: Object.assign(Object.assign({}, EventGridMqttClientEventData.type.modelProperties), {
		clientSessionName: {
			serializedName: "clientSessionName",
			required: true,
			type: { name: "String" }
		},
		sequenceNumber: {
			serializedName: "sequenceNumber",
			required: true,
			type: { name: "Number" }
		}
	})
} };
const EventGridMqttClientSessionDisconnectedEventData = { type: {
	name: "Composite",
	className: "EventGridMqttClientSessionDisconnectedEventData",
	modelProperties: Object.assign(Object.assign({}, EventGridMqttClientEventData.type.modelProperties), {
		clientSessionName: {
			serializedName: "clientSessionName",
			required: true,
			type: { name: "String" }
		},
		sequenceNumber: {
			serializedName: "sequenceNumber",
			required: true,
			type: { name: "Number" }
		},
		disconnectionReason: {
			serializedName: "disconnectionReason",
			required: true,
			type: { name: "String" }
		}
	})
} };
const IotHubDeviceCreatedEventData = { type: {
	name: "Composite",
	className: "IotHubDeviceCreatedEventData",
	modelProperties: Object.assign({}, DeviceLifeCycleEvent.type.modelProperties)
} };
const IotHubDeviceDeletedEventData = { type: {
	name: "Composite",
	className: "IotHubDeviceDeletedEventData",
	modelProperties: Object.assign({}, DeviceLifeCycleEvent.type.modelProperties)
} };
const IotHubDeviceConnectedEventData = { type: {
	name: "Composite",
	className: "IotHubDeviceConnectedEventData",
	modelProperties: Object.assign({}, DeviceConnectionStateEvent.type.modelProperties)
} };
const IotHubDeviceDisconnectedEventData = { type: {
	name: "Composite",
	className: "IotHubDeviceDisconnectedEventData",
	modelProperties: Object.assign({}, DeviceConnectionStateEvent.type.modelProperties)
} };
const IotHubDeviceTelemetryEventData = { type: {
	name: "Composite",
	className: "IotHubDeviceTelemetryEventData",
	modelProperties: Object.assign({}, DeviceTelemetryEvent.type.modelProperties)
} };
const ContainerRegistryImagePushedEventData = { type: {
	name: "Composite",
	className: "ContainerRegistryImagePushedEventData",
	modelProperties: Object.assign({}, ContainerRegistryEventData.type.modelProperties)
} };
const ContainerRegistryImageDeletedEventData = { type: {
	name: "Composite",
	className: "ContainerRegistryImageDeletedEventData",
	modelProperties: Object.assign({}, ContainerRegistryEventData.type.modelProperties)
} };
const ContainerRegistryChartPushedEventData = { type: {
	name: "Composite",
	className: "ContainerRegistryChartPushedEventData",
	modelProperties: Object.assign({}, ContainerRegistryArtifactEventData.type.modelProperties)
} };
const ContainerRegistryChartDeletedEventData = { type: {
	name: "Composite",
	className: "ContainerRegistryChartDeletedEventData",
	modelProperties: Object.assign({}, ContainerRegistryArtifactEventData.type.modelProperties)
} };
const MediaJobScheduledEventData = { type: {
	name: "Composite",
	className: "MediaJobScheduledEventData",
	modelProperties: Object.assign({}, MediaJobStateChangeEventData.type.modelProperties)
} };
const MediaJobProcessingEventData = { type: {
	name: "Composite",
	className: "MediaJobProcessingEventData",
	modelProperties: Object.assign({}, MediaJobStateChangeEventData.type.modelProperties)
} };
const MediaJobCancelingEventData = { type: {
	name: "Composite",
	className: "MediaJobCancelingEventData",
	modelProperties: Object.assign({}, MediaJobStateChangeEventData.type.modelProperties)
} };
const MediaJobFinishedEventData = { type: {
	name: "Composite",
	className: "MediaJobFinishedEventData",
	modelProperties: Object.assign(Object.assign({}, MediaJobStateChangeEventData.type.modelProperties), { outputs: {
		serializedName: "outputs",
		required: true,
		type: {
			name: "Sequence",
			element: { type: {
				name: "Composite",
				className: "MediaJobOutput"
			} }
		}
	} })
} };
const MediaJobCanceledEventData = { type: {
	name: "Composite",
	className: "MediaJobCanceledEventData",
	modelProperties: Object.assign(Object.assign({}, MediaJobStateChangeEventData.type.modelProperties), { outputs: {
		serializedName: "outputs",
		required: true,
		type: {
			name: "Sequence",
			element: { type: {
				name: "Composite",
				className: "MediaJobOutput"
			} }
		}
	} })
} };
const MediaJobErroredEventData = { type: {
	name: "Composite",
	className: "MediaJobErroredEventData",
	modelProperties: Object.assign(Object.assign({}, MediaJobStateChangeEventData.type.modelProperties), { outputs: {
		serializedName: "outputs",
		required: true,
		type: {
			name: "Sequence",
			element: { type: {
				name: "Composite",
				className: "MediaJobOutput"
			} }
		}
	} })
} };
const MediaJobOutputAsset = {
	serializedName: "#Microsoft.Media.JobOutputAsset",
	type: {
		name: "Composite",
		className: "MediaJobOutputAsset",
		uberParent: "MediaJobOutput",
		polymorphicDiscriminator: MediaJobOutput.type.polymorphicDiscriminator,
		modelProperties: Object.assign(Object.assign({}, MediaJobOutput.type.modelProperties), { assetName: {
			serializedName: "assetName",
			required: true,
			type: { name: "String" }
		} })
	}
};
const MediaJobOutputCanceledEventData = { type: {
	name: "Composite",
	className: "MediaJobOutputCanceledEventData",
	modelProperties: Object.assign({}, MediaJobOutputStateChangeEventData.type.modelProperties)
} };
const MediaJobOutputCancelingEventData = { type: {
	name: "Composite",
	className: "MediaJobOutputCancelingEventData",
	modelProperties: Object.assign({}, MediaJobOutputStateChangeEventData.type.modelProperties)
} };
const MediaJobOutputErroredEventData = { type: {
	name: "Composite",
	className: "MediaJobOutputErroredEventData",
	modelProperties: Object.assign({}, MediaJobOutputStateChangeEventData.type.modelProperties)
} };
const MediaJobOutputFinishedEventData = { type: {
	name: "Composite",
	className: "MediaJobOutputFinishedEventData",
	modelProperties: Object.assign({}, MediaJobOutputStateChangeEventData.type.modelProperties)
} };
const MediaJobOutputProcessingEventData = { type: {
	name: "Composite",
	className: "MediaJobOutputProcessingEventData",
	modelProperties: Object.assign({}, MediaJobOutputStateChangeEventData.type.modelProperties)
} };
const MediaJobOutputScheduledEventData = { type: {
	name: "Composite",
	className: "MediaJobOutputScheduledEventData",
	modelProperties: Object.assign({}, MediaJobOutputStateChangeEventData.type.modelProperties)
} };
const MapsGeofenceEnteredEventData = { type: {
	name: "Composite",
	className: "MapsGeofenceEnteredEventData",
	modelProperties: Object.assign({}, MapsGeofenceEvent.type.modelProperties)
} };
const MapsGeofenceExitedEventData = { type: {
	name: "Composite",
	className: "MapsGeofenceExitedEventData",
	modelProperties: Object.assign({}, MapsGeofenceEvent.type.modelProperties)
} };
const MapsGeofenceResultEventData = { type: {
	name: "Composite",
	className: "MapsGeofenceResultEventData",
	modelProperties: Object.assign({}, MapsGeofenceEvent.type.modelProperties)
} };
const AppConfigurationSnapshotCreatedEventData = { type: {
	name: "Composite",
	className: "AppConfigurationSnapshotCreatedEventData",
	modelProperties: Object.assign({}, AppConfigurationSnapshotEventData.type.modelProperties)
} };
const AppConfigurationSnapshotModifiedEventData = { type: {
	name: "Composite",
	className: "AppConfigurationSnapshotModifiedEventData",
	modelProperties: Object.assign({}, AppConfigurationSnapshotEventData.type.modelProperties)
} };
const AcsRouterJobEventData = { type: {
	name: "Composite",
	className: "AcsRouterJobEventData",
	modelProperties: Object.assign(Object.assign({}, AcsRouterEventData.type.modelProperties), {
		queueId: {
			serializedName: "queueId",
			type: { name: "String" }
		},
		labels: {
			serializedName: "labels",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		tags: {
			serializedName: "tags",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		}
	})
} };
const AcsRouterWorkerEventData = { type: {
	name: "Composite",
	className: "AcsRouterWorkerEventData",
	modelProperties: Object.assign(Object.assign({}, AcsRouterEventData.type.modelProperties), { workerId: {
		serializedName: "workerId",
		required: true,
		type: { name: "String" }
	} })
} };
const AcsCallParticipantEventData = { type: {
	name: "Composite",
	className: "AcsCallParticipantEventData",
	modelProperties: Object.assign(Object.assign({}, AcsCallingEvent.type.modelProperties), {
		user: {
			serializedName: "user",
			type: {
				name: "Composite",
				className: "AcsCallParticipant"
			}
		},
		displayName: {
			serializedName: "displayName",
			required: true,
			type: { name: "String" }
		},
		participantId: {
			serializedName: "participantId",
			required: true,
			type: { name: "String" }
		},
		userAgent: {
			serializedName: "userAgent",
			required: true,
			type: { name: "String" }
		}
	})
} };
const AcsCallStartedEventData = { type: {
	name: "Composite",
	className: "AcsCallStartedEventData",
	modelProperties: Object.assign({}, AcsCallingEvent.type.modelProperties)
} };
const AcsCallEndedEventData = { type: {
	name: "Composite",
	className: "AcsCallEndedEventData",
	modelProperties: Object.assign(Object.assign({}, AcsCallingEvent.type.modelProperties), {
		endedBy: {
			serializedName: "endedBy",
			type: {
				name: "Composite",
				className: "AcsCallEndedBy"
			}
		},
		reason: {
			serializedName: "reason",
			type: {
				name: "Composite",
				className: "AcsCallEndReason"
			}
		},
		callDurationInSeconds: {
			serializedName: "callDurationInSeconds",
			required: true,
			type: { name: "Number" }
		}
	})
} };
const AcsChatMessageEventBase = { type: {
	name: "Composite",
	className: "AcsChatMessageEventBase",
	modelProperties: Object.assign(Object.assign({}, AcsChatEventBase.type.modelProperties), {
		messageId: {
			serializedName: "messageId",
			required: true,
			type: { name: "String" }
		},
		senderCommunicationIdentifier: {
			serializedName: "senderCommunicationIdentifier",
			type: {
				name: "Composite",
				className: "CommunicationIdentifierModel"
			}
		},
		senderDisplayName: {
			serializedName: "senderDisplayName",
			type: { name: "String" }
		},
		composeTime: {
			serializedName: "composeTime",
			type: { name: "String" }
		},
		type: {
			serializedName: "type",
			required: true,
			type: { name: "String" }
		},
		version: {
			serializedName: "version",
			type: { name: "Number" }
		}
	})
} };
const AcsChatThreadEventBase = { type: {
	name: "Composite",
	className: "AcsChatThreadEventBase",
	modelProperties: Object.assign(Object.assign({}, AcsChatEventBase.type.modelProperties), {
		createTime: {
			serializedName: "createTime",
			required: true,
			type: { name: "String" }
		},
		version: {
			serializedName: "version",
			required: true,
			type: { name: "Number" }
		}
	})
} };
const AcsChatMessageEventInThreadBase = { type: {
	name: "Composite",
	className: "AcsChatMessageEventInThreadBase",
	modelProperties: Object.assign(Object.assign({}, AcsChatEventInThreadBase.type.modelProperties), {
		messageId: {
			serializedName: "messageId",
			required: true,
			type: { name: "String" }
		},
		senderCommunicationIdentifier: {
			serializedName: "senderCommunicationIdentifier",
			type: {
				name: "Composite",
				className: "CommunicationIdentifierModel"
			}
		},
		senderDisplayName: {
			serializedName: "senderDisplayName",
			type: { name: "String" }
		},
		composeTime: {
			serializedName: "composeTime",
			type: { name: "String" }
		},
		type: {
			serializedName: "type",
			required: true,
			type: { name: "String" }
		},
		version: {
			serializedName: "version",
			type: { name: "Number" }
		}
	})
} };
const AcsChatThreadEventInThreadBase = { type: {
	name: "Composite",
	className: "AcsChatThreadEventInThreadBase",
	modelProperties: Object.assign(Object.assign({}, AcsChatEventInThreadBase.type.modelProperties), {
		createTime: {
			serializedName: "createTime",
			required: true,
			type: { name: "String" }
		},
		version: {
			serializedName: "version",
			required: true,
			type: { name: "Number" }
		}
	})
} };
const AcsChatParticipantAddedToThreadEventData = { type: {
	name: "Composite",
	className: "AcsChatParticipantAddedToThreadEventData",
	modelProperties: Object.assign(Object.assign({}, AcsChatEventInThreadBase.type.modelProperties), {
		time: {
			serializedName: "time",
			type: { name: "String" }
		},
		addedByCommunicationIdentifier: {
			serializedName: "addedByCommunicationIdentifier",
			type: {
				name: "Composite",
				className: "CommunicationIdentifierModel"
			}
		},
		participantAdded: {
			serializedName: "participantAdded",
			type: {
				name: "Composite",
				className: "AcsChatThreadParticipant"
			}
		},
		version: {
			serializedName: "version",
			type: { name: "Number" }
		}
	})
} };
const AcsChatParticipantRemovedFromThreadEventData = { type: {
	name: "Composite",
	className: "AcsChatParticipantRemovedFromThreadEventData",
	modelProperties: Object.assign(Object.assign({}, AcsChatEventInThreadBase.type.modelProperties), {
		time: {
			serializedName: "time",
			type: { name: "String" }
		},
		removedByCommunicationIdentifier: {
			serializedName: "removedByCommunicationIdentifier",
			type: {
				name: "Composite",
				className: "CommunicationIdentifierModel"
			}
		},
		participantRemoved: {
			serializedName: "participantRemoved",
			type: {
				name: "Composite",
				className: "AcsChatThreadParticipant"
			}
		},
		version: {
			serializedName: "version",
			type: { name: "Number" }
		}
	})
} };
const AcsSmsDeliveryReportReceivedEventData = { type: {
	name: "Composite",
	className: "AcsSmsDeliveryReportReceivedEventData",
	modelProperties: Object.assign(Object.assign({}, AcsSmsEventBase.type.modelProperties), {
		deliveryStatus: {
			serializedName: "deliveryStatus",
			required: true,
			type: { name: "String" }
		},
		deliveryStatusDetails: {
			serializedName: "deliveryStatusDetails",
			required: true,
			type: { name: "String" }
		},
		deliveryAttempts: {
			serializedName: "deliveryAttempts",
			required: true,
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "AcsSmsDeliveryAttempt"
				} }
			}
		},
		receivedTimestamp: {
			serializedName: "receivedTimestamp",
			type: { name: "String" }
		},
		tag: {
			serializedName: "tag",
			type: { name: "String" }
		}
	})
} };
const AcsSmsReceivedEventData = { type: {
	name: "Composite",
	className: "AcsSmsReceivedEventData",
	modelProperties: Object.assign(Object.assign({}, AcsSmsEventBase.type.modelProperties), {
		message: {
			serializedName: "message",
			required: true,
			type: { name: "String" }
		},
		receivedTimestamp: {
			serializedName: "receivedTimestamp",
			type: { name: "String" }
		},
		segmentCount: {
			serializedName: "segmentCount",
			required: true,
			type: { name: "Number" }
		}
	})
} };
const AcsMessageReceivedEventData = { type: {
	name: "Composite",
	className: "AcsMessageReceivedEventData",
	modelProperties: Object.assign(Object.assign({}, AcsMessageEventData.type.modelProperties), {
		content: {
			serializedName: "content",
			type: { name: "String" }
		},
		messageId: {
			serializedName: "messageId",
			type: { name: "String" }
		},
		channelKind: {
			serializedName: "channelType",
			type: { name: "String" }
		},
		messageType: {
			serializedName: "messageType",
			required: true,
			type: { name: "String" }
		},
		mediaContent: {
			serializedName: "media",
			type: {
				name: "Composite",
				className: "AcsMessageMediaContent"
			}
		},
		reaction: {
			serializedName: "reaction",
			type: {
				name: "Composite",
				className: "AcsMessageReactionContent"
			}
		},
		context: {
			serializedName: "context",
			type: {
				name: "Composite",
				className: "AcsMessageContext"
			}
		},
		button: {
			serializedName: "button",
			type: {
				name: "Composite",
				className: "AcsMessageButtonContent"
			}
		},
		interactiveContent: {
			serializedName: "interactive",
			type: {
				name: "Composite",
				className: "AcsMessageInteractiveContent"
			}
		}
	})
} };
const AcsMessageDeliveryStatusUpdatedEventData = { type: {
	name: "Composite",
	className: "AcsMessageDeliveryStatusUpdatedEventData",
	modelProperties: Object.assign(Object.assign({}, AcsMessageEventData.type.modelProperties), {
		messageId: {
			serializedName: "messageId",
			required: true,
			type: { name: "String" }
		},
		status: {
			serializedName: "status",
			required: true,
			type: { name: "String" }
		},
		channelKind: {
			serializedName: "channelType",
			required: true,
			type: { name: "String" }
		}
	})
} };
const ContainerServiceClusterSupportEndedEventData = { type: {
	name: "Composite",
	className: "ContainerServiceClusterSupportEndedEventData",
	modelProperties: Object.assign({}, ContainerServiceClusterSupportEventData.type.modelProperties)
} };
const ContainerServiceClusterSupportEndingEventData = { type: {
	name: "Composite",
	className: "ContainerServiceClusterSupportEndingEventData",
	modelProperties: Object.assign({}, ContainerServiceClusterSupportEventData.type.modelProperties)
} };
const ContainerServiceNodePoolRollingStartedEventData = { type: {
	name: "Composite",
	className: "ContainerServiceNodePoolRollingStartedEventData",
	modelProperties: Object.assign({}, ContainerServiceNodePoolRollingEventData.type.modelProperties)
} };
const ContainerServiceNodePoolRollingSucceededEventData = { type: {
	name: "Composite",
	className: "ContainerServiceNodePoolRollingSucceededEventData",
	modelProperties: Object.assign({}, ContainerServiceNodePoolRollingEventData.type.modelProperties)
} };
const ContainerServiceNodePoolRollingFailedEventData = { type: {
	name: "Composite",
	className: "ContainerServiceNodePoolRollingFailedEventData",
	modelProperties: Object.assign({}, ContainerServiceNodePoolRollingEventData.type.modelProperties)
} };
const ResourceNotificationsHealthResourcesAvailabilityStatusChangedEventData = { type: {
	name: "Composite",
	className: "ResourceNotificationsHealthResourcesAvailabilityStatusChangedEventData",
	modelProperties: Object.assign({}, ResourceNotificationsResourceUpdatedEventData.type.modelProperties)
} };
const ResourceNotificationsHealthResourcesAnnotatedEventData = { type: {
	name: "Composite",
	className: "ResourceNotificationsHealthResourcesAnnotatedEventData",
	modelProperties: Object.assign({}, ResourceNotificationsResourceUpdatedEventData.type.modelProperties)
} };
const ResourceNotificationsResourceManagementCreatedOrUpdatedEventData = { type: {
	name: "Composite",
	className: "ResourceNotificationsResourceManagementCreatedOrUpdatedEventData",
	modelProperties: Object.assign({}, ResourceNotificationsResourceUpdatedEventData.type.modelProperties)
} };
const ResourceNotificationsContainerServiceEventResourcesScheduledEventData = { type: {
	name: "Composite",
	className: "ResourceNotificationsContainerServiceEventResourcesScheduledEventData",
	modelProperties: Object.assign({}, ResourceNotificationsResourceUpdatedEventData.type.modelProperties)
} };
const ResourceNotificationsResourceManagementDeletedEventData = { type: {
	name: "Composite",
	className: "ResourceNotificationsResourceManagementDeletedEventData",
	modelProperties: Object.assign({}, ResourceNotificationsResourceDeletedEventData.type.modelProperties)
} };
const AvsPrivateCloudUpdatingEventData = { type: {
	name: "Composite",
	className: "AvsPrivateCloudUpdatingEventData",
	modelProperties: Object.assign({}, AvsPrivateCloudEventData.type.modelProperties)
} };
const AvsPrivateCloudUpdatedEventData = { type: {
	name: "Composite",
	className: "AvsPrivateCloudUpdatedEventData",
	modelProperties: Object.assign({}, AvsPrivateCloudEventData.type.modelProperties)
} };
const AvsPrivateCloudFailedEventData = { type: {
	name: "Composite",
	className: "AvsPrivateCloudFailedEventData",
	modelProperties: Object.assign(Object.assign({}, AvsPrivateCloudEventData.type.modelProperties), { failureMessage: {
		serializedName: "failureMessage",
		required: true,
		type: { name: "String" }
	} })
} };
const AvsClusterCreatedEventData = { type: {
	name: "Composite",
	className: "AvsClusterCreatedEventData",
	modelProperties: Object.assign({}, AvsClusterEventData.type.modelProperties)
} };
const AvsClusterDeletedEventData = { type: {
	name: "Composite",
	className: "AvsClusterDeletedEventData",
	modelProperties: Object.assign({}, AvsClusterEventData.type.modelProperties)
} };
const AvsClusterUpdatingEventData = { type: {
	name: "Composite",
	className: "AvsClusterUpdatingEventData",
	modelProperties: Object.assign({}, AvsClusterEventData.type.modelProperties)
} };
const AvsClusterUpdatedEventData = { type: {
	name: "Composite",
	className: "AvsClusterUpdatedEventData",
	modelProperties: Object.assign({}, AvsClusterEventData.type.modelProperties)
} };
const AvsClusterFailedEventData = { type: {
	name: "Composite",
	className: "AvsClusterFailedEventData",
	modelProperties: Object.assign(Object.assign({}, AvsClusterEventData.type.modelProperties), { failureMessage: {
		serializedName: "failureMessage",
		required: true,
		type: { name: "String" }
	} })
} };
const AvsScriptExecutionStartedEventData = { type: {
	name: "Composite",
	className: "AvsScriptExecutionStartedEventData",
	modelProperties: Object.assign({}, AvsScriptExecutionEventData.type.modelProperties)
} };
const AvsScriptExecutionFinishedEventData = { type: {
	name: "Composite",
	className: "AvsScriptExecutionFinishedEventData",
	modelProperties: Object.assign(Object.assign({}, AvsScriptExecutionEventData.type.modelProperties), { namedOutputs: {
		serializedName: "namedOutputs",
		required: true,
		type: {
			name: "Dictionary",
			value: { type: { name: "String" } }
		}
	} })
} };
const AvsScriptExecutionCancelledEventData = { type: {
	name: "Composite",
	className: "AvsScriptExecutionCancelledEventData",
	modelProperties: Object.assign({}, AvsScriptExecutionEventData.type.modelProperties)
} };
const AvsScriptExecutionFailedEventData = { type: {
	name: "Composite",
	className: "AvsScriptExecutionFailedEventData",
	modelProperties: Object.assign(Object.assign({}, AvsScriptExecutionEventData.type.modelProperties), { failureMessage: {
		serializedName: "failureMessage",
		required: true,
		type: { name: "String" }
	} })
} };
const AcsRouterJobCancelledEventData = { type: {
	name: "Composite",
	className: "AcsRouterJobCancelledEventData",
	modelProperties: Object.assign(Object.assign({}, AcsRouterJobEventData.type.modelProperties), {
		note: {
			serializedName: "note",
			required: true,
			type: { name: "String" }
		},
		dispositionCode: {
			serializedName: "dispositionCode",
			required: true,
			type: { name: "String" }
		}
	})
} };
const AcsRouterJobClassificationFailedEventData = { type: {
	name: "Composite",
	className: "AcsRouterJobClassificationFailedEventData",
	modelProperties: Object.assign(Object.assign({}, AcsRouterJobEventData.type.modelProperties), {
		classificationPolicyId: {
			serializedName: "classificationPolicyId",
			required: true,
			type: { name: "String" }
		},
		errors: {
			serializedName: "errors",
			required: true,
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "AcsRouterCommunicationError"
				} }
			}
		}
	})
} };
const AcsRouterJobClassifiedEventData = { type: {
	name: "Composite",
	className: "AcsRouterJobClassifiedEventData",
	modelProperties: Object.assign(Object.assign({}, AcsRouterJobEventData.type.modelProperties), {
		queueDetails: {
			serializedName: "queueDetails",
			type: {
				name: "Composite",
				className: "AcsRouterQueueDetails"
			}
		},
		classificationPolicyId: {
			serializedName: "classificationPolicyId",
			required: true,
			type: { name: "String" }
		},
		priority: {
			serializedName: "priority",
			required: true,
			type: { name: "Number" }
		},
		attachedWorkerSelectors: {
			serializedName: "attachedWorkerSelectors",
			required: true,
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "AcsRouterWorkerSelector"
				} }
			}
		}
	})
} };
const AcsRouterJobClosedEventData = { type: {
	name: "Composite",
	className: "AcsRouterJobClosedEventData",
	modelProperties: Object.assign(Object.assign({}, AcsRouterJobEventData.type.modelProperties), {
		assignmentId: {
			serializedName: "assignmentId",
			required: true,
			type: { name: "String" }
		},
		workerId: {
			serializedName: "workerId",
			required: true,
			type: { name: "String" }
		},
		dispositionCode: {
			serializedName: "dispositionCode",
			required: true,
			type: { name: "String" }
		}
	})
} };
const AcsRouterJobCompletedEventData = { type: {
	name: "Composite",
	className: "AcsRouterJobCompletedEventData",
	modelProperties: Object.assign(Object.assign({}, AcsRouterJobEventData.type.modelProperties), {
		assignmentId: {
			serializedName: "assignmentId",
			required: true,
			type: { name: "String" }
		},
		workerId: {
			serializedName: "workerId",
			required: true,
			type: { name: "String" }
		}
	})
} };
const AcsRouterJobDeletedEventData = { type: {
	name: "Composite",
	className: "AcsRouterJobDeletedEventData",
	modelProperties: Object.assign({}, AcsRouterJobEventData.type.modelProperties)
} };
const AcsRouterJobExceptionTriggeredEventData = { type: {
	name: "Composite",
	className: "AcsRouterJobExceptionTriggeredEventData",
	modelProperties: Object.assign(Object.assign({}, AcsRouterJobEventData.type.modelProperties), {
		ruleKey: {
			serializedName: "ruleKey",
			required: true,
			type: { name: "String" }
		},
		exceptionRuleId: {
			serializedName: "exceptionRuleId",
			required: true,
			type: { name: "String" }
		}
	})
} };
const AcsRouterJobQueuedEventData = { type: {
	name: "Composite",
	className: "AcsRouterJobQueuedEventData",
	modelProperties: Object.assign(Object.assign({}, AcsRouterJobEventData.type.modelProperties), {
		priority: {
			serializedName: "priority",
			required: true,
			type: { name: "Number" }
		},
		attachedWorkerSelectors: {
			serializedName: "attachedWorkerSelectors",
			required: true,
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "AcsRouterWorkerSelector"
				} }
			}
		},
		requestedWorkerSelectors: {
			serializedName: "requestedWorkerSelectors",
			required: true,
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "AcsRouterWorkerSelector"
				} }
			}
		}
	})
} };
const AcsRouterJobReceivedEventData = { type: {
	name: "Composite",
	className: "AcsRouterJobReceivedEventData",
	modelProperties: Object.assign(Object.assign({}, AcsRouterJobEventData.type.modelProperties), {
		jobStatus: {
			serializedName: "jobStatus",
			type: { name: "String" }
		},
		classificationPolicyId: {
			serializedName: "classificationPolicyId",
			type: { name: "String" }
		},
		priority: {
			serializedName: "priority",
			type: { name: "Number" }
		},
		requestedWorkerSelectors: {
			serializedName: "requestedWorkerSelectors",
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "AcsRouterWorkerSelector"
				} }
			}
		},
		scheduledOn: {
			serializedName: "scheduledOn",
			type: { name: "String" }
		},
		unavailableForMatching: {
			serializedName: "unavailableForMatching",
			required: true,
			type: { name: "Boolean" }
		}
	})
} };
const AcsRouterJobSchedulingFailedEventData = { type: {
	name: "Composite",
	className: "AcsRouterJobSchedulingFailedEventData",
	modelProperties: Object.assign(Object.assign({}, AcsRouterJobEventData.type.modelProperties), {
		priority: {
			serializedName: "priority",
			required: true,
			type: { name: "Number" }
		},
		expiredAttachedWorkerSelectors: {
			serializedName: "expiredAttachedWorkerSelectors",
			required: true,
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "AcsRouterWorkerSelector"
				} }
			}
		},
		expiredRequestedWorkerSelectors: {
			serializedName: "expiredRequestedWorkerSelectors",
			required: true,
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "AcsRouterWorkerSelector"
				} }
			}
		},
		scheduledOn: {
			serializedName: "scheduledOn",
			required: true,
			type: { name: "String" }
		},
		failureReason: {
			serializedName: "failureReason",
			required: true,
			type: { name: "String" }
		}
	})
} };
const AcsRouterJobUnassignedEventData = { type: {
	name: "Composite",
	className: "AcsRouterJobUnassignedEventData",
	modelProperties: Object.assign(Object.assign({}, AcsRouterJobEventData.type.modelProperties), {
		assignmentId: {
			serializedName: "assignmentId",
			required: true,
			type: { name: "String" }
		},
		workerId: {
			serializedName: "workerId",
			required: true,
			type: { name: "String" }
		}
	})
} };
const AcsRouterJobWaitingForActivationEventData = { type: {
	name: "Composite",
	className: "AcsRouterJobWaitingForActivationEventData",
	modelProperties: Object.assign(Object.assign({}, AcsRouterJobEventData.type.modelProperties), {
		priority: {
			serializedName: "priority",
			type: { name: "Number" }
		},
		expiredAttachedWorkerSelectors: {
			serializedName: "expiredAttachedWorkerSelectors",
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "AcsRouterWorkerSelector"
				} }
			}
		},
		expiredRequestedWorkerSelectors: {
			serializedName: "expiredRequestedWorkerSelectors",
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "AcsRouterWorkerSelector"
				} }
			}
		},
		scheduledOn: {
			serializedName: "scheduledOn",
			type: { name: "String" }
		},
		unavailableForMatching: {
			serializedName: "unavailableForMatching",
			required: true,
			type: { name: "Boolean" }
		}
	})
} };
const AcsRouterJobWorkerSelectorsExpiredEventData = { type: {
	name: "Composite",
	className: "AcsRouterJobWorkerSelectorsExpiredEventData",
	modelProperties: Object.assign(Object.assign({}, AcsRouterJobEventData.type.modelProperties), {
		expiredRequestedWorkerSelectors: {
			serializedName: "expiredRequestedWorkerSelectors",
			required: true,
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "AcsRouterWorkerSelector"
				} }
			}
		},
		expiredAttachedWorkerSelectors: {
			serializedName: "expiredAttachedWorkerSelectors",
			required: true,
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "AcsRouterWorkerSelector"
				} }
			}
		}
	})
} };
const AcsRouterWorkerDeletedEventData = { type: {
	name: "Composite",
	className: "AcsRouterWorkerDeletedEventData",
	modelProperties: Object.assign({}, AcsRouterWorkerEventData.type.modelProperties)
} };
const AcsRouterWorkerOfferAcceptedEventData = { type: {
	name: "Composite",
	className: "AcsRouterWorkerOfferAcceptedEventData",
	modelProperties: Object.assign(Object.assign({}, AcsRouterWorkerEventData.type.modelProperties), {
		queueId: {
			serializedName: "queueId",
			required: true,
			type: { name: "String" }
		},
		offerId: {
			serializedName: "offerId",
			required: true,
			type: { name: "String" }
		},
		assignmentId: {
			serializedName: "assignmentId",
			required: true,
			type: { name: "String" }
		},
		jobPriority: {
			serializedName: "jobPriority",
			required: true,
			type: { name: "Number" }
		},
		workerLabels: {
			serializedName: "workerLabels",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		workerTags: {
			serializedName: "workerTags",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		jobLabels: {
			serializedName: "jobLabels",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		jobTags: {
			serializedName: "jobTags",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		}
	})
} };
const AcsRouterWorkerOfferDeclinedEventData = { type: {
	name: "Composite",
	className: "AcsRouterWorkerOfferDeclinedEventData",
	modelProperties: Object.assign(Object.assign({}, AcsRouterWorkerEventData.type.modelProperties), {
		queueId: {
			serializedName: "queueId",
			required: true,
			type: { name: "String" }
		},
		offerId: {
			serializedName: "offerId",
			required: true,
			type: { name: "String" }
		}
	})
} };
const AcsRouterWorkerOfferExpiredEventData = { type: {
	name: "Composite",
	className: "AcsRouterWorkerOfferExpiredEventData",
	modelProperties: Object.assign(Object.assign({}, AcsRouterWorkerEventData.type.modelProperties), {
		queueId: {
			serializedName: "queueId",
			required: true,
			type: { name: "String" }
		},
		offerId: {
			serializedName: "offerId",
			required: true,
			type: { name: "String" }
		}
	})
} };
const AcsRouterWorkerOfferIssuedEventData = { type: {
	name: "Composite",
	className: "AcsRouterWorkerOfferIssuedEventData",
	modelProperties: Object.assign(Object.assign({}, AcsRouterWorkerEventData.type.modelProperties), {
		queueId: {
			serializedName: "queueId",
			required: true,
			type: { name: "String" }
		},
		offerId: {
			serializedName: "offerId",
			required: true,
			type: { name: "String" }
		},
		jobPriority: {
			serializedName: "jobPriority",
			required: true,
			type: { name: "Number" }
		},
		workerLabels: {
			serializedName: "workerLabels",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		offeredOn: {
			serializedName: "offeredOn",
			required: true,
			type: { name: "String" }
		},
		expiresOn: {
			serializedName: "expiresOn",
			required: true,
			type: { name: "String" }
		},
		workerTags: {
			serializedName: "workerTags",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		jobLabels: {
			serializedName: "jobLabels",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		jobTags: {
			serializedName: "jobTags",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		}
	})
} };
const AcsRouterWorkerOfferRevokedEventData = { type: {
	name: "Composite",
	className: "AcsRouterWorkerOfferRevokedEventData",
	modelProperties: Object.assign(Object.assign({}, AcsRouterWorkerEventData.type.modelProperties), {
		queueId: {
			serializedName: "queueId",
			required: true,
			type: { name: "String" }
		},
		offerId: {
			serializedName: "offerId",
			required: true,
			type: { name: "String" }
		}
	})
} };
const AcsCallParticipantAddedEventData = { type: {
	name: "Composite",
	className: "AcsCallParticipantAddedEventData",
	modelProperties: Object.assign({}, AcsCallParticipantEventData.type.modelProperties)
} };
const AcsCallParticipantRemovedEventData = { type: {
	name: "Composite",
	className: "AcsCallParticipantRemovedEventData",
	modelProperties: Object.assign({}, AcsCallParticipantEventData.type.modelProperties)
} };
const AcsChatMessageReceivedEventData = { type: {
	name: "Composite",
	className: "AcsChatMessageReceivedEventData",
	modelProperties: Object.assign(Object.assign({}, AcsChatMessageEventBase.type.modelProperties), {
		messageBody: {
			serializedName: "messageBody",
			required: true,
			type: { name: "String" }
		},
		metadata: {
			serializedName: "metadata",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		}
	})
} };
const AcsChatMessageEditedEventData = { type: {
	name: "Composite",
	className: "AcsChatMessageEditedEventData",
	modelProperties: Object.assign(Object.assign({}, AcsChatMessageEventBase.type.modelProperties), {
		messageBody: {
			serializedName: "messageBody",
			required: true,
			type: { name: "String" }
		},
		metadata: {
			serializedName: "metadata",
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		editTime: {
			serializedName: "editTime",
			type: { name: "String" }
		}
	})
} };
const AcsChatMessageDeletedEventData = { type: {
	name: "Composite",
	className: "AcsChatMessageDeletedEventData",
	modelProperties: Object.assign(Object.assign({}, AcsChatMessageEventBase.type.modelProperties), { deleteTime: {
		serializedName: "deleteTime",
		required: true,
		type: { name: "String" }
	} })
} };
const AcsChatThreadCreatedWithUserEventData = { type: {
	name: "Composite",
	className: "AcsChatThreadCreatedWithUserEventData",
	modelProperties: Object.assign(Object.assign({}, AcsChatThreadEventBase.type.modelProperties), {
		createdByCommunicationIdentifier: {
			serializedName: "createdByCommunicationIdentifier",
			type: {
				name: "Composite",
				className: "CommunicationIdentifierModel"
			}
		},
		properties: {
			serializedName: "properties",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: {
					name: "Dictionary",
					value: { type: { name: "any" } }
				} }
			}
		},
		metadata: {
			serializedName: "metadata",
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		participants: {
			serializedName: "participants",
			required: true,
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "AcsChatThreadParticipant"
				} }
			}
		}
	})
} };
const AcsChatThreadWithUserDeletedEventData = { type: {
	name: "Composite",
	className: "AcsChatThreadWithUserDeletedEventData",
	modelProperties: Object.assign(Object.assign({}, AcsChatThreadEventBase.type.modelProperties), {
		deletedByCommunicationIdentifier: {
			serializedName: "deletedByCommunicationIdentifier",
			type: {
				name: "Composite",
				className: "CommunicationIdentifierModel"
			}
		},
		deleteTime: {
			serializedName: "deleteTime",
			type: { name: "String" }
		}
	})
} };
const AcsChatThreadPropertiesUpdatedPerUserEventData = { type: {
	name: "Composite",
	className: "AcsChatThreadPropertiesUpdatedPerUserEventData",
	modelProperties: Object.assign(Object.assign({}, AcsChatThreadEventBase.type.modelProperties), {
		editedByCommunicationIdentifier: {
			serializedName: "editedByCommunicationIdentifier",
			type: {
				name: "Composite",
				className: "CommunicationIdentifierModel"
			}
		},
		editTime: {
			serializedName: "editTime",
			type: { name: "String" }
		},
		metadata: {
			serializedName: "metadata",
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		properties: {
			serializedName: "properties",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: {
					name: "Dictionary",
					value: { type: { name: "any" } }
				} }
			}
		}
	})
} };
const AcsChatParticipantAddedToThreadWithUserEventData = { type: {
	name: "Composite",
	className: "AcsChatParticipantAddedToThreadWithUserEventData",
	modelProperties: Object.assign(Object.assign({}, AcsChatThreadEventBase.type.modelProperties), {
		time: {
			serializedName: "time",
			type: { name: "String" }
		},
		addedByCommunicationIdentifier: {
			serializedName: "addedByCommunicationIdentifier",
			type: {
				name: "Composite",
				className: "CommunicationIdentifierModel"
			}
		},
		participantAdded: {
			serializedName: "participantAdded",
			type: {
				name: "Composite",
				className: "AcsChatThreadParticipant"
			}
		}
	})
} };
const AcsChatParticipantRemovedFromThreadWithUserEventData = { type: {
	name: "Composite",
	className: "AcsChatParticipantRemovedFromThreadWithUserEventData",
	modelProperties: Object.assign(Object.assign({}, AcsChatThreadEventBase.type.modelProperties), {
		time: {
			serializedName: "time",
			type: { name: "String" }
		},
		removedByCommunicationIdentifier: {
			serializedName: "removedByCommunicationIdentifier",
			type: {
				name: "Composite",
				className: "CommunicationIdentifierModel"
			}
		},
		participantRemoved: {
			serializedName: "participantRemoved",
			type: {
				name: "Composite",
				className: "AcsChatThreadParticipant"
			}
		}
	})
} };
const AcsChatAzureBotCommandReceivedInThreadEventData = { type: {
	name: "Composite",
	className: "AcsChatAzureBotCommandReceivedInThreadEventData",
	modelProperties: Object.assign(Object.assign({}, AcsChatMessageEventInThreadBase.type.modelProperties), {
		messageBody: {
			serializedName: "messageBody",
			required: true,
			type: { name: "String" }
		},
		metadata: {
			serializedName: "metadata",
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		}
	})
} };
const AcsChatTypingIndicatorReceivedInThreadEventData = { type: {
	name: "Composite",
	className: "AcsChatTypingIndicatorReceivedInThreadEventData",
	modelProperties: Object.assign(Object.assign({}, AcsChatMessageEventInThreadBase.type.modelProperties), {
		messageBody: {
			serializedName: "messageBody",
			required: true,
			type: { name: "String" }
		},
		metadata: {
			serializedName: "metadata",
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		}
	})
} };
const AcsChatMessageReceivedInThreadEventData = { type: {
	name: "Composite",
	className: "AcsChatMessageReceivedInThreadEventData",
	modelProperties: Object.assign(Object.assign({}, AcsChatMessageEventInThreadBase.type.modelProperties), {
		messageBody: {
			serializedName: "messageBody",
			required: true,
			type: { name: "String" }
		},
		metadata: {
			serializedName: "metadata",
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		}
	})
} };
const AcsChatMessageEditedInThreadEventData = { type: {
	name: "Composite",
	className: "AcsChatMessageEditedInThreadEventData",
	modelProperties: Object.assign(Object.assign({}, AcsChatMessageEventInThreadBase.type.modelProperties), {
		messageBody: {
			serializedName: "messageBody",
			required: true,
			type: { name: "String" }
		},
		metadata: {
			serializedName: "metadata",
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		editTime: {
			serializedName: "editTime",
			type: { name: "String" }
		}
	})
} };
const AcsChatMessageDeletedInThreadEventData = { type: {
	name: "Composite",
	className: "AcsChatMessageDeletedInThreadEventData",
	modelProperties: Object.assign(Object.assign({}, AcsChatMessageEventInThreadBase.type.modelProperties), { deleteTime: {
		serializedName: "deleteTime",
		required: true,
		type: { name: "String" }
	} })
} };
const AcsChatThreadCreatedEventData = { type: {
	name: "Composite",
	className: "AcsChatThreadCreatedEventData",
	modelProperties: Object.assign(Object.assign({}, AcsChatThreadEventInThreadBase.type.modelProperties), {
		createdByCommunicationIdentifier: {
			serializedName: "createdByCommunicationIdentifier",
			type: {
				name: "Composite",
				className: "CommunicationIdentifierModel"
			}
		},
		properties: {
			serializedName: "properties",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: {
					name: "Dictionary",
					value: { type: { name: "any" } }
				} }
			}
		},
		metadata: {
			serializedName: "metadata",
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		},
		participants: {
			serializedName: "participants",
			required: true,
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "AcsChatThreadParticipant"
				} }
			}
		}
	})
} };
const AcsChatThreadDeletedEventData = { type: {
	name: "Composite",
	className: "AcsChatThreadDeletedEventData",
	modelProperties: Object.assign(Object.assign({}, AcsChatThreadEventInThreadBase.type.modelProperties), {
		deletedByCommunicationIdentifier: {
			serializedName: "deletedByCommunicationIdentifier",
			type: {
				name: "Composite",
				className: "CommunicationIdentifierModel"
			}
		},
		deleteTime: {
			serializedName: "deleteTime",
			type: { name: "String" }
		}
	})
} };
const AcsChatThreadPropertiesUpdatedEventData = { type: {
	name: "Composite",
	className: "AcsChatThreadPropertiesUpdatedEventData",
	modelProperties: Object.assign(Object.assign({}, AcsChatThreadEventInThreadBase.type.modelProperties), {
		editedByCommunicationIdentifier: {
			serializedName: "editedByCommunicationIdentifier",
			type: {
				name: "Composite",
				className: "CommunicationIdentifierModel"
			}
		},
		editTime: {
			serializedName: "editTime",
			type: { name: "String" }
		},
		properties: {
			serializedName: "properties",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: {
					name: "Dictionary",
					value: { type: { name: "any" } }
				} }
			}
		},
		metadata: {
			serializedName: "metadata",
			required: true,
			type: {
				name: "Dictionary",
				value: { type: { name: "String" } }
			}
		}
	})
} };
let discriminators = {
	MediaJobOutput,
	"MediaJobOutput.#Microsoft.Media.JobOutputAsset": MediaJobOutputAsset
};
// node_modules/@azure/eventgrid/dist/esm/generated/generatedClient.js
var GeneratedClient = class extends ServiceClient {
	constructor(options) {
		var _a, _b;
		if (!options) options = {};
		const defaults = { requestContentType: "application/json; charset=utf-8" };
		const packageDetails = `azsdk-js-eventgrid/5.12.0`;
		const userAgentPrefix = options.userAgentOptions && options.userAgentOptions.userAgentPrefix ? `${options.userAgentOptions.userAgentPrefix} ${packageDetails}` : `${packageDetails}`;
		const optionsWithDefaults = Object.assign(Object.assign(Object.assign({}, defaults), options), {
			userAgentOptions: { userAgentPrefix },
			endpoint: (_b = (_a = options.endpoint) !== null && _a !== void 0 ? _a : options.baseUri) !== null && _b !== void 0 ? _b : "{topicHostname}"
		});
		super(optionsWithDefaults);
		this.apiVersion = options.apiVersion || "2018-01-01";
		this.addCustomApiVersionPolicy(options.apiVersion);
	}
	addCustomApiVersionPolicy(apiVersion) {
		if (!apiVersion) return;
		this.pipeline.addPolicy({
			name: "CustomApiVersionPolicy",
			async sendRequest(request, next) {
				const param = request.url.split("?");
				if (param.length > 1) {
					const newParams = param[1].split("&").map((item) => {
						if (item.indexOf("api-version") > -1) return "api-version=" + apiVersion;
						else return item;
					});
					request.url = param[0] + "?" + newParams.join("&");
				}
				return next(request);
			}
		});
	}
	publishEventGridEvents(topicHostname, events, options) {
		return this.sendOperationRequest({
			topicHostname,
			events,
			options
		}, publishEventGridEventsOperationSpec);
	}
	publishCloudEventEvents(topicHostname, events, options) {
		return this.sendOperationRequest({
			topicHostname,
			events,
			options
		}, publishCloudEventEventsOperationSpec);
	}
	publishCustomEventEvents(topicHostname, events, options) {
		return this.sendOperationRequest({
			topicHostname,
			events,
			options
		}, publishCustomEventEventsOperationSpec);
	}
};
const serializer = createSerializer(mappers_exports, false);
const publishEventGridEventsOperationSpec = {
	path: "",
	httpMethod: "POST",
	responses: {
		200: {},
		default: {}
	},
	requestBody: events,
	queryParameters: [apiVersion],
	urlParameters: [topicHostname],
	headerParameters: [contentType],
	mediaType: "json",
	serializer
};
const publishCloudEventEventsOperationSpec = {
	path: "",
	httpMethod: "POST",
	responses: {
		200: {},
		default: {}
	},
	requestBody: events1,
	queryParameters: [apiVersion],
	urlParameters: [topicHostname],
	headerParameters: [contentType1, aegChannelName],
	mediaType: "json",
	serializer
};
const publishCustomEventEventsOperationSpec = {
	path: "",
	httpMethod: "POST",
	responses: {
		200: {},
		default: {}
	},
	requestBody: events2,
	queryParameters: [apiVersion],
	urlParameters: [topicHostname],
	headerParameters: [contentType],
	mediaType: "json",
	serializer
};
const TraceParentHeaderName = "traceparent";
const TraceStateHeaderName = "tracestate";
const cloudEventDistributedTracingEnricherPolicyName = "cloudEventDistributedTracingEnricherPolicy";
function cloudEventDistributedTracingEnricherPolicy() {
	return {
		name: cloudEventDistributedTracingEnricherPolicyName,
		async sendRequest(request, next) {
			const traceparent = request.headers.get(TraceParentHeaderName);
			const tracestate = request.headers.get(TraceStateHeaderName);
			if (request.headers.get("Content-Type") === "application/cloudevents-batch+json; charset=utf-8" && typeof request.body === "string" && traceparent) {
				const parsedBody = JSON.parse(request.body);
				for (const item of parsedBody) {
					if (typeof item !== "object" || item.traceparent) continue;
					item.traceparent = traceparent;
					if (tracestate) item.tracestate = tracestate;
				}
				request.body = JSON.stringify(parsedBody);
			}
			return next(request);
		}
	};
}
// node_modules/@azure/eventgrid/dist/esm/tracing.js
const tracingClient = createTracingClient({
	namespace: "Microsoft.Messaging.EventGrid",
	packageName: "@azure/event-grid",
	packageVersion: "5.12.0"
});
// node_modules/@azure/eventgrid/dist/esm/eventGridClient.js
var EventGridPublisherClient = class {
	constructor(endpointUrl, inputSchema, credential, options = {}) {
		this.endpointUrl = endpointUrl;
		this.inputSchema = inputSchema;
		this.client = new GeneratedClient(options);
		const authPolicy = isTokenCredential(credential) ? bearerTokenAuthenticationPolicy({
			credential,
			scopes: DEFAULT_EVENTGRID_SCOPE
		}) : eventGridCredentialPolicy(credential);
		this.client.pipeline.addPolicy(authPolicy);
		this.client.pipeline.addPolicy(cloudEventDistributedTracingEnricherPolicy(), { afterPolicies: [tracingPolicyName] });
		this.apiVersion = this.client.apiVersion;
	}
	send(events, options = {}) {
		return tracingClient.withSpan("EventGridPublisherClient.send", options, (updatedOptions) => {
			switch (this.inputSchema) {
				case "EventGrid": return this.client.publishEventGridEvents(this.endpointUrl, events.map(convertEventGridEventToModelType), updatedOptions);
				case "CloudEvent": {
					const _a = updatedOptions, { channelName } = _a, sendOptions = __rest(_a, ["channelName"]);
					if (channelName) sendOptions.aegChannelName = channelName;
					return this.client.publishCloudEventEvents(this.endpointUrl, events.map(convertCloudEventToModelType), sendOptions);
				}
				case "Custom": return this.client.publishCustomEventEvents(this.endpointUrl, events, updatedOptions);
				default: throw new Error(`Unknown input schema type '${this.inputSchema}'`);
			}
		});
	}
};
function convertEventGridEventToModelType(event) {
	var _a, _b;
	return {
		eventType: event.eventType,
		eventTime: (_a = event.eventTime) !== null && _a !== void 0 ? _a : new Date(),
		id: (_b = event.id) !== null && _b !== void 0 ? _b : randomUUID(),
		subject: event.subject,
		topic: event.topic,
		data: event.data,
		dataVersion: event.dataVersion
	};
}
function convertCloudEventToModelType(event) {
	var _a, _b, _c, _d;
	if (event.extensionAttributes) {
		for (const propName in event.extensionAttributes) if (!/^[a-z0-9]*$/.test(propName) || cloudEventReservedPropertyNames.indexOf(propName) !== -1) throw new Error(`invalid extension attribute name: ${propName}`);
	}
	const converted = Object.assign({
		specversion: "1.0",
		type: event.type,
		source: event.source,
		id: (_a = event.id) !== null && _a !== void 0 ? _a : randomUUID(),
		time: (_b = event.time) !== null && _b !== void 0 ? _b : new Date(),
		subject: event.subject,
		dataschema: event.dataschema
	}, (_c = event.extensionAttributes) !== null && _c !== void 0 ? _c : []);
	if (event.data instanceof Uint8Array) {
		if (!event.datacontenttype) throw new Error("a data content type must be provided when sending an event with binary data");
		converted.datacontenttype = event.datacontenttype;
		converted.dataBase64 = event.data;
	} else {
		converted.datacontenttype = (_d = event.datacontenttype) !== null && _d !== void 0 ? _d : "application/json";
		converted.data = event.data;
	}
	return converted;
}
export { AzureKeyCredential, EventGridPublisherClient };
