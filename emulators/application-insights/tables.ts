import { type BaseType, durationMs, type Envelope, type Json } from './envelope.ts';

/** The types of KQL. A `datetime` is here the text of the item, in UTC, and `dynamic` an object. */
export type ColumnType = 'string' | 'datetime' | 'real' | 'int' | 'bool' | 'dynamic';
export type Row = Readonly<Record<string, unknown>>;
export type TableName = 'AppRequests' | 'AppDependencies' | 'AppTraces' | 'AppMetrics' | 'AppExceptions';
type Columns = Readonly<Record<string, ColumnType>>;
export type Tables = Record<TableName, Row[]>;

const common: Columns = {
  ...{ AppRoleInstance: 'string', AppRoleName: 'string', AppVersion: 'string', _BilledSize: 'real' },
  ...{ ClientBrowser: 'string', ClientCity: 'string', ClientCountryOrRegion: 'string', ClientIP: 'string' },
  ...{ ClientModel: 'string', ClientOS: 'string', ClientStateOrProvince: 'string', ClientType: 'string' },
  ...{ IKey: 'string', _IsBillable: 'string', ItemCount: 'int', Measurements: 'dynamic', OperationId: 'string' },
  ...{
    OperationName: 'string',
    ParentId: 'string',
    Properties: 'dynamic',
    ResourceGUID: 'string',
    _ResourceId: 'string',
  },
  ...{ SDKVersion: 'string', SessionId: 'string', SourceSystem: 'string', _SubscriptionId: 'string' },
  ...{ SyntheticSource: 'string', TenantId: 'string', TimeGenerated: 'datetime', Type: 'string' },
  ...{ UserAccountId: 'string', UserAuthenticatedId: 'string', UserId: 'string' },
};

/** The columns of the tables, all of them: https://learn.microsoft.com/azure/azure-monitor/reference/tables/apprequests and so on. */
export const columns: Readonly<Record<TableName, Columns>> = {
  AppRequests: {
    ...{ ...common, DurationMs: 'real', Id: 'string', Name: 'string', PerformanceBucket: 'string' },
    ...{ ResultCode: 'string', Source: 'string', Success: 'bool', Url: 'string' },
  },
  AppDependencies: {
    ...{ ...common, Data: 'string', DependencyType: 'string', DurationMs: 'real', Id: 'string', Name: 'string' },
    ...{ PerformanceBucket: 'string', ResultCode: 'string', Success: 'bool', Target: 'string' },
    ...{ ReferencedItemId: 'string', ReferencedType: 'string' },
  },
  AppTraces: {
    ...common,
    Message: 'string',
    SeverityLevel: 'int',
    ReferencedItemId: 'string',
    ReferencedType: 'string',
  },
  AppMetrics: { ...common, Max: 'real', Min: 'real', Name: 'string', Sum: 'real' },
  AppExceptions: {
    ...{ ...common, Assembly: 'string', Details: 'dynamic', ExceptionType: 'string', HandledAt: 'string' },
    ...{ InnermostAssembly: 'string', InnermostMessage: 'string', InnermostMethod: 'string', InnermostType: 'string' },
    ...{ Message: 'string', Method: 'string', OuterAssembly: 'string', OuterMessage: 'string', OuterMethod: 'string' },
    ...{ OuterType: 'string', ProblemId: 'string', SeverityLevel: 'int' },
  },
};

const tableOf: Readonly<Record<BaseType, TableName>> = {
  RequestData: 'AppRequests',
  RemoteDependencyData: 'AppDependencies',
  MessageData: 'AppTraces',
  MetricData: 'AppMetrics',
  ExceptionData: 'AppExceptions',
};

/**
 * Items as a workspace has them, for queries: each row has the columns that the item fills. One that is absent is empty in
 * the workspace.
 */
export function tablesOf(items: readonly Envelope[]): Tables {
  const tables: Tables = { AppRequests: [], AppDependencies: [], AppTraces: [], AppMetrics: [], AppExceptions: [] };
  for (const item of items) {
    const table = tableOf[item.data.baseType];
    tables[table].push({ Type: table, ...commonOf(item), ...specific[table](item.data.baseData) });
  }
  return tables;
}

function commonOf({ time, iKey, tags, sampleRate = 100, data }: Envelope): Row {
  return {
    TimeGenerated: time,
    IKey: iKey,
    ItemCount: Math.round(100 / sampleRate),
    AppRoleName: tags['ai.cloud.role'] ?? '',
    AppRoleInstance: tags['ai.cloud.roleInstance'] ?? '',
    AppVersion: tags['ai.application.ver'] ?? '',
    OperationId: tags['ai.operation.id'] ?? '',
    OperationName: tags['ai.operation.name'] ?? '',
    ParentId: tags['ai.operation.parentId'] ?? '',
    SDKVersion: tags['ai.internal.sdkVersion'] ?? '',
    Properties: data.baseData.properties ?? {},
    Measurements: data.baseData.measurements ?? {},
    ClientType: 'PC',
    SourceSystem: 'Azure',
  };
}

interface Detail {
  typeName?: unknown;
  message?: unknown;
}

const specific: Record<TableName, (data: Json) => Row> = {
  AppRequests: ({ id, name, responseCode, success, source, url, duration }) => ({
    ...{ Id: id, Name: name ?? '', ResultCode: responseCode, Success: success, Source: source ?? '', Url: url ?? '' },
    ...lasting(duration),
  }),
  AppDependencies: ({ id, name, resultCode, success = true, data, type, target, duration }) => ({
    ...{ Id: id ?? '', Name: name, ResultCode: resultCode ?? '', Success: success, Data: data ?? '' },
    ...{ DependencyType: type ?? '', Target: target ?? '', ...lasting(duration) },
  }),
  AppTraces: ({ message, severityLevel }) => ({ Message: message, SeverityLevel: levelOf(severityLevel) }),
  AppMetrics: ({ metrics }) => {
    const [point] = metrics as [Record<'value' | 'count' | 'min' | 'max', number> & { name: string }];
    const { name, value, count = 1, min = value, max = value } = point;
    return { Name: name, Sum: value, ItemCount: count, Min: min, Max: max };
  },
  AppExceptions: ({ exceptions, severityLevel, problemId }) => {
    const details = exceptions as Detail[];
    const [outer, inner] = [details[0], details.at(-1)];
    return {
      ...{ ExceptionType: outer?.typeName, OuterType: outer?.typeName, OuterMessage: outer?.message },
      ...{ InnermostType: inner?.typeName, InnermostMessage: inner?.message, Details: details },
      ...{ ProblemId: problemId ?? outer?.typeName, SeverityLevel: levelOf(severityLevel) },
    };
  },
};

const levels = ['Verbose', 'Information', 'Warning', 'Error', 'Critical'];
const levelOf = (severity: unknown): number | undefined =>
  typeof severity === 'number' ? severity : severity === undefined ? undefined : levels.indexOf(String(severity));

const buckets: readonly (readonly [string, number])[] = [
  ['<250ms', 250],
  ['250ms-500ms', 500],
  ['500ms-1sec', 1_000],
  ['1sec-3sec', 3_000],
  ['3sec-7sec', 7_000],
  ['7sec-15sec', 15_000],
  ['15sec-30sec', 30_000],
  ['30sec-1min', 60_000],
  ['1min-2min', 120_000],
  ['2min-5min', 300_000],
];

function lasting(duration: unknown): Row {
  const ms = durationMs(duration) ?? 0;
  return { DurationMs: ms, PerformanceBucket: buckets.find(([, end]) => ms < end)?.[0] ?? '>=5min' };
}
