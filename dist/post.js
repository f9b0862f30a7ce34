import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  iH: () => (/* binding */ nothingLeftOf),
  IY: () => (/* binding */ readHandover)
});

// UNUSED EXPORTS: readHandedInputs, stateNames

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./build/inputs/defaults.js
/** The defaults of action.yml, where a test compares them. `github-token` has none here. */
const defaults_inputDefaults = {
    sources: '',
    'sources-file': 'sources.json',
    'extra-metrics': '',
    'github-token': '',
    'github-app-client-id': '',
    'github-app-private-key': '',
    'repos-per-query': '65',
    'github-concurrency': '4',
    'retry-cooldown-seconds': '60',
    'max-retries': '5',
    'cosmos-endpoint': '',
    'cosmos-key': '',
    'cosmos-database': 'github',
    'cosmos-data-container': 'repoStats',
    'cosmos-run-info-container': 'runInfo',
    'cosmos-create-resources': 'true',
    'cosmos-ttl-days': '',
    'cosmos-serverless': 'false',
    'cosmos-throughput': '400',
    'cosmos-ru-per-write': '5',
    'azure-tenant-id': '',
    'azure-client-id': '',
    'publish-event': 'false',
    'event-grid-endpoint': '',
    'event-grid-key': '',
    'event-grid-schema': 'EventGrid',
    'send-email': 'false',
    'email-when': 'always',
    'sendgrid-api-key': '',
    'sendgrid-from': '',
    'sendgrid-to': '',
    'sendgrid-endpoint': 'https://api.sendgrid.com',
    'application-insights-connection-string': '',
    'output-directory': 'repo-stats',
    'dashboard-url': '',
    compare: 'true',
    'private-names': 'show',
    'dry-run': 'false',
    'max-failed-percent': '5',
    'max-missing-percent': '100',
    'max-minutes': '330',
};
/** What the archive has and the main action has not. */
const archiveOnly = {
    directory: 'repo-stats',
    destination: '',
    'storage-key': '',
    'delete-after-days': '',
};
/** What only the dashboard has. */
const dashboardOnly = {
    archive: 'archive',
    days: '365',
    title: 'Repository statistics',
    'include-private': 'false',
};
/** What a run over several jobs has beside the inputs of the main action. */
const shardOnly = { stage: '', shards: 'auto', shard: '' };
const allDefaults = { ...dashboardOnly, ...defaults_inputDefaults, ...archiveOnly, ...shardOnly };
const sharedWithArchive = [
    ...['cosmos-endpoint', 'cosmos-key', 'cosmos-database', 'cosmos-data-container', 'cosmos-run-info-container'],
    ...['cosmos-create-resources', 'cosmos-ttl-days', 'cosmos-serverless', 'cosmos-throughput', 'cosmos-ru-per-write'],
    ...['azure-tenant-id', 'azure-client-id', 'max-minutes', 'max-retries'],
    ...['application-insights-connection-string', 'dry-run'],
];
/** The defaults of archive/action.yml. */
const archiveDefaults = {
    ...archiveOnly,
    ...Object.fromEntries(sharedWithArchive.map((name) => [name, allDefaults[name]])),
};
/** The defaults of shard/action.yml. */
const shardDefaults = { ...defaults_inputDefaults, ...shardOnly };
/** The defaults of dashboard/action.yml. */
const dashboardDefaults = {
    ...dashboardOnly,
    'storage-key': '',
    'azure-tenant-id': '',
    'azure-client-id': '',
    'output-directory': 'site',
    'application-insights-connection-string': '',
};

;// CONCATENATED MODULE: ./build/inputs/handed-inputs.js


const isSecret = (name) => secretInputs.includes(name);
/** The post step does not ask GitHub for anything. */
const unneeded = [
    ...['sources', 'sources-file', 'extra-metrics'],
    ...['github-app-client-id', 'github-app-private-key'],
];
/** A state is an environment variable, which Windows limits: https://learn.microsoft.com/windows/win32/procthread/environment-variables */
const maxLength = 20_000;
/** What the main step hands over; undefined where it is too long, so that the post step has its own inputs only. */
function handOver({ get, redact }) {
    const names = Object.keys(inputDefaults);
    const given = names.filter((name) => get(name).trim() !== '' && !unneeded.includes(name));
    const open = given.filter((name) => !isSecret(name));
    if (open.reduce((sum, name) => sum + get(name).length, 0) > maxLength)
        return undefined;
    const texts = open.map((name) => [name, redact(get(name), Number.POSITIVE_INFINITY)]);
    return { texts: Object.fromEntries(texts), given: given.filter(isSecret) };
}
/** Reads what a state holds; undefined if that is not what `handOver` made. */
function handed_inputs_parseHanded(value) {
    const { texts, given } = (value ?? {});
    if (typeof texts !== 'object' || texts === null || !Array.isArray(given))
        return undefined;
    const known = Object.entries(texts).filter(([name, text]) => Object.hasOwn(inputDefaults, name) && typeof text === 'string');
    return { texts: Object.fromEntries(known), given: given.filter(isSecret) };
}
/** The address for which a key is meant. */
const addresses = {
    'cosmos-key': 'cosmos-endpoint',
    'event-grid-key': 'event-grid-endpoint',
    'sendgrid-api-key': 'sendgrid-endpoint',
};
/** Stands for a key that the main step had: the input is given, and nothing is sent with it. */
const absentKey = 'absent';
/**
 * The inputs of the main step, with the keys that the post step has itself. In nested composite actions the runner gives
 * it the inputs of the outer action (https://github.com/actions/runner/issues/3514): there may be none, or one that is
 * meant for another address, to which alone it is sent. Names those that are missing.
 */
function takeOver({ texts, given }, own) {
    const isForIt = (name) => {
        const address = addresses[name];
        const text = address && own.get(address).trim();
        return !address || !text || text === inputDefaults[address] || text === texts[address]?.trim();
    };
    const missing = given.filter((name) => own.get(name).trim() === '' || !isForIt(name));
    const get = (name) => {
        if (!isSecret(name))
            return texts[name] ?? '';
        if (missing.includes(name))
            return name === 'application-insights-connection-string' ? '' : absentKey;
        return given.includes(name) ? own.get(name) : '';
    };
    return { source: { ...own, get }, missing };
}

;// CONCATENATED MODULE: ./build/run/handover.js
const dues = ['event', 'report', 'email', 'telemetry'];
/** Hands each step of a run to the post step before the next one is taken. */
class Handover {
    #write;
    #state;
    /** `state`: how far the main step came, in the post step. */
    constructor(write, state) {
        this.#write = write;
        this.#state = state;
    }
    opening(run) {
        this.#become({ phase: 'opening', run: keyOf(run), due: dues });
    }
    open(run) {
        this.#become({ phase: 'open', run: keyOf(run), due: this.#due });
    }
    ended(info, { isOpen }) {
        this.#become({ phase: 'ended', isOpen, info, run: keyOf(info), due: this.#due });
    }
    closed(info) {
        this.#become({ phase: 'closed', info, run: keyOf(info), due: this.#due });
    }
    /** Whether there is a run that the post step can close. */
    get hasRun() {
        return this.#state !== undefined;
    }
    isDue(one) {
        return this.#due.includes(one);
    }
    /** This is not due any more: it is done or, where it must not be done twice, about to be. */
    done(one) {
        if (this.#state && this.isDue(one))
            this.#become({ ...this.#state, due: this.#due.filter((other) => other !== one) });
    }
    get #due() {
        return this.#state?.due ?? [];
    }
    #become(state) {
        this.#state = state;
        this.#write(state);
    }
}
function keyOf({ id, date, token, startedAt, workflowRunUrl }) {
    return { id, date, token, startedAt, ...(workflowRunUrl !== undefined && { workflowRunUrl }) };
}

;// CONCATENATED MODULE: ./build/model.js
/** The form in which two names of one repository are equal. */
const sameName = (name) => name.toLowerCase();
/** The owner in a repository's name. */
const ownerOf = (name) => name.slice(0, name.indexOf('/'));
/** The id of a repository's document in one run. */
const documentId = (repo, runId) => `${repo.replace('/', '.')}.${runId}`;
/** A moment in UTC to the second, as GitHub writes it. */
const isoSeconds = (date) => `${date.toISOString().slice(0, 19)}Z`;
/** So many failures, and owners that were not listed, a run info describes. */
const maxFailures = 100;
/** All owners that a run could not list; undefined for a run info of old that names only some of them. */
function ownersMissedBy({ ownersNotListed = [], ownersNotListedList: all, }) {
    if (all !== undefined)
        return all.split(',').filter(Boolean);
    return ownersNotListed.length < maxFailures ? ownersNotListed.map(({ repo }) => repo) : undefined;
}
const isFinished = (run) => run.status !== 'running';
/** Whether an event tells of a run that ended so. */
const hasEvent = ({ status }) => status !== 'cancelled';
/** The counts of a run whose run info states them all. */
const countsIn = (info) => ({
    known: 'all',
    received: info.totalReceived,
    processed: info.totalProcessed,
    stored: info.totalCreatedCount,
});
/** Whether the action's step fails. */
const failsStep = ({ problems }) => problems.some((problem) => problem.failsStep);

;// CONCATENATED MODULE: ./build/store/archive-source.js
const isFile = (value) => {
    const { path, documents, sha256 } = (value ?? {});
    return typeof path === 'string' && Number.isSafeInteger(documents) && typeof sha256 === 'string';
};
/** Reads what a run info says of its archive; undefined if it says nothing that an archive writes. */
function parseMark(value) {
    if (!isFile(value))
        return undefined;
    const { further = [] } = value;
    return Array.isArray(further) && further.every(isFile) ? value : undefined;
}
const filesIn = ({ further = [], ...first }) => [first, ...further];
const archive_source_text = (value) => (typeof value === 'string' ? value : undefined);
const count = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
/** Reads a stored run info; undefined if it is none, since the id of a run is the second of its start. */
function parseListed(stored) {
    const { id, date, carriedOver } = stored;
    if (typeof id !== 'string' || !/^\d{1,12}$/.test(id) || typeof date !== 'string' || !/^\d{8}$/.test(date))
        return undefined;
    const known = {
        status: archive_source_text(stored.status),
        startedAt: archive_source_text(stored.startedAt),
        maxMinutes: count(stored.maxMinutes),
        shards: count(stored.shards),
        sourcesDigest: archive_source_text(stored.sourcesDigest),
        carriedOver: Array.isArray(carriedOver) ? carriedOver : undefined,
        archive: parseMark(stored.archive),
    };
    const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
    return { id, date, totalCreatedCount: count(stored.totalCreatedCount) ?? 0, ...given };
}

;// CONCATENATED MODULE: ./build/store/stored-run.js


const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const when = (holds) => (value) => holds(value) ? value : undefined;
const stored_run_text = when((value) => typeof value === 'string');
/** As a run writes it: `Date.parse` also takes what has any text in brackets. */
const timeForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;
const isTime = (value) => typeof value === 'string' && timeForm.test(value) && !Number.isNaN(Date.parse(value));
const time = when(isTime);
/** Seconds since 1970. */
const isId = (value) => typeof value === 'string' && /^\d{1,12}$/.test(value);
const stored_run_count = when((value) => Number.isSafeInteger(value) && Number(value) >= 0);
const listOf = (holds) => (value) => Array.isArray(value) && value.every(holds) ? value : undefined;
const hasTexts = (...names) => (one) => isObject(one) && names.every((name) => typeof one[name] === 'string');
const totals = when((value) => isObject(value) && Object.values(value).every((one) => one === true || Number.isFinite(one)));
const texts = listOf((one) => typeof one === 'string');
const failures = listOf(hasTexts('repo', 'status', 'reason'));
const usage = when((value) => isObject(value) && ['graphqlQueries', 'points', 'requestUnits'].every((name) => Number.isFinite(value[name])));
function takenUpOf({ at, storedBefore, usage: used }) {
    const known = { storedBefore: stored_run_count(storedBefore), usage: usage(used) };
    const given = Object.entries(known).filter(([, value]) => value !== undefined);
    return { at: String(at), ...Object.fromEntries(given) };
}
/** Receivers of an event show it as a link. */
const runUrlForm = /^https?:\/\/[^\s/?#@]+\/[^\s?#]+\/actions\/runs\/\d+$/;
const longestUrl = 1_000;
const statuses = ['running', 'completed', 'partial', 'failed', 'cancelled', 'timed out'];
/** What a run cannot be without. */
const needed = {
    date: when((value) => typeof value === 'string' && /^\d{8}$/.test(value)),
    startedAt: time,
    status: when((value) => statuses.includes(value)),
    totalReceived: stored_run_count,
    totalProcessed: stored_run_count,
    totalCreatedCount: stored_run_count,
    totalFailedCount: stored_run_count,
    createdList: stored_run_text,
    failedList: stored_run_text,
    token: stored_run_text,
};
/** What is there or not; any other field is kept as it is. */
const optional = {
    completedAt: time,
    workflowRunUrl: when((value) => typeof value === 'string' && value.length <= longestUrl && runUrlForm.test(value)),
    sourcesDigest: stored_run_text,
    maxMinutes: when((value) => Number.isFinite(value) && Number(value) > 0),
    shards: stored_run_count,
    attempt: stored_run_count,
    events: stored_run_count,
    storedAs: listOf(hasTexts('asked', 'repo')),
    takenUp: (value) => (isObject(value) && isTime(value.at) ? takenUpOf(value) : undefined),
    workflow: stored_run_text,
    job: stored_run_text,
    step: stored_run_text,
    countsKnown: when((value) => value === false),
    failures,
    ownersNotListed: failures,
    ownersNotListedList: stored_run_text,
    duplicates: texts,
    totalDuplicates: stored_run_count,
    previousRunId: stored_run_text,
    vanished: listOf((one) => hasTexts('owner')(one) &&
        ['since', 'noticedAt'].every((name) => isTime(one[name])) &&
        ['count', 'of'].every((name) => stored_run_count(one[name]) !== undefined) &&
        texts(one.repositories) !== undefined),
    carriedOver: listOf((one) => isObject(one) &&
        isId(one.runId) &&
        isTime(one.startedAt) &&
        ['owners', 'repositories'].every((name) => texts(one[name] ?? []) !== undefined)),
    changes: totals,
    qualityFindings: listOf(hasTexts('about', 'finding')),
    totalQualityFindings: stored_run_count,
    eventPublished: when((value) => typeof value === 'boolean'),
    archive: parseMark,
    usage,
};
/** Reads a stored run info; undefined if it is none, since without an id nobody knows of which run it is. */
function parseRunInfo(stored) {
    if (!isObject(stored) || !isId(stored.id))
        return undefined;
    const read = { ...needed, ...optional };
    const fields = Object.entries(stored).map(([name, value]) => [name, Object.hasOwn(read, name) ? read[name]?.(value) : value]);
    const known = Object.fromEntries(fields.filter(([, value]) => value !== undefined));
    const filled = Object.entries(derived(stored.id, known)).filter(([name]) => known[name] === undefined);
    const wrong = fields.filter(([, value]) => value === undefined).map(([name]) => name);
    const unread = new Set([...wrong, ...filled.map(([name]) => name)]);
    return { info: { ...known, ...Object.fromEntries(filled) }, unread: [...unread] };
}
const finished = (stored) => stored && isFinished(stored.info) ? { ...stored, info: stored.info } : undefined;
/** Whether all documents of a run are in the archive alone, so that its lists are empty. */
const isEmptied = ({ archive }) => archive?.deletedAt !== undefined;
/** The run to compare with, as far as it can be read; without its list of documents there is nothing to compare. */
function foundRun({ info, unread }, read, last) {
    if (unread.includes('createdList'))
        return { status: 'unknown', reason: `the run info of run ${info.id} has no \`createdList\` that can be read` };
    if (isEmptied(info))
        return { status: 'unknown', reason: `the documents of run ${info.id} are in the archive alone` };
    return { status: 'found', run: { info, unread, read }, ...(last && { last }) };
}
/** The id is the second in which the run began, and the lists have the names that the totals count. */
function derived(id, { createdList, failedList, status, ...known }) {
    const startedAt = String(known.startedAt ?? isoSeconds(new Date(1000 * Number(id))));
    const lengthOf = (list) => (typeof list === 'string' ? list.split(',').filter(Boolean).length : 0);
    const [created, failed] = [lengthOf(createdList), lengthOf(failedList)];
    return {
        date: startedAt.slice(0, 10).replaceAll('-', ''),
        startedAt,
        status: 'running',
        totalReceived: created + failed,
        totalProcessed: created,
        totalCreatedCount: created,
        totalFailedCount: failed,
        createdList: '',
        failedList: '',
        token: '',
        ...(status !== undefined && status !== 'running' && { completedAt: startedAt }),
    };
}

;// CONCATENATED MODULE: ./build/outlets/left-run.js




const stateNames = { run: 'run', inputs: 'inputs' };
/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#sending-values-to-the-pre-and-post-actions */
const savedIn = (name) => process.env[`STATE_${name}`] ?? '';
/** How far the main step came, as far as its state can be read. */
function readHandover() {
    const text = savedIn(stateNames.run);
    if (text === '')
        return { status: 'none' };
    const saved = parse(text);
    const run = keyIn(saved);
    if (!run)
        return { status: 'unreadable' };
    const due = Array.isArray(saved.due) ? dues.filter((one) => saved.due.includes(one)) : [];
    return { status: 'run', state: stateIn(saved, { run, due }) };
}
/** Why the post step has nothing to do; undefined where it has. */
function nothingLeftOf(left) {
    if (left.status === 'none')
        return 'The main step handed over no run, so there is nothing to close';
    if (left.status === 'unreadable' || left.state.phase !== 'closed' || left.state.due.length > 0)
        return undefined;
    return `Run ${left.state.run.id} has ended; nothing is left to do`;
}
/** The inputs of the main step; undefined where it could not hand them over. */
const readHandedInputs = () => parseHanded(parse(savedIn(stateNames.inputs)));
function stateIn(saved, of) {
    if (saved.phase === 'opening')
        return { ...of, phase: 'opening' };
    if (saved.phase !== 'ended' && saved.phase !== 'closed')
        return { ...of, phase: 'open' };
    const info = readRunInfo(saved.infoPath, of.run);
    // Without it the store is asked, as after a killed run.
    if (!info)
        return { ...of, phase: 'open' };
    return saved.phase === 'closed'
        ? { ...of, phase: 'closed', info }
        : { ...of, phase: 'ended', isOpen: saved.isOpen === true, info };
}
function parse(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}
/** What finds the run info again; a key that lacks a part of it finds none. */
function keyIn({ run }) {
    const stored = parseRunInfo(run);
    if (!stored || ['date', 'token'].some((name) => stored.unread.includes(name)))
        return undefined;
    const { id, date, token, startedAt, workflowRunUrl } = stored.info;
    return { id, date, token, startedAt, ...(workflowRunUrl !== undefined && { workflowRunUrl }) };
}
/** The run info of this run, as the main step left it in a file. */
function readRunInfo(path, { id, token }) {
    try {
        const info = finished(parseRunInfo(JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(String(path), 'utf8'))))?.info;
        return info?.id === id && info.token === token ? info : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 756:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _outlets_left_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(301);

// Most post steps have nothing to do, and load nothing for it: the bundle of the action takes longer than that to load.
const over = (0,_outlets_left_run_js__WEBPACK_IMPORTED_MODULE_0__/* .nothingLeftOf */ .iH)((0,_outlets_left_run_js__WEBPACK_IMPORTED_MODULE_0__/* .readHandover */ .IY)());
// The bundle knows by the name of the file that was started which step it is: see src/index.ts.
if (over === undefined)
    await import(/* webpackIgnore: true */ './index.js');
else
    console.log(over);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(756);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
