import { Confirmation, aborted, backoffMs, confirmationWaitMs, connectionMeanings, connectionVerdicts, deadline, documentId, duration, endLongBody, every, fileMeanings, firstFit, hasEvent, isFinished, isPartOf, isPlain, isoSeconds, messageOf, msUntilStated, openPlain, ownerOf, ownersMissedBy, pageTitle, problemText, processMark, race, readPlain, sameName, sentence, signInFailure, streamWhole, textOf as textOf$1, troubles, withTimeout, writeWhole } from "./index-archive-dashboard.js";
import { basename, join } from "node:path";
import { isDeepStrictEqual, promisify } from "node:util";
import { appendFile, closeSync, createReadStream, fstatSync, ftruncate, ftruncateSync, futimesSync, linkSync, lstatSync, mkdirSync, openSync, readFileSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, statfsSync, writeFileSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { setTimeout } from "node:timers/promises";
// src/disk/space.ts
const mostBytes = 2 ** 20;
var SpaceReserve = class {
	#folder;
	#path;
	constructor(folder) {
		this.#folder = folder;
		this.#path = join(folder, ".reserve");
	}
	hold() {
		this.release();
		try {
			const { bavail, bsize } = statfsSync(this.#folder);
			writeFileSync(this.#path, Buffer.alloc(Math.min(mostBytes, Math.floor(bavail * bsize / 2))), { flag: "wx" });
		} catch {
			this.release();
		}
	}
	release() {
		try {
			rmSync(this.#path, { force: true });
		} catch {}
	}
};
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
const filesIn = ({ further = [], ...first }) => [first, ...further];
const text$1 = (value) => typeof value === "string" ? value : void 0;
const count$1 = (value) => typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : void 0;
function parseListed(stored) {
	const { id, date, carriedOver } = stored;
	if (typeof id !== "string" || !/^\d{1,12}$/.test(id) || typeof date !== "string" || !/^\d{8}$/.test(date)) return void 0;
	const known = {
		status: text$1(stored.status),
		startedAt: text$1(stored.startedAt),
		completedAt: text$1(stored.completedAt),
		takenUpAt: text$1(stored.takenUp?.at),
		maxMinutes: count$1(stored.maxMinutes),
		shards: count$1(stored.shards),
		sourcesDigest: text$1(stored.sourcesDigest),
		carriedOver: Array.isArray(carriedOver) ? carriedOver : void 0,
		archive: parseMark(stored.archive)
	};
	const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== void 0));
	return {
		id,
		date,
		totalCreatedCount: count$1(stored.totalCreatedCount) ?? 0,
		...given
	};
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
const statuses$2 = [
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
	status: when((value) => statuses$2.includes(value)),
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
const isEmptied = ({ archive }) => archive?.deletedAt !== void 0;
function foundRun({ info, unread }, read, last) {
	if (unread.includes("createdList")) return {
		status: "unknown",
		reason: `the run info of run ${info.id} has no \`createdList\` that can be read`
	};
	if (isEmptied(info)) return {
		status: "unknown",
		reason: `the documents of run ${info.id} are in the archive alone`
	};
	return {
		status: "found",
		run: {
			info,
			unread,
			read
		},
		...last && { last }
	};
}
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
// node_modules/yocto-queue/index.js
var Node = class {
	value;
	next;
	constructor(value) {
		this.value = value;
	}
};
var Queue = class {
	#head;
	#tail;
	#size;
	constructor() {
		this.clear();
	}
	enqueue(value) {
		const node = new Node(value);
		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}
		this.#size++;
	}
	dequeue() {
		const current = this.#head;
		if (!current) return;
		this.#head = this.#head.next;
		this.#size--;
		if (!this.#head) this.#tail = void 0;
		return current.value;
	}
	peek() {
		if (!this.#head) return;
		return this.#head.value;
	}
	clear() {
		this.#head = void 0;
		this.#tail = void 0;
		this.#size = 0;
	}
	get size() {
		return this.#size;
	}
	*[Symbol.iterator]() {
		let current = this.#head;
		while (current) {
			yield current.value;
			current = current.next;
		}
	}
	*drain() {
		while (this.#head) yield this.dequeue();
	}
};
// node_modules/p-limit/index.js
function pLimit(concurrency) {
	let rejectOnClear = false;
	if (typeof concurrency === "object") ({concurrency, rejectOnClear = false} = concurrency);
	validateConcurrency(concurrency);
	if (typeof rejectOnClear !== "boolean") throw new TypeError("Expected `rejectOnClear` to be a boolean");
	const queue = new Queue();
	let activeCount = 0;
	const resumeNext = () => {
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};
	const next = () => {
		activeCount--;
		resumeNext();
	};
	const run = async (function_, resolve, arguments_) => {
		const result = (async () => function_(...arguments_))();
		resolve(result);
		try {
			await result;
		} catch {}
		next();
	};
	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = { reject };
		new Promise((internalResolve) => {
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(void 0, function_, resolve, arguments_));
		if (activeCount < concurrency) resumeNext();
	};
	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});
	Object.defineProperties(generator, {
		activeCount: { get: () => activeCount },
		pendingCount: { get: () => queue.size },
		clearQueue: { value() {
			if (!rejectOnClear) {
				queue.clear();
				return;
			}
			const abortError = AbortSignal.abort().reason;
			while (queue.size > 0) queue.dequeue().reject(abortError);
		} },
		concurrency: {
			get: () => concurrency,
			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;
				queueMicrotask(() => {
					while (activeCount < concurrency && queue.size > 0) resumeNext();
				});
			}
		},
		map: { async value(iterable, function_) {
			const promises = [];
			try {
				Array.from(iterable, (value, index) => {
					const promise = generator(function_, value, index);
					promises.push(promise);
					return promise;
				});
			} catch (error) {
				for (const promise of promises) promise.catch(() => {});
				throw error;
			}
			return Promise.all(promises);
		} }
	});
	return generator;
}
function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) throw new TypeError("Expected `concurrency` to be a number from 1 and up");
}
// src/async/outage.ts
const longestPauseMs = 9e5;
const everyMs = 6e4;
const shortestPauseMs = 5e3;
const logEveryMs = 3e5;
var Outage = class {
	#options;
	#hasAnswered = false;
	#pauses = 0;
	#overMs = Number.NEGATIVE_INFINITY;
	#waiting;
	constructor(options) {
		this.#options = options;
	}
	heard() {
		this.#hasAnswered = true;
	}
	answered() {
		this.#hasAnswered = true;
		this.#pauses = 0;
	}
	get isOn() {
		return this.#waiting !== void 0;
	}
	covers(startedMs) {
		return this.isOn || startedMs < this.#overMs;
	}
	async isOver(signal) {
		if (this.#waiting) await race(this.#waiting, signal);
	}
	async outlast(trouble, startedMs, look) {
		const { patience } = this.#options;
		if (!patience) return "own";
		if (startedMs < this.#overMs) return "over";
		this.#waiting ??= this.#wait(trouble, look, patience).finally(() => {
			this.#waiting = void 0;
		});
		return this.#waiting;
	}
	async #wait(trouble, look, patience) {
		const { clock, log, service, hold } = this.#options;
		const { ending } = patience;
		const sinceMs = clock.now();
		let seen = await look();
		if (seen.status === "well") return "own";
		const { reason, remedy } = trouble;
		const ends = [hold?.(), ending.waitFor({
			reason: `${service.name} was ${service.is}: ${reason}`,
			remedy
		})];
		const tell = this.#teller(sinceMs, patience);
		try {
			while (seen.status === "down" && !ending.taking.aborted) {
				const latest = {
					...trouble,
					...seen
				};
				const ms = this.#nextPauseMs(seen, latest, patience);
				if (ms === void 0) return this.#giveUp(trouble);
				tell(ms, latest.reason, this.#isPatient(seen));
				await clock.sleep(ms, ending.taking).catch(() => {});
				if (!ending.taking.aborted) seen = await look();
			}
			if (seen.status !== "well") return "stopped";
			this.#overMs = clock.now();
			log.info(`${service.name} is responding again after ${duration(this.#overMs - sinceMs)}`);
			return "over";
		} finally {
			for (const end of ends) end?.();
		}
	}
	#giveUp(trouble) {
		this.#options.onGivenUp?.(trouble);
		return "given up";
	}
	#isPatient({ isUnproven = false }) {
		return this.#hasAnswered && !isUnproven;
	}
	#nextPauseMs(seen, { untilMs }, { coolDownMs }) {
		const { clock, maxRetries, random } = this.#options;
		const pause = ++this.#pauses;
		const isPatient = this.#isPatient(seen);
		if (!isPatient && pause > maxRetries) return void 0;
		const backoff = isPatient ? {
			firstMs: Math.max(shortestPauseMs, coolDownMs),
			longestMs: Math.max(everyMs, coolDownMs)
		} : {
			firstMs: coolDownMs,
			longestMs: longestPauseMs
		};
		return msUntilStated(untilMs, clock.now()) ?? backoffMs(backoff, pause, random);
	}
	#teller(sinceMs, { ending }) {
		const { clock, log, service, maxRetries } = this.#options;
		const at = (ms) => isoSeconds(clock.date(ms));
		let nextMs = sinceMs;
		return (ms, reason, isPatient) => {
			const nowMs = clock.now();
			if (isPatient && nowMs < nextMs) return;
			nextMs = nowMs + logEveryMs;
			const end = Number.isFinite(ending.deadlineMs) ? ` The run waits until ${at(ending.deadlineMs)} at most.` : "";
			const limit = isPatient ? end : ` Pause ${this.#pauses} of ${maxRetries}.`;
			const what = sentence(`${service.name} is ${service.is}: ${reason}`);
			log.info(`Waiting until ${at(nowMs + ms)}: ${what} It began at ${at(sinceMs)}.${limit}`);
		};
	}
};
// src/async/wake-up.ts
var WakeUp = class {
	#clock;
	#next = Promise.withResolvers();
	constructor(clock) {
		this.#clock = clock;
	}
	wake() {
		const { resolve } = this.#next;
		this.#next = Promise.withResolvers();
		resolve();
	}
	async wait({ untilMs, signal }) {
		const ms = untilMs === void 0 ? Number.MAX_SAFE_INTEGER : untilMs - this.#clock.now();
		const limit = deadline(this.#clock, ms, ...signal ? [signal] : []);
		await race(this.#next.promise, limit.signal);
		limit.clear();
	}
};
// src/store/own-kind.ts
function kinshipOf(earlier, { sourcesDigest, ...step }) {
	if (earlier.sourcesDigest === void 0) return "unknown";
	if (earlier.sourcesDigest === sourcesDigest) return "same sources";
	return isSameStep(earlier, step) ? "same step" : "none";
}
const isSameStep = (one, other) => [
	"workflow",
	"job",
	"step"
].every((name) => one[name] !== void 0 && one[name] === other[name]);
function ownersIn(run) {
	const names = [run.createdList, run.failedList].flatMap((list) => list.split(",").filter(Boolean).map(ownerOf));
	return new Set([...names, ...ownersMissedBy(run) ?? []].map(sameName));
}
function hasOwnersOf(run, seeker) {
	const owners = ownersIn(run);
	const wanted = new Set(seeker.owners.map(sameName));
	return owners.size === wanted.size && [...owners].every((owner) => wanted.has(owner));
}
function lastOfKind$1(runs, seeker) {
	const newestFirst = runs.toSorted((one, other) => Number(other.id) - Number(one.id));
	const isKin = (run) => {
		const kinship = kinshipOf(run, seeker);
		return kinship === "same step" || kinship === "unknown" && hasOwnersOf(run, seeker);
	};
	return newestFirst.find((run) => kinshipOf(run, seeker) === "same sources") ?? newestFirst.find(isKin);
}
const lateForMs = 882e5;
const earliestEnd = (now) => new Date(now.getTime() - lateForMs);
const longestAheadMs = 36e5;
const toldByEvent = [...[
	"date",
	"status",
	"startedAt",
	"completedAt",
	"workflowRunUrl",
	"countsKnown"
], ...[
	"events",
	"totalReceived",
	"totalProcessed",
	"totalCreatedCount",
	"totalFailedCount"
]];
const isEventDue = ({ info, unread }, { id, sourcesDigest }, now) => info.eventPublished === false && hasEvent(info) && info.countsKnown !== false && info.id !== id && info.sourcesDigest === sourcesDigest && Date.parse(info.completedAt) >= earliestEnd(now).getTime() && Date.parse(info.completedAt) <= now.getTime() + longestAheadMs && !unread.some((name) => toldByEvent.includes(name));
// src/store/store.ts
var StoreError = class extends Error {
	remedy;
	isUnclear;
	isAllLost;
	constructor(message, options = {}) {
		super(message, options);
		this.name = "StoreError";
		this.remedy = options.remedy;
		this.isUnclear = options.isUnclear ?? false;
		this.isAllLost = options.isAllLost ?? false;
	}
};
// src/store/files/processes.ts
const thisProcess = () => ({
	...place(),
	pid: process.pid,
	started: startOf(process.pid) ?? ""
});
function lifeOf(key) {
	const { pid, started } = key;
	const here = place();
	if (!(key.host === here.host && key.boot === here.boot && key.namespace === here.namespace) || here.boot === "" || typeof pid !== "number" || !started) return "unknown";
	if (pid === process.pid || !exists(pid)) return "over";
	const found = startOf(pid);
	if (found === void 0) return exists(pid) ? "unknown" : "over";
	return found === started ? "runs" : "over";
}
function exists(pid) {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return error.code === "EPERM";
	}
}
function place() {
	const host = hostname();
	try {
		return {
			host,
			boot: readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim(),
			namespace: readlinkSync("/proc/self/ns/pid")
		};
	} catch {
		return {
			host,
			boot: "",
			namespace: ""
		};
	}
}
function startOf(pid) {
	try {
		const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ");
		return fields[0] === "Z" || fields[0] === "X" ? "" : fields[19];
	} catch {
		return;
	}
}
// src/store/files/lock-file.ts
const ownerLine = (holder, token) => JSON.stringify({
	...holder,
	token,
	...thisProcess(),
	mark: processMark
});
const textOf = (owner, beats) => `${owner}\n${String(beats).padStart(10, "0")}\n`;
const ownerIn = (text) => text.split("\n", 1)[0] ?? "";
function createLock(path, owner) {
	const own = `${path}.${processMark}`;
	try {
		writeFileSync(own, textOf(owner, 0), { flag: "wx" });
		linkSync(own, path);
		return true;
	} catch (error) {
		const { code } = error;
		if (code === "EEXIST") return false;
		if (![
			"EPERM",
			"ENOTSUP",
			"EOPNOTSUPP",
			"ENOSYS",
			"EINVAL",
			"UNKNOWN"
		].includes(code ?? "")) throw error;
		return createWithoutLink(path, textOf(owner, 0));
	} finally {
		rmSync(own, { force: true });
	}
}
function createWithoutLink(path, text) {
	try {
		writeFileSync(path, text, { flag: "wx" });
		return true;
	} catch (error) {
		if (error.code === "EEXIST") return false;
		throw error;
	}
}
function findLock(path) {
	const entry = lstatSync(path, { throwIfNoEntry: false });
	if (!entry) return void 0;
	refuseFolder(path);
	const descriptor = openPlain(path);
	if (descriptor === void 0) return unreadable$1(entry);
	try {
		const text = readFileSync(descriptor, "utf8");
		const { mtimeMs, ino: inode } = fstatSync(descriptor);
		return {
			owner: ownerIn(text),
			sign: `${text} ${mtimeMs}`,
			inode,
			...parse$1(ownerIn(text))
		};
	} finally {
		closeSync(descriptor);
	}
}
function refuseFolder(path) {
	if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`a folder is named as a file of the run: \`${basename(path)}\``);
}
const unreadable$1 = (entry) => ({
	owner: "",
	holder: {},
	token: void 0,
	sign: String(entry.mtimeMs),
	inode: entry.ino,
	life: entry.isFile() ? "unknown" : "over"
});
function showLife(path, owner, beats) {
	const descriptor = openPlain(path, "r+");
	if (descriptor === void 0) return;
	try {
		if (ownerIn(readFileSync(descriptor, "utf8")) !== owner) return;
		try {
			writeSync(descriptor, textOf(owner, beats), 0);
		} catch {
			futimesSync(descriptor, new Date(), new Date());
		}
	} catch {} finally {
		closeSync(descriptor);
	}
}
function moveLockAway(path, owner) {
	const aside = `${path}.${processMark}.left`;
	try {
		renameSync(path, aside);
	} catch {
		return true;
	}
	const isSame = (findLock(aside)?.owner ?? "") === owner;
	if (!isSame) putBack(aside, path);
	rmSync(aside, { force: true });
	return isSame;
}
function putBack(aside, path) {
	try {
		linkSync(aside, path);
	} catch {
		if (!lstatSync(path, { throwIfNoEntry: false })) renameSync(aside, path);
	}
}
function parse$1(line) {
	try {
		const { workflowRunUrl, attempt, job, step, token, ...key } = JSON.parse(line);
		return {
			holder: {
				workflowRunUrl: shown(workflowRunUrl),
				attempt: shown(attempt),
				job: shown(job),
				step: shown(step)
			},
			token,
			life: lifeOf(key)
		};
	} catch {
		return {
			holder: {},
			token: void 0,
			life: "unknown"
		};
	}
}
const shown = (value) => typeof value === "string" ? value.slice(0, 200) : void 0;
// src/store/files/lock.ts
const beatMs = 5e3;
const silentLooks = 60;
const lookMs = 1e3;
const glimpses = 10;
const glimpseMs = 10;
var FolderInUse = class extends Error {
	constructor(holder) {
		super(`The output directory is in use by ${nameOf(holder)}`);
		this.name = "FolderInUse";
	}
};
var FolderLost = class extends Error {
	constructor(holder) {
		super(`The output directory was taken over by ${nameOf(holder)} while this run was paused`);
		this.name = "FolderLost";
	}
};
var FolderLock = class {
	#path;
	#use;
	#owner = "";
	#inode;
	#state = { status: "free" };
	#stopBeats = () => {};
	constructor(path, use) {
		this.#path = path;
		this.#use = use;
	}
	async take(token) {
		if (this.#state.status !== "free") return void 0;
		const path = this.#path();
		this.#owner = ownerLine(this.#use.holder, token);
		let left;
		while (!createLock(path, this.#owner)) {
			const found = findLock(path);
			if (!found) continue;
			if (found.token !== token && await this.#lives(path, found)) throw this.#inUse(path, found);
			if (!findLock(path)) continue;
			if (!moveLockAway(path, found.owner)) throw this.#inUse(path, found);
			left = nameOf(found.holder);
		}
		this.#inode = findLock(path)?.inode;
		this.#state = { status: "held" };
		let beats = 0;
		this.#stopBeats = every(this.#use.clock, beatMs, () => showLife(path, this.#owner, ++beats));
		return left;
	}
	check() {
		if (this.#state.status === "held") {
			const found = this.#look();
			if (found && this.#isOwn(found)) return;
			this.#stopBeats();
			this.#state = {
				status: "lost",
				to: found?.holder ?? {}
			};
		}
		if (this.#state.status === "lost") throw new FolderLost(this.#state.to);
	}
	#isOwn({ owner, inode }) {
		return owner === this.#owner || owner === "" && inode === this.#inode;
	}
	get isHeld() {
		try {
			this.check();
			return this.#state.status === "held";
		} catch {
			return false;
		}
	}
	release() {
		this.#stopBeats();
		try {
			if (this.isHeld) rmSync(this.#path(), { force: true });
		} catch {}
		if (this.#state.status === "held") this.#state = { status: "free" };
	}
	#look() {
		const path = this.#path();
		for (let glimpse = 0; glimpse < glimpses; glimpse++) {
			const found = findLock(path);
			if (found) return found;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, glimpseMs);
		}
	}
	async #lives(path, { life, sign, holder }) {
		if (life !== "unknown") return life === "runs";
		const { log, clock, signal } = this.#use;
		const seconds = silentLooks * lookMs / 1e3;
		const where = `The output directory is locked by ${nameOf(holder)}, whose process cannot be seen from here`;
		log.info(`${where}. Waiting up to ${seconds} s for a sign that it is alive`);
		for (let look = 0; look < silentLooks; look++) {
			if (!await isOver(clock.sleep(lookMs, signal))) return true;
			const found = findLock(path);
			if (!found) return false;
			if (found.sign !== sign) return true;
		}
		return false;
	}
	#inUse(path, found) {
		return new FolderInUse((findLock(path) ?? found).holder);
	}
};
const isOver = (wait) => wait.then(() => true, () => false);
const nameOf = ({ workflowRunUrl, attempt, job, step }) => {
	if (job === void 0 && workflowRunUrl === void 0) return "another run";
	const where = `step \`${step}\` of job \`${job}\``;
	return workflowRunUrl === void 0 ? where : `${where} (attempt ${attempt} of ${workflowRunUrl})`;
};
// src/store/files/folder.ts
const fileNames = {
	stats: "stats.ndjson",
	table: "stats.csv",
	notStored: "not-stored.ndjson",
	runInfo: "run-info.json",
	report: "report.md",
	page: "report.html"
};
const names = Object.values(fileNames);
var Folder = class {
	path;
	refusal;
	#reserve;
	#lock;
	#log;
	#faults = new Map();
	#identity;
	constructor(path, use) {
		this.path = path;
		this.#reserve = new SpaceReserve(path);
		this.#lock = new FolderLock(() => this.#placeOf(".lock"), use);
		this.#log = use.log;
	}
	get faults() {
		return this.#faults;
	}
	get isThere() {
		return statSync(this.path, { throwIfNoEntry: false })?.isDirectory() ?? false;
	}
	async take(token) {
		mkdirSync(this.path, { recursive: true });
		const left = await this.#lock.take(token);
		if (left !== void 0) this.#log.info(`The output directory was left locked by ${left}, which is over`);
	}
	clear() {
		for (const name of names) this.remove(name);
		this.removeParts();
		this.#reserve.hold();
	}
	end() {
		if (this.#lock.isHeld) this.#reserve.release();
	}
	release() {
		this.end();
		this.#lock.release();
	}
	removeParts() {
		const parts = readdirSync(this.path).filter((part) => names.some((name) => isPartOf(name, part)));
		for (const part of parts) this.remove(part);
		this.#reserve.release();
	}
	pathOf(name) {
		const path = this.#placeOf(name);
		try {
			this.#lock.check();
		} catch (error) {
			this.refusal = messageOf(error);
			throw error;
		}
		return path;
	}
	#filePathOf(name) {
		const path = this.pathOf(name);
		refuseFolder(path);
		return path;
	}
	#placeOf(name) {
		const { dev, ino } = statSync(this.path, { bigint: true });
		const identity = `${realpathSync(this.path)} ${dev} ${ino}`;
		this.#identity ??= identity;
		if (identity !== this.#identity) throw new Error("the folder was replaced while the run was using it");
		return join(this.path, name);
	}
	write(name, text) {
		try {
			writeWhole(this.#filePathOf(name), text, () => this.pathOf(name));
			this.#faults.delete(name);
		} catch (error) {
			throw this.note(name, error);
		}
	}
	async stream(name, fill) {
		try {
			await streamWhole(this.#filePathOf(name), fill, () => this.pathOf(name));
			this.#faults.delete(name);
		} catch (error) {
			throw this.note(name, error);
		}
	}
	note(name, error) {
		this.#faults.set(name, messageOf(error));
		return error;
	}
	exists(name) {
		return lstatSync(join(this.path, name), { throwIfNoEntry: false })?.isDirectory() === false;
	}
	has(name) {
		return isPlain(join(this.path, name));
	}
	read(name) {
		return readPlain(join(this.path, name));
	}
	rename(from, to) {
		renameSync(this.pathOf(from), this.#filePathOf(to));
	}
	remove(name) {
		rmSync(this.#filePathOf(name), { force: true });
	}
	tryToRemove(name) {
		try {
			this.remove(name);
		} catch {}
	}
};
// src/store/cosmos/access.ts
var ContainerAccess = class ContainerAccess {
	requests;
	ending;
	known = {};
	#open;
	constructor(requests, ending, open) {
		this.requests = requests;
		this.ending = ending;
		this.#open = open;
	}
	async open() {
		await this.#open();
	}
	aside(mostRetries) {
		return new ContainerAccess(this.requests.aside(mostRetries), this.ending, this.#open);
	}
	create(request, purpose) {
		const { cancelled: starting, writing: lasting } = this.ending;
		return this.#send(request, {
			point: "create",
			...purpose,
			starting,
			lasting
		});
	}
	check(request, purpose) {
		return this.#send(request, {
			...purpose,
			lasting: this.ending.checking
		});
	}
	close(request, purpose) {
		return this.#send(request, {
			...purpose,
			lasting: this.ending.closing
		});
	}
	work(request, purpose) {
		const { cancelled: starting, writing: lasting } = this.ending;
		return this.#send(request, {
			...purpose,
			starting,
			lasting
		});
	}
	idle(request, purpose, signal) {
		return this.#send(request, {
			...purpose,
			lasting: signal,
			isIdle: true
		});
	}
	#probe({ data, runInfo }, isOfDocument) {
		const { document, run } = this.known;
		if (isOfDocument && document) return () => data.items.create(document);
		return run && (() => runInfo.items.create(run));
	}
	async #send(request, options) {
		const containers = await this.#open();
		const probe = this.#probe(containers, options.about !== void 0);
		return this.requests.send(() => request(containers), {
			...options,
			probe,
			isNew: containers.isNew
		});
	}
};
// src/store/cosmos/abandoned.ts
const minuteMs = 6e4;
const afterDeadlineMs = 30 * minuteMs;
const longestMs = 1800 * minuteMs;
const mayBeAbandoned = (now) => isoSeconds(new Date(now.getTime() - afterDeadlineMs));
const longestShardedMs = 10080 * minuteMs;
const isAbandoned = (run, now) => Date.parse(run.takenUp?.at ?? run.startedAt) + longestLifeMs(run) < now.getTime();
function longestLifeMs({ maxMinutes, shards }) {
	if (shards !== void 0) return longestShardedMs;
	return maxMinutes === void 0 ? longestMs : maxMinutes * minuteMs + afterDeadlineMs;
}
function abandonedRun(run, stored, now) {
	const end = {
		...run,
		status: "cancelled",
		completedAt: isoSeconds(now)
	};
	if (!stored) return {
		...end,
		countsKnown: false
	};
	const count = stored.length;
	const totals = {
		totalReceived: count,
		totalProcessed: count,
		totalCreatedCount: count,
		totalFailedCount: 0
	};
	return {
		...end,
		...totals,
		createdList: stored.join(",")
	};
}
// src/disk/descriptors.ts
function mostOpen() {
	try {
		const limit = /^Max open files\s+(\d+)/m.exec(readFileSync("/proc/self/limits", "utf8"))?.[1];
		return limit === void 0 ? Number.POSITIVE_INFINITY : Number(limit);
	} catch {
		return Number.POSITIVE_INFINITY;
	}
}
const others = 112;
const fewestSockets = 8;
const mostSockets = (limit = mostOpen()) => Math.max(fewestSockets, limit - others);
// src/store/cosmos/request-units.ts
const unitsOf = (units) => typeof units === "number" ? units : units();
const unitsFor = (document) => 5 + .6 * Buffer.byteLength(JSON.stringify(document)) / 1024;
const mostUnits = 1e4;
const isCharge = (units) => units >= 0 && units <= mostUnits;
const longestCreditMs = 25;
const usedShare = .97;
const shareAfterRefusal = .9;
const sharePerSecond = .04;
const refusalsTogetherMs = 500;
var PacedBudget = class {
	#clock;
	#unitsPerMs;
	#nextMs = 0;
	#pausedUntilMs = 0;
	#settled;
	#turn = Promise.resolve();
	#idleTurn = Promise.resolve();
	#waiting = 0;
	#share = 1;
	#mostShare = 1;
	#refusedMs = Number.NEGATIVE_INFINITY;
	constructor(throughput, clock) {
		this.#clock = clock;
		this.#settled = new WakeUp(clock);
		this.#unitsPerMs = throughput * usedShare / 1e3;
	}
	admit(expected, signal) {
		this.#waiting++;
		const turn = this.#turn.then(() => this.#start(expected, signal)).finally(() => this.#waiting--);
		this.#turn = turn;
		return turn;
	}
	admitIdle(expected, signal) {
		const turn = this.#idleTurn.then(() => this.#startIdle(expected, signal));
		this.#idleTurn = turn;
		return turn;
	}
	async #start(expected, signal) {
		const startMs = () => Math.max(this.#nextMs, this.#pausedUntilMs);
		while (startMs() > this.#clock.now() && !signal.aborted) await this.#settled.wait({
			untilMs: startMs(),
			signal
		});
		return signal.aborted ? void 0 : this.#promise(unitsOf(expected));
	}
	async #startIdle(expected, signal) {
		const startMs = () => Math.max(this.#nextMs + Math.min(this.#msOf(unitsOf(expected)), longestCreditMs), this.#pausedUntilMs);
		while (!signal.aborted) {
			const waitMs = startMs() - this.#clock.now();
			if (waitMs > 0) await this.#clock.sleep(waitMs, signal).catch(() => {});
			else if (this.#waiting > 0) await race(this.#turn, signal);
			else return this.#promise(unitsOf(expected));
		}
	}
	#promise(units) {
		this.#nextMs = Math.max(this.#nextMs, this.#clock.now() - longestCreditMs) + this.#msOf(units);
		return units;
	}
	#msOf(units) {
		return units / (this.#unitsPerMs * this.#shareAt(this.#clock.now()));
	}
	#shareAt(now) {
		return Math.min(this.#mostShare, this.#share + (now - this.#refusedMs) / 1e3 * sharePerSecond);
	}
	useAtMost(share) {
		this.#mostShare = share;
	}
	settle(promised, charged) {
		this.#nextMs += this.#msOf(charged - promised);
		this.#settled.wake();
	}
	backOff(ms) {
		const now = this.#clock.now();
		if (now - this.#refusedMs > refusalsTogetherMs) {
			this.#share = this.#shareAt(now) * shareAfterRefusal;
			this.#refusedMs = now;
		}
		this.#pausedUntilMs = Math.max(this.#pausedUntilMs, now + ms);
	}
};
// src/errors/meanings/cosmos.ts
const http$1 = "https://www.rfc-editor.org/rfc/rfc9110";
const learn$1 = "https://learn.microsoft.com/azure/cosmos-db";
const forbidden = `${learn$1}/troubleshoot-forbidden`;
const statuses$1 = "https://github.com/Azure/azure-sdk-for-java/blob/main/sdk/cosmos/azure-cosmos/docs/StatusCodes.md";
const substatuses$1 = "https://fsprojects.github.io/FSharp.Azure.Cosmos/reference/fsharp-azure-cosmos-substatuscodes.html";
const vault = Array.from({ length: 19 }, (_, i) => 4e3 + i);
const cosmosMeanings = [
	{
		when: { marks: ["html"] },
		trouble: "cosmosGateway",
		source: `${http$1}#name-502-bad-gateway`
	},
	{
		when: {
			status: [400, 403],
			substatus: 1028
		},
		trouble: "cosmosThroughputLimit",
		source: `${learn$1}/limit-total-account-throughput`
	},
	{
		when: {
			status: [400, 403],
			text: /total throughput limit/
		},
		trouble: "cosmosThroughputLimit",
		source: `${learn$1}/limit-total-account-throughput`
	},
	{
		when: {
			status: 400,
			text: /serverless/i
		},
		trouble: "cosmosServerless",
		source: `${learn$1}/serverless`
	},
	{
		when: {
			status: 400,
			point: "create resource"
		},
		trouble: "cosmosThroughput",
		source: `${learn$1}/set-throughput`
	},
	{
		when: { status: 400 },
		trouble: "cosmosRequest",
		source: `${learn$1}/nosql/troubleshoot-bad-request`
	},
	{
		when: { status: 407 },
		trouble: "proxy",
		source: `${http$1}#name-407-proxy-authentication-req`
	},
	{
		when: {
			status: [401, 403],
			text: /not valid at the current time|has been expired since|not (yet )?valid (before|until)/i
		},
		trouble: "cosmosClock",
		source: "https://github.com/microsoft/vscode-cosmosdb/issues/842"
	},
	{
		when: {
			status: [
				401,
				403,
				503
			],
			text: /\b(subscription|account)\b[^.]{0,80}\b(disabled|suspended|deactivated)\b/i
		},
		trouble: "cosmosDisabled",
		source: "https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-states"
	},
	{
		when: {
			status: 401,
			substatus: [5005, 5006]
		},
		trouble: "cosmosClock",
		source: substatuses$1
	},
	{
		when: {
			status: 401,
			text: /Local Authorization is disabled/i
		},
		trouble: "cosmosKeysOff",
		source: `${learn$1}/how-to-connect-role-based-access-control#disable-key-based-authentication`
	},
	{
		when: {
			status: 401,
			substatus: 5202
		},
		trouble: "cosmosKeysOff",
		source: substatuses$1
	},
	{
		when: {
			status: 401,
			substatus: [
				5002,
				5003,
				5004,
				5007,
				5008,
				5009,
				5010,
				5011
			]
		},
		trouble: "cosmosToken",
		source: substatuses$1
	},
	{
		when: {
			status: 401,
			text: /AAD token/
		},
		trouble: "cosmosToken",
		source: "https://github.com/Azure/azure-sdk-for-java/issues/42800"
	},
	{
		when: { status: 401 },
		trouble: "cosmosKey",
		source: `${learn$1}/troubleshoot-unauthorized`
	},
	{
		when: {
			status: 403,
			substatus: 3
		},
		trouble: "cosmosRegion",
		source: forbidden
	},
	{
		when: {
			status: 403,
			text: /at (this|the offline) region/
		},
		trouble: "cosmosRegion",
		source: forbidden
	},
	{
		when: {
			status: 403,
			substatus: vault
		},
		trouble: "cosmosVault",
		source: `${learn$1}/cmk-troubleshooting-guide`
	},
	{
		when: {
			status: 403,
			text: /account is currently revoked/i
		},
		trouble: "cosmosVault",
		source: `${learn$1}/cmk-troubleshooting-guide`
	},
	{
		when: {
			status: 403,
			substatus: 1008
		},
		trouble: "cosmosAccount",
		source: substatuses$1
	},
	{
		when: {
			status: 403,
			substatus: 1014
		},
		trouble: "cosmosPartition",
		source: `${forbidden}#partition-key-exceeding-storage`
	},
	{
		when: {
			status: 403,
			substatus: [
				1005,
				1010,
				1019,
				1020
			]
		},
		trouble: "cosmosQuota",
		source: `${learn$1}/concepts-limits`
	},
	{
		when: {
			status: 403,
			text: /collection count|has exceeded/
		},
		trouble: "cosmosQuota",
		source: `${learn$1}/concepts-limits`
	},
	{
		when: {
			status: 403,
			substatus: 5307
		},
		trouble: "cosmosFirewall",
		source: substatuses$1
	},
	{
		when: {
			status: 403,
			text: /firewall|originated from/i
		},
		trouble: "cosmosFirewall",
		source: forbidden
	},
	{
		when: {
			status: 403,
			substatus: 5300
		},
		trouble: "cosmosCreation",
		source: `${forbidden}#non-data-operations-are-not-allowed`
	},
	{
		when: { status: 403 },
		trouble: "cosmosRole",
		source: forbidden
	},
	{
		when: {
			status: 404,
			substatus: [
				1002,
				1013,
				1023,
				1024,
				1030
			]
		},
		trouble: "cosmosDown",
		source: statuses$1
	},
	{
		when: {
			status: 404,
			point: [
				"create",
				"read",
				"replace",
				"delete",
				"query"
			]
		},
		trouble: "cosmosGone",
		source: `${learn$1}/nosql/troubleshoot-not-found`
	},
	{
		when: {
			status: [409, 449],
			text: /unique (index|key)/i
		},
		trouble: "cosmosUniqueKey",
		source: `${learn$1}/unique-keys`
	},
	{
		when: { status: 409 },
		trouble: "cosmosUniqueKey",
		source: "https://github.com/MicrosoftDocs/azure-docs/issues/116284"
	},
	{
		when: { status: 412 },
		trouble: "runInfoChanged",
		source: "https://learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb"
	},
	{
		when: { status: 413 },
		trouble: "cosmosSize",
		source: `${learn$1}/concepts-limits#per-item-limits`
	},
	{
		when: { status: 429 },
		trouble: "cosmosThrottled",
		source: `${learn$1}/nosql/troubleshoot-request-rate-too-large`
	},
	{
		when: {
			status: 503,
			text: /high demand|capacity/i
		},
		trouble: "cosmosCapacity",
		source: "https://github.com/microsoft/vscode-cosmosdb/issues/1413"
	},
	{
		when: { status: [
			408,
			410,
			423,
			449,
			500,
			503
		] },
		trouble: "cosmosDown",
		source: `${learn$1}/nosql/troubleshoot-service-unavailable`
	},
	{
		when: { status: [
			301,
			302,
			303,
			307,
			308,
			402,
			405,
			406,
			411,
			414,
			415,
			417,
			422,
			426,
			431,
			451,
			502,
			504
		] },
		trouble: "cosmosGateway",
		source: `${http$1}#name-502-bad-gateway`
	},
	...connectionMeanings,
	{
		when: { text: /\bENOTFOUND\b/ },
		trouble: "cosmosHost",
		source: "https://nodejs.org/api/errors.html#common-system-errors"
	},
	{
		when: {},
		trouble: "cosmosUnreachable",
		source: `${learn$1}/nosql/troubleshoot-request-timeout`
	}
];
// src/errors/verdicts/cosmos.ts
const learn = "https://learn.microsoft.com/azure/cosmos-db";
const codes = "https://learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb";
const statuses = "https://github.com/Azure/azure-sdk-for-java/blob/main/sdk/cosmos/azure-cosmos/docs/StatusCodes.md";
const substatuses = "https://fsprojects.github.io/FSharp.Azure.Cosmos/reference/fsharp-azure-cosmos-substatuscodes.html";
const http = "https://www.rfc-editor.org/rfc/rfc9110";
const cosmosVerdicts = [
	{
		when: {
			marks: ["html"],
			status: [
				408,
				425,
				429,
				500,
				502,
				503,
				504
			]
		},
		verdict: "passing",
		mayHaveArrived: true,
		source: `${http}#name-server-error-5xx`
	},
	{
		when: {
			marks: ["html"],
			status: [
				301,
				302,
				303,
				307,
				308,
				400,
				401,
				403,
				404,
				405,
				406,
				407,
				451
			]
		},
		verdict: "final for all",
		source: `${http}#name-client-error-4xx`
	},
	{
		when: {
			status: 400,
			substatus: [1024, 3205]
		},
		verdict: "passing",
		source: substatuses
	},
	{
		when: { status: 400 },
		verdict: "final for one",
		source: `${learn}/nosql/troubleshoot-bad-request`
	},
	{
		when: {
			status: 401,
			marks: ["new container"]
		},
		verdict: "passing",
		source: `${learn}/troubleshoot-unauthorized`
	},
	{
		when: {
			status: 401,
			substatus: [5200, 5201]
		},
		verdict: "passing",
		source: substatuses
	},
	{
		when: { status: 401 },
		verdict: "final for all",
		source: `${learn}/troubleshoot-unauthorized`
	},
	{
		when: {
			status: 403,
			substatus: 3
		},
		verdict: "passing",
		source: codes
	},
	{
		when: {
			status: 403,
			text: /at the offline region/
		},
		verdict: "passing",
		source: "https://github.com/Azure/azure-sdk-for-python/issues/36283"
	},
	{
		when: {
			status: 403,
			substatus: [
				4001,
				4004,
				4008
			]
		},
		verdict: "passing",
		source: `${learn}/cmk-troubleshooting-guide`
	},
	{
		when: {
			status: 403,
			substatus: [
				1021,
				5304,
				5400
			]
		},
		verdict: "passing",
		source: substatuses
	},
	{
		when: {
			status: 403,
			substatus: 1014
		},
		verdict: "final for one",
		source: `${learn}/troubleshoot-forbidden`
	},
	{
		when: { status: 403 },
		verdict: "final for all",
		source: `${learn}/troubleshoot-forbidden`
	},
	{
		when: {
			status: 404,
			substatus: [
				1002,
				1013,
				1023,
				1024,
				1030
			]
		},
		verdict: "passing",
		source: statuses
	},
	{
		when: {
			status: 404,
			point: [
				"open",
				"read",
				"delete"
			],
			substatus: 0
		},
		verdict: "missing",
		source: `${learn}/nosql/troubleshoot-not-found`
	},
	{
		when: {
			status: 404,
			point: "open"
		},
		verdict: "missing",
		source: `${learn}/nosql/troubleshoot-not-found`
	},
	{
		when: {
			status: 404,
			point: "create resource"
		},
		verdict: "passing",
		source: statuses
	},
	{
		when: {
			status: 404,
			marks: ["new container"]
		},
		verdict: "passing",
		source: statuses
	},
	{
		when: {
			status: 404,
			point: "replace",
			substatus: 0
		},
		verdict: "final for one",
		source: codes
	},
	{
		when: { status: 404 },
		verdict: "final for all",
		source: statuses
	},
	{
		when: { status: 408 },
		verdict: "passing",
		mayHaveArrived: true,
		source: codes
	},
	{
		when: {
			status: 409,
			substatus: 1006
		},
		verdict: "passing",
		source: substatuses
	},
	{
		when: {
			status: 409,
			substatus: 3302
		},
		verdict: "final for one",
		source: substatuses
	},
	{
		when: {
			status: [409, 449],
			text: /unique (index|key)/i
		},
		verdict: "final for one",
		source: `${learn}/unique-keys`
	},
	{
		when: { status: 409 },
		verdict: "conflict",
		source: codes
	},
	{
		when: { status: 410 },
		verdict: "passing",
		mayHaveArrived: true,
		source: statuses
	},
	{
		when: { status: 412 },
		verdict: "changed",
		source: codes
	},
	{
		when: { status: 413 },
		verdict: "final for one",
		source: codes
	},
	{
		when: { status: 423 },
		verdict: "passing",
		source: codes
	},
	{
		when: { status: 424 },
		verdict: "final for one",
		source: codes
	},
	{
		when: { status: 429 },
		verdict: "throttled",
		source: `${learn}/nosql/troubleshoot-request-rate-too-large`
	},
	{
		when: { status: 449 },
		verdict: "passing",
		source: statuses
	},
	{
		when: { status: [
			500,
			502,
			503,
			504
		] },
		verdict: "passing",
		mayHaveArrived: true,
		source: statuses
	},
	{
		when: { status: [
			301,
			302,
			303,
			307,
			308,
			402,
			405,
			406,
			407,
			411,
			414,
			415,
			417,
			422,
			426,
			431,
			451
		] },
		verdict: "final for all",
		source: `${http}#name-status-codes`
	},
	...connectionVerdicts,
	{
		when: {},
		verdict: "passing",
		mayHaveArrived: true,
		source: `${learn}/nosql/conceptual-resilient-sdk-applications`
	}
];
// src/store/cosmos/errors.ts
const thrownOf = (error) => typeof error === "object" && error !== null ? error : {};
function failureOf(error, point, isNew = false) {
	const thrown = thrownOf(error);
	const signIn = signInFailure(error);
	if (signIn) {
		const { reason, verdict, trouble } = signIn;
		return {
			verdict,
			reason,
			remedy: troubles[trouble].remedy,
			mayHaveArrived: false,
			retryAfterMs: 0
		};
	}
	const facts = factsOf(error, point, isNew);
	const known = {
		...facts,
		text: [facts.text, facts.code].filter(Boolean).join(" ")
	};
	const row = firstFit(cosmosVerdicts, known);
	return {
		verdict: row?.verdict ?? "passing",
		reason: `${codeOf(facts)}: ${facts.text || "no message"}`,
		remedy: troubles[firstFit(cosmosMeanings, known)?.trouble ?? "cosmosUnreachable"].remedy,
		mayHaveArrived: row?.mayHaveArrived ?? false,
		status: facts.status,
		retryAfterMs: retryAfterMs(thrown)
	};
}
function factsOf(error, point, isNew) {
	const thrown = thrownOf(error);
	const code = thrown.code ?? thrown.statusCode;
	const isAnswer = typeof code === "number";
	const isUnreadable = error instanceof SyntaxError || error instanceof TypeError;
	const marks = [...Array.isArray(thrown.marks) ? thrown.marks : [], ...isNew ? ["new container"] : []];
	return {
		status: isAnswer ? code : void 0,
		substatus: isAnswer ? Number(textOf$1(thrown.substatus)) || 0 : void 0,
		code: isAnswer ? void 0 : textOf$1(code ?? ""),
		text: isUnreadable ? "the response is not JSON" : wordsOf(thrown, error),
		point,
		marks
	};
}
const codeOf = ({ status, substatus, code }) => status === void 0 ? code || "no status" : substatus ? `${status}/${substatus}` : `${status}`;
const endings = /ActivityId:|Server used the following payload to sign:/;
function wordsOf({ message, body }, error) {
	const [words = ""] = textOf$1(message ?? (body ? jsonOf(body) : typeof error === "string" ? error : "")).split(endings, 1).map((text) => text.trim());
	const [, inner] = /^Message: (\{"Errors":\[.*\]\})$/s.exec(words) ?? [];
	return ((inner === void 0 ? void 0 : parsed(inner)) ?? words).replace(/\s+/g, " ").trim();
}
function jsonOf(body) {
	try {
		return JSON.stringify(body);
	} catch {
		return textOf$1(body);
	}
}
function parsed(json) {
	try {
		return JSON.parse(json).Errors.map(textOf$1).join(" ");
	} catch {
		return;
	}
}
const defaultRetryAfterMs = 100;
const longestRetryAfterMs = 6e4;
function retryAfterMs({ retryAfterInMs, headers }) {
	const ms = Number(textOf$1(retryAfterInMs ?? headers?.["x-ms-retry-after-ms"]));
	return ms > 0 ? Math.min(ms, longestRetryAfterMs) : defaultRetryAfterMs;
}
const storeError$1 = ({ reason, remedy }, what, options) => new StoreError(`Cosmos DB: ${what}: ${reason}`, {
	...options,
	remedy
});
// src/store/cosmos/run-info.ts
const listNames = ["createdList", "failedList"];
const ownFields = (resource) => Object.fromEntries(Object.entries(resource).filter(([name]) => !name.startsWith("_")));
const maxBytes = 15e5;
const maxListLength = 1499e3;
const maxParts = 100;
function toDocuments(run) {
	if (Buffer.byteLength(JSON.stringify(run)) <= maxBytes) return {
		info: run,
		parts: []
	};
	const created = split(run, "createdList");
	const failed = split(run, "failedList");
	const counts = {
		createdListParts: created.length,
		failedListParts: failed.length
	};
	return {
		info: {
			...run,
			createdList: "",
			failedList: "",
			...counts
		},
		parts: [...created, ...failed]
	};
}
function split({ id, date, ...run }, name) {
	const lists = [];
	for (const repo of run[name].split(",").filter(Boolean)) {
		const last = lists.at(-1);
		if (last === void 0 || last.length + 1 + repo.length > maxListLength) lists.push(repo);
		else lists[lists.length - 1] = `${last},${repo}`;
	}
	return lists.map((list, i) => ({
		id: partId(id, name, i),
		date,
		runId: id,
		list
	}));
}
const partId = (runId, name, i) => `${runId}.${name}.${i + 1}`;
async function fromDocuments(stored, readPart) {
	const { createdListParts, failedListParts, ...info } = ownFields(stored);
	for (const name of listNames) {
		const lists = [];
		const parts = Number(stored[`${name}Parts`] ?? 0);
		const count = parts <= maxParts ? parts : 0;
		for (let i = 0; i < count; i++) lists.push((await readPart(partId(info.id, name, i))).list);
		if (count >= 1) info[name] = lists.join(",");
	}
	return info;
}
const partIdsOf = (stored) => listNames.flatMap((name) => Array.from({ length: Math.min(maxParts, Number(stored[`${name}Parts`] ?? 0)) }, (_, i) => partId(stored.id, name, i)));
function daysUntil(date, daysBack) {
	const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(date) ?? [];
	const dayAt = (back) => new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) - back));
	return Array.from({ length: daysBack + 1 }, (_, back) => dayAt(back).toISOString().slice(0, 10).replaceAll("-", ""));
}
const unitsToReplace = (document) => 2 * unitsFor(document);
async function replaceRunInfo(run, etag, access) {
	const { info, parts } = toDocuments(run);
	for (const part of parts) {
		const purpose = {
			point: "create",
			expected: unitsToReplace(part)
		};
		const stored = await access.close(({ runInfo }) => runInfo.items.upsert(part), purpose);
		if (stored.status === "failed") throw storeError$1(stored.failure, "cannot store a part of the run info");
	}
	const replaced = await replace(info, etag, access);
	if (replaced.status === "done") return replaced.response.etag;
	const { failure } = replaced;
	if (failure.verdict === "changed") throw new StoreError(`Cosmos DB: the run info document ${info.id} was changed by another run`, { remedy: failure.remedy });
	throw storeError$1(failure, "cannot complete the run info document");
}
async function replace(info, etag, access) {
	const condition = etag === void 0 ? {} : { accessCondition: {
		type: "IfMatch",
		condition: etag
	} };
	const send = (tries) => access.close(({ runInfo }) => runInfo.item(info.id, info.date).replace(info, condition), {
		point: "replace",
		expected: unitsToReplace(info),
		...tries
	});
	const first = await send({ retries: 0 });
	if (first.status === "done") return first;
	const found = first.unclear ? await findReplaced(info, access) : void 0;
	if (found) return found;
	const { maxRetries } = access.requests;
	if (first.failure.verdict !== "passing" && !first.unclear || maxRetries === 0 || access.ending.closing.aborted) return first;
	const last = await send({
		retries: maxRetries - 1,
		sentBefore: 1
	});
	return last.status === "done" ? last : await findReplaced(info, access) ?? last;
}
async function findReplaced(info, access) {
	const { id, date } = info;
	const read = await access.close(({ runInfo }) => runInfo.item(id, date).read(), {
		point: "read",
		expected: 1
	});
	if (read.status === "failed") return void 0;
	const { resource: found } = read.response;
	return found && isSameState(found, info) ? read : void 0;
}
const isSameState = (one, other) => one.token === other.token && one.status === other.status && (isFinished(one) ? one.completedAt : void 0) === (isFinished(other) ? other.completedAt : void 0);
// src/store/cosmos/pages.ts
const mostPages = 1e4;
const endless = {
	verdict: "final for one",
	reason: "the pages of a query do not end",
	remedy: troubles.cosmosDown.remedy,
	mayHaveArrived: false,
	retryAfterMs: 0
};
async function fetchPages(fetchPage, query) {
	const results = [];
	for await (const page of eachPage(fetchPage, query)) {
		if (page.status === "failed") return page;
		for (const result of page.results) results.push(result);
	}
	return {
		status: "found",
		results
	};
}
async function* eachPage(fetchPage, query) {
	let pages;
	const tokens = new Set();
	for (let i = 0; i < mostPages; i++) {
		const page = await fetchPage((containers) => {
			pages ??= query(containers);
			return pages.fetchNext();
		});
		if (page.status === "failed") return yield page;
		const { resources, continuationToken: token } = page.response;
		yield {
			status: "found",
			results: resources ?? []
		};
		if (!pages?.hasMoreResults()) return;
		if (token && tokens.has(token)) break;
		tokens.add(token);
	}
	yield {
		status: "failed",
		failure: endless
	};
}
// src/store/cosmos/write-price.ts
const learningRate = .3;
var WritePrice = class {
	expected;
	#isGuess = true;
	constructor(guess) {
		this.expected = guess;
	}
	learn(charged) {
		if (!isCharge(charged) || charged === 0) return;
		this.expected = this.#isGuess ? charged : this.expected + learningRate * (charged - this.expected);
		this.#isGuess = false;
	}
};
// src/store/cosmos/stored-names.ts
const unitsPerPage$1 = 30;
const pageSize$1 = 1e3;
const queryFor = (what, runId) => ({
	query: `SELECT ${what} FROM c WHERE c.runId = @runId`,
	parameters: [{
		name: "@runId",
		value: runId
	}]
});
const isNamed = (found) => typeof found?.repo === "string";
async function storedIn(runId, access) {
	const query = queryFor("c.repo, c.repoId, c.visibility", runId);
	const found = await fetchPages((request) => access.close(request, {
		point: "query",
		expected: 3
	}), ({ data }) => data.items.query(query, { maxItemCount: pageSize$1 }));
	return found.status === "failed" ? void 0 : found.results.filter(isNamed).map(readable);
}
const readable = ({ repo, repoId, visibility }) => ({
	repo,
	repoId: Number.isSafeInteger(repoId) ? repoId : null,
	visibility: typeof visibility === "string" ? visibility : null
});
async function storedNames(runId, access) {
	const stored = await storedIn(runId, access);
	return stored && [...new Set(stored.map(({ repo }) => repo))];
}
async function readStored(runId, take, { access, signal }) {
	const price = new WritePrice(unitsPerPage$1);
	const pages = eachPage(async (request) => {
		const page = await access.idle(request, {
			point: "query",
			expected: () => price.expected
		}, signal);
		if (page.status === "done") price.learn(page.response.requestCharge);
		return page;
	}, ({ data }) => data.items.query(queryFor("*", runId), { maxItemCount: pageSize$1 }));
	for await (const page of pages) {
		if (page.status === "failed") return signal.aborted ? "there was no time to read them" : page.failure.reason;
		for (const document of page.results) if (isNamed(document)) take(ownFields(document));
	}
}
// src/store/cosmos/documents.ts
const lateWriteMs = 2e3;
const hastyLateWriteMs = 900;
const anothers = {
	status: "failed",
	reason: "Another document has the same ID"
};
var CosmosDocuments = class {
	parallelWrites;
	fields;
	usage;
	#access;
	#runs;
	#clock;
	#price;
	constructor(access, runs, settings) {
		this.parallelWrites = Math.min(parallelWritesFor(settings), mostSockets());
		this.fields = settings.ttlSeconds === void 0 ? {} : { ttl: settings.ttlSeconds };
		this.usage = access.requests.usage;
		this.#access = access;
		this.#runs = runs;
		this.#clock = settings.clock;
		this.#price = new WritePrice(settings.requestUnitsPerWrite);
	}
	get broken() {
		return this.#access.requests.health.broken;
	}
	get #lost() {
		const { cancelled, reason } = this.#access.ending;
		return cancelled.aborted || reason?.status === "timed out" ? "not-attempted" : "failed";
	}
	async write(document) {
		if (this.broken) return {
			status: "failed",
			reason: this.broken.message
		};
		const created = await this.#access.create(({ data }) => data.items.create(document), {
			about: document.id,
			expected: () => this.#price.expected
		});
		if (created.status === "done") {
			this.#price.learn(created.response.requestCharge);
			this.#access.known.document = document;
			return { status: "stored" };
		}
		const { failure, unclear } = created;
		const isLasting = failure.verdict !== "passing";
		const words = sentence(failure.reason);
		const reason = isLasting ? problemText({
			message: failure.reason,
			remedy: failure.remedy
		}) : words;
		if (failure.verdict === "conflict" || unclear && isLasting) {
			const outcome = await this.check(document, words, reason);
			return outcome.status === "unclear" ? {
				status: "unclear",
				reason: words
			} : outcome;
		}
		if (unclear) return {
			status: "unclear",
			reason: words
		};
		return {
			status: isLasting ? "failed" : this.#lost,
			reason
		};
	}
	async adopt() {
		return { status: "stored" };
	}
	async stored(runId) {
		return storedIn(runId, this.#access).catch((error) => void messageOfUnopened(error));
	}
	dropCopy() {}
	async readAll(runId, take, signal) {
		return readStored(runId, take, {
			access: this.#access,
			signal
		}).catch(messageOfUnopened);
	}
	async check(document, doubt, missing = doubt) {
		const { cancelled, checking } = this.#access.ending;
		const outcome = await this.#readBack(document, {
			doubt,
			missing
		});
		if (outcome.status === "stored" || outcome.status === "unclear") return outcome;
		await this.#clock.sleep(cancelled.aborted ? hastyLateWriteMs : lateWriteMs, checking).catch(() => {});
		return checking.aborted ? outcome : this.#readBack(document, {
			doubt,
			missing
		});
	}
	async #readBack(document, { doubt, missing }) {
		const { id, repo } = document;
		const purpose = {
			point: "read",
			about: id,
			expected: 1
		};
		const read = await this.#access.check(({ data }) => data.item(id, repo).read(), purpose);
		if (read.status === "failed") return unknown(doubt, `the document could not be read back: ${read.failure.reason}`);
		const found = read.response.resource;
		return found ? this.#whose(found, document, doubt) : {
			status: this.#lost,
			reason: missing
		};
	}
	async #whose(found, document, doubt) {
		const isOwn = isDeepStrictEqual(ownFields(found), JSON.parse(JSON.stringify(document)));
		if (!isOwn && this.#runs.isShared && isOfSame(found, document)) return {
			status: "stored",
			already: ownFields(found)
		};
		if (!isOwn) return anothers;
		const twin = await this.#runs.findTwin();
		if (twin.status === "unknown") return unknown(doubt, `runs with this ID could not be looked up: ${twin.reason}`);
		return twin.status === "exists" ? anothers : { status: "stored" };
	}
};
function messageOfUnopened(error) {
	if (error instanceof StoreError) return error.message;
	throw error;
}
const isOfSame = (found, { runId, repoId }) => found.runId === runId && (found.repoId === repoId || typeof found.repoId !== "number" || repoId === null);
const unknown = (doubt, why) => ({
	status: "unclear",
	reason: `${doubt} Whether it was stored is unknown: ${why}`
});
const serverlessWrites = 200;
const longestWriteSeconds = .25;
const longestGuess = 2;
const fewestWrites = 32;
const mostWrites = 500;
function parallelWritesFor({ serverless, throughput, requestUnitsPerWrite }) {
	if (serverless) return serverlessWrites;
	const needed = Math.ceil(throughput / requestUnitsPerWrite * longestGuess * longestWriteSeconds);
	return Math.min(mostWrites, Math.max(fewestWrites, needed));
}
// src/store/cosmos/archive.ts
const querying$2 = {
	point: "query",
	expected: 3
};
const reading$1 = {
	point: "read",
	expected: 1
};
const unitsPerDelete = 5;
const pageSize = 1e3;
const unitsPerPage = 30;
const parallelReads$1 = 32;
const firstDay = Date.UTC(2020, 0, 1);
const dayMs = 864e5;
const lookEveryMs = 3e4;
const shareBesideRun = .1;
const sparse = 3;
const fields$1 = [...[
	"id",
	"date",
	"runId",
	"status",
	"startedAt",
	"completedAt",
	"takenUp",
	"maxMinutes",
	"shards",
	"sourcesDigest"
], ...[
	"totalCreatedCount",
	"carriedOver",
	"archive"
]];
var CosmosArchive = class {
	usage;
	parallelDeletes;
	#access;
	#clock;
	#deletePrice = new WritePrice(unitsPerDelete);
	#pagePrice = new WritePrice(unitsPerPage);
	#lookAgainMs = Number.NEGATIVE_INFINITY;
	constructor(access, settings) {
		this.usage = access.requests.usage;
		this.parallelDeletes = parallelWritesFor(settings);
		this.#access = access;
		this.#clock = settings.clock;
	}
	get broken() {
		return this.#access.requests.health.broken;
	}
	async days() {
		const last = this.#clock.date().getTime() + dayMs;
		return this.#daysAmong(daysUntil(dateOf(new Date(last)), Math.floor((last - firstDay) / dayMs)));
	}
	async #daysAmong(latestFirst) {
		const [to = ""] = latestFirst;
		const count = (await this.#query({
			query: "SELECT VALUE COUNT(1) FROM c WHERE c.date >= @from AND c.date <= @to",
			parameters: Object.entries({
				from: latestFirst.at(-1) ?? to,
				to
			}).map(([name, value]) => ({
				name: `@${name}`,
				value
			}))
		})).reduce((sum, one) => sum + one, 0);
		if (count === 0) return [];
		if (count * sparse >= latestFirst.length) return [...latestFirst];
		const middle = Math.ceil(latestFirst.length / 2);
		return [...await this.#daysAmong(latestFirst.slice(0, middle)), ...await this.#daysAmong(latestFirst.slice(middle))];
	}
	async runsOf(day) {
		const query = {
			query: `SELECT ${fields$1.map((name) => `c.${name}`).join(", ")} FROM c`,
			parameters: []
		};
		const stored = await this.#query(query, { partitionKey: day });
		const runs = stored.flatMap((one) => parseListed(one) ?? []);
		const emptied = runs.filter(({ archive }) => archive?.deletedAt !== void 0).map(({ id }) => id);
		for (const { id, runId } of stored) if (emptied.includes(String(runId)) && String(id).startsWith(`${runId}.`)) await this.#deletePart(String(id), day);
		return runs;
	}
	async #giveWay() {
		const nowMs = this.#clock.now();
		if (nowMs < this.#lookAgainMs) return;
		this.#lookAgainMs = nowMs + lookEveryMs;
		const now = this.#clock.date();
		const query = {
			query: "SELECT c.id, c.startedAt, c.takenUp, c.maxMinutes, c.shards FROM c WHERE c.status = 'running'",
			parameters: []
		};
		const days = daysUntil(dateOf(now), 1).map((partitionKey) => this.#query(query, { partitionKey }));
		const running = (await Promise.all(days)).flat().filter((run) => !isAbandoned(run, now));
		this.#access.requests.useAtMost(running.length > 0 ? shareBesideRun : 1);
	}
	async read({ id, date }) {
		await this.#giveWay();
		const { resource, etag } = await this.#readInfo(id, date);
		if (!resource) return void 0;
		const { archive, ...info } = await fromDocuments(resource, async (part) => {
			const read = await this.#readInfo(part, date);
			if (read.resource) return read.resource;
			throw new StoreError(`Cosmos DB: the document ${part} of run ${id} is missing`);
		});
		return {
			id,
			date,
			info,
			archive: parseMark(archive),
			etag
		};
	}
	async #readInfo(id, date) {
		const read = await this.#access.work(({ runInfo }) => runInfo.item(id, date).read(), reading$1);
		if (read.status === "failed") throw storeError$1(read.failure, `cannot read the run info document ${id}`);
		return read.response;
	}
	async *documents(run) {
		const ids = new Set();
		for await (const page of this.#ofRun(run)) {
			for (const { document } of page) ids.add(document.id);
			yield page;
		}
		yield* this.#named(run, (id) => !ids.has(id));
	}
	async *#ofRun({ id }) {
		const query = {
			query: "SELECT * FROM c WHERE c.runId = @id",
			parameters: [{
				name: "@id",
				value: id
			}]
		};
		const pages = eachPage(async (request) => {
			await this.#giveWay();
			const page = await this.#access.work(request, {
				point: "query",
				expected: () => this.#pagePrice.expected
			});
			if (page.status === "done") this.#pagePrice.learn(page.response.requestCharge);
			return page;
		}, ({ data }) => data.items.query(query, { maxItemCount: pageSize }));
		for await (const page of pages) {
			if (page.status === "failed") throw storeError$1(page.failure, `cannot read the documents of run ${id}`);
			yield page.results.map(toReadDocument);
		}
	}
	async *#named({ id, info }, isWanted) {
		const names = namesIn(info).filter((repo) => isWanted(documentId(repo, id)));
		for (let from = 0; from < names.length; from += parallelReads$1) {
			const reads = names.slice(from, from + parallelReads$1).map((repo) => this.#readDocument(documentId(repo, id), repo));
			yield (await Promise.all(reads)).flatMap((document) => document ?? []);
		}
	}
	async #readDocument(id, repo) {
		const read = await this.#access.work(({ data }) => data.item(id, repo).read(), {
			...reading$1,
			about: id
		});
		if (read.status === "failed") throw storeError$1(read.failure, `cannot read the document ${id}`);
		return read.response.resource && toReadDocument(read.response.resource);
	}
	async count(run) {
		if (isOriginal(run)) {
			let count = 0;
			for await (const page of this.#named(run, () => true)) count += page.length;
			return count;
		}
		const query = "SELECT VALUE COUNT(1) FROM c WHERE c.runId = @id";
		const parameters = [{
			name: "@id",
			value: run.id
		}];
		const found = await fetchPages((request) => this.#access.work(request, querying$2), ({ data }) => data.items.query({
			query,
			parameters
		}));
		if (found.status === "failed") throw storeError$1(found.failure, `cannot count the documents of run ${run.id}`);
		return found.results.reduce((sum, one) => sum + one, 0);
	}
	mark(run, archive) {
		return this.#patch(run, [{
			op: "set",
			path: "/archive",
			value: archive
		}]);
	}
	async empty(run, archive) {
		const { resource, etag } = await this.#readInfo(run.id, run.date);
		if (!resource || etag !== run.etag) return { status: "changed" };
		const counts = ["createdListParts", "failedListParts"].filter((name) => name in resource);
		const emptied = await this.#patch(run, [
			{
				op: "set",
				path: "/archive",
				value: archive
			},
			{
				op: "set",
				path: "/createdList",
				value: ""
			},
			{
				op: "set",
				path: "/failedList",
				value: ""
			},
			...counts.map((name) => ({
				op: "remove",
				path: `/${name}`
			}))
		]);
		if (emptied.status === "done") for (const id of partIdsOf(resource)) await this.#deletePart(id, run.date);
		return emptied;
	}
	async #patch({ id, date, info, etag }, operations) {
		const condition = { accessCondition: {
			type: "IfMatch",
			condition: etag
		} };
		const patched = await this.#access.work(({ runInfo }) => runInfo.item(id, date).patch(operations, condition), {
			point: "replace",
			expected: unitsToReplace(info)
		});
		if (patched.status === "done") return {
			status: "done",
			etag: patched.response.etag
		};
		if (patched.failure.verdict === "changed") return { status: "changed" };
		throw storeError$1(patched.failure, `cannot change the run info document ${id}`);
	}
	async delete({ document: { id, repo }, etag }) {
		await this.#giveWay();
		const condition = { accessCondition: {
			type: "IfMatch",
			condition: etag
		} };
		const deleted = await this.#access.work(({ data }) => data.item(String(id), String(repo)).delete(condition), {
			point: "delete",
			about: String(id),
			expected: () => this.#deletePrice.expected
		});
		if (deleted.status === "done") {
			this.#deletePrice.learn(deleted.response.requestCharge);
			return "deleted";
		}
		const { verdict } = deleted.failure;
		if (verdict === "missing") return "gone";
		if (verdict === "changed") return "changed";
		throw storeError$1(deleted.failure, `cannot delete the document ${id}`);
	}
	async #deletePart(id, date) {
		const purpose = {
			point: "delete",
			expected: unitsPerDelete
		};
		const deleted = await this.#access.work(({ runInfo }) => runInfo.item(id, date).delete(), purpose);
		if (deleted.status === "failed" && deleted.failure.verdict !== "missing") throw storeError$1(deleted.failure, `cannot delete the document ${id}`);
	}
	async #query(query, options) {
		const found = await fetchPages((request) => this.#access.work(request, querying$2), ({ runInfo }) => runInfo.items.query(query, options));
		if (found.status === "failed") throw storeError$1(found.failure, "cannot look for runs");
		return found.results;
	}
};
const dateOf = (time) => time.toISOString().slice(0, 10).replaceAll("-", "");
const isOriginal = ({ info }) => info.status === void 0;
const namesIn = ({ createdList }) => [...new Set(typeof createdList === "string" ? createdList.split(",").filter(Boolean) : [])];
const added = [
	"_rid",
	"_self",
	"_etag",
	"_attachments",
	"_ts"
];
const toReadDocument = (stored) => ({
	document: Object.fromEntries(Object.entries(stored).filter(([name]) => !added.includes(name))),
	etag: String(stored._etag)
});
// src/store/cosmos/readable-answers.ts
const readableAnswers = {
	on: "request",
	plugin: (context, _, next) => {
		const { pipeline } = context;
		context.pipeline = { sendRequest: async (client, request) => {
			request.onDownloadProgress = endLongBody;
			const response = await (pipeline ? pipeline.sendRequest(client, request) : client.sendRequest(request));
			if (response.status >= 300 && !isJson(response)) throw unreadable(response);
			return response;
		} };
		return next(context);
	}
};
function isJson({ status, bodyAsText }) {
	if (status === 304) return true;
	if (status < 400) return false;
	try {
		const body = JSON.parse(bodyAsText ?? "");
		return typeof body === "object" && body !== null;
	} catch {
		return false;
	}
}
const longestLookBytes = 4e3;
function unreadable({ status, bodyAsText, headers }) {
	const body = (bodyAsText ?? "").slice(0, longestLookBytes).trim();
	const to = URL.parse(headers.get("location") ?? "")?.host;
	const message = [
		body === "" ? "the response is empty" : "the response is not JSON",
		to && `it redirects to ${to}`,
		pageTitle(body)
	].filter(Boolean).join(": ");
	return Object.assign(new Error(message), {
		code: status,
		substatus: headers.get("x-ms-substatus"),
		headers: headers.toJSON(),
		...body !== "" && { marks: ["html"] }
	});
}
// src/store/cosmos/answer.ts
const longestRequestMs = 12e4;
async function answerTo(request, { point, isNew, lasting }) {
	try {
		const response = await withTimeout({
			ms: longestRequestMs,
			signal: lasting
		}, request());
		const { requestCharge: charge, statusCode = 200 } = response;
		const failure = statusCode < 400 ? void 0 : failureOf(response, point, isNew?.());
		return failure && failure.verdict !== "missing" ? {
			status: "failed",
			failure,
			charge
		} : {
			status: "done",
			response,
			charge
		};
	} catch (error) {
		return {
			status: "failed",
			failure: failureOf(error, point, isNew?.()),
			charge: chargeOf(error)
		};
	}
}
function chargeOf(error) {
	const headers = error?.headers;
	return Number(headers?.["x-ms-request-charge"]) || 0;
}
// src/store/cosmos/health.ts
const failuresOfAnOutage = 20;
const shortestOutageMs = 1e4;
var StoreHealth = class {
	#clock;
	#confirmation = new Confirmation();
	#refused;
	#failedInRow = 0;
	#silentSinceMs;
	#broken;
	#onAnswer;
	constructor(clock, onAnswer) {
		this.#clock = clock;
		this.#onAnswer = onAnswer;
	}
	get broken() {
		return this.#broken;
	}
	noticeAnswer() {
		this.#confirmation.answered();
		this.#onAnswer();
		this.#refused = void 0;
		this.#failedInRow = 0;
		this.#silentSinceMs = void 0;
	}
	judge(failure, sent) {
		const { verdict, status } = failure;
		if (status !== void 0) this.#confirmation.resolved();
		if (verdict === "passing" || verdict === "unknown host" && this.#confirmation.hasResolved) {
			this.#silentSinceMs ??= this.#clock.now();
			return "retry";
		}
		const isRefusal = verdict === "final for all";
		if (!isRefusal && verdict !== "unknown host") {
			this.noticeAnswer();
			return "end";
		}
		if (!(isRefusal ? this.#isConfirmed(sent) : this.#confirmation.isUnknown(this.#clock.now()))) return isRefusal ? "confirm" : "look up";
		this.#broken ??= storeError$1(failure, "all requests are refused");
		return "end";
	}
	#isConfirmed({ startedMs, about }) {
		const isSame = about !== void 0 && about === this.#refused;
		this.#refused = about;
		return !isSame && this.#confirmation.isConfirmed(startedMs, this.#clock.now());
	}
	noticeOutage(failure) {
		this.#failedInRow++;
		const silentMs = this.#clock.now() - (this.#silentSinceMs ?? this.#clock.now());
		if (this.#failedInRow >= failuresOfAnOutage && silentMs >= shortestOutageMs) this.#broken ??= storeError$1(failure, "the account is not responding");
	}
};
// src/store/cosmos/requests.ts
const backoff = {
	firstMs: 250,
	longestMs: 6e4
};
const longThrottledMs = 6e4;
const unsent = (reason, remedy) => ({
	verdict: "passing",
	reason,
	remedy,
	mayHaveArrived: false,
	retryAfterMs: 0
});
const notSent = unsent("not sent before the run stopped", troubles.cosmosUnreachable.remedy);
const throttledThroughout = unsent("throttled (429) until the run stopped", troubles.cosmosThrottled.remedy);
var CosmosRequests = class CosmosRequests {
	usage;
	health;
	maxRetries;
	#options;
	#outage;
	constructor(options, usage = {
		requestUnits: 0,
		throttled: 0
	}) {
		this.usage = usage;
		this.#outage = new Outage({
			...options,
			service: {
				name: "Cosmos DB",
				is: "not responding"
			}
		});
		this.health = new StoreHealth(options.clock, () => this.#outage.answered());
		this.maxRetries = options.maxRetries;
		this.#options = options;
	}
	aside(mostRetries = this.maxRetries) {
		const maxRetries = Math.min(this.maxRetries, mostRetries);
		return new CosmosRequests({
			...this.#options,
			maxRetries,
			patience: void 0
		}, this.usage);
	}
	useAtMost(share) {
		this.#options.budget.useAtMost(share);
	}
	async send(request, options) {
		const { lasting, starting = lasting, probe } = options;
		let last = {
			status: "failed",
			failure: notSent,
			unclear: false,
			next: "end",
			startedMs: 0
		};
		for (let tries = options;; tries = probe ? options : {
			...options,
			retries: 0
		}) {
			if (this.#outage.isOn) await this.#outage.isOver(starting);
			const sent = await this.#retry(request, tries);
			if (sent.status === "done") return sent;
			last = sent.failure === notSent ? last : {
				...sent,
				unclear: sent.unclear || last.unclear
			};
			if (!await this.#outlast(sent, options)) break;
		}
		return {
			status: "failed",
			failure: last.failure,
			unclear: last.unclear
		};
	}
	async #retry(request, options) {
		const { lasting, starting = lasting, retries = this.maxRetries } = options;
		const most = {
			end: 0,
			retry: retries,
			confirm: Math.max(1, retries),
			"look up": Number.POSITIVE_INFINITY
		};
		let failure = notSent;
		let unclear = false;
		let next = "end";
		let startedMs = 0;
		for (let retry = 1; !starting.aborted;) {
			const tried = await this.#try(request, options);
			if (tried.status === "done") return tried;
			if (tried.status === "failed" || !unclear) failure = tried.failure;
			unclear ||= failure.mayHaveArrived;
			({next, startedMs} = tried);
			if (retry > most[next]) break;
			await this.#wait(failure, next, {
				...options,
				retry
			});
			if (next !== "look up") retry++;
			if (next === "confirm" && this.health.broken) break;
		}
		return {
			status: "failed",
			failure,
			unclear,
			next,
			startedMs
		};
	}
	async #outlast({ failure, next, startedMs }, options) {
		const { probe, lasting, starting = lasting } = options;
		if (next !== "retry" || starting.aborted) return false;
		let isFirst = true;
		const look = async () => {
			const isWell = probe ? await this.#isWell(probe, options) : !isFirst;
			isFirst = false;
			return { status: isWell ? "well" : "down" };
		};
		const end = await race(this.#outage.outlast(failure, startedMs, look), starting);
		if (end !== "over" && end !== aborted) this.health.noticeOutage(failure);
		return end === "over";
	}
	async #isWell(probe, options) {
		const tried = await this.#try(probe, {
			...options,
			point: "create",
			expected: 0
		});
		return tried.status === "done" || tried.status === "failed" && tried.next !== "retry";
	}
	async #wait({ reason }, next, options) {
		const { clock, log, random } = this.#options;
		const { lasting, starting = lasting, sentBefore = 0, retry } = options;
		log.debug(`Retry ${next === "look up" ? "(look-up)" : retry} of a request to Cosmos DB: ${reason}`);
		const ms = next === "retry" ? backoffMs(backoff, 2 * (sentBefore + retry) - 1, random) : confirmationWaitMs;
		await clock.sleep(ms, starting).catch(() => {});
	}
	async #try(request, options) {
		const { budget, clock, log } = this.#options;
		const { expected, isIdle, lasting, starting = lasting } = options;
		let failure = notSent;
		let tellMs = clock.now() + longThrottledMs;
		for (;;) {
			const promised = await (isIdle ? budget.admitIdle(expected, starting) : budget.admit(expected, starting));
			if (promised === void 0) return {
				status: "not-sent",
				failure,
				next: "end",
				startedMs: clock.now()
			};
			const startedMs = clock.now();
			const answer = await answerTo(request, options);
			this.#charge(promised, answer.charge);
			if (answer.status === "done") {
				this.health.noticeAnswer();
				return {
					status: "done",
					response: answer.response
				};
			}
			const next = this.health.judge(answer.failure, {
				startedMs,
				about: options.about
			});
			if (answer.failure.verdict !== "throttled") return {
				...answer,
				next,
				startedMs
			};
			budget.backOff(answer.failure.retryAfterMs);
			if (!isIdle) this.usage.throttled++;
			failure = throttledThroughout;
			if (clock.now() < tellMs) continue;
			tellMs = clock.now() + longThrottledMs;
			log.info(`Cosmos DB keeps throttling a request. ${troubles.cosmosThrottled.remedy}`);
		}
	}
	#charge(promised, stated) {
		const charged = isCharge(stated) ? stated : promised;
		this.usage.requestUnits += charged;
		this.#options.budget.settle(promised, charged);
	}
};
// src/store/cosmos/resources.ts
const newForMs = 12e4;
const runInfoSpec = {
	partitionKey: "/date",
	indexed: [
		"/date",
		"/status",
		"/sourcesDigest",
		"/eventPublished"
	]
};
const dataSpec = {
	partitionKey: "/repo",
	indexed: [
		"/repo",
		"/runId",
		"/collectedAt"
	]
};
async function openContainers(options) {
	const { runInfoContainer, dataContainer, ttlSeconds } = options;
	const specs = {
		runInfo: {
			...runInfoSpec,
			id: runInfoContainer,
			expires: false
		},
		data: {
			...dataSpec,
			id: dataContainer,
			expires: ttlSeconds !== void 0
		}
	};
	const [runInfo, data] = await Promise.all([openExisting(options, specs.runInfo), openExisting(options, specs.data)]);
	const containers = {
		runInfo: runInfo ?? await create(options, specs.runInfo),
		data: data ?? await create(options, specs.data)
	};
	const newUntilMs = runInfo && data ? 0 : options.clock.now() + newForMs;
	return {
		...containers,
		isNew: () => options.clock.now() < newUntilMs
	};
}
const send = ({ requests, ending }, point, request) => requests.send(request, {
	point,
	expected: 0,
	lasting: ending.closing
});
async function openExisting(options, spec) {
	const container = options.client.database(options.database).container(spec.id);
	const read = await send(options, "open", () => container.read());
	if (read.status === "failed") {
		if (read.failure.verdict === "missing") return void 0;
		throw storeError$1(read.failure, `cannot read the container ${spec.id}`);
	}
	const { partitionKey, defaultTtl } = read.response.resource ?? {};
	const paths = [partitionKey?.paths ?? []].flat().join();
	if (paths !== spec.partitionKey) throw new StoreError(`Cosmos DB: the container ${spec.id} has the partition key ${paths} instead of ${spec.partitionKey}`, { remedy: troubles.cosmosPartitionKey.remedy });
	warnOfExpiry(spec, defaultTtl, options.log);
	return container;
}
function warnOfExpiry({ id, expires }, defaultTtl, log) {
	const off = `Documents will not expire: TTL is off for the container ${id}, so \`cosmos-ttl-days\` has no effect.`;
	const on = `Documents in the container ${id} expire after ${defaultTtl} seconds, by a setting of the container.`;
	if (expires && defaultTtl === void 0) log.warning(`${off} ${troubles.cosmosTimeToLive.remedy}`);
	if (!expires && defaultTtl !== void 0 && defaultTtl > 0) log.warning(`${on} ${troubles.cosmosExpiry.remedy}`);
}
async function create(options, spec) {
	const { client, database, createResources, serverless, throughput } = options;
	if (!createResources) throw new StoreError(`Cosmos DB: the database ${database} has no container ${spec.id}, and \`cosmos-create-resources\` is false`, { remedy: troubles.cosmosMissing.remedy });
	const provisioned = Math.max(400, Math.ceil(throughput / 100) * 100);
	const definition = {
		id: database,
		...!serverless && { throughput: provisioned }
	};
	const createUnlessThere = async (request) => {
		const created = await send(options, "create resource", request);
		if (created.status === "done") return true;
		if (created.failure.verdict === "conflict") return false;
		throw storeError$1(created.failure, `cannot create the container ${spec.id} in the database ${database}`);
	};
	await createUnlessThere(() => client.databases.create(definition));
	if (await createUnlessThere(() => client.database(database).containers.create(definitionOf(spec)))) return client.database(database).container(spec.id);
	const existing = await openExisting(options, spec);
	if (existing) return existing;
	throw new StoreError(`Cosmos DB: the container ${spec.id} disappeared during the run`);
}
const definitionOf = ({ id, partitionKey, indexed, expires }) => ({
	id,
	partitionKey: { paths: [partitionKey] },
	indexingPolicy: {
		indexingMode: "consistent",
		automatic: true,
		includedPaths: indexed.map((path) => ({ path: `${path}/?` })),
		excludedPaths: [{ path: "/*" }]
	},
	...expires && { defaultTtl: -1 }
});
// src/store/cosmos/previous.ts
const querying$1 = {
	point: "query",
	expected: 3
};
const reading = {
	point: "read",
	expected: 1
};
const daysBack$2 = 7;
const mostUnknowns = 10;
const twinSeconds$1 = 3600;
const historyLength = 9;
const parallelReads = 32;
const over = "c.status IN ('completed', 'partial', 'failed', 'cancelled', 'timed out')";
const collected = "c.status IN ('completed', 'partial')";
async function findPreviousRun(seeker, access, signal) {
	const ask = askerOf(access, signal);
	try {
		const last = await lastOfKind(seeker, over, ask);
		if (!last) return { status: "none" };
		const { status, id, date } = last.info;
		const stored = status === "completed" || status === "partial" ? last : await lastOfKind({
			...seeker,
			id,
			date
		}, collected, ask);
		if (!stored) return {
			status: "none",
			last: last.info
		};
		return foundRun(stored, readerOf(stored.info, access), last.info);
	} catch (error) {
		if (!(error instanceof StoreError)) throw error;
		return {
			status: "unknown",
			reason: error.message
		};
	}
}
async function findEarlierRun(id, access, signal) {
	const ask = askerOf(access, signal);
	for (const seconds of [Number(id), Number(id) - twinSeconds$1]) {
		const stored = await readRunInfo({
			id,
			date: isoSeconds(new Date(1e3 * seconds)).slice(0, 10).replaceAll("-", "")
		}, ask).then(finished, orUndefined);
		if (stored && !stored.unread.includes("createdList") && !isEmptied(stored.info)) return {
			...stored,
			read: readerOf(stored.info, access)
		};
	}
}
async function readHistory({ repo, runId }, access, signal) {
	const query = {
		query: `SELECT TOP ${historyLength} * FROM c WHERE c.repo = @repo AND c.runId != @runId ORDER BY c.collectedAt DESC`,
		parameters: Object.entries({
			"@repo": repo,
			"@runId": runId
		}).map(([name, value]) => ({
			name,
			value
		}))
	};
	const found = await fetchPages((request) => access.idle(request, querying$1, signal), ({ data }) => data.items.query(query, { partitionKey: repo }));
	return found.status === "found" ? found.results : [];
}
function orUndefined(error) {
	if (!(error instanceof StoreError)) throw error;
}
function askerOf(access, signal) {
	const what = "cannot look for the previous run";
	return {
		read: async (id, date) => {
			const sent = await access.idle(({ runInfo }) => runInfo.item(id, date).read(), reading, signal);
			if (sent.status === "failed") throw storeError$1(sent.failure, what);
			if (sent.response.resource) return sent.response.resource;
			throw new StoreError(`Cosmos DB: the document ${id} of the previous run is missing`);
		},
		query: async (query, options) => {
			const found = await fetchPages((request) => access.idle(request, querying$1, signal), ({ runInfo }) => runInfo.items.query(query, options));
			if (found.status === "failed") throw storeError$1(found.failure, what);
			return found.results;
		}
	};
}
async function lastOfKind(seeker, condition, ask) {
	const recent = await newestOfWeek(seeker, condition, ask);
	if (recent) return finished(await readRunInfo(recent, ask));
	let unknowns = 0;
	for (const candidate of await candidatesBefore(seeker, condition, ask)) {
		const isUnknown = kinshipOf(candidate, seeker) === "unknown";
		if (isUnknown && ++unknowns > mostUnknowns) continue;
		const stored = finished(await readRunInfo(candidate, ask));
		if (stored && (!isUnknown || hasOwnersOf(stored.info, seeker))) return stored;
	}
}
async function newestOfWeek({ id, date, sourcesDigest = "" }, condition, ask) {
	for (const partitionKey of daysUntil(date, daysBack$2)) {
		const query = {
			query: `SELECT TOP 1 c.id, c.date FROM c WHERE ${condition} AND c.sourcesDigest = @digest AND c.id < @before ORDER BY c.id DESC`,
			parameters: [{
				name: "@before",
				value: id
			}, {
				name: "@digest",
				value: sourcesDigest
			}]
		};
		const [newest] = await ask.query(query, { partitionKey });
		if (newest) return newest;
	}
}
async function candidatesBefore(seeker, condition, ask) {
	const { id, date, sourcesDigest = "", workflow = "", job = "", step = "" } = seeker;
	const query = {
		query: `SELECT c.id, c.date, c.sourcesDigest, c.workflow, c.job, c.step FROM c WHERE ${condition} AND c.id < @before AND c.date <= @date AND (c.sourcesDigest = @digest OR NOT IS_DEFINED(c.sourcesDigest) OR (c.workflow = @workflow AND c.job = @job AND c.step = @step))`,
		parameters: Object.entries({
			before: id,
			date,
			digest: sourcesDigest,
			workflow,
			job,
			step
		}).map(([name, value]) => ({
			name: `@${name}`,
			value
		}))
	};
	const found = await ask.query(query, { maxItemCount: 1e3 });
	const isSame = (one) => Number(kinshipOf(one, seeker) === "same sources");
	return found.toSorted((one, other) => isSame(other) - isSame(one) || Number(other.id) - Number(one.id));
}
async function readRunInfo({ id, date }, ask) {
	return parseRunInfo(await fromDocuments(await ask.read(id, date), (part) => ask.read(part, date)));
}
function readerOf({ id, createdList }, access) {
	return async (take, signal, some = createdList.split(",").filter(Boolean)) => {
		let fault;
		const read = async (repo) => {
			const sent = await access.idle(({ data }) => data.item(documentId(repo, id), repo).read(), {
				...reading,
				about: repo
			}, signal);
			if (sent.status === "failed") fault = sent.failure.reason;
			else if (sent.response.resource) take(sent.response.resource);
			else fault = "they no longer exist";
		};
		const names = some.values();
		const readNext = async () => {
			for (const repo of names) if (!signal.aborted && !access.requests.health.broken) await read(repo);
		};
		await Promise.all(Array.from({ length: parallelReads }, readNext));
		return signal.aborted ? void 0 : fault;
	};
}
// src/store/cosmos/resumable.ts
const daysBack$1 = 1;
async function findResumable({ workflowRunUrl, sourcesDigest, job, step, attempt }, now, access) {
	const parameters = {
		...daysOf(now),
		url: workflowRunUrl,
		digest: sourcesDigest
	};
	const query = {
		query: "SELECT c.id, c.date, c.status, c.job, c.step, c.attempt, c.archive FROM c WHERE c.date >= @from AND c.date <= @to AND c.workflowRunUrl = @url AND c.sourcesDigest = @digest",
		parameters: parametersOf(parameters)
	};
	const found = await fetchPages((request) => access.work(request, {
		point: "query",
		expected: 3
	}), ({ runInfo }) => runInfo.items.query(query));
	if (found.status === "failed") throw storeError$1(found.failure, "cannot look for the run of an earlier attempt");
	const [newest] = found.results.filter((run) => run.job === job && run.step === step && (run.attempt ?? 1) < attempt).sort((one, other) => Number(other.id) - Number(one.id));
	return newest?.status === "completed" || newest?.archive?.deletedAt !== void 0 ? void 0 : newest;
}
async function findLeftOpen(url, now, access) {
	const found = await fetchPages((request) => access.close(request, {
		point: "query",
		expected: 3
	}), ({ runInfo }) => runInfo.items.query({
		query: "SELECT c.id, c.date FROM c WHERE c.date >= @from AND c.date <= @to AND c.workflowRunUrl = @url AND c.status = 'running' AND IS_DEFINED(c.shards)",
		parameters: parametersOf({
			...daysOf(now),
			url
		})
	}));
	if (found.status === "failed") throw storeError$1(found.failure, "cannot look for the run of this workflow run");
	return found.results;
}
function daysOf(now) {
	const [to = "", from = ""] = daysUntil(isoSeconds(now).slice(0, 10).replaceAll("-", ""), daysBack$1);
	return {
		from,
		to
	};
}
const parametersOf = (values) => Object.entries(values).map(([name, value]) => ({
	name: `@${name}`,
	value
}));
// src/store/cosmos/starts.ts
async function findStarts({ id, date, sourcesDigest = "", workflow = "", job = "", step = "" }, days, access, signal) {
	const parameters = {
		before: id,
		from: daysUntil(date, days).at(-1) ?? "",
		to: date,
		digest: sourcesDigest,
		workflow,
		job,
		step
	};
	const query = {
		query: `SELECT VALUE c.id FROM c WHERE c.date >= @from AND c.date <= @to AND c.id < @before AND (c.sourcesDigest = @digest OR (c.workflow = @workflow AND c.job = @job AND c.step = @step))`,
		parameters: Object.entries(parameters).map(([name, value]) => ({
			name: `@${name}`,
			value
		}))
	};
	const found = await fetchPages((request) => access.idle(request, {
		point: "query",
		expected: 3
	}, signal), ({ runInfo }) => runInfo.items.query(query, { maxItemCount: 1e3 }));
	if (found.status === "failed") return [];
	return found.results.map((one) => 1e3 * Number(one)).filter(Number.isFinite).sort((one, other) => one - other);
}
// src/store/cosmos/unpublished.ts
const daysBack = 2;
const fields = "c.id, c.date, c.token, c.status, c.startedAt, c.completedAt, c.workflowRunUrl, c.sourcesDigest, c.eventPublished, c.events, c.countsKnown, c.totalReceived, c.totalProcessed, c.totalCreatedCount, c.totalFailedCount";
async function findUnpublished(run, now, access) {
	const days = daysUntil(run.date, daysBack);
	const parameters = {
		digest: run.sourcesDigest ?? "",
		from: days.at(-1) ?? "",
		to: run.date
	};
	const query = {
		query: `SELECT ${fields} FROM c WHERE c.date >= @from AND c.date <= @to AND c.eventPublished = false AND c.sourcesDigest = @digest AND c.completedAt >= @earliest`,
		parameters: Object.entries({
			...parameters,
			earliest: earliestEnd(now).toISOString()
		}).map(([name, value]) => ({
			name: `@${name}`,
			value
		}))
	};
	const found = await fetchPages((request) => access.close(request, {
		point: "query",
		expected: 3
	}), ({ runInfo }) => runInfo.items.query(query));
	if (found.status === "failed") return [];
	return found.results.flatMap((stored) => finished(parseRunInfo(stored)) ?? []).filter((earlier) => isEventDue(earlier, run, now)).map(({ info }) => info).sort((one, other) => Number(one.id) - Number(other.id));
}
async function markPublished(run, access) {
	const { id, date } = run;
	const before = await readMark(run, access);
	if (before.isPublished || before.token !== run.token) return;
	const condition = { accessCondition: {
		type: "IfMatch",
		condition: before.etag
	} };
	const patched = await access.close(({ runInfo }) => runInfo.item(id, date).patch([{
		op: "set",
		path: "/eventPublished",
		value: true
	}], condition), {
		point: "replace",
		expected: unitsToReplace(run)
	});
	if (patched.status === "done") return;
	const after = await readMark(run, access);
	if (after.isPublished || after.token !== run.token) return;
	throw storeError$1(patched.failure, `cannot change the run info document ${id}`);
}
async function readMark({ id, date }, access) {
	const read = await access.close(({ runInfo }) => runInfo.item(id, date).read(), {
		point: "read",
		expected: 1
	});
	if (read.status === "failed") throw storeError$1(read.failure, "cannot read the run info document");
	const { etag, resource } = read.response;
	return {
		etag,
		token: resource?.token,
		isPublished: resource?.eventPublished === true
	};
}
// src/store/cosmos/runs.ts
const retriesAside = 1;
const mostReopenings = 3;
const daySeconds = 86400;
const querying = {
	point: "query",
	expected: 3
};
const twinSeconds = 3600;
var CosmosRuns = class {
	#access;
	#outside;
	#opened;
	#etag;
	#left;
	#isShared = false;
	constructor(access, outside) {
		this.#access = access;
		this.#outside = outside;
	}
	get isShared() {
		return this.#isShared;
	}
	async open(run, creating) {
		const { log } = this.#outside;
		for (let later = 0; later < twinSeconds; later++) {
			const candidate = {
				...run,
				id: String(Number(run.id) + later)
			};
			creating?.(candidate);
			if (await this.#create(candidate)) {
				this.#opened = candidate;
				this.#access.known.run = candidate;
				return candidate;
			}
			if (later === 0) log.info(`Run ID ${run.id} is in use; looking for the next free one`);
		}
		throw new StoreError(`Cosmos DB: no run ID from ${run.id} on is free, up to an hour later`, { remedy: troubles.runInfoChanged.remedy });
	}
	async #create(run) {
		const purpose = { expected: unitsFor(run) };
		const created = await this.#access.create(({ runInfo }) => runInfo.items.create(run), purpose);
		if (created.status === "done") {
			this.#etag = created.response.etag;
			return true;
		}
		const { failure, unclear } = created;
		const isConflict = failure.verdict === "conflict";
		const read = isConflict || unclear ? await this.#read(run) : void 0;
		const found = read?.status === "done" ? read.response.resource : void 0;
		if (unclear && found?.token === run.token) return true;
		if (isConflict && (found || read?.status === "failed" && !unclear)) return false;
		throw storeError$1(failure, "cannot create the run info document", { isUnclear: unclear });
	}
	async resumable(attempt, now) {
		const found = await findResumable(attempt, now, this.#access);
		if (!found) return void 0;
		const read = await this.#read(found);
		if (read.status === "failed") throw storeError$1(read.failure, "cannot read the run info document");
		const left = read.response.resource && parseRunInfo(ownFields(read.response.resource))?.info;
		this.#left = left;
		return left && (await this.#hasTwin(left) ? void 0 : left);
	}
	async #hasTwin(run) {
		const twin = await this.findTwin(run);
		if (twin.status !== "unknown") return twin.status === "exists";
		throw new StoreError(`Cosmos DB: cannot look for another run with the ID ${run.id}: ${twin.reason}`);
	}
	async reopen(run) {
		let reopened = run;
		for (let tries = 1; tries <= mostReopenings; tries++) {
			const changed = await this.#tryToReopen(reopened, tries === mostReopenings);
			if (changed === "taken") return void 0;
			if (!changed) break;
			reopened = {
				...run,
				...changed.archive && { archive: changed.archive }
			};
		}
		this.#opened = reopened;
		this.#access.known.run = reopened;
		this.#isShared = true;
		return reopened;
	}
	async leftOpen(workflowRunUrl, now) {
		const [left, ...others] = await findLeftOpen(workflowRunUrl, now, this.#access);
		return left && others.length === 0 ? this.find(left.id, left.date) : void 0;
	}
	async join(run) {
		this.#opened = run;
		this.#access.known.run = run;
		this.#isShared = true;
		await this.#access.open();
	}
	async #tryToReopen(run, isLast) {
		const etag = this.#etag;
		try {
			this.#etag = await replaceRunInfo(run, etag, this.#access);
			return;
		} catch (error) {
			if (!(error instanceof StoreError)) throw error;
			const read = await this.#read(run);
			const found = read.status === "done" ? read.response.resource : void 0;
			if (found && found.token !== this.#left?.token) return "taken";
			if (isLast || !found || this.#etag === etag) throw error;
			return found;
		}
	}
	async find(id, date) {
		const read = await this.#read({
			id,
			date
		});
		if (read.status === "failed") throw storeError$1(read.failure, "cannot read the run info document");
		return read.response.resource && parseRunInfo(ownFields(read.response.resource))?.info;
	}
	async #read({ id, date }) {
		const read = await this.#access.close(({ runInfo }) => runInfo.item(id, date).read(), {
			point: "read",
			expected: 1
		});
		if (read.status === "done") this.#etag = read.response.etag;
		return read;
	}
	async recover({ id }) {
		try {
			const stored = await storedNames(id, this.#access.aside());
			return stored ? {
				status: "counted",
				stored
			} : { status: "unknown" };
		} catch (error) {
			if (error instanceof StoreError) return { status: "unknown" };
			throw error;
		}
	}
	previous(seeker, signal) {
		return findPreviousRun(seeker, this.#access.aside(retriesAside), signal);
	}
	history(repo, signal) {
		return readHistory({
			repo,
			runId: this.#opened?.id ?? ""
		}, this.#access.aside(retriesAside), signal);
	}
	starts(run, days, signal) {
		return findStarts(run, days, this.#access.aside(retriesAside), signal);
	}
	earlier(id, signal) {
		return findEarlierRun(id, this.#access.aside(retriesAside), signal);
	}
	async close(run) {
		await replaceRunInfo(run, this.#etag, this.#access);
	}
	unpublished(run, now) {
		return findUnpublished(run, now, this.#access.aside(retriesAside));
	}
	notePublished(run) {
		return markPublished(run, this.#access.aside(retriesAside));
	}
	async closeAbandoned(now) {
		const { clock, log } = this.#outside;
		const access = this.#access.aside();
		const query = {
			query: "SELECT * FROM c WHERE c.status = 'running' AND c.startedAt < @before",
			parameters: [{
				name: "@before",
				value: mayBeAbandoned(now)
			}]
		};
		const found = await fetchPages((request) => access.close(request, querying), ({ runInfo }) => runInfo.items.query(query));
		if (found.status === "failed") {
			if (!access.ending.closing.aborted) log.info(`Could not look for unfinished runs: ${found.failure.reason}`);
			return [];
		}
		const closed = [];
		for (const { _etag, ...fields } of found.results) {
			const run = parseRunInfo(ownFields(fields))?.info;
			if (!run || !isAbandoned(run, now)) continue;
			if (await replaceRunInfo(abandonedRun(run, await this.#countable(run, access), clock.date()), _etag, access).then(() => true, (error) => {
				if (error instanceof StoreError) return false;
				throw error;
			})) closed.push(run.id);
		}
		return closed;
	}
	async #countable(run, access) {
		const stored = await storedNames(run.id, access);
		return stored && stored.length >= (run.archive?.documents ?? 0) ? stored : void 0;
	}
	async findTwin({ id, token } = this.#opened ?? {
		id: "",
		token: ""
	}) {
		if (Number(id) % daySeconds >= twinSeconds) return { status: "none" };
		const query = "SELECT VALUE COUNT(1) FROM c WHERE c.id = @id AND c.token != @token";
		const parameters = Object.entries({
			"@id": id,
			"@token": token
		}).map(([name, value]) => ({
			name,
			value
		}));
		const found = await fetchPages((request) => this.#access.check(request, querying), ({ runInfo }) => runInfo.items.query({
			query,
			parameters
		}));
		if (found.status === "failed") return {
			status: "unknown",
			reason: found.failure.reason
		};
		if (!found.results.every(Number.isFinite)) return {
			status: "unknown",
			reason: "the count is not a number"
		};
		return { status: found.results.some((count) => count > 0) ? "exists" : "none" };
	}
};
// src/store/cosmos/cosmos-store.ts
const requestTimeoutMs = 3e4;
function createCosmosStore(options) {
	const access = createAccess(options);
	const runs = new CosmosRuns(access, options);
	return {
		runs,
		documents: new CosmosDocuments(access, runs, options)
	};
}
const createCosmosArchive = (options) => new CosmosArchive(createAccess({
	...options,
	createResources: false,
	ttlSeconds: void 0
}), options);
function createAccess(options) {
	const { serverless, throughput, clock, ending } = options;
	const budget = new PacedBudget(serverless ? Number.POSITIVE_INFINITY : throughput, clock);
	const patience = {
		ending,
		coolDownMs: options.coolDownMs
	};
	const requests = new CosmosRequests({
		...options,
		budget,
		patience
	});
	let opened;
	return new ContainerAccess(requests, ending, () => {
		opened ??= connect(options).then((client) => openContainers({
			...options,
			client,
			requests
		}));
		return opened;
	});
}
async function connect({ endpoint, key, agent, createCredential }) {
	const options = {
		endpoint,
		plugins: [readableAnswers],
		...agent && { agent },
		...key === void 0 ? {
			aadCredentials: await createCredential(),
			aadScope: `${new URL(endpoint).origin}/.default`
		} : { key },
		connectionPolicy: {
			requestTimeout: requestTimeoutMs,
			enableEndpointDiscovery: false,
			retryOptions: { maxRetryAttemptCount: 0 }
		}
	};
	const { CosmosClient } = await import("../sdk/azure-cosmos.js");
	return new CosmosClient(options);
}
// src/store/files/remedy.ts
const troubleOf = (text) => firstFit(fileMeanings, { text })?.trouble ?? "outputDirectory";
const remedyFor = (text) => troubles[troubleOf(text)].remedy;
function storeError(cause, { isAllLost = false } = {}) {
	const reason = messageOf(cause);
	return new StoreError(troubleOf(reason) === "folderInUse" ? reason : `The output directory cannot be written: ${reason}`, {
		remedy: remedyFor(reason),
		cause,
		isAllLost
	});
}
// src/store/files/line-file.ts
const gatherMs = 5;
var LineFile = class {
	lines = 0;
	#path;
	#descriptor;
	#waiting = [];
	#next;
	#free = Promise.resolve();
	#wholeBytes = 0;
	#isTorn = false;
	constructor(path) {
		this.#path = path;
	}
	create() {
		this.reset();
		const descriptor = openSync(this.#path(), "ax");
		this.#descriptor = descriptor;
		return descriptor;
	}
	reset() {
		this.close();
		this.#descriptor = void 0;
		this.lines = 0;
		this.#wholeBytes = 0;
		this.#isTorn = false;
	}
	close() {
		if (typeof this.#descriptor === "number") closeSync(this.#descriptor);
		this.#descriptor = null;
	}
	append(line) {
		this.#waiting.push(line);
		if (!this.#next) {
			this.#next = this.#free.then(() => this.#appendAll());
			this.#free = this.#next.catch(() => {}).then(() => setTimeout(gatherMs));
		}
		return this.#next;
	}
	async #appendAll() {
		const lines = this.#waiting.splice(0);
		this.#next = void 0;
		if (this.#descriptor === null) throw new Error("The file is closed");
		const descriptor = this.#descriptor ?? this.create();
		this.#checkPlace(descriptor);
		await this.#cutBack(descriptor);
		const text = `${lines.join("\n")}\n`;
		try {
			this.#isTorn = true;
			await promisify(appendFile)(descriptor, text);
		} catch (error) {
			await this.#cutBack(descriptor).catch(() => {});
			throw error;
		}
		this.#isTorn = false;
		this.#wholeBytes += Buffer.byteLength(text);
		this.lines += lines.length;
	}
	async #cutBack(descriptor) {
		if (this.#isTorn) await promisify(ftruncate)(descriptor, this.#wholeBytes);
		this.#isTorn = false;
	}
	#checkPlace(descriptor) {
		const path = this.#path();
		const held = fstatSync(descriptor, { bigint: true });
		const found = lstatSync(path, { bigint: true });
		if (found.ino === held.ino && found.dev === held.dev) return;
		throw new Error(`\`${basename(path)}\` was replaced while the run was writing it`);
	}
};
// src/store/files/lines.ts
const lineEnd = 10;
const longestLine = 4e6;
async function* linesIn(path) {
	const fd = openPlain(path);
	if (fd === void 0) return;
	let rest = "";
	for await (const chunk of createReadStream("", {
		fd,
		encoding: "utf8"
	})) {
		const lines = (rest + chunk).split("\n");
		rest = lines.pop() ?? "";
		yield* lines;
		if (rest.length > longestLine) return;
	}
	if (rest !== "") yield rest;
}
function cutTornLine(path) {
	const descriptor = openPlain(path, "r+");
	if (descriptor === void 0) return;
	try {
		const bytes = readFileSync(descriptor);
		const wholeBytes = bytes.lastIndexOf(lineEnd) + 1;
		if (wholeBytes < bytes.length) ftruncateSync(descriptor, wholeBytes);
	} finally {
		closeSync(descriptor);
	}
}
// src/store/files/documents.ts
var FileDocuments = class {
	parallelWrites = 100;
	fields = {};
	stats;
	notStored;
	#folder;
	constructor(folder) {
		this.#folder = folder;
		this.stats = new LineFile(() => folder.pathOf(fileNames.stats));
		this.notStored = new LineFile(() => folder.pathOf(fileNames.notStored));
	}
	get broken() {
		const { refusal } = this.#folder;
		return refusal === void 0 ? void 0 : storeError(refusal, { isAllLost: true });
	}
	create() {
		this.stats.create();
		this.notStored.reset();
	}
	write(document) {
		return this.stats.append(JSON.stringify(document)).then(() => ({ status: "stored" }), (error) => ({
			status: "failed",
			reason: withRemedy(messageOf(error))
		}));
	}
	async check(_, reason) {
		return {
			status: "failed",
			reason
		};
	}
	async copy(document) {
		if (this.#folder.refusal !== void 0 || this.#folder.faults.has(fileNames.stats)) return;
		await this.stats.append(JSON.stringify(document)).catch((error) => this.drop(error));
	}
	drop(reason) {
		if (this.#folder.faults.has(fileNames.stats)) return;
		this.#folder.note(fileNames.stats, reason);
		this.stats.close();
		this.#folder.tryToRemove(fileNames.stats);
	}
	async keep(document) {
		if (this.#folder.refusal !== void 0) return;
		await this.notStored.append(JSON.stringify(document)).catch((error) => this.#folder.note(fileNames.notStored, error));
	}
	adopt(document) {
		return this.write(document);
	}
	async stored(runId) {
		const names = [];
		for await (const { repo, repoId, visibility } of this.read(runId)) names.push({
			repo,
			repoId,
			visibility
		});
		return names;
	}
	dropCopy() {}
	async readAll(runId, take) {
		for await (const document of this.read(runId)) take(document);
	}
	read(runId) {
		return readDocuments(this.#folder.pathOf(fileNames.stats), runId);
	}
	cutTornLines() {
		for (const name of [fileNames.stats, fileNames.notStored]) cutTornLine(this.#folder.pathOf(name));
	}
};
const withRemedy = (reason) => problemText({
	message: reason,
	remedy: remedyFor(reason)
});
async function* readDocuments(path, runId) {
	for await (const line of linesIn(path)) {
		const document = parse(line);
		if (document?.runId === runId && typeof document.repo === "string") yield document;
	}
}
function parse(line) {
	try {
		return JSON.parse(line);
	} catch {
		return;
	}
}
export { FileDocuments, Folder, Outage, SpaceReserve, StoreError, WakeUp, createCosmosArchive, createCosmosStore, fileNames, filesIn, finished, foundRun, hasOwnersOf, isEventDue, kinshipOf, lastOfKind$1 as lastOfKind, ownersIn, pLimit, parseListed, parseMark, parseRunInfo, readDocuments, remedyFor, storeError };
