import { __commonJSMin, __toESM } from "./rolldown-runtime.js";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import * as os$1 from "os";
import { EOL } from "os";
import * as crypto$1 from "crypto";
import * as fs$1 from "fs";
import { constants, promises } from "fs";
import { BlockList, isIP } from "node:net";
import { globalAgent, request } from "node:http";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { Worker } from "node:worker_threads";
import { createHash as createHash$1, createPrivateKey, randomBytes } from "node:crypto";
import { closeSync, constants as constants$1, createWriteStream, fstatSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { Agent, globalAgent as globalAgent$1, request as request$1 } from "node:https";
import { exec } from "node:child_process";
// src/steps/heap.ts
const youngBytes = 16 * 2 ** 20;
const lookMs = 10;
function keepHeapSmall() {
	setFlagsFromString("--heap-growing-percent=30");
	const timer = setInterval(() => {
		const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
		if (young && young.space_size < youngBytes) return;
		setFlagsFromString("--semi-space-growth-factor=1");
		clearInterval(timer);
	}, lookMs).unref();
}
// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os$1.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs$1.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs$1.appendFileSync(filePath, `${toCommandValue(message)}${os$1.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto$1.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os$1.EOL}${convertedValue}${os$1.EOL}${delimiter}`;
}
// node_modules/@actions/core/lib/summary.js
var __awaiter$1 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile: appendFile$1, writeFile } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	filePath() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants.R_OK | constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	write(options) {
		return __awaiter$1(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile$1)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	clear() {
		return __awaiter$1(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	stringify() {
		return this._buffer;
	}
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	addEOL() {
		return this.addRaw(EOL);
	}
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const summary$1 = new Summary();
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os$1.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
function isDebug() {
	return process.env["RUNNER_DEBUG"] === "1";
}
function debug(message) {
	issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os$1.EOL);
}
function startGroup(name) {
	issue("group", name);
}
function endGroup() {
	issue("endgroup");
}
function saveState(name, value) {
	if (process.env["GITHUB_STATE"] || "") return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
	issueCommand("save-state", { name }, toCommandValue(value));
}
// src/async/clock.ts
const longestTimerMs = 2 ** 31 - 1;
const systemClock = {
	now: () => performance.now(),
	date: (atMs) => new Date(Date.now() + (atMs === void 0 ? 0 : atMs - performance.now())),
	sleep: (ms, signal, { isIdle = false } = {}) => new Promise((resolve, reject) => {
		signal?.throwIfAborted();
		const end = () => {
			clearTimeout(timer);
			reject(signal?.reason);
		};
		const timer = setTimeout(() => {
			signal?.removeEventListener("abort", end);
			resolve();
		}, Math.min(Math.max(ms, 0), longestTimerMs));
		if (isIdle) timer.unref();
		signal?.addEventListener("abort", end, { once: true });
	})
};
// src/async/abort.ts
function after(clock, ms, act) {
	const cleared = new AbortController();
	clock.sleep(ms, cleared.signal).then(act, () => {});
	return () => cleared.abort();
}
function every(clock, ms, act) {
	const cleared = new AbortController();
	const next = () => {
		act();
		wait();
	};
	const wait = () => void clock.sleep(ms, cleared.signal, { isIdle: true }).then(next, () => {});
	wait();
	return () => cleared.abort();
}
function deadline(clock, ms, ...others) {
	const controller = new AbortController();
	const giveUp = () => controller.abort(new Error("given up"));
	const clearTimer = after(clock, ms, () => controller.abort(new Error(`given up after ${Math.round(ms / 1e3)} s`)));
	for (const other of others) {
		if (other.aborted) giveUp();
		other.addEventListener("abort", giveUp, { once: true });
	}
	const clear = () => {
		clearTimer();
		for (const other of others) other.removeEventListener("abort", giveUp);
	};
	return {
		signal: controller.signal,
		clear
	};
}
const aborted = Symbol("aborted");
async function race(work, signal) {
	work.catch(() => {});
	if (signal.aborted) return aborted;
	const { promise, resolve } = Promise.withResolvers();
	const onAbort = () => resolve(aborted);
	signal.addEventListener("abort", onAbort, { once: true });
	return Promise.race([work, promise]).finally(() => signal.removeEventListener("abort", onAbort));
}
async function withTimeout({ ms, signal }, work) {
	const limit = deadline(systemClock, ms, signal);
	const result = await race(work, limit.signal).finally(limit.clear);
	if (result === aborted) throw limit.signal.reason;
	return result;
}
// src/async/ending.ts
const precedence = [
	"failed",
	"timed out",
	"cancelled"
];
const minuteMs$1 = 6e4;
const givenUpAfter = {
	failed: { taking: 0 },
	"timed out": {
		taking: 0,
		cancelled: 5 * minuteMs$1,
		writing: 5 * minuteMs$1,
		checking: 9 * minuteMs$1,
		closing: 10 * minuteMs$1
	},
	cancelled: {
		taking: 0,
		cancelled: 0,
		writing: 800,
		checking: 2200,
		closing: 3e3,
		mailing: 6e3
	}
};
var Ending = class {
	#phases = {
		taking: new AbortController(),
		cancelled: new AbortController(),
		writing: new AbortController(),
		checking: new AbortController(),
		closing: new AbortController(),
		mailing: new AbortController()
	};
	taking = this.#phases.taking.signal;
	cancelled = this.#phases.cancelled.signal;
	writing = this.#phases.writing.signal;
	checking = this.#phases.checking.signal;
	closing = this.#phases.closing.signal;
	mailing = this.#phases.mailing.signal;
	#clock;
	#timers = [];
	#reason;
	#undone;
	#waits = new Set();
	#deadline;
	constructor(clock) {
		this.#clock = clock;
	}
	get reason() {
		const [one, other] = [this.#reason, this.#undone];
		return one && other && outweighs(other, one) ? other : one ?? other;
	}
	get deadlineMs() {
		return this.#deadline?.atMs ?? Number.POSITIVE_INFINITY;
	}
	limit(atMs, reason) {
		this.at(atMs, () => this.stop(reason));
		if (atMs < this.deadlineMs) this.#deadline = {
			atMs,
			reason
		};
	}
	at(atMs, act) {
		this.#timers.push(after(this.#clock, atMs - this.#clock.now(), act));
	}
	beyondDeadline(what) {
		const reason = this.#deadline?.reason;
		return reason && reason.status !== "timed out" ? reason : {
			status: "timed out",
			reason: what
		};
	}
	waitFor(why) {
		this.#waits.add(why);
		return () => this.#waits.delete(why);
	}
	leaveUndone(reason) {
		this.#undone ??= reason;
	}
	stop(reason) {
		if (this.#reason && !outweighs(reason, this.#reason)) return;
		this.#reason = reason.status === "timed out" ? this.#withWait(reason) : reason;
		for (const [phase, ms] of Object.entries(givenUpAfter[reason.status])) {
			const giveUp = () => this.#phases[phase].abort();
			if (ms === 0) giveUp();
			else this.#timers.push(after(this.#clock, ms, giveUp));
		}
	}
	#withWait(stop) {
		const [wait] = this.#waits;
		if (!wait) return stop;
		return {
			...stop,
			reason: `${stop.reason} while ${wait.reason}`,
			remedy: wait.remedy ?? stop.remedy
		};
	}
	finish() {
		for (const clear of this.#timers) clear();
	}
};
const outweighs = (one, other) => precedence.indexOf(one.status) > precedence.indexOf(other.status);
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
const archiveDefaults = {
	...archiveOnly,
	...Object.fromEntries(sharedWithArchive.map((name) => [name, allDefaults[name]]))
};
const shardDefaults = {
	...inputDefaults,
	...shardOnly
};
const dashboardDefaults = {
	...dashboardOnly,
	"storage-key": "",
	"azure-tenant-id": "",
	"azure-client-id": "",
	"output-directory": "site",
	"application-insights-connection-string": ""
};
// src/inputs/otlp-headers.ts
function headersIn(text) {
	const pairs = text.split(",").flatMap((pair) => {
		const [, name = "", value = ""] = /^([!#$%&'*+.^_`|~\w-]+)[ \t]{0,9}=([!-~ ]*)$/.exec(pair.trim()) ?? [];
		return name === "" ? [] : [[name.toLowerCase(), decoded(value.trim())]];
	});
	return Object.fromEntries(pairs);
}
function decoded(value) {
	try {
		return decodeURIComponent(value);
	} catch {
		return value;
	}
}
// src/inputs/secrets.ts
const secretInputs = [
	"github-token",
	"github-app-private-key",
	"cosmos-key",
	"event-grid-key",
	"sendgrid-api-key",
	"application-insights-connection-string",
	"storage-key"
];
const secretVariable = /(?:secret|password|passwd|passphrase|token|[_-](?:sas|pat|auth)|connection[_-]?string|(?:api|access|account|storage|primary|secondary|private|shared|master|cosmos|grid|instrumentation|subscription|signing|encryption|ssh)[_-]?key)$/i;
const headerVariable = /^OTEL_EXPORTER_OTLP_(?:\w+_)?HEADERS$/;
const collectorVariable = /^OTEL_EXPORTER_OTLP_(?:\w+_)?ENDPOINT$/;
const proxyVariable = /^(?:https?|all)_proxy$/i;
const addressWithPassword = /^[a-z][a-z\d+.-]{0,30}:\/\/[^\s/?#@:]{0,200}:[^\s/?#@]{1,1000}@/i;
const keyInside = /(?:AccountKey|SharedAccessKey|SharedAccessSignature|InstrumentationKey|\b(?:sig|password|pwd))=([^;&\s]+)/gi;
const secretOfApp = /"clientSecret"\s*:\s*"([^"]+)"/g;
function secretsIn(get, env) {
	const variables = Object.entries(env).flatMap(([name, value = ""]) => {
		if (collectorVariable.test(name)) return [...credentialsIn(value), ...URL.parse(value)?.searchParams.values() ?? []];
		if (proxyVariable.test(name) || addressWithPassword.test(value)) return credentialsIn(value);
		if (headerVariable.test(name)) return valuesOf(value);
		return secretVariable.test(name) ? [value] : [];
	});
	const given = [...secretInputs.map(get), ...variables];
	const parts = given.flatMap(linesOf);
	const keys = [...given, ...Object.values(env)].flatMap((value = "") => [keyInside, secretOfApp].flatMap((form) => [...value.matchAll(form)].map(([, key = ""]) => key)));
	return [...new Set([
		...given,
		...parts,
		...keys
	].map((value) => value.trim()))].filter(Boolean);
}
function credentialsIn(address) {
	const credentials = address.slice(0, Math.max(0, address.lastIndexOf("@"))).replace(/^[a-z]+:\/\//i, "");
	return [
		credentials,
		credentials.slice(credentials.indexOf(":") + 1),
		URL.parse(address)?.password ?? ""
	];
}
const valuesOf = (headers) => {
	const written = headers.split(",").map((pair) => pair.slice(pair.search(/[=:]/) + 1));
	const values = [...Object.values(headersIn(headers)), ...written].map((value) => value.trim());
	const credentials = values.map((value) => value.slice(value.lastIndexOf(" ") + 1));
	return [
		...values,
		...credentials,
		...credentials.flatMap(basicIn)
	];
};
function basicIn(credential) {
	const text = Buffer.from(credential, "base64").toString("utf8");
	return /^[!-~]+:[!-~]+$/.test(text) ? [text, text.slice(text.indexOf(":") + 1)] : [];
}
const linesOf = (value) => {
	const body = /-----BEGIN [A-Z ]+-----([\s\S]*)-----END/.exec(value)?.[1];
	if (body !== void 0) return body.split(/\s+|\\r|\\n/);
	const lines = value.split(/\r?\n|\\n/);
	return lines.length === 1 ? [] : lines.filter((line) => !line.startsWith("-----"));
};
// src/github/metrics.ts
const metric = (field, kind, source = field) => ({
	field,
	kind,
	source
});
const contractMetrics = [
	metric("repo", "name", "nameWithOwner"),
	metric("isArchived", "boolean"),
	metric("isTemplate", "boolean"),
	metric("repoUpdatedAt", "time", "updatedAt"),
	metric("openIssues", "total", "issues(states: OPEN) { totalCount }"),
	metric("closedIssues", "total", "issues(states: CLOSED) { totalCount }"),
	{
		field: "totalIssues",
		kind: "count",
		sumOf: ["openIssues", "closedIssues"]
	},
	metric("openPRs", "total", "pullRequests(states: OPEN) { totalCount }"),
	metric("closedPRs", "total", "pullRequests(states: CLOSED) { totalCount }"),
	metric("mergedPRs", "total", "pullRequests(states: MERGED) { totalCount }"),
	{
		field: "totalPRs",
		kind: "count",
		sumOf: [
			"openPRs",
			"closedPRs",
			"mergedPRs"
		]
	},
	metric("stars", "count", "stargazerCount")
];
const identityMetrics = [metric("repoId", "optional count", "databaseId"), metric("visibility", "optional word")];
const extraMetrics = [
	metric("forks", "count", "forkCount"),
	metric("watchers", "total", "watchers { totalCount }"),
	metric("discussions", "total", "discussions { totalCount }"),
	metric("releases", "total", "releases { totalCount }"),
	metric("commits", "optional total", "defaultBranchRef { target { ... on Commit { history { totalCount } } } }"),
	metric("branches", "optional total", "refs(refPrefix: \"refs/heads/\") { totalCount }"),
	metric("primaryLanguage", "text", "primaryLanguage { name }"),
	metric("license", "text", "licenseInfo { spdxId }"),
	metric("topics", "names", "repositoryTopics(first: 20) { nodes { topic { name } } }"),
	metric("createdAt", "time"),
	metric("pushedAt", "optional time"),
	metric("diskUsage", "optional count"),
	metric("defaultBranch", "text", "defaultBranchRef { name }"),
	metric("latestRelease", "text", "latestRelease { tagName }")
];
const permissionsFor = (extras) => [
	...[
		"metadata",
		"issues",
		"pull_requests"
	],
	...extras.includes("discussions") ? ["discussions"] : [],
	...extras.some((name) => ofContents.includes(name)) ? ["contents"] : []
];
const ofContents = [
	"branches",
	"commits",
	"defaultBranch",
	"releases",
	"latestRelease"
];
const extraMetricNames = extraMetrics.map(({ field }) => field);
const needlessMetricNames = identityMetrics.map(({ field }) => field);
var MetricSet = class {
	#extras;
	#missing = new Set();
	constructor(names) {
		this.#extras = extraMetrics.filter(({ field }) => names.includes(field));
	}
	selection(without = new Set()) {
		return [...alwaysAsked, ...this.#dispensable.filter(({ field }) => !without.has(field))].map(({ field, source }) => source === field ? field : `${field}: ${source}`).join("\n  ");
	}
	isDispensable(field) {
		return this.#dispensable.some((one) => one.field === field);
	}
	get connections() {
		return connectionsOf(alwaysAsked) + connectionsOf(this.#askedExtras);
	}
	extraPointsFor(repositories) {
		return Math.round(repositories * connectionsOf(this.#askedExtras) / 100);
	}
	leaveOut(graphqlField) {
		const asking = [...identityMetrics, ...this.#extras].filter(({ source }) => source.match(/\w+/g)?.includes(graphqlField));
		const metric = asking.find(({ field }) => !this.#missing.has(field)) ?? asking[0];
		if (!metric) return void 0;
		const isNews = !this.#missing.has(metric.field);
		this.#missing.add(metric.field);
		return {
			name: metric.field,
			isNews
		};
	}
	read(node, without = new Set()) {
		const stats = {};
		for (const entry of contractMetrics) {
			const value = "sumOf" in entry ? sum(entry.sumOf, stats) : readers[entry.kind](node[entry.field]);
			if (value === void 0) return {
				status: "unreadable",
				field: entry.field
			};
			stats[entry.field] = value;
		}
		const extras = {};
		for (const { field, kind } of this.#extras) {
			const value = this.#missing.has(field) || without.has(field) ? null : readers[kind](node[field]);
			if (value === void 0) return {
				status: "unreadable",
				field
			};
			extras[field] = value;
		}
		const identity = {};
		for (const { field, kind } of identityMetrics) identity[field] = readers[kind](node[field]) ?? null;
		const [read, known] = [stats, identity];
		return {
			status: "read",
			stats: read,
			identity: known,
			extras
		};
	}
	get #dispensable() {
		return [...identityMetrics.filter(({ field }) => !this.#missing.has(field)), ...this.#askedExtras];
	}
	get #askedExtras() {
		return this.#extras.filter(({ field }) => !this.#missing.has(field));
	}
};
const alwaysAsked = contractMetrics.filter((entry) => "source" in entry);
const connectionsOf = (metrics) => metrics.filter(({ kind }) => kind === "total" || kind === "optional total" || kind === "names").length;
const sum = (parts, of) => parts.reduce((total, part) => total + Number(of[part]), 0);
const readers = {
	name: (answer) => isRepositoryName(answer) ? answer : void 0,
	boolean: (answer) => typeof answer === "boolean" ? answer : void 0,
	time: readTime,
	count: readCount,
	total: readTotal,
	names: (answer) => {
		const nodes = isNode(answer) ? answer.nodes : void 0;
		const names = Array.isArray(nodes) ? nodes.map(innermost) : [void 0];
		return names.every((name) => typeof name === "string") ? names : void 0;
	},
	text: (answer) => orNull(innermost(answer), (value) => typeof value === "string" ? value : void 0),
	"optional word": (answer) => typeof answer === "string" ? answer.toLowerCase() : null,
	"optional time": (answer) => orNull(answer, readTime),
	"optional count": (answer) => orNull(answer, readCount),
	"optional total": (answer) => orNull(innermost(answer), readTotal)
};
function readTime(answer) {
	return typeof answer === "string" && /^\d{4}-\d\d-\d\dT/.test(answer) && !Number.isNaN(Date.parse(answer)) ? answer : void 0;
}
function readCount(answer) {
	return typeof answer === "number" && Number.isSafeInteger(answer) && answer >= 0 ? answer : void 0;
}
function readTotal(connection) {
	return isNode(connection) ? readCount(connection.totalCount) : void 0;
}
const orNull = (value, read) => value === null ? null : read(value);
function innermost(answer) {
	let value = answer;
	while (isNode(value) && !Array.isArray(value) && !("totalCount" in value)) value = Object.values(value)[0];
	return value;
}
const isNode = (value) => typeof value === "object" && value !== null;
const namePattern = /^[A-Za-z0-9_-]{1,100}\/[A-Za-z0-9._-]{1,100}$/;
const isRepositoryName = (name) => typeof name === "string" && namePattern.test(name);
// src/network/loopback.ts
const isLoopback = (hostname) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname.replace(/\.$/, ""));
// src/network/bypass.ts
function readBypass(noProxy) {
	const entries = noProxy.toLowerCase().split(/[\s,]+/).filter(Boolean).map(matcherOf);
	return (url) => isLoopback(url.hostname) || entries.some((matches) => matches(url));
}
function matcherOf(entry) {
	if (entry === "*") return () => true;
	const bare = entry.replace(/^https?:\/\//, "").replace(/\/$/, "");
	const [, bracketed, named, port] = /^(?:\[([^\]]+)\]|([^:]*))(?::(\d+))?$/.exec(bare) ?? [];
	const host = bracketed ?? named ?? bare;
	const isHost = host.includes("/") || isIP(host) > 0 ? rangeMatcher(host) : nameMatcher(host);
	return (url) => (port === void 0 || port === portOf(url)) && isHost(bareHost(url));
}
function rangeMatcher(range) {
	const [address = "", prefix] = range.split("/");
	const family = isIP(address);
	const bits = prefix === void 0 ? family === 6 ? 128 : 32 : /^\d+$/.test(prefix) ? Number(prefix) : -1;
	if (family === 0 || bits < 0 || bits > (family === 6 ? 128 : 32)) return () => false;
	const list = new BlockList();
	list.addSubnet(address, bits, familyName(family));
	return (host) => isIP(host) > 0 && list.check(host, familyName(isIP(host)));
}
function nameMatcher(entry) {
	const name = entry.replace(/^\*?\./, "").replace(/\.$/, "");
	return (host) => name !== "" && (host === name || host.endsWith(`.${name}`));
}
const familyName = (family) => family === 6 ? "ipv6" : "ipv4";
const bareHost = ({ hostname }) => hostname.replace(/^\[|\]$|\.$/g, "");
const portOf = ({ port, protocol }) => port || (protocol === "http:" ? "80" : "443");
// src/network/proxies.ts
function readProxies(env, fault) {
	const noProxy = firstOf(env, "no_proxy")?.value ?? "";
	if (noProxy === "*") return () => void 0;
	const isBypassed = readBypass(noProxy);
	const [http, https] = ["http_proxy", "https_proxy"].map((name) => {
		const found = firstOf(env, name) ?? firstOf(env, "all_proxy");
		return found && readProxy(found, fault);
	});
	return (url) => isBypassed(url) ? void 0 : url.protocol === "http:" ? http : https;
}
function firstOf(env, lower) {
	return [lower, lower.toUpperCase()].map((name) => ({
		name,
		value: (env[name] ?? "").trim()
	})).find(({ value }) => value !== "");
}
const form = "Use an address such as http://proxy.example:8080";
function readProxy({ name, value }, fault) {
	const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(value)?.[1]?.toLowerCase();
	const found = `(found ${shown(value)})`;
	if (scheme !== void 0 && !/^https?$/.test(scheme)) {
		fault(`${name}: must be the address of an HTTP proxy ${found}. ${form}, or set NO_PROXY to \`*\``);
		return;
	}
	const url = URL.parse(scheme === void 0 ? `http://${value}` : value);
	if (url?.pathname !== "/" || url.search !== "" || url.hash !== "" || !isDecodable(url)) {
		fault(`${name}: must be the address of a proxy ${found}. ${form}. Percent-encode the user name and the password`);
		return;
	}
	return {
		url,
		variable: name
	};
}
const shown = (value) => `"${value.replace(/^([a-z][a-z\d+.-]*:\/\/)?.*@/is, "$1***@").slice(0, 100)}"`;
function isDecodable({ username, password }) {
	try {
		decodeURIComponent(username + password);
		return true;
	} catch {
		return false;
	}
}
// src/network/clouds.ts
const cosmosDomains = [
	"documents.azure.com",
	"documents.azure.us",
	"documents.azure.cn",
	"sqlx.cosmos.azure.com"
];
const eventGridDomains = [
	"eventgrid.azure.net",
	"eventgrid.azure.us",
	"eventgrid.azure.cn"
];
const blobDomains = [
	"blob.core.windows.net",
	"blob.core.usgovcloudapi.net",
	"blob.core.chinacloudapi.cn",
	"blob.storage.azure.net"
];
const telemetryDomains = [
	"applicationinsights.azure.com",
	"applicationinsights.azure.us",
	"applicationinsights.azure.cn",
	"services.visualstudio.com",
	"monitor.azure.com",
	"monitor.azure.us",
	"monitor.azure.cn"
];
const sendGridDomains = ["sendgrid.com"];
const authorityHosts = [
	"login.microsoftonline.com",
	"login.microsoftonline.us",
	"login.chinacloudapi.cn",
	"login.partner.microsoftonline.cn"
];
const isBelow = (hostname, domains) => domains.some((domain) => hostname.replace(/\.$/, "").endsWith(`.${domain}`));
// src/text/decoded.ts
const toBytes = (text) => Buffer.from(text, "utf8").toString("latin1");
const fromBytes = (bytes) => Buffer.from(bytes, "latin1").toString("utf8");
function decode$1(bytes, { undoesEscapes = true } = {}) {
	const stack = new Stack(bytes.length);
	for (let at = 0; at < bytes.length; at++) {
		stack.push(bytes.charCodeAt(at), at, at + 1);
		for (let found = undoesEscapes && escapeAtEnd(stack); found; found = escapeAtEnd(stack)) stack.replace(found.length, found.bytes);
		stack.length -= blankAtEnd(stack);
	}
	return stack.read();
}
var Stack = class {
	length = 0;
	#codes;
	#from;
	#to;
	constructor(most) {
		this.#codes = new Uint8Array(most);
		this.#from = new Uint32Array(most);
		this.#to = new Uint32Array(most);
	}
	push(code, from, to) {
		this.#codes[this.length] = code;
		this.#from[this.length] = from;
		this.#to[this.length] = to;
		this.length++;
	}
	back(places) {
		return this.length < places ? 0 : this.#codes[this.length - places] ?? 0;
	}
	hasNear(isOne, length) {
		for (let at = this.length - 1; at >= Math.max(0, this.length - length); at--) if (isOne(this.#codes[at] ?? 0)) return true;
		return false;
	}
	end(length) {
		return String.fromCharCode(...this.#codes.subarray(Math.max(0, this.length - length), this.length));
	}
	replace(length, bytes) {
		const [from = 0, to = 0] = [this.#from[this.length - length], this.#to[this.length - 1]];
		this.length -= length;
		for (let i = 0; i < bytes.length; i++) this.push(bytes.charCodeAt(i), from, to);
	}
	read() {
		return {
			text: Buffer.from(this.#codes.buffer, 0, this.length).toString("latin1"),
			from: this.#from,
			to: this.#to
		};
	}
};
function blankAtEnd(stack) {
	const last = stack.back(1);
	if (last === 32 || last === 0 || last >= 9 && last <= 13) return 1;
	if (last < 128) return 0;
	return [2, 3].find((length) => invisible.has(stack.end(length))) ?? 0;
}
const invisible = new Set([
	"\xA0",
	"\u00ad",
	"\u200b",
	"\u200c",
	"\u200d",
	"\u2060",
	"\u202f",
	"\ufeff"
].map(toBytes));
const longestEscape = 12;
const hexOf$1 = (hex) => character(Number.parseInt(hex, 16));
const numbers = [
	[/\\(?:x(?=..$)|u(?=.{4}$))([\da-f]+)$/i, hexOf$1],
	[/%u([\da-f]{4})$/i, hexOf$1],
	[/\\([0-3][0-7]{2})$/, (octal) => character(Number.parseInt(octal, 8))]
];
const braces = [[/\\u\{([\da-f]{1,6})\}$/i, hexOf$1]];
const ofHtml = [
	[/&#x([\da-f]{1,8});$/i, hexOf$1],
	[/&#(\d{1,9});$/, (decimal) => character(Number(decimal))],
	[/&([a-z]+);$/i, (name) => entities$2[name.toLowerCase()]]
];
const entities$2 = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: "\"",
	apos: "'",
	plus: "+",
	sol: "/",
	equals: "=",
	colon: ":",
	lowbar: "_",
	period: ".",
	nbsp: "",
	shy: ""
};
const character = (codePoint) => codePoint > 1114111 ? void 0 : toBytes(String.fromCodePoint(codePoint));
function formsEndingWith(code) {
	if (code === 59) return ofHtml;
	if (code === 125) return braces;
	return isHex(code) ? numbers : [];
}
function escapeAtEnd(stack) {
	const last = stack.back(1);
	if (stack.back(2) === 92 && isEscaped(last)) return {
		length: 2,
		bytes: isSpace(last) ? "" : String.fromCharCode(last)
	};
	if (stack.back(3) === 37 && isHex(stack.back(2)) && isHex(last)) return {
		length: 3,
		bytes: String.fromCharCode(Number.parseInt(stack.end(2), 16))
	};
	const forms = formsEndingWith(last);
	if (forms.length === 0 || !stack.hasNear(isBegin, longestEscape)) return void 0;
	const end = stack.end(longestEscape);
	for (const [pattern, meaning] of forms) {
		const [all, found = ""] = pattern.exec(end) ?? [];
		const bytes = all === void 0 ? void 0 : meaning(found);
		if (all !== void 0 && bytes !== void 0) return {
			length: all.length,
			bytes
		};
	}
}
const isHex = (code) => /^[\da-f]$/i.test(String.fromCharCode(code));
const isSpace = (code) => code === 110 || code === 114 || code === 116;
const isEscaped = (code) => isSpace(code) || /^[!-/:-@[-`{-~]$/.test(String.fromCharCode(code));
const isBegin = (code) => code === 38 || code === 92 || code === 37;
// src/text/escape.ts
const entities$1 = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
const html = (text) => escaped(oneLine(text));
const escaped = (line) => line.replace(/[&<>"']/g, (character) => entities$1[character] ?? "");
const htmlWithBreaks = (text) => oneLine(text).split(longWord$1).map((part, i) => i % 2 === 0 ? escaped(part) : (part.match(pieces) ?? []).map(escaped).join("<wbr>")).join("");
const isLong = (text) => longWord$1.test(oneLine(text));
const longWord$1 = /(\S{11,})/;
const pieces = /[^/_.-]{1,15}[/_.-]{0,15}|[/_.-]{1,15}/gu;
const htmlWithCode = (text, as = html) => as(text).replace(/`([^`]+)`/g, "<code>$1</code>");
const oneLine = (text) => withoutControls(text).trim();
const withoutControls = (text) => text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g, " ");
const json = (data) => JSON.stringify(data, (_, value) => typeof value === "string" ? oneLine(value) : value).replaceAll("<", "\\u003c");
const unseen = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;
const shortForms = {
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t"
};
const visible = (text) => text.replace(unseen, (one) => shortForms[one] ?? `\\u{${one.codePointAt(0)?.toString(16).toUpperCase()}}`);
const logLine = (text) => withoutControls(text).trimEnd().replace(/^\s*::/, ": :").replaceAll("##[", "## [");
const formulaBegin = /(^|[;|\t\r\n])([\s\p{C}\p{Z};|"]*)([=+\-@\uff1d\uff0b\uff0d\uff20]?)/gu;
const cellText$1 = (text) => text.replace(formulaBegin, (all, part, between, sign) => sign === "" ? all : `${part}${between}'${sign}`);
// src/text/secret-forms.ts
const alike = {
	same: (text) => text,
	lower: (text) => text.toLowerCase(),
	base64: (text) => text.replaceAll("-", "+").replaceAll("_", "/")
};
const long = 16;
function spellingsOf(secret) {
	const bytes = toBytes(secret);
	const unescaped = [...new Set([decode$1(bytes).text, decode$1(bytes, { undoesEscapes: false }).text])];
	const isLong = secret.length >= long;
	const inForm = isLong && secret.includes("+") ? [alike.lower(bytes.replaceAll("+", ""))] : [];
	const inUrl = encodeURIComponent(secret.toWellFormed());
	const encoded = new Set([
		...unescaped,
		bytes,
		inUrl,
		lowerPercent(inUrl)
	].flatMap(base64Of));
	const twice = base64Of(bytes).flatMap(base64Of);
	const wide = Buffer.from(secret, "utf16le");
	const inUtf16 = [wide, Buffer.from(wide).swap16()].flatMap((all) => base64Of(all.toString("latin1")));
	const hexes = [
		bytes,
		inUrl,
		Buffer.from(bytes, "latin1").toString("base64").replaceAll("=", "")
	].map(hexOf);
	const form = (text, kind, canBeWrapped) => ({
		text,
		kind,
		canBeWrapped
	});
	return [
		...unescaped.map((text) => isLong ? form(alike.lower(text), "lower", true) : form(text, "same", /\s/.test(secret))),
		...[
			...hexes,
			...numbersOf(bytes),
			...dashless(secret),
			...inForm
		].map((text) => form(text, "lower", true)),
		...[
			...encoded,
			...twice,
			...inUtf16,
			...base64Of(hexOf(bytes))
		].map((text) => form(text, "base64", true))
	].filter(({ text }) => text.length >= 6);
}
const hexOf = (bytes) => Buffer.from(bytes, "latin1").toString("hex");
function numbersOf(bytes) {
	const codes = [...Buffer.from(bytes, "latin1")];
	const hexes = codes.map((code) => code.toString(16).padStart(2, "0"));
	const inHex = [
		":",
		"-",
		",",
		",0x",
		"0x"
	].map((between) => hexes.join(between));
	return [
		codes.join(","),
		codes.join(""),
		...inHex
	];
}
const dashless = (secret) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(secret) ? [secret.replaceAll("-", "").toLowerCase()] : [];
function base64Of(bytes) {
	return [
		0,
		1,
		2
	].map((before) => {
		const all = Buffer.concat([Buffer.alloc(before), Buffer.from(bytes, "latin1")]);
		return all.toString("base64").slice(Math.ceil(8 * before / 6), Math.floor(8 * all.length / 6));
	});
}
const lowerPercent = (text) => text.replace(/%[\dA-F]{2}/g, (one) => one.toLowerCase());
function masksOf(secret) {
	if (secret.length < 6) return [];
	const inUrl = encodeURIComponent(secret.toWellFormed());
	const bytes = Buffer.from(secret);
	const urlBase64 = bytes.toString("base64url");
	const base64 = [urlBase64, urlBase64.replaceAll("-", "+").replaceAll("_", "/")];
	const meant = fromBytes(decode$1(toBytes(secret)).text);
	return [...new Set([
		secret,
		meant,
		inUrl,
		lowerPercent(inUrl),
		...base64,
		bytes.toString("hex")
	])];
}
const longestProblem = 1e3;
const longestRead = 32768;
const longestSpelling = 12288;
function createRedactor(secrets) {
	const known = secrets.filter((secret) => secret.length >= 6);
	const forms = [...new Map(known.flatMap(spellingsOf).map((form) => [`${form.kind} ${form.text}`, form])).values()];
	return (text, longest = 500) => {
		const bytes = toBytes(text.slice(0, longestRead));
		const end = text.length > longestRead ? bytes.length - longestSpelling : bytes.length;
		const hits = forms.length > 0 ? findAll(bytes, forms) : [];
		const rest = (hits.length > 0 || end < bytes.length ? without(bytes.slice(0, end), hits) : text).replace(madeToken, "***");
		return end < bytes.length || rest.length > longest ? `${rest.slice(0, longest - 1).toWellFormed()}\u2026` : rest;
	};
}
function findAll(bytes, forms) {
	const plain = decode$1(bytes, { undoesEscapes: false });
	const unescaped = /[%&\\]/.test(bytes) ? decode$1(bytes) : plain;
	const hits = [];
	for (const decoded of new Set([plain, unescaped])) {
		const texts = {
			same: decoded.text,
			lower: alike.lower(decoded.text),
			base64: alike.base64(decoded.text)
		};
		for (const form of forms) if (texts[form.kind].includes(form.text)) hits.push(...findOne(bytes, decoded, texts[form.kind], form));
	}
	return hits;
}
function findOne(bytes, { from, to }, text, form) {
	const hits = [];
	for (let at = text.indexOf(form.text); at !== -1;) {
		const end = at + form.text.length;
		const [first, last] = form.kind === "base64" ? wordAround(text, at, end, {
			from,
			to
		}) : [at, end - 1];
		const hit = {
			from: from[first] ?? 0,
			to: to[last] ?? 0
		};
		if (form.canBeWrapped || !/\s/.test(bytes.slice(hit.from, hit.to))) hits.push(hit);
		at = text.indexOf(form.text, last + 1);
	}
	return hits;
}
function wordAround(text, at, end, { from, to }) {
	const isJoined = (place) => base64Letter.test(text[place] ?? "") && to[place] === from[place + 1];
	let first = at;
	while (isJoined(first - 1)) first--;
	let last = end - 1;
	while (base64Letter.test(text[last + 1] ?? "") && to[last] === from[last + 1]) last++;
	return [first, last];
}
const base64Letter = /[A-Za-z0-9+/=]/;
function without(bytes, hits) {
	let at = 0;
	let rest = "";
	for (const { from, to } of hits.sort((one, other) => one.from - other.from)) {
		if (from >= at) rest += `${bytes.slice(at, from)}***`;
		at = Math.max(at, to);
	}
	return fromBytes(rest + bytes.slice(at));
}
const madeToken = /eyJ[A-Za-z0-9_-]{17,}(?:\.[A-Za-z0-9_-]*)*|gh[a-z]_[A-Za-z0-9._-]{36,}|github_pat_\w{22,}/g;
const suspects = [
	/gh[a-z]_[A-Za-z0-9_]{10,}|github_pat_\w+/g,
	/SG\.[\w.-]{8,}/g,
	/(?<=(?:AccountKey|SharedAccessKey|SharedAccessSignature|[?&;](?:key|sig|code))=)[^\s;&"]+/gi,
	/(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{20,}={1,2}/g
];
const longWord = /[A-Za-z0-9+/_-]{40,}/g;
const isMixed = (word) => /[a-z]/.test(word) && /[A-Z]/.test(word) && /\d/.test(word);
const withoutSuspects = (text) => suspects.reduce((rest, pattern) => rest.replace(pattern, "***"), text).replace(longWord, (word) => isMixed(word) ? "***" : word);
const longestQuote = 100;
const longestQuoted = 1e4;
const createQuote = (redact) => (value) => {
	const text = typeof value === "string" ? value : JSON.stringify(value) ?? "nothing";
	const rest = withoutSuspects(redact(text, longestQuoted));
	const shown = visible(rest.length > longestQuote ? redact(rest, longestQuote) : rest);
	return typeof value === "string" ? `"${shown}"` : shown;
};
// src/inputs/reader.ts
const faulty = Symbol("faulty");
const whole = (fields) => Object.values(fields).includes(faulty) ? faulty : fields;
const maxFaultLength = 1e3;
var InputReader = class {
	faults = [];
	warnings = [];
	excerpts = new Map();
	quote;
	env;
	defaults;
	#get;
	#redact;
	constructor({ get, redact, env }, defaults = inputDefaults) {
		this.defaults = defaults;
		this.#get = get;
		this.#redact = redact;
		this.quote = createQuote(redact);
		this.env = env;
	}
	get workspace() {
		return this.env.GITHUB_WORKSPACE ?? process.cwd();
	}
	fault(text, excerpt) {
		const fault = this.#redact(text.replace(/\s+/g, " "), maxFaultLength);
		this.faults.push(fault);
		if (excerpt) this.excerpts.set(fault, excerpt);
		return faulty;
	}
	warn(text) {
		this.warnings.push(this.#redact(text.replace(/\s+/g, " "), maxFaultLength));
	}
	text(name) {
		return this.#get(name).trim() || (this.defaults[name] ?? "");
	}
	optional(name) {
		return this.text(name) || void 0;
	}
	required(name, why) {
		return this.optional(name) ?? this.fault(`${name}: required ${why}`);
	}
	token(name, why) {
		const text = this.required(name, why);
		if (text === faulty || /^[!-~]+$/.test(text)) return text;
		return this.fault(`${name}: has a space, a line break or a letter that no token has. Copy it again`);
	}
	key(name) {
		const text = this.optional(name);
		if (text === void 0 || /^[A-Za-z0-9+/]+=*$/.test(text)) return text;
		return this.fault(`${name}: must be the key alone, in Base64. Copy it again, without a connection string around it`);
	}
	list(name, separator) {
		return this.text(name).split(separator).map((part) => part.trim()).filter(Boolean);
	}
	number(name, { least, most, whole = false, above = false }) {
		const text = this.text(name);
		const value = Number(text);
		const isInRange = value <= most && (above ? value > least : value >= least);
		if (/^\d+(\.\d+)?$/.test(text) && isInRange && !(whole && !Number.isInteger(value))) return value;
		const kind = whole ? "a whole number" : "a number";
		return this.#mustBe(name, `${kind} ${above ? `above ${least}, at most` : `from ${least} to`} ${most}`);
	}
	boolean(name) {
		const text = this.text(name);
		if (/^(true|True|TRUE)$/.test(text)) return true;
		if (/^(false|False|FALSE)$/.test(text)) return false;
		return this.#mustBe(name, "true or false");
	}
	choice(name, allowed) {
		return allowed.find((one) => one === this.text(name)) ?? this.#mustBe(name, `one of ${allowed.join(", ")}`);
	}
	resourceName(name) {
		const text = this.text(name);
		if (/^[^/\\#?]{1,255}$/.test(text)) return text;
		return this.#mustBe(name, "a name of at most 255 characters without / \\ # ?");
	}
	#mustBe(name, what) {
		return this.fault(`${name}: must be ${what} (found ${this.quote(this.text(name))})`);
	}
};
// src/inputs/endpoint.ts
function readEndpoint(reader, name, rules) {
	const text = reader.required(name, rules.why);
	if (text === faulty) return faulty;
	const fault = faultIn$1(URL.parse(text), rules);
	if (fault === void 0) return isTrusted(reader, name, new URL(text).hostname, rules) ? text : faulty;
	return reader.fault(`${name}: ${fault}${couldHoldKey(text) ? "" : ` (found ${reader.quote(text)})`}`);
}
function isTrusted(reader, name, host, { domains, key }) {
	if (isLoopback(host) || isBelow(host, domains)) return true;
	if (reader.optional(key) === void 0) {
		const known = domains.map((domain) => `*.${domain}`).join(", ");
		reader.fault(`${name}: no token is sent to ${reader.quote(host)}. Use a host of ${known}, or set \`${key}\``);
		return false;
	}
	reader.warn(`${name}: ${reader.quote(host)} is outside of ${domains[0]}. Check that \`${key}\` is meant for it`);
	return true;
}
function faultIn$1(url, { path, takesIpv6 = false }) {
	const isSecure = url?.protocol === "https:" || url?.protocol === "http:" && isLoopback(url.hostname);
	if (!url || !isSecure || !/^([\w.-]+|\[[\da-f:.]+\])$/.test(url.hostname)) return "must be an https: address";
	if (url.username !== "" || url.password !== "") return "remove the credentials from the URL; use the key input";
	if (url.hostname.startsWith("[") && !takesIpv6) return "use a host name instead of an IPv6 address";
	const rest = `${url.pathname}${url.search}${url.hash}`;
	if (path) return path.pattern.test(rest) ? void 0 : `must end with \`${path.example}\``;
	return rest === "/" ? void 0 : "remove everything after the host";
}
const couldHoldKey = (text) => /[;=@#]/.test(text) || !/[.:]/.test(text);
// src/inputs/cosmos.ts
const rules = {
	why: "with `cosmos-key`",
	domains: cosmosDomains,
	key: "cosmos-key"
};
function readCosmos(reader) {
	const key = reader.key("cosmos-key");
	const isUsed = key !== void 0 || reader.optional("cosmos-endpoint") !== void 0;
	const settings = whole({
		endpoint: isUsed ? readEndpoint(reader, "cosmos-endpoint", rules) : "",
		key,
		database: reader.resourceName("cosmos-database"),
		dataContainer: reader.resourceName("cosmos-data-container"),
		runInfoContainer: reader.resourceName("cosmos-run-info-container"),
		createResources: reader.boolean("cosmos-create-resources"),
		serverless: reader.boolean("cosmos-serverless"),
		throughput: reader.number("cosmos-throughput", {
			least: 1,
			most: 1e6
		}),
		requestUnitsPerWrite: reader.number("cosmos-ru-per-write", {
			least: 0,
			most: 1e3,
			above: true
		}),
		ttlSeconds: readTtl(reader)
	});
	if (settings !== faulty && settings.dataContainer === settings.runInfoContainer) reader.fault("cosmos-run-info-container: must differ from `cosmos-data-container`, whose documents it cannot hold");
	return isUsed ? settings : void 0;
}
function readTtl(reader) {
	if (reader.text("cosmos-ttl-days") === "") return void 0;
	const days = reader.number("cosmos-ttl-days", {
		least: 0,
		most: 24e3,
		above: true
	});
	return days === faulty ? faulty : Math.max(1, Math.round(86400 * days));
}
// src/inputs/folder.ts
const longestPath = 4096;
function readFolder(reader, name) {
	const { workspace } = reader;
	const text = reader.text(name);
	const path = resolve(workspace, text);
	if (path.length <= longestPath && isInside(workspace, path) && isInside(withoutLinks(workspace), withoutLinks(path))) return path;
	return reader.fault(`${name}: must be a folder inside the workspace (found ${reader.quote(text)})`);
}
function isInside(workspace, path) {
	const inside = relative(workspace, path);
	return inside !== "" && inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
function withoutLinks(path) {
	try {
		return realpathSync(path);
	} catch {
		const parent = dirname(path);
		return parent === path ? path : join(withoutLinks(parent), basename(path));
	}
}
// src/inputs/github-app.ts
function readApp(reader) {
	if (!reader.optional("github-app-client-id") && !reader.optional("github-app-private-key")) return void 0;
	const clientId = reader.required("github-app-client-id", "with `github-app-private-key`");
	const privateKey = reader.required("github-app-private-key", "with `github-app-client-id`");
	return whole({
		clientId: clientId === faulty ? faulty : readClientId(clientId, reader),
		privateKey: privateKey === faulty ? faulty : readPrivateKey(privateKey, reader)
	});
}
function readClientId(text, reader) {
	if (/^[A-Za-z0-9._-]{1,100}$/.test(text)) return text;
	return reader.fault(`github-app-client-id: must be the App\u2019s client ID or App ID (found ${reader.quote(text)})`);
}
const name = "github-app-private-key";
const mistaken = [
	[/^OPENSSH/, "an OpenSSH key"],
	[/^ENCRYPTED|^[A-Z ]+\s+Proc-Type: *4, *ENCRYPTED/, "an encrypted key"],
	[/^[A-Z ]*PUBLIC KEY/, "a public key"],
	[/^[A-Z ]*CERTIFICATE/, "a certificate"]
];
function readPrivateKey(text, reader) {
	const [, kind = "", body = ""] = /-----BEGIN ([A-Z ]+)-----([\s\S]*)-----END \1-----/.exec(text.replace(/\\r|\\n/g, "\n")) ?? [];
	const [, found] = mistaken.find(([form]) => form.test(`${kind}\n${body}`)) ?? [];
	if (found) return reader.fault(`${name}: is ${found}. Use the .pem file that GitHub generates in the App\u2019s settings`);
	if (!kind.endsWith("PRIVATE KEY")) return reader.fault(`${name}: must be the whole .pem file, from \u201c-----BEGIN\u201d to the last \u201c-----\u201d`);
	const key = parse$2(kind, body);
	if (!key) return reader.fault(`${name}: cannot be read as a private key. Copy the whole .pem file again`);
	if (key.asymmetricKeyType !== "rsa") return reader.fault(`${name}: must be an RSA key. Use the .pem file that GitHub generates in the App\u2019s settings`);
	return key.export({
		type: "pkcs8",
		format: "pem"
	});
}
function parse$2(kind, body) {
	const lines = body.replace(/\s+/g, "").match(/.{1,64}/g) ?? [];
	try {
		return createPrivateKey([
			`-----BEGIN ${kind}-----`,
			...lines,
			`-----END ${kind}-----`,
			""
		].join("\n"));
	} catch {
		return;
	}
}
// node_modules/fastest-levenshtein/esm/mod.js
const peq = new Uint32Array(65536);
const myers_32 = (a, b) => {
	const n = a.length;
	const m = b.length;
	const lst = 1 << n - 1;
	let pv = -1;
	let mv = 0;
	let sc = n;
	let i = n;
	while (i--) peq[a.charCodeAt(i)] |= 1 << i;
	for (i = 0; i < m; i++) {
		let eq = peq[b.charCodeAt(i)];
		const xv = eq | mv;
		eq |= (eq & pv) + pv ^ pv;
		mv |= ~(eq | pv);
		pv &= eq;
		if (mv & lst) sc++;
		if (pv & lst) sc--;
		mv = mv << 1 | 1;
		pv = pv << 1 | ~(xv | mv);
		mv &= xv;
	}
	i = n;
	while (i--) peq[a.charCodeAt(i)] = 0;
	return sc;
};
const myers_x = (b, a) => {
	const n = a.length;
	const m = b.length;
	const mhc = [];
	const phc = [];
	const hsize = Math.ceil(n / 32);
	const vsize = Math.ceil(m / 32);
	for (let i = 0; i < hsize; i++) {
		phc[i] = -1;
		mhc[i] = 0;
	}
	let j = 0;
	for (; j < vsize - 1; j++) {
		let mv = 0;
		let pv = -1;
		const start = j * 32;
		const vlen = Math.min(32, m) + start;
		for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		for (let i = 0; i < n; i++) {
			const eq = peq[a.charCodeAt(i)];
			const pb = phc[i / 32 | 0] >>> i & 1;
			const mb = mhc[i / 32 | 0] >>> i & 1;
			const xv = eq | mv;
			const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			let ph = mv | ~(xh | pv);
			let mh = pv & xh;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
	}
	let mv = 0;
	let pv = -1;
	const start = j * 32;
	const vlen = Math.min(32, m - start) + start;
	for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
	let score = m;
	for (let i = 0; i < n; i++) {
		const eq = peq[a.charCodeAt(i)];
		const pb = phc[i / 32 | 0] >>> i & 1;
		const mb = mhc[i / 32 | 0] >>> i & 1;
		const xv = eq | mv;
		const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
		let ph = mv | ~(xh | pv);
		let mh = pv & xh;
		score += ph >>> m - 1 & 1;
		score -= mh >>> m - 1 & 1;
		if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
		if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
		ph = ph << 1 | pb;
		mh = mh << 1 | mb;
		pv = mh | ~(xv | ph);
		mv = ph & xv;
	}
	for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
	return score;
};
const distance = (a, b) => {
	if (a.length < b.length) {
		const tmp = b;
		b = a;
		a = tmp;
	}
	if (b.length === 0) return a.length;
	if (a.length <= 32) return myers_32(a, b);
	return myers_x(a, b);
};
const closest = (str, arr) => {
	let min_distance = Infinity;
	let min_index = 0;
	for (let i = 0; i < arr.length; i++) {
		const dist = distance(str, arr[i]);
		if (dist < min_distance) {
			min_distance = dist;
			min_index = i;
		}
	}
	return arr[min_index];
};
// src/inputs/nearest.ts
const longestName = 100;
const nearest = (written, names) => {
	const typed = written.slice(0, longestName);
	const lower = typed.toLowerCase();
	return names.find((name) => name.toLowerCase() === lower) ?? closest(typed, [...names]);
};
const suggestion = (typed, names) => suggestionOf(nearest(typed, names), names);
const suggestionOf = (name, names) => `did you mean "${name}"? Valid values: ${names.join(", ")}`;
const lettersPerSlip = 5;
const maxSlips = 3;
function meant(typed, names) {
	const name = nearest(typed, names);
	const slips = Math.min(maxSlips, Math.floor(name.length / lettersPerSlip));
	return distance(typed.slice(0, longestName).toLowerCase(), name.toLowerCase()) <= slips ? name : void 0;
}
// src/inputs/mistyped-names.ts
function withMistypedNames(reader) {
	const mistyped = findMistyped(reader);
	const used = new Set();
	const faults = reader.faults.map((fault) => {
		const [name, found] = mistyped.find(([right]) => fault.startsWith(`${right}: required`)) ?? [];
		if (!name) return fault;
		used.add(name);
		return `${fault} (found ${reader.quote(found)} instead)`;
	});
	const warnings = mistyped.filter(([name]) => !used.has(name)).map(([name, found]) => `${name}: not given, but ${reader.quote(found)} is. If you mean this input, use \`${name}\``);
	return {
		faults,
		warnings: [...reader.warnings, ...warnings]
	};
}
function findMistyped(reader) {
	const known = Object.keys(reader.defaults);
	return Object.entries(reader.env).flatMap(([variable, value]) => {
		const found = /^INPUT_(.+)/.exec(variable)?.[1]?.toLowerCase();
		const right = found && value ? meant(found, known) : void 0;
		if (!found || !right || right === found || reader.text(right) !== reader.defaults[right]) return [];
		return [[right, found]];
	});
}
// src/inputs/notifications.ts
const mailRules = {
	why: "with `send-email`",
	takesIpv6: true,
	domains: sendGridDomains,
	key: "sendgrid-api-key"
};
function readEmail(reader) {
	const when = reader.choice("email-when", [
		"always",
		"end",
		"problem",
		"change"
	]);
	if (reader.boolean("send-email") !== true) return void 0;
	checkAddress(reader, "sendgrid-from", reader.text("sendgrid-from"));
	return whole({
		apiKey: reader.token("sendgrid-api-key", "with `send-email`"),
		from: reader.required("sendgrid-from", "with `send-email`"),
		to: readRecipients(reader),
		endpoint: readEndpoint(reader, "sendgrid-endpoint", mailRules),
		when
	});
}
const maxRecipients = 1e3;
function readRecipients(reader) {
	const addresses = reader.list("sendgrid-to", /[,\n]/);
	if (addresses.length === 0) return reader.fault("sendgrid-to: required with `send-email`");
	for (const address of addresses) checkAddress(reader, "sendgrid-to", address);
	const to = [...new Map(addresses.map((address) => [address.toLowerCase(), address])).values()];
	if (to.length <= maxRecipients) return to;
	return reader.fault(`sendgrid-to: has ${to.length} addresses; SendGrid allows at most ${maxRecipients}`);
}
function checkAddress(reader, name, address) {
	if (address !== "" && !/^[^\s@]+@[^\s@]+$/.test(address)) reader.fault(`${name}: must be an email address (found ${reader.quote(address)})`);
}
const eventRules = {
	why: "with `publish-event`",
	path: {
		pattern: /^\/[^?#;=]+(\?api-version=[\w-]+)?$/,
		example: "/api/events"
	},
	domains: eventGridDomains,
	key: "event-grid-key"
};
function readEvent(reader) {
	const schema = reader.choice("event-grid-schema", ["EventGrid", "CloudEvent"]);
	if (reader.boolean("publish-event") !== true) return void 0;
	const endpoint = readEndpoint(reader, "event-grid-endpoint", eventRules);
	return whole({
		endpoint,
		key: reader.key("event-grid-key"),
		schema
	});
}
// src/inputs/workflow-repository.ts
function readAudience({ GITHUB_EVENT_PATH }) {
	const { visibility, private: isPrivate } = repositoryIn(GITHUB_EVENT_PATH);
	if (typeof visibility === "string") return visibility === "public" ? "public" : "not public";
	if (typeof isPrivate !== "boolean") return "unknown";
	return isPrivate ? "not public" : "public";
}
function repositoryIn(path) {
	try {
		return JSON.parse(readFileSync(path ?? "", "utf8")).repository ?? {};
	} catch {
		return {};
	}
}
// src/inputs/private-names.ts
function readPrivacy(reader, hasStore) {
	const choice = reader.choice("private-names", ["show", "hide"]);
	if (choice === faulty) return faulty;
	if (choice === "hide" && !hasStore) return reader.fault("private-names: `hide` requires `cosmos-endpoint`");
	const audience = readAudience(reader.env);
	return {
		audience,
		hidesNames: choice === "hide" && audience !== "not public"
	};
}
// src/text/troubles/archive.ts
const archiveTroubles = {
	archiveFolder: {
		sign: "`The archive\u2019s folder cannot be used`",
		remedy: "Set `destination` to a folder inside the workspace that this step can write to."
	},
	archiveFolderLinks: {
		sign: "`The archive\u2019s folder cannot be used` with `EPERM` or `ENOTSUP`, and `link`",
		remedy: "Set `destination` to a folder on a file system with hard links, or to an address of Blob Storage."
	},
	archivePublic: {
		sign: "Archive: `\u2026 is in a public repository or container`",
		remedy: "Set `destination` to a container of Blob Storage without public access, or archive in a private repository."
	}
};
// src/text/troubles/archived-runs.ts
const archivedRunTroubles = {
	archiveStopped: {
		sign: "Archive: `max-minutes (\u2026) reached` or `Job canceled`",
		remedy: "Run the archive again: it goes on with the runs that are left."
	},
	archiveDocument: {
		sign: "Archive: `a document has no id or no repo`",
		remedy: "Correct or delete this document in the data container. The action did not write it."
	},
	archiveDirectory: {
		sign: "Archive: `stats.ndjson lacks \u2026 documents`, or `run-info.json cannot be read`",
		remedy: "Set `directory` to the output directory of a run, with all of its files."
	},
	archiveDiffers: {
		sign: "Archive: `What is read back from the archive differs from what was written`",
		remedy: "Check the disk or the storage account. Nothing was deleted. Run the archive again."
	},
	archiveForeign: {
		sign: "Archive: `\u2026 has another run with the ID \u2026`",
		remedy: "Give each Cosmos DB account a `destination` of its own, such as a folder or a prefix with its name."
	},
	archiveLost: {
		sign: "Archive: `\u2026 is missing or damaged, and not all of its documents are in the store anymore`",
		remedy: "Put the file back, from a backup or from a copy with `.damaged` in its name. Check `destination` if the file was never there."
	}
};
// src/text/troubles/blob-storage.ts
const blobStorageTroubles = {
	blobStorage: {
		sign: "Blob Storage: no status, for example `ECONNREFUSED` or a timeout",
		remedy: "Check that the runner can reach the address in `destination`."
	},
	blobKey: {
		sign: "Blob Storage: `403 AuthenticationFailed`",
		remedy: "Check `storage-key`: it must be a key of the account in `destination`, or a SAS that is still valid."
	},
	blobKeysOff: {
		sign: "Blob Storage: `403 KeyBasedAuthenticationNotPermitted`",
		remedy: "Leave `storage-key` empty, and give the identity the role \u201cStorage Blob Data Contributor\u201d: the account accepts no keys."
	},
	blobClock: {
		sign: "Blob Storage: `403 AuthenticationFailed` with `Request date header too old`",
		remedy: "Set the runner\u2019s clock: it must be within 15 minutes of the real time."
	},
	blobSasExpired: {
		sign: "Blob Storage: `403 AuthenticationFailed` with `not valid in the specified time frame`",
		remedy: "Set `storage-key` to a new SAS: this one has expired, or it is not valid yet."
	},
	blobSasPermissions: {
		sign: "Blob Storage: `403 AuthorizationPermissionMismatch` or another `Mismatch`, with `storage-key`",
		remedy: "Set `storage-key` to a SAS of the container with the permissions read, create, delete and list (`sr=c`, `sp=rcdl`)."
	},
	blobRole: {
		sign: "Blob Storage: `403 AuthorizationPermissionMismatch` or `401`, without `storage-key`",
		remedy: "Give the identity the role \u201cStorage Blob Data Contributor\u201d for the container in `destination`. A new role works after some minutes."
	},
	blobFirewall: {
		sign: "Blob Storage: `403 AuthorizationFailure`",
		remedy: "Allow the runner\u2019s address in the firewall of the storage account, or use a runner inside its network."
	},
	blobDisabled: {
		sign: "Blob Storage: `403 AccountIsDisabled`",
		remedy: "Reactivate the Azure subscription of the storage account."
	},
	blobContainer: {
		sign: "Blob Storage: `404 ContainerNotFound`",
		remedy: "Create the container, or check its name in `destination`: `az storage container create --account-name ACCOUNT --name CONTAINER --auth-mode login`."
	},
	blobTier: {
		sign: "Blob Storage: `409 BlobArchived`",
		remedy: "Move the blob to the tier hot, cool or cold, and let no lifecycle rule move archives of this action to the tier archive."
	},
	blobImmutable: {
		sign: "Blob Storage: `409 BlobImmutableDueToPolicy`, or a lease",
		remedy: "Lift the legal hold, the policy or the lease of this blob: it is damaged and has to be put aside."
	},
	blobDown: {
		sign: "Blob Storage: `429`, `503 ServerBusy`, or another status of 500 or more",
		remedy: "Run again: nothing is lost. If it persists, check https://azure.status.microsoft."
	},
	blobAddress: {
		sign: "Blob Storage: `ENOTFOUND`, a redirect, or a status that Blob Storage does not use",
		remedy: "Check `destination`: it must be `https://ACCOUNT.blob.core.windows.net/CONTAINER` of an existing account."
	},
	blobGateway: {
		sign: "Blob Storage: `the answer is not from Blob Storage`",
		remedy: "A proxy or a gateway answered instead of Blob Storage. Check HTTPS_PROXY, NO_PROXY and `destination`."
	}
};
// src/text/troubles/cosmos.ts
const letEachDecide = "`az cosmosdb sql container update --account-name ACCOUNT --resource-group GROUP --database-name DATABASE --name CONTAINER --ttl -1`";
const cosmosTroubles = {
	cosmosKey: {
		sign: "Cosmos DB: `401`",
		remedy: "Check `cosmos-key`: it must be a read-write key of this account. If you use no key, check the identity\u2019s role."
	},
	cosmosKeysOff: {
		sign: "Cosmos DB: `Local Authorization is disabled`",
		remedy: "Leave `cosmos-key` empty: the account accepts tokens of Microsoft Entra ID only."
	},
	cosmosClock: {
		sign: "Cosmos DB: `not valid at the current time` or `expired since`",
		remedy: "Set the runner\u2019s clock: it must be within 15 minutes of the time in the message."
	},
	cosmosToken: {
		sign: "Cosmos DB: `401` with `AAD token`",
		remedy: "Check that `azure-tenant-id` is the tenant of the account, and that `cosmos-endpoint` names the account."
	},
	cosmosFirewall: {
		sign: "Cosmos DB: `403` with `originated from` or `firewall`",
		remedy: "Allow the address from the message in the account\u2019s firewall, or use a runner inside its network."
	},
	cosmosRole: {
		sign: "Cosmos DB: `403`",
		remedy: "Give the identity the role \u201cCosmos DB Built-in Data Contributor\u201d, or use a read-write key."
	},
	cosmosCreation: {
		sign: "Cosmos DB: `403` when the database or a container is created",
		remedy: `Ask an administrator to create the database and both containers. Database: \`az cosmosdb sql database create --account-name ACCOUNT --resource-group GROUP --name DATABASE --throughput 400\` (on a serverless account without \`--throughput\`). Statistics: \`az cosmosdb sql container create --account-name ACCOUNT --resource-group GROUP --database-name DATABASE --name CONTAINER --partition-key-path /repo --idx '{"indexingMode":"consistent","automatic":true,"includedPaths":[{"path":"/repo/?"},{"path":"/runId/?"},{"path":"/collectedAt/?"}],"excludedPaths":[{"path":"/*"}]}'\`. Run info: the same with \`--partition-key-path /date --idx '{"indexingMode":"consistent","automatic":true,"includedPaths":[{"path":"/date/?"},{"path":"/status/?"},{"path":"/sourcesDigest/?"},{"path":"/eventPublished/?"}],"excludedPaths":[{"path":"/*"}]}'\`.`
	},
	cosmosMissing: {
		sign: "Cosmos DB: `has no container`, and `cosmos-create-resources` is false",
		remedy: "Create it with the partition key /repo for the statistics or /date for the run info, or set `cosmos-create-resources: true`."
	},
	cosmosAccount: {
		sign: "Cosmos DB: `Database Account \u2026 does not exist`",
		remedy: "Check `cosmos-endpoint`: the account does not exist, or it was deleted."
	},
	cosmosDisabled: {
		sign: "Cosmos DB: the subscription or the account is `disabled`",
		remedy: "Reactivate the account\u2019s Azure subscription."
	},
	cosmosVault: {
		sign: "Cosmos DB: `account is currently revoked`, or `403/4000` to `403/4018`",
		remedy: "Give the account access to its customer-managed key in Azure Key Vault again. See https://learn.microsoft.com/azure/cosmos-db/cmk-troubleshooting-guide."
	},
	cosmosRegion: {
		sign: "Cosmos DB: `403/3`, or `cannot be performed at this region`",
		remedy: "Set `cosmos-endpoint` to the account\u2019s global endpoint, without a region in its name. If it is global already, run again after the failover."
	},
	cosmosGone: {
		sign: "Cosmos DB: `404` for a document that is written",
		remedy: "The container or its database was deleted during the run. Run again: the action creates both if `cosmos-create-resources` is true."
	},
	cosmosPartitionKey: {
		sign: "Cosmos DB: `has the partition key`",
		remedy: "Use another container name; the action creates it."
	},
	cosmosHost: {
		sign: "Cosmos DB: `ENOTFOUND`",
		remedy: "Check `cosmos-endpoint`: the host does not exist."
	},
	cosmosUnreachable: {
		sign: "Cosmos DB: `is not responding`, `ECONNREFUSED`, `ECONNRESET` or a timeout",
		remedy: "Check that the runner can reach Cosmos DB at `cosmos-endpoint`."
	},
	cosmosDown: {
		sign: "Cosmos DB: `is not responding` with `500` or `503`, also when `max-minutes` was reached",
		remedy: "Check https://azure.status.microsoft, then run again."
	},
	cosmosGateway: {
		sign: "Cosmos DB: `not JSON`, a redirect, or a status that Cosmos DB does not use",
		remedy: "A proxy or a gateway answered instead of Cosmos DB. Check HTTPS_PROXY, NO_PROXY and `cosmos-endpoint`."
	},
	cosmosRequest: {
		sign: "Cosmos DB: `400`",
		remedy: "Check that the container has the partition key `/repo` or `/date`."
	},
	cosmosSize: {
		sign: "Cosmos DB: `413`",
		remedy: "Use fewer `extra-metrics`: the document is larger than the 2 MB that Cosmos DB accepts."
	},
	cosmosUniqueKey: {
		sign: "Cosmos DB: `Unique index constraint violation`, or `409` for a document that is not there",
		remedy: "Use a container without unique keys. They cannot be removed from an existing container."
	},
	cosmosPartition: {
		sign: "Cosmos DB: `Partition key reached maximum size`",
		remedy: "Delete old documents of this repository, and set `cosmos-ttl-days`. A partition holds 20 GB at most."
	},
	cosmosTimeToLive: {
		sign: "Cosmos DB: `Documents will not expire`",
		remedy: `Turn on time to live: ${letEachDecide}.`
	},
	cosmosExpiry: {
		sign: "Cosmos DB: `expire after \u2026 seconds, by a setting of the container`",
		remedy: `To keep documents without a TTL, run ${letEachDecide}. Set \`cosmos-ttl-days\` to let the statistics expire.`
	},
	cosmosServerless: {
		sign: "Cosmos DB: `not supported for serverless accounts`",
		remedy: "Set `cosmos-serverless: true`."
	},
	cosmosThroughput: {
		sign: "Cosmos DB: `400` when the database or a container is created",
		remedy: "Check `cosmos-throughput`, the account\u2019s total throughput limit, and the names of the database and the containers."
	},
	cosmosThroughputLimit: {
		sign: "Cosmos DB: `total throughput limit`",
		remedy: "Raise the account\u2019s total throughput limit, or lower `cosmos-throughput` (400 at least)."
	},
	cosmosQuota: {
		sign: "Cosmos DB: `exceeded` when the database or a container is created",
		remedy: "Use another database: 25 containers at most share the throughput of one."
	},
	cosmosCapacity: {
		sign: "Cosmos DB: `high demand in this region`",
		remedy: "Run again later, or request access to the region at https://aka.ms/cosmosdbquota."
	},
	cosmosThrottled: {
		sign: "Cosmos DB: `throttled`",
		remedy: "Raise the throughput of the database or the container, or run when nothing else uses it."
	}
};
// src/text/troubles/dashboard.ts
const dashboardTroubles = {
	dashboardArchive: {
		sign: "Dashboard: `The archive\u2019s folder cannot be used`",
		remedy: "Set `archive` to a folder inside the workspace that this step can read."
	},
	dashboardEmpty: {
		sign: "Dashboard: `\u2026 has no run with documents`",
		remedy: "Set `archive` to the `destination` of the archive action, and run that action first."
	},
	dashboardUnreadable: {
		sign: "Dashboard: `\u2026 cannot be read` (files of the archive)",
		remedy: "Run the archive action again, which replaces a damaged file while its documents are in the store. Otherwise restore the file from a backup."
	},
	dashboardLeftOut: {
		sign: "Dashboard: `\u2026 left out, since not everyone can see \u2026`",
		remedy: "To show them, set `include-private` to true, and publish the site only where readers are allowed to see them."
	},
	dashboardExposes: {
		sign: "Dashboard: `The site has \u2026 that are not public`",
		remedy: "Publish it only where readers are allowed to see them, or remove `include-private`."
	},
	dashboardStopped: {
		sign: "Dashboard: `Job canceled`",
		remedy: "Run the workflow again. The site that was there before is unchanged."
	},
	dashboardFolder: {
		sign: "Dashboard: `The site cannot be written`",
		remedy: "Set `output-directory` to an empty folder, or to one with a site of this action."
	}
};
// src/text/troubles/email.ts
const emailTroubles = {
	email: {
		sign: "`The email \u2026 was not sent`, without a status",
		remedy: "Check `sendgrid-endpoint`, and that the runner can reach it."
	},
	emailUnclear: {
		sign: "`The email \u2026 might not have been sent`",
		remedy: "SendGrid did not answer, so the email is not sent twice. Check SendGrid\u2019s activity feed."
	},
	emailCredits: {
		sign: "`The email \u2026 was not sent: 401: Maximum credits exceeded`",
		remedy: "Upgrade the SendGrid plan, or wait until its credits are renewed."
	},
	emailKey: {
		sign: "`The email \u2026 was not sent: 401`",
		remedy: "Check `sendgrid-api-key`. If it is a key of the EU region, set `sendgrid-endpoint` to `https://api.eu.sendgrid.com`."
	},
	emailSender: {
		sign: "`The email \u2026 was not sent: 403` with `verified Sender Identity`",
		remedy: "Verify `sendgrid-from` in SendGrid as a single sender, or authenticate its domain."
	},
	emailPermission: {
		sign: "`The email \u2026 was not sent: 403`",
		remedy: "Give the key in `sendgrid-api-key` the permission Mail Send, and check that the account is not under review."
	},
	emailInvalid: {
		sign: "`The email \u2026 was not sent: 400`",
		remedy: "Check `sendgrid-from` and `sendgrid-to`."
	},
	emailSize: {
		sign: "`The email \u2026 was not sent: 413`",
		remedy: "Check what is between the runner and SendGrid, which accepts 30 MB."
	},
	emailAddress: {
		sign: "`The email \u2026 was not sent: 404`, a redirect, or an answer that is not 202",
		remedy: "Check `sendgrid-endpoint`: this is not the API of SendGrid."
	},
	emailDown: {
		sign: "`The email \u2026 was not sent: 429`, or a status of 500 or more",
		remedy: "Check https://status.sendgrid.com. SendGrid did not accept the email in time."
	}
};
// src/text/troubles/event.ts
const eventTroubles = {
	eventWaits: {
		sign: "`No event is published before the run info is complete`",
		remedy: "The post step tries both once more and logs a failure. If it fails, trigger downstream jobs manually."
	},
	eventMissed: {
		sign: "`No event was published`",
		remedy: "Trigger downstream jobs manually."
	},
	eventGrid: {
		sign: "`The event could not be published`, without a status",
		remedy: "Check `event-grid-endpoint`, and that the runner can reach it."
	},
	eventKey: {
		sign: "`The event could not be published: 401`",
		remedy: "Check `event-grid-key`: it must be a key of this topic. If you use no key, give the identity the role EventGrid Data Sender."
	},
	eventNoKeys: {
		sign: "`The event could not be published: 401` with `local auth`",
		remedy: "Leave `event-grid-key` empty, and give the identity the role EventGrid Data Sender: the topic accepts no keys."
	},
	eventRole: {
		sign: "`The event could not be published: 403`",
		remedy: "Give the identity the role EventGrid Data Sender for this topic. A new role works after some minutes."
	},
	eventFirewall: {
		sign: "`The event could not be published: 403` with `IpAddress` or `private endpoint`",
		remedy: "Allow the runner\u2019s address in the topic\u2019s firewall, or use a runner inside its network."
	},
	eventTopic: {
		sign: "`The event could not be published: 404`, or a redirect",
		remedy: "Check `event-grid-endpoint`: it must be the https: address of an existing topic, and end with `/api/events`."
	},
	eventSchema: {
		sign: "`The event could not be published: 400`",
		remedy: "Set `event-grid-schema` to the schema with which the topic was created."
	},
	eventSize: {
		sign: "`The event could not be published: 413`",
		remedy: "Check what is between the runner and the topic: the event has less than 1 KB."
	},
	eventDown: {
		sign: "`The event could not be published: 429`, or a status of 500 or more",
		remedy: "Event Grid did not accept it in time. The post step and the next run try again; raise `max-retries` to try longer."
	}
};
// src/text/troubles/files.ts
const filesTroubles = {
	outputDirectory: {
		sign: "`The output directory cannot be written`",
		remedy: "Set `output-directory` to a folder inside the workspace, or to `none`."
	},
	folderInWay: {
		sign: "`a folder is named as a file of the run: \u2026`",
		remedy: "Rename or remove this folder in `output-directory`, and in the cache or artifact that restores it."
	},
	folderInUse: {
		sign: "`The output directory is in use by \u2026` or `was taken over by \u2026`",
		remedy: "Give each of the two steps its own `output-directory`, or run one after the other."
	},
	diskFull: {
		sign: "Files: `ENOSPC`, `EDQUOT` or `EFBIG`",
		remedy: "Free disk space on the runner before this step."
	},
	openFiles: {
		sign: "Files: `EMFILE` or `ENFILE`",
		remedy: "Raise the runner\u2019s limit of open files (`ulimit -n`)."
	}
};
// src/text/troubles/github.ts
const githubTroubles = {
	githubToken: {
		sign: "GitHub: `HTTP 401` or `Bad credentials`",
		remedy: "Set `github-token` to a valid token that can read these repositories. For private repositories of other owners, use a GitHub App or a personal access token."
	},
	githubTokenExpired: {
		sign: "`github-token` expires at, or GitHub: `HTTP 401` in mid-run",
		remedy: "Set `github-token` to a token that is valid for longer than the run and not revoked, or select fewer repositories. A GitHub App\u2019s token is valid for one hour."
	},
	githubScopes: {
		sign: "GitHub: `INSUFFICIENT_SCOPES`, or `has not been granted the required scopes`",
		remedy: "Give the token of `github-token` the scope in the message. For private repositories that is `repo`."
	},
	githubIssues: {
		sign: "GitHub: `Resource not accessible` for the number of issues",
		remedy: "Give `github-token` or the GitHub App the permission \u201cIssues: read\u201d. For GITHUB_TOKEN, add `issues: read` to `permissions`."
	},
	githubPullRequests: {
		sign: "GitHub: `Resource not accessible` for the number of pull requests",
		remedy: "Give `github-token` or the GitHub App the permission \u201cPull requests: read\u201d. For GITHUB_TOKEN, add `pull-requests: read` to `permissions`."
	},
	githubContents: {
		sign: "GitHub: `Resource not accessible` for `branches`, `commits`, `releases` and the like",
		remedy: "Give `github-token` or the GitHub App the permission \u201cContents: read\u201d. For GITHUB_TOKEN, add `contents: read` to `permissions`."
	},
	githubDiscussions: {
		sign: "GitHub: `Resource not accessible` for `discussions`",
		remedy: "Give `github-token` or the GitHub App the permission \u201cDiscussions: read\u201d. For GITHUB_TOKEN, add `discussions: read` to `permissions`."
	},
	githubPermission: {
		sign: "GitHub: `Resource not accessible by integration` or `by personal access token`",
		remedy: "Give `github-token` or the GitHub App access to these repositories, with the permission in the message or \u201cMetadata: read\u201d."
	},
	githubSso: {
		sign: "GitHub: `SAML enforcement`",
		remedy: "Authorize `github-token` for the organization\u2019s single sign-on. If the message has an address, open it to do so."
	},
	githubAllowList: {
		sign: "GitHub: `has an IP allow list enabled`",
		remedy: "Ask an owner to allow the runner\u2019s IP address, or use a runner whose address is allowed."
	},
	githubLifetime: {
		sign: "GitHub: `forbids access \u2026 if the token\u2019s lifetime is greater than \u2026`",
		remedy: "Shorten the lifetime of the token at the address in the message, or use a GitHub App."
	},
	githubClassicToken: {
		sign: "GitHub: `forbids access via a personal access token (classic)`",
		remedy: "Use a GitHub App or a fine-grained personal access token for `github-token`."
	},
	githubFineGrainedToken: {
		sign: "GitHub: `forbids access via a personal access token with fine-grained permissions`",
		remedy: "Use a GitHub App for `github-token`."
	},
	githubOAuthApp: {
		sign: "GitHub: `OAuth App access restrictions`",
		remedy: "Use a GitHub App or a personal access token for `github-token`."
	},
	githubSuspended: {
		sign: "GitHub: `suspended`",
		remedy: "Ask an owner to lift the suspension, or use another token."
	},
	githubBlocked: {
		sign: "GitHub: `access blocked` or `HTTP 451`",
		remedy: "GitHub has disabled this content. Exclude it in the sources."
	},
	githubQuery: {
		sign: "GitHub: the server rejects the query",
		remedy: "Check GITHUB_GRAPHQL_URL. The server is too old for this query, or GITHUB_GRAPHQL_URL is not a GitHub server."
	},
	githubTooOld: {
		sign: "GitHub: `is too old: Field \u2026 doesn\u2019t exist`",
		remedy: "Upgrade GitHub Enterprise Server to version 3.0 or later."
	},
	githubAddress: {
		sign: "GitHub: a whole query is refused, for example by an IP allow list",
		remedy: "Check the token\u2019s permissions, the owner\u2019s IP allow list, and GITHUB_GRAPHQL_URL."
	},
	githubHost: {
		sign: "GitHub: `ENOTFOUND`",
		remedy: "Check GITHUB_API_URL and GITHUB_GRAPHQL_URL. If the runner reaches GitHub by a proxy, set HTTPS_PROXY."
	},
	githubApi: {
		sign: "GitHub: a redirect, or a status such as `HTTP 404` or `HTTP 406` for a whole query",
		remedy: "Check GITHUB_API_URL and GITHUB_GRAPHQL_URL: they must be the addresses of GitHub\u2019s APIs."
	},
	githubGateway: {
		sign: "GitHub: a page that is not from GitHub, for example a form to sign in",
		remedy: "A proxy, a gateway or another server answered instead of GitHub. Check HTTPS_PROXY, GITHUB_API_URL and GITHUB_GRAPHQL_URL."
	},
	githubCertificate: {
		sign: "GitHub: `certificate has expired` or `does not match certificate`",
		remedy: "Check GITHUB_API_URL and GITHUB_GRAPHQL_URL, and the certificate of that server."
	},
	githubProtocol: {
		sign: "GitHub: `wrong version number` or `HTTP/1.1 protocol`",
		remedy: "Check `http:` and `https:` and the port in HTTPS_PROXY, GITHUB_API_URL and GITHUB_GRAPHQL_URL."
	},
	githubMaintenance: {
		sign: "`GitHub is not responding` with `HTTP 503`",
		remedy: "Wait until the maintenance of the server is over, or check https://www.githubstatus.com. Then run again."
	},
	githubUnreachable: {
		sign: "`GitHub is not responding: The connection failed`",
		remedy: "Check that the runner can reach GitHub, and HTTPS_PROXY if it needs a proxy. See https://www.githubstatus.com."
	},
	githubDown: {
		sign: "`GitHub is not responding`, or `max-minutes (\u2026) reached while GitHub was returning errors`",
		remedy: "Check https://www.githubstatus.com, then run again."
	}
};
// src/text/troubles/github-app.ts
const githubAppTroubles = {
	githubAppKey: {
		sign: "GitHub: `A JSON web token could not be decoded`",
		remedy: "Set `github-app-private-key` to the whole private key of the App in `github-app-client-id`. Generate one in the App\u2019s settings."
	},
	githubAppId: {
		sign: "GitHub: `Integration not found`",
		remedy: "Set `github-app-client-id` to the client ID in the App\u2019s settings, and `github-app-private-key` to a key of the same App."
	},
	githubAppClock: {
		sign: "GitHub: `claim (\u2018iat\u2019)` or `claim (\u2018exp\u2019)`",
		remedy: "Set the clock of the runner: it differs from GitHub\u2019s by minutes."
	},
	githubInstallation: {
		sign: "GitHub: `HTTP 401` or `HTTP 404` for the token of an installation",
		remedy: "Check whether the App is still installed there. Ask an owner to install it again, then run again."
	},
	githubAppSuspended: {
		sign: "`The GitHub App is suspended at`",
		remedy: "Ask an owner there to lift the suspension, under \u201cGitHub Apps\u201d in the settings of the organization."
	},
	githubAppPermission: {
		sign: "`The GitHub App lacks`",
		remedy: "Add the permission in the App\u2019s settings, under \u201cPermissions & events\u201d. An owner then accepts it at the address in the message."
	},
	githubAppNowhere: {
		sign: "`Nobody has installed the GitHub App`",
		remedy: "Install the App in each organization that it reads: in its settings, under \u201cInstall App\u201d."
	},
	githubAppElsewhere: {
		sign: "`The GitHub App is not installed there`",
		remedy: "Ask an owner to install the App there, or give `github-token` access."
	}
};
// src/text/troubles/network.ts
const networkTroubles = {
	proxy: {
		sign: "`The proxy \u2026 of HTTPS_PROXY: \u2026`",
		remedy: "Check the variable, the proxy, and that it lets the runner reach this host. Name hosts that are reached directly in NO_PROXY."
	},
	certificate: {
		sign: "`unable to get local issuer certificate` or `self-signed certificate`",
		remedy: "Set NODE_EXTRA_CA_CERTS to a file with the certificate of the proxy or of the server\u2019s authority."
	}
};
// src/text/troubles/privacy.ts
const privacyTroubles = {
	namesToHide: {
		sign: "`would name \u2026 in the log, job summary \u2026, and this workflow\u2019s repository is public`",
		remedy: "Set `private-names: hide`, which requires Cosmos DB, or move the workflow to a private repository."
	},
	shownBefore: {
		sign: "`The output directory has files of runs with private-names: show`",
		remedy: "Remove these files before a later step uploads or caches the folder."
	},
	privateNames: {
		sign: "`named in the log, job summary \u2026, and this workflow\u2019s repository is public`",
		remedy: "Set `private-names: hide`, which requires Cosmos DB, or move the workflow to a private repository. Delete the workflow runs that named them."
	}
};
// src/text/troubles/run.ts
const runTroubles = {
	ownersNotListed: {
		sign: "`\u2026 could not be listed`",
		remedy: "Check that each name matches the owner\u2019s address on GitHub, and that the token can read its repositories."
	},
	repositoriesMissing: {
		sign: "`\u2026 of the \u2026 repositories \u2026 are missing`",
		remedy: "Check that the token can still read them. GitHub answers the same for a deleted repository and for one that the token cannot see."
	},
	nothingFound: {
		sign: "`No repository was found`",
		remedy: "Check the sources and the token: the organization is empty, everything is excluded, or the token cannot see it. GITHUB_TOKEN sees public repositories and its own repository only."
	},
	tooFewPoints: {
		sign: "Dry run: `A run would need \u2026 points, more than are left in this hour`",
		remedy: "Run less often, select fewer repositories, or use a GitHub App, which has more points."
	},
	tooLong: {
		sign: "`max-minutes (\u2026) reached`; dry run: `A run would take about \u2026, more than max-minutes allows`",
		remedy: "Raise `max-minutes`, or split the run over more jobs."
	},
	jobCanceled: {
		sign: "`Job canceled`",
		remedy: "Run the workflow again to collect the rest."
	},
	jobKilled: {
		sign: "`The job was killed`",
		remedy: "Run the workflow again. The end of the job\u2019s log shows the cause: canceled by force, `timeout-minutes` reached, or the runner out of memory."
	},
	shardMissing: {
		sign: "`Shard \u2026 left no result`",
		remedy: "Re-run the failed jobs of the workflow run: each asks only for what is missing."
	},
	planMissing: {
		sign: "`There is no whole plan of this workflow run in \u2026`",
		remedy: "If the job with `stage: plan` failed, re-run all jobs. Otherwise, download its artifact to this folder first."
	},
	planOfAnother: {
		sign: "`Run \u2026 was taken up by a later attempt`, its run info `no longer exists`, or its documents `are in the archive alone`",
		remedy: "Re-run all jobs of the workflow run."
	},
	tooManyFailed: {
		sign: "`None of the \u2026 repositories was stored`, or more failed than `max-failed-percent` allows",
		remedy: "See Failures for what to do about each reason."
	},
	earlierRunUnknown: {
		sign: "`cannot look for the run of an earlier attempt`, or `cannot read which repositories run \u2026 has stored`",
		remedy: "Run the job again. To start a new run instead, set `resume: false`."
	},
	runInfoChanged: {
		sign: "`was changed by another`",
		remedy: "Check whether another run used this ID."
	},
	runsMissing: {
		sign: "`The last run was \u2026 ago; runs usually start every \u2026`",
		remedy: "GitHub drops some scheduled runs, most at the top of an hour: schedule another minute. If more than one is missing, check that the schedule is on. GitHub turns schedules off after 60 days without activity in a public repository."
	},
	postKeys: {
		sign: "`The post step has no \u2026`",
		remedy: "In nested composite actions, the runner gives the post step the inputs of the outer action. Give that action inputs of the same names."
	},
	bug: {
		sign: "`Unexpected: \u2026`",
		remedy: "This is a bug. Please report it with the log."
	}
};
// src/text/troubles/sign-in.ts
const signInTroubles = {
	idToken: {
		sign: "`the job cannot request an OIDC token`",
		remedy: "Add `permissions: { contents: read, id-token: write }` to the job."
	},
	entraSignIn: {
		sign: "`sign-in` with `AADSTS` and a number, or `Credential`",
		remedy: "Look up the number at https://login.microsoftonline.com/error, and check who signs in."
	},
	entraSubject: {
		sign: "`sign-in` with `AADSTS700213`, or another number for the issuer or the audience",
		remedy: "Set issuer, subject and audience of the application\u2019s federated credential to the values in the message."
	},
	entraApplication: {
		sign: "`sign-in` with `AADSTS700016` or `AADSTS90002`",
		remedy: "Check `azure-tenant-id` and `azure-client-id`: the tenant has no such application, or it is turned off."
	},
	entraExpired: {
		sign: "`sign-in` with `AADSTS700024`, or `sign-in of an earlier step ends`",
		remedy: "Set `azure-tenant-id` and `azure-client-id`, so that the action gets new tokens, or run azure/login right before it."
	},
	entraClock: {
		sign: "`sign-in` with `AADSTS700024`, with `azure-client-id`",
		remedy: "Check the clock of the runner: the job\u2019s OIDC token is a few minutes old at most."
	},
	entraSecret: {
		sign: "`sign-in` with `AADSTS7000215` or `AADSTS7000222`",
		remedy: "Create a new client secret and set AZURE_CLIENT_SECRET to it, or use `azure-client-id` without a secret."
	},
	entraResource: {
		sign: "`sign-in` with `AADSTS500011`",
		remedy: "Check the endpoint, and that the tenant in `azure-tenant-id` is the one of the service."
	},
	entraPolicy: {
		sign: "`sign-in` with `AADSTS53003` or `AADSTS50105`",
		remedy: "Ask an administrator to allow the application from this runner, or to assign it."
	},
	entraNobody: {
		sign: "`sign-in` with `az`",
		remedy: "Set `azure-tenant-id` and `azure-client-id`, run azure/login before this action, or set the key of the service."
	},
	entraUnreachable: {
		sign: "`sign-in` with `endpoints_resolution_error`, `network_error`, a lost connection, or a status of 500 or more",
		remedy: "Run again later. If it persists, check `azure-tenant-id` and AZURE_AUTHORITY_HOST, and that the runner can reach that address."
	}
};
// src/text/troubles/telemetry.ts
const telemetryTroubles = {
	telemetry: {
		sign: "`Telemetry did not arrive at Application Insights`, without a status",
		remedy: "Check IngestionEndpoint in `application-insights-connection-string`, and that the runner can reach that host."
	},
	telemetryKey: {
		sign: "`Telemetry did not arrive at Application Insights: 400 \u2026 instrumentation key`",
		remedy: "Copy `application-insights-connection-string` again from the resource\u2019s Overview page: its key is not one of that host."
	},
	telemetryLocalAuth: {
		sign: "`Telemetry did not arrive at Application Insights: 401` or `403`",
		remedy: "Turn on local authentication in the properties of the Application Insights resource: telemetry is sent with the connection string alone."
	},
	telemetryQuota: {
		sign: "`Telemetry did not arrive at Application Insights: 402` or `439`",
		remedy: "Raise the daily cap of the Application Insights resource and of its workspace, or wait until it is reset."
	},
	telemetryDown: {
		sign: "`Telemetry did not arrive at Application Insights: 429`, or a status of 500 or more",
		remedy: "Check https://azure.status.microsoft. This run is missing in Application Insights."
	},
	telemetryItems: {
		sign: "`Telemetry did not arrive at Application Insights: 206`, `400` or `413`",
		remedy: "Check the reason in the message and the clock of the runner. If it persists, please report it with the log."
	},
	telemetryAddress: {
		sign: "`Telemetry did not arrive at Application Insights`: a redirect, `404`, or an answer of another server",
		remedy: "Check IngestionEndpoint in `application-insights-connection-string`, and HTTPS_PROXY: this is not the ingestion endpoint."
	},
	otlp: {
		sign: "`Telemetry did not arrive at OTLP`",
		remedy: "Check OTEL_EXPORTER_OTLP_ENDPOINT and OTEL_EXPORTER_OTLP_HEADERS, and that the runner can reach the collector."
	}
};
// src/text/troubles/troubles.ts
const troubles = {
	...githubTroubles,
	...githubAppTroubles,
	...runTroubles,
	...signInTroubles,
	...cosmosTroubles,
	...networkTroubles,
	...privacyTroubles,
	...filesTroubles,
	...archiveTroubles,
	...blobStorageTroubles,
	...archivedRunTroubles,
	...dashboardTroubles,
	...eventTroubles,
	...emailTroubles,
	...telemetryTroubles
};
// src/inputs/sign-in.ts
function readEntra(reader) {
	if (!reader.optional("azure-tenant-id") && !reader.optional("azure-client-id")) return void 0;
	const tenantId = reader.required("azure-tenant-id", "with `azure-client-id`");
	const clientId = reader.required("azure-client-id", "with `azure-tenant-id`");
	for (const name of ["azure-tenant-id", "azure-client-id"]) checkId(reader, name, reader.text(name));
	return whole({
		tenantId,
		clientId
	});
}
const regionVariables = [
	"AZURE_REGIONAL_AUTHORITY_NAME",
	"MSAL_FORCE_REGION",
	"REGION_NAME"
];
function checkSignIn(reader, entra) {
	const { AZURE_AUTHORITY_HOST: authorityHost = "", AZURE_TENANT_ID: tenantId = "" } = reader.env;
	const authority = URL.parse(authorityHost);
	if (authorityHost !== "" && (authority?.protocol !== "https:" || !(isLoopback(authority.hostname) || authorityHosts.includes(authority.hostname)))) reader.fault(`AZURE_AUTHORITY_HOST: must be the https: address of one of Microsoft\u2019s clouds, such as https://login.microsoftonline.us (found ${reader.quote(authorityHost)})`);
	for (const name of regionVariables) {
		const region = reader.env[name] ?? "";
		if (!/^[\w-]*$/.test(region)) reader.fault(`${name}: must be the name of an Azure region (found ${reader.quote(region)})`);
	}
	if (entra === void 0) checkId(reader, "AZURE_TENANT_ID", tenantId);
	else if (!reader.env.ACTIONS_ID_TOKEN_REQUEST_URL) reader.fault(`azure-client-id: the job cannot request an OIDC token. ${troubles.idToken.remedy}`);
}
function checkId(reader, name, id) {
	if (!/^[A-Za-z0-9.-]*$/.test(id)) reader.fault(`${name}: must have only letters, digits, dots and hyphens (found ${reader.quote(id)})`);
}
// src/text/error-text.ts
function textOf(value) {
	try {
		return String(value);
	} catch {
		return "something that cannot be read";
	}
}
const messageOf = (error) => textOf(typeof error === "object" && error !== null && "message" in error ? error.message : error);
// node_modules/jsonc-parser/lib/esm/impl/scanner.js
function createScanner(text, ignoreTrivia = false) {
	const len = text.length;
	let pos = 0, value = "", tokenOffset = 0, token = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
	function scanHexDigits(count, exact) {
		let digits = 0;
		let value = 0;
		while (digits < count || !exact) {
			let ch = text.charCodeAt(pos);
			if (ch >= 48 && ch <= 57) value = value * 16 + ch - 48;
			else if (ch >= 65 && ch <= 70) value = value * 16 + ch - 65 + 10;
			else if (ch >= 97 && ch <= 102) value = value * 16 + ch - 97 + 10;
			else break;
			pos++;
			digits++;
		}
		if (digits < count) value = -1;
		return value;
	}
	function setPosition(newPosition) {
		pos = newPosition;
		value = "";
		tokenOffset = 0;
		token = 16;
		scanError = 0;
	}
	function scanNumber() {
		let start = pos;
		if (text.charCodeAt(pos) === 48) pos++;
		else {
			pos++;
			while (pos < text.length && isDigit(text.charCodeAt(pos))) pos++;
		}
		if (pos < text.length && text.charCodeAt(pos) === 46) {
			pos++;
			if (pos < text.length && isDigit(text.charCodeAt(pos))) {
				pos++;
				while (pos < text.length && isDigit(text.charCodeAt(pos))) pos++;
			} else {
				scanError = 3;
				return text.substring(start, pos);
			}
		}
		let end = pos;
		if (pos < text.length && (text.charCodeAt(pos) === 69 || text.charCodeAt(pos) === 101)) {
			pos++;
			if (pos < text.length && text.charCodeAt(pos) === 43 || text.charCodeAt(pos) === 45) pos++;
			if (pos < text.length && isDigit(text.charCodeAt(pos))) {
				pos++;
				while (pos < text.length && isDigit(text.charCodeAt(pos))) pos++;
				end = pos;
			} else scanError = 3;
		}
		return text.substring(start, end);
	}
	function scanString() {
		let result = "", start = pos;
		while (true) {
			if (pos >= len) {
				result += text.substring(start, pos);
				scanError = 2;
				break;
			}
			const ch = text.charCodeAt(pos);
			if (ch === 34) {
				result += text.substring(start, pos);
				pos++;
				break;
			}
			if (ch === 92) {
				result += text.substring(start, pos);
				pos++;
				if (pos >= len) {
					scanError = 2;
					break;
				}
				switch (text.charCodeAt(pos++)) {
					case 34:
						result += "\"";
						break;
					case 92:
						result += "\\";
						break;
					case 47:
						result += "/";
						break;
					case 98:
						result += "\b";
						break;
					case 102:
						result += "\f";
						break;
					case 110:
						result += "\n";
						break;
					case 114:
						result += "\r";
						break;
					case 116:
						result += "	";
						break;
					case 117:
						const ch3 = scanHexDigits(4, true);
						if (ch3 >= 0) result += String.fromCharCode(ch3);
						else scanError = 4;
						break;
					default: scanError = 5;
				}
				start = pos;
				continue;
			}
			if (ch >= 0 && ch <= 31) {
				if (isLineBreak(ch)) {
					result += text.substring(start, pos);
					scanError = 2;
					break;
				} else scanError = 6;
			}
			pos++;
		}
		return result;
	}
	function scanNext() {
		value = "";
		scanError = 0;
		tokenOffset = pos;
		lineStartOffset = lineNumber;
		prevTokenLineStartOffset = tokenLineStartOffset;
		if (pos >= len) {
			tokenOffset = len;
			return token = 17;
		}
		let code = text.charCodeAt(pos);
		if (isWhiteSpace(code)) {
			do {
				pos++;
				value += String.fromCharCode(code);
				code = text.charCodeAt(pos);
			} while (isWhiteSpace(code));
			return token = 15;
		}
		if (isLineBreak(code)) {
			pos++;
			value += String.fromCharCode(code);
			if (code === 13 && text.charCodeAt(pos) === 10) {
				pos++;
				value += "\n";
			}
			lineNumber++;
			tokenLineStartOffset = pos;
			return token = 14;
		}
		switch (code) {
			case 123:
				pos++;
				return token = 1;
			case 125:
				pos++;
				return token = 2;
			case 91:
				pos++;
				return token = 3;
			case 93:
				pos++;
				return token = 4;
			case 58:
				pos++;
				return token = 6;
			case 44:
				pos++;
				return token = 5;
			case 34:
				pos++;
				value = scanString();
				return token = 10;
			case 47:
				const start = pos - 1;
				if (text.charCodeAt(pos + 1) === 47) {
					pos += 2;
					while (pos < len) {
						if (isLineBreak(text.charCodeAt(pos))) break;
						pos++;
					}
					value = text.substring(start, pos);
					return token = 12;
				}
				if (text.charCodeAt(pos + 1) === 42) {
					pos += 2;
					const safeLength = len - 1;
					let commentClosed = false;
					while (pos < safeLength) {
						const ch = text.charCodeAt(pos);
						if (ch === 42 && text.charCodeAt(pos + 1) === 47) {
							pos += 2;
							commentClosed = true;
							break;
						}
						pos++;
						if (isLineBreak(ch)) {
							if (ch === 13 && text.charCodeAt(pos) === 10) pos++;
							lineNumber++;
							tokenLineStartOffset = pos;
						}
					}
					if (!commentClosed) {
						pos++;
						scanError = 1;
					}
					value = text.substring(start, pos);
					return token = 13;
				}
				value += String.fromCharCode(code);
				pos++;
				return token = 16;
			case 45:
				value += String.fromCharCode(code);
				pos++;
				if (pos === len || !isDigit(text.charCodeAt(pos))) return token = 16;
			case 48:
			case 49:
			case 50:
			case 51:
			case 52:
			case 53:
			case 54:
			case 55:
			case 56:
			case 57:
				value += scanNumber();
				return token = 11;
			default:
				while (pos < len && isUnknownContentCharacter(code)) {
					pos++;
					code = text.charCodeAt(pos);
				}
				if (tokenOffset !== pos) {
					value = text.substring(tokenOffset, pos);
					switch (value) {
						case "true": return token = 8;
						case "false": return token = 9;
						case "null": return token = 7;
					}
					return token = 16;
				}
				value += String.fromCharCode(code);
				pos++;
				return token = 16;
		}
	}
	function isUnknownContentCharacter(code) {
		if (isWhiteSpace(code) || isLineBreak(code)) return false;
		switch (code) {
			case 125:
			case 93:
			case 123:
			case 91:
			case 34:
			case 58:
			case 44:
			case 47: return false;
		}
		return true;
	}
	function scanNextNonTrivia() {
		let result;
		do
			result = scanNext();
		while (result >= 12 && result <= 15);
		return result;
	}
	return {
		setPosition,
		getPosition: () => pos,
		scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
		getToken: () => token,
		getTokenValue: () => value,
		getTokenOffset: () => tokenOffset,
		getTokenLength: () => pos - tokenOffset,
		getTokenStartLine: () => lineStartOffset,
		getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
		getTokenError: () => scanError
	};
}
function isWhiteSpace(ch) {
	return ch === 32 || ch === 9;
}
function isLineBreak(ch) {
	return ch === 10 || ch === 13;
}
function isDigit(ch) {
	return ch >= 48 && ch <= 57;
}
var CharacterCodes;
(function(CharacterCodes) {
	CharacterCodes[CharacterCodes["lineFeed"] = 10] = "lineFeed";
	CharacterCodes[CharacterCodes["carriageReturn"] = 13] = "carriageReturn";
	CharacterCodes[CharacterCodes["space"] = 32] = "space";
	CharacterCodes[CharacterCodes["_0"] = 48] = "_0";
	CharacterCodes[CharacterCodes["_1"] = 49] = "_1";
	CharacterCodes[CharacterCodes["_2"] = 50] = "_2";
	CharacterCodes[CharacterCodes["_3"] = 51] = "_3";
	CharacterCodes[CharacterCodes["_4"] = 52] = "_4";
	CharacterCodes[CharacterCodes["_5"] = 53] = "_5";
	CharacterCodes[CharacterCodes["_6"] = 54] = "_6";
	CharacterCodes[CharacterCodes["_7"] = 55] = "_7";
	CharacterCodes[CharacterCodes["_8"] = 56] = "_8";
	CharacterCodes[CharacterCodes["_9"] = 57] = "_9";
	CharacterCodes[CharacterCodes["a"] = 97] = "a";
	CharacterCodes[CharacterCodes["b"] = 98] = "b";
	CharacterCodes[CharacterCodes["c"] = 99] = "c";
	CharacterCodes[CharacterCodes["d"] = 100] = "d";
	CharacterCodes[CharacterCodes["e"] = 101] = "e";
	CharacterCodes[CharacterCodes["f"] = 102] = "f";
	CharacterCodes[CharacterCodes["g"] = 103] = "g";
	CharacterCodes[CharacterCodes["h"] = 104] = "h";
	CharacterCodes[CharacterCodes["i"] = 105] = "i";
	CharacterCodes[CharacterCodes["j"] = 106] = "j";
	CharacterCodes[CharacterCodes["k"] = 107] = "k";
	CharacterCodes[CharacterCodes["l"] = 108] = "l";
	CharacterCodes[CharacterCodes["m"] = 109] = "m";
	CharacterCodes[CharacterCodes["n"] = 110] = "n";
	CharacterCodes[CharacterCodes["o"] = 111] = "o";
	CharacterCodes[CharacterCodes["p"] = 112] = "p";
	CharacterCodes[CharacterCodes["q"] = 113] = "q";
	CharacterCodes[CharacterCodes["r"] = 114] = "r";
	CharacterCodes[CharacterCodes["s"] = 115] = "s";
	CharacterCodes[CharacterCodes["t"] = 116] = "t";
	CharacterCodes[CharacterCodes["u"] = 117] = "u";
	CharacterCodes[CharacterCodes["v"] = 118] = "v";
	CharacterCodes[CharacterCodes["w"] = 119] = "w";
	CharacterCodes[CharacterCodes["x"] = 120] = "x";
	CharacterCodes[CharacterCodes["y"] = 121] = "y";
	CharacterCodes[CharacterCodes["z"] = 122] = "z";
	CharacterCodes[CharacterCodes["A"] = 65] = "A";
	CharacterCodes[CharacterCodes["B"] = 66] = "B";
	CharacterCodes[CharacterCodes["C"] = 67] = "C";
	CharacterCodes[CharacterCodes["D"] = 68] = "D";
	CharacterCodes[CharacterCodes["E"] = 69] = "E";
	CharacterCodes[CharacterCodes["F"] = 70] = "F";
	CharacterCodes[CharacterCodes["G"] = 71] = "G";
	CharacterCodes[CharacterCodes["H"] = 72] = "H";
	CharacterCodes[CharacterCodes["I"] = 73] = "I";
	CharacterCodes[CharacterCodes["J"] = 74] = "J";
	CharacterCodes[CharacterCodes["K"] = 75] = "K";
	CharacterCodes[CharacterCodes["L"] = 76] = "L";
	CharacterCodes[CharacterCodes["M"] = 77] = "M";
	CharacterCodes[CharacterCodes["N"] = 78] = "N";
	CharacterCodes[CharacterCodes["O"] = 79] = "O";
	CharacterCodes[CharacterCodes["P"] = 80] = "P";
	CharacterCodes[CharacterCodes["Q"] = 81] = "Q";
	CharacterCodes[CharacterCodes["R"] = 82] = "R";
	CharacterCodes[CharacterCodes["S"] = 83] = "S";
	CharacterCodes[CharacterCodes["T"] = 84] = "T";
	CharacterCodes[CharacterCodes["U"] = 85] = "U";
	CharacterCodes[CharacterCodes["V"] = 86] = "V";
	CharacterCodes[CharacterCodes["W"] = 87] = "W";
	CharacterCodes[CharacterCodes["X"] = 88] = "X";
	CharacterCodes[CharacterCodes["Y"] = 89] = "Y";
	CharacterCodes[CharacterCodes["Z"] = 90] = "Z";
	CharacterCodes[CharacterCodes["asterisk"] = 42] = "asterisk";
	CharacterCodes[CharacterCodes["backslash"] = 92] = "backslash";
	CharacterCodes[CharacterCodes["closeBrace"] = 125] = "closeBrace";
	CharacterCodes[CharacterCodes["closeBracket"] = 93] = "closeBracket";
	CharacterCodes[CharacterCodes["colon"] = 58] = "colon";
	CharacterCodes[CharacterCodes["comma"] = 44] = "comma";
	CharacterCodes[CharacterCodes["dot"] = 46] = "dot";
	CharacterCodes[CharacterCodes["doubleQuote"] = 34] = "doubleQuote";
	CharacterCodes[CharacterCodes["minus"] = 45] = "minus";
	CharacterCodes[CharacterCodes["openBrace"] = 123] = "openBrace";
	CharacterCodes[CharacterCodes["openBracket"] = 91] = "openBracket";
	CharacterCodes[CharacterCodes["plus"] = 43] = "plus";
	CharacterCodes[CharacterCodes["slash"] = 47] = "slash";
	CharacterCodes[CharacterCodes["formFeed"] = 12] = "formFeed";
	CharacterCodes[CharacterCodes["tab"] = 9] = "tab";
})(CharacterCodes || (CharacterCodes = {}));
new Array(20).fill(0).map((_, index) => {
	return " ".repeat(index);
});
const maxCachedValues = 200;
new Array(maxCachedValues).fill(0).map((_, index) => {
	return "\n" + " ".repeat(index);
}), new Array(maxCachedValues).fill(0).map((_, index) => {
	return "\r" + " ".repeat(index);
}), new Array(maxCachedValues).fill(0).map((_, index) => {
	return "\r\n" + " ".repeat(index);
}), new Array(maxCachedValues).fill(0).map((_, index) => {
	return "\n" + "	".repeat(index);
}), new Array(maxCachedValues).fill(0).map((_, index) => {
	return "\r" + "	".repeat(index);
}), new Array(maxCachedValues).fill(0).map((_, index) => {
	return "\r\n" + "	".repeat(index);
});
// node_modules/jsonc-parser/lib/esm/impl/parser.js
var ParseOptions;
(function(ParseOptions) {
	ParseOptions.DEFAULT = { allowTrailingComma: false };
})(ParseOptions || (ParseOptions = {}));
function parseTree$1(text, errors = [], options = ParseOptions.DEFAULT) {
	let currentParent = {
		type: "array",
		offset: -1,
		length: -1,
		children: [],
		parent: void 0
	};
	function ensurePropertyComplete(endOffset) {
		if (currentParent.type === "property") {
			currentParent.length = endOffset - currentParent.offset;
			currentParent = currentParent.parent;
		}
	}
	function onValue(valueNode) {
		currentParent.children.push(valueNode);
		return valueNode;
	}
	visit(text, {
		onObjectBegin: (offset) => {
			currentParent = onValue({
				type: "object",
				offset,
				length: -1,
				parent: currentParent,
				children: []
			});
		},
		onObjectProperty: (name, offset, length) => {
			currentParent = onValue({
				type: "property",
				offset,
				length: -1,
				parent: currentParent,
				children: []
			});
			currentParent.children.push({
				type: "string",
				value: name,
				offset,
				length,
				parent: currentParent
			});
		},
		onObjectEnd: (offset, length) => {
			ensurePropertyComplete(offset + length);
			currentParent.length = offset + length - currentParent.offset;
			currentParent = currentParent.parent;
			ensurePropertyComplete(offset + length);
		},
		onArrayBegin: (offset, length) => {
			currentParent = onValue({
				type: "array",
				offset,
				length: -1,
				parent: currentParent,
				children: []
			});
		},
		onArrayEnd: (offset, length) => {
			currentParent.length = offset + length - currentParent.offset;
			currentParent = currentParent.parent;
			ensurePropertyComplete(offset + length);
		},
		onLiteralValue: (value, offset, length) => {
			onValue({
				type: getNodeType(value),
				offset,
				length,
				parent: currentParent,
				value
			});
			ensurePropertyComplete(offset + length);
		},
		onSeparator: (sep, offset, length) => {
			if (currentParent.type === "property") {
				if (sep === ":") currentParent.colonOffset = offset;
				else if (sep === ",") ensurePropertyComplete(offset);
			}
		},
		onError: (error, offset, length) => {
			errors.push({
				error,
				offset,
				length
			});
		}
	}, options);
	const result = currentParent.children[0];
	if (result) delete result.parent;
	return result;
}
function findNodeAtLocation$1(root, path) {
	if (!root) return;
	let node = root;
	for (let segment of path) if (typeof segment === "string") {
		if (node.type !== "object" || !Array.isArray(node.children)) return;
		let found = false;
		for (const propertyNode of node.children) if (Array.isArray(propertyNode.children) && propertyNode.children[0].value === segment && propertyNode.children.length === 2) {
			node = propertyNode.children[1];
			found = true;
			break;
		}
		if (!found) return;
	} else {
		const index = segment;
		if (node.type !== "array" || index < 0 || !Array.isArray(node.children) || index >= node.children.length) return;
		node = node.children[index];
	}
	return node;
}
function getNodeValue$1(node) {
	switch (node.type) {
		case "array": return node.children.map(getNodeValue$1);
		case "object":
			const obj = Object.create(null);
			for (let prop of node.children) {
				const valueNode = prop.children[1];
				if (valueNode) obj[prop.children[0].value] = getNodeValue$1(valueNode);
			}
			return obj;
		case "null":
		case "string":
		case "number":
		case "boolean": return node.value;
		default: return;
	}
}
function visit(text, visitor, options = ParseOptions.DEFAULT) {
	const _scanner = createScanner(text, false);
	const _jsonPath = [];
	let suppressedCallbacks = 0;
	function toNoArgVisit(visitFunction) {
		return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
	}
	function toOneArgVisit(visitFunction) {
		return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
	}
	function toOneArgVisitWithPath(visitFunction) {
		return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
	}
	function toBeginVisit(visitFunction) {
		return visitFunction ? () => {
			if (suppressedCallbacks > 0) suppressedCallbacks++;
			else if (visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) === false) suppressedCallbacks = 1;
		} : () => true;
	}
	function toEndVisit(visitFunction) {
		return visitFunction ? () => {
			if (suppressedCallbacks > 0) suppressedCallbacks--;
			if (suppressedCallbacks === 0) visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
		} : () => true;
	}
	const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
	const disallowComments = options && options.disallowComments;
	const allowTrailingComma = options && options.allowTrailingComma;
	function scanNext() {
		while (true) {
			const token = _scanner.scan();
			switch (_scanner.getTokenError()) {
				case 4:
					handleError(14);
					break;
				case 5:
					handleError(15);
					break;
				case 3:
					handleError(13);
					break;
				case 1:
					if (!disallowComments) handleError(11);
					break;
				case 2:
					handleError(12);
					break;
				case 6: handleError(16);
			}
			switch (token) {
				case 12:
				case 13:
					if (disallowComments) handleError(10);
					else onComment();
					break;
				case 16:
					handleError(1);
					break;
				case 15:
				case 14: break;
				default: return token;
			}
		}
	}
	function handleError(error, skipUntilAfter = [], skipUntil = []) {
		onError(error);
		if (skipUntilAfter.length + skipUntil.length > 0) {
			let token = _scanner.getToken();
			while (token !== 17) {
				if (skipUntilAfter.indexOf(token) !== -1) {
					scanNext();
					break;
				} else if (skipUntil.indexOf(token) !== -1) break;
				token = scanNext();
			}
		}
	}
	function parseString(isValue) {
		const value = _scanner.getTokenValue();
		if (isValue) onLiteralValue(value);
		else {
			onObjectProperty(value);
			_jsonPath.push(value);
		}
		scanNext();
		return true;
	}
	function parseLiteral() {
		switch (_scanner.getToken()) {
			case 11:
				const tokenValue = _scanner.getTokenValue();
				let value = Number(tokenValue);
				if (isNaN(value)) {
					handleError(2);
					value = 0;
				}
				onLiteralValue(value);
				break;
			case 7:
				onLiteralValue(null);
				break;
			case 8:
				onLiteralValue(true);
				break;
			case 9:
				onLiteralValue(false);
				break;
			default: return false;
		}
		scanNext();
		return true;
	}
	function parseProperty() {
		if (_scanner.getToken() !== 10) {
			handleError(3, [], [2, 5]);
			return false;
		}
		parseString(false);
		if (_scanner.getToken() === 6) {
			onSeparator(":");
			scanNext();
			if (!parseValue()) handleError(4, [], [2, 5]);
		} else handleError(5, [], [2, 5]);
		_jsonPath.pop();
		return true;
	}
	function parseObject() {
		onObjectBegin();
		scanNext();
		let needsComma = false;
		while (_scanner.getToken() !== 2 && _scanner.getToken() !== 17) {
			if (_scanner.getToken() === 5) {
				if (!needsComma) handleError(4, [], []);
				onSeparator(",");
				scanNext();
				if (_scanner.getToken() === 2 && allowTrailingComma) break;
			} else if (needsComma) handleError(6, [], []);
			if (!parseProperty()) handleError(4, [], [2, 5]);
			needsComma = true;
		}
		onObjectEnd();
		if (_scanner.getToken() !== 2) handleError(7, [2], []);
		else scanNext();
		return true;
	}
	function parseArray() {
		onArrayBegin();
		scanNext();
		let isFirstElement = true;
		let needsComma = false;
		while (_scanner.getToken() !== 4 && _scanner.getToken() !== 17) {
			if (_scanner.getToken() === 5) {
				if (!needsComma) handleError(4, [], []);
				onSeparator(",");
				scanNext();
				if (_scanner.getToken() === 4 && allowTrailingComma) break;
			} else if (needsComma) handleError(6, [], []);
			if (isFirstElement) {
				_jsonPath.push(0);
				isFirstElement = false;
			} else _jsonPath[_jsonPath.length - 1]++;
			if (!parseValue()) handleError(4, [], [4, 5]);
			needsComma = true;
		}
		onArrayEnd();
		if (!isFirstElement) _jsonPath.pop();
		if (_scanner.getToken() !== 4) handleError(8, [4], []);
		else scanNext();
		return true;
	}
	function parseValue() {
		switch (_scanner.getToken()) {
			case 3: return parseArray();
			case 1: return parseObject();
			case 10: return parseString(true);
			default: return parseLiteral();
		}
	}
	scanNext();
	if (_scanner.getToken() === 17) {
		if (options.allowEmptyContent) return true;
		handleError(4, [], []);
		return false;
	}
	if (!parseValue()) {
		handleError(4, [], []);
		return false;
	}
	if (_scanner.getToken() !== 17) handleError(9, [], []);
	return true;
}
function getNodeType(value) {
	switch (typeof value) {
		case "boolean": return "boolean";
		case "number": return "number";
		case "string": return "string";
		case "object":
			if (!value) return "null";
			else if (Array.isArray(value)) return "array";
			return "object";
		default: return "null";
	}
}
// node_modules/jsonc-parser/lib/esm/main.js
var ScanError;
(function(ScanError) {
	ScanError[ScanError["None"] = 0] = "None";
	ScanError[ScanError["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
	ScanError[ScanError["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
	ScanError[ScanError["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
	ScanError[ScanError["InvalidUnicode"] = 4] = "InvalidUnicode";
	ScanError[ScanError["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
	ScanError[ScanError["InvalidCharacter"] = 6] = "InvalidCharacter";
})(ScanError || (ScanError = {}));
var SyntaxKind;
(function(SyntaxKind) {
	SyntaxKind[SyntaxKind["OpenBraceToken"] = 1] = "OpenBraceToken";
	SyntaxKind[SyntaxKind["CloseBraceToken"] = 2] = "CloseBraceToken";
	SyntaxKind[SyntaxKind["OpenBracketToken"] = 3] = "OpenBracketToken";
	SyntaxKind[SyntaxKind["CloseBracketToken"] = 4] = "CloseBracketToken";
	SyntaxKind[SyntaxKind["CommaToken"] = 5] = "CommaToken";
	SyntaxKind[SyntaxKind["ColonToken"] = 6] = "ColonToken";
	SyntaxKind[SyntaxKind["NullKeyword"] = 7] = "NullKeyword";
	SyntaxKind[SyntaxKind["TrueKeyword"] = 8] = "TrueKeyword";
	SyntaxKind[SyntaxKind["FalseKeyword"] = 9] = "FalseKeyword";
	SyntaxKind[SyntaxKind["StringLiteral"] = 10] = "StringLiteral";
	SyntaxKind[SyntaxKind["NumericLiteral"] = 11] = "NumericLiteral";
	SyntaxKind[SyntaxKind["LineCommentTrivia"] = 12] = "LineCommentTrivia";
	SyntaxKind[SyntaxKind["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
	SyntaxKind[SyntaxKind["LineBreakTrivia"] = 14] = "LineBreakTrivia";
	SyntaxKind[SyntaxKind["Trivia"] = 15] = "Trivia";
	SyntaxKind[SyntaxKind["Unknown"] = 16] = "Unknown";
	SyntaxKind[SyntaxKind["EOF"] = 17] = "EOF";
})(SyntaxKind || (SyntaxKind = {}));
const parseTree = parseTree$1;
const findNodeAtLocation = findNodeAtLocation$1;
const getNodeValue = getNodeValue$1;
var ParseErrorCode;
(function(ParseErrorCode) {
	ParseErrorCode[ParseErrorCode["InvalidSymbol"] = 1] = "InvalidSymbol";
	ParseErrorCode[ParseErrorCode["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
	ParseErrorCode[ParseErrorCode["PropertyNameExpected"] = 3] = "PropertyNameExpected";
	ParseErrorCode[ParseErrorCode["ValueExpected"] = 4] = "ValueExpected";
	ParseErrorCode[ParseErrorCode["ColonExpected"] = 5] = "ColonExpected";
	ParseErrorCode[ParseErrorCode["CommaExpected"] = 6] = "CommaExpected";
	ParseErrorCode[ParseErrorCode["CloseBraceExpected"] = 7] = "CloseBraceExpected";
	ParseErrorCode[ParseErrorCode["CloseBracketExpected"] = 8] = "CloseBracketExpected";
	ParseErrorCode[ParseErrorCode["EndOfFileExpected"] = 9] = "EndOfFileExpected";
	ParseErrorCode[ParseErrorCode["InvalidCommentToken"] = 10] = "InvalidCommentToken";
	ParseErrorCode[ParseErrorCode["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
	ParseErrorCode[ParseErrorCode["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
	ParseErrorCode[ParseErrorCode["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
	ParseErrorCode[ParseErrorCode["InvalidUnicode"] = 14] = "InvalidUnicode";
	ParseErrorCode[ParseErrorCode["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
	ParseErrorCode[ParseErrorCode["InvalidCharacter"] = 16] = "InvalidCharacter";
})(ParseErrorCode || (ParseErrorCode = {}));
function printParseErrorCode(code) {
	switch (code) {
		case 1: return "InvalidSymbol";
		case 2: return "InvalidNumberFormat";
		case 3: return "PropertyNameExpected";
		case 4: return "ValueExpected";
		case 5: return "ColonExpected";
		case 6: return "CommaExpected";
		case 7: return "CloseBraceExpected";
		case 8: return "CloseBracketExpected";
		case 9: return "EndOfFileExpected";
		case 10: return "InvalidCommentToken";
		case 11: return "UnexpectedEndOfComment";
		case 12: return "UnexpectedEndOfString";
		case 13: return "UnexpectedEndOfNumber";
		case 14: return "InvalidUnicode";
		case 15: return "InvalidEscapeCharacter";
		case 16: return "InvalidCharacter";
	}
	return "<unknown ParseErrorCode>";
}
// src/inputs/sources/glob.ts
function glob(pattern) {
	const parts = parse$1(pattern.toLowerCase());
	return (name) => placesAfter(parts, name.toLowerCase(), new Set([0])).has(name.length);
}
function placesAfter(parts, name, starts) {
	let places = starts;
	for (const part of parts) {
		if (places.size === 0) break;
		const all = [...places];
		if (part === "any") {
			const first = all.reduce((least, at) => Math.min(least, at), name.length);
			places = new Set(Array.from({ length: name.length - first + 1 }, (_, i) => first + i));
		} else if ("oneOf" in part) places = new Set(part.oneOf.flatMap((parts) => [...placesAfter(parts, name, new Set(all))]));
		else places = new Set(all.filter((at) => at < name.length && part.fits(name[at] ?? "")).map((at) => at + 1));
	}
	return places;
}
function parse$1(text) {
	const pairs = pairsIn(text);
	const sequence = (from, to) => {
		const parts = [];
		for (let at = from; at < to; at++) {
			const close = pairs.get(at);
			if (close === void 0) parts.push(partOf(text[at] ?? ""));
			else parts.push(...text[at] === "[" ? [letters(text.slice(at + 1, close))] : braces(at, close));
			at = close ?? at;
		}
		return parts;
	};
	const braces = (open, close) => {
		const ends = [];
		for (let at = open + 1; at < close; at = (pairs.get(at) ?? at) + 1) if (text[at] === ",") ends.push(at);
		if (ends.length > 0) return [{ oneOf: [...ends, close].map((end, i) => sequence((ends[i - 1] ?? open) + 1, end)) }];
		const [, first, last] = /^(.)\.\.(.)$/.exec(text.slice(open + 1, close)) ?? [];
		if (first !== void 0) return [letters(`${first}-${last}`)];
		return [
			partOf("{"),
			...sequence(open + 1, close),
			partOf("}")
		];
	};
	return sequence(0, text.length);
}
function pairsIn(text) {
	const pairs = new Map();
	const open = [];
	for (let at = 0; at < text.length; at++) {
		const close = text[at] === "[" ? endOfLetters(text, at) : -1;
		if (close !== -1) pairs.set(at, close);
		if (text[at] === "{") open.push(at);
		const begin = text[at] === "}" ? open.pop() : void 0;
		if (begin !== void 0) pairs.set(begin, at);
		at = Math.max(at, close);
	}
	return pairs;
}
const endOfLetters = (text, at) => text.indexOf("]", at + (/[!^]/.test(text[at + 1] ?? "") ? 3 : 2));
const partOf = (character) => character === "*" ? "any" : { fits: (letter) => character === "?" || letter === character };
function letters(inside) {
	const isNegated = /^[!^]/.test(inside);
	const ranges = [...inside.slice(isNegated ? 1 : 0).matchAll(/(.)(?:-(.))?/g)].map(([, from = "", to = from]) => [from, to]);
	const isOne = (letter) => ranges.some(([from = "", to = ""]) => from <= letter && letter <= to);
	return { fits: (letter) => isOne(letter) !== isNegated };
}
// src/inputs/sources/selection.ts
function createSelection(options) {
	const isExcluded = matcher(options.exclude) ?? (() => false);
	const isIncluded = matcher(options.include) ?? (() => true);
	const visibilities = lowerCase(toList(options.visibility));
	const topics = lowerCase(options.topics ?? []);
	const selects = (repository) => !isExcluded(repository.name) && isIncluded(repository.name) && isKept(repository.isArchived, options.archived) && isKept(repository.isFork, options.forks) && isKept(repository.isTemplate, options.templates) && (visibilities.length === 0 || visibilities.includes(repository.visibility.toLowerCase())) && (topics.length === 0 || lowerCase(repository.topics).some((topic) => topics.includes(topic)));
	const tellsInternal = visibilities.includes("private") !== visibilities.includes("internal");
	const needed = [
		["isTemplate", (options.templates ?? true) !== true],
		["visibility", tellsInternal],
		["topics", topics.length > 0]
	];
	const { archived = true, forks = true } = options;
	const byName = archived === true && forks === true && visibilities.length === 0 && !needed.some(([, isNeeded]) => isNeeded);
	return Object.assign(selects, {
		byName,
		needs: needed.filter(([, isNeeded]) => isNeeded).map(([property]) => property)
	});
}
const isKept = (has, kept = true) => kept === "only" ? has : kept || !has;
function matcher(names) {
	const patterns = toList(names);
	if (patterns.length === 0) return void 0;
	const isGlob = (pattern) => /[*?[{]/.test(pattern);
	const plain = new Set(lowerCase(patterns.filter((pattern) => !isGlob(pattern))));
	const globs = patterns.filter(isGlob).map(glob);
	return (name) => plain.has(name.toLowerCase()) || globs.some((matches) => matches(name));
}
const toList = (names = []) => (typeof names === "string" ? splitOutsideBraces(names) : names).map((name) => name.trim()).filter(Boolean);
function splitOutsideBraces(text) {
	const parts = [""];
	let depth = 0;
	for (const character of text) {
		if (character === "{") depth++;
		if (character === "}") depth = Math.max(0, depth - 1);
		if (character === "," && depth === 0) parts.push("");
		else parts[parts.length - 1] += character;
	}
	return parts;
}
const maxPatternLength = 200;
const isPattern = (text) => text.length <= maxPatternLength && /^[\w.*?[\]{},^-][\w.*?[\]{},^!-]*$/.test(text);
const lowerCase = (texts) => texts.map((text) => text.toLowerCase());
// src/inputs/sources/digest.ts
function digestOf({ fullOrgs = [], users = [], individualRepos = [], allInstallations }) {
	const { exclude = [] } = typeof allInstallations === "object" ? allInstallations : {};
	const selection = {
		organizations: sorted(fullOrgs.map(({ orgName, ...options }) => [named$2(orgName), canonical(options)])),
		users: sorted(users.map(({ login, ...options }) => [named$2(login), canonical(options)])),
		repositories: sorted(individualRepos.map(named$2)),
		...allInstallations && { installations: sorted(toList(exclude).map(named$2)) }
	};
	return createHash$1("sha256").update(JSON.stringify(selection)).digest("hex");
}
const named$2 = (name) => name.trim().toLowerCase();
function canonical(options) {
	return sorted(Object.entries(options).map(([name, value]) => [name, typeof value === "boolean" || value === "only" ? value : sorted(toList(value).map(named$2))]).filter(([, value]) => value !== true && !(Array.isArray(value) && value.length === 0)));
}
function sorted(values) {
	return [...new Map(values.map((value) => [JSON.stringify(value), value]))].sort(([one], [other]) => one < other ? -1 : 1).map(([, value]) => value);
}
// src/inputs/sources/excerpt.ts
function excerptAt(text, offset, quote) {
	const start = text.lastIndexOf("\n", offset - 1) + 1;
	const end = text.indexOf("\n", offset);
	const line = text.slice(start, end < 0 ? void 0 : end);
	const indent = line.length - line.trimStart().length;
	if (line.length - indent > longestLine$1) return void 0;
	const shown = (part) => quote(part).slice(1, -1);
	const excerpt = {
		line: shown(line.trim()),
		column: shown(line.slice(indent, offset - start)).length
	};
	return excerpt.column < excerpt.line.length ? excerpt : void 0;
}
const longestLine$1 = 100;
// src/inputs/sources/installed-accounts.ts
function createInstalledAccounts(options) {
	const patterns = toList(options === true ? [] : options.exclude);
	const matcherOf = (some) => {
		const globs = some.map(glob);
		return (name) => globs.some((matches) => matches(name));
	};
	const isOwnerExcluded = matcherOf(patterns.filter((pattern) => !pattern.includes("/")));
	const isExcluded = matcherOf(patterns.filter((pattern) => pattern.includes("/")));
	return {
		takes: (login) => !isOwnerExcluded(login),
		selectionOf: (login) => Object.assign(({ name }) => !isExcluded(`${login}/${name}`), {
			byName: true,
			needs: []
		})
	};
}
const isInstalledPattern = (text) => {
	const parts = text.split("/");
	return parts.length <= 2 && parts.every(isPattern);
};
// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	function ucs2length(str) {
		const len = str.length;
		let length = 0;
		let pos = 0;
		let value;
		while (pos < len) {
			length++;
			value = str.charCodeAt(pos++);
			if (value >= 55296 && value <= 56319 && pos < len) {
				value = str.charCodeAt(pos);
				if ((value & 64512) === 56320) pos++;
			}
		}
		return length;
	}
	exports.default = ucs2length;
	ucs2length.code = "require(\"ajv/dist/runtime/ucs2length\").default";
}));
const validateSources = __toESM(__commonJSMin(((exports, module) => {
	module.exports = validate10;
	module.exports.default = validate10;
	const schema11 = {
		"$schema": "http://json-schema.org/draft-07/schema#",
		"title": "The repositories whose statistics are collected",
		"type": "object",
		"additionalProperties": false,
		"properties": {
			"$schema": {
				"type": "string",
				"description": "Where editors find this schema."
			},
			"fullOrgs": {
				"description": "Organizations of which every repository is collected.",
				"type": "array",
				"items": {
					"type": "object",
					"additionalProperties": false,
					"required": ["orgName"],
					"properties": {
						"orgName": { "$ref": "#/definitions/login" },
						"exclude": { "$ref": "#/definitions/exclude" },
						"include": { "$ref": "#/definitions/include" },
						"archived": { "$ref": "#/definitions/archived" },
						"forks": { "$ref": "#/definitions/forks" },
						"templates": { "$ref": "#/definitions/templates" },
						"visibility": { "$ref": "#/definitions/visibility" },
						"topics": { "$ref": "#/definitions/topics" }
					}
				}
			},
			"users": {
				"description": "User accounts of which every repository is collected.",
				"type": "array",
				"items": {
					"type": "object",
					"additionalProperties": false,
					"required": ["login"],
					"properties": {
						"login": { "$ref": "#/definitions/login" },
						"exclude": { "$ref": "#/definitions/exclude" },
						"include": { "$ref": "#/definitions/include" },
						"archived": { "$ref": "#/definitions/archived" },
						"forks": { "$ref": "#/definitions/forks" },
						"templates": { "$ref": "#/definitions/templates" },
						"visibility": { "$ref": "#/definitions/visibility" },
						"topics": { "$ref": "#/definitions/topics" }
					}
				}
			},
			"individualRepos": {
				"description": "Single repositories, as owner/name.",
				"type": "array",
				"items": {
					"type": "string",
					"pattern": "^[A-Za-z0-9_-]{1,100}/(?!\\.{1,2}$)(?!.*\\.[gG][iI][tT]$)[A-Za-z0-9._-]{1,100}$"
				}
			},
			"allInstallations": {
				"description": "Every account that installed the GitHub App: true, or what to leave out.",
				"anyOf": [{ "type": "boolean" }, {
					"type": "object",
					"additionalProperties": false,
					"properties": { "exclude": {
						"description": "Accounts (owner, owner-*) and repositories (owner/name) to leave out.",
						"anyOf": [{
							"type": "string",
							"description": "Names, separated by commas."
						}, {
							"type": "array",
							"items": {
								"type": "string",
								"minLength": 1
							}
						}]
					} }
				}]
			}
		},
		"definitions": {
			"login": {
				"description": "The account, as in its address on GitHub.",
				"type": "string",
				"pattern": "^[A-Za-z0-9_-]{1,100}$"
			},
			"exclude": {
				"description": "Names of repositories to leave out. Case does not matter; globs such as *-archive work.",
				"anyOf": [{
					"type": "string",
					"description": "Names, separated by commas."
				}, {
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1
					}
				}]
			},
			"include": {
				"description": "Only the repositories with these names; globs work. `exclude` still applies.",
				"anyOf": [{
					"type": "string",
					"description": "Names, separated by commas."
				}, {
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1
					}
				}]
			},
			"archived": {
				"description": "Archived repositories: true (included), false (left out) or \"only\".",
				"enum": [
					true,
					false,
					"only"
				],
				"default": true
			},
			"forks": {
				"description": "Forks: true (included), false (left out) or \"only\".",
				"enum": [
					true,
					false,
					"only"
				],
				"default": true
			},
			"templates": {
				"description": "Template repositories: true (included), false (left out) or \"only\".",
				"enum": [
					true,
					false,
					"only"
				],
				"default": true
			},
			"visibility": {
				"description": "Only repositories with this visibility, or with one of these.",
				"anyOf": [{ "enum": [
					"public",
					"private",
					"internal"
				] }, {
					"type": "array",
					"items": { "enum": [
						"public",
						"private",
						"internal"
					] },
					"minItems": 1
				}]
			},
			"topics": {
				"description": "Only repositories with at least one of these topics.",
				"type": "array",
				"items": {
					"type": "string",
					"minLength": 1
				},
				"minItems": 1
			}
		}
	};
	const schema12 = {
		"description": "The account, as in its address on GitHub.",
		"type": "string",
		"pattern": "^[A-Za-z0-9_-]{1,100}$"
	};
	const schema13 = {
		"description": "Names of repositories to leave out. Case does not matter; globs such as *-archive work.",
		"anyOf": [{
			"type": "string",
			"description": "Names, separated by commas."
		}, {
			"type": "array",
			"items": {
				"type": "string",
				"minLength": 1
			}
		}]
	};
	const schema14 = {
		"description": "Only the repositories with these names; globs work. `exclude` still applies.",
		"anyOf": [{
			"type": "string",
			"description": "Names, separated by commas."
		}, {
			"type": "array",
			"items": {
				"type": "string",
				"minLength": 1
			}
		}]
	};
	const schema15 = {
		"description": "Archived repositories: true (included), false (left out) or \"only\".",
		"enum": [
			true,
			false,
			"only"
		],
		"default": true
	};
	const schema16 = {
		"description": "Forks: true (included), false (left out) or \"only\".",
		"enum": [
			true,
			false,
			"only"
		],
		"default": true
	};
	const schema17 = {
		"description": "Template repositories: true (included), false (left out) or \"only\".",
		"enum": [
			true,
			false,
			"only"
		],
		"default": true
	};
	const schema18 = {
		"description": "Only repositories with this visibility, or with one of these.",
		"anyOf": [{ "enum": [
			"public",
			"private",
			"internal"
		] }, {
			"type": "array",
			"items": { "enum": [
				"public",
				"private",
				"internal"
			] },
			"minItems": 1
		}]
	};
	const schema19 = {
		"description": "Only repositories with at least one of these topics.",
		"type": "array",
		"items": {
			"type": "string",
			"minLength": 1
		},
		"minItems": 1
	};
	const pattern0 = new RegExp("^[A-Za-z0-9_-]{1,100}$", "u");
	const pattern2 = new RegExp("^[A-Za-z0-9_-]{1,100}/(?!\\.{1,2}$)(?!.*\\.[gG][iI][tT]$)[A-Za-z0-9._-]{1,100}$", "u");
	const func2 = require_ucs2length().default;
	function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
		let vErrors = null;
		let errors = 0;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			for (const key0 in data) if (!(key0 === "$schema" || key0 === "fullOrgs" || key0 === "users" || key0 === "individualRepos" || key0 === "allInstallations")) {
				const err0 = {
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties",
					schema: false,
					parentSchema: schema11,
					data
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			if (data.$schema !== void 0) {
				let data0 = data.$schema;
				if (typeof data0 !== "string") {
					const err1 = {
						instancePath: instancePath + "/$schema",
						schemaPath: "#/properties/%24schema/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string",
						schema: schema11.properties.$schema.type,
						parentSchema: schema11.properties.$schema,
						data: data0
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
			}
			if (data.fullOrgs !== void 0) {
				let data1 = data.fullOrgs;
				if (Array.isArray(data1)) {
					const len0 = data1.length;
					for (let i0 = 0; i0 < len0; i0++) {
						let data2 = data1[i0];
						if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
							if (data2.orgName === void 0) {
								const err2 = {
									instancePath: instancePath + "/fullOrgs/" + i0,
									schemaPath: "#/properties/fullOrgs/items/required",
									keyword: "required",
									params: { missingProperty: "orgName" },
									message: "must have required property 'orgName'",
									schema: schema11.properties.fullOrgs.items.required,
									parentSchema: schema11.properties.fullOrgs.items,
									data: data2
								};
								if (vErrors === null) vErrors = [err2];
								else vErrors.push(err2);
								errors++;
							}
							for (const key1 in data2) if (!(key1 === "orgName" || key1 === "exclude" || key1 === "include" || key1 === "archived" || key1 === "forks" || key1 === "templates" || key1 === "visibility" || key1 === "topics")) {
								const err3 = {
									instancePath: instancePath + "/fullOrgs/" + i0,
									schemaPath: "#/properties/fullOrgs/items/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key1 },
									message: "must NOT have additional properties",
									schema: false,
									parentSchema: schema11.properties.fullOrgs.items,
									data: data2
								};
								if (vErrors === null) vErrors = [err3];
								else vErrors.push(err3);
								errors++;
							}
							if (data2.orgName !== void 0) {
								let data3 = data2.orgName;
								if (typeof data3 === "string") {
									if (!pattern0.test(data3)) {
										const err4 = {
											instancePath: instancePath + "/fullOrgs/" + i0 + "/orgName",
											schemaPath: "#/definitions/login/pattern",
											keyword: "pattern",
											params: { pattern: "^[A-Za-z0-9_-]{1,100}$" },
											message: "must match pattern \"^[A-Za-z0-9_-]{1,100}$\"",
											schema: "^[A-Za-z0-9_-]{1,100}$",
											parentSchema: schema12,
											data: data3
										};
										if (vErrors === null) vErrors = [err4];
										else vErrors.push(err4);
										errors++;
									}
								} else {
									const err5 = {
										instancePath: instancePath + "/fullOrgs/" + i0 + "/orgName",
										schemaPath: "#/definitions/login/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema12.type,
										parentSchema: schema12,
										data: data3
									};
									if (vErrors === null) vErrors = [err5];
									else vErrors.push(err5);
									errors++;
								}
							}
							if (data2.exclude !== void 0) {
								let data4 = data2.exclude;
								const _errs14 = errors;
								let valid6 = false;
								const _errs15 = errors;
								if (typeof data4 !== "string") {
									const err6 = {
										instancePath: instancePath + "/fullOrgs/" + i0 + "/exclude",
										schemaPath: "#/definitions/exclude/anyOf/0/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema13.anyOf[0].type,
										parentSchema: schema13.anyOf[0],
										data: data4
									};
									if (vErrors === null) vErrors = [err6];
									else vErrors.push(err6);
									errors++;
								}
								var _valid0 = _errs15 === errors;
								valid6 = valid6 || _valid0;
								if (!valid6) {
									const _errs17 = errors;
									if (Array.isArray(data4)) {
										const len1 = data4.length;
										for (let i1 = 0; i1 < len1; i1++) {
											let data5 = data4[i1];
											if (typeof data5 === "string") {
												if (func2(data5) < 1) {
													const err7 = {
														instancePath: instancePath + "/fullOrgs/" + i0 + "/exclude/" + i1,
														schemaPath: "#/definitions/exclude/anyOf/1/items/minLength",
														keyword: "minLength",
														params: { limit: 1 },
														message: "must NOT have fewer than 1 characters",
														schema: 1,
														parentSchema: schema13.anyOf[1].items,
														data: data5
													};
													if (vErrors === null) vErrors = [err7];
													else vErrors.push(err7);
													errors++;
												}
											} else {
												const err8 = {
													instancePath: instancePath + "/fullOrgs/" + i0 + "/exclude/" + i1,
													schemaPath: "#/definitions/exclude/anyOf/1/items/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema13.anyOf[1].items.type,
													parentSchema: schema13.anyOf[1].items,
													data: data5
												};
												if (vErrors === null) vErrors = [err8];
												else vErrors.push(err8);
												errors++;
											}
										}
									} else {
										const err9 = {
											instancePath: instancePath + "/fullOrgs/" + i0 + "/exclude",
											schemaPath: "#/definitions/exclude/anyOf/1/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array",
											schema: schema13.anyOf[1].type,
											parentSchema: schema13.anyOf[1],
											data: data4
										};
										if (vErrors === null) vErrors = [err9];
										else vErrors.push(err9);
										errors++;
									}
									var _valid0 = _errs17 === errors;
									valid6 = valid6 || _valid0;
								}
								if (!valid6) {
									const err10 = {
										instancePath: instancePath + "/fullOrgs/" + i0 + "/exclude",
										schemaPath: "#/definitions/exclude/anyOf",
										keyword: "anyOf",
										params: {},
										message: "must match a schema in anyOf",
										schema: schema13.anyOf,
										parentSchema: schema13,
										data: data4
									};
									if (vErrors === null) vErrors = [err10];
									else vErrors.push(err10);
									errors++;
								} else {
									errors = _errs14;
									if (vErrors !== null) {
										if (_errs14) vErrors.length = _errs14;
										else vErrors = null;
									}
								}
							}
							if (data2.include !== void 0) {
								let data6 = data2.include;
								const _errs23 = errors;
								let valid10 = false;
								const _errs24 = errors;
								if (typeof data6 !== "string") {
									const err11 = {
										instancePath: instancePath + "/fullOrgs/" + i0 + "/include",
										schemaPath: "#/definitions/include/anyOf/0/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema14.anyOf[0].type,
										parentSchema: schema14.anyOf[0],
										data: data6
									};
									if (vErrors === null) vErrors = [err11];
									else vErrors.push(err11);
									errors++;
								}
								var _valid1 = _errs24 === errors;
								valid10 = valid10 || _valid1;
								if (!valid10) {
									const _errs26 = errors;
									if (Array.isArray(data6)) {
										const len2 = data6.length;
										for (let i2 = 0; i2 < len2; i2++) {
											let data7 = data6[i2];
											if (typeof data7 === "string") {
												if (func2(data7) < 1) {
													const err12 = {
														instancePath: instancePath + "/fullOrgs/" + i0 + "/include/" + i2,
														schemaPath: "#/definitions/include/anyOf/1/items/minLength",
														keyword: "minLength",
														params: { limit: 1 },
														message: "must NOT have fewer than 1 characters",
														schema: 1,
														parentSchema: schema14.anyOf[1].items,
														data: data7
													};
													if (vErrors === null) vErrors = [err12];
													else vErrors.push(err12);
													errors++;
												}
											} else {
												const err13 = {
													instancePath: instancePath + "/fullOrgs/" + i0 + "/include/" + i2,
													schemaPath: "#/definitions/include/anyOf/1/items/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema14.anyOf[1].items.type,
													parentSchema: schema14.anyOf[1].items,
													data: data7
												};
												if (vErrors === null) vErrors = [err13];
												else vErrors.push(err13);
												errors++;
											}
										}
									} else {
										const err14 = {
											instancePath: instancePath + "/fullOrgs/" + i0 + "/include",
											schemaPath: "#/definitions/include/anyOf/1/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array",
											schema: schema14.anyOf[1].type,
											parentSchema: schema14.anyOf[1],
											data: data6
										};
										if (vErrors === null) vErrors = [err14];
										else vErrors.push(err14);
										errors++;
									}
									var _valid1 = _errs26 === errors;
									valid10 = valid10 || _valid1;
								}
								if (!valid10) {
									const err15 = {
										instancePath: instancePath + "/fullOrgs/" + i0 + "/include",
										schemaPath: "#/definitions/include/anyOf",
										keyword: "anyOf",
										params: {},
										message: "must match a schema in anyOf",
										schema: schema14.anyOf,
										parentSchema: schema14,
										data: data6
									};
									if (vErrors === null) vErrors = [err15];
									else vErrors.push(err15);
									errors++;
								} else {
									errors = _errs23;
									if (vErrors !== null) {
										if (_errs23) vErrors.length = _errs23;
										else vErrors = null;
									}
								}
							}
							if (data2.archived !== void 0) {
								let data8 = data2.archived;
								if (!(data8 === true || data8 === false || data8 === "only")) {
									const err16 = {
										instancePath: instancePath + "/fullOrgs/" + i0 + "/archived",
										schemaPath: "#/definitions/archived/enum",
										keyword: "enum",
										params: { allowedValues: schema15.enum },
										message: "must be equal to one of the allowed values",
										schema: schema15.enum,
										parentSchema: schema15,
										data: data8
									};
									if (vErrors === null) vErrors = [err16];
									else vErrors.push(err16);
									errors++;
								}
							}
							if (data2.forks !== void 0) {
								let data9 = data2.forks;
								if (!(data9 === true || data9 === false || data9 === "only")) {
									const err17 = {
										instancePath: instancePath + "/fullOrgs/" + i0 + "/forks",
										schemaPath: "#/definitions/forks/enum",
										keyword: "enum",
										params: { allowedValues: schema16.enum },
										message: "must be equal to one of the allowed values",
										schema: schema16.enum,
										parentSchema: schema16,
										data: data9
									};
									if (vErrors === null) vErrors = [err17];
									else vErrors.push(err17);
									errors++;
								}
							}
							if (data2.templates !== void 0) {
								let data10 = data2.templates;
								if (!(data10 === true || data10 === false || data10 === "only")) {
									const err18 = {
										instancePath: instancePath + "/fullOrgs/" + i0 + "/templates",
										schemaPath: "#/definitions/templates/enum",
										keyword: "enum",
										params: { allowedValues: schema17.enum },
										message: "must be equal to one of the allowed values",
										schema: schema17.enum,
										parentSchema: schema17,
										data: data10
									};
									if (vErrors === null) vErrors = [err18];
									else vErrors.push(err18);
									errors++;
								}
							}
							if (data2.visibility !== void 0) {
								let data11 = data2.visibility;
								const _errs38 = errors;
								let valid17 = false;
								const _errs39 = errors;
								if (!(data11 === "public" || data11 === "private" || data11 === "internal")) {
									const err19 = {
										instancePath: instancePath + "/fullOrgs/" + i0 + "/visibility",
										schemaPath: "#/definitions/visibility/anyOf/0/enum",
										keyword: "enum",
										params: { allowedValues: schema18.anyOf[0].enum },
										message: "must be equal to one of the allowed values",
										schema: schema18.anyOf[0].enum,
										parentSchema: schema18.anyOf[0],
										data: data11
									};
									if (vErrors === null) vErrors = [err19];
									else vErrors.push(err19);
									errors++;
								}
								var _valid2 = _errs39 === errors;
								valid17 = valid17 || _valid2;
								if (!valid17) {
									const _errs40 = errors;
									if (Array.isArray(data11)) {
										if (data11.length < 1) {
											const err20 = {
												instancePath: instancePath + "/fullOrgs/" + i0 + "/visibility",
												schemaPath: "#/definitions/visibility/anyOf/1/minItems",
												keyword: "minItems",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 items",
												schema: 1,
												parentSchema: schema18.anyOf[1],
												data: data11
											};
											if (vErrors === null) vErrors = [err20];
											else vErrors.push(err20);
											errors++;
										}
										const len3 = data11.length;
										for (let i3 = 0; i3 < len3; i3++) {
											let data12 = data11[i3];
											if (!(data12 === "public" || data12 === "private" || data12 === "internal")) {
												const err21 = {
													instancePath: instancePath + "/fullOrgs/" + i0 + "/visibility/" + i3,
													schemaPath: "#/definitions/visibility/anyOf/1/items/enum",
													keyword: "enum",
													params: { allowedValues: schema18.anyOf[1].items.enum },
													message: "must be equal to one of the allowed values",
													schema: schema18.anyOf[1].items.enum,
													parentSchema: schema18.anyOf[1].items,
													data: data12
												};
												if (vErrors === null) vErrors = [err21];
												else vErrors.push(err21);
												errors++;
											}
										}
									} else {
										const err22 = {
											instancePath: instancePath + "/fullOrgs/" + i0 + "/visibility",
											schemaPath: "#/definitions/visibility/anyOf/1/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array",
											schema: schema18.anyOf[1].type,
											parentSchema: schema18.anyOf[1],
											data: data11
										};
										if (vErrors === null) vErrors = [err22];
										else vErrors.push(err22);
										errors++;
									}
									var _valid2 = _errs40 === errors;
									valid17 = valid17 || _valid2;
								}
								if (!valid17) {
									const err23 = {
										instancePath: instancePath + "/fullOrgs/" + i0 + "/visibility",
										schemaPath: "#/definitions/visibility/anyOf",
										keyword: "anyOf",
										params: {},
										message: "must match a schema in anyOf",
										schema: schema18.anyOf,
										parentSchema: schema18,
										data: data11
									};
									if (vErrors === null) vErrors = [err23];
									else vErrors.push(err23);
									errors++;
								} else {
									errors = _errs38;
									if (vErrors !== null) {
										if (_errs38) vErrors.length = _errs38;
										else vErrors = null;
									}
								}
							}
							if (data2.topics !== void 0) {
								let data13 = data2.topics;
								if (Array.isArray(data13)) {
									if (data13.length < 1) {
										const err24 = {
											instancePath: instancePath + "/fullOrgs/" + i0 + "/topics",
											schemaPath: "#/definitions/topics/minItems",
											keyword: "minItems",
											params: { limit: 1 },
											message: "must NOT have fewer than 1 items",
											schema: 1,
											parentSchema: schema19,
											data: data13
										};
										if (vErrors === null) vErrors = [err24];
										else vErrors.push(err24);
										errors++;
									}
									const len4 = data13.length;
									for (let i4 = 0; i4 < len4; i4++) {
										let data14 = data13[i4];
										if (typeof data14 === "string") {
											if (func2(data14) < 1) {
												const err25 = {
													instancePath: instancePath + "/fullOrgs/" + i0 + "/topics/" + i4,
													schemaPath: "#/definitions/topics/items/minLength",
													keyword: "minLength",
													params: { limit: 1 },
													message: "must NOT have fewer than 1 characters",
													schema: 1,
													parentSchema: schema19.items,
													data: data14
												};
												if (vErrors === null) vErrors = [err25];
												else vErrors.push(err25);
												errors++;
											}
										} else {
											const err26 = {
												instancePath: instancePath + "/fullOrgs/" + i0 + "/topics/" + i4,
												schemaPath: "#/definitions/topics/items/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema19.items.type,
												parentSchema: schema19.items,
												data: data14
											};
											if (vErrors === null) vErrors = [err26];
											else vErrors.push(err26);
											errors++;
										}
									}
								} else {
									const err27 = {
										instancePath: instancePath + "/fullOrgs/" + i0 + "/topics",
										schemaPath: "#/definitions/topics/type",
										keyword: "type",
										params: { type: "array" },
										message: "must be array",
										schema: schema19.type,
										parentSchema: schema19,
										data: data13
									};
									if (vErrors === null) vErrors = [err27];
									else vErrors.push(err27);
									errors++;
								}
							}
						} else {
							const err28 = {
								instancePath: instancePath + "/fullOrgs/" + i0,
								schemaPath: "#/properties/fullOrgs/items/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema11.properties.fullOrgs.items.type,
								parentSchema: schema11.properties.fullOrgs.items,
								data: data2
							};
							if (vErrors === null) vErrors = [err28];
							else vErrors.push(err28);
							errors++;
						}
					}
				} else {
					const err29 = {
						instancePath: instancePath + "/fullOrgs",
						schemaPath: "#/properties/fullOrgs/type",
						keyword: "type",
						params: { type: "array" },
						message: "must be array",
						schema: schema11.properties.fullOrgs.type,
						parentSchema: schema11.properties.fullOrgs,
						data: data1
					};
					if (vErrors === null) vErrors = [err29];
					else vErrors.push(err29);
					errors++;
				}
			}
			if (data.users !== void 0) {
				let data15 = data.users;
				if (Array.isArray(data15)) {
					const len5 = data15.length;
					for (let i5 = 0; i5 < len5; i5++) {
						let data16 = data15[i5];
						if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
							if (data16.login === void 0) {
								const err30 = {
									instancePath: instancePath + "/users/" + i5,
									schemaPath: "#/properties/users/items/required",
									keyword: "required",
									params: { missingProperty: "login" },
									message: "must have required property 'login'",
									schema: schema11.properties.users.items.required,
									parentSchema: schema11.properties.users.items,
									data: data16
								};
								if (vErrors === null) vErrors = [err30];
								else vErrors.push(err30);
								errors++;
							}
							for (const key2 in data16) if (!(key2 === "login" || key2 === "exclude" || key2 === "include" || key2 === "archived" || key2 === "forks" || key2 === "templates" || key2 === "visibility" || key2 === "topics")) {
								const err31 = {
									instancePath: instancePath + "/users/" + i5,
									schemaPath: "#/properties/users/items/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key2 },
									message: "must NOT have additional properties",
									schema: false,
									parentSchema: schema11.properties.users.items,
									data: data16
								};
								if (vErrors === null) vErrors = [err31];
								else vErrors.push(err31);
								errors++;
							}
							if (data16.login !== void 0) {
								let data17 = data16.login;
								if (typeof data17 === "string") {
									if (!pattern0.test(data17)) {
										const err32 = {
											instancePath: instancePath + "/users/" + i5 + "/login",
											schemaPath: "#/definitions/login/pattern",
											keyword: "pattern",
											params: { pattern: "^[A-Za-z0-9_-]{1,100}$" },
											message: "must match pattern \"^[A-Za-z0-9_-]{1,100}$\"",
											schema: "^[A-Za-z0-9_-]{1,100}$",
											parentSchema: schema12,
											data: data17
										};
										if (vErrors === null) vErrors = [err32];
										else vErrors.push(err32);
										errors++;
									}
								} else {
									const err33 = {
										instancePath: instancePath + "/users/" + i5 + "/login",
										schemaPath: "#/definitions/login/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema12.type,
										parentSchema: schema12,
										data: data17
									};
									if (vErrors === null) vErrors = [err33];
									else vErrors.push(err33);
									errors++;
								}
							}
							if (data16.exclude !== void 0) {
								let data18 = data16.exclude;
								const _errs58 = errors;
								let valid28 = false;
								const _errs59 = errors;
								if (typeof data18 !== "string") {
									const err34 = {
										instancePath: instancePath + "/users/" + i5 + "/exclude",
										schemaPath: "#/definitions/exclude/anyOf/0/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema13.anyOf[0].type,
										parentSchema: schema13.anyOf[0],
										data: data18
									};
									if (vErrors === null) vErrors = [err34];
									else vErrors.push(err34);
									errors++;
								}
								var _valid3 = _errs59 === errors;
								valid28 = valid28 || _valid3;
								if (!valid28) {
									const _errs61 = errors;
									if (Array.isArray(data18)) {
										const len6 = data18.length;
										for (let i6 = 0; i6 < len6; i6++) {
											let data19 = data18[i6];
											if (typeof data19 === "string") {
												if (func2(data19) < 1) {
													const err35 = {
														instancePath: instancePath + "/users/" + i5 + "/exclude/" + i6,
														schemaPath: "#/definitions/exclude/anyOf/1/items/minLength",
														keyword: "minLength",
														params: { limit: 1 },
														message: "must NOT have fewer than 1 characters",
														schema: 1,
														parentSchema: schema13.anyOf[1].items,
														data: data19
													};
													if (vErrors === null) vErrors = [err35];
													else vErrors.push(err35);
													errors++;
												}
											} else {
												const err36 = {
													instancePath: instancePath + "/users/" + i5 + "/exclude/" + i6,
													schemaPath: "#/definitions/exclude/anyOf/1/items/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema13.anyOf[1].items.type,
													parentSchema: schema13.anyOf[1].items,
													data: data19
												};
												if (vErrors === null) vErrors = [err36];
												else vErrors.push(err36);
												errors++;
											}
										}
									} else {
										const err37 = {
											instancePath: instancePath + "/users/" + i5 + "/exclude",
											schemaPath: "#/definitions/exclude/anyOf/1/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array",
											schema: schema13.anyOf[1].type,
											parentSchema: schema13.anyOf[1],
											data: data18
										};
										if (vErrors === null) vErrors = [err37];
										else vErrors.push(err37);
										errors++;
									}
									var _valid3 = _errs61 === errors;
									valid28 = valid28 || _valid3;
								}
								if (!valid28) {
									const err38 = {
										instancePath: instancePath + "/users/" + i5 + "/exclude",
										schemaPath: "#/definitions/exclude/anyOf",
										keyword: "anyOf",
										params: {},
										message: "must match a schema in anyOf",
										schema: schema13.anyOf,
										parentSchema: schema13,
										data: data18
									};
									if (vErrors === null) vErrors = [err38];
									else vErrors.push(err38);
									errors++;
								} else {
									errors = _errs58;
									if (vErrors !== null) {
										if (_errs58) vErrors.length = _errs58;
										else vErrors = null;
									}
								}
							}
							if (data16.include !== void 0) {
								let data20 = data16.include;
								const _errs67 = errors;
								let valid32 = false;
								const _errs68 = errors;
								if (typeof data20 !== "string") {
									const err39 = {
										instancePath: instancePath + "/users/" + i5 + "/include",
										schemaPath: "#/definitions/include/anyOf/0/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema14.anyOf[0].type,
										parentSchema: schema14.anyOf[0],
										data: data20
									};
									if (vErrors === null) vErrors = [err39];
									else vErrors.push(err39);
									errors++;
								}
								var _valid4 = _errs68 === errors;
								valid32 = valid32 || _valid4;
								if (!valid32) {
									const _errs70 = errors;
									if (Array.isArray(data20)) {
										const len7 = data20.length;
										for (let i7 = 0; i7 < len7; i7++) {
											let data21 = data20[i7];
											if (typeof data21 === "string") {
												if (func2(data21) < 1) {
													const err40 = {
														instancePath: instancePath + "/users/" + i5 + "/include/" + i7,
														schemaPath: "#/definitions/include/anyOf/1/items/minLength",
														keyword: "minLength",
														params: { limit: 1 },
														message: "must NOT have fewer than 1 characters",
														schema: 1,
														parentSchema: schema14.anyOf[1].items,
														data: data21
													};
													if (vErrors === null) vErrors = [err40];
													else vErrors.push(err40);
													errors++;
												}
											} else {
												const err41 = {
													instancePath: instancePath + "/users/" + i5 + "/include/" + i7,
													schemaPath: "#/definitions/include/anyOf/1/items/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema14.anyOf[1].items.type,
													parentSchema: schema14.anyOf[1].items,
													data: data21
												};
												if (vErrors === null) vErrors = [err41];
												else vErrors.push(err41);
												errors++;
											}
										}
									} else {
										const err42 = {
											instancePath: instancePath + "/users/" + i5 + "/include",
											schemaPath: "#/definitions/include/anyOf/1/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array",
											schema: schema14.anyOf[1].type,
											parentSchema: schema14.anyOf[1],
											data: data20
										};
										if (vErrors === null) vErrors = [err42];
										else vErrors.push(err42);
										errors++;
									}
									var _valid4 = _errs70 === errors;
									valid32 = valid32 || _valid4;
								}
								if (!valid32) {
									const err43 = {
										instancePath: instancePath + "/users/" + i5 + "/include",
										schemaPath: "#/definitions/include/anyOf",
										keyword: "anyOf",
										params: {},
										message: "must match a schema in anyOf",
										schema: schema14.anyOf,
										parentSchema: schema14,
										data: data20
									};
									if (vErrors === null) vErrors = [err43];
									else vErrors.push(err43);
									errors++;
								} else {
									errors = _errs67;
									if (vErrors !== null) {
										if (_errs67) vErrors.length = _errs67;
										else vErrors = null;
									}
								}
							}
							if (data16.archived !== void 0) {
								let data22 = data16.archived;
								if (!(data22 === true || data22 === false || data22 === "only")) {
									const err44 = {
										instancePath: instancePath + "/users/" + i5 + "/archived",
										schemaPath: "#/definitions/archived/enum",
										keyword: "enum",
										params: { allowedValues: schema15.enum },
										message: "must be equal to one of the allowed values",
										schema: schema15.enum,
										parentSchema: schema15,
										data: data22
									};
									if (vErrors === null) vErrors = [err44];
									else vErrors.push(err44);
									errors++;
								}
							}
							if (data16.forks !== void 0) {
								let data23 = data16.forks;
								if (!(data23 === true || data23 === false || data23 === "only")) {
									const err45 = {
										instancePath: instancePath + "/users/" + i5 + "/forks",
										schemaPath: "#/definitions/forks/enum",
										keyword: "enum",
										params: { allowedValues: schema16.enum },
										message: "must be equal to one of the allowed values",
										schema: schema16.enum,
										parentSchema: schema16,
										data: data23
									};
									if (vErrors === null) vErrors = [err45];
									else vErrors.push(err45);
									errors++;
								}
							}
							if (data16.templates !== void 0) {
								let data24 = data16.templates;
								if (!(data24 === true || data24 === false || data24 === "only")) {
									const err46 = {
										instancePath: instancePath + "/users/" + i5 + "/templates",
										schemaPath: "#/definitions/templates/enum",
										keyword: "enum",
										params: { allowedValues: schema17.enum },
										message: "must be equal to one of the allowed values",
										schema: schema17.enum,
										parentSchema: schema17,
										data: data24
									};
									if (vErrors === null) vErrors = [err46];
									else vErrors.push(err46);
									errors++;
								}
							}
							if (data16.visibility !== void 0) {
								let data25 = data16.visibility;
								const _errs82 = errors;
								let valid39 = false;
								const _errs83 = errors;
								if (!(data25 === "public" || data25 === "private" || data25 === "internal")) {
									const err47 = {
										instancePath: instancePath + "/users/" + i5 + "/visibility",
										schemaPath: "#/definitions/visibility/anyOf/0/enum",
										keyword: "enum",
										params: { allowedValues: schema18.anyOf[0].enum },
										message: "must be equal to one of the allowed values",
										schema: schema18.anyOf[0].enum,
										parentSchema: schema18.anyOf[0],
										data: data25
									};
									if (vErrors === null) vErrors = [err47];
									else vErrors.push(err47);
									errors++;
								}
								var _valid5 = _errs83 === errors;
								valid39 = valid39 || _valid5;
								if (!valid39) {
									const _errs84 = errors;
									if (Array.isArray(data25)) {
										if (data25.length < 1) {
											const err48 = {
												instancePath: instancePath + "/users/" + i5 + "/visibility",
												schemaPath: "#/definitions/visibility/anyOf/1/minItems",
												keyword: "minItems",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 items",
												schema: 1,
												parentSchema: schema18.anyOf[1],
												data: data25
											};
											if (vErrors === null) vErrors = [err48];
											else vErrors.push(err48);
											errors++;
										}
										const len8 = data25.length;
										for (let i8 = 0; i8 < len8; i8++) {
											let data26 = data25[i8];
											if (!(data26 === "public" || data26 === "private" || data26 === "internal")) {
												const err49 = {
													instancePath: instancePath + "/users/" + i5 + "/visibility/" + i8,
													schemaPath: "#/definitions/visibility/anyOf/1/items/enum",
													keyword: "enum",
													params: { allowedValues: schema18.anyOf[1].items.enum },
													message: "must be equal to one of the allowed values",
													schema: schema18.anyOf[1].items.enum,
													parentSchema: schema18.anyOf[1].items,
													data: data26
												};
												if (vErrors === null) vErrors = [err49];
												else vErrors.push(err49);
												errors++;
											}
										}
									} else {
										const err50 = {
											instancePath: instancePath + "/users/" + i5 + "/visibility",
											schemaPath: "#/definitions/visibility/anyOf/1/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array",
											schema: schema18.anyOf[1].type,
											parentSchema: schema18.anyOf[1],
											data: data25
										};
										if (vErrors === null) vErrors = [err50];
										else vErrors.push(err50);
										errors++;
									}
									var _valid5 = _errs84 === errors;
									valid39 = valid39 || _valid5;
								}
								if (!valid39) {
									const err51 = {
										instancePath: instancePath + "/users/" + i5 + "/visibility",
										schemaPath: "#/definitions/visibility/anyOf",
										keyword: "anyOf",
										params: {},
										message: "must match a schema in anyOf",
										schema: schema18.anyOf,
										parentSchema: schema18,
										data: data25
									};
									if (vErrors === null) vErrors = [err51];
									else vErrors.push(err51);
									errors++;
								} else {
									errors = _errs82;
									if (vErrors !== null) {
										if (_errs82) vErrors.length = _errs82;
										else vErrors = null;
									}
								}
							}
							if (data16.topics !== void 0) {
								let data27 = data16.topics;
								if (Array.isArray(data27)) {
									if (data27.length < 1) {
										const err52 = {
											instancePath: instancePath + "/users/" + i5 + "/topics",
											schemaPath: "#/definitions/topics/minItems",
											keyword: "minItems",
											params: { limit: 1 },
											message: "must NOT have fewer than 1 items",
											schema: 1,
											parentSchema: schema19,
											data: data27
										};
										if (vErrors === null) vErrors = [err52];
										else vErrors.push(err52);
										errors++;
									}
									const len9 = data27.length;
									for (let i9 = 0; i9 < len9; i9++) {
										let data28 = data27[i9];
										if (typeof data28 === "string") {
											if (func2(data28) < 1) {
												const err53 = {
													instancePath: instancePath + "/users/" + i5 + "/topics/" + i9,
													schemaPath: "#/definitions/topics/items/minLength",
													keyword: "minLength",
													params: { limit: 1 },
													message: "must NOT have fewer than 1 characters",
													schema: 1,
													parentSchema: schema19.items,
													data: data28
												};
												if (vErrors === null) vErrors = [err53];
												else vErrors.push(err53);
												errors++;
											}
										} else {
											const err54 = {
												instancePath: instancePath + "/users/" + i5 + "/topics/" + i9,
												schemaPath: "#/definitions/topics/items/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema19.items.type,
												parentSchema: schema19.items,
												data: data28
											};
											if (vErrors === null) vErrors = [err54];
											else vErrors.push(err54);
											errors++;
										}
									}
								} else {
									const err55 = {
										instancePath: instancePath + "/users/" + i5 + "/topics",
										schemaPath: "#/definitions/topics/type",
										keyword: "type",
										params: { type: "array" },
										message: "must be array",
										schema: schema19.type,
										parentSchema: schema19,
										data: data27
									};
									if (vErrors === null) vErrors = [err55];
									else vErrors.push(err55);
									errors++;
								}
							}
						} else {
							const err56 = {
								instancePath: instancePath + "/users/" + i5,
								schemaPath: "#/properties/users/items/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema11.properties.users.items.type,
								parentSchema: schema11.properties.users.items,
								data: data16
							};
							if (vErrors === null) vErrors = [err56];
							else vErrors.push(err56);
							errors++;
						}
					}
				} else {
					const err57 = {
						instancePath: instancePath + "/users",
						schemaPath: "#/properties/users/type",
						keyword: "type",
						params: { type: "array" },
						message: "must be array",
						schema: schema11.properties.users.type,
						parentSchema: schema11.properties.users,
						data: data15
					};
					if (vErrors === null) vErrors = [err57];
					else vErrors.push(err57);
					errors++;
				}
			}
			if (data.individualRepos !== void 0) {
				let data29 = data.individualRepos;
				if (Array.isArray(data29)) {
					const len10 = data29.length;
					for (let i10 = 0; i10 < len10; i10++) {
						let data30 = data29[i10];
						if (typeof data30 === "string") {
							if (!pattern2.test(data30)) {
								const err58 = {
									instancePath: instancePath + "/individualRepos/" + i10,
									schemaPath: "#/properties/individualRepos/items/pattern",
									keyword: "pattern",
									params: { pattern: "^[A-Za-z0-9_-]{1,100}/(?!\\.{1,2}$)(?!.*\\.[gG][iI][tT]$)[A-Za-z0-9._-]{1,100}$" },
									message: "must match pattern \"^[A-Za-z0-9_-]{1,100}/(?!\\.{1,2}$)(?!.*\\.[gG][iI][tT]$)[A-Za-z0-9._-]{1,100}$\"",
									schema: "^[A-Za-z0-9_-]{1,100}/(?!\\.{1,2}$)(?!.*\\.[gG][iI][tT]$)[A-Za-z0-9._-]{1,100}$",
									parentSchema: schema11.properties.individualRepos.items,
									data: data30
								};
								if (vErrors === null) vErrors = [err58];
								else vErrors.push(err58);
								errors++;
							}
						} else {
							const err59 = {
								instancePath: instancePath + "/individualRepos/" + i10,
								schemaPath: "#/properties/individualRepos/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema11.properties.individualRepos.items.type,
								parentSchema: schema11.properties.individualRepos.items,
								data: data30
							};
							if (vErrors === null) vErrors = [err59];
							else vErrors.push(err59);
							errors++;
						}
					}
				} else {
					const err60 = {
						instancePath: instancePath + "/individualRepos",
						schemaPath: "#/properties/individualRepos/type",
						keyword: "type",
						params: { type: "array" },
						message: "must be array",
						schema: schema11.properties.individualRepos.type,
						parentSchema: schema11.properties.individualRepos,
						data: data29
					};
					if (vErrors === null) vErrors = [err60];
					else vErrors.push(err60);
					errors++;
				}
			}
			if (data.allInstallations !== void 0) {
				let data31 = data.allInstallations;
				const _errs97 = errors;
				let valid47 = false;
				const _errs98 = errors;
				if (typeof data31 !== "boolean") {
					const err61 = {
						instancePath: instancePath + "/allInstallations",
						schemaPath: "#/properties/allInstallations/anyOf/0/type",
						keyword: "type",
						params: { type: "boolean" },
						message: "must be boolean",
						schema: schema11.properties.allInstallations.anyOf[0].type,
						parentSchema: schema11.properties.allInstallations.anyOf[0],
						data: data31
					};
					if (vErrors === null) vErrors = [err61];
					else vErrors.push(err61);
					errors++;
				}
				var _valid6 = _errs98 === errors;
				valid47 = valid47 || _valid6;
				if (!valid47) {
					const _errs100 = errors;
					if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
						for (const key3 in data31) if (!(key3 === "exclude")) {
							const err62 = {
								instancePath: instancePath + "/allInstallations",
								schemaPath: "#/properties/allInstallations/anyOf/1/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key3 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema11.properties.allInstallations.anyOf[1],
								data: data31
							};
							if (vErrors === null) vErrors = [err62];
							else vErrors.push(err62);
							errors++;
						}
						if (data31.exclude !== void 0) {
							let data32 = data31.exclude;
							const _errs104 = errors;
							let valid49 = false;
							const _errs105 = errors;
							if (typeof data32 !== "string") {
								const err63 = {
									instancePath: instancePath + "/allInstallations/exclude",
									schemaPath: "#/properties/allInstallations/anyOf/1/properties/exclude/anyOf/0/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema11.properties.allInstallations.anyOf[1].properties.exclude.anyOf[0].type,
									parentSchema: schema11.properties.allInstallations.anyOf[1].properties.exclude.anyOf[0],
									data: data32
								};
								if (vErrors === null) vErrors = [err63];
								else vErrors.push(err63);
								errors++;
							}
							var _valid7 = _errs105 === errors;
							valid49 = valid49 || _valid7;
							if (!valid49) {
								const _errs107 = errors;
								if (Array.isArray(data32)) {
									const len11 = data32.length;
									for (let i11 = 0; i11 < len11; i11++) {
										let data33 = data32[i11];
										if (typeof data33 === "string") {
											if (func2(data33) < 1) {
												const err64 = {
													instancePath: instancePath + "/allInstallations/exclude/" + i11,
													schemaPath: "#/properties/allInstallations/anyOf/1/properties/exclude/anyOf/1/items/minLength",
													keyword: "minLength",
													params: { limit: 1 },
													message: "must NOT have fewer than 1 characters",
													schema: 1,
													parentSchema: schema11.properties.allInstallations.anyOf[1].properties.exclude.anyOf[1].items,
													data: data33
												};
												if (vErrors === null) vErrors = [err64];
												else vErrors.push(err64);
												errors++;
											}
										} else {
											const err65 = {
												instancePath: instancePath + "/allInstallations/exclude/" + i11,
												schemaPath: "#/properties/allInstallations/anyOf/1/properties/exclude/anyOf/1/items/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema11.properties.allInstallations.anyOf[1].properties.exclude.anyOf[1].items.type,
												parentSchema: schema11.properties.allInstallations.anyOf[1].properties.exclude.anyOf[1].items,
												data: data33
											};
											if (vErrors === null) vErrors = [err65];
											else vErrors.push(err65);
											errors++;
										}
									}
								} else {
									const err66 = {
										instancePath: instancePath + "/allInstallations/exclude",
										schemaPath: "#/properties/allInstallations/anyOf/1/properties/exclude/anyOf/1/type",
										keyword: "type",
										params: { type: "array" },
										message: "must be array",
										schema: schema11.properties.allInstallations.anyOf[1].properties.exclude.anyOf[1].type,
										parentSchema: schema11.properties.allInstallations.anyOf[1].properties.exclude.anyOf[1],
										data: data32
									};
									if (vErrors === null) vErrors = [err66];
									else vErrors.push(err66);
									errors++;
								}
								var _valid7 = _errs107 === errors;
								valid49 = valid49 || _valid7;
							}
							if (!valid49) {
								const err67 = {
									instancePath: instancePath + "/allInstallations/exclude",
									schemaPath: "#/properties/allInstallations/anyOf/1/properties/exclude/anyOf",
									keyword: "anyOf",
									params: {},
									message: "must match a schema in anyOf",
									schema: schema11.properties.allInstallations.anyOf[1].properties.exclude.anyOf,
									parentSchema: schema11.properties.allInstallations.anyOf[1].properties.exclude,
									data: data32
								};
								if (vErrors === null) vErrors = [err67];
								else vErrors.push(err67);
								errors++;
							} else {
								errors = _errs104;
								if (vErrors !== null) {
									if (_errs104) vErrors.length = _errs104;
									else vErrors = null;
								}
							}
						}
					} else {
						const err68 = {
							instancePath: instancePath + "/allInstallations",
							schemaPath: "#/properties/allInstallations/anyOf/1/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema11.properties.allInstallations.anyOf[1].type,
							parentSchema: schema11.properties.allInstallations.anyOf[1],
							data: data31
						};
						if (vErrors === null) vErrors = [err68];
						else vErrors.push(err68);
						errors++;
					}
					var _valid6 = _errs100 === errors;
					valid47 = valid47 || _valid6;
				}
				if (!valid47) {
					const err69 = {
						instancePath: instancePath + "/allInstallations",
						schemaPath: "#/properties/allInstallations/anyOf",
						keyword: "anyOf",
						params: {},
						message: "must match a schema in anyOf",
						schema: schema11.properties.allInstallations.anyOf,
						parentSchema: schema11.properties.allInstallations,
						data: data31
					};
					if (vErrors === null) vErrors = [err69];
					else vErrors.push(err69);
					errors++;
				} else {
					errors = _errs97;
					if (vErrors !== null) {
						if (_errs97) vErrors.length = _errs97;
						else vErrors = null;
					}
				}
			}
		} else {
			const err70 = {
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object",
				schema: schema11.type,
				parentSchema: schema11,
				data
			};
			if (vErrors === null) vErrors = [err70];
			else vErrors.push(err70);
			errors++;
		}
		validate10.errors = vErrors;
		return errors === 0;
	}
}))(), 1).default;
// src/inputs/sources/faults.ts
function schemaFaults(tree, { line, quote }) {
	if (validateSources(getNodeValue(tree))) return [];
	const errors = (validateSources.errors ?? []).filter(({ schemaPath }) => !schemaPath.includes("/anyOf/"));
	const nodeAt = nodeFinder(tree);
	const mistyped = mistypedKeys(errors);
	const found = new Set(mistyped.values());
	return errors.filter((error) => !found.has(error)).map((error) => {
		const path = pathOf(error);
		const isUnknown = error.keyword === "additionalProperties";
		const key = isUnknown ? [...path, error.params.additionalProperty] : path;
		const node = (isUnknown ? nodeAt(key)?.parent : nodeAt(key)) ?? nodeAt(path) ?? tree;
		const subject = subjectOf(path, nodeAt, quote);
		const fault = explain$1(error, quote, mistyped.get(error)?.params.missingProperty);
		return `${line(node.offset)}: ${subject}${subject && (fault.startsWith("must") ? " " : ": ")}${fault}`;
	});
}
function nodeFinder(tree) {
	const known = new Map();
	const propertiesOf = (node) => {
		const keys = known.get(node) ?? new Map((node.children ?? []).map(({ children = [] }) => [children[0]?.value, children[1]]));
		known.set(node, keys);
		return keys;
	};
	const inside = (node, key) => typeof key === "number" ? node?.children?.[key] : node && propertiesOf(node).get(key);
	return (path) => path.reduce(inside, tree);
}
const pathOf = ({ instancePath }) => instancePath.split("/").slice(1).map((part) => /^\d+$/.test(part) ? Number(part) : part);
const keysOf = ({ parentSchema }) => Object.keys(parentSchema?.properties ?? {});
function mistypedKeys(errors) {
	const missing = errors.filter(({ keyword }) => keyword === "required");
	const unknownKeys = Map.groupBy(errors.filter(({ keyword }) => keyword === "additionalProperties"), ({ instancePath }) => instancePath);
	return new Map(missing.flatMap((required) => {
		const unknown = unknownKeys.get(required.instancePath)?.find((error) => {
			const key = meant(String(error.params.additionalProperty), keysOf(error));
			return key === void 0 || key === required.params.missingProperty;
		});
		return unknown ? [[unknown, required]] : [];
	}));
}
const kinds = {
	fullOrgs: "organization",
	users: "user",
	individualRepos: "repository"
};
function subjectOf([list, index, key, entry], nodeAt, quote) {
	if (list === void 0) return "";
	if (index === void 0 || list === "allInstallations") return `\`${list}\``;
	const nameKey = list === "users" ? "login" : "orgName";
	const name = key === nameKey ? void 0 : nodeAt([
		list,
		index,
		nameKey
	])?.value;
	const one = `${kinds[list]} ${typeof name === "string" ? quote(name) : Number(index) + 1}`;
	if (key === void 0) return one;
	return entry === void 0 ? `${one}: \`${key}\`` : `${one}: entry ${Number(entry) + 1} of \`${key}\``;
}
function explain$1(error, quote, missingKey) {
	const { keyword, params, data, message, instancePath } = error;
	const found = () => `(found ${quote(data)})`;
	switch (keyword) {
		case "additionalProperties": {
			const key = String(params.additionalProperty);
			const keys = keysOf(error);
			return `unknown key ${quote(key)}; ${missingKey ? suggestionOf(missingKey, keys) : suggestion(key, keys)}`;
		}
		case "required": return `the key "${params.missingProperty}" is missing`;
		case "pattern": return `must be ${instancePath.startsWith("/individualRepos") ? "a valid owner/repository" : "a valid account name"} ${found()}${lookalike(String(data))}`;
		case "anyOf":
			if (instancePath === "/allInstallations") return `must be true, false, or an object with \`exclude\` as names ${found()}`;
			return instancePath.endsWith("/visibility") ? `must be public, private, internal, or an array of them ${found()}` : `must be a string or an array with names ${found()}`;
		case "enum": return `must be one of ${params.allowedValues.join(", ")} ${found()}`;
		case "type": return `must be ${/^[ao]/.test(params.type) ? "an" : "a"} ${params.type} ${found()}`;
		default: return `${message} ${found()}`;
	}
}
function lookalike(name) {
	const letter = /[^\p{ASCII}\p{C}\p{Z}]/u.exec(name)?.[0];
	return letter ? `. Replace "${letter}" (U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")})` : "";
}
function duplicateKeys(node, style) {
	const { line, quote } = style;
	const inside = (node.children ?? []).flatMap((child) => duplicateKeys(child, style));
	if (node.type !== "object") return inside;
	const keys = (node.children ?? []).flatMap((property) => property.children?.[0] ?? []);
	const seen = new Set();
	return [...keys.filter(({ value }) => seen.size === seen.add(value).size).map(({ offset, value }) => `${line(offset)}: the key ${quote(value)} is duplicated`), ...inside];
}
function selectionFaults(tree, style) {
	const { line, quote } = style;
	const owners = ["fullOrgs", "users"].flatMap((key) => findNodeAtLocation(tree, [key])?.children ?? []).filter(({ type }) => type === "object");
	return [...installedFaults(tree, style), ...owners.flatMap((owner) => {
		const excluded = patternsAt(owner, "exclude");
		const included = patternsAt(owner, "include");
		const faults = [...excluded, ...included].filter(({ text }) => !isPattern(text)).map(({ text, offset }) => `${line(offset)}: ${quote(text)} is not a repository name or glob`);
		const [first] = excluded;
		if (!first || !leavesNothing(excluded, included)) return faults;
		const login = ["orgName", "login"].map((key) => findNodeAtLocation(owner, [key])?.value).find(Boolean);
		return [...faults, `${line(first.offset)}: \`exclude\` leaves out every repository of ${quote(login)}`];
	})];
}
function installedFaults(tree, { line, quote }) {
	const installed = findNodeAtLocation(tree, ["allInstallations"]);
	return (installed?.type === "object" ? patternsAt(installed, "exclude") : []).filter(({ text }) => !isInstalledPattern(text)).map(({ text, offset }) => `${line(offset)}: ${quote(text)} is not an account, owner/repository or glob`);
}
function patternsAt(owner, key) {
	const node = findNodeAtLocation(owner, [key]);
	const isArray = node?.type === "array";
	return (isArray ? node.children ?? [] : node ? [node] : []).filter(({ type }) => type === "string").flatMap(({ value, offset }) => toList(isArray ? [value] : value).map((text) => ({
		text,
		offset
	})));
}
function leavesNothing(excluded, included) {
	const out = new Set(excluded.map(({ text }) => text.toLowerCase()));
	const into = included.map(({ text }) => text.toLowerCase());
	return [...out].some((text) => /^\*+$/.test(text)) || into.length > 0 && into.every((text) => out.has(text));
}
// src/inputs/sources/json-fault.ts
const unexpected = (found) => `unexpected ${found}. Names and texts need straight double quotes`;
const meanings = {
	CommaExpected: (found) => `a comma is missing before ${found}`,
	ColonExpected: (found) => `a colon is missing before ${found}`,
	CloseBraceExpected: () => "a closing } is missing",
	CloseBracketExpected: () => "a closing ] is missing",
	InvalidCommentToken: () => "remove the comment",
	UnexpectedEndOfString: (found) => `a closing quote is missing in ${found}`,
	InvalidCharacter: (found) => `a control character in ${found}; remove it`,
	InvalidUnicode: (found) => `a wrong \\u in ${found}`,
	InvalidEscapeCharacter: (found) => `a single \\ in ${found}; write \\\\`,
	InvalidSymbol: unexpected,
	PropertyNameExpected: unexpected,
	ValueExpected: (found) => found === "\"\"" ? "a value is missing at the end" : `unexpected ${found}`
};
function jsonFault(text, { error, offset, length }, { line, quote }) {
	const found = text.slice(offset, offset + Math.max(1, length));
	const meaning = /^[\]}]$/.test(found) && text.slice(0, offset).trimEnd().endsWith(",") ? (next) => `remove the comma before ${next}` : meanings[printParseErrorCode(error)];
	const why = text.trim() === "" ? "the text is empty" : meaning?.(quote(found)) ?? `unexpected ${quote(found)}`;
	return `${line(offset)}: not JSON: ${why}`;
}
// src/inputs/sources/parse.ts
function parseSources(written, where, quote) {
	try {
		const text = written.replace(/^\uFEFF/, "");
		const lineOf = lineFinder(text, where);
		const parsed = parse(text, {
			line: (offset) => `${lineOf(offset)}\0${offset}\0`,
			quote
		});
		if ("sources" in parsed) return parsed;
		const offsets = parsed.faults.map((fault) => Number(offsetMark.exec(fault)?.[1]));
		return {
			faults: parsed.faults.map((fault) => fault.replace(offsetMark, "").replace(/\s+/g, " ")),
			excerpts: offsets.slice(0, mostExcerpts).map((offset) => Number.isNaN(offset) ? void 0 : excerptAt(text, offset, quote))
		};
	} catch (error) {
		if (error instanceof RangeError) return {
			faults: [`${where}: nested too deeply`],
			excerpts: []
		};
		throw error;
	}
}
const mostExcerpts = 20;
const offsetMark = /\0(\d+)\0/;
function parse(text, style) {
	const errors = [];
	const tree = parseTree(text, errors, { disallowComments: true });
	const [first] = errors;
	if (first || !tree) return { faults: first ? [jsonFault(text, first, style)] : [] };
	const faults = [
		duplicateKeys,
		schemaFaults,
		selectionFaults
	].flatMap((find) => find(tree, style));
	if (faults.length > 0) return { faults };
	const sources = toSources(getNodeValue(tree));
	if (sources.installed || sources.owners.length + sources.repositories.length > 0) return { sources };
	return { faults: [`${style.line(0)}: nothing to do: name at least one organization, user or repository`] };
}
function lineFinder(text, where) {
	const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
	return (offset) => {
		let from = 0;
		for (let to = ends.length; from < to;) {
			const middle = from + to >> 1;
			if ((ends[middle] ?? 0) < offset) from = middle + 1;
			else to = middle;
		}
		return `${where}:${from + 1}`;
	};
}
function toSources(written) {
	const { fullOrgs = [], users = [], individualRepos = [], allInstallations = false } = written;
	const owner = (kind, login, options) => ({
		kind,
		login,
		selects: createSelection(options)
	});
	const organizations = fullOrgs.map(({ orgName, ...options }) => owner("organization", orgName, options));
	const accounts = users.map(({ login, ...options }) => owner("user", login, options));
	const repositories = individualRepos;
	return {
		owners: [...organizations, ...accounts],
		repositories,
		...allInstallations && { installed: createInstalledAccounts(allInstallations) },
		digest: digestOf(written)
	};
}
// src/inputs/sources/read.ts
function readSources(reader) {
	const inline = reader.optional("sources");
	const file = reader.text("sources-file");
	const text = inline ?? readFile(file, reader);
	if (text === faulty) return faulty;
	const parsed = parseSources(text, inline === void 0 ? file : "sources", reader.quote);
	if ("sources" in parsed) return {
		...parsed.sources,
		text
	};
	for (const [i, fault] of parsed.faults.entries()) reader.fault(fault, parsed.excerpts[i]);
	return faulty;
}
function readFile(file, reader) {
	const shown = reader.quote(file);
	try {
		return decode(readFileSync(join(reader.workspace, file)));
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT") return reader.fault(`sources-file: cannot read ${shown} in the workspace. Check out the repository first, or set \`sources\``);
		if (code === "EISDIR") return reader.fault(`sources-file: ${shown} is a folder. Set it to a file`);
		if (error instanceof TypeError) return reader.fault(`sources-file: ${shown} is not text. Save it as UTF-8`);
		return reader.fault(`sources-file: cannot read ${shown}: ${messageOf(error)}`);
	}
}
const marks = [[
	"utf-16le",
	255,
	254
], [
	"utf-16be",
	254,
	255
]];
function decode(bytes) {
	const [encoding = "utf-8"] = marks.find(([, ...mark]) => mark.every((byte, i) => bytes[i] === byte)) ?? [];
	const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
	if (text.includes("\0")) throw new TypeError("zero bytes");
	return text;
}
// src/inputs/telemetry.ts
const otlpSignals = [
	"traces",
	"metrics",
	"logs"
];
const input = "application-insights-connection-string";
function readTelemetry(reader) {
	const applicationInsights = readConnectionString(reader);
	const otlp = readOtlp(reader);
	if (applicationInsights === void 0 && Object.keys(otlp).length === 0) return void 0;
	return whole({
		applicationInsights,
		otlp
	});
}
const copyIt = "Copy it again from the resource\u2019s Overview page in the Azure portal";
function readConnectionString(reader) {
	const text = reader.optional(input);
	if (text === void 0) return void 0;
	const pairs = text.split(";").map((part) => part.trim()).filter(Boolean);
	const parts = new Map(pairs.map((pair) => {
		const [, name = "", value = ""] = /^([^=]+)=(.*)$/.exec(pair) ?? [];
		return [name.trim().toLowerCase(), value.trim()];
	}));
	if (parts.has("")) return reader.fault(`${input}: must be pairs such as InstrumentationKey=GUID, separated by semicolons. ${copyIt}`);
	const instrumentationKey = parts.get("instrumentationkey")?.toLowerCase() ?? "";
	if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(instrumentationKey)) return reader.fault(`${input}: must have an InstrumentationKey that is a GUID. ${copyIt}`);
	const endpoint = endpointIn(parts);
	const fault = faultIn(URL.parse(endpoint));
	if (fault !== void 0) return reader.fault(`${input}: ${fault} (found ${reader.quote(endpoint)}). ${copyIt}`);
	return {
		instrumentationKey,
		endpoint: endpoint.replace(/(?<!\/)\/+$/, "")
	};
}
function endpointIn(parts) {
	const suffix = parts.get("endpointsuffix");
	const location = parts.get("location");
	const bySuffix = suffix ? `https://${location ? `${location}.` : ""}dc.${suffix}` : "https://dc.services.visualstudio.com";
	return parts.get("ingestionendpoint") || bySuffix;
}
function faultIn(url) {
	const isSecure = url?.protocol === "https:" || url?.protocol === "http:" && isLoopback(url.hostname);
	if (!url || !isSecure) return "IngestionEndpoint must be an https: address";
	if (url.username !== "" || url.password !== "" || url.pathname !== "/" || url.search !== "" || url.hash !== "") return "IngestionEndpoint must have nothing but a host";
	const known = telemetryDomains.map((domain) => `*.${domain}`).join(", ");
	return isLoopback(url.hostname) || isBelow(url.hostname, telemetryDomains) ? void 0 : `IngestionEndpoint must be a host of ${known}`;
}
function readOtlp(reader) {
	const { env } = reader;
	if (/^true$/i.test(env.OTEL_SDK_DISABLED?.trim() ?? "")) return {};
	const targets = otlpSignals.map((signal) => [signal, readTarget(reader, signal)]);
	return Object.fromEntries(targets.filter(([, target]) => target !== void 0));
}
function readTarget(reader, signal) {
	const { env } = reader;
	const of = (name) => named$1(env, [`OTEL_EXPORTER_OTLP_${signal.toUpperCase()}_${name}`, `OTEL_EXPORTER_OTLP_${name}`]);
	const endpoint = of("ENDPOINT");
	if (!endpoint || /^none$/i.test(env[`OTEL_${signal.toUpperCase()}_EXPORTER`]?.trim() ?? "")) return void 0;
	const protocol = of("PROTOCOL")?.value ?? "http/protobuf";
	const url = URL.parse(endpoint.value);
	const ignored = (name, why) => {
		reader.warn(`${name}: ${why}, so no ${signal} are sent there`);
	};
	if (!/^http\/(protobuf|json)$/.test(protocol)) return ignored(of("PROTOCOL")?.name ?? "", `must be http/protobuf or http/json (found ${reader.quote(protocol)})`);
	if (!url || !/^https?:$/.test(url.protocol)) return ignored(endpoint.name, `must be an http: or https: address (found ${reader.quote(endpoint.value)})`);
	if (url.username !== "" || url.password !== "") return ignored(endpoint.name, "must have no user and no password, which `OTEL_EXPORTER_OTLP_HEADERS` can have");
	if (endpoint.isGeneral) url.pathname = `${url.pathname.replace(/\/$/, "")}/v1/${signal}`;
	const timeoutMs = Number(of("TIMEOUT")?.value);
	return {
		url: url.href,
		headers: headersIn(of("HEADERS")?.value ?? ""),
		isJson: protocol === "http/json",
		isGzip: of("COMPRESSION")?.value === "gzip",
		timeoutMs: timeoutMs > 0 ? timeoutMs : Number.POSITIVE_INFINITY
	};
}
function named$1(env, [own = "", general = ""]) {
	const name = [own, general].find((one) => (env[one] ?? "").trim() !== "");
	return name === void 0 ? void 0 : {
		name,
		value: (env[name] ?? "").trim(),
		isGeneral: name === general
	};
}
// src/inputs/inputs.ts
const maxMinutes = 1380;
function readInputs(source, defaults) {
	const reader = new InputReader(source, defaults);
	const settings = readAll(reader);
	const sources = readSources(reader);
	if (sources !== faulty && sources.installed && !reader.optional("github-app-client-id")) reader.fault("sources: `allInstallations` requires `github-app-client-id` and `github-app-private-key`");
	const { faults, warnings } = withMistypedNames(reader);
	if (settings === faulty || sources === faulty || faults.length > 0) {
		const outputDirectory = readOutputDirectory(new InputReader(source));
		const { excerpts } = reader;
		const receiver = readReceiver(new InputReader(source));
		const privacy = readPrivacy(new InputReader(source), true);
		return {
			faults,
			warnings,
			excerpts,
			hidesNames: privacy === faulty || privacy.hidesNames,
			...typeof outputDirectory === "string" && { outputDirectory },
			...receiver !== faulty && { receiver }
		};
	}
	return {
		inputs: {
			...settings,
			sources
		},
		warnings
	};
}
function readReceiver(reader) {
	const telemetry = readTelemetry(reader);
	const proxies = readProxies(reader.env, (text) => reader.fault(text));
	return reader.faults.length > 0 ? faulty : whole({
		telemetry,
		proxies
	});
}
function readSettings(source) {
	const reader = new InputReader(source);
	const settings = readAll(reader);
	return settings === faulty || reader.faults.length > 0 ? { faults: reader.faults } : { settings };
}
function readAll(reader) {
	const outputDirectory = readOutputDirectory(reader);
	const cosmos = readCosmos(reader);
	if (outputDirectory === void 0 && cosmos === void 0) reader.fault("cosmos-endpoint: required if `output-directory` is `none`");
	const event = readEvent(reader);
	const entra = readEntra(reader);
	if (cosmos && !reader.optional("cosmos-key") || event && !reader.optional("event-grid-key")) checkSignIn(reader, entra);
	const coolDownSeconds = reader.number("retry-cooldown-seconds", {
		least: 0,
		most: 900
	});
	return whole({
		github: whole({
			token: reader.token("github-token", "(a token for the GitHub API)"),
			app: readApp(reader),
			reposPerQuery: reader.number("repos-per-query", {
				whole: true,
				least: 1,
				most: 100
			}),
			concurrency: reader.number("github-concurrency", {
				whole: true,
				least: 1,
				most: 20
			})
		}),
		extraMetrics: readExtraMetrics(reader),
		coolDownMs: coolDownSeconds === faulty ? faulty : 1e3 * coolDownSeconds,
		maxRetries: reader.number("max-retries", {
			whole: true,
			least: 0,
			most: 100
		}),
		cosmos,
		entra,
		email: readEmail(reader),
		event,
		telemetry: readTelemetry(reader),
		outputDirectory,
		dashboardUrl: readDashboardUrl(reader),
		compare: reader.boolean("compare"),
		resume: reader.boolean("resume"),
		privacy: readPrivacy(reader, cosmos !== void 0),
		dryRun: reader.boolean("dry-run"),
		maxFailedPercent: reader.number("max-failed-percent", {
			least: 0,
			most: 100
		}),
		maxMissingPercent: reader.number("max-missing-percent", {
			least: 0,
			most: 100
		}),
		maxMinutes: reader.number("max-minutes", {
			least: 0,
			most: maxMinutes,
			above: true
		}),
		proxies: readProxies(reader.env, (text) => reader.fault(text))
	});
}
function readOutputDirectory(reader) {
	return reader.text("output-directory") === "none" ? void 0 : readFolder(reader, "output-directory");
}
function readDashboardUrl(reader) {
	const text = reader.optional("dashboard-url");
	const url = text === void 0 ? null : URL.parse(text);
	if (text === void 0 || url?.protocol === "https:" && url.username === "" && url.password === "") return text;
	return reader.fault(`dashboard-url: must be an https: address without credentials (found ${reader.quote(text)})`);
}
function readExtraMetrics(reader) {
	const names = reader.list("extra-metrics", /,/);
	const known = [...extraMetricNames, ...needlessMetricNames];
	for (const name of names.filter((one) => !known.includes(one))) reader.fault(`extra-metrics: unknown metric ${reader.quote(name)}; ${suggestion(name, extraMetricNames)}`);
	return [...new Set(names)].filter((name) => !needlessMetricNames.includes(name));
}
// src/model.ts
const sameName = (name) => name.toLowerCase();
const ownerOf = (name) => name.slice(0, name.indexOf("/"));
const documentId = (repo, runId) => `${repo.replace("/", ".")}.${runId}`;
const isoSeconds = (date) => `${date.toISOString().slice(0, 19)}Z`;
function ownersMissedBy({ ownersNotListed = [], ownersNotListedList: all }) {
	if (all !== void 0) return all.split(",").filter(Boolean);
	return ownersNotListed.length < 100 ? ownersNotListed.map(({ repo }) => repo) : void 0;
}
const isFinished = (run) => run.status !== "running";
const hasEvent = ({ status }) => status !== "cancelled";
const eventsOf = ({ events, eventPublished }) => events ?? (eventPublished === void 0 ? 0 : 1);
const eventId = ({ date, id, events = 1 }) => events > 1 ? `${date}-${id}-${events}` : `${date}-${id}`;
const countsIn = (info) => ({
	known: "all",
	received: info.totalReceived,
	processed: info.totalProcessed,
	stored: info.totalCreatedCount
});
const failsStep = ({ problems }) => problems.some((problem) => problem.failsStep);
// src/disk/whole-file.ts
const processMark = randomBytes(6).toString("hex");
const besideOf = (path) => `${path}.${processMark}.new`;
const isPartOf = (path, beside) => beside.startsWith(`${path}.`) && isPart(beside) && beside.length === besideOf(path).length;
const isPart = (name) => /\.[\da-f]{12}\.new$/.test(name);
const anyway = () => {};
function writeWhole(path, text, check = anyway) {
	const beside = besideOf(path);
	rmSync(beside, { force: true });
	try {
		writeFileSync(beside, text, { flag: "wx" });
		check();
		renameSync(beside, path);
	} catch (error) {
		rmSync(beside, { force: true });
		throw error;
	}
}
async function streamWhole(path, fill, check = anyway) {
	const beside = besideOf(path);
	rmSync(beside, { force: true });
	const file = createWriteStream(beside, { fd: openSync(beside, "wx") });
	try {
		await fill(file);
		check();
		renameSync(beside, path);
	} catch (error) {
		file.destroy();
		rmSync(beside, { force: true });
		throw error;
	}
}
function appendWhole(path, append) {
	const bytes = path ? statSync(path, { throwIfNoEntry: false })?.size : void 0;
	try {
		append();
	} catch (error) {
		if (path && bytes !== void 0) truncateSync(path, bytes);
		throw error;
	}
}
function openPlain(path, flags = "r") {
	const { O_NOFOLLOW = 0, O_NONBLOCK = 0, O_RDONLY, O_RDWR } = constants$1;
	try {
		const descriptor = openSync(path, (flags === "r" ? O_RDONLY : O_RDWR) | O_NOFOLLOW | O_NONBLOCK);
		if (fstatSync(descriptor).isFile()) return descriptor;
		closeSync(descriptor);
		return;
	} catch {
		return;
	}
}
function isPlain(path) {
	const descriptor = openPlain(path);
	if (descriptor !== void 0) closeSync(descriptor);
	return descriptor !== void 0;
}
function readPlain(path) {
	const descriptor = openPlain(path);
	if (descriptor === void 0) return void 0;
	try {
		return readFileSync(descriptor, "utf8");
	} catch {
		return;
	} finally {
		closeSync(descriptor);
	}
}
// src/outlets/log.ts
const longestLine = 2e3;
function maskSecrets(secrets) {
	for (const mask of secrets.flatMap(masksOf)) setSecret(mask);
	return createRedactor(secrets);
}
function maskToken(token) {
	for (const mask of masksOf(token)) setSecret(mask);
}
function createStepLog(redact) {
	const line = (message) => logLine(redact(message, longestLine));
	return {
		debug: (message) => isDebug() && debug(line(message)),
		info: (message) => info(line(message)),
		notice: (message) => notice(line(message)),
		warning: (message) => warning(line(message)),
		error: (message) => error(line(message)),
		fail: (message) => setFailed(line(message)),
		group: (title, lines) => {
			startGroup(line(title));
			for (const one of lines) info(line(one));
			endGroup();
		}
	};
}
// src/text/format.ts
function number(value) {
	const [digits = "", ...tenth] = String(Math.round(10 * Math.abs(value)) / 10).split(".");
	let whole = digits;
	for (let end = digits.length - 3; end > 0; end -= 3) whole = `${whole.slice(0, end)},${whole.slice(end)}`;
	return `${value < 0 ? "-" : ""}${[whole, ...tenth].join(".")}`;
}
const signed = (value) => value === 0 ? "0" : `${value > 0 ? "+" : "\u2212"}${number(Math.abs(value))}`;
const capitalized = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const counted = (count, one, many) => `${number(count)} ${count === 1 ? one : many}`;
const utc = (iso) => `${iso.slice(0, 16).replace("T", " ")} UTC`;
const percent = (part, of) => `${number(Math.ceil(1e3 * part / of) / 10)}%`;
function duration(ms) {
	const tenths = (ms / 1e3).toFixed(1);
	if (Number(tenths) < 60) return `${tenths} s`;
	const seconds = Math.max(60, Math.floor(ms / 1e3));
	const minutes = Math.floor(seconds / 60);
	if (minutes < 60) return `${minutes} min ${Math.floor(seconds % 60)} s`;
	return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
const listOf = (names, total = names.length) => `${names.join(", ")}${total > names.length ? ` and ${number(total - names.length)} more` : ""}`;
const units = [
	["day", 864e5],
	["hour", 36e5],
	["minute", 6e4]
];
function span(ms) {
	const [name, unit] = units.find(([, unit]) => ms >= 1.5 * unit) ?? units[2];
	return counted(Math.max(1, Math.round(ms / unit)), name, `${name}s`);
}
const ago = (ms) => `${span(ms)} ago`;
const problemText = ({ message, remedy }) => remedy === void 0 ? sentence(message) : `${sentence(message)} ${sentence(remedy)}`;
const sentence = (text) => {
	const trimmed = text.trim().slice(0, longestSentence);
	return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
};
const longestSentence = 2e3;
// src/report/content/size.ts
const reportSizes = {
	summary: {
		failures: 1e3,
		perReason: 1e3,
		findings: 100,
		owners: 100,
		largest: 10,
		names: 50,
		characters: 500,
		isWide: true
	},
	email: {
		failures: 100,
		perReason: 100,
		findings: 10,
		owners: 10,
		largest: 5,
		names: 5,
		characters: 300,
		isWide: false
	},
	log: {
		failures: 100,
		perReason: 10,
		findings: 20,
		owners: 10,
		largest: 5,
		names: 10,
		characters: 500,
		isWide: false
	}
};
function shorten(long, characters) {
	if (long.length <= characters) return long;
	return `${long.slice(0, characters - 1).replace(/[\uD800-\uDBFF]$/, "")}\u2026`;
}
function written(size, maxBytes, write) {
	const result = write(size);
	return Object.values(size).every((limit) => typeof limit === "boolean" || limit <= 1) || Buffer.byteLength(result) <= maxBytes ? result : written(halved(size), maxBytes, write);
}
const halved = (size) => {
	const half = (limit) => typeof limit === "number" ? Math.max(1, Math.floor(limit / 2)) : limit;
	const entries = Object.entries(size).map(([name, limit]) => [name, half(limit)]);
	return Object.fromEntries(entries);
};
// src/report/content/table.ts
const columns = (kind, ...titles) => titles.map((title) => ({
	title,
	kind
}));
const isNumeric = ({ kind }) => kind in numberFormats;
const numberFormats = {
	number,
	change: signed,
	duration
};
const textRows = ({ columns, rows }) => rows.map((row) => columns.map(({ kind }, i) => cellText(row[i] ?? null, kind)));
const cellText = (cell, kind) => typeof cell === "number" ? (numberFormats[kind] ?? number)(cell) : cell ?? "";
// src/report/content/figures.ts
const statusLooks = {
	completed: {
		kind: "good",
		name: "Completed",
		emoji: "\u2705",
		sign: "\u2713",
		color: "#1a7f37"
	},
	partial: {
		kind: "warning",
		name: "Partly completed",
		emoji: "\u26a0\ufe0f",
		sign: "!",
		color: "#9a6700"
	},
	failed: {
		kind: "bad",
		name: "Failed",
		emoji: "\u274c",
		sign: "\u2715",
		color: "#cf222e"
	},
	cancelled: {
		kind: "quiet",
		name: "Canceled",
		emoji: "\ud83d\udeab",
		sign: "\u25a0",
		color: "#59636e"
	},
	"timed out": {
		kind: "warning",
		name: "Timed out",
		emoji: "\u23f1\ufe0f",
		sign: "!",
		color: "#9a6700"
	}
};
const completedWithErrors = {
	...statusLooks.partial,
	name: "Completed with errors"
};
const lookOf = (report) => report.info.status === "completed" && failsStep(report) ? completedWithErrors : statusLooks[report.info.status];
function headline(report) {
	const { info, counts, durationMs } = report;
	const { name } = lookOf(report);
	const time = duration(durationMs);
	if (counts.known === "none") return `${name} after ${time}: stored count unknown`;
	if (counts.known === "stored") return `${name} after ${time}: ${repositories(counts.stored)} stored, total unknown`;
	const missing = missingOwners(report);
	if (counts.received === 0 && missing === void 0) return `${name} after ${time}: nothing was collected`;
	const vanished = (info.vanished ?? []).reduce((sum, { count }) => sum + count, 0);
	if (missing === void 0 && vanished === 0) return `${name}: ${number(counts.stored)} of ${repositories(counts.received)} stored in ${time}`;
	const others = `${othersStored(counts)} stored in ${time}`;
	if (missing === void 0) return `${name}: ${repositories(vanished)} missing; ${others}`;
	const unlisted = `${missing} ${info.status === "failed" || info.status === "partial" ? "could not be listed" : "not listed"}`;
	return counts.stored === 0 ? `${name} after ${time}: ${unlisted}` : `${name}: ${unlisted}; ${others}`;
}
function othersStored({ stored, received }) {
	const others = `the other ${received === 1 ? "repository" : repositories(received)}`;
	return stored === received ? others : `${number(stored)} of ${others}`;
}
function missingOwners({ ownersNotListed, ownersAsked: asked }) {
	const count = ownersNotListed.length;
	if (count === 0) return void 0;
	if (!asked) return counted(count, "owner", "owners");
	const total = asked.organizations + asked.users;
	if (asked.users === 0) return `${number(count)} of ${counted(total, "organization", "organizations")}`;
	return `${number(count)} of ${asked.organizations === 0 ? counted(total, "user", "users") : counted(total, "owner", "owners")}`;
}
const repositories = (count) => counted(count, "repository", "repositories");
function problemHtml({ message, remedy }, characters) {
	const cut = (text) => htmlWithCode(shorten(sentence(text), characters));
	return `<strong>${cut(message)}</strong>${remedy ? `<br>${cut(remedy)}` : ""}`;
}
const stageTitle = (name) => capitalized(name);
function stageTable({ stages, waits, startMs }) {
	const reason = waits.length > 0 ? columns("text", "Reason") : [];
	const times = ({ startedAt, endedAt }) => [startedAt - startMs, endedAt - startedAt];
	return {
		columns: [
			...columns("text", "Stage"),
			...columns("duration", "Start", "Duration"),
			...reason
		],
		rows: [...stages.map((stage) => [stageTitle(stage.name), ...times(stage)]), ...waits.map((wait) => [
			`Wait: ${stageTitle(wait.stage)}`,
			...times(wait),
			`${wait.why}${inLane(wait.lane)}`
		])]
	};
}
function totals({ counts, ownersNotListed }) {
	const unlisted = ownersNotListed.length > 0 ? [["Owners not listed", ownersNotListed.length]] : [];
	if (counts.known === "none") return unlisted;
	if (counts.known === "stored") return [["Stored", counts.stored], ...unlisted];
	return [
		["Received", counts.received],
		["Processed", counts.processed],
		["Stored", counts.stored],
		["Failed", counts.received - counts.stored],
		...unlisted
	];
}
function usageTable({ info: { usage } }) {
	const rows = [];
	if (usage) {
		const { points: used, pointsLeft: left, pointsPerHour: perHour, requestUnits, throttledWrites } = usage;
		const queries = counted(usage.graphqlQueries, "query", "queries");
		const calls = usage.restCalls > 0 ? `; ${counted(usage.restCalls, "REST call", "REST calls")}` : "";
		const points = pointsText(usage.lanes ? {
			used,
			left: void 0,
			perHour: void 0
		} : {
			used,
			left,
			perHour
		});
		if (usage.graphqlQueries + usage.restCalls > 0) rows.push(["GitHub", `${queries} for ${points}${calls}`]);
		rows.push(...laneRows(usage.lanes ?? []));
		const throttled = throttledWrites > 0 ? `; ${counted(throttledWrites, "write", "writes")} throttled` : "";
		if (requestUnits > 0) rows.push(["Cosmos DB", `${number(requestUnits)} request units${throttled}`]);
		for (const [why, seconds] of Object.entries(usage.waits ?? {})) rows.push(["Waited", `${duration(seconds * 1e3)}: ${why}`]);
	}
	return {
		columns: columns("text", "Service", "Used"),
		rows
	};
}
const mostLanes = 20;
function laneRows(lanes) {
	const secondsOf = ({ waits }) => Object.values(waits).reduce((sum, seconds) => sum + seconds, 0);
	const rows = lanes.toSorted((one, other) => secondsOf(other) - secondsOf(one) || other.points - one.points || other.restCalls - one.restCalls).slice(0, mostLanes).map((lane) => {
		const { points: used, pointsLeft: left, pointsPerHour: perHour } = lane;
		const waited = secondsOf(lane) > 0 ? `; waited ${duration(1e3 * secondsOf(lane))}` : "";
		const queries = counted(lane.graphqlQueries, "query", "queries");
		return [laneTitle(lane.lane), `${queries} for ${pointsText({
			used,
			left,
			perHour
		})}${waited}`];
	});
	const more = lanes.length - rows.length;
	return more > 0 ? [...rows, ["Others", counted(more, "more token", "more tokens")]] : rows;
}
const laneTitle = (lane) => lane.includes(" ") ? capitalized(lane) : lane;
const laneText = (lane) => lane.includes(" ") ? `the ${lane}` : `\`${lane}\``;
const inLane = (lane) => lane === void 0 ? "" : ` (${lane})`;
const pointsText = ({ used, ...rest }) => `${counted(used, "point", "points")}${pointsLeftText(rest)}`;
function pointsLeftText({ left, perHour }) {
	const all = perHour === void 0 ? "" : ` of ${number(perHour)}`;
	return left === void 0 ? "" : ` (${number(left)}${all} left this hour)`;
}
function shardTable({ shards = [] }) {
	const counts = columns("number", "Repositories", "Stored", "Failed", "Points", "Request units", "Throttled writes");
	return {
		columns: [
			...columns("text", "Job"),
			...counts,
			...columns("duration", "Duration")
		],
		rows: shards.map(({ shard, received, stored, failed, points = null, requestUnits = null, ...used }) => [...[
			`Shard ${shard}`,
			received,
			stored,
			failed,
			points,
			requestUnits
		], ...[used.throttledWrites ?? null, used.durationMs ?? null]])
	};
}
// src/run/bug.ts
const endByBug = (error) => ({
	status: "failed",
	reason: `Unexpected: ${messageOf(error)}`,
	remedy: troubles.bug.remedy
});
function stopByBug(error, needs) {
	needs.ending.stop(endByBug(error));
	noteBug(error, needs);
}
function noteBug(error, { log, problems }) {
	const { reason: message, remedy } = endByBug(error);
	log.debug(stackOf(error));
	if (!problems.some((problem) => problem.message === message)) problems.push({
		message,
		remedy,
		failsStep: true
	});
}
const stackOf = (error) => error instanceof Error ? String(error.stack) : "";
// src/text/html-page.ts
const longestLook = 2e4;
const longestTitle = 100;
function pageTitle(page) {
	const head = page.slice(0, longestLook);
	const from = head.search(/<title\b/i);
	const text = (from < 0 ? void 0 : /^<title[^>]*>([^<]*)/i.exec(head.slice(from))?.[1])?.replace(/&(\w+|#\d+);/g, (entity, name) => entities[name] ?? entity).replace(/\s+/g, " ").trim();
	return text ? text.slice(0, longestTitle) : void 0;
}
const entities = {
	amp: "&",
	middot: "\u00b7",
	mdash: "\u2014",
	quot: "\"",
	"#39": "'"
};
const isSignIn = (page) => /type=["']?password/i.test(page.slice(0, longestLook)) || /\b(sign|log)[ -]?(in|on)\b/i.test(pageTitle(page) ?? "");
// src/async/backoff.ts
function backoffMs({ firstMs, longestMs }, retry, random) {
	const doubled = firstMs * 2 ** (retry - 1);
	return Math.min(doubled * (1 + random() / 4), longestMs);
}
const longestStatedMs = 36e5;
const afterStatedMs = 5e3;
function msUntilStated(untilMs, nowMs) {
	if (untilMs === void 0 || untilMs <= nowMs) return void 0;
	return Math.min(untilMs - nowMs, longestStatedMs) + afterStatedMs;
}
// src/errors/facts.ts
const firstFit = (rows, facts) => rows.find(({ when }) => fits(when, facts));
function fits(when, facts) {
	const { marks = [] } = facts;
	return isOneOf$1(when.status, facts.status) && isOneOf$1(when.substatus, facts.substatus) && isOneOf$1(when.point, facts.point) && (when.code === void 0 || when.code.test(facts.code ?? "")) && (when.text === void 0 || when.text.test(facts.text)) && (when.marks ?? []).every((mark) => marks.includes(mark));
}
const isOneOf$1 = (wanted, seen) => wanted === void 0 || seen !== void 0 && [wanted].flat().includes(seen);
// src/errors/meanings/connection.ts
const connectionMeanings = [{
	when: { text: /SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER_CERT|VERIFY_LEAF)|self[- ]signed certificate|unable to (get (local )?issuer|verify the first) certificate/ },
	trouble: "certificate",
	source: "https://nodejs.org/api/tls.html#x509-certificate-error-codes"
}, {
	when: { text: / of (https?|all)_proxy: /i },
	trouble: "proxy",
	source: "https://www.rfc-editor.org/rfc/rfc9110#name-connect"
}];
// src/errors/retry-after.ts
function retryAfterMs(stated, now) {
	const text = String(stated ?? "");
	if (/^\d{1,15}$/.test(text)) return 1e3 * Number(text);
	const ms = / GMT$/.test(text) ? Date.parse(text) - now.getTime() : NaN;
	return Number.isNaN(ms) ? void 0 : Math.max(0, ms);
}
// src/errors/verdicts/connection.ts
const node = "https://nodejs.org/api/errors.html";
const undici = "https://undici.nodejs.org/#/docs/api/Errors";
const connect = "https://www.rfc-editor.org/rfc/rfc9110#name-connect";
const row = (verdict, text, source, { mayHaveArrived = false } = {}) => ({
	when: { text },
	verdict,
	source,
	mayHaveArrived
});
const connectionVerdicts = [
	row("unknown host", /\bENOTFOUND\b/, `${node}#common-system-errors`),
	row("unknown host", / of (https?|all)_proxy: connect ECONNREFUSED/i, `${node}#common-system-errors`),
	row("final for all", / of (https?|all)_proxy: HTTP (?!408|425|429)[1-4]\d\d /i, connect),
	row("final for all", /SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER_CERT|VERIFY_LEAF)|CERT_(HAS_EXPIRED|NOT_YET_VALID|UNTRUSTED|REJECTED|REVOKED|SIGNATURE_FAILURE|CHAIN_TOO_LONG)|INVALID_(CA|PURPOSE)\b|PATH_LENGTH_EXCEEDED|ERR_TLS_CERT_ALTNAME_INVALID|self[- ]signed certificate|unable to (get (local )?issuer|verify the first) certificate|certificate has expired/, "https://nodejs.org/api/tls.html#x509-certificate-error-codes"),
	row("final for all", /\bEPROTO\b|wrong version number|HPE_INVALID|Parse Error: Expected HTTP|does not match the HTTP\/1\.1 protocol/, `${node}#openssl-error-codes`),
	row("final for all", /ERR_INVALID_(CHAR|URL|ARG|PROTOCOL)|Invalid (character in header|URL)|is not a legal HTTP header value|invalid header value|to a ByteString|Failed to parse URL/, `${node}#nodejs-error-codes`),
	row("final for all", /\bbad port\b|unknown scheme/, "https://fetch.spec.whatwg.org/#port-blocking"),
	row("passing", /\b(ECONNREFUSED|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EAI_\w+|EMFILE|ENFILE)\b/, `${node}#common-system-errors`),
	row("passing", / of (https?|all)_proxy: /i, connect),
	row("passing", /UND_ERR_CONNECT_TIMEOUT|Connect Timeout Error/, undici),
	row("passing", /\b(ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT)\b|socket hang up/, `${node}#common-system-errors`, { mayHaveArrived: true }),
	row("passing", /UND_ERR_(SOCKET|HEADERS_TIMEOUT|BODY_TIMEOUT)|other side closed|\bterminated\b/, undici, { mayHaveArrived: true })
];
const connectionVerdict = (facts) => firstFit(connectionVerdicts, facts) ?? {
	verdict: "passing",
	mayHaveArrived: true
};
// src/report/content/failure-statuses.ts
const failureStatuses = {
	"not-found": {
		meaning: "The repository does not exist, or the token cannot read it.",
		advice: "Correct or remove each name in the sources. For a private repository, use a token that can read it."
	},
	forbidden: {
		meaning: "The repository exists, but its owner blocks this token.",
		advice: "Authorize the token for the organization\u2019s single sign-on, allow the runner\u2019s IP address, or exclude the repository."
	},
	"store-error": {
		meaning: "Collected but not stored.",
		advice: "See the reason. If the output directory has `not-stored.ndjson`, the documents are in it."
	},
	"github-error": {
		meaning: "GitHub returned an error on every attempt.",
		advice: "The next run tries again. If it persists, check https://www.githubstatus.com or exclude the repository."
	},
	timeout: {
		meaning: "The query timed out (10 s), even for one repository alone.",
		advice: "The next run tries again. If it persists, request fewer `extra-metrics` or exclude the repository."
	},
	"not-attempted": {
		meaning: "Not stored before the run ended.",
		advice: "Run again. If time ran out, raise `max-minutes` or split the run over more jobs."
	}
};
const shortReasons = {
	"not-found": "not found",
	forbidden: "blocked",
	"store-error": "not stored",
	"github-error": "with a GitHub error",
	timeout: "timed out",
	"not-attempted": "not attempted"
};
const persistent = "The next run tries again. If it persists, check https://www.githubstatus.com.";
const ownerStatuses = {
	"not-found": {
		meaning: "The owner does not exist, or the token cannot see it.",
		advice: troubles.ownersNotListed.remedy
	},
	forbidden: {
		meaning: "The owner exists, but blocks this token.",
		advice: "Authorize the token for the organization\u2019s single sign-on, or allow the runner\u2019s IP address."
	},
	"github-error": {
		meaning: "GitHub did not list all repositories.",
		advice: persistent
	},
	timeout: {
		meaning: "The listing timed out.",
		advice: persistent
	},
	"not-attempted": {
		meaning: "Not listed before the run ended.",
		advice: failureStatuses["not-attempted"].advice
	}
};
const endedTheRun = {
	meaning: "The run ended for this reason.",
	advice: "Solve the problem that ended the run, then run the workflow again."
};
const adviceAfter = {
	cancelled: troubles.jobCanceled.remedy,
	"timed out": troubles.tooLong.remedy,
	failed: endedTheRun.advice
};
function explain(status, of, run) {
	const explained = of === "owners" && status !== "store-error" ? ownerStatuses[status] : failureStatuses[status];
	const advice = status === "not-attempted" ? adviceAfter[run] : void 0;
	return advice === void 0 ? explained : {
		...explained,
		advice
	};
}
// src/report/content/failures.ts
const contextOf = (of, { info, problems }) => ({
	of,
	run: info.status,
	problems
});
function groupFailures(failures, { of, run, problems = [] }) {
	const byStatus = Map.groupBy(failures, ({ status }) => status);
	return Object.keys(failureStatuses).flatMap((status) => {
		const some = byStatus.get(status);
		if (!some) return [];
		const hasEndedRun = ({ reason }) => problems.some(({ message, failsStep }) => failsStep && message !== "" && reason.includes(message.replace(/^GitHub: /, "")));
		const { meaning, advice } = some.every(hasEndedRun) && status !== "not-attempted" ? endedTheRun : explain(status, of, run);
		const isGiven = problems.some(({ remedy }) => remedy?.includes(advice));
		return [{
			status,
			count: some.length,
			meaning,
			...!isGiven && { advice },
			reasons: byReason(some)
		}];
	});
}
function mainAdvice(failures, context) {
	const [first, second] = groupFailures(failures, context).toSorted((one, other) => other.count - one.count);
	const advice = first?.status === "store-error" ? first.reasons[0]?.reason : first?.advice;
	return first && advice && second ? `${capitalized(shortReasons[first.status])}: ${advice}` : advice;
}
function reasonCounts(failures) {
	const byStatus = [...Map.groupBy(failures, ({ status }) => status)];
	return byStatus.toSorted(([, one], [, other]) => other.length - one.length).map(([status, { length }]) => (byStatus.length === 1 ? "" : `${number(length)} `) + shortReasons[status]).join(", ");
}
const knownNames = 3;
function failureBlocks(failures, context, size) {
	const { of, known } = context;
	const [old, fresh] = [failures.filter((one) => known.has(one)), failures.filter((one) => !known.has(one))];
	const few = {
		...size,
		perReason: size.isWide ? size.perReason : knownNames
	};
	return [failureList(groupFailures(fresh, context), size), {
		...failureList(groupFailures(old, context), few),
		known: `${number(old.length)} as in the last run`
	}].filter(({ groups }) => groups.length > 0).map((list) => ({
		kind: "failures",
		of,
		...list
	}));
}
function failureList(groups, size) {
	const { failures, perReason, characters } = size;
	let room = failures;
	let left = 0;
	const cut = ({ reason, count, names }) => {
		if (room === 0) {
			left += count;
			return [];
		}
		const named = names.slice(0, Math.min(room, perReason)).map((name) => shorten(name, characters));
		room -= named.length;
		return [{
			reason: shorten(reason, characters),
			count,
			names: named
		}];
	};
	return {
		groups: groups.map((group) => ({
			...group,
			reasons: group.reasons.flatMap(cut)
		})),
		more: left
	};
}
function byReason(failures) {
	const groups = new Map();
	for (const { repo, reason } of failures) {
		const general = reason.slice(0, 500).replaceAll(repo, "\u2026").replace(requestNumber, "\u2026");
		const group = groups.get(general) ?? {
			reason,
			count: 0,
			names: []
		};
		if (group.count++ > 0) group.reason = general;
		group.names.push(repo);
		groups.set(general, group);
	}
	return [...groups.values()].sort((one, other) => other.count - one.count);
}
const requestNumber = /\b[\dA-F]+(?::[\dA-F]+){2,}\b|\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi;
// src/errors/meanings/entra.ts
const codes$1 = "https://learn.microsoft.com/entra/identity-platform/reference-error-codes";
const entraMeanings = [
	{
		when: {
			point: "id token",
			status: [
				400,
				401,
				403,
				404
			]
		},
		trouble: "idToken",
		source: "https://docs.github.com/en/actions/reference/security/oidc"
	},
	{
		when: {
			point: "earlier step",
			code: /^AADSTS(50173|50078|500133|700024|70008|70043|700082|700084)$/
		},
		trouble: "entraExpired",
		source: "https://github.com/Azure/login/issues/180"
	},
	{
		when: { code: /^AADSTS(500133|700024)$/ },
		trouble: "entraClock",
		source: codes$1
	},
	{
		when: { code: /^AADSTS(70021|70021[1-3]|700223|700238)$/ },
		trouble: "entraSubject",
		source: "https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust"
	},
	{
		when: { code: /^AADSTS(50059|90002|700016|700027|7000112|7000229)$/ },
		trouble: "entraApplication",
		source: codes$1
	},
	{
		when: { code: /^AADSTS(7000215|7000222)$/ },
		trouble: "entraSecret",
		source: codes$1
	},
	{
		when: { code: /^AADSTS(500011|500014|50001)$/ },
		trouble: "entraResource",
		source: codes$1
	},
	{
		when: { code: /^AADSTS(53003|530003|50105|50005|50097)$/ },
		trouble: "entraPolicy",
		source: codes$1
	},
	{
		when: {
			point: "earlier step",
			text: /az: (command )?not found|is not recognized|ENOENT|Please run 'az login'/i
		},
		trouble: "entraNobody",
		source: "https://learn.microsoft.com/cli/azure/authenticate-azure-cli"
	},
	{
		when: { status: [
			408,
			429,
			500,
			502,
			503,
			504
		] },
		trouble: "entraUnreachable",
		source: "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow#error-response"
	},
	{
		when: { text: /\b(endpoints_resolution_error|network_error|post_request_failed|temporarily_unavailable|server_error)\b|\btransient\b/ },
		trouble: "entraUnreachable",
		source: "https://learn.microsoft.com/entra/msal/javascript/node/errors"
	},
	{
		when: { code: /^AADSTS(50196|90006|90012|90024|90033|90055)$/ },
		trouble: "entraUnreachable",
		source: codes$1
	},
	{
		when: { text: /\b(E(AI_AGAIN|CONN[A-Z]+|NOTFOUND|HOSTUNREACH|NETUNREACH|PIPE|TIMEDOUT)|socket hang up)\b/ },
		trouble: "entraUnreachable",
		source: "https://nodejs.org/api/errors.html#common-system-errors"
	}
];
// src/errors/verdicts/entra.ts
const codes = "https://learn.microsoft.com/entra/identity-platform/reference-error-codes";
const oauth = "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow#error-response";
const entraVerdicts = [
	{
		when: {
			point: "id token",
			status: 403,
			text: /in 'Pending' state/i
		},
		verdict: "passing",
		source: "https://github.com/microsoft/azure-pipelines-agent/pull/5508"
	},
	{
		when: {
			point: "id token",
			status: [
				400,
				401,
				403,
				404
			]
		},
		verdict: "final for all",
		source: "https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token"
	},
	{
		when: { code: /^AADSTS(50196|90006|90012|90024|90033|90055)$/ },
		verdict: "passing",
		source: codes
	},
	{
		when: { text: /\b(temporarily_unavailable|server_error)\b|\btransient\b|temporarily unavailable/i },
		verdict: "passing",
		source: oauth
	},
	{
		when: { code: /^AADSTS\d+$/ },
		verdict: "final for all",
		source: codes
	},
	{
		when: { status: [
			408,
			429,
			500,
			502,
			503,
			504
		] },
		verdict: "passing",
		source: oauth
	},
	{
		when: { text: /\b(endpoints_resolution_error|network_error|post_request_failed)\b/ },
		verdict: "passing",
		source: "https://learn.microsoft.com/entra/msal/javascript/node/errors"
	}
];
// src/errors/sign-in.ts
var SignInError = class extends Error {
	facts;
	constructor(facts) {
		super(facts.text);
		this.name = "SignInError";
		this.facts = facts;
	}
};
const entraText = /AADSTS\d+:.*?(?=\s- Correlation ID: |\s*Run the command below|,?\s*$)/s;
const longestMessage$1 = 4e3;
const statusText$1 = /\b(?:http )?status code: (\d{3})\b/gi;
function signInError(point, message) {
	const said = message.slice(0, longestMessage$1);
	const text = (entraText.exec(said)?.[0] ?? said).replace(/\s+/g, " ").trim();
	const code = /AADSTS\d+/.exec(text)?.[0];
	const status = code === void 0 ? [...said.matchAll(statusText$1)].at(-1)?.[1] : void 0;
	return new SignInError({
		point,
		text,
		code,
		...status !== void 0 && { status: Number(status) }
	});
}
const unknown$1 = { trouble: "entraSignIn" };
function signInFailure(error) {
	const facts = signInErrorIn(error)?.facts;
	if (!facts) return void 0;
	const verdict = firstFit([...entraVerdicts, ...connectionVerdicts], facts)?.verdict ?? "final for all";
	const { trouble } = firstFit([...connectionMeanings, ...entraMeanings], facts) ?? unknown$1;
	return {
		reason: `sign-in: ${facts.text}`,
		verdict,
		trouble
	};
}
function signInErrorIn(error) {
	for (let one = error, depth = 0; one instanceof Error && depth < 10; one = one.cause, depth++) if (one instanceof SignInError) return one;
}
// src/inputs/addresses.ts
function readAddresses(env) {
	const { GITHUB_API_URL, GITHUB_GRAPHQL_URL, GITHUB_SERVER_URL = "https://github.com", GITHUB_REPOSITORY = "", GITHUB_RUN_ID } = env;
	const repositoryUrl = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`;
	return {
		apiUrl: GITHUB_API_URL || "https://api.github.com",
		graphqlUrl: GITHUB_GRAPHQL_URL || "https://api.github.com/graphql",
		serverUrl: GITHUB_SERVER_URL,
		repositoryUrl,
		workflowRunUrl: GITHUB_RUN_ID ? `${repositoryUrl}/actions/runs/${GITHUB_RUN_ID}` : void 0
	};
}
function readPlace(env) {
	return {
		repository: env.GITHUB_REPOSITORY ?? "",
		workflowRunUrl: readAddresses(env).workflowRunUrl
	};
}
function readStep(env) {
	const { GITHUB_WORKFLOW_REF = "", GITHUB_WORKFLOW, GITHUB_JOB, GITHUB_ACTION, GITHUB_RUN_ATTEMPT } = env;
	const attempt = Number(GITHUB_RUN_ATTEMPT);
	const workflow = GITHUB_WORKFLOW_REF.replace(/@[^@]*$/, "") || GITHUB_WORKFLOW;
	return {
		...workflow && { workflow },
		...GITHUB_JOB && { job: GITHUB_JOB },
		...GITHUB_ACTION && { step: GITHUB_ACTION },
		...Number.isSafeInteger(attempt) && attempt > 1 && { attempt }
	};
}
function readHolder(env) {
	const { job, step } = readStep(env);
	return {
		workflowRunUrl: readAddresses(env).workflowRunUrl,
		attempt: env.GITHUB_RUN_ATTEMPT,
		job,
		step
	};
}
// src/errors/confirmation.ts
const confirmationWaitMs = 2500;
const shortestRefusalMs = 2e3;
const fewestLookUps = 5;
const shortestSilenceMs = 1e4;
var Confirmation = class {
	#hasResolved = false;
	#refusedMs;
	#lookUps = 0;
	#unknownSinceMs;
	get hasResolved() {
		return this.#hasResolved;
	}
	resolved() {
		this.#hasResolved = true;
	}
	answered() {
		this.#hasResolved = true;
		this.#refusedMs = void 0;
	}
	isConfirmed(startedMs, nowMs) {
		if (this.#refusedMs !== void 0 && startedMs >= this.#refusedMs + shortestRefusalMs) return true;
		this.#refusedMs ??= nowMs;
		return false;
	}
	isUnknown(nowMs) {
		this.#unknownSinceMs ??= nowMs;
		this.#lookUps++;
		return !this.#hasResolved && this.#lookUps >= fewestLookUps && nowMs - this.#unknownSinceMs >= shortestSilenceMs;
	}
};
// src/errors/judgment.ts
function judge(given, tables) {
	const facts = given.status !== void 0 || !given.code ? given : {
		...given,
		text: `${given.code} ${given.text}`
	};
	const { trouble } = firstFit([...connectionMeanings, ...tables.meanings], facts) ?? tables;
	const known = firstFit(tables.verdicts, facts)?.verdict;
	if (known !== void 0 || facts.status !== void 0) return {
		verdict: known ?? "final for one",
		trouble,
		mayHaveArrived: false
	};
	const { verdict, mayHaveArrived } = connectionVerdict(facts);
	return {
		verdict,
		trouble,
		mayHaveArrived
	};
}
// src/errors/verdicts/server-errors.ts
const serverErrors = Array.from({ length: 100 }, (_, i) => 500 + i);
// src/outlets/attempts.ts
const backoff$1 = {
	firstMs: 2e3,
	longestMs: 6e4
};
async function attempt(send, { clock, maxRetries, endMs, starting }) {
	for (let retry = 1;; retry++) {
		const failed = await send();
		if (!failed?.isWorthAnother || retry > maxRetries) return failed;
		const pauseMs = failed.pauseMs ?? backoffMs(backoff$1, 2 * retry - 1, Math.random);
		const waitMs = Math.max(failed.waitMs ?? 0, pauseMs);
		if (clock.now() + waitMs > endMs) return failed.waitMs === void 0 ? failed : withWait(failed, failed.waitMs);
		await clock.sleep(waitMs, starting).catch(() => {});
		if (starting.aborted) return failed;
	}
}
const withWait = (failed, waitMs) => ({
	...failed,
	reason: `${failed.reason.replace(/\.$/, "")}. It asks to wait ${Math.ceil(waitMs / 1e3)} s, longer than the run has left`
});
function worthAnother(verdict, hosts, clock) {
	if (verdict !== "unknown host") return { isWorthAnother: verdict === "passing" };
	return {
		isWorthAnother: !hosts.isUnknown(clock.now()),
		pauseMs: confirmationWaitMs
	};
}
function statedWaitMs(header, clock) {
	const now = clock.date();
	const after = retryAfterMs(header("retry-after"), now);
	if (after !== void 0) return after;
	const reset = String(header("x-ratelimit-reset") ?? "");
	return /^\d+$/.test(reset) ? Math.max(0, 1e3 * Number(reset) - now.getTime()) : void 0;
}
const wordsOf = (body) => pageTitle(body) ?? body.slice(0, 4e3).replace(/\s+/g, " ").trim();
// src/text/bodies.ts
const longestBody = 2e7;
const longestFile = 1e9;
async function readText({ body }) {
	const decoder = new TextDecoder();
	let [text, bytes] = ["", 0];
	for await (const chunk of body ?? []) {
		bytes += chunk.byteLength;
		if (bytes > 2e7) return {
			text: "",
			isOversized: true
		};
		text += decoder.decode(chunk, { stream: true });
	}
	return { text: text + decoder.decode() };
}
const endLongBody = endOf(longestBody);
const endLongFile = endOf(longestFile);
function endOf(longest) {
	return ({ loadedBytes }) => {
		if (loadedBytes > longest) throw new Error(`the response is longer than ${longest / 1e6} MB`);
	};
}
// src/outlets/azure-connection.ts
function azureConnection(connections) {
	return {
		additionalPolicies: [{
			policy: {
				name: "connection",
				sendRequest: (request, next) => {
					request.agent = connections.agent(request.url) ?? (request.url.startsWith("http:") ? globalAgent : globalAgent$1);
					request.onDownloadProgress = request.streamResponseStatusCodes?.size ? endLongFile : endLongBody;
					return next(request);
				}
			},
			position: "perCall"
		}],
		proxyOptions: {
			host: "http://never.invalid",
			port: 9
		}
	};
}
// src/outlets/outputs.ts
const maxFailedRepos = 1e3;
const maxRunInfoLength = 1e5;
const unknown = {
	"run-id": "",
	status: "",
	"total-received": 0,
	"total-processed": 0,
	"total-created": 0,
	"total-failed": 0,
	"failed-repos": "[]",
	"output-directory": "",
	"run-info": "{}"
};
const outputsOf = ({ info }, outputDirectory = "") => ({
	"run-id": info.id,
	status: info.status,
	"total-received": info.totalReceived,
	"total-processed": info.totalProcessed,
	"total-created": info.totalCreatedCount,
	"total-failed": info.totalFailedCount,
	"failed-repos": JSON.stringify(info.failedList.split(",").filter(Boolean).slice(0, maxFailedRepos)),
	"output-directory": outputDirectory,
	"run-info": withoutLists(info)
});
const setOutputs = (outputs, log) => setAll({
	...unknown,
	...outputs
}, log);
const setPlanOutputs = (outputs, log) => {
	const { shards = [], maxParallel = 1, ...others } = outputs;
	setAll({
		...unknown,
		...others,
		shards: JSON.stringify(shards),
		"max-parallel": Math.max(1, maxParallel)
	}, log);
};
function setArchiveOutputs(report, log) {
	const { runs = 0, documents = 0, deleted = 0, bytes = 0, destination = "" } = report;
	setAll({
		"runs-archived": runs,
		"documents-archived": documents,
		"documents-deleted": deleted,
		bytes,
		destination
	}, log);
}
function setDashboardOutputs(site, log) {
	const { repositories = 0, days = 0, directory = "" } = site ?? {};
	setAll({
		repositories,
		days,
		"output-directory": directory
	}, log);
}
function setAll(outputs, log) {
	try {
		appendWhole(process.env.GITHUB_OUTPUT, () => {
			for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
		});
	} catch (error) {
		log.warning(`The outputs could not be set: ${messageOf(error)}`);
	}
}
function withoutLists({ createdList, failedList, ownersNotListedList, ...rest }) {
	const text = JSON.stringify(rest);
	if (text.length <= maxRunInfoLength) return text;
	const long = [
		"failures",
		"ownersNotListed",
		"duplicates",
		"storedAs",
		"qualityFindings"
	];
	return JSON.stringify(rest, (key, value) => long.includes(key) ? void 0 : value);
}
function emptySummary() {
	try {
		truncateSync(process.env.GITHUB_STEP_SUMMARY ?? "");
	} catch {}
}
async function writeJobSummary(markdown, log) {
	try {
		await summary$1.emptyBuffer().addRaw(markdown).write({ overwrite: true });
	} catch (error) {
		emptySummary();
		log.warning(`The job summary could not be written: ${messageOf(error)}`);
	}
}
// src/report/content/links.ts
const isName = /^[\w.-]+(?:\/[\w.-]+)?$/;
function linksTo({ workflowRunUrl }, attributes = "") {
	const server = webAddress(workflowRunUrl)?.origin;
	return (name) => server !== void 0 && isName.test(name) ? `<a href="${html(`${server}/${name}`)}"${attributes}>${htmlWithBreaks(name)}</a>` : htmlWithBreaks(name);
}
function cellHtml(text, column, link) {
	if (column?.kind === "names") return linkAll(text, link);
	return column?.kind === "repository" ? link(text) : htmlWithBreaks(text);
}
function linkAll(list, link) {
	const [, names = "", more = ""] = /^(.*?)( and [\d,]+ more)?$/s.exec(list) ?? [];
	return `${names.split(", ").map(link).join(", ")}${html(more).replace(/^(?=.)/, " ")}`;
}
function webAddress(url) {
	const address = url !== void 0 && URL.canParse(url) ? new URL(url) : void 0;
	return address && /^https?:$/.test(address.protocol) ? address : void 0;
}
// src/report/content/blocks.ts
const sentenceBlock = (text) => ({
	kind: "sentence",
	text
});
function firstRows({ columns, rows }, limit, characters) {
	if (rows.length === 0) return [];
	return [{
		kind: "table",
		columns,
		rows: rows.slice(0, limit).map((row) => row.map((cell) => typeof cell === "string" ? shorten(cell, characters) : cell)),
		more: Math.max(0, rows.length - limit)
	}];
}
// src/report/content/changes.ts
const comparedCounts = [
	["stars", "Stars"],
	["openIssues", "Open issues"],
	["closedIssues", "Closed issues"],
	["openPRs", "Open PRs"],
	["closedPRs", "Closed PRs"],
	["mergedPRs", "Merged PRs"]
];
const essentialCounts = [
	["stars", "Stars"],
	["openIssues", "Open issues"],
	["openPRs", "Open PRs"]
];
const shownAtOnce = 5;
function changeBlocks(changes, size) {
	const { characters, isWide } = size;
	if (changes.status !== "compared") return [sentenceBlock(notCompared(changes, characters))];
	const { totals } = changes;
	const count = totals.new + totals.gone + totals.renamed + totals.archived;
	const listed = firstRows(differenceTable(changes, size.names), count, characters).map((table) => ({
		...table,
		title: `New, gone, renamed and archived repositories (${number(count)})`,
		isFolded: isWide && count > shownAtOnce,
		more: count - table.rows.length - besideFirst(changes, size.names)
	}));
	const moved = isUnchanged(changes) ? [] : movedBlocks(changes, size);
	return [
		sentenceBlock(comparisonSentence(changes)),
		...moved,
		...listed
	];
}
const besideFirst = ({ ownersRenamed = [], ownersLeftOut = [] }, ofEach) => [...ownersRenamed.slice(0, ofEach), ...ownersLeftOut.slice(0, ofEach)].reduce((sum, { repositories }) => sum + repositories - 1, 0);
function notCompared(changes, characters) {
	if (changes.status === "off") return "No comparison: `compare` is off.";
	return sentence(`No comparison: ${shorten(changes.reason, characters)}`);
}
function movedBlocks(comparison, { largest, owners, characters }) {
	const byOwner = firstRows(ownerChangeTable(comparison, essentialCounts), owners, characters);
	return [
		sentenceBlock(`${isInBothOnly(comparison) ? "In both runs: " : ""}${comparedCounts.map(([field, title]) => `${title} ${signed(comparison.totals[field])}`).join(" \u00b7 ")}`),
		...moverTables(comparison).flatMap(({ title, table }) => firstRows(table, Math.ceil(largest / 2), characters).map((first) => ({
			...first,
			title,
			more: 0
		}))),
		...byOwner.map((table) => ({
			...table,
			title: `By owner (${number(comparison.owners.length)})`,
			isFolded: true
		}))
	];
}
const isInBothOnly = ({ totals, whole }) => whole !== void 0 && essentialCounts.some(([field]) => whole[field] !== totals[field]);
const moverTables = ({ movers }) => essentialCounts.map(([name, title]) => ({
	name,
	title: `Biggest changes: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
	table: {
		columns: [...columns("repository", "Repository"), ...columns("change", title)],
		rows: movers[name].map(({ repo, change }) => [repo, change])
	}
})).filter(({ table }) => table.rows.length > 0);
const ownerChangeTable = ({ owners }, counts = comparedCounts) => ({
	columns: [...columns("repository", "Owner"), ...changeColumns(counts)],
	rows: owners.map((owner) => [owner.owner, ...changesIn(owner, counts)])
});
const changeColumns = (counts) => columns("change", ...counts.map(([, title]) => title));
const changesIn = (difference, counts) => counts.map(([field]) => difference[field]);
const isUnchanged = (comparison) => comparedCounts.every(([field]) => comparison.totals[field] === 0) && moverTables(comparison).length === 0;
function comparisonSentence(comparison) {
	const { previousRunId, previousStartedAt, totals } = comparison;
	const { selected = 0, deselected = 0 } = totals;
	const run = `run ${previousRunId} of ${utc(previousStartedAt)}`;
	const inBoth = withLastRun(comparison);
	const first = inBoth === 0 ? `No repository could be compared with ${run}` : `Compared with ${run}: ${counted(inBoth, "repository appears", "repositories appear")} in both runs`;
	const beside = [
		totals.new > selected && `${number(totals.new - selected)} new`,
		totals.gone > deselected && `${number(totals.gone - deselected)} gone`,
		totals.renamed > 0 && `${number(totals.renamed)} renamed`,
		totals.archived > 0 && `${number(totals.archived)} newly archived`
	].filter(Boolean);
	return [
		`${[first, ...beside].join(", ")}.`,
		totals.notCompared && `${counted(totals.notCompared, "more is", "more are")} not compared: earlier documents could not be read.`,
		totals.sourcesChanged && sourcesSentence(selected, deselected),
		...baseSentences(comparison),
		isUnchanged(comparison) && isComplete(totals) && (beside.length === 0 && !totals.sourcesChanged ? "Nothing changed." : "No count changed.")
	].filter(Boolean).join(" ");
}
const withLastRun = ({ totals, older = [] }) => Math.max(0, totals.compared - older.reduce((sum, { repositories }) => sum + repositories, 0));
const isComplete = ({ compared, notCompared, carried, uncompared }) => compared > 0 && !notCompared && !carried && !uncompared;
function baseSentences({ totals, older = [], carriedOwners = [], ownersWithoutBase = [] }) {
	const carried = carriedOwners.map(({ owner, repositories, since }) => `${owner} (${number(repositories)}, ${utc(since)})`);
	return [
		...older.map(({ runId, startedAt, owners, repositories }) => {
			const many = counted(repositories, "repository", "repositories");
			return `${owners.length > 0 ? `${named(owners)} (${many})` : many} compared with run ${runId} of ${utc(startedAt)}, the last that stored ${repositories === 1 ? "it" : "them"}.`;
		}),
		...carried.length > 0 ? [`${counted(totals.carried ?? 0, "repository was", "repositories were")} not stored and not compared. Last stored: ${named(carried)}.`] : [],
		...ownersWithoutBase.map(({ owner, repositories, since }) => `${owner} is not compared (${counted(repositories, "repository", "repositories")}): not collected completely since ${utc(since)}.`)
	];
}
const namedAtOnce = 5;
const named = (names) => `${names.slice(0, namedAtOnce).join(", ")}${names.length > namedAtOnce ? ` and ${number(names.length - namedAtOnce)} more` : ""}`;
function sourcesSentence(selected, deselected) {
	const parts = [selected > 0 && `${counted(selected, "repository is", "repositories are")} new to them`, deselected > 0 && `${counted(deselected, "is", "are")} no longer selected`].filter(Boolean);
	return `The sources changed since then${parts.length > 0 ? `: ${parts.join(", ")}` : ""}.`;
}
const whyGone = {
	"not-found": "deleted, or no longer visible",
	"not-selected": "no longer selected",
	"not-listed": "found by GitHub, but not in its list",
	unknown: "reason unknown"
};
function differenceTable(comparison, ofEach) {
	const { appeared, gone, renamed, archived, totals, ownersRenamed = [], ownersLeftOut = [] } = comparison;
	const news = totals.selected ? ["selected", "new to the sources"] : ["new", null];
	const all = (count) => counted(count, "repository", "repositories");
	const lists = [
		ownersRenamed.map(({ from, to, repositories }) => [
			to,
			"renamed",
			`was ${from}: ${all(repositories)}`
		]),
		ownersLeftOut.map(({ owner, repositories }) => [
			owner,
			"left out",
			`no longer selected: ${all(repositories)}`
		]),
		gone.map(({ repo, why, stars }) => [
			repo,
			why === "not-selected" ? "left out" : "gone",
			`${whyGone[why]}${stars ? `; had ${counted(stars, "star", "stars")}` : ""}`
		]),
		renamed.map(({ from, to }) => [
			to,
			"renamed",
			`was ${from}`
		]),
		archived.map((repo) => [
			repo,
			"archived",
			null
		]),
		appeared.map((repo) => [repo, ...news])
	];
	return {
		columns: [...columns("repository", "Repository"), ...columns("text", "Change", "Details")],
		rows: lists.flatMap((rows) => rows.slice(0, ofEach))
	};
}
// src/report/content/collection.ts
const shownOwners = 10;
const ownerTable = (owners, count = "Repositories") => ({
	columns: [...columns("repository", "Owner"), ...columns("number", count, "Stars", "Open issues", "Open PRs")],
	rows: owners.map((one) => [
		one.owner,
		one.repositories,
		one.stars,
		one.openIssues,
		one.openPRs
	])
});
const shortOwnerTable = (owners) => ({
	columns: [...columns("repository", "Owner"), ...columns("number", "Repos", "Stars")],
	rows: owners.map((one) => [
		one.owner,
		one.repositories,
		one.stars
	])
});
const starTable = (repositories) => ({
	columns: [...columns("repository", "Most stars"), ...columns("number", "Stars")],
	rows: repositories.map(({ repo, stars }) => [repo, stars])
});
const issueTable = (repositories) => ({
	columns: [...columns("repository", "Most open issues"), ...columns("number", "Open issues")],
	rows: repositories.map(({ repo, openIssues }) => [repo, openIssues])
});
function ownerBlocks({ owners }, { owners: limit, characters, isWide }) {
	const all = isWide ? shortOwnerTable(owners) : ownerTable(owners, "Repos");
	const first = firstRows(all, Math.min(limit, shownOwners), characters);
	const rest = limit > shownOwners ? all.rows.slice(shownOwners) : [];
	const folded = firstRows({
		...all,
		rows: rest
	}, limit - shownOwners, characters).map((table) => ({
		...table,
		title: `Owners 11 to ${shownOwners + table.rows.length} of ${number(owners.length)}`,
		isFolded: true
	}));
	return folded.length > 0 ? [...first.map((table) => ({
		...table,
		more: 0
	})), ...folded] : first;
}
function largestBlocks(collection, { largest, characters }) {
	return [starTable(collection.byStars), issueTable(collection.byOpenIssues)].flatMap((table) => firstRows(table, largest, characters)).map((table) => ({
		...table,
		more: 0
	}));
}
// src/report/content/gantt.ts
const drawnWaits = 8;
const narrowest = 1 / 200;
function ganttChart({ stages, waits, startMs }) {
	const endMs = Math.max(...stages.map(({ endedAt }) => endedAt), startMs + 1);
	const [, every, format] = steps.find(([seconds]) => (endMs - startMs) / 1e3 / seconds <= mostTicks) ?? widestStep;
	const leastMs = Math.ceil(narrowest * (endMs - startMs));
	const bar = ({ startedAt, endedAt }, label, tag = "") => {
		const from = Math.max(0, startedAt - startMs);
		return `  ${label} :${tag}${sinceStart(from)}, ${sinceStart(Math.max(endedAt - startMs, from + leastMs))}`;
	};
	const visible = waits.filter((wait) => lengthOf(wait) >= leastMs);
	const longest = visible.toSorted((one, other) => lengthOf(other) - lengthOf(one)).slice(0, drawnWaits);
	const drawn = visible.filter((wait) => longest.includes(wait));
	return [
		"gantt",
		"  dateFormat YYYY-MM-DD HH:mm:ss.SSS",
		`  axisFormat ${format}`,
		`  tickInterval ${every}`,
		...stages.flatMap((stage) => [`  section ${stageTitle(stage.name)}`, bar(stage, duration(lengthOf(stage)))]),
		...drawn.length > 0 ? ["  section Waits"] : [],
		...drawn.map((wait) => bar(wait, duration(lengthOf(wait)), "crit, "))
	].join("\n");
}
const lengthOf = ({ startedAt, endedAt }) => endedAt - startedAt;
const sinceStart = (ms) => new Date(Date.UTC(2e3, 0, 1) + ms).toISOString().slice(0, -1).replace("T", " ");
const steps = [
	[
		1,
		"1second",
		"%-S s"
	],
	[
		5,
		"5second",
		"%-M:%S"
	],
	[
		15,
		"15second",
		"%-M:%S"
	],
	[
		60,
		"1minute",
		"%-M min"
	],
	[
		300,
		"5minute",
		"%-M min"
	],
	[
		900,
		"15minute",
		"%-H h %M"
	],
	[
		3600,
		"1hour",
		"%-H h"
	]
];
const widestStep = [
	21600,
	"6hour",
	"%-H h"
];
const mostTicks = 9;
// src/report/content/news.ts
function newsOf(report) {
	const { info, last, failures, ownersNotListed, findings } = report;
	if (last.status !== "found") return void 0;
	const base = last.collected ?? last.info;
	const { failures: lastFailures = [], ownersNotListed: lastMissing = [] } = last.info;
	const failed = namesIn(base.failedList);
	const failedLast = lastFailures.length < 100 ? setOf(lastFailures.filter(isMet)) : namesIn(last.info.failedList);
	const missed = ownersMissedBy(base);
	const missing = setOfNames(missed ?? []);
	const known = new Set([...among(failures, new Set([...failed, ...failedLast])), ...missed ? among(ownersNotListed, new Set([...missing, ...setOf(lastMissing)])) : ownersNotListed]);
	const found = new Set((base.qualityFindings ?? []).map(kindOf));
	const isFindingNew = (one) => !base.totalQualityFindings && !found.has(kindOf(one));
	const created = info.createdList.split(",").filter(Boolean);
	const failing = namesIn(info.failedList);
	const missedBefore = new Set([...missing, ...setOfNames(ownersMissedBy(last.info) ?? [])]);
	const owners = new Map(created.map((name) => [sameName(ownerOf(name)), ownerOf(name)]));
	const unlisted = setOf(ownersNotListed);
	return {
		...last.info.status !== info.status && { statusBefore: last.info.status },
		failures: failures.filter((one) => isMet(one) && !known.has(one)),
		recovered: created.filter((name) => failed.has(sameName(name)) && !failing.has(sameName(name))),
		ownersNotListed: ownersNotListed.filter((one) => isMet(one) && !known.has(one)),
		ownersBack: [...owners].filter(([name]) => missedBefore.has(name) && !unlisted.has(name)).map(([, owner]) => owner),
		ownersWhole: wholeAgain(base.vanished, info, created),
		findings: findings.filter(isFindingNew),
		isEventBack: last.info.eventPublished === false && info.eventPublished === true,
		known
	};
}
function wholeAgain(before = [], { vanished = [] }, created) {
	const present = setOfNames(created);
	const missing = setOfNames(vanished.map(({ owner }) => owner));
	return before.filter(({ owner, repositories }) => !missing.has(sameName(owner)) && repositories.some((name) => present.has(sameName(name)))).map(({ owner }) => owner);
}
const namesIn = (list) => new Set(list.split(",").filter(Boolean).map(sameName));
const setOfNames = (names) => new Set(names.map(sameName));
const setOf = (failures) => setOfNames(failures.map(({ repo }) => repo));
const among = (failures, names) => failures.filter((one) => isMet(one) && names.has(sameName(one.repo)));
const isMet = ({ status }) => status !== "not-attempted";
const kindOf = ({ about, finding }) => `${sameName(about)}: ${finding.replaceAll(/\d[\d,.]*/g, "#").replace(/of (the last run|the run of .+?) (are|is) missing/, "are missing")}`;
function hasNews(report) {
	const news = newsOf(report);
	if (!news || news.statusBefore !== void 0 || news.isEventBack) return true;
	if (report.gap && report.gap.missing > 1) return true;
	if (report.info.status === "completed" && failsStep(report)) return true;
	return listsOf(news).some(([, names]) => names.length > 0);
}
const repoOf = ({ repo }) => repo;
const listsOf = (news) => [
	["Newly missing owners", news.ownersNotListed.map(repoOf)],
	["New failures", news.failures.map(repoOf)],
	["New data quality findings", news.findings.map(({ about }) => about)],
	["Owners listed again", news.ownersBack],
	["Owners whose missing repositories are back", news.ownersWhole],
	["Recovered", news.recovered]
];
const statusWords = {
	completed: "was completed",
	partial: "was partly completed",
	failed: "failed",
	cancelled: "was canceled",
	"timed out": "timed out"
};
function newsBlocks(news, report, size) {
	if (!news) return [];
	const status = statusText(news, report).join(" ");
	const rows = listsOf(news).filter(([, names]) => names.length > 0).map(([title, names]) => [`${title} (${number(names.length)})`, someOf(names, size)]);
	const table = {
		columns: [...columns("text", "New"), ...columns("names", "Names")],
		rows
	};
	return [...status ? [sentenceBlock(status)] : [], ...firstRows(table, rows.length, Number.POSITIVE_INFINITY)];
}
function newsTexts(news, report, size) {
	if (!news) return [];
	const texts = listsOf(news).filter(([, names]) => names.length > 0).map(([title, names]) => `${title} (${number(names.length)}): ${someOf(names, size)}.`);
	return [...statusText(news, report), ...texts];
}
function statusText({ statusBefore, isEventBack }, { last, info }) {
	if (last.status !== "found") return [];
	const sinceMs = Date.parse(info.startedAt) - Date.parse(last.info.startedAt);
	return [...statusBefore ? [`The last run, ${ago(sinceMs)}, ${statusWords[statusBefore]}.`] : [], ...isEventBack ? ["The event of the last run could not be published; that of this run could."] : []];
}
function someOf(names, { names: limit, characters }) {
	const shown = names.slice(0, limit).map((name) => shorten(name, characters));
	return listOf(shown, names.length);
}
// src/report/content/sections.ts
const newsTitle = "New since the last run";
function sectionsOf(report) {
	const { failures, ownersNotListed } = report;
	const news = newsOf(report);
	const { known = new Set() } = news ?? {};
	return (size) => {
		return [
			[newsTitle, newsBlocks(news, report, size)],
			["Owners not listed", failureBlocks(ownersNotListed, {
				...contextOf("owners", report),
				known
			}, size)],
			["Private repositories", hiddenTexts(report).map(sentenceBlock)],
			["Failures", failureBlocks(failures, {
				...contextOf("repositories", report),
				known
			}, size)],
			["Data quality", findingBlocks(report.findings, size)],
			["Changes since the last run", changeBlocks(report.changes, size)],
			["Owners", ownerBlocks(report.collection, size)],
			["Largest repositories", largestBlocks(report.collection, size)],
			["Stages", areStagesTold(report) ? stageBlocks(report, size) : []],
			["Shards", shardBlocks(report, size)],
			["Usage", usageBlocks(report, size)]
		].filter(([, blocks]) => blocks.length > 0).map(([title, blocks]) => ({
			title,
			blocks
		}));
	};
}
const hiddenTexts = ({ hidden }) => hidden === void 0 ? [] : [`${counted(hidden.stored + hidden.failed, "repository is", "repositories are")} counted and not named here, since \`private-names\` is \`hide\`. Cosmos DB has the names.`];
const all = Number.POSITIVE_INFINITY;
const findingTable = (findings) => ({
	columns: [...columns("repository", "Name"), ...columns("text", "Finding")],
	rows: findings.map(({ about, finding }) => [about, finding])
});
function findingBlocks(findings, { findings: limit, characters }) {
	const tables = firstRows(findingTable(findings), limit, characters);
	if (tables.length === 0) return [];
	return [sentenceBlock("These look wrong, and are stored as GitHub gave them. Ask the owner. A repository that is made private loses its stars."), ...tables];
}
const slowMs = {
	run: 6e5,
	wait: 1e4
};
function areStagesTold({ info, waits, durationMs, problems }) {
	return durationMs >= slowMs.run || waits.some(({ startedAt, endedAt }) => endedAt - startedAt >= slowMs.wait) || info.status !== "completed" || problems.length > 0;
}
function stageBlocks(report, size) {
	if (report.stages.length === 0) return [];
	return [{
		kind: "chart",
		mermaid: ganttChart(report)
	}, ...stageFold(report, "Show as table", size)];
}
const stageFold = (report, title, { characters }) => firstRows(stageTable(report), all, characters).map((table) => ({
	...table,
	title,
	isFolded: true
}));
const shardBlocks = (report, { characters }) => firstRows(shardTable(report), all, characters);
function usageBlocks(report, size) {
	const used = firstRows(usageTable(report), all, size.characters);
	return areStagesTold(report) ? used : [...used, ...stageFold(report, "Show the stages", size)];
}
// src/report/content/head.ts
function portfolio({ collection: { owners }, changes }) {
	if (owners.length === 0) return [];
	const sum = (field) => owners.reduce((total, owner) => total + owner[field], 0);
	const compared = hasCompared(changes) ? {
		...changes.totals,
		...changes.whole
	} : void 0;
	const figure = (title, value, change) => ({
		title,
		value,
		...change !== void 0 && { change }
	});
	return [
		figure("Repositories", sum("repositories"), compared && repositoriesChange(compared)),
		figure("Stars", sum("stars"), compared?.stars),
		figure("Open issues", sum("openIssues"), compared?.openIssues),
		figure("Open PRs", sum("openPRs"), compared?.openPRs)
	];
}
const repositoriesChange = ({ new: appeared, gone, carried = 0 }) => carried > 0 ? `${number(carried)} not stored` : appeared - gone;
const hasCompared = (changes) => changes.status === "compared" && changes.totals.compared > 0;
function sinceWhen({ changes, info }) {
	if (!hasCompared(changes)) return void 0;
	const { compared, notCompared = 0 } = changes.totals;
	if (notCompared > 0) return `in the ${number(compared)} compared`;
	const ms = Date.parse(info.startedAt) - Date.parse(changes.previousStartedAt);
	return Number.isNaN(ms) ? "since the last run" : `since ${ago(ms)}`;
}
function portfolioTable(report) {
	const since = sinceWhen(report);
	return {
		columns: [
			...columns("text", "Portfolio"),
			...columns("number", "Now"),
			...since === void 0 ? [] : columns("change", capitalized(since))
		],
		rows: portfolio(report).map(({ title, value, change = 0 }) => [
			title,
			value,
			...since === void 0 ? [] : [change]
		])
	};
}
function titleOf(report) {
	const [repositories, stars] = portfolio(report);
	const isWhole = (report.info.status === "completed" || report.info.status === "partial") && missingOwners(report) === void 0 && report.info.vanished === void 0;
	if (!repositories || !stars || !isWhole || failsStep(report)) return headline(report);
	const what = `${counted(repositories.value, "repository", "repositories")} with ${counted(stars.value, "star", "stars")}`;
	const scope = scopeOf(report);
	return stars.change === void 0 || scope === void 0 ? what : `${what} (${changeText(stars)} ${scope})`;
}
function scopeOf(report) {
	const { changes } = report;
	if (!hasCompared(changes)) return void 0;
	const { compared, new: appeared, gone } = changes.totals;
	if (changes.whole) return [sinceWhen(report), ...withWhole(changes)].join(", with ");
	return 20 * (appeared + gone) > compared ? `in the ${number(compared)} compared` : sinceWhen(report);
}
function withWhole({ totals, whole }) {
	if (whole?.stars === totals.stars) return [];
	return [[totals.new > 0 && `${number(totals.new)} new`, totals.gone > 0 && `${number(totals.gone)} gone`].filter(Boolean).join(" and ")];
}
function runLine(report) {
	const lines = [titleOf(report) === headline(report) ? void 0 : headline(report), attemptLine(report)].filter((one) => one !== void 0);
	return lines.length > 0 ? lines.join(". ") : void 0;
}
function attemptLine({ info: { id, attempt = 1, takenUp }, counts }) {
	if (!takenUp) return void 0;
	const took = `Attempt ${attempt} took up run ${id}`;
	const { storedBefore } = takenUp;
	if (storedBefore === void 0 || counts.known !== "all") return took;
	const all = counted(counts.received, "repository", "repositories");
	return `${took}; ${number(storedBefore)} of ${all} had been stored before`;
}
function pagePlace({ info: { workflowRunUrl }, counts, pagePath: path }) {
	const isEmpty = counts.known === "none" || counts.stored === 0;
	const run = webAddress(workflowRunUrl);
	return path === void 0 || isEmpty ? void 0 : {
		path,
		artifacts: run && `${run.href}#artifacts`
	};
}
const figureText = (figure) => [number(figure.value), changeText(figure)];
const changeText = ({ change }) => typeof change === "number" ? change === 0 ? "no change" : signed(change) : change ?? "";
// src/report/summary/markdown.ts
const namesShownAtOnce = 10;
const section = ({ title, blocks }, link = htmlWithBreaks) => [`### ${title}`, ...blocks.map((block) => blockOf(block, link))].join("\n\n");
function blockOf(block, link) {
	if (block.kind === "sentence") return paragraph(htmlWithCode(block.text));
	if (block.kind === "chart") return `\`\`\`mermaid\n${block.mermaid}\n\`\`\``;
	return block.kind === "failures" ? failures(block, link) : titledTable(block, link);
}
const paragraph = (inner) => `<p>${inner}</p>`;
const problemLine = (problem, characters) => paragraph(`${problem.failsStep ? "\u274c" : "\u26a0\ufe0f"} ${problemHtml(problem, characters)}`);
function titledTable({ title, isFolded = false, more, ...block }, link) {
	const content = `${table(block, link)}${cut(more)}`;
	if (title === void 0) return content;
	return isFolded ? fold(html(title), content) : `<p><strong>${html(title)}</strong></p>\n${content}`;
}
const cut = (more, place = "") => more > 0 ? `\n${paragraph(`and ${number(more)} more${place}`)}` : "";
const fold = (title, content) => `<details><summary>${title}</summary>\n${content}\n</details>`;
function table(of, link = htmlWithBreaks) {
	const attributes = of.columns.map((column) => isNumeric(column) ? " align=\"right\"" : "");
	const row = (tag, cells) => `<tr>${cells.map((cell, i) => `<${tag}${attributes[i]}>${cell}</${tag}>`).join("")}</tr>`;
	const titles = of.columns.map(({ title }) => html(title));
	const rows = textRows(of).map((cells) => row("td", cells.map((cell, i) => cellHtml(cell, of.columns[i], link))));
	return `<table>\n${[row("th", titles), ...rows].join("\n")}\n</table>`;
}
function failures({ of, groups, more, known }, link) {
	const rest = cut(more, " (see the run info)");
	if (known !== void 0) return fold(html(known), `${groups.map((group) => reasons(group, link)).join("\n")}${rest}`);
	return `${groups.map((group) => {
		const { status, count, meaning, advice } = group;
		const content = reasons(group, link);
		const explained = [meaning, advice].filter(Boolean).map((text = "") => htmlWithCode(text));
		return [paragraph(`<strong>${status} (${number(count)})</strong>: ${explained.join("<br>")}`), count <= namesShownAtOnce ? content : fold(`Show the ${number(count)} ${of}`, content)].join("\n\n");
	}).join("\n\n")}${rest}`;
}
function reasons(group, link) {
	return `<table>\n${group.reasons.map(({ reason, names, count }) => `<tr><th align="left">${htmlWithCode(reason, htmlWithBreaks)}</th></tr>\n<tr><td>${linkAll(listOf(names, count), link)}</td></tr>`).join("\n")}\n</table>`;
}
// src/report/summary/summary.ts
const maxSummaryBytes = 1024e3;
function summary(report) {
	const { info, problems } = report;
	const sections = sectionsOf(report);
	const link = linksTo(info);
	return written(reportSizes.summary, maxSummaryBytes, (size) => {
		return `${[
			`## ${lookOf(report).emoji} ${titleOf(report)}`,
			...problems.map((problem) => problemLine(problem, 2 * size.characters)),
			...head(report),
			...sections(size).map((one) => section(one, link)),
			paragraph(`<sub>${html(`Run ${info.id}, started ${utc(info.startedAt)}`)}</sub>`)
		].join("\n\n")}\n`;
	});
}
function head(report) {
	const line = runLine(report);
	const run = totals(report);
	const collected = portfolioTable(report);
	return [
		...collected.rows.length > 0 ? [table(collected)] : [],
		...line === void 0 ? [] : [paragraph(html(sentence(line)))],
		...run.length > 0 ? [table(runTable(run))] : [],
		...pageLine(report)
	];
}
const runTable = (run) => run.length > 4 ? {
	columns: [...columns("text", "Run"), ...columns("number", "Count")],
	rows: run.map((row) => [...row])
} : {
	columns: columns("number", ...run.map(([name]) => name)),
	rows: [run.map(([, value]) => value)]
};
function pageLine(report) {
	const { dashboardUrl } = report;
	const dashboard = dashboardUrl === void 0 ? [] : [paragraph(`Trends: <a href="${html(dashboardUrl)}">dashboard</a>`)];
	const place = pagePlace(report);
	if (!place) return dashboard;
	const { path, artifacts } = place;
	const where = artifacts === void 0 ? "" : ` (in the <a href="${html(artifacts)}">artifacts</a>, if the workflow uploads it)`;
	return [paragraph(`All repositories and charts: <code>${html(path)}</code>${where}`), ...dashboard];
}
function excerptHtml(marked) {
	if (!marked) return "";
	const left = marked.column > mostBefore ? marked.column - mostBefore / 2 : 0;
	const before = left > 0 ? "\u2026" : "";
	return `<pre>${html(before + marked.line.slice(left))}\n${" ".repeat(before.length + marked.column - left)}^</pre>`;
}
const mostBefore = 24;
function badInputSummary(faults, { excerpts, documentation, undone = "collected" } = {}) {
	const rows = [];
	let bytes = 1e3;
	for (const fault of faults) {
		const row = `<li>${html(fault)}${excerptHtml(excerpts?.get(fault))}</li>`;
		bytes += Buffer.byteLength(row) + 1;
		if (bytes > 1024e3) break;
		rows.push(row);
	}
	const more = faults.length - rows.length;
	const cut = more > 0 ? `\nand ${number(more)} more (see the log)\n` : "";
	const address = webAddress(documentation)?.href;
	const help = address ? `\n${paragraph(`<a href="${html(address)}">Documentation of the inputs and of sources.json</a>`)}\n` : "";
	const what = faults.length === 1 ? "the input" : `the ${number(faults.length)} faults`;
	return `## \u274c Failed: invalid input. Nothing was ${undone}.\n\n${paragraph(`<strong>Correct ${what} below, then run the workflow again.</strong>`)}\n\n<ul>\n${rows.join("\n")}\n</ul>\n${cut}${help}`;
}
const bugSummary = (message) => `## \u274c Failed: internal error\n\n<p>${html(message)}</p>\n`;
// src/report/telemetry/items.ts
const requestName = "repo-stats run";
const shardRequestName = "repo-stats shard";
function itemsOfRun(report, place) {
	const { info, stages, durationMs, failures, ownersNotListed, problems, shard } = report;
	const name = shard === void 0 ? requestName : shardRequestName;
	const startMs = shard === void 0 ? Date.parse(info.startedAt) : Date.parse(info.completedAt) - durationMs;
	return {
		...info.shards !== void 0 && { operation: `${info.id} ${info.token}` },
		request: {
			name,
			startMs,
			durationMs,
			status: info.status,
			isSuccess: !failsStep(report),
			properties: {
				runId: info.id,
				status: info.status,
				...shard !== void 0 && { shard },
				...placeOf(place, info.workflowRunUrl),
				...totalsOf(report)
			}
		},
		dependencies: [...stages.map(({ name, ...span }) => ({
			name,
			stage: name,
			...timesOf(span, report, startMs)
		})), ...waitsOf(report, startMs)],
		metrics: shard === void 0 ? metricsOf(report) : [],
		traces: [
			...problems.map(problemTrace),
			...ownersNotListed.slice(0, 100).map(ownerTrace),
			...failures.slice(0, 100).map(failureTrace)
		]
	};
}
function itemsWithoutRun(run, place) {
	const { name = requestName, status, startMs, durationMs, totalReceived, problems } = run;
	const properties = {
		status,
		...placeOf(place),
		...totalReceived !== void 0 && { totalReceived }
	};
	return {
		request: {
			name,
			startMs,
			durationMs,
			status,
			isSuccess: !problems.some((problem) => problem.failsStep),
			properties
		},
		dependencies: [],
		metrics: [],
		traces: problems.map(problemTrace)
	};
}
const itemsOfDryRun = (run, endMs, place) => itemsWithoutRun({
	...run,
	totalReceived: run.repositories,
	startMs: endMs - run.durationMs
}, place);
const archiveRequestName = "repo-stats archive";
function itemsOfArchive(report, endMs, place) {
	const { status, problems, durationMs, runs, documents, deleted, bytes, left } = report;
	const done = {
		name: archiveRequestName,
		status,
		problems,
		durationMs,
		startMs: endMs - durationMs
	};
	const figures = [
		...[
			["archive.runs", runs],
			["archive.documents", documents],
			["archive.documents_deleted", deleted]
		],
		...[["archive.documents_left", left.documents], ["cosmos.request_units", report.requestUnits]],
		["cosmos.throttled", report.throttled]
	];
	return {
		...itemsWithoutRun(done, place),
		metrics: [
			...figures.map(([name, value]) => ({
				name,
				value,
				unit: "1"
			})),
			{
				name: "archive.bytes",
				value: bytes,
				unit: "By"
			},
			{
				name: "run.duration",
				value: durationMs / 1e3,
				unit: "s"
			}
		]
	};
}
const dashboardRequestName = "repo-stats dashboard";
function itemsOfDashboard({ site, problems, durationMs }, endMs, place) {
	const done = {
		name: dashboardRequestName,
		status: site ? "completed" : "failed",
		problems,
		durationMs,
		startMs: endMs - durationMs
	};
	const figures = site ? [
		[
			"dashboard.repositories",
			site.repositories,
			"1"
		],
		[
			"dashboard.days",
			site.days,
			"1"
		],
		[
			"dashboard.left_out",
			site.leftOut,
			"1"
		],
		[
			"dashboard.bytes",
			site.bytes,
			"By"
		]
	] : [];
	return {
		...itemsWithoutRun(done, place),
		metrics: [...figures, [
			"run.duration",
			durationMs / 1e3,
			"s"
		]].map(([name, value, unit]) => ({
			name,
			value,
			unit
		}))
	};
}
function placeOf({ repository, workflowRunUrl }, known = workflowRunUrl) {
	return {
		repository,
		...known !== void 0 && { workflowRunUrl: known }
	};
}
function totalsOf({ counts, info }) {
	if (counts.known === "none") return {};
	if (counts.known === "stored") return { totalCreatedCount: counts.stored };
	const { totalReceived, totalProcessed, totalCreatedCount, totalFailedCount } = info;
	return {
		totalReceived,
		totalProcessed,
		totalCreatedCount,
		totalFailedCount
	};
}
const timesOf = ({ startedAt, endedAt }, report, startMs) => ({
	startMs: startMs + startedAt - report.startMs,
	durationMs: endedAt - startedAt
});
function waitsOf(report, startMs) {
	const totals = Object.entries(usedIn(report)?.waits ?? {}).map(([why, seconds]) => [why, 1e3 * seconds]);
	const ofQueries = new Map(totals.filter(([, ms]) => ms > 0));
	const kinds = Map.groupBy(report.waits, ({ why }) => why);
	return [...new Set([...ofQueries.keys(), ...kinds.keys()])].map((why) => {
		const waits = (kinds.get(why) ?? []).map((wait) => ({
			...timesOf(wait, report, startMs),
			stage: wait.stage
		}));
		const others = waits.filter(({ stage }) => stage !== "querying" || !ofQueries.has(why));
		return {
			name: `wait: ${why}`,
			startMs: waits[0]?.startMs ?? startMs,
			durationMs: others.reduce((sum, wait) => sum + wait.durationMs, ofQueries.get(why) ?? 0)
		};
	});
}
function metricsOf(report) {
	const { counts, info, durationMs } = report;
	const { totalReceived, totalCreatedCount, totalFailedCount } = info;
	const usage = usedIn(report);
	return [...[...counts.known === "all" ? [
		["repositories.received", totalReceived],
		["repositories.stored", totalCreatedCount],
		["repositories.failed", totalFailedCount]
	] : counts.known === "stored" ? [["repositories.stored", counts.stored]] : [], ...usage ? usageOf(usage) : []].map(([name, value]) => ({
		name,
		value,
		unit: "1"
	})), {
		name: "run.duration",
		value: durationMs / 1e3,
		unit: "s"
	}];
}
const usedIn = ({ info, newUsage }) => newUsage ?? info.usage;
function usageOf(usage) {
	return [
		["github.points", usage.points],
		["github.points_left", usage.pointsLeft],
		["github.points_per_hour", usage.pointsPerHour],
		["github.queries", usage.graphqlQueries],
		["cosmos.request_units", usage.requestUnits],
		["cosmos.throttled", usage.throttledWrites]
	].filter((figure) => figure[1] !== void 0);
}
const problemTrace = ({ message, remedy, failsStep: fails }) => ({
	message,
	level: fails ? "error" : "warning",
	properties: remedy === void 0 ? {} : { remedy }
});
const failureTrace = ({ repo, status, reason }) => ({
	message: `${repo}: ${status}: ${reason}`,
	level: "warning",
	properties: {
		repository: repo,
		status,
		reason
	}
});
const ownerTrace = ({ repo, status, reason }) => ({
	message: `${repo} could not be listed: ${reason}`,
	level: "warning",
	properties: {
		owner: repo,
		status,
		reason
	}
});
// src/network/tunnel.ts
const longestAnswerMs = 3e4;
function openTunnel(proxy, host, port) {
	const { url } = proxy;
	const { promise, resolve, reject } = Promise.withResolvers();
	const target = `${host.includes(":") && !host.startsWith("[") ? `[${host}]` : host}:${port}`;
	const request$3 = (url.protocol === "https:" ? request$1 : request)({
		host: url.hostname.replace(/^\[|\]$/g, ""),
		port: url.port || (url.protocol === "https:" ? 443 : 80),
		method: "CONNECT",
		path: target,
		headers: {
			host: target,
			...authorization(url)
		},
		agent: false,
		timeout: longestAnswerMs
	});
	request$3.on("connect", ({ statusCode = 0, statusMessage }, socket, head) => {
		if (statusCode >= 200 && statusCode < 300) {
			if (head.length > 0) socket.unshift(head);
			return resolve(socket);
		}
		socket.destroy();
		reject(proxyError(proxy, `HTTP ${statusCode} ${statusMessage} for ${target}`));
	});
	request$3.on("response", (response) => {
		response.destroy();
		reject(proxyError(proxy, `HTTP ${response.statusCode} for ${target}`));
	});
	request$3.on("timeout", () => request$3.destroy(new Error(`no answer within ${longestAnswerMs / 1e3} s`)));
	request$3.on("error", (error) => reject(proxyError(proxy, reasonOf$1(error), error)));
	request$3.end();
	return promise;
}
const reasonOf$1 = (error) => messageOf(error instanceof AggregateError && error.message === "" ? error.errors[0] : error);
function authorization({ username, password }) {
	if (username === "" && password === "") return {};
	const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
	return { "proxy-authorization": `Basic ${Buffer.from(credentials).toString("base64")}` };
}
function proxyError({ url, variable }, what, cause) {
	const error = new Error(`The proxy ${url.host} of ${variable}: ${what}`, { cause });
	return Object.assign(error, { code: cause?.code ?? "ERR_PROXY" });
}
var TunnelAgent = class extends Agent {
	#proxy;
	constructor(proxy) {
		super({ keepAlive: true });
		this.#proxy = proxy;
	}
	createConnection(options, callback) {
		const { host = "", port = 443 } = options;
		const connect = (socket) => super.createConnection({
			...options,
			socket
		});
		openTunnel(this.#proxy, host, port).then((socket) => callback?.(null, connect(socket)), (error) => callback?.(error, void 0));
	}
};
// src/network/connections.ts
function createConnections(proxies) {
	const agentFor = byProxy(proxies, (proxy) => new TunnelAgent(proxy));
	const proxiedFetchFor = byProxy(proxies, proxiedFetch);
	return {
		agent: agentFor,
		fetch: async (url, options) => {
			return (await proxiedFetchFor(String(url)) ?? fetch)(url, options);
		}
	};
}
function byProxy(proxies, make) {
	const made = new Map();
	return (url) => {
		const proxy = proxies(new URL(url));
		if (proxy && !made.has(proxy)) made.set(proxy, make(proxy));
		return proxy && made.get(proxy);
	};
}
const loadUndici = () => import("../sdk/undici.js").then((m) => __toESM(m.default, 1));
async function loadFetch(proxies, url) {
	if (proxies(new URL(url))) await loadUndici();
}
async function proxiedFetch(proxy) {
	const { Agent, buildConnector, fetch: dispatchingFetch } = await loadUndici();
	const dispatcher = tunnelingDispatcher(proxy, {
		Agent,
		buildConnector
	});
	return ((url, options) => dispatchingFetch(url, {
		...options,
		dispatcher
	}));
}
function tunnelingDispatcher(proxy, { Agent, buildConnector }) {
	const secure = buildConnector({});
	return new Agent({ connect: (options, callback) => {
		const { hostname, protocol, port } = options;
		openTunnel(proxy, hostname, port || (protocol === "http:" ? 80 : 443)).then((socket) => protocol === "http:" ? callback(null, socket) : secure({
			...options,
			httpSocket: socket
		}, callback), (error) => callback(error, null));
	} });
}
// src/errors/meanings/application-insights.ts
const statuses = "https://github.com/Azure/azure-sdk-for-js/blob/main/sdk/monitor/monitor-opentelemetry-exporter/src/utils/breezeUtils.ts";
const strings = "https://learn.microsoft.com/azure/azure-monitor/app/connection-strings";
const applicationInsightsMeanings = [
	{
		when: {
			text: /instrumentation ?key/i,
			status: [
				206,
				400,
				404
			]
		},
		trouble: "telemetryKey",
		source: strings
	},
	{
		when: { status: [401, 403] },
		trouble: "telemetryLocalAuth",
		source: "https://learn.microsoft.com/azure/azure-monitor/app/azure-ad-authentication"
	},
	{
		when: { status: [402, 439] },
		trouble: "telemetryQuota",
		source: "https://learn.microsoft.com/azure/azure-monitor/logs/daily-cap"
	},
	{
		when: { status: [
			408,
			429,
			...serverErrors
		] },
		trouble: "telemetryDown",
		source: statuses
	},
	{
		when: { status: [
			206,
			400,
			413
		] },
		trouble: "telemetryItems",
		source: "https://learn.microsoft.com/azure/azure-monitor/service-limits#application-insights"
	},
	{
		when: { status: [
			200,
			201,
			202,
			204,
			301,
			302,
			303,
			307,
			308,
			404,
			405,
			415
		] },
		trouble: "telemetryAddress",
		source: strings
	}
];
// src/outlets/telemetry/answers.ts
function faultInAnswer(to, answer, items = 0) {
	const reason = to === "OTLP" ? faultOfCollector(answer) : faultOfIngestion(answer, items);
	return reason === void 0 ? void 0 : {
		status: answer.status,
		reason
	};
}
function faultOfIngestion({ status, text }, items) {
	const tracked = trackedIn(text, items);
	if (!tracked) return wordsOf(text) || "an empty body";
	const { itemsAccepted, errors } = tracked;
	if (status === 200 && itemsAccepted === items) return void 0;
	const said = errors.map((error) => textOf(error?.message ?? "")).find((message) => message !== "");
	return `${items - itemsAccepted} of ${items} items were not accepted${said ? `: ${said}` : ""}`;
}
function trackedIn(text, items) {
	const { itemsAccepted, errors } = parsed(text) ?? {};
	if (!Number.isSafeInteger(itemsAccepted)) return void 0;
	const accepted = Number(itemsAccepted);
	return accepted < 0 || accepted > items ? void 0 : {
		itemsAccepted: accepted,
		errors: Array.isArray(errors) ? errors : []
	};
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function faultOfCollector({ status, text, contentType }) {
	if (status !== 200) return wordsOf(text) || "an empty body";
	if (/html/i.test(contentType)) return wordsOf(text);
	const { partialSuccess } = parsed(text) ?? {};
	const rejected = Object.entries(partialSuccess ?? {}).find(([name, count]) => /^rejected/.test(name) && Number(count) > 0);
	const bytes = Buffer.from(text);
	return rejected !== void 0 || bytes[0] === 10 && bytes[2] === 8 && bytes[3] !== 0 ? `some records were rejected: ${textOf(partialSuccess?.errorMessage ?? "no reason given")}` : void 0;
}
// src/outlets/telemetry/worker.ts
const env = {
	APPLICATION_INSIGHTS_NO_STATSBEAT: "1",
	APPLICATIONINSIGHTS_STATSBEAT_DISABLED: "1",
	APPLICATIONINSIGHTS_SDKSTATS_DISABLED: "1",
	APPLICATIONINSIGHTS_OPENTELEMETRY_RESOURCE_METRIC_DISABLED: "true"
};
async function serialize(request, signal) {
	const worker = new Worker(new URL("../telemetry.js", import.meta.url), {
		workerData: request,
		env,
		stdout: true,
		stderr: true
	});
	const { promise, resolve, reject } = Promise.withResolvers();
	worker.once("message", resolve);
	worker.once("error", reject);
	worker.once("exit", () => reject(new Error("the telemetry thread ended without a result")));
	const giveUp = () => reject(signal.reason);
	signal.addEventListener("abort", giveUp, { once: true });
	if (signal.aborted) giveUp();
	try {
		return await promise;
	} finally {
		signal.removeEventListener("abort", giveUp);
		await worker.terminate();
	}
}
// src/outlets/telemetry/send.ts
const longestMs$1 = 3e3;
const tables = {
	"Application Insights": {
		verdicts: [],
		meanings: applicationInsightsMeanings,
		trouble: "telemetry"
	},
	OTLP: {
		verdicts: [],
		meanings: [],
		trouble: "otlp"
	}
};
async function sendTelemetry(items, settings, { connections, signal }) {
	const limit = deadline(systemClock, longestMs$1, signal);
	try {
		const { applicationInsights, otlp } = settings;
		const messages = await serialize({
			items,
			instrumentationKey: applicationInsights?.instrumentationKey,
			otlp
		}, limit.signal);
		const failures = (await Promise.all(messages.map((message) => sendOne(message, settings, {
			connections,
			limit
		})))).filter((failure) => failure !== void 0);
		return [...new Map(failures.toReversed().map((failure) => [failure.to, failure])).values()].toReversed();
	} catch (error) {
		return [settings.applicationInsights && "Application Insights", !isEmpty(settings.otlp) && "OTLP"].flatMap((to) => to ? [failureOf(to, { reason: messageOf(error) })] : []);
	} finally {
		limit.clear();
	}
}
const isEmpty = (value) => Object.keys(value).length === 0;
async function sendOne(message, { applicationInsights, otlp }, way) {
	const to = message.to === "Application Insights" ? message.to : "OTLP";
	const target = message.to === "Application Insights" ? ingestion(applicationInsights?.endpoint ?? "") : otlp[message.to];
	if (!target) return void 0;
	try {
		const fault = faultInAnswer(to, await post(target, message, way), message.items);
		return fault && failureOf(to, fault);
	} catch (error) {
		return failureOf(to, { reason: messageOf(error) });
	}
}
const ingestion = (endpoint) => ({
	url: `${endpoint}/v2.1/track`,
	headers: { accept: "application/json" },
	isJson: true,
	isGzip: true,
	timeoutMs: Number.POSITIVE_INFINITY
});
async function post(target, message, { connections, limit }) {
	const { url, headers, isGzip, timeoutMs } = target;
	const own = deadline(systemClock, Math.min(timeoutMs, longestMs$1), limit.signal);
	const sending = connections.fetch(url, {
		method: "POST",
		headers: {
			...headers,
			"content-type": message.contentType,
			...isGzip && { "content-encoding": "gzip" }
		},
		body: isGzip ? gzipSync(message.body) : message.body,
		redirect: "manual",
		signal: own.signal
	});
	try {
		const response = await sending;
		const { text } = await readText(response);
		return {
			status: response.status,
			contentType: response.headers.get("content-type") ?? "",
			text
		};
	} catch (error) {
		throw own.signal.aborted ? new Error("No answer within 3 s") : reasonOf(error);
	} finally {
		own.clear();
	}
}
const reasonOf = (error) => error instanceof Error && error.cause !== void 0 ? error.cause : error;
function failureOf(to, { reason, status }) {
	const said = wordsOf(reason) || "no reason given";
	const { trouble } = judge({
		status,
		text: said
	}, tables[to]);
	return {
		to,
		trouble,
		reason: status === void 0 ? said : `${status}: ${said}`
	};
}
// src/steps/telemetry.ts
const longestText = 8e3;
async function deliverTelemetry(items, way) {
	const { telemetry, connections, log, redact, signal } = way;
	if (!telemetry) return;
	for (const { to, reason, trouble } of await sendTelemetry(withoutSecrets(items, redact), telemetry, {
		connections,
		signal
	})) log.warning(problemText({
		message: `Telemetry did not arrive at ${to}: ${reason}`,
		remedy: troubles[trouble].remedy
	}));
}
const sendDryRunTelemetry = (run, receiver, step) => sendWithoutRun(itemsOfDryRun(run, systemClock.date().getTime(), readPlace(step.env)), receiver, step);
async function sendProblemTelemetry(problems, receiver, step) {
	const process = {
		startMs: systemClock.date(0).getTime(),
		durationMs: systemClock.now()
	};
	const items = itemsWithoutRun({
		name: step.requestName,
		status: "failed",
		problems,
		...process
	}, readPlace(step.env));
	if (receiver) await sendWithoutRun(items, receiver, step);
}
function sendWithoutRun(items, { telemetry, proxies }, { ending, ...step }) {
	return deliverTelemetry(items, {
		...step,
		telemetry,
		connections: createConnections(proxies),
		signal: ending.mailing
	});
}
function withoutSecrets(items, redact) {
	const clean = (value) => typeof value === "string" ? redact(value, longestText) : Array.isArray(value) ? value.map(clean) : typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, clean(one)])) : value;
	return clean(items);
}
// src/errors/meanings/files.ts
const errors = "https://man7.org/linux/man-pages/man3/errno.3.html";
const usedUp = [{
	when: { text: /\b(ENOSPC|EDQUOT|EFBIG)\b/ },
	trouble: "diskFull",
	source: errors
}, {
	when: { text: /\b(EMFILE|ENFILE)\b/ },
	trouble: "openFiles",
	source: errors
}];
const fileMeanings = [
	...usedUp,
	{
		when: { text: /^The output directory (is in use|was taken over) by / },
		trouble: "folderInUse",
		source: "src/store/files/lock.ts"
	},
	{
		when: { text: /\ba folder is named as a file of the run: / },
		trouble: "folderInWay",
		source: "src/store/files/folder.ts"
	},
	{
		when: {},
		trouble: "outputDirectory",
		source: errors
	}
];
const archiveFolderMeanings = [
	...usedUp,
	{
		when: { text: /\b(EPERM|ENOTSUP|EOPNOTSUPP|ENOSYS|EMLINK)\b.*\blink\b/ },
		trouble: "archiveFolderLinks",
		source: "https://man7.org/linux/man-pages/man2/link.2.html"
	},
	{
		when: {},
		trouble: "archiveFolder",
		source: errors
	}
];
const siteFolderMeanings = [...usedUp, {
	when: {},
	trouble: "dashboardFolder",
	source: errors
}];
// src/outlets/azure-cli.ts
const longestMs = 6e4;
async function cliToken(scope, env) {
	const resource = scope.replace(/\/\.default$/, "");
	if (!/^https:\/\/[\w.:-]+$/.test(resource)) throw new Error(`az: cannot be asked for a token for ${resource}`);
	const command = `az account get-access-token --output json --resource ${resource}`;
	const cwd = process.platform === "win32" ? env.SystemRoot ?? "C:\\Windows" : "/";
	const { stdout } = await promisify(exec)(command, {
		cwd,
		env,
		timeout: longestMs,
		windowsHide: true
	}).catch((error) => {
		if (error.killed) throw new Error(`az: no answer within ${longestMs / 1e3} s: ETIMEDOUT`);
		throw new Error(error.stderr?.trim().replace(/^ERROR: /, "") || error.message);
	});
	const { token, expiresOnTimestamp } = tokenIn$1(stdout);
	return {
		token,
		expiresOnTimestamp,
		isRenewable: !isByAssertion(token, env)
	};
}
function tokenIn$1(output) {
	const { accessToken, expires_on: seconds, expiresOn: local } = JSON.parse(output);
	const expiresOnTimestamp = typeof seconds === "number" ? 1e3 * seconds : Date.parse(String(local));
	if (typeof accessToken !== "string" || !Number.isFinite(expiresOnTimestamp)) throw new Error("az: the answer has no token, or no time at which it expires");
	return {
		token: accessToken,
		expiresOnTimestamp
	};
}
function isByAssertion(token, env) {
	try {
		const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
		const folder = env.AZURE_CONFIG_DIR || join(homedir(), ".azure");
		return JSON.parse(readFileSync(join(folder, "service_principal_entries.json"), "utf8")).some(({ client_id: id, client_assertion: assertion }) => id === claims.appid && assertion !== void 0);
	} catch {
		return false;
	}
}
// src/outlets/borrowed-sign-in.ts
const minuteMs = 6e4;
const renewalMs = 4.5 * minuteMs;
const renewalPauseMs = 3e4;
const reserveMs = 3 * minuteMs;
var BorrowedSignIn = class {
	#options;
	#tokens = new Map();
	constructor(options) {
		this.#options = options;
	}
	getToken(scope) {
		const ask = () => this.#ask(scope);
		const token = this.#tokens.get(scope)?.then((token) => this.#leftMs(token) > 0 ? token : ask(), ask) ?? ask();
		this.#tokens.set(scope, token);
		return token;
	}
	async #ask(scope) {
		const token = await this.#options.get(scope);
		if (token.isRenewable) this.#renewLater(scope, token);
		else this.#options.ends(this.#endOf(token));
		return token;
	}
	async #renewLater(scope, old) {
		const { clock, get, ends } = this.#options;
		await clock.sleep(this.#leftMs(old) - renewalMs);
		while (this.#leftMs(old) > reserveMs) {
			const renewed = await get(scope).catch((error) => signInFailure(error)?.verdict);
			if (typeof renewed === "object" && renewed.expiresOnTimestamp > old.expiresOnTimestamp) {
				this.#tokens.set(scope, Promise.resolve(renewed));
				return this.#renewLater(scope, renewed);
			}
			if (renewed === "final for all") break;
			await clock.sleep(renewalPauseMs);
		}
		ends(this.#endOf(old));
	}
	#leftMs({ expiresOnTimestamp }) {
		return expiresOnTimestamp - this.#options.clock.date().getTime();
	}
	#endOf(token) {
		return this.#options.clock.now() + this.#leftMs(token);
	}
};
// src/outlets/id-token.ts
const longestMessage = 4e3;
const mostTries = 5;
const backoff = {
	firstMs: 1e3,
	longestMs: 8e3
};
async function requestIdToken(audience, options) {
	for (let tried = 1;; tried++) try {
		return await request$2(audience, options);
	} catch (error) {
		if (tried === mostTries || signInFailure(error)?.verdict !== "passing") throw error;
		await options.clock.sleep(backoffMs(backoff, tried, Math.random));
	}
}
async function request$2(audience, { env, connections }) {
	const url = `${env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${encodeURIComponent(audience)}`;
	const headers = {
		authorization: `Bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}`,
		accept: "application/json"
	};
	const { status, text } = await connections.fetch(url, {
		headers,
		redirect: "error"
	}).then(async (response) => {
		const { text, isOversized } = await readText(response);
		return {
			status: response.status,
			text: isOversized ? "the response is too long" : text
		};
	}, (error) => ({
		status: void 0,
		text: messageOf(error.cause ?? error)
	}));
	const token = status === 200 ? tokenIn(text) : void 0;
	if (token === void 0) throw new SignInError({
		point: "id token",
		status,
		text: `The job\u2019s OIDC token: ${status === void 0 ? text : `HTTP ${status}: ${text}`}`.slice(0, longestMessage).replace(/\s+/g, " ").trim()
	});
	setSecret(token);
	return token;
}
function tokenIn(text) {
	try {
		const { value } = JSON.parse(text);
		return typeof value === "string" && value !== "" ? value : void 0;
	} catch {
		return;
	}
}
// src/outlets/azure-credential.ts
const federationAudience = "api://AzureADTokenExchange";
async function createCredential(options) {
	const { entra, connections, env } = options;
	if (!entra && !hasVariables(env)) {
		const get = (scope) => orSignInError("earlier step", cliToken(scope, env));
		const borrowed = new BorrowedSignIn({
			...options,
			get
		});
		return { getToken: (scopes) => borrowed.getToken([scopes].flat()[0] ?? "") };
	}
	const { AzureAuthorityHosts, ClientAssertionCredential, EnvironmentCredential } = await import("../sdk/azure-identity.js");
	const authorityHost = env.AZURE_AUTHORITY_HOST || AzureAuthorityHosts.AzurePublicCloud;
	const azure = {
		authorityHost,
		...azureConnection(connections)
	};
	if (!entra) {
		const environment = new EnvironmentCredential(azure);
		return { getToken: (scopes, more) => orSignInError("environment", environment.getToken(scopes, more)) };
	}
	const assertion = () => requestIdToken(federationAudience, options);
	const own = new ClientAssertionCredential(entra.tenantId, entra.clientId, assertion, {
		...azure,
		disableInstanceDiscovery: !isOneOf(Object.values(AzureAuthorityHosts), authorityHost)
	});
	return { getToken: (scopes, more) => orSignInError("own token", own.getToken(scopes, more)) };
}
const hasVariables = (env) => Boolean(env.AZURE_TENANT_ID && env.AZURE_CLIENT_ID) && Boolean(env.AZURE_CLIENT_SECRET || env.AZURE_CLIENT_CERTIFICATE_PATH || env.AZURE_USERNAME && env.AZURE_PASSWORD);
async function orSignInError(point, token) {
	try {
		return await token;
	} catch (error) {
		throw signInErrorIn(error) ?? signInError(point, messageOf(error));
	}
}
const isOneOf = (clouds, host) => clouds.some((known) => new URL(known).host === URL.parse(host)?.host);
// src/steps/sign-in.ts
function endBeforeSignInEnds(atMs, { clock, ending, log }) {
	const reason = `The Azure sign-in of an earlier step ends at ${isoSeconds(clock.date(atMs)).slice(11, 16)} UTC and cannot be renewed`;
	if (atMs - 18e4 < ending.deadlineMs) log.info(`${reason}. The run ends before that`);
	ending.limit(atMs - reserveMs, {
		status: "failed",
		reason,
		remedy: troubles.entraExpired.remedy
	});
}
function signInOnce({ entra }, { env, ending, log, connections }) {
	const clock = systemClock;
	const ends = (atMs) => endBeforeSignInEnds(atMs, {
		clock,
		ending,
		log
	});
	let made;
	return () => {
		made ??= createCredential({
			entra,
			connections,
			env,
			clock,
			ends
		});
		return made;
	};
}
// src/steps/signals.ts
function stopOnSignals(ending, signals = process) {
	for (const signal of ["SIGINT", "SIGTERM"]) signals.on(signal, () => {
		process.exitCode = 1;
		ending.stop({
			status: "cancelled",
			reason: `Job canceled (${signal})`
		});
	});
}
export { Confirmation, Ending, InputReader, MetricSet, aborted, after, ago, appendWhole, archiveDefaults, archiveFolderMeanings, archiveRequestName, areStagesTold, attempt, azureConnection, backoffMs, badInputSummary, besideOf, blobDomains, bugSummary, capitalized, cellHtml, cellText$1 as cellText, checkSignIn, columns, comparedCounts, comparisonSentence, confirmationWaitMs, connectionMeanings, connectionVerdict, connectionVerdicts, contextOf, contractMetrics, counted, countsIn, createConnections, createQuote, createStepLog, dashboardDefaults, dashboardRequestName, deadline, deliverTelemetry, differenceTable, documentId, duration, endByBug, endLongBody, eventId, eventsOf, every, extraMetrics, failsStep, failureBlocks, faulty, figureText, fileMeanings, findingTable, firstFit, firstRows, getInput, groupFailures, hasEvent, hasNews, headline, hiddenTexts, html, htmlWithBreaks, htmlWithCode, identityMetrics, inLane, inputDefaults, isBelow, isFinished, isLong, isLoopback, isNumeric, isPart, isPartOf, isPlain, isRepositoryName, isSignIn, isoSeconds, issueTable, itemsOfArchive, itemsOfDashboard, itemsOfRun, json, judge, keepHeapSmall, laneText, laneTitle, linkAll, linksTo, listOf, loadFetch, longestProblem, lookOf, mainAdvice, maskSecrets, maskToken, maxMinutes, messageOf, moverTables, msUntilStated, newsOf, newsTexts, newsTitle, notCompared, noteBug, number, oneLine, openPlain, outputsOf, ownerChangeTable, ownerOf, ownerTable, ownersMissedBy, pagePlace, pageTitle, paragraph, parseSources, percent, permissionsFor, pointsLeftText, pointsText, portfolio, problemHtml, problemLine, problemText, processMark, race, readAddresses, readAudience, readCosmos, readEntra, readFolder, readHolder, readInputs, readPlace, readPlain, readPrivacy, readProxies, readReceiver, readSettings, readStep, readTelemetry, readText, reasonCounts, reportSizes, retryAfterMs, runLine, sameName, saveState, secretInputs, secretsIn, section, sectionsOf, sendDryRunTelemetry, sendProblemTelemetry, sentence, serverErrors, setArchiveOutputs, setDashboardOutputs, setOutputs, setPlanOutputs, shardDefaults, shardTable, shorten, signInFailure, signInOnce, signed, sinceWhen, siteFolderMeanings, span, stackOf, stageTable, stageTitle, starTable, statedWaitMs, stopByBug, stopOnSignals, streamWhole, summary, systemClock, table, textOf, textRows, titleOf, totals, troubles, usageTable, utc, webAddress, whole, withMistypedNames, withTimeout, wordsOf, worthAnother, writeJobSummary, writeWhole, written };
