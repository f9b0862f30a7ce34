import { readFileSync } from "node:fs";
// src/inputs/defaults.ts
const inputDefaults = {
	sources: "",
	"sources-file": "sources.json",
	"extra-metrics": "",
	"github-token": "",
	"github-app-client-id": "",
	"github-app-private-key": "",
	"repos-per-query": "65",
	"github-concurrency": "4",
	"retry-cooldown-seconds": "60",
	"max-retries": "5",
	"cosmos-endpoint": "",
	"cosmos-key": "",
	"cosmos-database": "github",
	"cosmos-data-container": "repoStats",
	"cosmos-run-info-container": "runInfo",
	"cosmos-create-resources": "true",
	"cosmos-ttl-days": "",
	"cosmos-serverless": "false",
	"cosmos-throughput": "400",
	"cosmos-ru-per-write": "5",
	"azure-tenant-id": "",
	"azure-client-id": "",
	"publish-event": "false",
	"event-grid-endpoint": "",
	"event-grid-key": "",
	"event-grid-schema": "EventGrid",
	"send-email": "false",
	"email-when": "always",
	"sendgrid-api-key": "",
	"sendgrid-from": "",
	"sendgrid-to": "",
	"sendgrid-endpoint": "https://api.sendgrid.com",
	"application-insights-connection-string": "",
	"output-directory": "repo-stats",
	"dashboard-url": "",
	compare: "true",
	resume: "true",
	"private-names": "show",
	"dry-run": "false",
	"max-failed-percent": "5",
	"max-missing-percent": "100",
	"max-minutes": "330"
};
const archiveOnly = {
	directory: "repo-stats",
	destination: "",
	"storage-key": "",
	"delete-after-days": ""
};
const dashboardOnly = {
	archive: "archive",
	days: "365",
	title: "Repository statistics",
	"include-private": "false"
};
const shardOnly = {
	stage: "",
	shards: "auto",
	shard: ""
};
const allDefaults = {
	...dashboardOnly,
	...inputDefaults,
	...archiveOnly,
	...shardOnly
};
const sharedWithArchive = [
	...[
		"cosmos-endpoint",
		"cosmos-key",
		"cosmos-database",
		"cosmos-data-container",
		"cosmos-run-info-container"
	],
	...[
		"cosmos-create-resources",
		"cosmos-ttl-days",
		"cosmos-serverless",
		"cosmos-throughput",
		"cosmos-ru-per-write"
	],
	...[
		"azure-tenant-id",
		"azure-client-id",
		"max-minutes",
		"max-retries"
	],
	...["application-insights-connection-string", "dry-run"]
];
({
	...archiveOnly,
	...Object.fromEntries(sharedWithArchive.map((name) => [name, allDefaults[name]]))
});
({
	...inputDefaults,
	...shardOnly
});
({ ...dashboardOnly });
// src/run/handover.ts
const dues = [
	"event",
	"report",
	"email",
	"telemetry"
];
// src/model.ts
const isoSeconds = (date) => `${date.toISOString().slice(0, 19)}Z`;
const isFinished = (run) => run.status !== "running";
// src/store/archive-source.ts
const isFile = (value) => {
	const { path, documents, sha256 } = value ?? {};
	return typeof path === "string" && Number.isSafeInteger(documents) && typeof sha256 === "string";
};
function parseMark(value) {
	if (!isFile(value)) return void 0;
	const { further = [] } = value;
	return Array.isArray(further) && further.every(isFile) ? value : void 0;
}
// src/store/stored-run.ts
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const when = (holds) => (value) => holds(value) ? value : void 0;
const text = when((value) => typeof value === "string");
const timeForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;
const isTime = (value) => typeof value === "string" && timeForm.test(value) && !Number.isNaN(Date.parse(value));
const time = when(isTime);
const isId = (value) => typeof value === "string" && /^\d{1,12}$/.test(value);
const count = when((value) => Number.isSafeInteger(value) && Number(value) >= 0);
const listOf = (holds) => (value) => Array.isArray(value) && value.every(holds) ? value : void 0;
const hasTexts = (...names) => (one) => isObject(one) && names.every((name) => typeof one[name] === "string");
const totals = when((value) => isObject(value) && Object.values(value).every((one) => one === true || Number.isFinite(one)));
const texts = listOf((one) => typeof one === "string");
const failures = listOf(hasTexts("repo", "status", "reason"));
const usage = when((value) => isObject(value) && [
	"graphqlQueries",
	"points",
	"requestUnits"
].every((name) => Number.isFinite(value[name])));
function takenUpOf({ firstToken, at, storedBefore, usage: used }) {
	const known = {
		storedBefore: count(storedBefore),
		usage: usage(used)
	};
	const given = Object.entries(known).filter(([, value]) => value !== void 0);
	return {
		firstToken: String(firstToken),
		at: String(at),
		...Object.fromEntries(given)
	};
}
const runUrlForm = /^https?:\/\/[^\s/?#@]+\/[^\s?#]+\/actions\/runs\/\d+$/;
const longestUrl = 1e3;
const statuses = [
	"running",
	"completed",
	"partial",
	"failed",
	"cancelled",
	"timed out"
];
const needed = {
	date: when((value) => typeof value === "string" && /^\d{8}$/.test(value)),
	startedAt: time,
	status: when((value) => statuses.includes(value)),
	totalReceived: count,
	totalProcessed: count,
	totalCreatedCount: count,
	totalFailedCount: count,
	createdList: text,
	failedList: text,
	token: text
};
const optional = {
	completedAt: time,
	workflowRunUrl: when((value) => typeof value === "string" && value.length <= longestUrl && runUrlForm.test(value)),
	sourcesDigest: text,
	maxMinutes: when((value) => Number.isFinite(value) && Number(value) > 0),
	shards: count,
	attempt: count,
	events: count,
	storedAs: listOf(hasTexts("asked", "repo")),
	takenUp: (value) => isObject(value) && isTime(value.at) && hasTexts("firstToken")(value) ? takenUpOf(value) : void 0,
	workflow: text,
	job: text,
	step: text,
	countsKnown: when((value) => value === false),
	failures,
	ownersNotListed: failures,
	ownersNotListedList: text,
	duplicates: texts,
	totalDuplicates: count,
	previousRunId: text,
	vanished: listOf((one) => hasTexts("owner")(one) && ["since", "noticedAt"].every((name) => isTime(one[name])) && ["count", "of"].every((name) => count(one[name]) !== void 0) && texts(one.repositories) !== void 0),
	carriedOver: listOf((one) => isObject(one) && isId(one.runId) && isTime(one.startedAt) && ["owners", "repositories"].every((name) => texts(one[name] ?? []) !== void 0)),
	changes: totals,
	qualityFindings: listOf(hasTexts("about", "finding")),
	totalQualityFindings: count,
	eventPublished: when((value) => typeof value === "boolean"),
	archive: parseMark,
	usage
};
function parseRunInfo(stored) {
	if (!isObject(stored) || !isId(stored.id)) return void 0;
	const read = {
		...needed,
		...optional
	};
	const fields = Object.entries(stored).map(([name, value]) => [name, Object.hasOwn(read, name) ? read[name]?.(value) : value]);
	const known = Object.fromEntries(fields.filter(([, value]) => value !== void 0));
	const filled = Object.entries(derived(stored.id, known)).filter(([name]) => known[name] === void 0);
	const wrong = fields.filter(([, value]) => value === void 0).map(([name]) => name);
	const unread = new Set([...wrong, ...filled.map(([name]) => name)]);
	return {
		info: {
			...known,
			...Object.fromEntries(filled)
		},
		unread: [...unread]
	};
}
const finished = (stored) => stored && isFinished(stored.info) ? {
	...stored,
	info: stored.info
} : void 0;
function derived(id, { createdList, failedList, status, ...known }) {
	const startedAt = String(known.startedAt ?? isoSeconds(new Date(1e3 * Number(id))));
	const lengthOf = (list) => typeof list === "string" ? list.split(",").filter(Boolean).length : 0;
	const [created, failed] = [lengthOf(createdList), lengthOf(failedList)];
	return {
		date: startedAt.slice(0, 10).replaceAll("-", ""),
		startedAt,
		status: "running",
		totalReceived: created + failed,
		totalProcessed: created,
		totalCreatedCount: created,
		totalFailedCount: failed,
		createdList: "",
		failedList: "",
		token: "",
		...status !== void 0 && status !== "running" && { completedAt: startedAt }
	};
}
// src/outlets/left-run.ts
const stateNames = {
	run: "run",
	inputs: "inputs"
};
const savedIn = (name) => process.env[`STATE_${name}`] ?? "";
function readHandover() {
	const text = savedIn(stateNames.run);
	if (text === "") return { status: "none" };
	const saved = parse(text);
	const run = keyIn(saved);
	if (!run) return { status: "unreadable" };
	return {
		status: "run",
		state: stateIn(saved, {
			run,
			due: Array.isArray(saved.due) ? dues.filter((one) => saved.due.includes(one)) : []
		})
	};
}
function nothingLeftOf(left) {
	if (left.status === "none") return "The main step handed over no run, so there is nothing to close";
	if (left.status === "unreadable" || left.state.phase !== "closed" || left.state.due.length > 0) return void 0;
	return `Run ${left.state.run.id} has ended; nothing is left to do`;
}
function stateIn(saved, of) {
	if (saved.phase === "opening") return {
		...of,
		phase: "opening"
	};
	if (saved.phase !== "ended" && saved.phase !== "closed") return {
		...of,
		phase: "open"
	};
	const info = readRunInfo(saved.infoPath, of.run);
	if (!info) return {
		...of,
		phase: "open"
	};
	return saved.phase === "closed" ? {
		...of,
		phase: "closed",
		info
	} : {
		...of,
		phase: "ended",
		isOpen: saved.isOpen === true,
		info
	};
}
function parse(text) {
	try {
		const value = JSON.parse(text);
		return typeof value === "object" && value !== null ? value : {};
	} catch {
		return {};
	}
}
function keyIn({ run }) {
	const stored = parseRunInfo(run);
	if (!stored || ["date", "token"].some((name) => stored.unread.includes(name))) return void 0;
	const { id, date, token, startedAt, workflowRunUrl } = stored.info;
	return {
		id,
		date,
		token,
		startedAt,
		...workflowRunUrl !== void 0 && { workflowRunUrl }
	};
}
function readRunInfo(path, { id, token }) {
	try {
		const info = finished(parseRunInfo(JSON.parse(readFileSync(String(path), "utf8"))))?.info;
		return info?.id === id && info.token === token ? info : void 0;
	} catch {
		return;
	}
}
// src/post.ts
const over = nothingLeftOf(readHandover());
if (over === void 0) await import("./index.js");
else console.log(over);
export {};
