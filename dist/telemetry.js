import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import os, { EOL, tmpdir, type, userInfo } from "node:os";
import util, { inspect, promisify, types } from "node:util";
import process$1 from "node:process";
import http from "node:http";
import https from "node:https";
import zlib, { gzip } from "node:zlib";
import { Transform, finished } from "node:stream";
import { Readable } from "stream";
import { createHash, randomBytes } from "node:crypto";
import path, { basename, dirname, join } from "node:path";
import { accessSync, constants, existsSync, realpathSync, statSync } from "node:fs";
import * as childProcess from "node:child_process";
import url, { fileURLToPath } from "node:url";
import { lstat, mkdir, open, readFile, readdir, stat, unlink } from "node:fs/promises";
// \0rolldown/runtime.js
var __defProp = Object.defineProperty;
var __esmMin = (fn, res, err) => () => {
	if (err) throw err[0];
	try {
		return fn && (res = fn(fn = 0)), res;
	} catch (e) {
		throw err = [e], e;
	}
};
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __exportAll = (all, no_symbols) => {
	let target = {};
	for (var name in all) __defProp(target, name, {
		get: all[name],
		enumerable: true
	});
	if (!no_symbols) __defProp(target, Symbol.toStringTag, { value: "Module" });
	return target;
};
var __require = (() => createRequire(import.meta.url))();
// node_modules/@opentelemetry/api/build/esm/version.js
var VERSION$2;
var init_version$2 = __esmMin((() => {
	VERSION$2 = "1.9.1";
}));
// node_modules/@opentelemetry/api/build/esm/internal/semver.js
function _makeCompatibilityCheck(ownVersion) {
	const acceptedVersions = new Set([ownVersion]);
	const rejectedVersions = new Set();
	const myVersionMatch = ownVersion.match(re);
	if (!myVersionMatch) return () => false;
	const ownVersionParsed = {
		major: +myVersionMatch[1],
		minor: +myVersionMatch[2],
		patch: +myVersionMatch[3],
		prerelease: myVersionMatch[4]
	};
	if (ownVersionParsed.prerelease != null) return function isExactmatch(globalVersion) {
		return globalVersion === ownVersion;
	};
	function _reject(v) {
		rejectedVersions.add(v);
		return false;
	}
	function _accept(v) {
		acceptedVersions.add(v);
		return true;
	}
	return function isCompatible(globalVersion) {
		if (acceptedVersions.has(globalVersion)) return true;
		if (rejectedVersions.has(globalVersion)) return false;
		const globalVersionMatch = globalVersion.match(re);
		if (!globalVersionMatch) return _reject(globalVersion);
		const globalVersionParsed = {
			major: +globalVersionMatch[1],
			minor: +globalVersionMatch[2],
			patch: +globalVersionMatch[3],
			prerelease: globalVersionMatch[4]
		};
		if (globalVersionParsed.prerelease != null) return _reject(globalVersion);
		if (ownVersionParsed.major !== globalVersionParsed.major) return _reject(globalVersion);
		if (ownVersionParsed.major === 0) {
			if (ownVersionParsed.minor === globalVersionParsed.minor && ownVersionParsed.patch <= globalVersionParsed.patch) return _accept(globalVersion);
			return _reject(globalVersion);
		}
		if (ownVersionParsed.minor <= globalVersionParsed.minor) return _accept(globalVersion);
		return _reject(globalVersion);
	};
}
var re, isCompatible;
var init_semver = __esmMin((() => {
	init_version$2();
	re = /^(\d+)\.(\d+)\.(\d+)(-(.+))?$/;
	isCompatible = _makeCompatibilityCheck(VERSION$2);
}));
// node_modules/@opentelemetry/api/build/esm/internal/global-utils.js
function registerGlobal(type, instance, diag, allowOverride = false) {
	var _a;
	const api = _global[GLOBAL_OPENTELEMETRY_API_KEY] = (_a = _global[GLOBAL_OPENTELEMETRY_API_KEY]) !== null && _a !== void 0 ? _a : { version: VERSION$2 };
	if (!allowOverride && api[type]) {
		const err = new Error(`@opentelemetry/api: Attempted duplicate registration of API: ${type}`);
		diag.error(err.stack || err.message);
		return false;
	}
	if (api.version !== "1.9.1") {
		const err = new Error(`@opentelemetry/api: Registration of version v${api.version} for ${type} does not match previously registered API v${VERSION$2}`);
		diag.error(err.stack || err.message);
		return false;
	}
	api[type] = instance;
	diag.debug(`@opentelemetry/api: Registered a global for ${type} v${VERSION$2}.`);
	return true;
}
function getGlobal(type) {
	var _a, _b;
	const globalVersion = (_a = _global[GLOBAL_OPENTELEMETRY_API_KEY]) === null || _a === void 0 ? void 0 : _a.version;
	if (!globalVersion || !isCompatible(globalVersion)) return;
	return (_b = _global[GLOBAL_OPENTELEMETRY_API_KEY]) === null || _b === void 0 ? void 0 : _b[type];
}
function unregisterGlobal(type, diag) {
	diag.debug(`@opentelemetry/api: Unregistering a global for ${type} v${VERSION$2}.`);
	const api = _global[GLOBAL_OPENTELEMETRY_API_KEY];
	if (api) delete api[type];
}
var major, GLOBAL_OPENTELEMETRY_API_KEY, _global;
var init_global_utils = __esmMin((() => {
	init_version$2();
	init_semver();
	major = VERSION$2.split(".")[0];
	GLOBAL_OPENTELEMETRY_API_KEY = Symbol.for(`opentelemetry.js.api.${major}`);
	_global = typeof globalThis === "object" ? globalThis : typeof self === "object" ? self : typeof window === "object" ? window : typeof global === "object" ? global : {};
}));
// node_modules/@opentelemetry/api/build/esm/diag/ComponentLogger.js
function logProxy(funcName, namespace, args) {
	const logger = getGlobal("diag");
	if (!logger) return;
	return logger[funcName](namespace, ...args);
}
var DiagComponentLogger;
var init_ComponentLogger = __esmMin((() => {
	init_global_utils();
	DiagComponentLogger = class {
		constructor(props) {
			this._namespace = props.namespace || "DiagComponentLogger";
		}
		debug(...args) {
			return logProxy("debug", this._namespace, args);
		}
		error(...args) {
			return logProxy("error", this._namespace, args);
		}
		info(...args) {
			return logProxy("info", this._namespace, args);
		}
		warn(...args) {
			return logProxy("warn", this._namespace, args);
		}
		verbose(...args) {
			return logProxy("verbose", this._namespace, args);
		}
	};
}));
// node_modules/@opentelemetry/api/build/esm/diag/types.js
var DiagLogLevel;
var init_types$4 = __esmMin((() => {
	(function(DiagLogLevel) {
		DiagLogLevel[DiagLogLevel["NONE"] = 0] = "NONE";
		DiagLogLevel[DiagLogLevel["ERROR"] = 30] = "ERROR";
		DiagLogLevel[DiagLogLevel["WARN"] = 50] = "WARN";
		DiagLogLevel[DiagLogLevel["INFO"] = 60] = "INFO";
		DiagLogLevel[DiagLogLevel["DEBUG"] = 70] = "DEBUG";
		DiagLogLevel[DiagLogLevel["VERBOSE"] = 80] = "VERBOSE";
		DiagLogLevel[DiagLogLevel["ALL"] = 9999] = "ALL";
	})(DiagLogLevel || (DiagLogLevel = {}));
}));
// node_modules/@opentelemetry/api/build/esm/diag/internal/logLevelLogger.js
function createLogLevelDiagLogger(maxLevel, logger) {
	if (maxLevel < DiagLogLevel.NONE) maxLevel = DiagLogLevel.NONE;
	else if (maxLevel > DiagLogLevel.ALL) maxLevel = DiagLogLevel.ALL;
	logger = logger || {};
	function _filterFunc(funcName, theLevel) {
		const theFunc = logger[funcName];
		if (typeof theFunc === "function" && maxLevel >= theLevel) return theFunc.bind(logger);
		return function() {};
	}
	return {
		error: _filterFunc("error", DiagLogLevel.ERROR),
		warn: _filterFunc("warn", DiagLogLevel.WARN),
		info: _filterFunc("info", DiagLogLevel.INFO),
		debug: _filterFunc("debug", DiagLogLevel.DEBUG),
		verbose: _filterFunc("verbose", DiagLogLevel.VERBOSE)
	};
}
var init_logLevelLogger = __esmMin((() => {
	init_types$4();
}));
// node_modules/@opentelemetry/api/build/esm/api/diag.js
var API_NAME$1, DiagAPI;
var init_diag = __esmMin((() => {
	init_ComponentLogger();
	init_logLevelLogger();
	init_types$4();
	init_global_utils();
	API_NAME$1 = "diag";
	DiagAPI = class DiagAPI {
		static instance() {
			if (!this._instance) this._instance = new DiagAPI();
			return this._instance;
		}
		constructor() {
			function _logProxy(funcName) {
				return function(...args) {
					const logger = getGlobal("diag");
					if (!logger) return;
					return logger[funcName](...args);
				};
			}
			const self = this;
			const setLogger = (logger, optionsOrLogLevel = { logLevel: DiagLogLevel.INFO }) => {
				var _a, _b, _c;
				if (logger === self) {
					const err = new Error("Cannot use diag as the logger for itself. Please use a DiagLogger implementation like ConsoleDiagLogger or a custom implementation");
					self.error((_a = err.stack) !== null && _a !== void 0 ? _a : err.message);
					return false;
				}
				if (typeof optionsOrLogLevel === "number") optionsOrLogLevel = { logLevel: optionsOrLogLevel };
				const oldLogger = getGlobal("diag");
				const newLogger = createLogLevelDiagLogger((_b = optionsOrLogLevel.logLevel) !== null && _b !== void 0 ? _b : DiagLogLevel.INFO, logger);
				if (oldLogger && !optionsOrLogLevel.suppressOverrideMessage) {
					const stack = (_c = new Error().stack) !== null && _c !== void 0 ? _c : "<failed to generate stacktrace>";
					oldLogger.warn(`Current logger will be overwritten from ${stack}`);
					newLogger.warn(`Current logger will overwrite one already registered from ${stack}`);
				}
				return registerGlobal("diag", newLogger, self, true);
			};
			self.setLogger = setLogger;
			self.disable = () => {
				unregisterGlobal(API_NAME$1, self);
			};
			self.createComponentLogger = (options) => {
				return new DiagComponentLogger(options);
			};
			self.verbose = _logProxy("verbose");
			self.debug = _logProxy("debug");
			self.info = _logProxy("info");
			self.warn = _logProxy("warn");
			self.error = _logProxy("error");
		}
	};
}));
// node_modules/@opentelemetry/api/build/esm/context/context.js
function createContextKey(description) {
	return Symbol.for(description);
}
var BaseContext, ROOT_CONTEXT;
var init_context$3 = __esmMin((() => {
	BaseContext = class BaseContext {
		constructor(parentContext) {
			const self = this;
			self._currentContext = parentContext ? new Map(parentContext) : new Map();
			self.getValue = (key) => self._currentContext.get(key);
			self.setValue = (key, value) => {
				const context = new BaseContext(self._currentContext);
				context._currentContext.set(key, value);
				return context;
			};
			self.deleteValue = (key) => {
				const context = new BaseContext(self._currentContext);
				context._currentContext.delete(key);
				return context;
			};
		}
	};
	ROOT_CONTEXT = new BaseContext();
}));
// node_modules/@opentelemetry/api/build/esm/metrics/NoopMeter.js
function createNoopMeter() {
	return NOOP_METER;
}
var NoopMeter, NoopMetric, NoopCounterMetric, NoopUpDownCounterMetric, NoopGaugeMetric, NoopHistogramMetric, NoopObservableMetric, NoopObservableCounterMetric, NoopObservableGaugeMetric, NoopObservableUpDownCounterMetric, NOOP_METER, NOOP_COUNTER_METRIC, NOOP_GAUGE_METRIC, NOOP_HISTOGRAM_METRIC, NOOP_UP_DOWN_COUNTER_METRIC, NOOP_OBSERVABLE_COUNTER_METRIC, NOOP_OBSERVABLE_GAUGE_METRIC, NOOP_OBSERVABLE_UP_DOWN_COUNTER_METRIC;
var init_NoopMeter = __esmMin((() => {
	NoopMeter = class {
		constructor() {}
		createGauge(_name, _options) {
			return NOOP_GAUGE_METRIC;
		}
		createHistogram(_name, _options) {
			return NOOP_HISTOGRAM_METRIC;
		}
		createCounter(_name, _options) {
			return NOOP_COUNTER_METRIC;
		}
		createUpDownCounter(_name, _options) {
			return NOOP_UP_DOWN_COUNTER_METRIC;
		}
		createObservableGauge(_name, _options) {
			return NOOP_OBSERVABLE_GAUGE_METRIC;
		}
		createObservableCounter(_name, _options) {
			return NOOP_OBSERVABLE_COUNTER_METRIC;
		}
		createObservableUpDownCounter(_name, _options) {
			return NOOP_OBSERVABLE_UP_DOWN_COUNTER_METRIC;
		}
		addBatchObservableCallback(_callback, _observables) {}
		removeBatchObservableCallback(_callback) {}
	};
	NoopMetric = class {};
	NoopCounterMetric = class extends NoopMetric {
		add(_value, _attributes) {}
	};
	NoopUpDownCounterMetric = class extends NoopMetric {
		add(_value, _attributes) {}
	};
	NoopGaugeMetric = class extends NoopMetric {
		record(_value, _attributes) {}
	};
	NoopHistogramMetric = class extends NoopMetric {
		record(_value, _attributes) {}
	};
	NoopObservableMetric = class {
		addCallback(_callback) {}
		removeCallback(_callback) {}
	};
	NoopObservableCounterMetric = class extends NoopObservableMetric {};
	NoopObservableGaugeMetric = class extends NoopObservableMetric {};
	NoopObservableUpDownCounterMetric = class extends NoopObservableMetric {};
	NOOP_METER = new NoopMeter();
	NOOP_COUNTER_METRIC = new NoopCounterMetric();
	NOOP_GAUGE_METRIC = new NoopGaugeMetric();
	NOOP_HISTOGRAM_METRIC = new NoopHistogramMetric();
	NOOP_UP_DOWN_COUNTER_METRIC = new NoopUpDownCounterMetric();
	NOOP_OBSERVABLE_COUNTER_METRIC = new NoopObservableCounterMetric();
	NOOP_OBSERVABLE_GAUGE_METRIC = new NoopObservableGaugeMetric();
	NOOP_OBSERVABLE_UP_DOWN_COUNTER_METRIC = new NoopObservableUpDownCounterMetric();
}));
// node_modules/@opentelemetry/api/build/esm/metrics/Metric.js
var ValueType;
var init_Metric = __esmMin((() => {
	(function(ValueType) {
		ValueType[ValueType["INT"] = 0] = "INT";
		ValueType[ValueType["DOUBLE"] = 1] = "DOUBLE";
	})(ValueType || (ValueType = {}));
}));
// node_modules/@opentelemetry/api/build/esm/context/NoopContextManager.js
var NoopContextManager;
var init_NoopContextManager = __esmMin((() => {
	init_context$3();
	NoopContextManager = class {
		active() {
			return ROOT_CONTEXT;
		}
		with(_context, fn, thisArg, ...args) {
			return fn.call(thisArg, ...args);
		}
		bind(_context, target) {
			return target;
		}
		enable() {
			return this;
		}
		disable() {
			return this;
		}
	};
}));
// node_modules/@opentelemetry/api/build/esm/api/context.js
var API_NAME, NOOP_CONTEXT_MANAGER, ContextAPI;
var init_context$2 = __esmMin((() => {
	init_NoopContextManager();
	init_global_utils();
	init_diag();
	API_NAME = "context";
	NOOP_CONTEXT_MANAGER = new NoopContextManager();
	ContextAPI = class ContextAPI {
		constructor() {}
		static getInstance() {
			if (!this._instance) this._instance = new ContextAPI();
			return this._instance;
		}
		setGlobalContextManager(contextManager) {
			return registerGlobal(API_NAME, contextManager, DiagAPI.instance());
		}
		active() {
			return this._getContextManager().active();
		}
		with(context, fn, thisArg, ...args) {
			return this._getContextManager().with(context, fn, thisArg, ...args);
		}
		bind(context, target) {
			return this._getContextManager().bind(context, target);
		}
		_getContextManager() {
			return getGlobal(API_NAME) || NOOP_CONTEXT_MANAGER;
		}
		disable() {
			this._getContextManager().disable();
			unregisterGlobal(API_NAME, DiagAPI.instance());
		}
	};
}));
// node_modules/@opentelemetry/api/build/esm/trace/span_kind.js
var SpanKind;
var init_span_kind = __esmMin((() => {
	(function(SpanKind) {
		SpanKind[SpanKind["INTERNAL"] = 0] = "INTERNAL";
		SpanKind[SpanKind["SERVER"] = 1] = "SERVER";
		SpanKind[SpanKind["CLIENT"] = 2] = "CLIENT";
		SpanKind[SpanKind["PRODUCER"] = 3] = "PRODUCER";
		SpanKind[SpanKind["CONSUMER"] = 4] = "CONSUMER";
	})(SpanKind || (SpanKind = {}));
}));
// node_modules/@opentelemetry/api/build/esm/trace/status.js
var SpanStatusCode;
var init_status = __esmMin((() => {
	(function(SpanStatusCode) {
		SpanStatusCode[SpanStatusCode["UNSET"] = 0] = "UNSET";
		SpanStatusCode[SpanStatusCode["OK"] = 1] = "OK";
		SpanStatusCode[SpanStatusCode["ERROR"] = 2] = "ERROR";
	})(SpanStatusCode || (SpanStatusCode = {}));
}));
// node_modules/@opentelemetry/api/build/esm/context-api.js
var context$2;
var init_context_api = __esmMin((() => {
	init_context$2();
	context$2 = ContextAPI.getInstance();
}));
// node_modules/@opentelemetry/api/build/esm/diag-api.js
var diag;
var init_diag_api = __esmMin((() => {
	init_diag();
	diag = DiagAPI.instance();
}));
// node_modules/@opentelemetry/api/build/esm/index.js
var init_esm$12 = __esmMin((() => {
	init_diag();
	init_context$3();
	init_types$4();
	init_NoopMeter();
	init_Metric();
	init_context$2();
	init_span_kind();
	init_status();
	init_context_api();
	init_diag_api();
}));
// node_modules/@opentelemetry/core/build/esm/trace/suppress-tracing.js
function suppressTracing(context) {
	return context.setValue(SUPPRESS_TRACING_KEY, true);
}
var SUPPRESS_TRACING_KEY;
var init_suppress_tracing = __esmMin((() => {
	init_esm$12();
	SUPPRESS_TRACING_KEY = createContextKey("OpenTelemetry SDK Context Key SUPPRESS_TRACING");
}));
// node_modules/@opentelemetry/core/build/esm/common/logging-error-handler.js
function loggingErrorHandler() {
	return (ex) => {
		diag.error(stringifyException(ex));
	};
}
function stringifyException(ex) {
	if (typeof ex === "string") return ex;
	else return JSON.stringify(flattenException(ex));
}
function flattenException(ex) {
	const result = {};
	let current = ex;
	while (current !== null) {
		Object.getOwnPropertyNames(current).forEach((propertyName) => {
			if (result[propertyName]) return;
			const value = current[propertyName];
			if (value) result[propertyName] = String(value);
		});
		current = Object.getPrototypeOf(current);
	}
	return result;
}
var init_logging_error_handler = __esmMin((() => {
	init_esm$12();
}));
// node_modules/@opentelemetry/core/build/esm/common/global-error-handler.js
function globalErrorHandler(ex) {
	try {
		delegateHandler(ex);
	} catch {}
}
var delegateHandler;
var init_global_error_handler = __esmMin((() => {
	init_logging_error_handler();
	delegateHandler = loggingErrorHandler();
}));
// node_modules/@opentelemetry/core/build/esm/version.js
var VERSION$1, init_version$1 = __esmMin((() => {
	VERSION$1 = "2.10.0";
})), TMP_DB_SYSTEM, TMP_DB_NAME, TMP_DB_STATEMENT, TMP_DB_OPERATION, TMP_EXCEPTION_TYPE, TMP_EXCEPTION_MESSAGE, TMP_EXCEPTION_STACKTRACE, TMP_EXCEPTION_ESCAPED, TMP_NET_TRANSPORT, TMP_NET_PEER_IP, TMP_NET_PEER_PORT, TMP_NET_PEER_NAME, TMP_NET_HOST_IP, TMP_NET_HOST_PORT, TMP_NET_HOST_NAME, TMP_PEER_SERVICE, TMP_ENDUSER_ID, TMP_HTTP_METHOD, TMP_HTTP_URL, TMP_HTTP_TARGET, TMP_HTTP_HOST, TMP_HTTP_SCHEME, TMP_HTTP_STATUS_CODE, TMP_HTTP_FLAVOR, TMP_HTTP_USER_AGENT, TMP_HTTP_ROUTE, TMP_HTTP_CLIENT_IP, TMP_RPC_SYSTEM, TMP_RPC_GRPC_STATUS_CODE, SEMATTRS_DB_SYSTEM, SEMATTRS_DB_NAME, SEMATTRS_DB_STATEMENT, SEMATTRS_DB_OPERATION, SEMATTRS_EXCEPTION_TYPE, SEMATTRS_EXCEPTION_MESSAGE, SEMATTRS_EXCEPTION_STACKTRACE, SEMATTRS_EXCEPTION_ESCAPED, SEMATTRS_NET_TRANSPORT, SEMATTRS_NET_PEER_IP, SEMATTRS_NET_PEER_PORT, SEMATTRS_NET_PEER_NAME, SEMATTRS_NET_HOST_IP, SEMATTRS_NET_HOST_PORT, SEMATTRS_NET_HOST_NAME, SEMATTRS_PEER_SERVICE, SEMATTRS_ENDUSER_ID, SEMATTRS_HTTP_METHOD, SEMATTRS_HTTP_URL, SEMATTRS_HTTP_TARGET, SEMATTRS_HTTP_HOST, SEMATTRS_HTTP_SCHEME, SEMATTRS_HTTP_STATUS_CODE, SEMATTRS_HTTP_FLAVOR, SEMATTRS_HTTP_USER_AGENT, SEMATTRS_HTTP_ROUTE, SEMATTRS_HTTP_CLIENT_IP, SEMATTRS_RPC_SYSTEM, SEMATTRS_RPC_GRPC_STATUS_CODE;
var init_SemanticAttributes = __esmMin((() => {
	TMP_DB_SYSTEM = "db.system";
	TMP_DB_NAME = "db.name";
	TMP_DB_STATEMENT = "db.statement";
	TMP_DB_OPERATION = "db.operation";
	TMP_EXCEPTION_TYPE = "exception.type";
	TMP_EXCEPTION_MESSAGE = "exception.message";
	TMP_EXCEPTION_STACKTRACE = "exception.stacktrace";
	TMP_EXCEPTION_ESCAPED = "exception.escaped";
	TMP_NET_TRANSPORT = "net.transport";
	TMP_NET_PEER_IP = "net.peer.ip";
	TMP_NET_PEER_PORT = "net.peer.port";
	TMP_NET_PEER_NAME = "net.peer.name";
	TMP_NET_HOST_IP = "net.host.ip";
	TMP_NET_HOST_PORT = "net.host.port";
	TMP_NET_HOST_NAME = "net.host.name";
	TMP_PEER_SERVICE = "peer.service";
	TMP_ENDUSER_ID = "enduser.id";
	TMP_HTTP_METHOD = "http.method";
	TMP_HTTP_URL = "http.url";
	TMP_HTTP_TARGET = "http.target";
	TMP_HTTP_HOST = "http.host";
	TMP_HTTP_SCHEME = "http.scheme";
	TMP_HTTP_STATUS_CODE = "http.status_code";
	TMP_HTTP_FLAVOR = "http.flavor";
	TMP_HTTP_USER_AGENT = "http.user_agent";
	TMP_HTTP_ROUTE = "http.route";
	TMP_HTTP_CLIENT_IP = "http.client_ip";
	TMP_RPC_SYSTEM = "rpc.system";
	TMP_RPC_GRPC_STATUS_CODE = "rpc.grpc.status_code";
	SEMATTRS_DB_SYSTEM = TMP_DB_SYSTEM;
	SEMATTRS_DB_NAME = TMP_DB_NAME;
	SEMATTRS_DB_STATEMENT = TMP_DB_STATEMENT;
	SEMATTRS_DB_OPERATION = TMP_DB_OPERATION;
	SEMATTRS_EXCEPTION_TYPE = TMP_EXCEPTION_TYPE;
	SEMATTRS_EXCEPTION_MESSAGE = TMP_EXCEPTION_MESSAGE;
	SEMATTRS_EXCEPTION_STACKTRACE = TMP_EXCEPTION_STACKTRACE;
	SEMATTRS_EXCEPTION_ESCAPED = TMP_EXCEPTION_ESCAPED;
	SEMATTRS_NET_TRANSPORT = TMP_NET_TRANSPORT;
	SEMATTRS_NET_PEER_IP = TMP_NET_PEER_IP;
	SEMATTRS_NET_PEER_PORT = TMP_NET_PEER_PORT;
	SEMATTRS_NET_PEER_NAME = TMP_NET_PEER_NAME;
	SEMATTRS_NET_HOST_IP = TMP_NET_HOST_IP;
	SEMATTRS_NET_HOST_PORT = TMP_NET_HOST_PORT;
	SEMATTRS_NET_HOST_NAME = TMP_NET_HOST_NAME;
	SEMATTRS_PEER_SERVICE = TMP_PEER_SERVICE;
	SEMATTRS_ENDUSER_ID = TMP_ENDUSER_ID;
	SEMATTRS_HTTP_METHOD = TMP_HTTP_METHOD;
	SEMATTRS_HTTP_URL = TMP_HTTP_URL;
	SEMATTRS_HTTP_TARGET = TMP_HTTP_TARGET;
	SEMATTRS_HTTP_HOST = TMP_HTTP_HOST;
	SEMATTRS_HTTP_SCHEME = TMP_HTTP_SCHEME;
	SEMATTRS_HTTP_STATUS_CODE = TMP_HTTP_STATUS_CODE;
	SEMATTRS_HTTP_FLAVOR = TMP_HTTP_FLAVOR;
	SEMATTRS_HTTP_USER_AGENT = TMP_HTTP_USER_AGENT;
	SEMATTRS_HTTP_ROUTE = TMP_HTTP_ROUTE;
	SEMATTRS_HTTP_CLIENT_IP = TMP_HTTP_CLIENT_IP;
	SEMATTRS_RPC_SYSTEM = TMP_RPC_SYSTEM;
	SEMATTRS_RPC_GRPC_STATUS_CODE = TMP_RPC_GRPC_STATUS_CODE;
}));
// node_modules/@opentelemetry/semantic-conventions/dist/resource/SemanticResourceAttributes.mjs
var TMP_DEVICE_ID, TMP_DEVICE_MODEL_NAME, TMP_K8S_POD_NAME, TMP_K8S_REPLICASET_NAME, TMP_K8S_DEPLOYMENT_NAME, TMP_K8S_STATEFULSET_NAME, TMP_K8S_DAEMONSET_NAME, TMP_K8S_JOB_NAME, TMP_K8S_CRONJOB_NAME, TMP_SERVICE_NAME, TMP_SERVICE_NAMESPACE, TMP_SERVICE_INSTANCE_ID, TMP_SERVICE_VERSION, SEMRESATTRS_DEVICE_ID, SEMRESATTRS_DEVICE_MODEL_NAME, SEMRESATTRS_K8S_POD_NAME, SEMRESATTRS_K8S_REPLICASET_NAME, SEMRESATTRS_K8S_DEPLOYMENT_NAME, SEMRESATTRS_K8S_STATEFULSET_NAME, SEMRESATTRS_K8S_DAEMONSET_NAME, SEMRESATTRS_K8S_JOB_NAME, SEMRESATTRS_K8S_CRONJOB_NAME, SEMRESATTRS_SERVICE_NAME, SEMRESATTRS_SERVICE_NAMESPACE, SEMRESATTRS_SERVICE_INSTANCE_ID, SEMRESATTRS_SERVICE_VERSION;
var init_SemanticResourceAttributes = __esmMin((() => {
	TMP_DEVICE_ID = "device.id";
	TMP_DEVICE_MODEL_NAME = "device.model.name";
	TMP_K8S_POD_NAME = "k8s.pod.name";
	TMP_K8S_REPLICASET_NAME = "k8s.replicaset.name";
	TMP_K8S_DEPLOYMENT_NAME = "k8s.deployment.name";
	TMP_K8S_STATEFULSET_NAME = "k8s.statefulset.name";
	TMP_K8S_DAEMONSET_NAME = "k8s.daemonset.name";
	TMP_K8S_JOB_NAME = "k8s.job.name";
	TMP_K8S_CRONJOB_NAME = "k8s.cronjob.name";
	TMP_SERVICE_NAME = "service.name";
	TMP_SERVICE_NAMESPACE = "service.namespace";
	TMP_SERVICE_INSTANCE_ID = "service.instance.id";
	TMP_SERVICE_VERSION = "service.version";
	SEMRESATTRS_DEVICE_ID = TMP_DEVICE_ID;
	SEMRESATTRS_DEVICE_MODEL_NAME = TMP_DEVICE_MODEL_NAME;
	SEMRESATTRS_K8S_POD_NAME = TMP_K8S_POD_NAME;
	SEMRESATTRS_K8S_REPLICASET_NAME = TMP_K8S_REPLICASET_NAME;
	SEMRESATTRS_K8S_DEPLOYMENT_NAME = TMP_K8S_DEPLOYMENT_NAME;
	SEMRESATTRS_K8S_STATEFULSET_NAME = TMP_K8S_STATEFULSET_NAME;
	SEMRESATTRS_K8S_DAEMONSET_NAME = TMP_K8S_DAEMONSET_NAME;
	SEMRESATTRS_K8S_JOB_NAME = TMP_K8S_JOB_NAME;
	SEMRESATTRS_K8S_CRONJOB_NAME = TMP_K8S_CRONJOB_NAME;
	SEMRESATTRS_SERVICE_NAME = TMP_SERVICE_NAME;
	SEMRESATTRS_SERVICE_NAMESPACE = TMP_SERVICE_NAMESPACE;
	SEMRESATTRS_SERVICE_INSTANCE_ID = TMP_SERVICE_INSTANCE_ID;
	SEMRESATTRS_SERVICE_VERSION = TMP_SERVICE_VERSION;
})), ATTR_CLIENT_ADDRESS, ATTR_CLIENT_PORT, ATTR_ERROR_TYPE$1, ATTR_EXCEPTION_MESSAGE, ATTR_EXCEPTION_STACKTRACE, ATTR_EXCEPTION_TYPE, ATTR_HTTP_REQUEST_METHOD, ATTR_HTTP_RESPONSE_STATUS_CODE, ATTR_HTTP_ROUTE, ATTR_NETWORK_LOCAL_ADDRESS, ATTR_NETWORK_LOCAL_PORT, ATTR_NETWORK_PEER_ADDRESS, ATTR_NETWORK_PEER_PORT, ATTR_NETWORK_PROTOCOL_NAME, ATTR_NETWORK_PROTOCOL_VERSION, ATTR_NETWORK_TRANSPORT, ATTR_SERVER_ADDRESS, ATTR_SERVER_PORT, ATTR_SERVICE_NAME, ATTR_TELEMETRY_SDK_LANGUAGE, TELEMETRY_SDK_LANGUAGE_VALUE_NODEJS, ATTR_TELEMETRY_SDK_NAME, ATTR_TELEMETRY_SDK_VERSION, ATTR_URL_FULL, ATTR_URL_PATH, ATTR_URL_QUERY, ATTR_URL_SCHEME, ATTR_USER_AGENT_ORIGINAL;
var init_stable_attributes = __esmMin((() => {
	ATTR_CLIENT_ADDRESS = "client.address";
	ATTR_CLIENT_PORT = "client.port";
	ATTR_ERROR_TYPE$1 = "error.type";
	ATTR_EXCEPTION_MESSAGE = "exception.message";
	ATTR_EXCEPTION_STACKTRACE = "exception.stacktrace";
	ATTR_EXCEPTION_TYPE = "exception.type";
	ATTR_HTTP_REQUEST_METHOD = "http.request.method";
	ATTR_HTTP_RESPONSE_STATUS_CODE = "http.response.status_code";
	ATTR_HTTP_ROUTE = "http.route";
	ATTR_NETWORK_LOCAL_ADDRESS = "network.local.address";
	ATTR_NETWORK_LOCAL_PORT = "network.local.port";
	ATTR_NETWORK_PEER_ADDRESS = "network.peer.address";
	ATTR_NETWORK_PEER_PORT = "network.peer.port";
	ATTR_NETWORK_PROTOCOL_NAME = "network.protocol.name";
	ATTR_NETWORK_PROTOCOL_VERSION = "network.protocol.version";
	ATTR_NETWORK_TRANSPORT = "network.transport";
	ATTR_SERVER_ADDRESS = "server.address";
	ATTR_SERVER_PORT = "server.port";
	ATTR_SERVICE_NAME = "service.name";
	ATTR_TELEMETRY_SDK_LANGUAGE = "telemetry.sdk.language";
	TELEMETRY_SDK_LANGUAGE_VALUE_NODEJS = "nodejs";
	ATTR_TELEMETRY_SDK_NAME = "telemetry.sdk.name";
	ATTR_TELEMETRY_SDK_VERSION = "telemetry.sdk.version";
	ATTR_URL_FULL = "url.full";
	ATTR_URL_PATH = "url.path";
	ATTR_URL_QUERY = "url.query";
	ATTR_URL_SCHEME = "url.scheme";
	ATTR_USER_AGENT_ORIGINAL = "user_agent.original";
}));
// node_modules/@opentelemetry/semantic-conventions/dist/index.mjs
var init_dist = __esmMin((() => {
	init_SemanticAttributes();
	init_SemanticResourceAttributes();
	init_stable_attributes();
}));
// node_modules/@opentelemetry/core/build/esm/semconv.js
var ATTR_PROCESS_RUNTIME_NAME;
var init_semconv$1 = __esmMin((() => {
	ATTR_PROCESS_RUNTIME_NAME = "process.runtime.name";
}));
// node_modules/@opentelemetry/core/build/esm/platform/node/sdk-info.js
var SDK_INFO;
var init_sdk_info = __esmMin((() => {
	init_version$1();
	init_dist();
	init_semconv$1();
	SDK_INFO = {
		[ATTR_TELEMETRY_SDK_NAME]: "opentelemetry",
		[ATTR_PROCESS_RUNTIME_NAME]: "node",
		[ATTR_TELEMETRY_SDK_LANGUAGE]: TELEMETRY_SDK_LANGUAGE_VALUE_NODEJS,
		[ATTR_TELEMETRY_SDK_VERSION]: VERSION$1
	};
}));
// node_modules/@opentelemetry/core/build/esm/platform/node/index.js
var otperformance;
var init_node = __esmMin((() => {
	init_esm$12();
	init_sdk_info();
	otperformance = performance;
}));
// node_modules/@opentelemetry/core/build/esm/platform/index.js
var init_platform$1 = __esmMin((() => {
	init_node();
}));
// node_modules/@opentelemetry/core/build/esm/common/time.js
function millisToHrTime(epochMillis) {
	const epochSeconds = epochMillis / 1e3;
	return [Math.trunc(epochSeconds), Math.round(epochMillis % 1e3 * MILLISECONDS_TO_NANOSECONDS)];
}
function hrTime$1(performanceNow) {
	return addHrTimes(millisToHrTime(otperformance.timeOrigin), millisToHrTime(typeof performanceNow === "number" ? performanceNow : otperformance.now()));
}
function hrTimeDuration(startTime, endTime) {
	let seconds = endTime[0] - startTime[0];
	let nanos = endTime[1] - startTime[1];
	if (nanos < 0) {
		seconds -= 1;
		nanos += SECOND_TO_NANOSECONDS;
	}
	return [seconds, nanos];
}
function hrTimeToNanoseconds(time) {
	return time[0] * SECOND_TO_NANOSECONDS + time[1];
}
function hrTimeToMicroseconds(time) {
	return time[0] * 1e6 + time[1] / 1e3;
}
function hrTimeToMilliseconds(time) {
	return time[0] * 1e3 + time[1] / 1e6;
}
function hrTimeToSeconds(time) {
	return time[0] + time[1] / SECOND_TO_NANOSECONDS;
}
function addHrTimes(time1, time2) {
	const out = [time1[0] + time2[0], time1[1] + time2[1]];
	if (out[1] >= SECOND_TO_NANOSECONDS) {
		out[1] -= SECOND_TO_NANOSECONDS;
		out[0] += 1;
	}
	return out;
}
var NANOSECOND_DIGITS, MILLISECONDS_TO_NANOSECONDS, SECOND_TO_NANOSECONDS;
var init_time = __esmMin((() => {
	init_platform$1();
	NANOSECOND_DIGITS = 9;
	MILLISECONDS_TO_NANOSECONDS = Math.pow(10, 6);
	SECOND_TO_NANOSECONDS = Math.pow(10, NANOSECOND_DIGITS);
}));
// node_modules/@opentelemetry/core/build/esm/ExportResult.js
var ExportResultCode;
var init_ExportResult = __esmMin((() => {
	(function(ExportResultCode) {
		ExportResultCode[ExportResultCode["SUCCESS"] = 0] = "SUCCESS";
		ExportResultCode[ExportResultCode["FAILED"] = 1] = "FAILED";
	})(ExportResultCode || (ExportResultCode = {}));
}));
// node_modules/@opentelemetry/core/build/esm/internal/exporter.js
function _export(exporter, arg) {
	return new Promise((resolve) => {
		context$2.with(suppressTracing(context$2.active()), () => {
			exporter.export(arg, resolve);
		});
	});
}
var init_exporter = __esmMin((() => {
	init_esm$12();
	init_suppress_tracing();
}));
// node_modules/@opentelemetry/core/build/esm/index.js
var internal;
var init_esm$11 = __esmMin((() => {
	init_esm$12();
	init_suppress_tracing();
	init_global_error_handler();
	init_logging_error_handler();
	init_time();
	init_ExportResult();
	init_platform$1();
	init_exporter();
	internal = { _export };
}));
// node_modules/@opentelemetry/resources/build/esm/default-service-name.js
function defaultServiceName() {
	if (serviceName === void 0) try {
		const argv0 = globalThis.process.argv0;
		serviceName = argv0 ? `unknown_service:${argv0}` : "unknown_service";
	} catch {
		serviceName = "unknown_service";
	}
	return serviceName;
}
var serviceName;
var init_default_service_name = __esmMin((() => {}));
// node_modules/@opentelemetry/resources/build/esm/utils.js
var isPromiseLike;
var init_utils$2 = __esmMin((() => {
	isPromiseLike = (val) => {
		return val !== null && typeof val === "object" && typeof val.then === "function";
	};
}));
// node_modules/@opentelemetry/resources/build/esm/ResourceImpl.js
function resourceFromAttributes(attributes, options) {
	return ResourceImpl.FromAttributeList(Object.entries(attributes), options);
}
function defaultResource() {
	return resourceFromAttributes({
		[ATTR_SERVICE_NAME]: defaultServiceName(),
		[ATTR_TELEMETRY_SDK_LANGUAGE]: SDK_INFO[ATTR_TELEMETRY_SDK_LANGUAGE],
		[ATTR_TELEMETRY_SDK_NAME]: SDK_INFO[ATTR_TELEMETRY_SDK_NAME],
		[ATTR_TELEMETRY_SDK_VERSION]: SDK_INFO[ATTR_TELEMETRY_SDK_VERSION]
	});
}
function guardedRawAttributes(attributes) {
	return attributes.map(([k, v]) => {
		if (isPromiseLike(v)) return [k, v.catch((err) => {
			diag.debug("promise rejection for resource attribute: %s - %s", k, err);
		})];
		return [k, v];
	});
}
function validateSchemaUrl(schemaUrl) {
	if (typeof schemaUrl === "string" || schemaUrl === void 0) return schemaUrl;
	diag.warn("Schema URL must be string or undefined, got %s. Schema URL will be ignored.", schemaUrl);
}
function mergeSchemaUrl(old, updating) {
	const oldSchemaUrl = old?.schemaUrl;
	const updatingSchemaUrl = updating?.schemaUrl;
	const isOldEmpty = oldSchemaUrl === void 0 || oldSchemaUrl === "";
	const isUpdatingEmpty = updatingSchemaUrl === void 0 || updatingSchemaUrl === "";
	if (isOldEmpty) return updatingSchemaUrl;
	if (isUpdatingEmpty) return oldSchemaUrl;
	if (oldSchemaUrl === updatingSchemaUrl) return oldSchemaUrl;
	diag.warn("Schema URL merge conflict: old resource has \"%s\", updating resource has \"%s\". Resulting resource will have undefined Schema URL.", oldSchemaUrl, updatingSchemaUrl);
}
var ResourceImpl;
var init_ResourceImpl = __esmMin((() => {
	init_esm$12();
	init_esm$11();
	init_dist();
	init_default_service_name();
	init_utils$2();
	ResourceImpl = class ResourceImpl {
		_rawAttributes;
		_asyncAttributesPending = false;
		_schemaUrl;
		_memoizedAttributes;
		static FromAttributeList(attributes, options) {
			const res = new ResourceImpl({}, options);
			res._rawAttributes = guardedRawAttributes(attributes);
			res._asyncAttributesPending = attributes.filter(([_, val]) => isPromiseLike(val)).length > 0;
			return res;
		}
		constructor(resource, options) {
			const attributes = resource.attributes ?? {};
			this._rawAttributes = Object.entries(attributes).map(([k, v]) => {
				if (isPromiseLike(v)) this._asyncAttributesPending = true;
				return [k, v];
			});
			this._rawAttributes = guardedRawAttributes(this._rawAttributes);
			this._schemaUrl = validateSchemaUrl(options?.schemaUrl);
		}
		get asyncAttributesPending() {
			return this._asyncAttributesPending;
		}
		async waitForAsyncAttributes() {
			if (!this.asyncAttributesPending) return;
			for (let i = 0; i < this._rawAttributes.length; i++) {
				const [k, v] = this._rawAttributes[i];
				this._rawAttributes[i] = [k, isPromiseLike(v) ? await v : v];
			}
			this._asyncAttributesPending = false;
		}
		get attributes() {
			if (this.asyncAttributesPending) diag.error("Accessing resource attributes before async attributes settled");
			if (this._memoizedAttributes) return this._memoizedAttributes;
			const attrs = {};
			for (const [k, v] of this._rawAttributes) {
				if (isPromiseLike(v)) {
					diag.debug(`Unsettled resource attribute ${k} skipped`);
					continue;
				}
				if (v != null) attrs[k] ??= v;
			}
			if (!this._asyncAttributesPending) this._memoizedAttributes = attrs;
			return attrs;
		}
		getRawAttributes() {
			return this._rawAttributes;
		}
		get schemaUrl() {
			return this._schemaUrl;
		}
		merge(resource) {
			if (resource == null) return this;
			const mergedSchemaUrl = mergeSchemaUrl(this, resource);
			const mergedOptions = mergedSchemaUrl ? { schemaUrl: mergedSchemaUrl } : void 0;
			return ResourceImpl.FromAttributeList([...resource.getRawAttributes(), ...this.getRawAttributes()], mergedOptions);
		}
	};
}));
// node_modules/@opentelemetry/resources/build/esm/index.js
var init_esm$10 = __esmMin((() => {
	init_esm$12();
	init_ResourceImpl();
	init_dist();
	init_esm$11();
	init_default_service_name();
})), MS_LINKS, ENQUEUED_TIME, TIME_SINCE_ENQUEUED, packageVersion, DependencyTypes, AzureMonitorSampleRate, ApplicationInsightsBaseType, ApplicationInsightsCustomEventName, ApplicationInsightsCustomMeasurements, ApplicationInsightsAvailabilityId, ApplicationInsightsAvailabilityNameAttribute, ApplicationInsightsAvailabilityDuration, ApplicationInsightsAvailabilitySuccess, ApplicationInsightsAvailabilityRunLocation, MicrosoftClientIp, ApplicationInsightsMessageName, ApplicationInsightsExceptionName, ApplicationInsightsPageViewName, ApplicationInsightsAvailabilityName, ApplicationInsightsEventName, ApplicationInsightsMessageBaseType, ApplicationInsightsExceptionBaseType, ApplicationInsightsPageViewBaseType, ApplicationInsightsAvailabilityBaseType, ApplicationInsightsEventBaseType;
var init_applicationinsights = __esmMin((() => {
	MS_LINKS = "_MS.links";
	ENQUEUED_TIME = "enqueuedTime";
	TIME_SINCE_ENQUEUED = "timeSinceEnqueued";
	packageVersion = "1.0.0-beta.47";
	(function(DependencyTypes) {
		DependencyTypes["InProc"] = "InProc";
		DependencyTypes["QueueMessage"] = "Queue Message";
		DependencyTypes["Sql"] = "SQL";
		DependencyTypes["Http"] = "Http";
		DependencyTypes["Grpc"] = "GRPC";
		DependencyTypes["Wcf"] = "WCF Service";
	})(DependencyTypes || (DependencyTypes = {}));
	AzureMonitorSampleRate = "microsoft.sample_rate";
	ApplicationInsightsBaseType = "_MS.baseType";
	ApplicationInsightsCustomEventName = "microsoft.custom_event.name";
	ApplicationInsightsCustomMeasurements = "microsoft.custom_measurements";
	ApplicationInsightsAvailabilityId = "microsoft.availability.id";
	ApplicationInsightsAvailabilityNameAttribute = "microsoft.availability.name";
	ApplicationInsightsAvailabilityDuration = "microsoft.availability.duration";
	ApplicationInsightsAvailabilitySuccess = "microsoft.availability.success";
	ApplicationInsightsAvailabilityRunLocation = "microsoft.availability.runLocation";
	MicrosoftClientIp = "microsoft.client.ip";
	ApplicationInsightsMessageName = "Microsoft.ApplicationInsights.Message";
	ApplicationInsightsExceptionName = "Microsoft.ApplicationInsights.Exception";
	ApplicationInsightsPageViewName = "Microsoft.ApplicationInsights.PageView";
	ApplicationInsightsAvailabilityName = "Microsoft.ApplicationInsights.Availability";
	ApplicationInsightsEventName = "Microsoft.ApplicationInsights.Event";
	ApplicationInsightsMessageBaseType = "MessageData";
	ApplicationInsightsExceptionBaseType = "ExceptionData";
	ApplicationInsightsPageViewBaseType = "PageViewData";
	ApplicationInsightsAvailabilityBaseType = "AvailabilityData";
	ApplicationInsightsEventBaseType = "EventData";
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/Declarations/Constants.js
function isEnvVarTrue(envVarName) {
	return process.env[envVarName]?.trim().toLowerCase() === "true";
}
var ServiceApiVersion, DEFAULT_BREEZE_ENDPOINT, DEFAULT_LIVEMETRICS_ENDPOINT, ALLOWED_REDIRECT_DOMAIN_SUFFIX_GROUPS, ENV_DISABLE_STATSBEAT, ENV_OPENTELEMETRY_RESOURCE_METRIC_DISABLED, RetriableRestErrorTypes, ENV_APPLICATIONINSIGHTS_SHIM_VERSION, ENV_AZURE_MONITOR_PREFIX, ENV_AZURE_MONITOR_DISTRO_VERSION, ENV_MICROSOFT_OPENTELEMETRY_VERSION, APPLICATION_ID_RESOURCE_KEY, ENV_APPLICATIONINSIGHTS_SDKSTATS_EXPORT_INTERVAL, ENV_APPLICATIONINSIGHTS_SDK_STATS_LOGGING, CUSTOM_DIMENSIONS_GENAI_MESSAGE_KEYS, CUSTOM_DIMENSIONS_GENAI_KEYS, QuickPulseCounter, PerformanceCounter, ONE_SETTINGS_CNAME, ONE_SETTINGS_CONFIG_URL, ONE_SETTINGS_CHANGE_URL, ONE_SETTINGS_DEFAULT_REFRESH_INTERVAL_MS, ONE_SETTINGS_MAX_REFRESH_INTERVAL_MS, ONE_SETTINGS_BACKOFF_BASE_MS, ONE_SETTINGS_FEATURE_SDK_STATS, ONE_SETTINGS_FEATURE_CUSTOMER_SDK_STATS, ONE_SETTINGS_FEATURE_LOCAL_STORAGE, ONE_SETTINGS_NODEJS_TARGETING, ONE_SETTINGS_RETRYABLE_STATUS_CODES;
var init_Constants = __esmMin((() => {
	(function(ServiceApiVersion) {
		ServiceApiVersion["V2"] = "2020-09-15_Preview";
	})(ServiceApiVersion || (ServiceApiVersion = {}));
	DEFAULT_BREEZE_ENDPOINT = "https://dc.services.visualstudio.com";
	ServiceApiVersion.V2;
	DEFAULT_LIVEMETRICS_ENDPOINT = "https://rt.services.visualstudio.com";
	ALLOWED_REDIRECT_DOMAIN_SUFFIX_GROUPS = [
		[
			".livediagnostics.monitor.azure.com",
			".monitor.azure.com",
			".services.visualstudio.com",
			".applicationinsights.azure.com"
		],
		[".monitor.azure.us", ".applicationinsights.azure.us"],
		[".monitor.azure.cn", ".applicationinsights.azure.cn"]
	];
	ENV_DISABLE_STATSBEAT = "APPLICATIONINSIGHTS_STATSBEAT_DISABLED";
	ENV_OPENTELEMETRY_RESOURCE_METRIC_DISABLED = "APPLICATIONINSIGHTS_OPENTELEMETRY_RESOURCE_METRIC_DISABLED";
	(function(RetriableRestErrorTypes) {
		RetriableRestErrorTypes["REQUEST_SEND_ERROR"] = "REQUEST_SEND_ERROR";
		RetriableRestErrorTypes["DNS_LOOKUP_TIMEOUT"] = "EAI_AGAIN";
		RetriableRestErrorTypes["CONNECTION_TIMEOUT"] = "ETIMEDOUT";
		RetriableRestErrorTypes["SOCKET_TIMEOUT"] = "ESOCKETTIMEDOUT";
		RetriableRestErrorTypes["CONNECTION_REFUSED"] = "ECONNREFUSED";
		RetriableRestErrorTypes["CONNECTION_RESET"] = "ECONNRESET";
		RetriableRestErrorTypes["DNS_LOOKUP_FAILED"] = "ENOTFOUND";
		RetriableRestErrorTypes["FILE_NOT_FOUND"] = "ENOENT";
		RetriableRestErrorTypes["BROKEN_PIPE"] = "EPIPE";
	})(RetriableRestErrorTypes || (RetriableRestErrorTypes = {}));
	ENV_APPLICATIONINSIGHTS_SHIM_VERSION = "APPLICATION_INSIGHTS_SHIM_VERSION";
	ENV_AZURE_MONITOR_PREFIX = "AZURE_MONITOR_PREFIX";
	ENV_AZURE_MONITOR_DISTRO_VERSION = "AZURE_MONITOR_DISTRO_VERSION";
	ENV_MICROSOFT_OPENTELEMETRY_VERSION = "MICROSOFT_OPENTELEMETRY_VERSION";
	APPLICATION_ID_RESOURCE_KEY = "microsoft.applicationId";
	ENV_APPLICATIONINSIGHTS_SDKSTATS_EXPORT_INTERVAL = "APPLICATIONINSIGHTS_SDKSTATS_EXPORT_INTERVAL";
	ENV_APPLICATIONINSIGHTS_SDK_STATS_LOGGING = "APPLICATIONINSIGHTS_SDK_STATS_LOGGING";
	CUSTOM_DIMENSIONS_GENAI_MESSAGE_KEYS = new Set(["gen_ai.input.messages", "gen_ai.output.messages"]);
	CUSTOM_DIMENSIONS_GENAI_KEYS = new Set([
		...CUSTOM_DIMENSIONS_GENAI_MESSAGE_KEYS,
		"gen_ai.system_instructions",
		"gen_ai.tool.definitions",
		"gen_ai.tool.call.arguments",
		"gen_ai.tool.call.result",
		"gen_ai.evaluation.explanation"
	]);
	(function(QuickPulseCounter) {
		QuickPulseCounter["COMMITTED_BYTES"] = "\\Memory\\Committed Bytes";
		QuickPulseCounter["PROCESSOR_TIME"] = "\\Processor(_Total)\\% Processor Time";
		QuickPulseCounter["REQUEST_RATE"] = "\\ApplicationInsights\\Requests/Sec";
		QuickPulseCounter["REQUEST_FAILURE_RATE"] = "\\ApplicationInsights\\Requests Failed/Sec";
		QuickPulseCounter["REQUEST_DURATION"] = "\\ApplicationInsights\\Request Duration";
		QuickPulseCounter["DEPENDENCY_RATE"] = "\\ApplicationInsights\\Dependency Calls/Sec";
		QuickPulseCounter["DEPENDENCY_FAILURE_RATE"] = "\\ApplicationInsights\\Dependency Calls Failed/Sec";
		QuickPulseCounter["DEPENDENCY_DURATION"] = "\\ApplicationInsights\\Dependency Call Duration";
		QuickPulseCounter["EXCEPTION_RATE"] = "\\ApplicationInsights\\Exceptions/Sec";
	})(QuickPulseCounter || (QuickPulseCounter = {}));
	(function(PerformanceCounter) {
		PerformanceCounter["PRIVATE_BYTES"] = "\\Process(??APP_WIN32_PROC??)\\Private Bytes";
		PerformanceCounter["AVAILABLE_BYTES"] = "\\Memory\\Available Bytes";
		PerformanceCounter["PROCESSOR_TIME"] = "\\Processor(_Total)\\% Processor Time";
		PerformanceCounter["PROCESS_TIME_STANDARD"] = "\\Process(??APP_WIN32_PROC??)\\% Processor Time";
		PerformanceCounter["PROCESS_TIME_NORMALIZED"] = "\\Process(??APP_WIN32_PROC??)\\% Processor Time Normalized";
		PerformanceCounter["REQUEST_RATE"] = "\\ASP.NET Applications(??APP_W3SVC_PROC??)\\Requests/Sec";
		PerformanceCounter["REQUEST_DURATION"] = "\\ASP.NET Applications(??APP_W3SVC_PROC??)\\Request Execution Time";
		PerformanceCounter["EXCEPTION_RATE"] = "\\.NET CLR Exceptions(??APP_CLR_PROC??)\\# of Exceps Thrown / sec";
		PerformanceCounter["IO_RATE"] = "\\Process(??APP_WIN32_PROC??)\\IO Data Bytes/sec";
	})(PerformanceCounter || (PerformanceCounter = {}));
	PerformanceCounter.PROCESSOR_TIME, QuickPulseCounter.PROCESSOR_TIME, PerformanceCounter.REQUEST_RATE, QuickPulseCounter.REQUEST_RATE, PerformanceCounter.REQUEST_DURATION, QuickPulseCounter.REQUEST_DURATION, QuickPulseCounter.COMMITTED_BYTES, QuickPulseCounter.COMMITTED_BYTES, QuickPulseCounter.REQUEST_FAILURE_RATE, QuickPulseCounter.REQUEST_FAILURE_RATE, QuickPulseCounter.DEPENDENCY_RATE, QuickPulseCounter.DEPENDENCY_RATE, QuickPulseCounter.DEPENDENCY_FAILURE_RATE, QuickPulseCounter.DEPENDENCY_FAILURE_RATE, QuickPulseCounter.DEPENDENCY_DURATION, QuickPulseCounter.DEPENDENCY_DURATION, QuickPulseCounter.EXCEPTION_RATE, QuickPulseCounter.EXCEPTION_RATE;
	ONE_SETTINGS_CNAME = "https://settings.sdk.monitor.azure.com";
	ONE_SETTINGS_CONFIG_URL = ONE_SETTINGS_CNAME + "/AzMonSDKDynamicConfiguration";
	ONE_SETTINGS_CHANGE_URL = ONE_SETTINGS_CNAME + "/AzMonSDKDynamicConfigurationChanges";
	ONE_SETTINGS_DEFAULT_REFRESH_INTERVAL_MS = 36e5;
	ONE_SETTINGS_MAX_REFRESH_INTERVAL_MS = 864e5;
	ONE_SETTINGS_BACKOFF_BASE_MS = 36e5;
	ONE_SETTINGS_FEATURE_SDK_STATS = "FEATURE_SDK_STATS";
	ONE_SETTINGS_FEATURE_CUSTOMER_SDK_STATS = "FEATURE_CUSTOMER_SDK_STATS";
	ONE_SETTINGS_FEATURE_LOCAL_STORAGE = "FEATURE_LOCAL_STORAGE";
	ONE_SETTINGS_NODEJS_TARGETING = { namespaces: "nodejs" };
	ONE_SETTINGS_RETRYABLE_STATUS_CODES = [
		401,
		403,
		408,
		429,
		500,
		502,
		503,
		504
	];
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/utils/connectionStringParser.js
var ConnectionStringParser;
var init_connectionStringParser = __esmMin((() => {
	init_esm$12();
	init_Constants();
	ConnectionStringParser = class ConnectionStringParser {
		static FIELDS_SEPARATOR = ";";
		static FIELD_KEY_VALUE_SEPARATOR = "=";
		static parse(connectionString) {
			if (!connectionString) return {};
			const kvPairs = connectionString.split(ConnectionStringParser.FIELDS_SEPARATOR);
			let isValid = true;
			const result = kvPairs.reduce((fields, kv) => {
				const kvParts = kv.split(ConnectionStringParser.FIELD_KEY_VALUE_SEPARATOR);
				if (kvParts.length === 2) {
					const key = kvParts[0].toLowerCase();
					const value = kvParts[1];
					return {
						...fields,
						[key]: value
					};
				}
				diag.error("Connection string key-value pair is invalid: Entire connection string will be discarded");
				isValid = false;
				return fields;
			}, {});
			if (isValid && Object.keys(result).length > 0) {
				if (result.endpointsuffix) {
					const locationPrefix = result.location ? `${result.location}.` : "";
					result.ingestionendpoint = result.ingestionendpoint || `https://${locationPrefix}dc.${result.endpointsuffix}`;
					result.liveendpoint = result.liveendpoint || `https://${locationPrefix}live.${result.endpointsuffix}`;
				}
				result.ingestionendpoint = result.ingestionendpoint ? ConnectionStringParser.sanitizeUrl(result.ingestionendpoint) : DEFAULT_BREEZE_ENDPOINT;
				result.liveendpoint = result.liveendpoint ? ConnectionStringParser.sanitizeUrl(result.liveendpoint) : DEFAULT_LIVEMETRICS_ENDPOINT;
				if (result.authorization && result.authorization.toLowerCase() !== "ikey") diag.warn(`Connection String contains an unsupported 'Authorization' value. Defaulting to 'Authorization=ikey'`);
			} else diag.error("An invalid connection string was passed in. There may be telemetry loss");
			return result;
		}
		static sanitizeUrl(url) {
			let newUrl = url.trim();
			if (newUrl.indexOf("https://") < 0) newUrl = newUrl.replace("http://", "https://");
			if (newUrl[newUrl.length - 1] === "/") newUrl = newUrl.slice(0, -1);
			return newUrl;
		}
		static validateInstrumentationKey(iKey) {
			if (iKey.startsWith("InstrumentationKey=")) {
				const startIndex = iKey.indexOf("InstrumentationKey=") + 19;
				const endIndex = iKey.indexOf(";", startIndex);
				iKey = iKey.substring(startIndex, endIndex);
			}
			return new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$").test(iKey);
		}
	};
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/abort-controller/AbortError.js
var AbortError$1;
var init_AbortError$1 = __esmMin((() => {
	AbortError$1 = class extends Error {
		constructor(message) {
			super(message);
			this.name = "AbortError";
		}
	};
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/logger/log.js
function log(message, ...args) {
	process$1.stderr.write(`${util.format(message, ...args)}${EOL}`);
}
var init_log$2 = __esmMin((() => {}));
// node_modules/@typespec/ts-http-runtime/dist/esm/env.js
function getEnvironmentVariable(name) {
	return process$1.env[name];
}
function emitNodeWarning(warning) {
	process$1.emitWarning(warning);
}
var init_env = __esmMin((() => {
	typeof process$1.versions.deno === "string" && process$1.versions.deno.length;
	typeof process$1.versions.bun === "string" && process$1.versions.bun.length;
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/logger/debug.js
function enable(namespaces) {
	enabledString = namespaces;
	enabledNamespaces = [];
	skippedNamespaces = [];
	const namespaceList = namespaces.split(",").map((ns) => ns.trim());
	for (const ns of namespaceList) if (ns.startsWith("-")) skippedNamespaces.push(ns.substring(1));
	else enabledNamespaces.push(ns);
	for (const instance of debuggers) instance.enabled = enabled(instance.namespace);
}
function enabled(namespace) {
	if (namespace.endsWith("*")) return true;
	for (const skipped of skippedNamespaces) if (namespaceMatches(namespace, skipped)) return false;
	for (const enabledNamespace of enabledNamespaces) if (namespaceMatches(namespace, enabledNamespace)) return true;
	return false;
}
function namespaceMatches(namespace, patternToMatch) {
	if (patternToMatch.indexOf("*") === -1) return namespace === patternToMatch;
	let pattern = patternToMatch;
	if (patternToMatch.indexOf("**") !== -1) {
		const patternParts = [];
		let lastCharacter = "";
		for (const character of patternToMatch) if (character === "*" && lastCharacter === "*") continue;
		else {
			lastCharacter = character;
			patternParts.push(character);
		}
		pattern = patternParts.join("");
	}
	let namespaceIndex = 0;
	let patternIndex = 0;
	const patternLength = pattern.length;
	const namespaceLength = namespace.length;
	let lastWildcard = -1;
	let lastWildcardNamespace = -1;
	while (namespaceIndex < namespaceLength && patternIndex < patternLength) if (pattern[patternIndex] === "*") {
		lastWildcard = patternIndex;
		patternIndex++;
		if (patternIndex === patternLength) return true;
		while (namespace[namespaceIndex] !== pattern[patternIndex]) {
			namespaceIndex++;
			if (namespaceIndex === namespaceLength) return false;
		}
		lastWildcardNamespace = namespaceIndex;
		namespaceIndex++;
		patternIndex++;
		continue;
	} else if (pattern[patternIndex] === namespace[namespaceIndex]) {
		patternIndex++;
		namespaceIndex++;
	} else if (lastWildcard >= 0) {
		patternIndex = lastWildcard + 1;
		namespaceIndex = lastWildcardNamespace + 1;
		if (namespaceIndex === namespaceLength) return false;
		while (namespace[namespaceIndex] !== pattern[patternIndex]) {
			namespaceIndex++;
			if (namespaceIndex === namespaceLength) return false;
		}
		lastWildcardNamespace = namespaceIndex;
		namespaceIndex++;
		patternIndex++;
		continue;
	} else return false;
	const namespaceDone = namespaceIndex === namespace.length;
	const patternDone = patternIndex === pattern.length;
	const trailingWildCard = patternIndex === pattern.length - 1 && pattern[patternIndex] === "*";
	return namespaceDone && (patternDone || trailingWildCard);
}
function disable() {
	const result = enabledString || "";
	enable("");
	return result;
}
function createDebugger(namespace) {
	const newDebugger = Object.assign(debug, {
		enabled: enabled(namespace),
		destroy,
		log: debugObj.log,
		namespace,
		extend
	});
	function debug(...args) {
		if (!newDebugger.enabled) return;
		if (args.length > 0) args[0] = `${namespace} ${args[0]}`;
		newDebugger.log(...args);
	}
	debuggers.push(newDebugger);
	return newDebugger;
}
function destroy() {
	const index = debuggers.indexOf(this);
	if (index >= 0) {
		debuggers.splice(index, 1);
		return true;
	}
	return false;
}
function extend(namespace) {
	const newDebugger = createDebugger(`${this.namespace}:${namespace}`);
	newDebugger.log = this.log;
	return newDebugger;
}
var debugEnvVariable, enabledString, enabledNamespaces, skippedNamespaces, debuggers, debugObj;
var init_debug = __esmMin((() => {
	init_log$2();
	init_env();
	debugEnvVariable = getEnvironmentVariable("DEBUG");
	enabledNamespaces = [];
	skippedNamespaces = [];
	debuggers = [];
	if (debugEnvVariable) enable(debugEnvVariable);
	debugObj = Object.assign((namespace) => {
		return createDebugger(namespace);
	}, {
		enable,
		enabled,
		disable,
		log
	});
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/logger/logger.js
function patchLogMethod(parent, child) {
	child.log = (...args) => {
		parent.log(...args);
	};
}
function isTypeSpecRuntimeLogLevel(level) {
	return TYPESPEC_RUNTIME_LOG_LEVELS.includes(level);
}
function createLoggerContext(options) {
	const registeredLoggers = new Set();
	const logLevelFromEnv = getEnvironmentVariable(options.logLevelEnvVarName);
	let logLevel;
	const clientLogger = debugObj(options.namespace);
	clientLogger.log = (...args) => {
		debugObj.log(...args);
	};
	function contextSetLogLevel(level) {
		if (level && !isTypeSpecRuntimeLogLevel(level)) throw new Error(`Unknown log level '${level}'. Acceptable values: ${TYPESPEC_RUNTIME_LOG_LEVELS.join(",")}`);
		logLevel = level;
		const enabledNamespaces = [];
		for (const logger of registeredLoggers) if (shouldEnable(logger)) enabledNamespaces.push(logger.namespace);
		debugObj.enable(enabledNamespaces.join(","));
	}
	if (logLevelFromEnv) {
		if (isTypeSpecRuntimeLogLevel(logLevelFromEnv)) contextSetLogLevel(logLevelFromEnv);
		else console.error(`${options.logLevelEnvVarName} set to unknown log level '${logLevelFromEnv}'; logging is not enabled. Acceptable values: ${TYPESPEC_RUNTIME_LOG_LEVELS.join(", ")}.`);
	}
	function shouldEnable(logger) {
		return Boolean(logLevel && levelMap[logger.level] <= levelMap[logLevel]);
	}
	function createLogger(parent, level) {
		const logger = Object.assign(parent.extend(level), { level });
		patchLogMethod(parent, logger);
		if (shouldEnable(logger)) {
			const enabledNamespaces = debugObj.disable();
			debugObj.enable(enabledNamespaces + "," + logger.namespace);
		}
		registeredLoggers.add(logger);
		return logger;
	}
	function contextGetLogLevel() {
		return logLevel;
	}
	function contextCreateClientLogger(namespace) {
		const clientRootLogger = clientLogger.extend(namespace);
		patchLogMethod(clientLogger, clientRootLogger);
		return {
			error: createLogger(clientRootLogger, "error"),
			warning: createLogger(clientRootLogger, "warning"),
			info: createLogger(clientRootLogger, "info"),
			verbose: createLogger(clientRootLogger, "verbose")
		};
	}
	return {
		setLogLevel: contextSetLogLevel,
		getLogLevel: contextGetLogLevel,
		createClientLogger: contextCreateClientLogger,
		logger: clientLogger
	};
}
function createClientLogger$1(namespace) {
	return context$1.createClientLogger(namespace);
}
var TYPESPEC_RUNTIME_LOG_LEVELS, levelMap, context$1;
var init_logger$1 = __esmMin((() => {
	init_debug();
	init_env();
	TYPESPEC_RUNTIME_LOG_LEVELS = [
		"verbose",
		"info",
		"warning",
		"error"
	];
	levelMap = {
		verbose: 400,
		info: 300,
		warning: 200,
		error: 100
	};
	context$1 = createLoggerContext({
		logLevelEnvVarName: "TYPESPEC_RUNTIME_LOG_LEVEL",
		namespace: "typeSpecRuntime"
	});
	context$1.logger;
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/httpHeaders.js
function normalizeName(name) {
	return name.toLowerCase();
}
function normalizeValue(value) {
	return String(value).trim().replace(/[\r\n]/g, "");
}
function* headerIterator(map) {
	for (const entry of map.values()) yield [entry.name, entry.value];
}
function createHttpHeaders$1(rawHeaders) {
	return new HttpHeadersImpl(rawHeaders);
}
var HttpHeadersImpl;
var init_httpHeaders$1 = __esmMin((() => {
	HttpHeadersImpl = class {
		_headersMap;
		constructor(rawHeaders) {
			this._headersMap = new Map();
			if (rawHeaders) for (const headerName of Object.keys(rawHeaders)) this.set(headerName, rawHeaders[headerName]);
		}
		set(name, value) {
			this._headersMap.set(normalizeName(name), {
				name,
				value: normalizeValue(value)
			});
		}
		get(name) {
			return this._headersMap.get(normalizeName(name))?.value;
		}
		has(name) {
			return this._headersMap.has(normalizeName(name));
		}
		delete(name) {
			this._headersMap.delete(normalizeName(name));
		}
		toJSON(options = {}) {
			const result = {};
			if (options.preserveCase) for (const entry of this._headersMap.values()) result[entry.name] = entry.value;
			else for (const [normalizedName, entry] of this._headersMap) result[normalizedName] = entry.value;
			return result;
		}
		toString() {
			return JSON.stringify(this.toJSON({ preserveCase: true }));
		}
		[Symbol.iterator]() {
			return headerIterator(this._headersMap);
		}
	};
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/util/uuidUtils.js
function randomUUID() {
	return globalThis.crypto.randomUUID();
}
var init_uuidUtils = __esmMin((() => {}));
// node_modules/@typespec/ts-http-runtime/dist/esm/pipelineRequest.js
function createPipelineRequest$1(options) {
	return new PipelineRequestImpl(options);
}
var PipelineRequestImpl;
var init_pipelineRequest$1 = __esmMin((() => {
	init_httpHeaders$1();
	init_uuidUtils();
	PipelineRequestImpl = class {
		url;
		method;
		headers;
		timeout;
		withCredentials;
		body;
		multipartBody;
		formData;
		streamResponseStatusCodes;
		enableBrowserStreams;
		proxySettings;
		disableKeepAlive;
		abortSignal;
		requestId;
		allowInsecureConnection;
		onUploadProgress;
		onDownloadProgress;
		requestOverrides;
		authSchemes;
		constructor(options) {
			this.url = options.url;
			this.body = options.body;
			this.headers = options.headers ?? createHttpHeaders$1();
			this.method = options.method ?? "GET";
			this.timeout = options.timeout ?? 0;
			this.multipartBody = options.multipartBody;
			this.formData = options.formData;
			this.disableKeepAlive = options.disableKeepAlive ?? false;
			this.proxySettings = options.proxySettings;
			this.streamResponseStatusCodes = options.streamResponseStatusCodes;
			this.withCredentials = options.withCredentials ?? false;
			this.abortSignal = options.abortSignal;
			this.onUploadProgress = options.onUploadProgress;
			this.onDownloadProgress = options.onDownloadProgress;
			this.requestId = options.requestId || randomUUID();
			this.allowInsecureConnection = options.allowInsecureConnection ?? false;
			this.enableBrowserStreams = options.enableBrowserStreams ?? false;
			this.requestOverrides = options.requestOverrides;
			this.authSchemes = options.authSchemes;
		}
	};
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/pipeline.js
function createEmptyPipeline$1() {
	return HttpPipeline.create();
}
var ValidPhaseNames, HttpPipeline;
var init_pipeline$1 = __esmMin((() => {
	ValidPhaseNames = new Set([
		"Deserialize",
		"Serialize",
		"Retry",
		"Sign"
	]);
	HttpPipeline = class HttpPipeline {
		_policies = [];
		_orderedPolicies;
		constructor(policies) {
			this._policies = policies?.slice(0) ?? [];
			this._orderedPolicies = void 0;
		}
		addPolicy(policy, options = {}) {
			if (options.phase && options.afterPhase) throw new Error("Policies inside a phase cannot specify afterPhase.");
			if (options.phase && !ValidPhaseNames.has(options.phase)) throw new Error(`Invalid phase name: ${options.phase}`);
			if (options.afterPhase && !ValidPhaseNames.has(options.afterPhase)) throw new Error(`Invalid afterPhase name: ${options.afterPhase}`);
			this._policies.push({
				policy,
				options
			});
			this._orderedPolicies = void 0;
		}
		removePolicy(options) {
			const removedPolicies = [];
			this._policies = this._policies.filter((policyDescriptor) => {
				if (options.name && policyDescriptor.policy.name === options.name || options.phase && policyDescriptor.options.phase === options.phase) {
					removedPolicies.push(policyDescriptor.policy);
					return false;
				} else return true;
			});
			this._orderedPolicies = void 0;
			return removedPolicies;
		}
		sendRequest(httpClient, request) {
			return this.getOrderedPolicies().reduceRight((next, policy) => {
				return (req) => {
					return policy.sendRequest(req, next);
				};
			}, (req) => httpClient.sendRequest(req))(request);
		}
		getOrderedPolicies() {
			if (!this._orderedPolicies) this._orderedPolicies = this.orderPolicies();
			return this._orderedPolicies;
		}
		clone() {
			return new HttpPipeline(this._policies);
		}
		static create() {
			return new HttpPipeline();
		}
		orderPolicies() {
			const result = [];
			const policyMap = new Map();
			function createPhase(name) {
				return {
					name,
					policies: new Set(),
					hasRun: false,
					hasAfterPolicies: false
				};
			}
			const serializePhase = createPhase("Serialize");
			const noPhase = createPhase("None");
			const deserializePhase = createPhase("Deserialize");
			const retryPhase = createPhase("Retry");
			const signPhase = createPhase("Sign");
			const orderedPhases = [
				serializePhase,
				noPhase,
				deserializePhase,
				retryPhase,
				signPhase
			];
			function getPhase(phase) {
				if (phase === "Retry") return retryPhase;
				else if (phase === "Serialize") return serializePhase;
				else if (phase === "Deserialize") return deserializePhase;
				else if (phase === "Sign") return signPhase;
				else return noPhase;
			}
			for (const descriptor of this._policies) {
				const policy = descriptor.policy;
				const options = descriptor.options;
				const policyName = policy.name;
				if (policyMap.has(policyName)) throw new Error("Duplicate policy names not allowed in pipeline");
				const node = {
					policy,
					dependsOn: new Set(),
					dependants: new Set()
				};
				if (options.afterPhase) {
					node.afterPhase = getPhase(options.afterPhase);
					node.afterPhase.hasAfterPolicies = true;
				}
				policyMap.set(policyName, node);
				getPhase(options.phase).policies.add(node);
			}
			for (const descriptor of this._policies) {
				const { policy, options } = descriptor;
				const policyName = policy.name;
				const node = policyMap.get(policyName);
				if (!node) throw new Error(`Missing node for policy ${policyName}`);
				if (options.afterPolicies) for (const afterPolicyName of options.afterPolicies) {
					const afterNode = policyMap.get(afterPolicyName);
					if (afterNode) {
						node.dependsOn.add(afterNode);
						afterNode.dependants.add(node);
					}
				}
				if (options.beforePolicies) for (const beforePolicyName of options.beforePolicies) {
					const beforeNode = policyMap.get(beforePolicyName);
					if (beforeNode) {
						beforeNode.dependsOn.add(node);
						node.dependants.add(beforeNode);
					}
				}
			}
			function walkPhase(phase) {
				phase.hasRun = true;
				for (const node of phase.policies) {
					if (node.afterPhase && (!node.afterPhase.hasRun || node.afterPhase.policies.size)) continue;
					if (node.dependsOn.size === 0) {
						result.push(node.policy);
						for (const dependant of node.dependants) dependant.dependsOn.delete(node);
						policyMap.delete(node.policy.name);
						phase.policies.delete(node);
					}
				}
			}
			function walkPhases() {
				for (const phase of orderedPhases) {
					walkPhase(phase);
					if (phase.policies.size > 0 && phase !== noPhase) {
						if (!noPhase.hasRun) walkPhase(noPhase);
						return;
					}
					if (phase.hasAfterPolicies) walkPhase(noPhase);
				}
			}
			let iteration = 0;
			while (policyMap.size > 0) {
				iteration++;
				const initialResultLength = result.length;
				walkPhases();
				if (result.length <= initialResultLength && iteration > 1) throw new Error("Cannot satisfy policy dependencies due to requirements cycle.");
			}
			return result;
		}
	};
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/util/object.js
function isObject(input) {
	return typeof input === "object" && input !== null && !Array.isArray(input) && !(input instanceof RegExp) && !(input instanceof Date);
}
var init_object = __esmMin((() => {}));
// node_modules/@typespec/ts-http-runtime/dist/esm/util/error.js
function isError$1(e) {
	if (isObject(e)) {
		const hasName = typeof e.name === "string";
		const hasMessage = typeof e.message === "string";
		return hasName && hasMessage;
	}
	return false;
}
var init_error$1 = __esmMin((() => {
	init_object();
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/util/inspect.js
var custom;
var init_inspect = __esmMin((() => {
	custom = inspect.custom;
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/util/sanitizer.js
var RedactedString, defaultAllowedHeaderNames, defaultAllowedQueryParameters, Sanitizer;
var init_sanitizer = __esmMin((() => {
	init_object();
	RedactedString = "REDACTED";
	defaultAllowedHeaderNames = [
		"x-ms-client-request-id",
		"x-ms-return-client-request-id",
		"x-ms-useragent",
		"x-ms-correlation-request-id",
		"x-ms-request-id",
		"client-request-id",
		"ms-cv",
		"return-client-request-id",
		"traceparent",
		"azure-deprecating",
		"Access-Control-Allow-Credentials",
		"Access-Control-Allow-Headers",
		"Access-Control-Allow-Methods",
		"Access-Control-Allow-Origin",
		"Access-Control-Expose-Headers",
		"Access-Control-Max-Age",
		"Access-Control-Request-Headers",
		"Access-Control-Request-Method",
		"Origin",
		"Accept",
		"Accept-Encoding",
		"Cache-Control",
		"Connection",
		"Content-Length",
		"Content-Type",
		"Date",
		"ETag",
		"Expires",
		"If-Match",
		"If-Modified-Since",
		"If-None-Match",
		"If-Unmodified-Since",
		"Last-Modified",
		"Pragma",
		"Request-Id",
		"Retry-After",
		"Server",
		"Transfer-Encoding",
		"User-Agent",
		"WWW-Authenticate"
	];
	defaultAllowedQueryParameters = ["api-version"];
	Sanitizer = class {
		allowedHeaderNames;
		allowedQueryParameters;
		constructor({ additionalAllowedHeaderNames: allowedHeaderNames = [], additionalAllowedQueryParameters: allowedQueryParameters = [] } = {}) {
			allowedHeaderNames = defaultAllowedHeaderNames.concat(allowedHeaderNames);
			allowedQueryParameters = defaultAllowedQueryParameters.concat(allowedQueryParameters);
			this.allowedHeaderNames = new Set(allowedHeaderNames.map((n) => n.toLowerCase()));
			this.allowedQueryParameters = new Set(allowedQueryParameters.map((p) => p.toLowerCase()));
		}
		sanitize(obj) {
			const seen = new Set();
			return JSON.stringify(obj, (key, value) => {
				if (value instanceof Error) return {
					...value,
					name: value.name,
					message: value.message
				};
				if (key === "headers" && isObject(value)) return this.sanitizeHeaders(value);
				else if (key === "url" && typeof value === "string") return this.sanitizeUrl(value);
				else if (key === "query" && isObject(value)) return this.sanitizeQuery(value);
				else if (key === "body") return;
				else if (key === "response") return;
				else if (key === "operationSpec") return;
				else if (Array.isArray(value) || isObject(value)) {
					if (seen.has(value)) return "[Circular]";
					seen.add(value);
				}
				return value;
			}, 2);
		}
		sanitizeUrl(value) {
			if (typeof value !== "string" || value === null || value === "") return value;
			const url = new URL(value);
			if (!url.search) return value;
			for (const [key] of url.searchParams) if (!this.allowedQueryParameters.has(key.toLowerCase())) url.searchParams.set(key, RedactedString);
			return url.toString();
		}
		sanitizeHeaders(obj) {
			const sanitized = {};
			for (const key of Object.keys(obj)) if (this.allowedHeaderNames.has(key.toLowerCase())) sanitized[key] = obj[key];
			else sanitized[key] = RedactedString;
			return sanitized;
		}
		sanitizeQuery(value) {
			if (typeof value !== "object" || value === null) return value;
			const sanitized = {};
			for (const k of Object.keys(value)) if (this.allowedQueryParameters.has(k.toLowerCase())) sanitized[k] = value[k];
			else sanitized[k] = RedactedString;
			return sanitized;
		}
	};
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/restError.js
function isRestError$1(e) {
	if (e instanceof RestError) return true;
	return isError$1(e) && e.name === "RestError";
}
var errorSanitizer, RestError;
var init_restError$3 = __esmMin((() => {
	init_error$1();
	init_inspect();
	init_sanitizer();
	errorSanitizer = new Sanitizer();
	RestError = class RestError extends Error {
		static REQUEST_SEND_ERROR = "REQUEST_SEND_ERROR";
		static PARSE_ERROR = "PARSE_ERROR";
		code;
		statusCode;
		request;
		response;
		details;
		constructor(message, options = {}) {
			super(message);
			this.name = "RestError";
			this.code = options.code;
			this.statusCode = options.statusCode;
			Object.defineProperty(this, "request", {
				value: options.request,
				enumerable: false
			});
			Object.defineProperty(this, "response", {
				value: options.response,
				enumerable: false
			});
			const agent = this.request?.agent ? {
				maxFreeSockets: this.request.agent.maxFreeSockets,
				maxSockets: this.request.agent.maxSockets
			} : void 0;
			Object.defineProperty(this, custom, {
				value: () => {
					return `RestError: ${this.message} \n ${errorSanitizer.sanitize({
						...this,
						request: {
							...this.request,
							agent
						},
						response: this.response
					})}`;
				},
				enumerable: false
			});
			Object.setPrototypeOf(this, RestError.prototype);
		}
	};
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/util/bytesEncoding.js
function uint8ArrayToString$1(bytes, format) {
	return Buffer.from(bytes).toString(format);
}
function stringToUint8Array$1(value, format) {
	return Buffer.from(value, format);
}
var init_bytesEncoding = __esmMin((() => {}));
// node_modules/@typespec/ts-http-runtime/dist/esm/log.js
var logger$2;
var init_log$1 = __esmMin((() => {
	init_logger$1();
	logger$2 = createClientLogger$1("ts-http-runtime");
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/util/requestBodyHeaders.js
function getHeaderPairs(headers) {
	return Array.isArray(headers[0]) ? headers : Array.from({ length: Math.ceil(headers.length / 2) }, (_, index) => [headers[index * 2], headers[index * 2 + 1]]);
}
function isIterable(value) {
	return Symbol.iterator in value && typeof value[Symbol.iterator] === "function";
}
function removeContinueToken(value) {
	if (typeof value === "string") {
		const tokens = value.split(",");
		const remaining = tokens.filter((token) => token.trim().toLowerCase() !== "100-continue");
		if (remaining.length === tokens.length) return value;
		return remaining.map((token) => token.trim()).filter(Boolean).join(", ") || void 0;
	}
	if (Array.isArray(value)) {
		const remaining = value.map(removeContinueToken).filter((entry) => entry !== void 0);
		return remaining.length > 0 ? remaining : void 0;
	}
	return value;
}
function stripRequestBodyHeaders(request, removeFraming) {
	const stripHeaderValue = (name, value) => {
		const lowerName = name.toLowerCase();
		if (removeFraming && (lowerName === "content-length" || lowerName === "transfer-encoding" || lowerName === "trailer")) return;
		return lowerName === "expect" ? removeContinueToken(value) : value;
	};
	const stripHeaderPairs = (pairs) => pairs.flatMap(([name, value]) => {
		const updated = typeof name === "string" ? stripHeaderValue(name, value) : value;
		return updated === void 0 ? [] : [[name, updated]];
	});
	for (const [name, value] of request.headers) {
		const updated = stripHeaderValue(name, value);
		if (updated === void 0) request.headers.delete(name);
		else if (typeof updated === "string" && updated !== value) request.headers.set(name, updated);
	}
	const overrides = request.requestOverrides;
	if (!overrides || !("headers" in overrides)) return;
	const headers = overrides.headers;
	if (Array.isArray(headers)) {
		const updatedPairs = stripHeaderPairs(getHeaderPairs(headers));
		request.requestOverrides = {
			...overrides,
			headers: Array.isArray(headers[0]) ? updatedPairs : updatedPairs.flat()
		};
	} else if (headers && typeof headers === "object" && isIterable(headers)) {
		const pairs = Array.from(headers, (entry) => {
			if (!Array.isArray(entry) || entry.length !== 2) throw new TypeError("Header entry must be a name/value pair");
			return entry;
		});
		request.requestOverrides = {
			...overrides,
			headers: stripHeaderPairs(pairs)
		};
	} else if (headers && typeof headers === "object") {
		const updatedHeaders = {};
		for (const [name, value] of Object.entries(headers)) {
			const updated = stripHeaderValue(name, value);
			if (updated !== void 0) updatedHeaders[name] = updated;
		}
		request.requestOverrides = {
			...overrides,
			headers: updatedHeaders
		};
	}
}
function removeExpectContinueHeader(request) {
	stripRequestBodyHeaders(request, false);
}
function removeRequestBodyHeaders(request) {
	stripRequestBodyHeaders(request, true);
}
var init_requestBodyHeaders = __esmMin((() => {}));
// node_modules/@typespec/ts-http-runtime/dist/esm/util/nodeExpectContinue.js
function getHeaderValues(headers, name) {
	if (Array.isArray(headers)) return getHeaderPairs(headers).filter(([key]) => typeof key === "string" && key.toLowerCase() === name).flatMap(([, value]) => Array.isArray(value) ? value : [value]);
	if (headers && typeof headers === "object") {
		if ("get" in headers && typeof headers.get === "function") {
			const value = headers.get(name);
			return value === void 0 || value === null ? [] : [value];
		}
		let value;
		for (const [key, entry] of Object.entries(headers)) if (key.toLowerCase() === name) value = entry;
		return value === void 0 ? [] : Array.isArray(value) ? value : [value];
	}
	return [];
}
function getEffectiveHeaderValues(request, name) {
	return getHeaderValues(request.requestOverrides && "headers" in request.requestOverrides ? request.requestOverrides.headers : request.headers, name.toLowerCase());
}
function hasExpectContinue(request) {
	return getEffectiveHeaderValues(request, "expect").some((value) => typeof value === "string" && value.split(",").some((token) => token.trim().toLowerCase() === "100-continue"));
}
function addHeader(headers, name, value) {
	if (!Array.isArray(headers)) return {
		...headers,
		[name]: value
	};
	return Array.isArray(headers[0]) ? [...headers, [name, value]] : [
		...headers,
		name,
		value
	];
}
function hasHeader(headers, name) {
	if (Array.isArray(headers)) return getHeaderPairs(headers).some(([key]) => typeof key === "string" && key.toLowerCase() === name);
	return Object.keys(headers ?? {}).some((key) => key.toLowerCase() === name);
}
function addExpectContinueFraming(options, bodyLength) {
	if (hasHeader(options.headers, "content-length") || hasHeader(options.headers, "transfer-encoding")) return;
	options.headers = addHeader(options.headers, bodyLength === null ? "Transfer-Encoding" : "Content-Length", bodyLength === null ? "chunked" : String(bodyLength));
}
function createExpectContinueRequest(options) {
	let fallback;
	let waiting = true;
	let bodyStarted = false;
	let errorReported = false;
	let request;
	let bodyError;
	const bodyStream = options.bodyStream;
	bodyStream?.once("error", onBodyError);
	if (bodyStream && "errored" in bodyStream && bodyStream.errored instanceof Error) {
		process.nextTick(onBodyError, bodyStream.errored);
		return;
	}
	try {
		request = options.createRequest(onResponse);
	} catch (error) {
		onError(error);
		return;
	}
	function stopWaiting(keepBodyObserved = false) {
		waiting = false;
		if (fallback !== void 0) {
			clearTimeout(fallback);
			fallback = void 0;
		}
		request?.removeListener("continue", sendBody);
		request?.removeListener("socket", onSocket);
		if (!keepBodyObserved) bodyStream?.removeListener("error", onBodyError);
	}
	function onError(error) {
		const requestError = error instanceof Error ? error : new Error(String(error));
		if (!errorReported) {
			errorReported = true;
			stopWaiting();
			options.onError(requestError);
		}
		return requestError;
	}
	function onBodyError(error) {
		if (errorReported || !waiting && !bodyStarted) return;
		errorReported = true;
		bodyError = error instanceof Error ? error : new Error(String(error));
		stopWaiting();
		options.onBodyError(error);
		request?.destroy(bodyError);
	}
	function sendBody() {
		if (!waiting) return;
		bodyStarted = true;
		stopWaiting(true);
		try {
			options.sendBody(request);
		} catch (error) {
			onBodyError(error);
		} finally {
			bodyStream?.removeListener("error", onBodyError);
		}
	}
	function onAbort() {
		stopWaiting();
		options.onAbort(request);
	}
	function onSocket() {
		if (!waiting) return;
		try {
			request.flushHeaders();
			if (!waiting) return;
			request.write("", (error) => {
				if (error) request.destroy(onError(error));
				else if (waiting) fallback = setTimeout(sendBody, EXPECT_CONTINUE_TIMEOUT_IN_MS);
			});
		} catch (error) {
			request.destroy(onError(error));
		}
	}
	function onResponse(response) {
		stopWaiting();
		if (!bodyStarted) {
			request.shouldKeepAlive = false;
			const destroyRequest = () => {
				response.removeListener("end", destroyRequest);
				response.removeListener("close", destroyRequest);
				request.destroy();
			};
			response.once("end", destroyRequest);
			response.once("close", destroyRequest);
			if (response.readableEnded || response.destroyed) destroyRequest();
		}
		options.onResponse(response);
	}
	request.once("error", onError);
	if (bodyError) {
		request.destroy(bodyError);
		return;
	}
	if (options.abortSignal.aborted) {
		onAbort();
		return;
	}
	options.abortSignal.addEventListener("abort", onAbort, { once: true });
	request.once("close", () => stopWaiting());
	if (request.destroyed || request.closed) stopWaiting();
	if (!waiting) return;
	request.once("continue", sendBody);
	if (request.socket) onSocket();
	else request.once("socket", onSocket);
}
var EXPECT_CONTINUE_TIMEOUT_IN_MS;
var init_nodeExpectContinue = __esmMin((() => {
	init_requestBodyHeaders();
	EXPECT_CONTINUE_TIMEOUT_IN_MS = 1e3;
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/util/responseBody.js
function setRequestCompletion(response, completion) {
	requestCompletions.set(response, completion);
	completion.then(() => requestCompletions.get(response) === completion && requestCompletions.delete(response)).catch((error) => {
		logger$2.warning("Error tracking request completion", error);
	});
}
function getRequestCompletion(response) {
	return requestCompletions.get(response);
}
function getResponseBodyCompletion(response) {
	return responseBodyCompletions.get(response);
}
function isNodeResponseBody(value) {
	return typeof value === "object" && value !== null && "resume" in value && typeof value.resume === "function";
}
function isNodeEventEmitterBody(value) {
	return "on" in value && typeof value.on === "function" && "once" in value && typeof value.once === "function" && "removeListener" in value && typeof value.removeListener === "function";
}
function isBrowserResponseBody(value) {
	return typeof value === "object" && value !== null && "cancel" in value && typeof value.cancel === "function";
}
function setResponseBodySource(body, source) {
	if (isNodeResponseBody(body) && isNodeResponseBody(source)) responseBodySources.set(body, source);
}
function setResponseBodyDisposer(response, dispose) {
	responseBodyDisposers.set(response, dispose);
	return () => {
		if (responseBodyDisposers.get(response) === dispose) responseBodyDisposers.delete(response);
	};
}
function disposeNodeResponseBody(readableStream, disposed = new Set()) {
	if (disposed.has(readableStream)) return;
	disposed.add(readableStream);
	const source = responseBodySources.get(readableStream);
	responseBodySources.delete(readableStream);
	if (readableStream.closed !== true) {
		if (readableStream.destroy) {
			if (isNodeEventEmitterBody(readableStream)) {
				const onError = (error) => {
					logger$2.warning("Error disposing Node stream", error);
				};
				const onClose = () => {
					readableStream.removeListener("error", onError);
				};
				readableStream.on("error", onError);
				readableStream.once("close", onClose);
				try {
					readableStream.destroy();
				} catch (error) {
					readableStream.removeListener("error", onError);
					readableStream.removeListener("close", onClose);
					throw error;
				}
			} else readableStream.destroy();
		} else readableStream.resume();
	}
	if (source) disposeNodeResponseBody(source, disposed);
}
function disposeNodeStream(stream) {
	try {
		disposeNodeResponseBody(stream);
	} catch (error) {
		logger$2.warning("Error disposing Node stream", error);
	}
}
async function disposeResponseBody(response) {
	try {
		const dispose = responseBodyDisposers.get(response);
		responseBodyDisposers.delete(response);
		try {
			const readableStream = response.readableStreamBody;
			if (isNodeResponseBody(readableStream)) {
				disposeNodeStream(readableStream);
				return;
			}
			const browserStream = response.browserStreamBody;
			if (isBrowserResponseBody(browserStream)) await browserStream.cancel();
		} finally {
			dispose?.();
		}
	} catch (error) {
		logger$2.warning("Error disposing response body", error);
	}
}
var responseBodySources, responseBodyDisposers, requestCompletions, responseBodyCompletions;
var init_responseBody = __esmMin((() => {
	init_log$1();
	responseBodySources = new WeakMap();
	responseBodyDisposers = new WeakMap();
	requestCompletions = new WeakMap();
	responseBodyCompletions = new WeakMap();
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/nodeHttpClient.js
function isReadableStream$1(body) {
	return typeof body === "object" && body !== null && "pipe" in body && typeof body.pipe === "function";
}
function isStreamComplete(stream) {
	if (stream.readable === false) return Promise.resolve();
	return new Promise((resolve) => {
		const handler = () => {
			resolve();
			stream.removeListener("close", handler);
			stream.removeListener("end", handler);
			stream.removeListener("error", handler);
		};
		stream.on("close", handler);
		stream.on("end", handler);
		stream.on("error", handler);
	});
}
function isArrayBuffer(body) {
	return types.isArrayBuffer(body) || ArrayBuffer.isView(body);
}
function arrayBufferToBuffer(body) {
	if (Buffer.isBuffer(body)) return body;
	return ArrayBuffer.isView(body) ? Buffer.from(body.buffer, body.byteOffset, body.byteLength) : Buffer.from(body);
}
function createRequestLifecycle(request, options, isInsecure, resolve, reject) {
	let clientRequest;
	let response;
	let requestDone = false;
	let resolveRequestComplete;
	const requestComplete = new Promise((_resolve) => {
		resolveRequestComplete = _resolve;
	});
	const onComplete = () => {
		requestDone = true;
		clientRequest.removeListener("finish", onComplete);
		clientRequest.removeListener("close", onComplete);
		resolveRequestComplete();
	};
	const onResponse = (incomingResponse) => {
		response = incomingResponse;
		resolve({
			response: incomingResponse,
			requestComplete,
			isRequestComplete: () => requestDone,
			disposeRequest: () => {
				if (!requestDone) clientRequest.destroy();
			}
		});
	};
	return {
		createRequest: (onResponseCallback = onResponse) => {
			clientRequest = isInsecure ? http.request(options, onResponseCallback) : https.request(options, onResponseCallback);
			clientRequest.once("finish", onComplete);
			clientRequest.once("close", onComplete);
			return clientRequest;
		},
		onResponse,
		rejectRequest: (error) => {
			reject(toRequestSendError(error, request));
		},
		abortRequest: (req) => {
			const abortError = new AbortError$1("The operation was aborted. Rejecting from abort signal callback while making request.");
			response?.destroy(abortError);
			req.destroy(abortError);
			reject(abortError);
		}
	};
}
function toRequestSendError(error, request) {
	if (isRestError$1(error)) return error;
	const prematureClose = error.code === "ERR_STREAM_PREMATURE_CLOSE";
	return new RestError(prematureClose ? "Request body stream closed before ending" : error.message, {
		code: prematureClose ? RestError.REQUEST_SEND_ERROR : error.code ?? RestError.REQUEST_SEND_ERROR,
		request
	});
}
function sendRequestBody(clientRequest, body, request, onError) {
	if (body && isReadableStream$1(body)) pipeUploadStream(body, clientRequest, request, onError);
	else if (body) {
		if (typeof body === "string" || Buffer.isBuffer(body)) clientRequest.end(body);
		else {
			logger$2.error("Unrecognized body type", body);
			throw new RestError("Unrecognized body type", { request });
		}
	} else clientRequest.end();
}
function prepareRequestBody(request, useExpectContinue) {
	const requestBody = request.body;
	const resolvedBody = typeof requestBody === "function" ? requestBody() : requestBody;
	const body = resolvedBody && isArrayBuffer(resolvedBody) ? arrayBufferToBuffer(resolvedBody) : resolvedBody;
	if (!useExpectContinue && body && !request.headers.has("Content-Length")) {
		const bodyLength = getBodyLength(body);
		if (bodyLength !== null) request.headers.set("Content-Length", bodyLength);
	}
	if (!body || !request.onUploadProgress) return body;
	const uploadReportStream = new ReportTransform(request.onUploadProgress);
	uploadReportStream.on("error", (e) => {
		logger$2.error("Error in upload progress", e);
	});
	if (isReadableStream$1(body)) pipeUploadStream(body, uploadReportStream, request);
	else uploadReportStream.end(body);
	return uploadReportStream;
}
function getResponseHeaders(res) {
	const headers = createHttpHeaders$1();
	for (const header of Object.keys(res.headers)) {
		const value = res.headers[header];
		if (Array.isArray(value)) {
			if (value.length > 0) headers.set(header, value[0]);
		} else if (value) headers.set(header, value);
	}
	return headers;
}
function getDecodedResponseStream(stream, headers, abortSignal) {
	const contentEncoding = headers.get("Content-Encoding");
	if (contentEncoding === "gzip") return pipeResponseStream(stream, zlib.createGunzip(), abortSignal);
	else if (contentEncoding === "deflate") return pipeResponseStream(stream, zlib.createInflate(), abortSignal);
	return stream;
}
function pipeUploadStream(source, destination, request, onError) {
	let tearingDown = false;
	const cleanupFinished = finished(source, { writable: false }, onSourceComplete);
	function onSourceComplete(error) {
		cleanupFinished();
		destination.removeListener("close", onDestinationClose);
		if (error && !tearingDown) {
			const requestError = toRequestSendError(error, request);
			destination.destroy(requestError);
			onError?.(requestError);
		}
	}
	function onDestinationClose() {
		tearingDown = true;
		source.unpipe(destination);
		disposeNodeStream(source);
	}
	destination.once("close", onDestinationClose);
	source.pipe(destination);
}
function pipeResponseStream(source, destination, abortSignal) {
	setResponseBodySource(destination, source);
	let cleanupSource = () => {};
	let cleanupDestination = () => {};
	cleanupSource = finished(source, { writable: false }, (error) => {
		cleanupSource();
		if (error) destination.destroy(abortSignal.aborted ? new AbortError$1() : error);
	});
	cleanupDestination = finished(destination, { writable: false }, () => {
		cleanupDestination();
		source.unpipe(destination);
		if (source.readable) disposeNodeStream(source);
	});
	return source.pipe(destination);
}
function streamToText(stream) {
	return new Promise((resolve, reject) => {
		const buffer = [];
		const cleanupFinished = finished(stream, { writable: false }, onComplete);
		function onData(chunk) {
			if (Buffer.isBuffer(chunk)) buffer.push(chunk);
			else buffer.push(Buffer.from(chunk));
		}
		function onComplete(error) {
			cleanupFinished();
			stream.removeListener("data", onData);
			if (error?.name === "AbortError") reject(error);
			else if (error) reject(new RestError(`Error reading response as text: ${error.message}`, { code: RestError.PARSE_ERROR }));
			else resolve(Buffer.concat(buffer).toString("utf8"));
		}
		stream.on("data", onData);
	});
}
function getBodyLength(body) {
	if (!body) return 0;
	else if (Buffer.isBuffer(body)) return body.length;
	else if (isReadableStream$1(body)) return null;
	else if (isArrayBuffer(body)) return body.byteLength;
	else if (typeof body === "string") return Buffer.byteLength(body);
	else return null;
}
function createNodeHttpClient() {
	return new NodeHttpClient();
}
var DEFAULT_TLS_SETTINGS, ReportTransform, NodeHttpClient;
var init_nodeHttpClient = __esmMin((() => {
	init_AbortError$1();
	init_httpHeaders$1();
	init_restError$3();
	init_log$1();
	init_sanitizer();
	init_requestBodyHeaders();
	init_nodeExpectContinue();
	init_responseBody();
	DEFAULT_TLS_SETTINGS = {};
	ReportTransform = class extends Transform {
		loadedBytes = 0;
		progressCallback;
		_transform(chunk, _encoding, callback) {
			this.push(chunk);
			this.loadedBytes += chunk.length;
			try {
				this.progressCallback({ loadedBytes: this.loadedBytes });
				callback();
			} catch (e) {
				callback(e);
			}
		}
		constructor(progressCallback) {
			super();
			this.progressCallback = progressCallback;
		}
	};
	NodeHttpClient = class {
		cachedHttpAgent;
		cachedHttpsAgents = new WeakMap();
		async sendRequest(request) {
			const requestBody = request.body;
			const abortController = new AbortController();
			let abortListener;
			const requestAbortSignal = request.abortSignal;
			if (requestAbortSignal) {
				if (requestAbortSignal.aborted) throw new AbortError$1("The operation was aborted. Request has already been canceled.");
				abortListener = (event) => {
					if (event.type === "abort") abortController.abort();
				};
				requestAbortSignal.addEventListener("abort", abortListener);
			}
			let timeoutId;
			if (request.timeout > 0) timeoutId = setTimeout(() => {
				const sanitizer = new Sanitizer();
				logger$2.info(`request to '${sanitizer.sanitizeUrl(request.url)}' timed out. canceling...`);
				abortController.abort();
			}, request.timeout);
			const acceptEncoding = request.headers.get("Accept-Encoding");
			const shouldDecompress = acceptEncoding?.includes("gzip") || acceptEncoding?.includes("deflate");
			let body;
			let responseStream;
			let requestComplete = Promise.resolve();
			try {
				let useExpectContinue = hasExpectContinue(request);
				const knownBodyLength = useExpectContinue && typeof requestBody !== "function" ? getBodyLength(requestBody ?? null) : null;
				if (knownBodyLength === 0) {
					removeExpectContinueHeader(request);
					useExpectContinue = false;
				}
				if (!useExpectContinue) body = prepareRequestBody(request, false);
				const result = useExpectContinue ? await this.makeRequestWithExpectContinue(request, abortController, () => {
					body = prepareRequestBody(request, true);
					return body;
				}, knownBodyLength) : await this.makeRequest(request, abortController, body);
				requestComplete = result.requestComplete;
				const res = result.response;
				const headers = getResponseHeaders(res);
				const response = {
					status: res.statusCode ?? 0,
					headers,
					request
				};
				if (!result.isRequestComplete()) {
					setRequestCompletion(response, result.requestComplete);
					const clearDisposer = setResponseBodyDisposer(response, result.disposeRequest);
					result.requestComplete.then(clearDisposer).catch((error) => {
						logger$2.warning("Error disposing request", error);
					});
				}
				if ((typeof request.requestOverrides?.method === "string" ? request.requestOverrides.method.toUpperCase() : request.method) === "HEAD") {
					res.resume();
					return response;
				}
				responseStream = shouldDecompress ? getDecodedResponseStream(res, headers, abortController.signal) : res;
				const onDownloadProgress = request.onDownloadProgress;
				if (onDownloadProgress) {
					const downloadReportStream = new ReportTransform(onDownloadProgress);
					downloadReportStream.on("error", (e) => {
						logger$2.error("Error in download progress", e);
					});
					responseStream = pipeResponseStream(responseStream, downloadReportStream, abortController.signal);
				}
				if (request.streamResponseStatusCodes?.has(Number.POSITIVE_INFINITY) || request.streamResponseStatusCodes?.has(response.status)) response.readableStreamBody = responseStream;
				else response.bodyAsText = await streamToText(responseStream);
				return response;
			} catch (error) {
				if (isReadableStream$1(body)) disposeNodeStream(body);
				if (responseStream) disposeNodeStream(responseStream);
				throw error;
			} finally {
				if (timeoutId !== void 0) clearTimeout(timeoutId);
				if (requestAbortSignal && abortListener) {
					let uploadStreamDone = Promise.resolve();
					if (isReadableStream$1(body)) uploadStreamDone = isStreamComplete(body);
					let downloadStreamDone = Promise.resolve();
					if (isReadableStream$1(responseStream)) downloadStreamDone = isStreamComplete(responseStream);
					Promise.all([
						requestComplete,
						uploadStreamDone,
						downloadStreamDone
					]).then(() => {
						if (abortListener) requestAbortSignal.removeEventListener("abort", abortListener);
					}).catch((e) => {
						logger$2.warning("Error when cleaning up abortListener on httpRequest", e);
					});
				}
			}
		}
		makeRequest(request, abortController, body) {
			const { options, isInsecure } = this.getRequestOptions(request);
			return new Promise((resolve, reject) => {
				const { createRequest, rejectRequest, abortRequest } = createRequestLifecycle(request, options, isInsecure, resolve, reject);
				const req = createRequest();
				req.once("error", rejectRequest);
				abortController.signal.addEventListener("abort", () => abortRequest(req));
				sendRequestBody(req, body, request, rejectRequest);
			});
		}
		makeRequestWithExpectContinue(request, abortController, prepareBody, knownBodyLength) {
			const { options, isInsecure } = this.getRequestOptions(request);
			addExpectContinueFraming(options, knownBodyLength);
			return new Promise((resolve, reject) => {
				const { createRequest, onResponse, rejectRequest, abortRequest } = createRequestLifecycle(request, options, isInsecure, resolve, reject);
				createExpectContinueRequest({
					abortSignal: abortController.signal,
					bodyStream: isReadableStream$1(request.body) ? request.body : void 0,
					createRequest,
					onAbort: abortRequest,
					onError: rejectRequest,
					onBodyError: reject,
					onResponse,
					sendBody: (clientRequest) => {
						sendRequestBody(clientRequest, prepareBody(), request, rejectRequest);
					}
				});
			});
		}
		getRequestOptions(request) {
			const url = new URL(request.url);
			const isInsecure = url.protocol !== "https:";
			if (isInsecure && !request.allowInsecureConnection) throw new Error(`Cannot connect to ${request.url} while allowInsecureConnection is false.`);
			return {
				isInsecure,
				options: {
					agent: request.agent ?? this.getOrCreateAgent(request, isInsecure),
					hostname: url.hostname,
					path: `${url.pathname}${url.search}`,
					port: url.port,
					method: request.method,
					headers: request.headers.toJSON({ preserveCase: true }),
					...request.requestOverrides
				}
			};
		}
		getOrCreateAgent(request, isInsecure) {
			const disableKeepAlive = request.disableKeepAlive;
			if (isInsecure) {
				if (disableKeepAlive) return http.globalAgent;
				if (!this.cachedHttpAgent) this.cachedHttpAgent = new http.Agent({ keepAlive: true });
				return this.cachedHttpAgent;
			} else {
				if (disableKeepAlive && !request.tlsSettings) return https.globalAgent;
				const tlsSettings = request.tlsSettings ?? DEFAULT_TLS_SETTINGS;
				let agent = this.cachedHttpsAgents.get(tlsSettings);
				if (agent && agent.options.keepAlive === !disableKeepAlive) return agent;
				logger$2.info("No cached TLS Agent exist, creating a new Agent");
				agent = new https.Agent({
					keepAlive: !disableKeepAlive,
					...tlsSettings
				});
				this.cachedHttpsAgents.set(tlsSettings, agent);
				return agent;
			}
		}
	};
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/defaultHttpClient.js
function createDefaultHttpClient$1() {
	return createNodeHttpClient();
}
var init_defaultHttpClient$1 = __esmMin((() => {
	init_nodeHttpClient();
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/policies/logPolicy.js
function logPolicy$1(options = {}) {
	const logger = options.logger ?? logger$2.info;
	const sanitizer = new Sanitizer({
		additionalAllowedHeaderNames: options.additionalAllowedHeaderNames,
		additionalAllowedQueryParameters: options.additionalAllowedQueryParameters
	});
	return {
		name: logPolicyName,
		async sendRequest(request, next) {
			if (!logger.enabled) return next(request);
			logger(`Request: ${sanitizer.sanitize(request)}`);
			const response = await next(request);
			logger(`Response status code: ${response.status}`);
			logger(`Headers: ${sanitizer.sanitize({ headers: response.headers })}`);
			return response;
		}
	};
}
var logPolicyName;
var init_logPolicy$1 = __esmMin((() => {
	init_log$1();
	init_sanitizer();
	logPolicyName = "logPolicy";
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/util/userAgentPlatform.js
function getHeaderName$1() {
	return "User-Agent";
}
async function setPlatformSpecificData$1(map) {
	if (process$1 && process$1.versions) {
		const osInfo = `${os.type()} ${os.release()}; ${os.arch()}`;
		if (process$1.versions.bun) map.set("Bun", `${process$1.versions.bun} (${osInfo})`);
		else if (process$1.versions.deno) map.set("Deno", `${process$1.versions.deno} (${osInfo})`);
		else if (process$1.versions.node) map.set("Node", `${process$1.versions.node} (${osInfo})`);
	}
}
var init_userAgentPlatform$1 = __esmMin((() => {}));
// node_modules/@typespec/ts-http-runtime/dist/esm/constants.js
var SDK_VERSION$1;
var init_constants$2 = __esmMin((() => {
	SDK_VERSION$1 = "0.3.11";
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/util/userAgent.js
function getUserAgentString$1(telemetryInfo) {
	const parts = [];
	for (const [key, value] of telemetryInfo) {
		const token = value ? `${key}/${value}` : key;
		parts.push(token);
	}
	return parts.join(" ");
}
function getUserAgentHeaderName$1() {
	return getHeaderName$1();
}
async function getUserAgentValue$1(prefix) {
	const runtimeInfo = new Map();
	runtimeInfo.set("ts-http-runtime", SDK_VERSION$1);
	await setPlatformSpecificData$1(runtimeInfo);
	const defaultAgent = getUserAgentString$1(runtimeInfo);
	return prefix ? `${prefix} ${defaultAgent}` : defaultAgent;
}
var init_userAgent$1 = __esmMin((() => {
	init_userAgentPlatform$1();
	init_constants$2();
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/policies/userAgentPolicy.js
function userAgentPolicy$1(options = {}) {
	const userAgentValue = getUserAgentValue$1(options.userAgentPrefix);
	return {
		name: userAgentPolicyName$1,
		async sendRequest(request, next) {
			if (!request.headers.has(UserAgentHeaderName$1)) request.headers.set(UserAgentHeaderName$1, await userAgentValue);
			return next(request);
		}
	};
}
var UserAgentHeaderName$1, userAgentPolicyName$1;
var init_userAgentPolicy$1 = __esmMin((() => {
	init_userAgent$1();
	UserAgentHeaderName$1 = getUserAgentHeaderName$1();
	userAgentPolicyName$1 = "userAgentPolicy";
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/util/random.js
function getRandomIntegerInclusive(min, max) {
	min = Math.ceil(min);
	max = Math.floor(max);
	return Math.floor(Math.random() * (max - min + 1)) + min;
}
var init_random = __esmMin((() => {}));
// node_modules/@typespec/ts-http-runtime/dist/esm/util/delay.js
function calculateRetryDelay(retryAttempt, config) {
	const exponentialDelay = config.retryDelayInMs * Math.pow(2, retryAttempt);
	const clampedDelay = Math.min(config.maxRetryDelayInMs, exponentialDelay);
	return { retryAfterInMs: clampedDelay / 2 + getRandomIntegerInclusive(0, clampedDelay / 2) };
}
var init_delay$1 = __esmMin((() => {
	init_random();
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/util/helpers.js
function delay$1(delayInMs, value, options) {
	return new Promise((resolve, reject) => {
		let timer = void 0;
		let onAborted = void 0;
		const rejectOnAbort = () => {
			return reject(new AbortError$1(options?.abortErrorMsg ? options?.abortErrorMsg : StandardAbortMessage$1));
		};
		const removeListeners = () => {
			if (options?.abortSignal && onAborted) options.abortSignal.removeEventListener("abort", onAborted);
		};
		onAborted = () => {
			if (timer) clearTimeout(timer);
			removeListeners();
			return rejectOnAbort();
		};
		if (options?.abortSignal && options.abortSignal.aborted) return rejectOnAbort();
		timer = setTimeout(() => {
			removeListeners();
			resolve(value);
		}, delayInMs);
		if (options?.abortSignal) options.abortSignal.addEventListener("abort", onAborted);
	});
}
function parseHeaderValueAsNumber(response, headerName) {
	const value = response.headers.get(headerName);
	if (!value) return;
	const valueAsNum = Number(value);
	if (Number.isNaN(valueAsNum)) return;
	return valueAsNum;
}
var StandardAbortMessage$1;
var init_helpers = __esmMin((() => {
	init_AbortError$1();
	StandardAbortMessage$1 = "The operation was aborted.";
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/retryStrategies/throttlingRetryStrategy.js
function getRetryAfterInMs(response) {
	if (!(response && [429, 503].includes(response.status))) return void 0;
	try {
		for (const header of AllRetryAfterHeaders) {
			const retryAfterValue = parseHeaderValueAsNumber(response, header);
			if (retryAfterValue === 0 || retryAfterValue) return retryAfterValue * (header === RetryAfterHeader ? 1e3 : 1);
		}
		const retryAfterHeader = response.headers.get(RetryAfterHeader);
		if (!retryAfterHeader) return;
		const diff = Date.parse(retryAfterHeader) - Date.now();
		return Number.isFinite(diff) ? Math.max(0, diff) : void 0;
	} catch {
		return;
	}
}
function isThrottlingRetryResponse(response) {
	return Number.isFinite(getRetryAfterInMs(response));
}
function throttlingRetryStrategy() {
	return {
		name: "throttlingRetryStrategy",
		retry({ response }) {
			const retryAfterInMs = getRetryAfterInMs(response);
			if (!Number.isFinite(retryAfterInMs)) return { skipStrategy: true };
			return { retryAfterInMs };
		}
	};
}
var RetryAfterHeader, AllRetryAfterHeaders;
var init_throttlingRetryStrategy = __esmMin((() => {
	init_helpers();
	RetryAfterHeader = "Retry-After";
	AllRetryAfterHeaders = [
		"retry-after-ms",
		"x-ms-retry-after-ms",
		RetryAfterHeader
	];
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/retryStrategies/exponentialRetryStrategy.js
function exponentialRetryStrategy(options = {}) {
	const retryInterval = options.retryDelayInMs ?? DEFAULT_CLIENT_RETRY_INTERVAL;
	const maxRetryInterval = options.maxRetryDelayInMs ?? DEFAULT_CLIENT_MAX_RETRY_INTERVAL;
	return {
		name: "exponentialRetryStrategy",
		retry({ retryCount, response, responseError }) {
			const matchedSystemError = isSystemError(responseError);
			const ignoreSystemErrors = matchedSystemError && options.ignoreSystemErrors;
			const isExponential = isExponentialRetryResponse(response);
			const ignoreExponentialResponse = isExponential && options.ignoreHttpStatusCodes;
			if (response && (isThrottlingRetryResponse(response) || !isExponential) || ignoreExponentialResponse || ignoreSystemErrors) return { skipStrategy: true };
			if (responseError && !matchedSystemError && !isExponential) return { errorToThrow: responseError };
			return calculateRetryDelay(retryCount, {
				retryDelayInMs: retryInterval,
				maxRetryDelayInMs: maxRetryInterval
			});
		}
	};
}
function isExponentialRetryResponse(response) {
	return Boolean(response && response.status !== void 0 && (response.status >= 500 || response.status === 408) && response.status !== 501 && response.status !== 505);
}
function isSystemError(err) {
	if (!err) return false;
	return err.code === "ETIMEDOUT" || err.code === "ESOCKETTIMEDOUT" || err.code === "ECONNREFUSED" || err.code === "ECONNRESET" || err.code === "ENOENT" || err.code === "ENOTFOUND";
}
var DEFAULT_CLIENT_RETRY_INTERVAL, DEFAULT_CLIENT_MAX_RETRY_INTERVAL;
var init_exponentialRetryStrategy = __esmMin((() => {
	init_delay$1();
	init_throttlingRetryStrategy();
	DEFAULT_CLIENT_RETRY_INTERVAL = 1e3;
	DEFAULT_CLIENT_MAX_RETRY_INTERVAL = 64e3;
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/policies/retryPolicy.js
function retryPolicy(strategies, options = { maxRetries: 3 }) {
	const logger = options.logger || retryPolicyLogger;
	return {
		name: retryPolicyName,
		async sendRequest(request, next) {
			let response;
			let responseError;
			let retryCount = -1;
			retryRequest: while (true) {
				retryCount += 1;
				responseError = void 0;
				try {
					logger.info(`Retry ${retryCount}: Attempting to send request`, request.requestId);
					response = await next(request);
					logger.info(`Retry ${retryCount}: Received a response from request`, request.requestId);
				} catch (e) {
					logger.error(`Retry ${retryCount}: Received an error from request`, request.requestId);
					if (!isRestError$1(e)) throw e;
					responseError = e;
					response = e.response;
				}
				if (request.abortSignal?.aborted) {
					logger.error(`Retry ${retryCount}: Request aborted.`);
					throw new AbortError$1();
				}
				if (retryCount >= (options.maxRetries ?? 3)) {
					logger.info(`Retry ${retryCount}: Maximum retries reached. Returning the last received response, or throwing the last received error.`);
					if (responseError) throw responseError;
					else if (response) return response;
					else throw new Error("Maximum retries reached with no response or error to throw");
				}
				logger.info(`Retry ${retryCount}: Processing ${strategies.length} retry strategies.`);
				strategiesLoop: for (const strategy of strategies) {
					const strategyLogger = strategy.logger || logger;
					strategyLogger.info(`Retry ${retryCount}: Processing retry strategy ${strategy.name}.`);
					const modifiers = strategy.retry({
						retryCount,
						response,
						responseError
					});
					if (modifiers.skipStrategy) {
						strategyLogger.info(`Retry ${retryCount}: Skipped.`);
						continue strategiesLoop;
					}
					const { errorToThrow, retryAfterInMs, redirectTo } = modifiers;
					if (errorToThrow) {
						strategyLogger.error(`Retry ${retryCount}: Retry strategy ${strategy.name} throws error:`, errorToThrow);
						throw errorToThrow;
					}
					if (retryAfterInMs || retryAfterInMs === 0) {
						strategyLogger.info(`Retry ${retryCount}: Retry strategy ${strategy.name} retries after ${retryAfterInMs}`);
						if (response) await disposeResponseBody(response);
						await delay$1(retryAfterInMs, void 0, { abortSignal: request.abortSignal });
						continue retryRequest;
					}
					if (redirectTo) {
						strategyLogger.info(`Retry ${retryCount}: Retry strategy ${strategy.name} redirects to ${redirectTo}`);
						if (response) await disposeResponseBody(response);
						request.url = redirectTo;
						continue retryRequest;
					}
				}
				if (responseError) {
					logger.info(`None of the retry strategies could work with the received error. Throwing it.`);
					throw responseError;
				}
				if (response) {
					logger.info(`None of the retry strategies could work with the received response. Returning it.`);
					return response;
				}
			}
		}
	};
}
var retryPolicyLogger, retryPolicyName;
var init_retryPolicy = __esmMin((() => {
	init_helpers();
	init_restError$3();
	init_AbortError$1();
	init_logger$1();
	init_constants$2();
	init_responseBody();
	retryPolicyLogger = createClientLogger$1("ts-http-runtime retryPolicy");
	retryPolicyName = "retryPolicy";
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/policies/defaultRetryPolicy.js
function defaultRetryPolicy$1(options = {}) {
	return {
		name: defaultRetryPolicyName,
		sendRequest: retryPolicy([throttlingRetryStrategy(), exponentialRetryStrategy(options)], { maxRetries: options.maxRetries ?? 3 }).sendRequest
	};
}
var defaultRetryPolicyName;
var init_defaultRetryPolicy$1 = __esmMin((() => {
	init_exponentialRetryStrategy();
	init_throttlingRetryStrategy();
	init_retryPolicy();
	init_constants$2();
	defaultRetryPolicyName = "defaultRetryPolicy";
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/formData.js
function convertBodyToFormDataMap(body) {
	if (typeof FormData !== "undefined" && body instanceof FormData) {
		const formDataMap = {};
		for (const [key, value] of body.entries()) {
			const existing = formDataMap[key];
			if (Array.isArray(existing)) existing.push(value);
			else formDataMap[key] = existing !== void 0 ? [existing, value] : [value];
		}
		return formDataMap;
	}
}
var init_formData = __esmMin((() => {}));
// node_modules/@typespec/ts-http-runtime/dist/esm/policies/formDataPolicy.js
function formDataPolicy$1() {
	return {
		name: formDataPolicyName,
		async sendRequest(request, next) {
			const converted = convertBodyToFormDataMap(request.body);
			if (converted) {
				request.formData = converted;
				request.body = void 0;
			}
			if (request.formData) {
				const contentType = request.headers.get("Content-Type");
				if (contentType && contentType.indexOf("application/x-www-form-urlencoded") !== -1) request.body = wwwFormUrlEncode(request.formData);
				else await prepareFormData(request.formData, request);
				request.formData = void 0;
			}
			return next(request);
		}
	};
}
function wwwFormUrlEncode(formData) {
	const urlSearchParams = new URLSearchParams();
	for (const [key, value] of Object.entries(formData)) if (Array.isArray(value)) for (const subValue of value) urlSearchParams.append(key, subValue.toString());
	else urlSearchParams.append(key, value.toString());
	return urlSearchParams.toString();
}
async function prepareFormData(formData, request) {
	const contentType = request.headers.get("Content-Type");
	if (contentType && !contentType.startsWith("multipart/form-data")) return;
	request.headers.set("Content-Type", contentType ?? "multipart/form-data");
	const parts = [];
	for (const [fieldName, values] of Object.entries(formData)) for (const value of Array.isArray(values) ? values : [values]) if (typeof value === "string") parts.push({
		headers: createHttpHeaders$1({ "Content-Disposition": `form-data; name="${fieldName}"` }),
		body: stringToUint8Array$1(value, "utf-8")
	});
	else if (value === void 0 || value === null || typeof value !== "object") throw new Error(`Unexpected value for key ${fieldName}: ${value}. Value should be serialized to string first.`);
	else {
		const fileName = value.name || "blob";
		const headers = createHttpHeaders$1();
		headers.set("Content-Disposition", `form-data; name="${fieldName}"; filename="${fileName}"`);
		headers.set("Content-Type", value.type || "application/octet-stream");
		parts.push({
			headers,
			body: value
		});
	}
	request.multipartBody = { parts };
}
var formDataPolicyName;
var init_formDataPolicy$1 = __esmMin((() => {
	init_bytesEncoding();
	init_formData();
	init_httpHeaders$1();
	formDataPolicyName = "formDataPolicy";
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/policies/agentPolicy.js
function agentPolicy$1(agent) {
	return {
		name: agentPolicyName,
		sendRequest: async (req, next) => {
			if (!req.agent) req.agent = agent;
			return next(req);
		}
	};
}
var agentPolicyName;
var init_agentPolicy$1 = __esmMin((() => {
	agentPolicyName = "agentPolicy";
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/policies/tlsPolicy.js
function tlsPolicy$1(tlsSettings) {
	return {
		name: tlsPolicyName,
		sendRequest: async (req, next) => {
			if (!req.tlsSettings) req.tlsSettings = tlsSettings;
			return next(req);
		}
	};
}
var tlsPolicyName;
var init_tlsPolicy$1 = __esmMin((() => {
	tlsPolicyName = "tlsPolicy";
}));
// node_modules/ms/index.js
var require_ms = __commonJSMin(((exports, module) => {
	var s = 1e3;
	var m = s * 60;
	var h = m * 60;
	var d = h * 24;
	var w = d * 7;
	var y = d * 365.25;
	module.exports = function(val, options) {
		options = options || {};
		var type = typeof val;
		if (type === "string" && val.length > 0) return parse(val);
		else if (type === "number" && isFinite(val)) return options.long ? fmtLong(val) : fmtShort(val);
		throw new Error("val is not a non-empty string or a valid number. val=" + JSON.stringify(val));
	};
	function parse(str) {
		str = String(str);
		if (str.length > 100) return;
		var match = /^(-?(?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i.exec(str);
		if (!match) return;
		var n = parseFloat(match[1]);
		switch ((match[2] || "ms").toLowerCase()) {
			case "years":
			case "year":
			case "yrs":
			case "yr":
			case "y": return n * y;
			case "weeks":
			case "week":
			case "w": return n * w;
			case "days":
			case "day":
			case "d": return n * d;
			case "hours":
			case "hour":
			case "hrs":
			case "hr":
			case "h": return n * h;
			case "minutes":
			case "minute":
			case "mins":
			case "min":
			case "m": return n * m;
			case "seconds":
			case "second":
			case "secs":
			case "sec":
			case "s": return n * s;
			case "milliseconds":
			case "millisecond":
			case "msecs":
			case "msec":
			case "ms": return n;
			default: return;
		}
	}
	function fmtShort(ms) {
		var msAbs = Math.abs(ms);
		if (msAbs >= d) return Math.round(ms / d) + "d";
		if (msAbs >= h) return Math.round(ms / h) + "h";
		if (msAbs >= m) return Math.round(ms / m) + "m";
		if (msAbs >= s) return Math.round(ms / s) + "s";
		return ms + "ms";
	}
	function fmtLong(ms) {
		var msAbs = Math.abs(ms);
		if (msAbs >= d) return plural(ms, msAbs, d, "day");
		if (msAbs >= h) return plural(ms, msAbs, h, "hour");
		if (msAbs >= m) return plural(ms, msAbs, m, "minute");
		if (msAbs >= s) return plural(ms, msAbs, s, "second");
		return ms + " ms";
	}
	function plural(ms, msAbs, n, name) {
		var isPlural = msAbs >= n * 1.5;
		return Math.round(ms / n) + " " + name + (isPlural ? "s" : "");
	}
}));
// node_modules/debug/src/common.js
var require_common = __commonJSMin(((exports, module) => {
	function setup(env) {
		createDebug.debug = createDebug;
		createDebug.default = createDebug;
		createDebug.coerce = coerce;
		createDebug.disable = disable;
		createDebug.enable = enable;
		createDebug.enabled = enabled;
		createDebug.humanize = require_ms();
		createDebug.destroy = destroy;
		Object.keys(env).forEach((key) => {
			createDebug[key] = env[key];
		});
		createDebug.names = [];
		createDebug.skips = [];
		createDebug.formatters = {};
		function selectColor(namespace) {
			let hash = 0;
			for (let i = 0; i < namespace.length; i++) {
				hash = (hash << 5) - hash + namespace.charCodeAt(i);
				hash |= 0;
			}
			return createDebug.colors[Math.abs(hash) % createDebug.colors.length];
		}
		createDebug.selectColor = selectColor;
		function createDebug(namespace) {
			let prevTime;
			let enableOverride = null;
			let namespacesCache;
			let enabledCache;
			function debug(...args) {
				if (!debug.enabled) return;
				const self = debug;
				const curr = Number(new Date());
				self.diff = curr - (prevTime || curr);
				self.prev = prevTime;
				self.curr = curr;
				prevTime = curr;
				args[0] = createDebug.coerce(args[0]);
				if (typeof args[0] !== "string") args.unshift("%O");
				let index = 0;
				args[0] = args[0].replace(/%([a-zA-Z%])/g, (match, format) => {
					if (match === "%%") return "%";
					index++;
					const formatter = createDebug.formatters[format];
					if (typeof formatter === "function") {
						const val = args[index];
						match = formatter.call(self, val);
						args.splice(index, 1);
						index--;
					}
					return match;
				});
				createDebug.formatArgs.call(self, args);
				(self.log || createDebug.log).apply(self, args);
			}
			debug.namespace = namespace;
			debug.useColors = createDebug.useColors();
			debug.color = createDebug.selectColor(namespace);
			debug.extend = extend;
			debug.destroy = createDebug.destroy;
			Object.defineProperty(debug, "enabled", {
				enumerable: true,
				configurable: false,
				get: () => {
					if (enableOverride !== null) return enableOverride;
					if (namespacesCache !== createDebug.namespaces) {
						namespacesCache = createDebug.namespaces;
						enabledCache = createDebug.enabled(namespace);
					}
					return enabledCache;
				},
				set: (v) => {
					enableOverride = v;
				}
			});
			if (typeof createDebug.init === "function") createDebug.init(debug);
			return debug;
		}
		function extend(namespace, delimiter) {
			const newDebug = createDebug(this.namespace + (typeof delimiter === "undefined" ? ":" : delimiter) + namespace);
			newDebug.log = this.log;
			return newDebug;
		}
		function enable(namespaces) {
			createDebug.save(namespaces);
			createDebug.namespaces = namespaces;
			createDebug.names = [];
			createDebug.skips = [];
			const split = (typeof namespaces === "string" ? namespaces : "").trim().replace(/\s+/g, ",").split(",").filter(Boolean);
			for (const ns of split) if (ns[0] === "-") createDebug.skips.push(ns.slice(1));
			else createDebug.names.push(ns);
		}
		function matchesTemplate(search, template) {
			let searchIndex = 0;
			let templateIndex = 0;
			let starIndex = -1;
			let matchIndex = 0;
			while (searchIndex < search.length) if (templateIndex < template.length && (template[templateIndex] === search[searchIndex] || template[templateIndex] === "*")) {
				if (template[templateIndex] === "*") {
					starIndex = templateIndex;
					matchIndex = searchIndex;
					templateIndex++;
				} else {
					searchIndex++;
					templateIndex++;
				}
			} else if (starIndex !== -1) {
				templateIndex = starIndex + 1;
				matchIndex++;
				searchIndex = matchIndex;
			} else return false;
			while (templateIndex < template.length && template[templateIndex] === "*") templateIndex++;
			return templateIndex === template.length;
		}
		function disable() {
			const namespaces = [...createDebug.names, ...createDebug.skips.map((namespace) => "-" + namespace)].join(",");
			createDebug.enable("");
			return namespaces;
		}
		function enabled(name) {
			for (const skip of createDebug.skips) if (matchesTemplate(name, skip)) return false;
			for (const ns of createDebug.names) if (matchesTemplate(name, ns)) return true;
			return false;
		}
		function coerce(val) {
			if (val instanceof Error) return val.stack || val.message;
			return val;
		}
		function destroy() {
			console.warn("Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.");
		}
		createDebug.enable(createDebug.load());
		return createDebug;
	}
	module.exports = setup;
}));
// node_modules/debug/src/browser.js
var require_browser = __commonJSMin(((exports, module) => {
	exports.formatArgs = formatArgs;
	exports.save = save;
	exports.load = load;
	exports.useColors = useColors;
	exports.storage = localstorage();
	exports.destroy = (() => {
		let warned = false;
		return () => {
			if (!warned) {
				warned = true;
				console.warn("Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.");
			}
		};
	})();
	exports.colors = [
		"#0000CC",
		"#0000FF",
		"#0033CC",
		"#0033FF",
		"#0066CC",
		"#0066FF",
		"#0099CC",
		"#0099FF",
		"#00CC00",
		"#00CC33",
		"#00CC66",
		"#00CC99",
		"#00CCCC",
		"#00CCFF",
		"#3300CC",
		"#3300FF",
		"#3333CC",
		"#3333FF",
		"#3366CC",
		"#3366FF",
		"#3399CC",
		"#3399FF",
		"#33CC00",
		"#33CC33",
		"#33CC66",
		"#33CC99",
		"#33CCCC",
		"#33CCFF",
		"#6600CC",
		"#6600FF",
		"#6633CC",
		"#6633FF",
		"#66CC00",
		"#66CC33",
		"#9900CC",
		"#9900FF",
		"#9933CC",
		"#9933FF",
		"#99CC00",
		"#99CC33",
		"#CC0000",
		"#CC0033",
		"#CC0066",
		"#CC0099",
		"#CC00CC",
		"#CC00FF",
		"#CC3300",
		"#CC3333",
		"#CC3366",
		"#CC3399",
		"#CC33CC",
		"#CC33FF",
		"#CC6600",
		"#CC6633",
		"#CC9900",
		"#CC9933",
		"#CCCC00",
		"#CCCC33",
		"#FF0000",
		"#FF0033",
		"#FF0066",
		"#FF0099",
		"#FF00CC",
		"#FF00FF",
		"#FF3300",
		"#FF3333",
		"#FF3366",
		"#FF3399",
		"#FF33CC",
		"#FF33FF",
		"#FF6600",
		"#FF6633",
		"#FF9900",
		"#FF9933",
		"#FFCC00",
		"#FFCC33"
	];
	function useColors() {
		if (typeof window !== "undefined" && window.process && (window.process.type === "renderer" || window.process.__nwjs)) return true;
		if (typeof navigator !== "undefined" && navigator.userAgent && navigator.userAgent.toLowerCase().match(/(edge|trident)\/(\d+)/)) return false;
		let m;
		return typeof document !== "undefined" && document.documentElement && document.documentElement.style && document.documentElement.style.WebkitAppearance || typeof window !== "undefined" && window.console && (window.console.firebug || window.console.exception && window.console.table) || typeof navigator !== "undefined" && navigator.userAgent && (m = navigator.userAgent.toLowerCase().match(/firefox\/(\d+)/)) && parseInt(m[1], 10) >= 31 || typeof navigator !== "undefined" && navigator.userAgent && navigator.userAgent.toLowerCase().match(/applewebkit\/(\d+)/);
	}
	function formatArgs(args) {
		args[0] = (this.useColors ? "%c" : "") + this.namespace + (this.useColors ? " %c" : " ") + args[0] + (this.useColors ? "%c " : " ") + "+" + module.exports.humanize(this.diff);
		if (!this.useColors) return;
		const c = "color: " + this.color;
		args.splice(1, 0, c, "color: inherit");
		let index = 0;
		let lastC = 0;
		args[0].replace(/%[a-zA-Z%]/g, (match) => {
			if (match === "%%") return;
			index++;
			if (match === "%c") lastC = index;
		});
		args.splice(lastC, 0, c);
	}
	exports.log = console.debug || console.log || (() => {});
	function save(namespaces) {
		try {
			if (namespaces) exports.storage.setItem("debug", namespaces);
			else exports.storage.removeItem("debug");
		} catch (error) {}
	}
	function load() {
		let r;
		try {
			r = exports.storage.getItem("debug") || exports.storage.getItem("DEBUG");
		} catch (error) {}
		if (!r && typeof process !== "undefined" && "env" in process) r = process.env.DEBUG;
		return r;
	}
	function localstorage() {
		try {
			return localStorage;
		} catch (error) {}
	}
	module.exports = require_common()(exports);
	const { formatters } = module.exports;
	formatters.j = function(v) {
		try {
			return JSON.stringify(v);
		} catch (error) {
			return "[UnexpectedJSONParseError]: " + error.message;
		}
	};
}));
// \0left out: supports-color
var require__left_out__supports_color = __commonJSMin(((exports, module) => {
	module.exports = {};
}));
// node_modules/debug/src/node.js
var require_node = __commonJSMin(((exports, module) => {
	const tty = __require("tty");
	const util = __require("util");
	exports.init = init;
	exports.log = log;
	exports.formatArgs = formatArgs;
	exports.save = save;
	exports.load = load;
	exports.useColors = useColors;
	exports.destroy = util.deprecate(() => {}, "Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.");
	exports.colors = [
		6,
		2,
		3,
		4,
		5,
		1
	];
	try {
		const supportsColor = require__left_out__supports_color();
		if (supportsColor && (supportsColor.stderr || supportsColor).level >= 2) exports.colors = [
			20,
			21,
			26,
			27,
			32,
			33,
			38,
			39,
			40,
			41,
			42,
			43,
			44,
			45,
			56,
			57,
			62,
			63,
			68,
			69,
			74,
			75,
			76,
			77,
			78,
			79,
			80,
			81,
			92,
			93,
			98,
			99,
			112,
			113,
			128,
			129,
			134,
			135,
			148,
			149,
			160,
			161,
			162,
			163,
			164,
			165,
			166,
			167,
			168,
			169,
			170,
			171,
			172,
			173,
			178,
			179,
			184,
			185,
			196,
			197,
			198,
			199,
			200,
			201,
			202,
			203,
			204,
			205,
			206,
			207,
			208,
			209,
			214,
			215,
			220,
			221
		];
	} catch (error) {}
	exports.inspectOpts = Object.keys(process.env).filter((key) => {
		return /^debug_/i.test(key);
	}).reduce((obj, key) => {
		const prop = key.substring(6).toLowerCase().replace(/_([a-z])/g, (_, k) => {
			return k.toUpperCase();
		});
		let val = process.env[key];
		if (/^(yes|on|true|enabled)$/i.test(val)) val = true;
		else if (/^(no|off|false|disabled)$/i.test(val)) val = false;
		else if (val === "null") val = null;
		else val = Number(val);
		obj[prop] = val;
		return obj;
	}, {});
	function useColors() {
		return "colors" in exports.inspectOpts ? Boolean(exports.inspectOpts.colors) : tty.isatty(process.stderr.fd);
	}
	function formatArgs(args) {
		const { namespace: name, useColors } = this;
		if (useColors) {
			const c = this.color;
			const colorCode = "\x1B[3" + (c < 8 ? c : "8;5;" + c);
			const prefix = `  ${colorCode};1m${name} \u001B[0m`;
			args[0] = prefix + args[0].split("\n").join("\n" + prefix);
			args.push(colorCode + "m+" + module.exports.humanize(this.diff) + "\x1B[0m");
		} else args[0] = getDate() + name + " " + args[0];
	}
	function getDate() {
		if (exports.inspectOpts.hideDate) return "";
		return new Date().toISOString() + " ";
	}
	function log(...args) {
		return process.stderr.write(util.formatWithOptions(exports.inspectOpts, ...args) + "\n");
	}
	function save(namespaces) {
		if (namespaces) process.env.DEBUG = namespaces;
		else delete process.env.DEBUG;
	}
	function load() {
		return process.env.DEBUG;
	}
	function init(debug) {
		debug.inspectOpts = {};
		const keys = Object.keys(exports.inspectOpts);
		for (let i = 0; i < keys.length; i++) debug.inspectOpts[keys[i]] = exports.inspectOpts[keys[i]];
	}
	module.exports = require_common()(exports);
	const { formatters } = module.exports;
	formatters.o = function(v) {
		this.inspectOpts.colors = this.useColors;
		return util.inspect(v, this.inspectOpts).split("\n").map((str) => str.trim()).join(" ");
	};
	formatters.O = function(v) {
		this.inspectOpts.colors = this.useColors;
		return util.inspect(v, this.inspectOpts);
	};
}));
// node_modules/debug/src/index.js
var require_src = __commonJSMin(((exports, module) => {
	if (typeof process === "undefined" || process.type === "renderer" || process.browser === true || process.__nwjs) module.exports = require_browser();
	else module.exports = require_node();
}));
// node_modules/agent-base/dist/helpers.js
var require_helpers = __commonJSMin(((exports, module, this$5) => {
	var __createBinding = this$5 && this$5.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$5 && this$5.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$5 && this$5.__importStar || function(mod) {
		if (mod && mod.__esModule) return mod;
		var result = {};
		if (mod != null) {
			for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
		}
		__setModuleDefault(result, mod);
		return result;
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.req = exports.json = exports.toBuffer = void 0;
	const http = __importStar(__require("http"));
	const https = __importStar(__require("https"));
	async function toBuffer(stream) {
		let length = 0;
		const chunks = [];
		for await (const chunk of stream) {
			length += chunk.length;
			chunks.push(chunk);
		}
		return Buffer.concat(chunks, length);
	}
	exports.toBuffer = toBuffer;
	async function json(stream) {
		const str = (await toBuffer(stream)).toString("utf8");
		try {
			return JSON.parse(str);
		} catch (_err) {
			const err = _err;
			err.message += ` (input: ${str})`;
			throw err;
		}
	}
	exports.json = json;
	function req(url, opts = {}) {
		const req = ((typeof url === "string" ? url : url.href).startsWith("https:") ? https : http).request(url, opts);
		const promise = new Promise((resolve, reject) => {
			req.once("response", resolve).once("error", reject).end();
		});
		req.then = promise.then.bind(promise);
		return req;
	}
	exports.req = req;
}));
// node_modules/agent-base/dist/index.js
var require_dist$2 = __commonJSMin(((exports, module, this$4) => {
	var __createBinding = this$4 && this$4.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$4 && this$4.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$4 && this$4.__importStar || function(mod) {
		if (mod && mod.__esModule) return mod;
		var result = {};
		if (mod != null) {
			for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
		}
		__setModuleDefault(result, mod);
		return result;
	};
	var __exportStar = this$4 && this$4.__exportStar || function(m, exports) {
		for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Agent = void 0;
	const net = __importStar(__require("net"));
	const http = __importStar(__require("http"));
	const https_1 = __require("https");
	__exportStar(require_helpers(), exports);
	const INTERNAL = Symbol("AgentBaseInternalState");
	var Agent = class extends http.Agent {
		constructor(opts) {
			super(opts);
			this[INTERNAL] = {};
		}
		isSecureEndpoint(options) {
			if (options) {
				if (typeof options.secureEndpoint === "boolean") return options.secureEndpoint;
				if (typeof options.protocol === "string") return options.protocol === "https:";
			}
			const { stack } = new Error();
			if (typeof stack !== "string") return false;
			return stack.split("\n").some((l) => l.indexOf("(https.js:") !== -1 || l.indexOf("node:https:") !== -1);
		}
		incrementSockets(name) {
			if (this.maxSockets === Infinity && this.maxTotalSockets === Infinity) return null;
			if (!this.sockets[name]) this.sockets[name] = [];
			const fakeSocket = new net.Socket({ writable: false });
			this.sockets[name].push(fakeSocket);
			this.totalSocketCount++;
			return fakeSocket;
		}
		decrementSockets(name, socket) {
			if (!this.sockets[name] || socket === null) return;
			const sockets = this.sockets[name];
			const index = sockets.indexOf(socket);
			if (index !== -1) {
				sockets.splice(index, 1);
				this.totalSocketCount--;
				if (sockets.length === 0) delete this.sockets[name];
			}
		}
		getName(options) {
			if (this.isSecureEndpoint(options)) return https_1.Agent.prototype.getName.call(this, options);
			return super.getName(options);
		}
		createSocket(req, options, cb) {
			const connectOpts = {
				...options,
				secureEndpoint: this.isSecureEndpoint(options)
			};
			const name = this.getName(connectOpts);
			const fakeSocket = this.incrementSockets(name);
			Promise.resolve().then(() => this.connect(req, connectOpts)).then((socket) => {
				this.decrementSockets(name, fakeSocket);
				if (socket instanceof http.Agent) try {
					return socket.addRequest(req, connectOpts);
				} catch (err) {
					return cb(err);
				}
				this[INTERNAL].currentSocket = socket;
				super.createSocket(req, options, cb);
			}, (err) => {
				this.decrementSockets(name, fakeSocket);
				cb(err);
			});
		}
		createConnection() {
			const socket = this[INTERNAL].currentSocket;
			this[INTERNAL].currentSocket = void 0;
			if (!socket) throw new Error("No socket was returned in the `connect()` function");
			return socket;
		}
		get defaultPort() {
			return this[INTERNAL].defaultPort ?? (this.protocol === "https:" ? 443 : 80);
		}
		set defaultPort(v) {
			if (this[INTERNAL]) this[INTERNAL].defaultPort = v;
		}
		get protocol() {
			return this[INTERNAL].protocol ?? (this.isSecureEndpoint() ? "https:" : "http:");
		}
		set protocol(v) {
			if (this[INTERNAL]) this[INTERNAL].protocol = v;
		}
	};
	exports.Agent = Agent;
}));
// node_modules/https-proxy-agent/dist/parse-proxy-response.js
var require_parse_proxy_response = __commonJSMin(((exports, module, this$3) => {
	var __importDefault = this$3 && this$3.__importDefault || function(mod) {
		return mod && mod.__esModule ? mod : { "default": mod };
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.parseProxyResponse = void 0;
	const debug = (0, __importDefault(require_src()).default)("https-proxy-agent:parse-proxy-response");
	function parseProxyResponse(socket) {
		return new Promise((resolve, reject) => {
			let buffersLength = 0;
			const buffers = [];
			function read() {
				const b = socket.read();
				if (b) ondata(b);
				else socket.once("readable", read);
			}
			function cleanup() {
				socket.removeListener("end", onend);
				socket.removeListener("error", onerror);
				socket.removeListener("readable", read);
			}
			function onend() {
				cleanup();
				debug("onend");
				reject(new Error("Proxy connection ended before receiving CONNECT response"));
			}
			function onerror(err) {
				cleanup();
				debug("onerror %o", err);
				reject(err);
			}
			function ondata(b) {
				buffers.push(b);
				buffersLength += b.length;
				const buffered = Buffer.concat(buffers, buffersLength);
				const endOfHeaders = buffered.indexOf("\r\n\r\n");
				if (endOfHeaders === -1) {
					debug("have not received end of HTTP headers yet...");
					read();
					return;
				}
				const headerParts = buffered.slice(0, endOfHeaders).toString("ascii").split("\r\n");
				const firstLine = headerParts.shift();
				if (!firstLine) {
					socket.destroy();
					return reject(new Error("No header received from proxy CONNECT response"));
				}
				const firstLineParts = firstLine.split(" ");
				const statusCode = +firstLineParts[1];
				const statusText = firstLineParts.slice(2).join(" ");
				const headers = {};
				for (const header of headerParts) {
					if (!header) continue;
					const firstColon = header.indexOf(":");
					if (firstColon === -1) {
						socket.destroy();
						return reject(new Error(`Invalid header from proxy CONNECT response: "${header}"`));
					}
					const key = header.slice(0, firstColon).toLowerCase();
					const value = header.slice(firstColon + 1).trimStart();
					const current = headers[key];
					if (typeof current === "string") headers[key] = [current, value];
					else if (Array.isArray(current)) current.push(value);
					else headers[key] = value;
				}
				debug("got proxy server response: %o %o", firstLine, headers);
				cleanup();
				resolve({
					connect: {
						statusCode,
						statusText,
						headers
					},
					buffered
				});
			}
			socket.on("error", onerror);
			socket.on("end", onend);
			read();
		});
	}
	exports.parseProxyResponse = parseProxyResponse;
}));
// node_modules/https-proxy-agent/dist/index.js
var require_dist$1 = __commonJSMin(((exports, module, this$2) => {
	var __createBinding = this$2 && this$2.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$2 && this$2.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$2 && this$2.__importStar || function(mod) {
		if (mod && mod.__esModule) return mod;
		var result = {};
		if (mod != null) {
			for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
		}
		__setModuleDefault(result, mod);
		return result;
	};
	var __importDefault = this$2 && this$2.__importDefault || function(mod) {
		return mod && mod.__esModule ? mod : { "default": mod };
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.HttpsProxyAgent = void 0;
	const net = __importStar(__require("net"));
	const tls = __importStar(__require("tls"));
	const assert_1 = __importDefault(__require("assert"));
	const debug_1 = __importDefault(require_src());
	const agent_base_1 = require_dist$2();
	const url_1 = __require("url");
	const parse_proxy_response_1 = require_parse_proxy_response();
	const debug = (0, debug_1.default)("https-proxy-agent");
	const setServernameFromNonIpHost = (options) => {
		if (options.servername === void 0 && options.host && !net.isIP(options.host)) return {
			...options,
			servername: options.host
		};
		return options;
	};
	var HttpsProxyAgent = class extends agent_base_1.Agent {
		constructor(proxy, opts) {
			super(opts);
			this.options = { path: void 0 };
			this.proxy = typeof proxy === "string" ? new url_1.URL(proxy) : proxy;
			this.proxyHeaders = opts?.headers ?? {};
			debug("Creating new HttpsProxyAgent instance: %o", this.proxy.href);
			const host = (this.proxy.hostname || this.proxy.host).replace(/^\[|\]$/g, "");
			const port = this.proxy.port ? parseInt(this.proxy.port, 10) : this.proxy.protocol === "https:" ? 443 : 80;
			this.connectOpts = {
				ALPNProtocols: ["http/1.1"],
				...opts ? omit(opts, "headers") : null,
				host,
				port
			};
		}
		async connect(req, opts) {
			const { proxy } = this;
			if (!opts.host) throw new TypeError("No \"host\" provided");
			let socket;
			if (proxy.protocol === "https:") {
				debug("Creating `tls.Socket`: %o", this.connectOpts);
				socket = tls.connect(setServernameFromNonIpHost(this.connectOpts));
			} else {
				debug("Creating `net.Socket`: %o", this.connectOpts);
				socket = net.connect(this.connectOpts);
			}
			const headers = typeof this.proxyHeaders === "function" ? this.proxyHeaders() : { ...this.proxyHeaders };
			const host = net.isIPv6(opts.host) ? `[${opts.host}]` : opts.host;
			let payload = `CONNECT ${host}:${opts.port} HTTP/1.1\r\n`;
			if (proxy.username || proxy.password) {
				const auth = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
				headers["Proxy-Authorization"] = `Basic ${Buffer.from(auth).toString("base64")}`;
			}
			headers.Host = `${host}:${opts.port}`;
			if (!headers["Proxy-Connection"]) headers["Proxy-Connection"] = this.keepAlive ? "Keep-Alive" : "close";
			for (const name of Object.keys(headers)) payload += `${name}: ${headers[name]}\r\n`;
			const proxyResponsePromise = (0, parse_proxy_response_1.parseProxyResponse)(socket);
			socket.write(`${payload}\r\n`);
			const { connect, buffered } = await proxyResponsePromise;
			req.emit("proxyConnect", connect);
			this.emit("proxyConnect", connect, req);
			if (connect.statusCode === 200) {
				req.once("socket", resume);
				if (opts.secureEndpoint) {
					debug("Upgrading socket connection to TLS");
					return tls.connect({
						...omit(setServernameFromNonIpHost(opts), "host", "path", "port"),
						socket
					});
				}
				return socket;
			}
			socket.destroy();
			const fakeSocket = new net.Socket({ writable: false });
			fakeSocket.readable = true;
			req.once("socket", (s) => {
				debug("Replaying proxy buffer for failed request");
				(0, assert_1.default)(s.listenerCount("data") > 0);
				s.push(buffered);
				s.push(null);
			});
			return fakeSocket;
		}
	};
	HttpsProxyAgent.protocols = ["http", "https"];
	exports.HttpsProxyAgent = HttpsProxyAgent;
	function resume(socket) {
		socket.resume();
	}
	function omit(obj, ...keys) {
		const ret = {};
		let key;
		for (key in obj) if (!keys.includes(key)) ret[key] = obj[key];
		return ret;
	}
}));
// node_modules/http-proxy-agent/dist/index.js
var require_dist = __commonJSMin(((exports, module, this$1) => {
	var __createBinding = this$1 && this$1.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$1 && this$1.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$1 && this$1.__importStar || function(mod) {
		if (mod && mod.__esModule) return mod;
		var result = {};
		if (mod != null) {
			for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
		}
		__setModuleDefault(result, mod);
		return result;
	};
	var __importDefault = this$1 && this$1.__importDefault || function(mod) {
		return mod && mod.__esModule ? mod : { "default": mod };
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.HttpProxyAgent = void 0;
	const net = __importStar(__require("net"));
	const tls = __importStar(__require("tls"));
	const debug_1 = __importDefault(require_src());
	const events_1 = __require("events");
	const agent_base_1 = require_dist$2();
	const url_1 = __require("url");
	const debug = (0, debug_1.default)("http-proxy-agent");
	var HttpProxyAgent = class extends agent_base_1.Agent {
		constructor(proxy, opts) {
			super(opts);
			this.proxy = typeof proxy === "string" ? new url_1.URL(proxy) : proxy;
			this.proxyHeaders = opts?.headers ?? {};
			debug("Creating new HttpProxyAgent instance: %o", this.proxy.href);
			const host = (this.proxy.hostname || this.proxy.host).replace(/^\[|\]$/g, "");
			const port = this.proxy.port ? parseInt(this.proxy.port, 10) : this.proxy.protocol === "https:" ? 443 : 80;
			this.connectOpts = {
				...opts ? omit(opts, "headers") : null,
				host,
				port
			};
		}
		addRequest(req, opts) {
			req._header = null;
			this.setRequestProps(req, opts);
			super.addRequest(req, opts);
		}
		setRequestProps(req, opts) {
			const { proxy } = this;
			const base = `${opts.secureEndpoint ? "https:" : "http:"}//${req.getHeader("host") || "localhost"}`;
			const url = new url_1.URL(req.path, base);
			if (opts.port !== 80) url.port = String(opts.port);
			req.path = String(url);
			const headers = typeof this.proxyHeaders === "function" ? this.proxyHeaders() : { ...this.proxyHeaders };
			if (proxy.username || proxy.password) {
				const auth = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
				headers["Proxy-Authorization"] = `Basic ${Buffer.from(auth).toString("base64")}`;
			}
			if (!headers["Proxy-Connection"]) headers["Proxy-Connection"] = this.keepAlive ? "Keep-Alive" : "close";
			for (const name of Object.keys(headers)) {
				const value = headers[name];
				if (value) req.setHeader(name, value);
			}
		}
		async connect(req, opts) {
			req._header = null;
			if (!req.path.includes("://")) this.setRequestProps(req, opts);
			let first;
			let endOfHeaders;
			debug("Regenerating stored HTTP header string for request");
			req._implicitHeader();
			if (req.outputData && req.outputData.length > 0) {
				debug("Patching connection write() output buffer with updated header");
				first = req.outputData[0].data;
				endOfHeaders = first.indexOf("\r\n\r\n") + 4;
				req.outputData[0].data = req._header + first.substring(endOfHeaders);
				debug("Output buffer: %o", req.outputData[0].data);
			}
			let socket;
			if (this.proxy.protocol === "https:") {
				debug("Creating `tls.Socket`: %o", this.connectOpts);
				socket = tls.connect(this.connectOpts);
			} else {
				debug("Creating `net.Socket`: %o", this.connectOpts);
				socket = net.connect(this.connectOpts);
			}
			await (0, events_1.once)(socket, "connect");
			return socket;
		}
	};
	HttpProxyAgent.protocols = ["http", "https"];
	exports.HttpProxyAgent = HttpProxyAgent;
	function omit(obj, ...keys) {
		const ret = {};
		let key;
		for (key in obj) if (!keys.includes(key)) ret[key] = obj[key];
		return ret;
	}
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/policies/proxyPolicy.js
function getEnvironmentValue$1(name) {
	if (process.env[name]) return process.env[name];
	else if (process.env[name.toLowerCase()]) return process.env[name.toLowerCase()];
}
function loadEnvironmentProxyValue() {
	if (!process) return;
	const httpsProxy = getEnvironmentValue$1(HTTPS_PROXY);
	const allProxy = getEnvironmentValue$1(ALL_PROXY);
	const httpProxy = getEnvironmentValue$1(HTTP_PROXY);
	return httpsProxy || allProxy || httpProxy;
}
function isBypassed(uri, noProxyList, bypassedMap) {
	if (noProxyList.length === 0) return false;
	const host = new URL(uri).hostname;
	if (bypassedMap?.has(host)) return bypassedMap.get(host);
	let isBypassedFlag = false;
	for (const pattern of noProxyList) if (pattern[0] === ".") {
		if (host.endsWith(pattern)) isBypassedFlag = true;
		else if (host.length === pattern.length - 1 && host === pattern.slice(1)) isBypassedFlag = true;
	} else if (host === pattern) isBypassedFlag = true;
	bypassedMap?.set(host, isBypassedFlag);
	return isBypassedFlag;
}
function loadNoProxy() {
	const noProxy = getEnvironmentValue$1(NO_PROXY);
	noProxyListLoaded = true;
	if (noProxy) return noProxy.split(",").map((item) => item.trim()).filter((item) => item.length);
	return [];
}
function getDefaultProxySettingsInternal() {
	const envProxy = loadEnvironmentProxyValue();
	return envProxy ? new URL(envProxy) : void 0;
}
function getUrlFromProxySettings(settings) {
	let parsedProxyUrl;
	try {
		parsedProxyUrl = new URL(settings.host);
	} catch {
		throw new Error(`Expecting a valid host string in proxy settings, but found "${settings.host}".`);
	}
	parsedProxyUrl.port = String(settings.port);
	if (settings.username) parsedProxyUrl.username = settings.username;
	if (settings.password) parsedProxyUrl.password = settings.password;
	return parsedProxyUrl;
}
function setProxyAgentOnRequest(request, cachedAgents, proxyUrl) {
	if (request.agent) return;
	const isInsecure = new URL(request.url).protocol !== "https:";
	if (request.tlsSettings) logger$2.warning("TLS settings are not supported in combination with custom Proxy, certificates provided to the client will be ignored.");
	if (isInsecure) {
		if (!cachedAgents.httpProxyAgent) cachedAgents.httpProxyAgent = new import_dist$1.HttpProxyAgent(proxyUrl);
		request.agent = cachedAgents.httpProxyAgent;
	} else {
		if (!cachedAgents.httpsProxyAgent) cachedAgents.httpsProxyAgent = new import_dist.HttpsProxyAgent(proxyUrl);
		request.agent = cachedAgents.httpsProxyAgent;
	}
}
function proxyPolicy$1(proxySettings, options) {
	if (!noProxyListLoaded) globalNoProxyList.push(...loadNoProxy());
	const defaultProxy = proxySettings ? getUrlFromProxySettings(proxySettings) : getDefaultProxySettingsInternal();
	const cachedAgents = {};
	return {
		name: proxyPolicyName,
		async sendRequest(request, next) {
			if (!request.proxySettings && defaultProxy && !isBypassed(request.url, options?.customNoProxyList ?? globalNoProxyList, options?.customNoProxyList ? void 0 : globalBypassedMap)) setProxyAgentOnRequest(request, cachedAgents, defaultProxy);
			else if (request.proxySettings) setProxyAgentOnRequest(request, cachedAgents, getUrlFromProxySettings(request.proxySettings));
			return next(request);
		}
	};
}
var import_dist, import_dist$1, HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY, proxyPolicyName, globalNoProxyList, noProxyListLoaded, globalBypassedMap;
var init_proxyPolicy$1 = __esmMin((() => {
	import_dist = require_dist$1();
	import_dist$1 = require_dist();
	init_log$1();
	HTTPS_PROXY = "HTTPS_PROXY";
	HTTP_PROXY = "HTTP_PROXY";
	ALL_PROXY = "ALL_PROXY";
	NO_PROXY = "NO_PROXY";
	proxyPolicyName = "proxyPolicy";
	globalNoProxyList = [];
	noProxyListLoaded = false;
	globalBypassedMap = new Map();
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/policies/decompressResponsePolicy.js
function decompressResponsePolicy$1() {
	return {
		name: decompressResponsePolicyName,
		async sendRequest(request, next) {
			if (request.method !== "HEAD") request.headers.set("Accept-Encoding", "gzip,deflate");
			return next(request);
		}
	};
}
var decompressResponsePolicyName;
var init_decompressResponsePolicy$1 = __esmMin((() => {
	decompressResponsePolicyName = "decompressResponsePolicy";
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/policies/redirectPolicy.js
function redirectPolicy$1(options = {}) {
	const { maxRetries = 20, allowCrossOriginRedirects = false } = options;
	return {
		name: redirectPolicyName$1,
		async sendRequest(request, next) {
			return handleRedirect(next, await next(request), maxRetries, allowCrossOriginRedirects);
		}
	};
}
async function handleRedirect(next, response, maxRetries, allowCrossOriginRedirects, currentRetries = 0) {
	const { request, status, headers } = response;
	const locationHeader = headers.get("location");
	if (locationHeader && (status === 300 || status === 301 && allowedRedirect.includes(request.method) || status === 302 && allowedRedirect.includes(request.method) || status === 303 && request.method === "POST" || status === 307) && currentRetries < maxRetries) {
		const url = new URL(locationHeader, request.url);
		if (!allowCrossOriginRedirects) {
			const originalUrl = new URL(request.url);
			if (url.origin !== originalUrl.origin) {
				logger$2.verbose(`Skipping cross-origin redirect from ${originalUrl.origin} to ${url.origin}.`);
				return response;
			}
		}
		request.url = url.toString();
		if (status === 303) {
			request.method = "GET";
			if (request.requestOverrides && "method" in request.requestOverrides) request.requestOverrides = {
				...request.requestOverrides,
				method: "GET"
			};
			removeRequestBodyHeaders(request);
			delete request.body;
		}
		request.headers.delete("Authorization");
		await disposeResponseBody(response);
		return handleRedirect(next, await next(request), maxRetries, allowCrossOriginRedirects, currentRetries + 1);
	}
	return response;
}
var redirectPolicyName$1, allowedRedirect;
var init_redirectPolicy$1 = __esmMin((() => {
	init_log$1();
	init_responseBody();
	init_requestBodyHeaders();
	redirectPolicyName$1 = "redirectPolicy";
	allowedRedirect = ["GET", "HEAD"];
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/policies/platformPolicies.js
function addPlatformPolicies(pipeline, options) {
	if (options.agent) pipeline.addPolicy(agentPolicy$1(options.agent));
	if (options.tlsOptions) pipeline.addPolicy(tlsPolicy$1(options.tlsOptions));
	pipeline.addPolicy(proxyPolicy$1(options.proxyOptions));
	pipeline.addPolicy(decompressResponsePolicy$1());
	pipeline.addPolicy(redirectPolicy$1(options.redirectOptions), { afterPhase: "Retry" });
}
var init_platformPolicies = __esmMin((() => {
	init_agentPolicy$1();
	init_tlsPolicy$1();
	init_proxyPolicy$1();
	init_decompressResponsePolicy$1();
	init_redirectPolicy$1();
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/util/typeGuards-node.js
function isNodeReadableStream(x) {
	return x instanceof Readable;
}
function isWebReadableStream(x) {
	return x instanceof ReadableStream;
}
var init_typeGuards_node = __esmMin((() => {}));
// node_modules/@typespec/ts-http-runtime/dist/esm/util/typeGuards.js
function isBinaryBody(body) {
	return body !== void 0 && (body instanceof Uint8Array || isReadableStream(body) || typeof body === "function" || body instanceof Blob);
}
function isReadableStream(x) {
	return isNodeReadableStream(x) || isWebReadableStream(x);
}
function isBlob(x) {
	return x instanceof Blob;
}
var init_typeGuards$1 = __esmMin((() => {
	init_typeGuards_node();
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/util/concat.js
async function* streamAsyncIterator() {
	const reader = this.getReader();
	try {
		while (true) {
			const { done, value } = await reader.read();
			if (done) return;
			yield value;
		}
	} finally {
		reader.releaseLock();
	}
}
function makeAsyncIterable(webStream) {
	if (!webStream[Symbol.asyncIterator]) webStream[Symbol.asyncIterator] = streamAsyncIterator.bind(webStream);
	if (!webStream.values) webStream.values = streamAsyncIterator.bind(webStream);
}
function ensureNodeStream(stream) {
	if (stream instanceof ReadableStream) {
		makeAsyncIterable(stream);
		return Readable.fromWeb(stream);
	} else return stream;
}
function toStream(source) {
	if (source instanceof Uint8Array) return Readable.from(Buffer.from(source));
	else if (isBlob(source)) return ensureNodeStream(source.stream());
	else return ensureNodeStream(source);
}
async function concat(sources) {
	return function() {
		const streams = sources.map((x) => typeof x === "function" ? x() : x).map(toStream);
		return Readable.from((async function* () {
			for (const stream of streams) for await (const chunk of stream) yield chunk;
		})());
	};
}
var init_concat = __esmMin((() => {
	init_typeGuards$1();
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/policies/multipartPolicy.js
function generateBoundary() {
	return `----AzSDKFormBoundary${randomUUID()}`;
}
function encodeHeaders(headers) {
	let result = "";
	for (const [key, value] of headers) result += `${key}: ${value}\r\n`;
	return result;
}
function getLength(source) {
	if (source instanceof Uint8Array) return source.byteLength;
	else if (isBlob(source)) return source.size === -1 ? void 0 : source.size;
	else return;
}
function getTotalLength(sources) {
	let total = 0;
	for (const source of sources) {
		const partLength = getLength(source);
		if (partLength === void 0) return;
		else total += partLength;
	}
	return total;
}
async function buildRequestBody(request, parts, boundary) {
	const sources = [
		stringToUint8Array$1(`--${boundary}`, "utf-8"),
		...parts.flatMap((part) => [
			stringToUint8Array$1("\r\n", "utf-8"),
			stringToUint8Array$1(encodeHeaders(part.headers), "utf-8"),
			stringToUint8Array$1("\r\n", "utf-8"),
			part.body,
			stringToUint8Array$1(`\r\n--${boundary}`, "utf-8")
		]),
		stringToUint8Array$1("--\r\n\r\n", "utf-8")
	];
	const contentLength = getTotalLength(sources);
	if (contentLength) request.headers.set("Content-Length", contentLength);
	request.body = await concat(sources);
}
function assertValidBoundary(boundary) {
	if (boundary.length > maxBoundaryLength) throw new Error(`Multipart boundary "${boundary}" exceeds maximum length of 70 characters`);
	if (Array.from(boundary).some((x) => !validBoundaryCharacters.has(x))) throw new Error(`Multipart boundary "${boundary}" contains invalid characters`);
}
function multipartPolicy$1() {
	return {
		name: multipartPolicyName$1,
		async sendRequest(request, next) {
			if (!request.multipartBody) return next(request);
			if (request.body) throw new Error("multipartBody and regular body cannot be set at the same time");
			let boundary = request.multipartBody.boundary;
			const contentTypeHeader = request.headers.get("Content-Type") ?? "multipart/mixed";
			const parsedHeader = contentTypeHeader.match(/^(multipart\/[^ ;]+)(?:; *boundary=(.+))?$/);
			if (!parsedHeader) throw new Error(`Got multipart request body, but content-type header was not multipart: ${contentTypeHeader}`);
			const [, contentType, parsedBoundary] = parsedHeader;
			if (parsedBoundary && boundary && parsedBoundary !== boundary) throw new Error(`Multipart boundary was specified as ${parsedBoundary} in the header, but got ${boundary} in the request body`);
			boundary ??= parsedBoundary;
			if (boundary) assertValidBoundary(boundary);
			else boundary = generateBoundary();
			request.headers.set("Content-Type", `${contentType}; boundary=${boundary}`);
			await buildRequestBody(request, request.multipartBody.parts, boundary);
			request.multipartBody = void 0;
			return next(request);
		}
	};
}
var multipartPolicyName$1, maxBoundaryLength, validBoundaryCharacters;
var init_multipartPolicy$1 = __esmMin((() => {
	init_bytesEncoding();
	init_typeGuards$1();
	init_uuidUtils();
	init_concat();
	multipartPolicyName$1 = "multipartPolicy";
	maxBoundaryLength = 70;
	validBoundaryCharacters = new Set(`abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'()+,-./:=?`);
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/createPipelineFromOptions.js
function createPipelineFromOptions$1(options) {
	const pipeline = createEmptyPipeline$1();
	addPlatformPolicies(pipeline, options);
	pipeline.addPolicy(formDataPolicy$1(), { beforePolicies: [multipartPolicyName$1] });
	pipeline.addPolicy(userAgentPolicy$1(options.userAgentOptions));
	pipeline.addPolicy(multipartPolicy$1(), { afterPhase: "Deserialize" });
	pipeline.addPolicy(defaultRetryPolicy$1(options.retryOptions), { phase: "Retry" });
	pipeline.addPolicy(logPolicy$1(options.loggingOptions), { afterPhase: "Sign" });
	return pipeline;
}
var init_createPipelineFromOptions$1 = __esmMin((() => {
	init_logPolicy$1();
	init_pipeline$1();
	init_userAgentPolicy$1();
	init_defaultRetryPolicy$1();
	init_formDataPolicy$1();
	init_platformPolicies();
	init_multipartPolicy$1();
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/client/apiVersionPolicy.js
function apiVersionPolicy$1(options) {
	return {
		name: apiVersionPolicyName$1,
		sendRequest: (req, next) => {
			const url = new URL(req.url);
			if (!url.searchParams.get("api-version") && options.apiVersion) req.url = `${req.url}${Array.from(url.searchParams.keys()).length > 0 ? "&" : "?"}api-version=${options.apiVersion}`;
			return next(req);
		}
	};
}
var apiVersionPolicyName$1;
var init_apiVersionPolicy$1 = __esmMin((() => {
	apiVersionPolicyName$1 = "ApiVersionPolicy";
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/auth/credentials.js
function isOAuth2TokenCredential(credential) {
	return "getOAuth2Token" in credential;
}
function isBearerTokenCredential(credential) {
	return "getBearerToken" in credential;
}
function isBasicCredential(credential) {
	return "username" in credential && "password" in credential;
}
function isApiKeyCredential(credential) {
	return "key" in credential;
}
var init_credentials = __esmMin((() => {}));
// node_modules/@typespec/ts-http-runtime/dist/esm/policies/auth/checkInsecureConnection.js
function allowInsecureConnection(request, options) {
	if (options.allowInsecureConnection && request.allowInsecureConnection) {
		const url = new URL(request.url);
		if (url.hostname === "localhost" || url.hostname === "127.0.0.1") return true;
	}
	return false;
}
function emitInsecureConnectionWarning() {
	const warning = "Sending token over insecure transport. Assume any token issued is compromised.";
	logger$2.warning(warning);
	if (!insecureConnectionWarningEmmitted) {
		insecureConnectionWarningEmmitted = true;
		emitNodeWarning(warning);
	}
}
function ensureSecureConnection(request, options) {
	if (!request.url.toLowerCase().startsWith("https://")) {
		if (allowInsecureConnection(request, options)) emitInsecureConnectionWarning();
		else throw new Error("Authentication is not permitted for non-TLS protected (non-https) URLs when allowInsecureConnection is false.");
	}
}
var insecureConnectionWarningEmmitted;
var init_checkInsecureConnection = __esmMin((() => {
	init_log$1();
	init_env();
	insecureConnectionWarningEmmitted = false;
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/policies/auth/apiKeyAuthenticationPolicy.js
function apiKeyAuthenticationPolicy(options) {
	return {
		name: apiKeyAuthenticationPolicyName,
		async sendRequest(request, next) {
			ensureSecureConnection(request, options);
			const scheme = (request.authSchemes ?? options.authSchemes)?.find((x) => x.kind === "apiKey");
			if (!scheme) return next(request);
			if (scheme.apiKeyLocation !== "header") throw new Error(`Unsupported API key location: ${scheme.apiKeyLocation}`);
			request.headers.set(scheme.name, options.credential.key);
			return next(request);
		}
	};
}
var apiKeyAuthenticationPolicyName;
var init_apiKeyAuthenticationPolicy = __esmMin((() => {
	init_checkInsecureConnection();
	apiKeyAuthenticationPolicyName = "apiKeyAuthenticationPolicy";
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/policies/auth/basicAuthenticationPolicy.js
function basicAuthenticationPolicy(options) {
	return {
		name: basicAuthenticationPolicyName,
		async sendRequest(request, next) {
			ensureSecureConnection(request, options);
			if (!(request.authSchemes ?? options.authSchemes)?.find((x) => x.kind === "http" && x.scheme === "basic")) return next(request);
			const { username, password } = options.credential;
			const headerValue = uint8ArrayToString$1(stringToUint8Array$1(`${username}:${password}`, "utf-8"), "base64");
			request.headers.set("Authorization", `Basic ${headerValue}`);
			return next(request);
		}
	};
}
var basicAuthenticationPolicyName;
var init_basicAuthenticationPolicy = __esmMin((() => {
	init_bytesEncoding();
	init_checkInsecureConnection();
	basicAuthenticationPolicyName = "bearerAuthenticationPolicy";
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/policies/auth/bearerAuthenticationPolicy.js
function bearerAuthenticationPolicy(options) {
	return {
		name: bearerAuthenticationPolicyName,
		async sendRequest(request, next) {
			ensureSecureConnection(request, options);
			if (!(request.authSchemes ?? options.authSchemes)?.find((x) => x.kind === "http" && x.scheme === "bearer")) return next(request);
			const token = await options.credential.getBearerToken({ abortSignal: request.abortSignal });
			request.headers.set("Authorization", `Bearer ${token}`);
			return next(request);
		}
	};
}
var bearerAuthenticationPolicyName;
var init_bearerAuthenticationPolicy = __esmMin((() => {
	init_checkInsecureConnection();
	bearerAuthenticationPolicyName = "bearerAuthenticationPolicy";
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/policies/auth/oauth2AuthenticationPolicy.js
function oauth2AuthenticationPolicy(options) {
	return {
		name: oauth2AuthenticationPolicyName,
		async sendRequest(request, next) {
			ensureSecureConnection(request, options);
			const scheme = (request.authSchemes ?? options.authSchemes)?.find((x) => x.kind === "oauth2");
			if (!scheme) return next(request);
			const token = await options.credential.getOAuth2Token(scheme.flows, { abortSignal: request.abortSignal });
			request.headers.set("Authorization", `Bearer ${token}`);
			return next(request);
		}
	};
}
var oauth2AuthenticationPolicyName;
var init_oauth2AuthenticationPolicy = __esmMin((() => {
	init_checkInsecureConnection();
	oauth2AuthenticationPolicyName = "oauth2AuthenticationPolicy";
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/client/clientHelpers.js
function createDefaultPipeline$1(options = {}) {
	const pipeline = createPipelineFromOptions$1(options);
	pipeline.addPolicy(apiVersionPolicy$1(options));
	const { credential, authSchemes, allowInsecureConnection } = options;
	if (credential) {
		if (isApiKeyCredential(credential)) pipeline.addPolicy(apiKeyAuthenticationPolicy({
			authSchemes,
			credential,
			allowInsecureConnection
		}));
		else if (isBasicCredential(credential)) pipeline.addPolicy(basicAuthenticationPolicy({
			authSchemes,
			credential,
			allowInsecureConnection
		}));
		else if (isBearerTokenCredential(credential)) pipeline.addPolicy(bearerAuthenticationPolicy({
			authSchemes,
			credential,
			allowInsecureConnection
		}));
		else if (isOAuth2TokenCredential(credential)) pipeline.addPolicy(oauth2AuthenticationPolicy({
			authSchemes,
			credential,
			allowInsecureConnection
		}));
	}
	return pipeline;
}
function getCachedDefaultHttpsClient() {
	if (!cachedHttpClient) cachedHttpClient = createDefaultHttpClient$1();
	return cachedHttpClient;
}
var cachedHttpClient;
var init_clientHelpers$1 = __esmMin((() => {
	init_defaultHttpClient$1();
	init_createPipelineFromOptions$1();
	init_apiVersionPolicy$1();
	init_credentials();
	init_apiKeyAuthenticationPolicy();
	init_basicAuthenticationPolicy();
	init_bearerAuthenticationPolicy();
	init_oauth2AuthenticationPolicy();
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/client/multipart.js
function getHeaderValue(descriptor, headerName) {
	if (descriptor.headers) {
		const actualHeaderName = Object.keys(descriptor.headers).find((x) => x.toLowerCase() === headerName.toLowerCase());
		if (actualHeaderName) return descriptor.headers[actualHeaderName];
	}
}
function getPartContentType(descriptor) {
	const contentTypeHeader = getHeaderValue(descriptor, "content-type");
	if (contentTypeHeader) return contentTypeHeader;
	if (descriptor.contentType === null) return;
	if (descriptor.contentType) return descriptor.contentType;
	const { body } = descriptor;
	if (body === null || body === void 0) return;
	if (typeof body === "string" || typeof body === "number" || typeof body === "boolean") return "text/plain; charset=UTF-8";
	if (body instanceof Blob) return body.type || "application/octet-stream";
	if (isBinaryBody(body)) return "application/octet-stream";
	return "application/json";
}
function escapeDispositionField(value) {
	return JSON.stringify(value);
}
function getContentDisposition(descriptor) {
	const contentDispositionHeader = getHeaderValue(descriptor, "content-disposition");
	if (contentDispositionHeader) return contentDispositionHeader;
	if (descriptor.dispositionType === void 0 && descriptor.name === void 0 && descriptor.filename === void 0) return;
	let disposition = descriptor.dispositionType ?? "form-data";
	if (descriptor.name) disposition += `; name=${escapeDispositionField(descriptor.name)}`;
	let filename = void 0;
	if (descriptor.filename) filename = descriptor.filename;
	else if (typeof File !== "undefined" && descriptor.body instanceof File) {
		const filenameFromFile = descriptor.body.name;
		if (filenameFromFile !== "") filename = filenameFromFile;
	}
	if (filename) disposition += `; filename=${escapeDispositionField(filename)}`;
	return disposition;
}
function normalizeBody(body, contentType) {
	if (body === void 0) return new Uint8Array([]);
	if (isBinaryBody(body)) return body;
	if (typeof body === "string" || typeof body === "number" || typeof body === "boolean") return stringToUint8Array$1(String(body), "utf-8");
	if (contentType && /application\/(.+\+)?json(;.+)?/i.test(String(contentType))) return stringToUint8Array$1(JSON.stringify(body), "utf-8");
	throw new RestError(`Unsupported body/content-type combination: ${body}, ${contentType}`);
}
function buildBodyPart(descriptor) {
	const contentType = getPartContentType(descriptor);
	const contentDisposition = getContentDisposition(descriptor);
	const headers = createHttpHeaders$1(descriptor.headers ?? {});
	if (contentType) headers.set("content-type", contentType);
	if (contentDisposition) headers.set("content-disposition", contentDisposition);
	return {
		headers,
		body: normalizeBody(descriptor.body, contentType)
	};
}
function buildMultipartBody(parts) {
	return { parts: parts.map(buildBodyPart) };
}
var init_multipart = __esmMin((() => {
	init_restError$3();
	init_httpHeaders$1();
	init_bytesEncoding();
	init_typeGuards$1();
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/client/sendRequest.js
async function sendRequest(method, url, pipeline, options = {}, customHttpClient) {
	const httpClient = customHttpClient ?? getCachedDefaultHttpsClient();
	const request = buildPipelineRequest(method, url, options);
	try {
		const response = await pipeline.sendRequest(httpClient, request);
		const headers = response.headers.toJSON();
		const stream = response.readableStreamBody ?? response.browserStreamBody;
		const parsedBody = options.responseAsStream || stream !== void 0 ? void 0 : getResponseBody(response);
		const body = stream ?? parsedBody;
		if (options?.onResponse) options.onResponse({
			...response,
			request,
			rawHeaders: headers,
			parsedBody
		});
		return {
			request,
			headers,
			status: `${response.status}`,
			body
		};
	} catch (e) {
		if (isRestError$1(e) && e.response && options.onResponse) {
			const { response } = e;
			const rawHeaders = response.headers.toJSON();
			options?.onResponse({
				...response,
				request,
				rawHeaders
			}, e);
		}
		throw e;
	}
}
function getContentType(body) {
	if (body === void 0) return;
	if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return "application/octet-stream";
	if (isBlob(body) && body.type) return body.type;
	if (typeof body === "string") try {
		JSON.parse(body);
		return "application/json";
	} catch (error) {
		return;
	}
	return "application/json";
}
function buildPipelineRequest(method, url, options = {}) {
	const headers = createHttpHeaders$1(options.headers);
	let requestContentType = options.contentType;
	if (!requestContentType) requestContentType = headers.get("content-type");
	if (requestContentType === void 0) requestContentType = getContentType(options.body);
	const { body, multipartBody } = getRequestBody(options.body, requestContentType);
	const accept = options.accept ?? headers.get("accept") ?? (options.noDefaultAcceptHeader ? void 0 : "application/json");
	if (accept !== void 0) headers.set("accept", accept);
	if (requestContentType) headers.set("content-type", requestContentType);
	const { allowInsecureConnection, abortSignal, onUploadProgress, onDownloadProgress, timeout, responseAsStream, noDefaultAcceptHeader: _noDefaultAcceptHeader, url: _url, method: _method, body: _body, multipartBody: _multiBody, headers: _headers, ...rest } = options;
	const request = createPipelineRequest$1({
		url,
		method,
		body,
		multipartBody,
		headers,
		allowInsecureConnection,
		abortSignal,
		onUploadProgress,
		onDownloadProgress,
		timeout,
		enableBrowserStreams: true,
		streamResponseStatusCodes: responseAsStream ? new Set([Number.POSITIVE_INFINITY]) : void 0
	});
	Object.assign(request, rest);
	return request;
}
function getRequestBody(body, contentType = "") {
	if (body === void 0) return { body: void 0 };
	if (typeof FormData !== "undefined" && body instanceof FormData) return { body };
	if (isBlob(body)) return { body };
	if (isReadableStream(body)) return { body };
	if (typeof body === "function") return { body };
	if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return { body };
	switch (contentType.split(";")[0]) {
		case "application/json": return { body: JSON.stringify(body) };
		case "multipart/form-data":
			if (Array.isArray(body)) return { multipartBody: buildMultipartBody(body) };
			return { body: JSON.stringify(body) };
		case "text/plain": return { body: String(body) };
		default:
			if (typeof body === "string") return { body };
			return { body: JSON.stringify(body) };
	}
}
function getResponseBody(response) {
	const firstType = (response.headers.get("content-type") ?? "").split(";")[0];
	const bodyToParse = response.bodyAsText ?? "";
	if (firstType === "text/plain") return String(bodyToParse);
	try {
		return bodyToParse ? JSON.parse(bodyToParse) : void 0;
	} catch (error) {
		if (firstType === "application/json") throw createParseError(response, error);
		return String(bodyToParse);
	}
}
function createParseError(response, err) {
	const msg = `Error "${err}" occurred while parsing the response body - ${response.bodyAsText}.`;
	const errCode = err.code ?? RestError.PARSE_ERROR;
	return new RestError(msg, {
		code: errCode,
		statusCode: response.status,
		request: response.request,
		response
	});
}
var init_sendRequest = __esmMin((() => {
	init_restError$3();
	init_httpHeaders$1();
	init_pipelineRequest$1();
	init_clientHelpers$1();
	init_typeGuards$1();
	init_multipart();
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/client/urlHelpers.js
function isQueryParameterWithOptions(x) {
	if (typeof x !== "object" || x === null || !Object.hasOwn(x, "value")) return false;
	return typeof x.value?.toString === "function";
}
function buildRequestUrl(endpoint, routePath, pathParameters, options = {}) {
	if (routePath.startsWith("https://") || routePath.startsWith("http://")) return routePath;
	endpoint = buildBaseUrl(endpoint, options);
	const updatedRoutePath = buildRoutePath(routePath, pathParameters, options);
	const requestUrl = appendQueryParams(appendPath(endpoint, updatedRoutePath), options);
	return new URL(requestUrl).toString();
}
function appendPath(endpoint, pathToAppend) {
	const endpointSearchStart = endpoint.indexOf("?");
	const pathSearchStart = pathToAppend.indexOf("?");
	const endpointParts = endpointSearchStart !== -1 ? [endpoint.substring(0, endpointSearchStart), endpoint.substring(endpointSearchStart + 1)] : [endpoint, ""];
	const pathParts = pathSearchStart !== -1 ? [pathToAppend.substring(0, pathSearchStart), pathToAppend.substring(pathSearchStart + 1)] : [pathToAppend, ""];
	const combinedSearch = [endpointParts[1], pathParts[1].replaceAll("?", "&")].filter(Boolean).join("&");
	const baseEndpoint = endpointParts[0].replace(/(^[^:]+:\/\/[^/]+)\/\/+/, "$1/");
	const basePathToAppend = pathParts[0];
	let combinedUrl = baseEndpoint;
	if (!baseEndpoint.endsWith("/") && !basePathToAppend.startsWith("/") && basePathToAppend !== "") combinedUrl += `/${basePathToAppend}`;
	else if (baseEndpoint.endsWith("/") && basePathToAppend.startsWith("/")) combinedUrl += basePathToAppend.substring(1);
	else combinedUrl += basePathToAppend;
	if (combinedSearch) combinedUrl += `?${combinedSearch}`;
	return combinedUrl;
}
function getQueryParamValue(key, allowReserved, style, param) {
	let separator;
	if (style === "pipeDelimited") separator = "|";
	else if (style === "spaceDelimited") separator = "%20";
	else separator = ",";
	let paramValues;
	if (Array.isArray(param)) paramValues = param;
	else if (typeof param === "object" && param.toString === Object.prototype.toString) paramValues = Object.entries(param).flat();
	else paramValues = [param];
	const value = paramValues.map((p) => {
		if (p === null || p === void 0) return "";
		if (!p.toString || typeof p.toString !== "function") throw new Error(`Query parameters must be able to be represented as string, ${key} can't`);
		const rawValue = p.toISOString !== void 0 ? p.toISOString() : p.toString();
		return allowReserved ? rawValue : encodeURIComponent(rawValue);
	}).join(separator);
	return `${allowReserved ? key : encodeURIComponent(key)}=${value}`;
}
function simpleParseQueryParams(queryString) {
	const result = new Map();
	if (!queryString || queryString[0] !== "?") return result;
	queryString = queryString.slice(1);
	const pairs = queryString.split("&");
	for (const pair of pairs) {
		const eqIndex = pair.indexOf("=");
		const name = eqIndex === -1 ? pair : pair.substring(0, eqIndex);
		const value = eqIndex === -1 ? "" : pair.substring(eqIndex + 1);
		const existingValue = result.get(name);
		if (existingValue !== void 0) {
			if (Array.isArray(existingValue)) existingValue.push(value);
			else result.set(name, [existingValue, value]);
		} else result.set(name, value);
	}
	return result;
}
function appendQueryParams(url, options = {}) {
	if (!options.queryParameters) return url;
	const parsedUrl = new URL(url);
	const queryParams = options.queryParameters;
	const existingParams = simpleParseQueryParams(parsedUrl.search);
	const newParamStrings = [];
	for (const key of Object.keys(queryParams)) {
		const param = queryParams[key];
		if (param === void 0 || param === null) continue;
		const hasMetadata = isQueryParameterWithOptions(param);
		const rawValue = hasMetadata ? param.value : param;
		const explode = hasMetadata ? param.explode ?? false : false;
		const style = hasMetadata && param.style ? param.style : "form";
		if (explode) {
			if (Array.isArray(rawValue)) for (const item of rawValue) newParamStrings.push(getQueryParamValue(key, options.skipUrlEncoding ?? false, style, item));
			else if (rawValue !== null && typeof rawValue === "object") for (const [actualKey, value] of Object.entries(rawValue)) newParamStrings.push(getQueryParamValue(actualKey, options.skipUrlEncoding ?? false, style, value));
			else throw new Error("explode can only be set to true for objects and arrays");
		} else newParamStrings.push(getQueryParamValue(key, options.skipUrlEncoding ?? false, style, rawValue));
	}
	for (const paramString of newParamStrings) {
		const eqIndex = paramString.indexOf("=");
		const name = paramString.substring(0, eqIndex);
		const value = paramString.substring(eqIndex + 1);
		const existingValue = existingParams.get(name);
		if (existingValue !== void 0) {
			if (Array.isArray(existingValue)) {
				if (!existingValue.includes(value)) existingValue.push(value);
			} else if (existingValue !== value) existingParams.set(name, [existingValue, value]);
		} else existingParams.set(name, value);
	}
	const searchPieces = [];
	for (const [name, value] of existingParams) if (Array.isArray(value)) for (const subValue of value) searchPieces.push(`${name}=${subValue}`);
	else searchPieces.push(`${name}=${value}`);
	parsedUrl.search = searchPieces.length ? `?${searchPieces.join("&")}` : "";
	return parsedUrl.toString();
}
function buildBaseUrl(endpoint, options) {
	if (!options.pathParameters) return endpoint;
	const pathParams = options.pathParameters;
	for (const [key, param] of Object.entries(pathParams)) {
		if (param === void 0 || param === null) throw new Error(`Path parameters ${key} must not be undefined or null`);
		if (!param.toString || typeof param.toString !== "function") throw new Error(`Path parameters must be able to be represented as string, ${key} can't`);
		let value = param.toISOString !== void 0 ? param.toISOString() : String(param);
		if (!options.skipUrlEncoding) value = encodeURIComponent(param);
		endpoint = replaceAll(endpoint, `{${key}}`, value) ?? "";
	}
	return endpoint;
}
function buildRoutePath(routePath, pathParameters, options = {}) {
	for (const pathParam of pathParameters) {
		const allowReserved = typeof pathParam === "object" && (pathParam.allowReserved ?? false);
		let value = typeof pathParam === "object" ? pathParam.value : pathParam;
		if (!options.skipUrlEncoding && !allowReserved) value = encodeURIComponent(value);
		routePath = routePath.replace(/\{[\w-]+\}/, String(value));
	}
	return routePath;
}
function replaceAll(value, searchValue, replaceValue) {
	return !value || !searchValue ? value : value.split(searchValue).join(replaceValue || "");
}
var init_urlHelpers = __esmMin((() => {}));
// node_modules/@typespec/ts-http-runtime/dist/esm/client/getClient.js
function getClient$1(endpoint, clientOptions = {}) {
	const pipeline = clientOptions.pipeline ?? createDefaultPipeline$1(clientOptions);
	if (clientOptions.additionalPolicies?.length) for (const { policy, position } of clientOptions.additionalPolicies) {
		const afterPhase = position === "perRetry" ? "Sign" : void 0;
		pipeline.addPolicy(policy, { afterPhase });
	}
	const noDefaultAcceptHeader = clientOptions.internal?.noDefaultAcceptHeader ?? false;
	const { allowInsecureConnection, httpClient } = clientOptions;
	const endpointUrl = clientOptions.endpoint ?? endpoint;
	const client = (path, ...args) => {
		const getUrl = (requestOptions) => buildRequestUrl(endpointUrl, path, args, {
			allowInsecureConnection,
			...requestOptions
		});
		return {
			get: (requestOptions = {}) => {
				return buildOperation("GET", getUrl(requestOptions), pipeline, requestOptions, allowInsecureConnection, httpClient, noDefaultAcceptHeader);
			},
			post: (requestOptions = {}) => {
				return buildOperation("POST", getUrl(requestOptions), pipeline, requestOptions, allowInsecureConnection, httpClient, noDefaultAcceptHeader);
			},
			put: (requestOptions = {}) => {
				return buildOperation("PUT", getUrl(requestOptions), pipeline, requestOptions, allowInsecureConnection, httpClient, noDefaultAcceptHeader);
			},
			patch: (requestOptions = {}) => {
				return buildOperation("PATCH", getUrl(requestOptions), pipeline, requestOptions, allowInsecureConnection, httpClient, noDefaultAcceptHeader);
			},
			delete: (requestOptions = {}) => {
				return buildOperation("DELETE", getUrl(requestOptions), pipeline, requestOptions, allowInsecureConnection, httpClient, noDefaultAcceptHeader);
			},
			head: (requestOptions = {}) => {
				return buildOperation("HEAD", getUrl(requestOptions), pipeline, requestOptions, allowInsecureConnection, httpClient, noDefaultAcceptHeader);
			},
			options: (requestOptions = {}) => {
				return buildOperation("OPTIONS", getUrl(requestOptions), pipeline, requestOptions, allowInsecureConnection, httpClient, noDefaultAcceptHeader);
			},
			trace: (requestOptions = {}) => {
				return buildOperation("TRACE", getUrl(requestOptions), pipeline, requestOptions, allowInsecureConnection, httpClient, noDefaultAcceptHeader);
			}
		};
	};
	return {
		path: client,
		pathUnchecked: client,
		pipeline
	};
}
function buildOperation(method, url, pipeline, options, allowInsecureConnection, httpClient, noDefaultAcceptHeader = false) {
	allowInsecureConnection = options.allowInsecureConnection ?? allowInsecureConnection;
	return {
		then: function(onFulfilled, onrejected) {
			return sendRequest(method, url, pipeline, {
				...options,
				allowInsecureConnection,
				noDefaultAcceptHeader
			}, httpClient).then(onFulfilled, onrejected);
		},
		async asBrowserStream() {
			throw new Error("`asBrowserStream` is supported only in the browser environment. Use `asNodeStream` instead to obtain the response body stream. If you require a Web stream of the response in Node, consider using `Readable.toWeb` on the result of `asNodeStream`.");
		},
		async asNodeStream() {
			return sendRequest(method, url, pipeline, {
				...options,
				allowInsecureConnection,
				noDefaultAcceptHeader,
				responseAsStream: true
			}, httpClient);
		}
	};
}
var init_getClient$1 = __esmMin((() => {
	init_clientHelpers$1();
	init_sendRequest();
	init_urlHelpers();
	init_env();
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/client/operationOptionHelpers.js
function operationOptionsToRequestParameters$1(options) {
	return {
		allowInsecureConnection: options.requestOptions?.allowInsecureConnection,
		timeout: options.requestOptions?.timeout,
		skipUrlEncoding: options.requestOptions?.skipUrlEncoding,
		abortSignal: options.abortSignal,
		onUploadProgress: options.requestOptions?.onUploadProgress,
		onDownloadProgress: options.requestOptions?.onDownloadProgress,
		headers: { ...options.requestOptions?.headers },
		onResponse: options.onResponse
	};
}
var init_operationOptionHelpers$1 = __esmMin((() => {}));
// node_modules/@typespec/ts-http-runtime/dist/esm/client/restError.js
function createRestError$1(messageOrResponse, response) {
	const resp = typeof messageOrResponse === "string" ? response : messageOrResponse;
	const internalError = resp.body?.error ?? resp.body;
	const message = typeof messageOrResponse === "string" ? messageOrResponse : internalError?.message ?? `Unexpected status code: ${resp.status}`;
	return new RestError(message, {
		statusCode: statusCodeToNumber(resp.status),
		code: internalError?.code,
		request: resp.request,
		response: toPipelineResponse(resp)
	});
}
function toPipelineResponse(errorResponse) {
	return {
		headers: createHttpHeaders$1(errorResponse.headers),
		request: errorResponse.request,
		status: statusCodeToNumber(errorResponse.status) ?? -1,
		...typeof errorResponse.body === "string" ? { bodyAsText: errorResponse.body } : {}
	};
}
function statusCodeToNumber(statusCode) {
	const status = Number.parseInt(statusCode);
	return Number.isNaN(status) ? void 0 : status;
}
var init_restError$2 = __esmMin((() => {
	init_restError$3();
	init_httpHeaders$1();
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/index.js
var init_esm$9 = __esmMin((() => {
	init_AbortError$1();
	init_logger$1();
	init_httpHeaders$1();
	init_pipelineRequest$1();
	init_pipeline$1();
	init_restError$3();
	init_defaultHttpClient$1();
	init_getClient$1();
	init_operationOptionHelpers$1();
	init_restError$2();
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/pipeline.js
function createEmptyPipeline() {
	return createEmptyPipeline$1();
}
var init_pipeline = __esmMin((() => {
	init_esm$9();
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/logger/internal.js
var init_internal$2 = __esmMin((() => {
	init_logger$1();
}));
// node_modules/@azure/logger/dist/esm/index.js
function createClientLogger(namespace) {
	return context.createClientLogger(namespace);
}
var context;
var init_esm$8 = __esmMin((() => {
	init_internal$2();
	context = createLoggerContext({
		logLevelEnvVarName: "AZURE_LOG_LEVEL",
		namespace: "azure"
	});
	context.logger;
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/log.js
var logger$1;
var init_log = __esmMin((() => {
	init_esm$8();
	logger$1 = createClientLogger("core-rest-pipeline");
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/policies/internal.js
var init_internal$1 = __esmMin((() => {
	init_agentPolicy$1();
	init_decompressResponsePolicy$1();
	init_defaultRetryPolicy$1();
	init_exponentialRetryStrategy();
	init_retryPolicy();
	init_constants$2();
	init_throttlingRetryStrategy();
	init_formDataPolicy$1();
	init_logPolicy$1();
	init_multipartPolicy$1();
	init_proxyPolicy$1();
	init_redirectPolicy$1();
	init_tlsPolicy$1();
	init_userAgentPolicy$1();
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/policies/logPolicy.js
function logPolicy(options = {}) {
	return logPolicy$1({
		logger: logger$1.info,
		...options
	});
}
var init_logPolicy = __esmMin((() => {
	init_log();
	init_internal$1();
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/policies/redirectPolicy.js
function redirectPolicy(options = {}) {
	return redirectPolicy$1(options);
}
var redirectPolicyName;
var init_redirectPolicy = __esmMin((() => {
	init_internal$1();
	redirectPolicyName = redirectPolicyName$1;
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/util/userAgentPlatform.js
function getHeaderName() {
	return "User-Agent";
}
async function setPlatformSpecificData(map) {
	if (process$1 && process$1.versions) {
		const osInfo = `${os.type()} ${os.release()}; ${os.arch()}`;
		if (process$1.versions.bun) map.set("Bun", `${process$1.versions.bun} (${osInfo})`);
		else if (process$1.versions.deno) map.set("Deno", `${process$1.versions.deno} (${osInfo})`);
		else if (process$1.versions.node) map.set("Node", `${process$1.versions.node} (${osInfo})`);
	}
}
var init_userAgentPlatform = __esmMin((() => {}));
// node_modules/@azure/core-rest-pipeline/dist/esm/constants.js
var SDK_VERSION;
var init_constants$1 = __esmMin((() => {
	SDK_VERSION = "1.25.1";
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/util/userAgent.js
function getUserAgentString(telemetryInfo) {
	const parts = [];
	for (const [key, value] of telemetryInfo) {
		const token = value ? `${key}/${value}` : key;
		parts.push(token);
	}
	return parts.join(" ");
}
function getUserAgentHeaderName() {
	return getHeaderName();
}
async function getUserAgentValue(prefix) {
	const runtimeInfo = new Map();
	runtimeInfo.set("core-rest-pipeline", SDK_VERSION);
	await setPlatformSpecificData(runtimeInfo);
	const defaultAgent = getUserAgentString(runtimeInfo);
	return prefix ? `${prefix} ${defaultAgent}` : defaultAgent;
}
var init_userAgent = __esmMin((() => {
	init_userAgentPlatform();
	init_constants$1();
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/policies/userAgentPolicy.js
function userAgentPolicy(options = {}) {
	const userAgentValue = getUserAgentValue(options.userAgentPrefix);
	return {
		name: userAgentPolicyName,
		async sendRequest(request, next) {
			if (!request.headers.has(UserAgentHeaderName)) request.headers.set(UserAgentHeaderName, await userAgentValue);
			return next(request);
		}
	};
}
var UserAgentHeaderName, userAgentPolicyName;
var init_userAgentPolicy = __esmMin((() => {
	init_userAgent();
	UserAgentHeaderName = getUserAgentHeaderName();
	userAgentPolicyName = "userAgentPolicy";
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/util/file.js
function hasRawContent(x) {
	return typeof x[rawContent] === "function";
}
function getRawContent(blob) {
	if (hasRawContent(blob)) return blob[rawContent]();
	else return blob;
}
var rawContent;
var init_file = __esmMin((() => {
	init_file();
	rawContent = Symbol("rawContent");
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/policies/multipartPolicy.js
function multipartPolicy() {
	const tspPolicy = multipartPolicy$1();
	return {
		name: multipartPolicyName,
		sendRequest: async (request, next) => {
			if (request.multipartBody) {
				for (const part of request.multipartBody.parts) if (hasRawContent(part.body)) part.body = getRawContent(part.body);
			}
			return tspPolicy.sendRequest(request, next);
		}
	};
}
var multipartPolicyName;
var init_multipartPolicy = __esmMin((() => {
	init_internal$1();
	init_file();
	multipartPolicyName = multipartPolicyName$1;
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/policies/decompressResponsePolicy.js
function decompressResponsePolicy() {
	return decompressResponsePolicy$1();
}
var init_decompressResponsePolicy = __esmMin((() => {
	init_internal$1();
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/policies/defaultRetryPolicy.js
function defaultRetryPolicy(options = {}) {
	return defaultRetryPolicy$1(options);
}
var init_defaultRetryPolicy = __esmMin((() => {
	init_internal$1();
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/policies/formDataPolicy.js
function formDataPolicy() {
	return formDataPolicy$1();
}
var init_formDataPolicy = __esmMin((() => {
	init_internal$1();
}));
// node_modules/@typespec/ts-http-runtime/dist/esm/util/internal.js
var init_internal = __esmMin((() => {
	init_delay$1();
	init_error$1();
	init_env();
	init_bytesEncoding();
	init_sanitizer();
	init_responseBody();
}));
// node_modules/@azure/abort-controller/dist/esm/AbortError.js
var AbortError;
var init_AbortError = __esmMin((() => {
	AbortError = class extends Error {
		constructor(message) {
			super(message);
			this.name = "AbortError";
		}
	};
}));
// node_modules/@azure/abort-controller/dist/esm/index.js
var init_esm$7 = __esmMin((() => {
	init_AbortError();
}));
// node_modules/@azure/core-util/dist/esm/createAbortablePromise.js
function createAbortablePromise(buildPromise, options) {
	const { cleanupBeforeAbort, abortSignal, abortErrorMsg } = options ?? {};
	return new Promise((resolve, reject) => {
		function rejectOnAbort() {
			reject(new AbortError(abortErrorMsg ?? "The operation was aborted."));
		}
		function removeListeners() {
			abortSignal?.removeEventListener("abort", onAbort);
		}
		function onAbort() {
			cleanupBeforeAbort?.();
			removeListeners();
			rejectOnAbort();
		}
		if (abortSignal?.aborted) return rejectOnAbort();
		try {
			buildPromise((x) => {
				removeListeners();
				resolve(x);
			}, (x) => {
				removeListeners();
				reject(x);
			});
		} catch (err) {
			reject(err);
		}
		abortSignal?.addEventListener("abort", onAbort);
	});
}
var init_createAbortablePromise = __esmMin((() => {
	init_esm$7();
}));
// node_modules/@azure/core-util/dist/esm/delay.js
function delay(timeInMs, options) {
	let token;
	const { abortSignal, abortErrorMsg } = options ?? {};
	return createAbortablePromise((resolve) => {
		token = setTimeout(resolve, timeInMs);
	}, {
		cleanupBeforeAbort: () => clearTimeout(token),
		abortSignal,
		abortErrorMsg: abortErrorMsg ?? StandardAbortMessage
	});
}
var StandardAbortMessage;
var init_delay = __esmMin((() => {
	init_createAbortablePromise();
	StandardAbortMessage = "The delay was aborted.";
}));
// node_modules/@azure/core-util/dist/esm/error.js
function getErrorMessage(e) {
	if (isError$1(e)) return e.message;
	else {
		let stringified;
		try {
			if (typeof e === "object" && e) stringified = JSON.stringify(e);
			else stringified = String(e);
		} catch (err) {
			stringified = "[unable to stringify input]";
		}
		return `Unknown error ${stringified}`;
	}
}
var init_error = __esmMin((() => {
	init_internal();
}));
// node_modules/@azure/core-util/dist/esm/typeGuards.js
function isDefined(thing) {
	return typeof thing !== "undefined" && thing !== null;
}
function isObjectWithProperties(thing, properties) {
	if (!isDefined(thing) || typeof thing !== "object") return false;
	for (const property of properties) if (!objectHasProperty(thing, property)) return false;
	return true;
}
function objectHasProperty(thing, property) {
	return isDefined(thing) && typeof thing === "object" && property in thing;
}
var init_typeGuards = __esmMin((() => {}));
// node_modules/@azure/core-util/dist/esm/index.js
function isError(e) {
	return isError$1(e);
}
function uint8ArrayToString(bytes, format) {
	return uint8ArrayToString$1(bytes, format);
}
function stringToUint8Array(value, format) {
	return stringToUint8Array$1(value, format);
}
var isNodeLike;
var init_esm$6 = __esmMin((() => {
	init_internal();
	init_createAbortablePromise();
	init_delay();
	init_error();
	init_typeGuards();
	isNodeLike = true;
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/policies/proxyPolicy.js
function proxyPolicy(proxySettings, options) {
	return proxyPolicy$1(proxySettings, options);
}
var init_proxyPolicy = __esmMin((() => {
	init_internal$1();
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/policies/setClientRequestIdPolicy.js
function setClientRequestIdPolicy(requestIdHeaderName = "x-ms-client-request-id") {
	return {
		name: setClientRequestIdPolicyName,
		async sendRequest(request, next) {
			if (!request.headers.has(requestIdHeaderName)) request.headers.set(requestIdHeaderName, request.requestId);
			return next(request);
		}
	};
}
var setClientRequestIdPolicyName;
var init_setClientRequestIdPolicy = __esmMin((() => {
	setClientRequestIdPolicyName = "setClientRequestIdPolicy";
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/policies/agentPolicy.js
function agentPolicy(agent) {
	return agentPolicy$1(agent);
}
var init_agentPolicy = __esmMin((() => {
	init_internal$1();
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/policies/tlsPolicy.js
function tlsPolicy(tlsSettings) {
	return tlsPolicy$1(tlsSettings);
}
var init_tlsPolicy = __esmMin((() => {
	init_internal$1();
}));
// node_modules/@azure/core-tracing/dist/esm/tracingContext.js
function createTracingContext(options = {}) {
	let context = new TracingContextImpl(options.parentContext);
	if (options.span) context = context.setValue(knownContextKeys.span, options.span);
	if (options.namespace) context = context.setValue(knownContextKeys.namespace, options.namespace);
	return context;
}
var knownContextKeys, TracingContextImpl;
var init_tracingContext = __esmMin((() => {
	knownContextKeys = {
		span: Symbol.for("@azure/core-tracing span"),
		namespace: Symbol.for("@azure/core-tracing namespace")
	};
	TracingContextImpl = class TracingContextImpl {
		_contextMap;
		constructor(initialContext) {
			this._contextMap = initialContext instanceof TracingContextImpl ? new Map(initialContext._contextMap) : new Map();
		}
		setValue(key, value) {
			const newContext = new TracingContextImpl(this);
			newContext._contextMap.set(key, value);
			return newContext;
		}
		getValue(key) {
			return this._contextMap.get(key);
		}
		deleteValue(key) {
			const newContext = new TracingContextImpl(this);
			newContext._contextMap.delete(key);
			return newContext;
		}
	};
}));
// node_modules/@azure/core-tracing/dist/commonjs/state.js
var require_state = __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.state = void 0;
	exports.state = { instrumenterImplementation: void 0 };
}));
// node_modules/@azure/core-tracing/dist/esm/state.js
var import_state, state;
var init_state = __esmMin((() => {
	import_state = require_state();
	state = import_state.state;
}));
// node_modules/@azure/core-tracing/dist/esm/instrumenter.js
function createDefaultTracingSpan() {
	return {
		end: () => {},
		isRecording: () => false,
		recordException: () => {},
		setAttribute: () => {},
		setStatus: () => {},
		addEvent: () => {}
	};
}
function createDefaultInstrumenter() {
	return {
		createRequestHeaders: () => {
			return {};
		},
		parseTraceparentHeader: () => {},
		startSpan: (_name, spanOptions) => {
			return {
				span: createDefaultTracingSpan(),
				tracingContext: createTracingContext({ parentContext: spanOptions.tracingContext })
			};
		},
		withContext(_context, callback, ...callbackArgs) {
			return callback(...callbackArgs);
		}
	};
}
function getInstrumenter() {
	if (!state.instrumenterImplementation) state.instrumenterImplementation = createDefaultInstrumenter();
	return state.instrumenterImplementation;
}
var init_instrumenter = __esmMin((() => {
	init_tracingContext();
	init_state();
}));
// node_modules/@azure/core-tracing/dist/esm/tracingClient.js
function createTracingClient(options) {
	const { namespace, packageName, packageVersion } = options;
	function startSpan(name, operationOptions, spanOptions) {
		const startSpanResult = getInstrumenter().startSpan(name, {
			...spanOptions,
			packageName,
			packageVersion,
			tracingContext: operationOptions?.tracingOptions?.tracingContext
		});
		let tracingContext = startSpanResult.tracingContext;
		const span = startSpanResult.span;
		if (!tracingContext.getValue(knownContextKeys.namespace)) tracingContext = tracingContext.setValue(knownContextKeys.namespace, namespace);
		span.setAttribute("az.namespace", tracingContext.getValue(knownContextKeys.namespace));
		return {
			span,
			updatedOptions: Object.assign({}, operationOptions, { tracingOptions: {
				...operationOptions?.tracingOptions,
				tracingContext
			} })
		};
	}
	async function withSpan(name, operationOptions, callback, spanOptions) {
		const { span, updatedOptions } = startSpan(name, operationOptions, spanOptions);
		try {
			const result = await withContext(updatedOptions.tracingOptions.tracingContext, () => Promise.resolve(callback(updatedOptions, span)));
			span.setStatus({ status: "success" });
			return result;
		} catch (err) {
			span.setStatus({
				status: "error",
				error: err
			});
			throw err;
		} finally {
			span.end();
		}
	}
	function withContext(context, callback, ...callbackArgs) {
		return getInstrumenter().withContext(context, callback, ...callbackArgs);
	}
	function parseTraceparentHeader(traceparentHeader) {
		return getInstrumenter().parseTraceparentHeader(traceparentHeader);
	}
	function createRequestHeaders(tracingContext) {
		return getInstrumenter().createRequestHeaders(tracingContext);
	}
	return {
		startSpan,
		withSpan,
		withContext,
		parseTraceparentHeader,
		createRequestHeaders
	};
}
var init_tracingClient = __esmMin((() => {
	init_instrumenter();
	init_tracingContext();
}));
// node_modules/@azure/core-tracing/dist/esm/index.js
var init_esm$5 = __esmMin((() => {
	init_instrumenter();
	init_tracingClient();
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/restError.js
function isRestError(e) {
	return isRestError$1(e);
}
var init_restError$1 = __esmMin((() => {
	init_esm$9();
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/policies/tracingPolicy.js
function tracingPolicy(options = {}) {
	const userAgentPromise = getUserAgentValue(options.userAgentPrefix);
	const sanitizer = new Sanitizer({ additionalAllowedQueryParameters: options.additionalAllowedQueryParameters });
	const tracingClient = tryCreateTracingClient();
	return {
		name: tracingPolicyName,
		async sendRequest(request, next) {
			if (!tracingClient) return next(request);
			const userAgent = await userAgentPromise;
			const spanAttributes = {
				"http.url": sanitizer.sanitizeUrl(request.url),
				"http.method": request.method,
				"http.user_agent": userAgent,
				requestId: request.requestId
			};
			if (userAgent) spanAttributes["http.user_agent"] = userAgent;
			const { span, tracingContext } = tryCreateSpan(tracingClient, request, spanAttributes) ?? {};
			if (!span || !tracingContext) return next(request);
			try {
				const response = await tracingClient.withContext(tracingContext, next, request);
				tryProcessResponse(span, response);
				return response;
			} catch (err) {
				tryProcessError(span, err);
				throw err;
			}
		}
	};
}
function tryCreateTracingClient() {
	try {
		return createTracingClient({
			namespace: "",
			packageName: "@azure/core-rest-pipeline",
			packageVersion: SDK_VERSION
		});
	} catch (e) {
		logger$1.warning(`Error when creating the TracingClient: ${getErrorMessage(e)}`);
		return;
	}
}
function tryCreateSpan(tracingClient, request, spanAttributes) {
	try {
		const { span, updatedOptions } = tracingClient.startSpan(`HTTP ${request.method}`, { tracingOptions: request.tracingOptions }, {
			spanKind: "client",
			spanAttributes
		});
		if (!span.isRecording()) {
			span.end();
			return;
		}
		const headers = tracingClient.createRequestHeaders(updatedOptions.tracingOptions.tracingContext);
		for (const [key, value] of Object.entries(headers)) request.headers.set(key, value);
		return {
			span,
			tracingContext: updatedOptions.tracingOptions.tracingContext
		};
	} catch (e) {
		logger$1.warning(`Skipping creating a tracing span due to an error: ${getErrorMessage(e)}`);
		return;
	}
}
function tryProcessError(span, error) {
	try {
		span.setStatus({
			status: "error",
			error: isError(error) ? error : void 0
		});
		if (isRestError(error) && error.statusCode) span.setAttribute("http.status_code", error.statusCode);
		span.end();
	} catch (e) {
		logger$1.warning(`Skipping tracing span processing due to an error: ${getErrorMessage(e)}`);
	}
}
function tryProcessResponse(span, response) {
	try {
		span.setAttribute("http.status_code", response.status);
		const serviceRequestId = response.headers.get("x-ms-request-id");
		if (serviceRequestId) span.setAttribute("serviceRequestId", serviceRequestId);
		if (response.status >= 400) span.setStatus({ status: "error" });
		span.end();
	} catch (e) {
		logger$1.warning(`Skipping tracing span processing due to an error: ${getErrorMessage(e)}`);
	}
}
var tracingPolicyName;
var init_tracingPolicy = __esmMin((() => {
	init_esm$5();
	init_constants$1();
	init_userAgent();
	init_log();
	init_esm$6();
	init_restError$1();
	init_internal();
	tracingPolicyName = "tracingPolicy";
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/util/wrapAbortSignal.js
function wrapAbortSignalLike(abortSignalLike) {
	if (abortSignalLike instanceof AbortSignal) return { abortSignal: abortSignalLike };
	if (abortSignalLike.aborted) return { abortSignal: AbortSignal.abort("reason" in abortSignalLike ? abortSignalLike.reason : void 0) };
	const controller = new AbortController();
	let needsCleanup = true;
	function cleanup() {
		if (needsCleanup) {
			abortSignalLike.removeEventListener("abort", listener);
			needsCleanup = false;
		}
	}
	function listener() {
		controller.abort("reason" in abortSignalLike ? abortSignalLike.reason : void 0);
		cleanup();
	}
	abortSignalLike.addEventListener("abort", listener);
	return {
		abortSignal: controller.signal,
		cleanup
	};
}
var init_wrapAbortSignal = __esmMin((() => {}));
// node_modules/@azure/core-rest-pipeline/dist/esm/util/cleanupOnCompletion.js
function cleanupOnRequestResponseCompletion(response, cleanup) {
	const stream = response?.readableStreamBody;
	const requestCompletion = response ? getRequestCompletion(response) : void 0;
	const browserResponseCompletion = response ? getResponseBodyCompletion(response) : void 0;
	let requestDone = requestCompletion === void 0;
	let nodeResponseDone = !stream || !stream.readable;
	let browserResponseDone = browserResponseCompletion === void 0;
	let cleanedUp = false;
	const cleanupIfComplete = () => {
		if (cleanedUp || !requestDone || !nodeResponseDone || !browserResponseDone) return;
		cleanedUp = true;
		cleanup();
	};
	const onResponseComplete = () => {
		stream?.removeListener("end", onResponseComplete);
		stream?.removeListener("close", onResponseComplete);
		stream?.removeListener("error", onResponseComplete);
		nodeResponseDone = true;
		try {
			cleanupIfComplete();
		} catch (error) {
			logger$1.warning("Error cleaning up after response stream completion", error);
		}
	};
	if (!nodeResponseDone && stream) {
		stream.once("end", onResponseComplete);
		stream.once("close", onResponseComplete);
		stream.once("error", onResponseComplete);
	}
	if (requestCompletion) requestCompletion.then(() => {
		requestDone = true;
		return cleanupIfComplete();
	}).catch((error) => {
		logger$1.warning("Error cleaning up after request completion", error);
	});
	if (browserResponseCompletion) browserResponseCompletion.then(() => {
		browserResponseDone = true;
		return cleanupIfComplete();
	}).catch((error) => {
		logger$1.warning("Error cleaning up after response body completion", error);
	});
	cleanupIfComplete();
}
var init_cleanupOnCompletion = __esmMin((() => {
	init_internal();
	init_log();
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/policies/wrapAbortSignalLikePolicy.js
function wrapAbortSignalLikePolicy() {
	return {
		name: wrapAbortSignalLikePolicyName,
		sendRequest: async (request, next) => {
			if (!request.abortSignal) return next(request);
			const originalAbortSignal = request.abortSignal;
			const { abortSignal, cleanup } = wrapAbortSignalLike(originalAbortSignal);
			request.abortSignal = abortSignal;
			let response;
			try {
				response = await next(request);
				return response;
			} finally {
				request.abortSignal = originalAbortSignal;
				if (cleanup) cleanupOnRequestResponseCompletion(response, cleanup);
			}
		}
	};
}
var wrapAbortSignalLikePolicyName;
var init_wrapAbortSignalLikePolicy = __esmMin((() => {
	init_wrapAbortSignal();
	init_cleanupOnCompletion();
	wrapAbortSignalLikePolicyName = "wrapAbortSignalLikePolicy";
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/createPipelineFromOptions.js
function createPipelineFromOptions(options) {
	const pipeline = createEmptyPipeline();
	if (isNodeLike) {
		if (options.agent) pipeline.addPolicy(agentPolicy(options.agent));
		if (options.tlsOptions) pipeline.addPolicy(tlsPolicy(options.tlsOptions));
		pipeline.addPolicy(proxyPolicy(options.proxyOptions));
		pipeline.addPolicy(decompressResponsePolicy());
	}
	pipeline.addPolicy(wrapAbortSignalLikePolicy());
	pipeline.addPolicy(formDataPolicy(), { beforePolicies: [multipartPolicyName] });
	pipeline.addPolicy(userAgentPolicy(options.userAgentOptions));
	pipeline.addPolicy(setClientRequestIdPolicy(options.telemetryOptions?.clientRequestIdHeaderName));
	pipeline.addPolicy(multipartPolicy(), { afterPhase: "Deserialize" });
	pipeline.addPolicy(defaultRetryPolicy(options.retryOptions), { phase: "Retry" });
	pipeline.addPolicy(tracingPolicy({
		...options.userAgentOptions,
		...options.loggingOptions
	}), { afterPhase: "Retry" });
	if (isNodeLike) pipeline.addPolicy(redirectPolicy(options.redirectOptions), { afterPhase: "Retry" });
	pipeline.addPolicy(logPolicy(options.loggingOptions), { afterPhase: "Sign" });
	return pipeline;
}
var init_createPipelineFromOptions = __esmMin((() => {
	init_logPolicy();
	init_pipeline();
	init_redirectPolicy();
	init_userAgentPolicy();
	init_multipartPolicy();
	init_decompressResponsePolicy();
	init_defaultRetryPolicy();
	init_formDataPolicy();
	init_esm$6();
	init_proxyPolicy();
	init_setClientRequestIdPolicy();
	init_agentPolicy();
	init_tlsPolicy();
	init_tracingPolicy();
	init_wrapAbortSignalLikePolicy();
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/defaultHttpClient.js
function createDefaultHttpClient() {
	const client = createDefaultHttpClient$1();
	return { async sendRequest(request) {
		const originalAbortSignal = request.abortSignal;
		const { abortSignal, cleanup } = originalAbortSignal ? wrapAbortSignalLike(originalAbortSignal) : {};
		let response;
		try {
			request.abortSignal = abortSignal;
			response = await client.sendRequest(request);
			return response;
		} finally {
			request.abortSignal = originalAbortSignal;
			if (cleanup) cleanupOnRequestResponseCompletion(response, cleanup);
		}
	} };
}
var init_defaultHttpClient = __esmMin((() => {
	init_esm$9();
	init_wrapAbortSignal();
	init_cleanupOnCompletion();
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/httpHeaders.js
function createHttpHeaders(rawHeaders) {
	return createHttpHeaders$1(rawHeaders);
}
var init_httpHeaders = __esmMin((() => {
	init_esm$9();
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/pipelineRequest.js
function createPipelineRequest(options) {
	return createPipelineRequest$1(options);
}
var init_pipelineRequest = __esmMin((() => {
	init_esm$9();
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/util/tokenCycler.js
async function beginRefresh(getAccessToken, retryIntervalInMs, refreshTimeout) {
	async function tryGetAccessToken() {
		if (Date.now() < refreshTimeout) try {
			return await getAccessToken();
		} catch {
			return null;
		}
		else {
			const finalToken = await getAccessToken();
			if (finalToken === null) throw new Error("Failed to refresh access token.");
			return finalToken;
		}
	}
	let token = await tryGetAccessToken();
	while (token === null) {
		await delay(retryIntervalInMs);
		token = await tryGetAccessToken();
	}
	return token;
}
function createTokenCycler(credential, tokenCyclerOptions) {
	let refreshWorker = null;
	let token = null;
	let tenantId;
	const options = {
		...DEFAULT_CYCLER_OPTIONS,
		...tokenCyclerOptions
	};
	const cycler = {
		get isRefreshing() {
			return refreshWorker !== null;
		},
		get shouldRefresh() {
			if (token === null) return true;
			if (cycler.isRefreshing) return false;
			if (token.refreshAfterTimestamp && token.refreshAfterTimestamp < Date.now()) return true;
			return token.expiresOnTimestamp - options.refreshWindowInMs < Date.now();
		},
		get mustRefresh() {
			return token === null || token.expiresOnTimestamp - options.forcedRefreshWindowInMs < Date.now();
		}
	};
	function refresh(scopes, getTokenOptions) {
		if (!cycler.isRefreshing) {
			const tryGetAccessToken = () => credential.getToken(scopes, getTokenOptions);
			refreshWorker = beginRefresh(tryGetAccessToken, options.retryIntervalInMs, token?.expiresOnTimestamp ?? Date.now()).then((_token) => {
				refreshWorker = null;
				token = _token;
				tenantId = getTokenOptions.tenantId;
				return token;
			}).catch((reason) => {
				refreshWorker = null;
				token = null;
				tenantId = void 0;
				throw reason;
			});
		}
		return refreshWorker;
	}
	return async (scopes, tokenOptions) => {
		const hasClaimChallenge = Boolean(tokenOptions.claims);
		const tenantIdChanged = tenantId !== tokenOptions.tenantId;
		if (hasClaimChallenge) token = null;
		if (tenantIdChanged || hasClaimChallenge || cycler.mustRefresh) return refresh(scopes, tokenOptions);
		if (cycler.shouldRefresh) refresh(scopes, tokenOptions);
		return token;
	};
}
var DEFAULT_CYCLER_OPTIONS;
var init_tokenCycler = __esmMin((() => {
	init_esm$6();
	DEFAULT_CYCLER_OPTIONS = {
		forcedRefreshWindowInMs: 1e3,
		retryIntervalInMs: 3e3,
		refreshWindowInMs: 12e4
	};
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/policies/bearerTokenAuthenticationPolicy.js
async function trySendRequest(request, next) {
	try {
		return [await next(request), void 0];
	} catch (e) {
		if (isRestError(e) && e.response) return [e.response, e];
		else throw e;
	}
}
async function defaultAuthorizeRequest(options) {
	const { scopes, getAccessToken, request } = options;
	const accessToken = await getAccessToken(scopes, {
		abortSignal: request.abortSignal,
		tracingOptions: request.tracingOptions,
		enableCae: true
	});
	if (accessToken) options.request.headers.set("Authorization", `Bearer ${accessToken.token}`);
}
function isChallengeResponse(response) {
	return response.status === 401 && response.headers.has("WWW-Authenticate");
}
async function authorizeRequestOnCaeChallenge(onChallengeOptions, caeClaims) {
	const { scopes } = onChallengeOptions;
	const accessToken = await onChallengeOptions.getAccessToken(scopes, {
		enableCae: true,
		claims: caeClaims
	});
	if (!accessToken) return false;
	onChallengeOptions.request.headers.set("Authorization", `${accessToken.tokenType ?? "Bearer"} ${accessToken.token}`);
	return true;
}
function bearerTokenAuthenticationPolicy(options) {
	const { credential, scopes, challengeCallbacks } = options;
	const logger = options.logger || logger$1;
	const callbacks = {
		authorizeRequest: challengeCallbacks?.authorizeRequest?.bind(challengeCallbacks) ?? defaultAuthorizeRequest,
		authorizeRequestOnChallenge: challengeCallbacks?.authorizeRequestOnChallenge?.bind(challengeCallbacks)
	};
	const getAccessToken = credential ? createTokenCycler(credential) : () => Promise.resolve(null);
	return {
		name: bearerTokenAuthenticationPolicyName,
		async sendRequest(request, next) {
			if (!request.url.toLowerCase().startsWith("https://")) throw new Error("Bearer token authentication is not permitted for non-TLS protected (non-https) URLs.");
			await callbacks.authorizeRequest({
				scopes: Array.isArray(scopes) ? scopes : [scopes],
				request,
				getAccessToken,
				logger
			});
			let response;
			let error;
			let shouldSendRequest;
			[response, error] = await trySendRequest(request, next);
			if (isChallengeResponse(response)) {
				let claims = getCaeChallengeClaims(response.headers.get("WWW-Authenticate"));
				if (claims) {
					let parsedClaim;
					try {
						parsedClaim = atob(claims);
					} catch (e) {
						logger.warning(`The WWW-Authenticate header contains "claims" that cannot be parsed. Unable to perform the Continuous Access Evaluation authentication flow. Unparsable claims: ${claims}`);
						return response;
					}
					shouldSendRequest = await authorizeRequestOnCaeChallenge({
						scopes: Array.isArray(scopes) ? scopes : [scopes],
						response,
						request,
						getAccessToken,
						logger
					}, parsedClaim);
					if (shouldSendRequest) {
						await disposeResponseBody(response);
						[response, error] = await trySendRequest(request, next);
					}
				} else if (callbacks.authorizeRequestOnChallenge) {
					shouldSendRequest = await callbacks.authorizeRequestOnChallenge({
						scopes: Array.isArray(scopes) ? scopes : [scopes],
						request,
						response,
						getAccessToken,
						logger
					});
					if (shouldSendRequest) {
						await disposeResponseBody(response);
						[response, error] = await trySendRequest(request, next);
					}
					if (isChallengeResponse(response)) {
						claims = getCaeChallengeClaims(response.headers.get("WWW-Authenticate") ?? "");
						if (claims) {
							let parsedClaim;
							try {
								parsedClaim = atob(claims);
							} catch (e) {
								logger.warning(`The WWW-Authenticate header contains "claims" that cannot be parsed. Unable to perform the Continuous Access Evaluation authentication flow. Unparsable claims: ${claims}`);
								return response;
							}
							shouldSendRequest = await authorizeRequestOnCaeChallenge({
								scopes: Array.isArray(scopes) ? scopes : [scopes],
								response,
								request,
								getAccessToken,
								logger
							}, parsedClaim);
							if (shouldSendRequest) {
								await disposeResponseBody(response);
								[response, error] = await trySendRequest(request, next);
							}
						}
					}
				}
			}
			if (error) throw error;
			else return response;
		}
	};
}
function parseChallenges(challenges) {
	const challengeRegex = /(\w+)\s+((?:\w+=(?:"[^"]*"|[^,]*),?\s*)+)/g;
	const paramRegex = /(\w+)="([^"]*)"/g;
	const parsedChallenges = [];
	let match;
	while ((match = challengeRegex.exec(challenges)) !== null) {
		const scheme = match[1];
		const paramsString = match[2];
		const params = {};
		let paramMatch;
		while ((paramMatch = paramRegex.exec(paramsString)) !== null) params[paramMatch[1]] = paramMatch[2];
		parsedChallenges.push({
			scheme,
			params
		});
	}
	return parsedChallenges;
}
function getCaeChallengeClaims(challenges) {
	if (!challenges) return;
	return parseChallenges(challenges).find((x) => x.scheme === "Bearer" && x.params.claims && x.params.error === "insufficient_claims")?.params.claims;
}
var bearerTokenAuthenticationPolicyName;
var init_bearerTokenAuthenticationPolicy = __esmMin((() => {
	init_tokenCycler();
	init_log();
	init_restError$1();
	init_internal();
	bearerTokenAuthenticationPolicyName = "bearerTokenAuthenticationPolicy";
}));
// node_modules/@azure/core-rest-pipeline/dist/esm/index.js
var init_esm$4 = __esmMin((() => {
	init_pipeline();
	init_createPipelineFromOptions();
	init_defaultHttpClient();
	init_httpHeaders();
	init_pipelineRequest();
	init_restError$1();
	init_decompressResponsePolicy();
	init_internal$1();
	init_setClientRequestIdPolicy();
	init_logPolicy();
	init_multipartPolicy();
	init_proxyPolicy();
	init_redirectPolicy();
	init_esm$8();
	init_constants$1();
	init_tracingPolicy();
	init_defaultRetryPolicy();
	init_userAgentPolicy();
	init_tlsPolicy();
	init_formDataPolicy();
	init_bearerTokenAuthenticationPolicy();
	init_tokenCycler();
	init_log();
	init_agentPolicy();
	init_file();
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/_configuration/utils.js
function getOneSettingsSender() {
	if (!oneSettingsPipeline) {
		oneSettingsPipeline = createEmptyPipeline();
		oneSettingsPipeline.addPolicy(proxyPolicy());
	}
	if (!oneSettingsHttpClient) oneSettingsHttpClient = createDefaultHttpClient();
	return {
		pipeline: oneSettingsPipeline,
		httpClient: oneSettingsHttpClient
	};
}
async function makeOneSettingsRequest(url, query = {}, headers = {}, abortSignal) {
	try {
		const request = createPipelineRequest({
			url: buildUrl(url, query),
			method: "GET",
			headers: createHttpHeaders(headers),
			timeout: ONE_SETTINGS_REQUEST_TIMEOUT_MS,
			abortSignal
		});
		const { pipeline, httpClient } = getOneSettingsSender();
		return parseOneSettingsResponse(await pipeline.sendRequest(httpClient, request));
	} catch (error) {
		diag.debug("Failed to fetch configuration from OneSettings:", error);
		return {
			refreshIntervalMs: ONE_SETTINGS_DEFAULT_REFRESH_INTERVAL_MS,
			settings: {},
			statusCode: 0,
			hasException: true
		};
	}
}
function buildUrl(url, query) {
	const parsed = new URL(url);
	for (const [key, value] of Object.entries(query)) parsed.searchParams.set(key, value);
	return parsed.toString();
}
function parseOneSettingsResponse(response) {
	const statusCode = response.status;
	const etag = response.headers.get("etag") ?? void 0;
	let refreshIntervalMs = ONE_SETTINGS_DEFAULT_REFRESH_INTERVAL_MS;
	const refreshIntervalHeader = response.headers.get("x-ms-onesetinterval");
	if (refreshIntervalHeader) {
		const minutes = Number(refreshIntervalHeader);
		if (Number.isInteger(minutes) && minutes > 0) refreshIntervalMs = Math.min(minutes * 60 * 1e3, ONE_SETTINGS_MAX_REFRESH_INTERVAL_MS);
		else diag.debug(`Invalid OneSettings refresh interval header: ${refreshIntervalHeader}`);
	}
	let settings = {};
	if (statusCode === 200) {
		if (response.bodyAsText) try {
			settings = JSON.parse(response.bodyAsText).settings ?? {};
		} catch (error) {
			diag.debug("Failed to parse OneSettings response body:", error);
		}
	} else if (statusCode !== 304) diag.debug(`OneSettings request returned status code ${statusCode}`);
	return {
		etag,
		refreshIntervalMs,
		settings,
		statusCode,
		hasException: false
	};
}
var ONE_SETTINGS_REQUEST_TIMEOUT_MS, oneSettingsPipeline, oneSettingsHttpClient;
var init_utils$1 = __esmMin((() => {
	init_esm$4();
	init_esm$12();
	init_Constants();
	ONE_SETTINGS_REQUEST_TIMEOUT_MS = 1e4;
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/_configuration/configurationWorker.js
var STARTUP_DELAY_MIN_MS, ConfigurationWorker;
var init_configurationWorker = __esmMin((() => {
	init_esm$12();
	init_Constants();
	STARTUP_DELAY_MIN_MS = 5e3;
	ConfigurationWorker = class {
		poll;
		timer;
		abortController;
		running = true;
		refreshIntervalMs = ONE_SETTINGS_DEFAULT_REFRESH_INTERVAL_MS;
		constructor(poll) {
			this.poll = poll;
			const startupDelayMs = STARTUP_DELAY_MIN_MS + Math.random() * 1e4;
			this.schedule(startupDelayMs);
		}
		shutdown() {
			if (!this.running) return;
			this.running = false;
			this.abortController?.abort();
			this.abortController = void 0;
			if (this.timer) {
				clearTimeout(this.timer);
				this.timer = void 0;
			}
		}
		schedule(delayMs) {
			this.timer = setTimeout(() => {
				this.timer = void 0;
				this.pollAndReschedule();
			}, delayMs);
			this.timer.unref();
		}
		async pollAndReschedule() {
			if (!this.running) return;
			const abortController = new AbortController();
			this.abortController = abortController;
			try {
				const refreshIntervalMs = await this.poll(abortController.signal);
				if (Number.isFinite(refreshIntervalMs) && refreshIntervalMs > 0) this.refreshIntervalMs = Math.min(refreshIntervalMs, ONE_SETTINGS_MAX_REFRESH_INTERVAL_MS);
				else diag.debug(`OneSettings returned an invalid refresh interval: ${refreshIntervalMs}`);
			} catch (error) {
				diag.debug("OneSettings configuration refresh failed:", error);
			} finally {
				if (this.abortController === abortController) this.abortController = void 0;
			}
			if (this.running) this.schedule(this.refreshIntervalMs);
		}
	};
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/_configuration/configurationProfile.js
function emptyProfile() {
	return {
		os: "",
		rp: "",
		attach: "",
		version: "",
		component: "",
		region: "",
		ikey: ""
	};
}
var ConfigurationProfile;
var init_configurationProfile = __esmMin((() => {
	ConfigurationProfile = class ConfigurationProfile {
		static instance;
		values = emptyProfile();
		constructor() {}
		static getInstance() {
			if (!ConfigurationProfile.instance) ConfigurationProfile.instance = new ConfigurationProfile();
			return ConfigurationProfile.instance;
		}
		fill(values) {
			for (const key of Object.keys(this.values)) {
				const incoming = values[key];
				if (incoming !== void 0 && this.values[key] === "") this.values[key] = incoming;
			}
		}
		snapshot() {
			return { ...this.values };
		}
		reset() {
			this.values = emptyProfile();
		}
	};
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/_configuration/configurationManager.js
function createInitialState() {
	return {
		refreshIntervalMs: ONE_SETTINGS_DEFAULT_REFRESH_INTERVAL_MS,
		settings: {}
	};
}
var ConfigurationManager;
var init_configurationManager = __esmMin((() => {
	init_esm$12();
	init_Constants();
	init_utils$1();
	init_configurationWorker();
	init_configurationProfile();
	ConfigurationManager = class ConfigurationManager {
		static instance;
		callbacks = [];
		worker;
		state = createInitialState();
		backoffAttempts = 0;
		constructor() {}
		static getInstance() {
			if (!ConfigurationManager.instance) ConfigurationManager.instance = new ConfigurationManager();
			return ConfigurationManager.instance;
		}
		initialize(profile = {}) {
			const microsoftDistroVersion = process.env[ENV_MICROSOFT_OPENTELEMETRY_VERSION];
			const azureMonitorDistroVersion = process.env[ENV_AZURE_MONITOR_DISTRO_VERSION];
			const distroProfile = microsoftDistroVersion ? {
				component: "mot",
				version: microsoftDistroVersion
			} : azureMonitorDistroVersion ? {
				component: "dst",
				version: azureMonitorDistroVersion
			} : {};
			ConfigurationProfile.getInstance().fill({
				...profile,
				...distroProfile
			});
			if (this.worker) return;
			this.worker = new ConfigurationWorker((abortSignal) => this.getConfigurationAndRefreshInterval(abortSignal));
		}
		shutdown() {
			this.worker?.shutdown();
			this.worker = void 0;
			this.callbacks = [];
		}
		registerCallback(callback) {
			const subscription = (settings) => callback(settings);
			this.callbacks.push(subscription);
			if (Object.keys(this.state.settings).length > 0) this.invokeCallback(subscription, this.state.settings);
			return () => {
				const index = this.callbacks.indexOf(subscription);
				if (index !== -1) this.callbacks.splice(index, 1);
			};
		}
		notifyCallbacks(settings) {
			for (const callback of [...this.callbacks]) this.invokeCallback(callback, settings);
		}
		async getConfigurationAndRefreshInterval(abortSignal) {
			const headers = { "x-ms-onesetinterval": String(Math.floor(this.state.refreshIntervalMs / 6e4)) };
			if (this.state.etag) headers["If-None-Match"] = this.state.etag;
			const changeResponse = await makeOneSettingsRequest(ONE_SETTINGS_CHANGE_URL, ONE_SETTINGS_NODEJS_TARGETING, headers, abortSignal);
			if (abortSignal?.aborted) return this.state.refreshIntervalMs;
			if (this.isTransientError(changeResponse)) {
				this.backoffAttempts += 1;
				const backoffIntervalMs = Math.min(ONE_SETTINGS_BACKOFF_BASE_MS * 2 ** (this.backoffAttempts - 1), ONE_SETTINGS_MAX_REFRESH_INTERVAL_MS);
				diag.debug(`OneSettings change detection failed transiently; retrying in ${backoffIntervalMs}ms`);
				return backoffIntervalMs;
			}
			this.backoffAttempts = 0;
			if (changeResponse.statusCode === 304) {
				this.state = {
					...this.state,
					etag: changeResponse.etag ?? this.state.etag,
					refreshIntervalMs: changeResponse.refreshIntervalMs
				};
				return this.state.refreshIntervalMs;
			}
			if (changeResponse.statusCode !== 200) {
				diag.debug(`OneSettings change detection returned non-retryable status ${changeResponse.statusCode}`);
				return ONE_SETTINGS_MAX_REFRESH_INTERVAL_MS;
			}
			const configResponse = await makeOneSettingsRequest(ONE_SETTINGS_CONFIG_URL, ONE_SETTINGS_NODEJS_TARGETING, {}, abortSignal);
			if (abortSignal?.aborted) return this.state.refreshIntervalMs;
			if (configResponse.statusCode !== 200 || Object.keys(configResponse.settings).length === 0) {
				diag.debug(`OneSettings configuration fetch did not return settings (status ${configResponse.statusCode})`);
				this.state = {
					...this.state,
					refreshIntervalMs: changeResponse.refreshIntervalMs
				};
				return this.state.refreshIntervalMs;
			}
			const settings = Object.freeze({ ...configResponse.settings });
			this.state = {
				etag: changeResponse.etag ?? this.state.etag,
				refreshIntervalMs: changeResponse.refreshIntervalMs,
				settings
			};
			this.notifyCallbacks(settings);
			return this.state.refreshIntervalMs;
		}
		getSettings() {
			return { ...this.state.settings };
		}
		reset() {
			this.shutdown();
			this.state = createInitialState();
			this.backoffAttempts = 0;
		}
		isTransientError(response) {
			return response.hasException || ONE_SETTINGS_RETRYABLE_STATUS_CODES.includes(response.statusCode);
		}
		invokeCallback(callback, settings) {
			try {
				Promise.resolve(callback(settings)).catch((error) => {
					diag.debug("OneSettings configuration callback failed:", error);
				});
			} catch (error) {
				diag.debug("OneSettings configuration callback failed:", error);
			}
		}
	};
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/export/base.js
function createConfigurationProfile(instrumentationKey, region) {
	return {
		os: getOperatingSystem(),
		rp: getResourceProvider(),
		attach: isEnvVarTrue("AZURE_MONITOR_AUTO_ATTACH") ? "integratedauto" : "manual",
		version: packageVersion,
		component: "ext",
		region,
		ikey: instrumentationKey
	};
}
function getOperatingSystem() {
	switch (process.platform) {
		case "win32": return "windows";
		case "linux":
		case "darwin": return process.platform;
		default: return "unknown";
	}
}
function getResourceProvider() {
	if (process.env.FUNCTIONS_WORKER_RUNTIME) return "fn";
	if (process.env.WEBSITE_SITE_NAME) return "appsvc";
	if (process.env.AKS_ARM_NAMESPACE_ID || process.env.KUBERNETES_SERVICE_HOST) return "aks";
	return "unknown";
}
function getRegion(endpointUrl) {
	try {
		const hostname = new URL(endpointUrl).hostname;
		const match = /^([a-z0-9]+)(?:-\d+)?\.in(\.applicationinsights\.[a-z.]+)$/i.exec(hostname);
		if (!match || !ALLOWED_REDIRECT_DOMAIN_SUFFIX_GROUPS.some((suffixGroup) => suffixGroup.includes(match[2].toLowerCase()))) return "";
		return match[1];
	} catch {
		return "";
	}
}
var AzureMonitorBaseExporter;
var init_base = __esmMin((() => {
	init_esm$12();
	init_connectionStringParser();
	init_Constants();
	init_configurationManager();
	init_applicationinsights();
	AzureMonitorBaseExporter = class {
		instrumentationKey = "";
		endpointUrl = "";
		trackStatsbeat = false;
		aadAudience;
		_increaseGenAiMessageLimit;
		isStatsbeatExporter;
		options;
		constructor(options = {}, isStatsbeatExporter) {
			this.options = options;
			this._increaseGenAiMessageLimit = process.env["APPLICATIONINSIGHTS_EXPERIMENTAL_FEATURES"]?.split(",").some((feature) => feature.trim().toLowerCase() === "gen_ai_input_output_limit_increase") ?? false;
			this.instrumentationKey = "";
			this.endpointUrl = DEFAULT_BREEZE_ENDPOINT;
			const connectionString = this.options.connectionString || process.env["APPLICATIONINSIGHTS_CONNECTION_STRING"];
			this.isStatsbeatExporter = isStatsbeatExporter ? isStatsbeatExporter : false;
			let region = "";
			if (connectionString) {
				const parsedConnectionString = ConnectionStringParser.parse(connectionString);
				this.instrumentationKey = parsedConnectionString.instrumentationkey || this.instrumentationKey;
				this.endpointUrl = parsedConnectionString.ingestionendpoint?.trim() || this.endpointUrl;
				this.aadAudience = parsedConnectionString.aadaudience;
				region = parsedConnectionString.location?.trim().toLowerCase() || getRegion(this.endpointUrl);
			}
			if (!this.instrumentationKey) {
				const message = "No instrumentation key or connection string was provided to the Azure Monitor Exporter";
				diag.error(message);
				throw new Error(message);
			}
			if (!ConnectionStringParser.validateInstrumentationKey(this.instrumentationKey)) {
				const message = "Invalid instrumentation key was provided to the Azure Monitor Exporter";
				diag.error(message);
				throw new Error(message);
			}
			if (!this.isStatsbeatExporter) ConfigurationManager.getInstance().initialize(createConfigurationProfile(this.instrumentationKey, region));
			this.trackStatsbeat = !this.isStatsbeatExporter && !process.env["APPLICATION_INSIGHTS_NO_STATSBEAT"];
			diag.debug("AzureMonitorExporter was successfully setup");
		}
	};
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/types.js
var OTelPerformanceCounterNames, BreezePerformanceCounterNames, MaxPropertyLengths, legacySemanticValues, experimentalOpenTelemetryValues, httpSemanticValues, internalMicrosoftAttributes, allowedMicrosoftAttributes;
var init_types$3 = __esmMin((() => {
	init_dist();
	(function(OTelPerformanceCounterNames) {
		OTelPerformanceCounterNames["PRIVATE_BYTES"] = "Private_Bytes";
		OTelPerformanceCounterNames["AVAILABLE_BYTES"] = "Available_Bytes";
		OTelPerformanceCounterNames["PROCESSOR_TIME"] = "Processor_Time";
		OTelPerformanceCounterNames["PROCESS_TIME_STANDARD"] = "Process_Time_Standard";
		OTelPerformanceCounterNames["REQUEST_RATE"] = "Request_Rate";
		OTelPerformanceCounterNames["REQUEST_DURATION"] = "Request_Execution_Time";
		OTelPerformanceCounterNames["PROCESS_TIME_NORMALIZED"] = "Process_Time_Normalized";
		OTelPerformanceCounterNames["EXCEPTION_RATE"] = "Exception_Rate";
	})(OTelPerformanceCounterNames || (OTelPerformanceCounterNames = {}));
	(function(BreezePerformanceCounterNames) {
		BreezePerformanceCounterNames["PRIVATE_BYTES"] = "\\Process(??APP_WIN32_PROC??)\\Private Bytes";
		BreezePerformanceCounterNames["AVAILABLE_BYTES"] = "\\Memory\\Available Bytes";
		BreezePerformanceCounterNames["PROCESSOR_TIME"] = "\\Processor(_Total)\\% Processor Time";
		BreezePerformanceCounterNames["PROCESS_TIME_STANDARD"] = "\\Process(??APP_WIN32_PROC??)\\% Processor Time";
		BreezePerformanceCounterNames["REQUEST_RATE"] = "\\ASP.NET Applications(??APP_W3SVC_PROC??)\\Requests/Sec";
		BreezePerformanceCounterNames["REQUEST_DURATION"] = "\\ASP.NET Applications(??APP_W3SVC_PROC??)\\Request Execution Time";
		BreezePerformanceCounterNames["PROCESS_TIME_NORMALIZED"] = "\\Process(??APP_WIN32_PROC??)\\% Processor Time Normalized";
		BreezePerformanceCounterNames["EXCEPTION_RATE"] = "\\.NET CLR Exceptions(??APP_CLR_PROC??)\\# of Exceps Thrown / sec";
	})(BreezePerformanceCounterNames || (BreezePerformanceCounterNames = {}));
	(function(MaxPropertyLengths) {
		MaxPropertyLengths[MaxPropertyLengths["NINE_BIT"] = 512] = "NINE_BIT";
		MaxPropertyLengths[MaxPropertyLengths["TEN_BIT"] = 1024] = "TEN_BIT";
		MaxPropertyLengths[MaxPropertyLengths["THIRTEEN_BIT"] = 8192] = "THIRTEEN_BIT";
		MaxPropertyLengths[MaxPropertyLengths["FIFTEEN_BIT"] = 32768] = "FIFTEEN_BIT";
		MaxPropertyLengths[MaxPropertyLengths["SIXTEEN_BIT"] = 65536] = "SIXTEEN_BIT";
		MaxPropertyLengths[MaxPropertyLengths["EIGHTEEN_BIT"] = 262144] = "EIGHTEEN_BIT";
		MaxPropertyLengths[MaxPropertyLengths["TWENTY_TWO_BIT"] = 4194304] = "TWENTY_TWO_BIT";
	})(MaxPropertyLengths || (MaxPropertyLengths = {}));
	legacySemanticValues = [
		SEMATTRS_NET_PEER_IP,
		SEMATTRS_NET_PEER_NAME,
		SEMATTRS_NET_HOST_IP,
		SEMATTRS_PEER_SERVICE,
		SEMATTRS_HTTP_USER_AGENT,
		SEMATTRS_HTTP_METHOD,
		SEMATTRS_HTTP_URL,
		SEMATTRS_HTTP_STATUS_CODE,
		SEMATTRS_HTTP_ROUTE,
		SEMATTRS_HTTP_HOST,
		SEMATTRS_DB_SYSTEM,
		SEMATTRS_DB_STATEMENT,
		SEMATTRS_DB_OPERATION,
		SEMATTRS_DB_NAME,
		SEMATTRS_RPC_SYSTEM,
		SEMATTRS_RPC_GRPC_STATUS_CODE,
		SEMATTRS_EXCEPTION_TYPE,
		SEMATTRS_EXCEPTION_MESSAGE,
		SEMATTRS_EXCEPTION_STACKTRACE,
		SEMATTRS_HTTP_SCHEME,
		SEMATTRS_HTTP_TARGET,
		SEMATTRS_HTTP_FLAVOR,
		SEMATTRS_NET_TRANSPORT,
		SEMATTRS_NET_HOST_NAME,
		SEMATTRS_NET_HOST_PORT,
		SEMATTRS_NET_PEER_PORT,
		SEMATTRS_HTTP_CLIENT_IP,
		SEMATTRS_ENDUSER_ID,
		"http.status_text"
	];
	(function(experimentalOpenTelemetryValues) {
		experimentalOpenTelemetryValues["SYNTHETIC_TYPE"] = "user_agent.synthetic.type";
		experimentalOpenTelemetryValues["ATTR_ENDUSER_PSEUDO_ID"] = "enduser.pseudo.id";
		experimentalOpenTelemetryValues["ATTR_ENDUSER_ID"] = "enduser.id";
		experimentalOpenTelemetryValues["ATTR_SESSION_ID"] = "session.id";
	})(experimentalOpenTelemetryValues || (experimentalOpenTelemetryValues = {}));
	httpSemanticValues = [
		ATTR_CLIENT_ADDRESS,
		ATTR_CLIENT_PORT,
		ATTR_SERVER_ADDRESS,
		ATTR_SERVER_PORT,
		ATTR_URL_FULL,
		ATTR_URL_PATH,
		ATTR_URL_QUERY,
		ATTR_URL_SCHEME,
		ATTR_ERROR_TYPE$1,
		ATTR_NETWORK_LOCAL_ADDRESS,
		ATTR_NETWORK_LOCAL_PORT,
		ATTR_NETWORK_PROTOCOL_NAME,
		ATTR_NETWORK_PEER_ADDRESS,
		ATTR_NETWORK_PEER_PORT,
		ATTR_NETWORK_PROTOCOL_VERSION,
		ATTR_NETWORK_TRANSPORT,
		ATTR_USER_AGENT_ORIGINAL,
		ATTR_HTTP_REQUEST_METHOD,
		ATTR_HTTP_RESPONSE_STATUS_CODE,
		ATTR_EXCEPTION_TYPE,
		ATTR_EXCEPTION_MESSAGE,
		ATTR_EXCEPTION_STACKTRACE,
		experimentalOpenTelemetryValues.ATTR_ENDUSER_ID,
		experimentalOpenTelemetryValues.ATTR_ENDUSER_PSEUDO_ID,
		experimentalOpenTelemetryValues.ATTR_SESSION_ID,
		experimentalOpenTelemetryValues.SYNTHETIC_TYPE
	];
	internalMicrosoftAttributes = ["_MS.ProcessedByMetricExtractors"];
	allowedMicrosoftAttributes = [
		"microsoft.gen_ai.main_agent.name",
		"microsoft.gen_ai.main_agent.id",
		"microsoft.gen_ai.main_agent.version",
		"microsoft.gen_ai.main_agent.conversation_id"
	];
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/platform/nodejs/constants.js
var init_constants = __esmMin((() => {}));
// node_modules/@azure/core-process/dist/esm/errors.js
function isProcessError(error) {
	if (error instanceof ProcessError) return true;
	if (typeof error !== "object" || error === null) return false;
	const candidate = error;
	return candidate[processErrorBrand] === true && candidate.name === "ProcessError" && (typeof candidate.code === "string" || typeof candidate.code === "number" || candidate.code === null) && typeof candidate.killed === "boolean" && (typeof candidate.signal === "string" || candidate.signal === null);
}
function createExecutionError(error, stdout, stderr) {
	const code = error.code ?? null;
	const message = typeof code === "number" ? `The process exited with code ${code}.` : code ? `The process could not be completed (${code}).` : "The process could not be completed.";
	return new ProcessError(message, {
		code,
		signal: error.signal,
		killed: error.killed,
		stdout,
		stderr
	});
}
var processErrorBrand, ProcessError;
var init_errors = __esmMin((() => {
	processErrorBrand = Symbol.for("@azure/core-process.ProcessError");
	ProcessError = class extends Error {
		code;
		signal;
		killed;
		stdout;
		stderr;
		constructor(message, options = {}) {
			super(message);
			this.name = "ProcessError";
			this.code = options.code ?? null;
			this.signal = options.signal ?? null;
			this.killed = options.killed ?? false;
			Object.defineProperties(this, {
				[processErrorBrand]: {
					configurable: false,
					enumerable: false,
					value: true,
					writable: false
				},
				stdout: {
					configurable: false,
					enumerable: false,
					value: options.stdout,
					writable: false
				},
				stderr: {
					configurable: false,
					enumerable: false,
					value: options.stderr,
					writable: false
				}
			});
		}
	};
}));
// node_modules/@azure/core-process/dist/esm/resolveExecutable.js
function getEnvironmentValue(environment, name) {
	if (process.platform !== "win32") return environment[name];
	const normalizedName = name.toLowerCase();
	for (const [key, value] of Object.entries(environment)) if (key.toLowerCase() === normalizedName) return value;
}
function setEnvironmentValue(environment, name, value) {
	const normalizedName = name.toLowerCase();
	const existingKey = Object.keys(environment).find((key) => key.toLowerCase() === normalizedName);
	environment[existingKey ?? name] = value;
}
function snapshotEnvironment(environment) {
	const snapshot = {};
	const windowsKeys = new Set();
	for (const [key, value] of Object.entries(environment)) {
		if (process.platform === "win32") {
			const normalizedKey = key.toLowerCase();
			if (windowsKeys.has(normalizedKey)) throw new ProcessError("The environment contains duplicate case-insensitive variable names.", { code: "ERR_INVALID_ENVIRONMENT" });
			windowsKeys.add(normalizedKey);
		}
		if (value !== void 0 && typeof value !== "string") throw new ProcessError("The environment contains a non-string value.", { code: "ERR_INVALID_ENVIRONMENT" });
		snapshot[key] = value;
	}
	return snapshot;
}
function normalizeCwd(cwd) {
	const cwdPath = cwd instanceof URL ? fileURLToPath(cwd) : cwd;
	return path.resolve(cwdPath ?? process.cwd());
}
function createProcessContext(options = {}) {
	if (options.allowWindowsBatchFiles !== void 0 && typeof options.allowWindowsBatchFiles !== "boolean") throw new ProcessError("The Windows batch option must be a boolean.", { code: "ERR_INVALID_PROCESS_OPTION" });
	return {
		cwd: normalizeCwd(options.cwd),
		env: snapshotEnvironment(options.env ?? process.env),
		allowWindowsBatchFiles: options.allowWindowsBatchFiles === true
	};
}
function isExecutableFile(filePath) {
	try {
		if (!statSync(filePath).isFile()) return false;
		if (process.platform !== "win32") accessSync(filePath, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
function isNativeExtension(extension) {
	return WINDOWS_NATIVE_EXTENSIONS.some((candidate) => candidate === extension);
}
function isBatchExtension(extension) {
	return WINDOWS_BATCH_EXTENSIONS.some((candidate) => candidate === extension);
}
function resolveWindowsCandidate(candidate, allowWindowsBatchFiles) {
	const extension = path.extname(candidate).toLowerCase();
	if (extension) {
		if (!isNativeExtension(extension) && !(allowWindowsBatchFiles && isBatchExtension(extension))) return;
		return isExecutableFile(candidate) ? candidate : void 0;
	}
	for (const nativeExtension of WINDOWS_NATIVE_EXTENSIONS) {
		const nativeCandidate = candidate + nativeExtension;
		if (isExecutableFile(nativeCandidate)) return nativeCandidate;
	}
	if (allowWindowsBatchFiles) for (const batchExtension of WINDOWS_BATCH_EXTENSIONS) {
		const batchCandidate = candidate + batchExtension;
		if (isExecutableFile(batchCandidate)) return batchCandidate;
	}
}
function getSearchPaths(context) {
	const pathValue = getEnvironmentValue(context.env, "PATH") ?? "";
	const paths = [];
	const seen = new Set();
	for (const entry of pathValue.split(path.delimiter)) {
		let candidate = entry;
		if (process.platform === "win32") {
			candidate = candidate.trim();
			if (candidate.startsWith("\"") && candidate.endsWith("\"")) candidate = candidate.slice(1, -1);
		}
		if (!candidate || !path.isAbsolute(candidate)) continue;
		const normalized = path.resolve(candidate);
		const key = process.platform === "win32" ? normalized.toLowerCase() : normalized;
		if (!seen.has(key)) {
			seen.add(key);
			paths.push(normalized);
		}
	}
	return paths;
}
function hasPathSeparator(command) {
	return command.includes("/") || process.platform === "win32" && command.includes("\\");
}
function validateCommand(command) {
	if (!command || command.includes("\0") || /[\r\n]/.test(command)) throw new ProcessError("The executable name is invalid.", { code: "ERR_INVALID_EXECUTABLE" });
	if (process.platform === "win32" && /^[a-z]:[^\\/]/i.test(command)) throw new ProcessError("Drive-relative executable paths are not supported.", { code: "ERR_INVALID_EXECUTABLE" });
}
function resolveExecutableWithContext(command, context) {
	validateCommand(command);
	if (hasPathSeparator(command) || path.isAbsolute(command)) {
		const candidate = path.resolve(context.cwd, command);
		if (process.platform === "win32") return resolveWindowsCandidate(candidate, context.allowWindowsBatchFiles);
		return isExecutableFile(candidate) ? candidate : void 0;
	}
	const searchPaths = getSearchPaths(context);
	if (process.platform !== "win32") {
		for (const searchPath of searchPaths) {
			const candidate = path.join(searchPath, command);
			if (isExecutableFile(candidate)) return candidate;
		}
		return;
	}
	const extension = path.extname(command).toLowerCase();
	if (extension) {
		if (!isNativeExtension(extension) && !(context.allowWindowsBatchFiles && isBatchExtension(extension))) return;
		for (const searchPath of searchPaths) {
			const candidate = path.join(searchPath, command);
			if (isExecutableFile(candidate)) return candidate;
		}
		return;
	}
	for (const searchPath of searchPaths) for (const nativeExtension of WINDOWS_NATIVE_EXTENSIONS) {
		const candidate = path.join(searchPath, command + nativeExtension);
		if (isExecutableFile(candidate)) return candidate;
	}
	if (context.allowWindowsBatchFiles) for (const searchPath of searchPaths) for (const batchExtension of WINDOWS_BATCH_EXTENSIONS) {
		const candidate = path.join(searchPath, command + batchExtension);
		if (isExecutableFile(candidate)) return candidate;
	}
}
function canonicalizeWindowsPath(filePath) {
	try {
		return realpathSync.native(filePath).toLowerCase();
	} catch {
		return path.resolve(filePath).toLowerCase();
	}
}
function isWindowsDriveAbsolutePath(filePath) {
	return WINDOWS_DRIVE_ABSOLUTE_PATH.test(filePath);
}
function resolveWindowsCommandInterpreter(childEnvironment) {
	const hostEnvironment = snapshotEnvironment(process.env);
	const systemRoot = getEnvironmentValue(hostEnvironment, "SystemRoot");
	if (!systemRoot || !isWindowsDriveAbsolutePath(systemRoot)) throw new ProcessError("A trusted Windows system directory could not be established.", { code: "ERR_UNTRUSTED_COMMAND_INTERPRETER" });
	const executablePath = path.join(systemRoot, "System32", "cmd.exe");
	if (!isExecutableFile(executablePath)) throw new ProcessError("The Windows command interpreter could not be found.", { code: "ERR_UNTRUSTED_COMMAND_INTERPRETER" });
	const comSpec = getEnvironmentValue(hostEnvironment, "ComSpec");
	if (comSpec && (!isWindowsDriveAbsolutePath(comSpec) || canonicalizeWindowsPath(comSpec) !== canonicalizeWindowsPath(executablePath))) throw new ProcessError("The Windows command interpreter is not trusted.", { code: "ERR_UNTRUSTED_COMMAND_INTERPRETER" });
	const childSystemRoot = getEnvironmentValue(childEnvironment, "SystemRoot");
	if (childSystemRoot && (!isWindowsDriveAbsolutePath(childSystemRoot) || canonicalizeWindowsPath(childSystemRoot) !== canonicalizeWindowsPath(systemRoot))) throw new ProcessError("The child environment contains an untrusted system directory.", { code: "ERR_UNTRUSTED_COMMAND_INTERPRETER" });
	const childComSpec = getEnvironmentValue(childEnvironment, "ComSpec");
	if (childComSpec && (!isWindowsDriveAbsolutePath(childComSpec) || canonicalizeWindowsPath(childComSpec) !== canonicalizeWindowsPath(executablePath))) throw new ProcessError("The child environment contains an untrusted command interpreter.", { code: "ERR_UNTRUSTED_COMMAND_INTERPRETER" });
	setEnvironmentValue(childEnvironment, "SystemRoot", systemRoot);
	setEnvironmentValue(childEnvironment, "ComSpec", executablePath);
	return {
		executablePath,
		systemRoot
	};
}
var WINDOWS_NATIVE_EXTENSIONS, WINDOWS_BATCH_EXTENSIONS, WINDOWS_DRIVE_ABSOLUTE_PATH;
var init_resolveExecutable = __esmMin((() => {
	init_errors();
	WINDOWS_NATIVE_EXTENSIONS = [".exe", ".com"];
	WINDOWS_BATCH_EXTENSIONS = [".cmd", ".bat"];
	WINDOWS_DRIVE_ABSOLUTE_PATH = /^[a-z]:[\\/]/i;
}));
// node_modules/@azure/core-process/dist/esm/normalizeCommand.js
function containsControlCharacter(value) {
	for (const character of value) {
		const codePoint = character.codePointAt(0);
		if (codePoint <= 31 || codePoint === 127) return true;
	}
	return false;
}
function snapshotArguments(args) {
	return args.map((arg, index) => {
		if (typeof arg !== "string" || arg.includes("\0")) throw new ProcessError(`Process argument ${index} is invalid.`, { code: "ERR_INVALID_PROCESS_ARGUMENT" });
		return arg;
	});
}
function validateBatchArguments(args) {
	for (const [index, arg] of args.entries()) if (containsControlCharacter(arg) || UNSAFE_BATCH_ARGUMENT.test(arg) || /\\"/.test(arg) || /\\{2,}$/.test(arg)) throw new ProcessError(`Windows batch argument ${index} is unsafe.`, { code: "ERR_UNSAFE_WINDOWS_BATCH_ARGUMENT" });
}
function escapeBatchCommand(filePath) {
	if (containsControlCharacter(filePath) || UNSAFE_BATCH_PATH.test(filePath)) throw new ProcessError("The Windows batch path cannot be represented safely.", { code: "ERR_UNSAFE_WINDOWS_BATCH_PATH" });
	return filePath.replace(BATCH_META_CHARACTER, "^$1");
}
function escapeBatchArgument(argument) {
	let escaped = argument;
	escaped = escaped.replace(/(?=(\\+?)?)\1"/g, "$1$1\\\"");
	escaped = escaped.replace(/(?=(\\+?)?)\1$/g, "$1$1");
	escaped = `"${escaped}"`;
	return escaped.replace(BATCH_META_CHARACTER, "^$1");
}
function normalizeCommand(command, args, context) {
	const copiedArgs = snapshotArguments(args);
	const resolvedPath = resolveExecutableWithContext(command, context);
	if (!resolvedPath) throw new ProcessError("The executable could not be found.", { code: "ENOENT" });
	if (process.platform !== "win32") return {
		executable: resolvedPath,
		args: copiedArgs,
		cwd: context.cwd,
		env: context.env,
		windowsVerbatimArguments: false
	};
	const extension = path.extname(resolvedPath).toLowerCase();
	if (extension === ".exe" || extension === ".com") return {
		executable: resolvedPath,
		args: copiedArgs,
		cwd: context.cwd,
		env: context.env,
		windowsVerbatimArguments: false
	};
	if (extension !== ".cmd" && extension !== ".bat") throw new ProcessError("The executable type is not supported on Windows.", { code: "ERR_UNSUPPORTED_WINDOWS_EXECUTABLE" });
	if (!context.allowWindowsBatchFiles) throw new ProcessError("Windows batch execution was not enabled.", { code: "ERR_WINDOWS_BATCH_DISABLED" });
	if (context.cwd.startsWith("\\\\")) throw new ProcessError("Windows batch execution does not support a UNC working directory.", { code: "ERR_UNSUPPORTED_WINDOWS_CWD" });
	validateBatchArguments(copiedArgs);
	const commandInterpreter = resolveWindowsCommandInterpreter(context.env);
	const commandLine = [escapeBatchCommand(resolvedPath), ...copiedArgs.map(escapeBatchArgument)].join(" ");
	return {
		executable: commandInterpreter.executablePath,
		args: [
			"/d",
			"/s",
			"/v:off",
			"/c",
			`"${commandLine}"`
		],
		cwd: context.cwd,
		env: context.env,
		windowsVerbatimArguments: true
	};
}
var UNSAFE_BATCH_ARGUMENT, UNSAFE_BATCH_PATH, BATCH_META_CHARACTER;
var init_normalizeCommand = __esmMin((() => {
	init_errors();
	init_resolveExecutable();
	UNSAFE_BATCH_ARGUMENT = /[%!^&|<>()]/;
	UNSAFE_BATCH_PATH = /[%!]/;
	BATCH_META_CHARACTER = /([()\][%!^"`<>&|;, *?])/g;
}));
// node_modules/@azure/core-process/dist/esm/process.js
function sanitizeChildProcessError(error) {
	return error instanceof Error && !isProcessError(error) ? createExecutionError(error) : error;
}
function callWithSanitizedChildProcessErrors(callback) {
	try {
		return callback();
	} catch (error) {
		throw sanitizeChildProcessError(error);
	}
}
function sanitizeChildProcessErrors(child) {
	const originalEmit = child.emit;
	child.emit = ((eventName, ...args) => {
		if (eventName === "error") args[0] = sanitizeChildProcessError(args[0]);
		return Reflect.apply(originalEmit, child, [eventName, ...args]);
	});
	return child;
}
function prepareProcess(executable, args, options, allowedOptionNames) {
	if (options.shell !== void 0 || options.windowsVerbatimArguments !== void 0) throw new ProcessError("Shell-related process options are not supported.", { code: "ERR_UNSAFE_PROCESS_OPTION" });
	const copiedOptions = { ...options };
	const { cwd, env, allowWindowsBatchFiles } = copiedOptions;
	const resolutionOptionNames = new Set([
		"cwd",
		"env",
		"allowWindowsBatchFiles"
	]);
	const allowedOptions = new Set(allowedOptionNames);
	const nodeOptions = {};
	for (const [name, value] of Object.entries(copiedOptions)) {
		if ((name === "shell" || name === "windowsVerbatimArguments") && value === void 0) continue;
		if (resolutionOptionNames.has(name)) continue;
		if (!allowedOptions.has(name)) throw new ProcessError("The process options contain an unsupported property.", { code: "ERR_UNSUPPORTED_PROCESS_OPTION" });
		nodeOptions[name] = value;
	}
	const command = normalizeCommand(executable, args, createProcessContext({
		cwd,
		env,
		allowWindowsBatchFiles
	}));
	if (command.windowsVerbatimArguments && nodeOptions.argv0 !== void 0) throw new ProcessError("The argv0 option is not supported for Windows batch files.", { code: "ERR_UNSAFE_PROCESS_OPTION" });
	return {
		command,
		nodeOptions
	};
}
function spawn(command, args = [], options = {}) {
	const prepared = prepareProcess(command, args, options, spawnOptionNames);
	return sanitizeChildProcessErrors(callWithSanitizedChildProcessErrors(() => childProcess.spawn(prepared.command.executable, prepared.command.args, {
		...prepared.nodeOptions,
		cwd: prepared.command.cwd,
		env: prepared.command.env,
		shell: false,
		windowsVerbatimArguments: prepared.command.windowsVerbatimArguments
	})));
}
function spawnSync(command, args = [], options = {}) {
	const prepared = prepareProcess(command, args, options, spawnSyncOptionNames);
	const result = callWithSanitizedChildProcessErrors(() => childProcess.spawnSync(prepared.command.executable, prepared.command.args, {
		...prepared.nodeOptions,
		cwd: prepared.command.cwd,
		env: prepared.command.env,
		shell: false,
		windowsVerbatimArguments: prepared.command.windowsVerbatimArguments
	}));
	if (result.error) return {
		...result,
		error: createExecutionError(result.error)
	};
	return result;
}
var commonOptionNames, spawnOptionNames, spawnSyncOptionNames;
var init_process = __esmMin((() => {
	init_errors();
	init_normalizeCommand();
	init_resolveExecutable();
	commonOptionNames = [
		"gid",
		"killSignal",
		"timeout",
		"uid",
		"windowsHide"
	];
	spawnOptionNames = [
		...commonOptionNames,
		"argv0",
		"detached",
		"serialization",
		"signal",
		"stdio"
	];
	spawnSyncOptionNames = [
		...commonOptionNames,
		"argv0",
		"encoding",
		"input",
		"maxBuffer",
		"stdio"
	];
	[...commonOptionNames];
}));
// node_modules/@azure/core-process/dist/esm/index.js
var init_esm$3 = __esmMin((() => {
	init_errors();
	init_process();
	init_resolveExecutable();
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/platform/nodejs/persist/fileAccessControl.js
function getWindowsSystemExecutable(systemRoot, ...segments) {
	if (!systemRoot || !windowsDriveAbsolutePath.test(systemRoot)) throw new Error("A trusted Windows system directory could not be established.");
	return path.win32.join(systemRoot, ...segments);
}
var windowsDriveAbsolutePath, FileAccessControl;
var init_fileAccessControl = __esmMin((() => {
	init_esm$3();
	init_esm$12();
	windowsDriveAbsolutePath = /^[a-z]:[\\/]/i;
	FileAccessControl = class FileAccessControl {
		static ACLED_DIRECTORIES = {};
		static ACL_IDENTITY = null;
		static OS_FILE_PROTECTION_CHECKED = false;
		static OS_PROVIDES_FILE_PROTECTION = false;
		static USE_ICACLS = type() === "Windows_NT";
		static _getWindowsSystemExecutable(...segments) {
			return getWindowsSystemExecutable(process$1.env.SystemRoot ?? process$1.env.SYSTEMROOT, ...segments);
		}
		static checkFileProtection() {
			if (!FileAccessControl.OS_PROVIDES_FILE_PROTECTION && !FileAccessControl.OS_FILE_PROTECTION_CHECKED) {
				FileAccessControl.OS_FILE_PROTECTION_CHECKED = true;
				if (FileAccessControl.USE_ICACLS) {
					try {
						FileAccessControl.OS_PROVIDES_FILE_PROTECTION = existsSync(FileAccessControl._getWindowsSystemExecutable("System32", "icacls.exe"));
					} catch (e) {}
					if (!FileAccessControl.OS_PROVIDES_FILE_PROTECTION) diag.warn("Could not find ICACLS in expected location! This is necessary to use disk retry mode on Windows.");
				} else FileAccessControl.OS_PROVIDES_FILE_PROTECTION = true;
			}
		}
		static async applyACLRules(directory) {
			if (FileAccessControl.USE_ICACLS) {
				if (FileAccessControl.ACLED_DIRECTORIES[directory] === void 0) {
					FileAccessControl.ACLED_DIRECTORIES[directory] = false;
					try {
						const identity = await this._getACLIdentity();
						await this._runICACLS(this._getACLArguments(directory, identity));
						FileAccessControl.ACLED_DIRECTORIES[directory] = true;
					} catch (ex) {
						FileAccessControl.ACLED_DIRECTORIES[directory] = false;
						throw ex;
					}
				} else if (!FileAccessControl.ACLED_DIRECTORIES[directory]) throw new Error("Setting ACL restrictions did not succeed (cached result)");
			}
		}
		static applyACLRulesSync(directory) {
			if (FileAccessControl.USE_ICACLS) {
				if (FileAccessControl.ACLED_DIRECTORIES[directory] === void 0) {
					this._runICACLSSync(this._getACLArguments(directory, this._getACLIdentitySync()));
					FileAccessControl.ACLED_DIRECTORIES[directory] = true;
					return;
				} else if (!FileAccessControl.ACLED_DIRECTORIES[directory]) throw new Error("Setting ACL restrictions did not succeed (cached result)");
			}
		}
		static _runICACLS(args) {
			return new Promise((resolve, reject) => {
				const aclProc = spawn(FileAccessControl._getWindowsSystemExecutable("System32", "icacls.exe"), args, { windowsHide: true });
				aclProc.on("error", (e) => reject(e));
				aclProc.on("close", (code) => {
					if (code === 0) resolve();
					else reject(new Error(`Setting ACL restrictions did not succeed (ICACLS returned code ${code})`));
				});
			});
		}
		static _runICACLSSync(args) {
			if (spawnSync) {
				const aclProc = spawnSync(FileAccessControl._getWindowsSystemExecutable("System32", "icacls.exe"), args, { windowsHide: true });
				if (aclProc.error) throw aclProc.error;
				else if (aclProc.status !== 0) throw new Error(`Setting ACL restrictions did not succeed (ICACLS returned code ${aclProc.status})`);
			} else throw new Error("Could not synchronously call ICACLS under current version of Node.js");
		}
		static _getACLIdentity() {
			return new Promise((resolve, reject) => {
				if (FileAccessControl.ACL_IDENTITY) resolve(FileAccessControl.ACL_IDENTITY);
				const psProc = spawn(FileAccessControl._getWindowsSystemExecutable("System32", "WindowsPowerShell", "v1.0", "powershell.exe"), ["-Command", "[System.Security.Principal.WindowsIdentity]::GetCurrent().Name"], {
					windowsHide: true,
					stdio: [
						"ignore",
						"pipe",
						"pipe"
					]
				});
				let data = "";
				psProc.stdout?.on("data", (d) => data += d);
				psProc.on("error", (e) => reject(e));
				psProc.on("close", (code) => {
					FileAccessControl.ACL_IDENTITY = data && data.trim();
					if (code === 0) resolve(FileAccessControl.ACL_IDENTITY);
					else reject(new Error(`Getting ACL identity did not succeed (PS returned code ${code})`));
				});
			});
		}
		static _getACLIdentitySync() {
			if (FileAccessControl.ACL_IDENTITY) return FileAccessControl.ACL_IDENTITY;
			if (spawnSync) {
				const psProc = spawnSync(FileAccessControl._getWindowsSystemExecutable("System32", "WindowsPowerShell", "v1.0", "powershell.exe"), ["-Command", "[System.Security.Principal.WindowsIdentity]::GetCurrent().Name"], {
					windowsHide: true,
					stdio: [
						"ignore",
						"pipe",
						"pipe"
					]
				});
				if (psProc.error) throw psProc.error;
				else if (psProc.status !== 0) throw new Error(`Getting ACL identity did not succeed (PS returned code ${psProc.status})`);
				FileAccessControl.ACL_IDENTITY = psProc.stdout && psProc.stdout.toString().trim();
				return FileAccessControl.ACL_IDENTITY;
			} else throw new Error("Could not synchronously get ACL identity under current version of Node.js");
		}
		static _getACLArguments(directory, identity) {
			return [
				directory,
				"/grant",
				"*S-1-5-32-544:(OI)(CI)F",
				"/grant",
				`${identity}:(OI)(CI)F`,
				"/inheritance:r"
			];
		}
	};
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/platform/nodejs/persist/fileSystemHelpers.js
var getShallowDirectorySize, confirmDirExists;
var init_fileSystemHelpers = __esmMin((() => {
	init_esm$12();
	getShallowDirectorySize = async (directory) => {
		let totalSize = 0;
		try {
			const files = await readdir(directory);
			for (const file of files) {
				const fileStats = await stat(join(directory, file));
				if (fileStats.isFile()) totalSize += fileStats.size;
			}
			return totalSize;
		} catch (err) {
			diag.error(`Error getting directory size: ${err}`);
			return 0;
		}
	};
	confirmDirExists = async (directory) => {
		try {
			const stats = await lstat(directory);
			if (!stats.isDirectory()) throw new Error("Path existed but was not a directory");
			const ownerUid = stats.uid;
			const currentUid = typeof process.getuid === "function" ? process.getuid() : void 0;
			if (ownerUid !== void 0 && currentUid !== void 0 && ownerUid !== currentUid && ownerUid !== 0) throw new Error(`Directory ${directory} is owned by uid ${ownerUid}, not the current user (${currentUid}) or admin (uid 0).`);
		} catch (err) {
			if (err && err.code === "ENOENT") try {
				await mkdir(directory, { recursive: true });
			} catch (mkdirErr) {
				if (mkdirErr && mkdirErr.code !== "EEXIST") throw mkdirErr;
			}
			else throw err;
		}
	};
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/export/statsbeat/types.js
function isStatsbeatShutdownStatus(statusCode) {
	return statusCode === 401 || statusCode === 403 || statusCode === 503;
}
var NetworkStatsbeat, CustomerSDKStats, STATSBEAT_LANGUAGE, NETWORK_STATSBEAT_ENDPOINT, StatsbeatResourceProvider, AttachTypeName, StatsbeatCounter, CustomSDKStatsCounter, AIMS_URI, AIMS_API_VERSION, AIMS_FORMAT, NON_EU_CONNECTION_STRING, EU_CONNECTION_STRING, EU_ENDPOINTS, TelemetryType, DropCode, RetryCode, StatsbeatFeatureType, ExceptionType, DropReason, RetryReason;
var init_types$2 = __esmMin((() => {
	NetworkStatsbeat = class {
		time;
		lastTime;
		endpoint;
		host;
		totalRequestCount;
		lastRequestCount;
		totalSuccessfulRequestCount;
		totalReadFailureCount;
		totalWriteFailureCount;
		totalFailedRequestCount;
		retryCount;
		exceptionCount;
		throttleCount;
		intervalRequestExecutionTime;
		lastIntervalRequestExecutionTime;
		averageRequestExecutionTime;
		constructor(endpoint, host) {
			this.endpoint = endpoint;
			this.host = host;
			this.totalRequestCount = 0;
			this.totalSuccessfulRequestCount = 0;
			this.totalReadFailureCount = 0;
			this.totalWriteFailureCount = 0;
			this.totalFailedRequestCount = [];
			this.retryCount = [];
			this.exceptionCount = [];
			this.throttleCount = [];
			this.intervalRequestExecutionTime = 0;
			this.lastIntervalRequestExecutionTime = 0;
			this.lastTime = +new Date();
			this.lastRequestCount = 0;
			this.averageRequestExecutionTime = 0;
		}
	};
	CustomerSDKStats = class {
		totalItemSuccessCount;
		totalItemDropCount;
		totalItemRetryCount;
		constructor() {
			this.totalItemSuccessCount = new Map();
			this.totalItemDropCount = new Map();
			this.totalItemRetryCount = new Map();
		}
	};
	STATSBEAT_LANGUAGE = "node";
	NETWORK_STATSBEAT_ENDPOINT = "breeze";
	StatsbeatResourceProvider = {
		appsvc: "appsvc",
		aks: "aks",
		functions: "functions",
		vm: "vm",
		unknown: "unknown"
	};
	(function(AttachTypeName) {
		AttachTypeName["INTEGRATED_AUTO"] = "IntegratedAuto";
		AttachTypeName["MANUAL"] = "Manual";
	})(AttachTypeName || (AttachTypeName = {}));
	(function(StatsbeatCounter) {
		StatsbeatCounter["SUCCESS_COUNT"] = "Request_Success_Count";
		StatsbeatCounter["FAILURE_COUNT"] = "Request_Failure_Count";
		StatsbeatCounter["RETRY_COUNT"] = "Retry_Count";
		StatsbeatCounter["THROTTLE_COUNT"] = "Throttle_Count";
		StatsbeatCounter["EXCEPTION_COUNT"] = "Exception_Count";
		StatsbeatCounter["AVERAGE_DURATION"] = "Request_Duration";
		StatsbeatCounter["READ_FAILURE_COUNT"] = "Read_Failure_Count";
		StatsbeatCounter["WRITE_FAILURE_COUNT"] = "Write_Failure_Count";
		StatsbeatCounter["ATTACH"] = "Attach";
		StatsbeatCounter["FEATURE"] = "Feature";
	})(StatsbeatCounter || (StatsbeatCounter = {}));
	(function(CustomSDKStatsCounter) {
		CustomSDKStatsCounter["ITEM_SUCCESS_COUNT"] = "Item_Success_Count";
		CustomSDKStatsCounter["ITEM_DROP_COUNT"] = "Item_Dropped_Count";
		CustomSDKStatsCounter["ITEM_RETRY_COUNT"] = "Item_Retry_Count";
	})(CustomSDKStatsCounter || (CustomSDKStatsCounter = {}));
	AIMS_URI = "http://169.254.169.254/metadata/instance/compute";
	AIMS_API_VERSION = "api-version=2017-12-01";
	AIMS_FORMAT = "format=json";
	NON_EU_CONNECTION_STRING = "InstrumentationKey=c4a29126-a7cb-47e5-b348-11414998b11e;IngestionEndpoint=https://westus-0.in.applicationinsights.azure.com";
	EU_CONNECTION_STRING = "InstrumentationKey=7dc56bab-3c0c-4e9f-9ebb-d1acadee8d0f;IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com";
	EU_ENDPOINTS = [
		"westeurope",
		"northeurope",
		"francecentral",
		"francesouth",
		"germanynorth",
		"germanywestcentral",
		"norwayeast",
		"norwaywest",
		"swedencentral",
		"switzerlandnorth",
		"switzerlandwest",
		"uksouth",
		"ukwest"
	];
	(function(TelemetryType) {
		TelemetryType["AVAILABILITY"] = "AVAILABILITY";
		TelemetryType["CUSTOM_EVENT"] = "CUSTOM_EVENT";
		TelemetryType["CUSTOM_METRIC"] = "CUSTOM_METRIC";
		TelemetryType["DEPENDENCY"] = "DEPENDENCY";
		TelemetryType["EXCEPTION"] = "EXCEPTION";
		TelemetryType["PAGE_VIEW"] = "PAGE_VIEW";
		TelemetryType["PERFORMANCE_COUNTER"] = "PERFORMANCE_COUNTER";
		TelemetryType["REQUEST"] = "REQUEST";
		TelemetryType["TRACE"] = "TRACE";
		TelemetryType["UNKNOWN"] = "UNKNOWN";
	})(TelemetryType || (TelemetryType = {}));
	(function(DropCode) {
		DropCode["CLIENT_EXCEPTION"] = "CLIENT_EXCEPTION";
		DropCode["CLIENT_READONLY"] = "CLIENT_READONLY";
		DropCode["CLIENT_PERSISTENCE_CAPACITY"] = "CLIENT_PERSISTENCE_CAPACITY";
		DropCode["CLIENT_STORAGE_DISABLED"] = "CLIENT_STORAGE_DISABLED";
		DropCode["UNKNOWN"] = "UNKNOWN";
	})(DropCode || (DropCode = {}));
	(function(RetryCode) {
		RetryCode["CLIENT_EXCEPTION"] = "CLIENT_EXCEPTION";
		RetryCode["CLIENT_TIMEOUT"] = "CLIENT_TIMEOUT";
		RetryCode["UNKNOWN"] = "UNKNOWN";
	})(RetryCode || (RetryCode = {}));
	(function(StatsbeatFeatureType) {
		StatsbeatFeatureType[StatsbeatFeatureType["FEATURE"] = 0] = "FEATURE";
		StatsbeatFeatureType[StatsbeatFeatureType["INSTRUMENTATION"] = 1] = "INSTRUMENTATION";
	})(StatsbeatFeatureType || (StatsbeatFeatureType = {}));
	(function(ExceptionType) {
		ExceptionType["CLIENT_EXCEPTION"] = "Client exception";
		ExceptionType["NETWORK_EXCEPTION"] = "Network exception";
		ExceptionType["STORAGE_EXCEPTION"] = "Storage exception";
		ExceptionType["TIMEOUT_EXCEPTION"] = "Timeout exception";
	})(ExceptionType || (ExceptionType = {}));
	(function(DropReason) {
		DropReason["CLIENT_READONLY"] = "Client readonly";
		DropReason["CLIENT_PERSISTENCE_CAPACITY"] = "Client persistence capacity";
		DropReason["CLIENT_STORAGE_DISABLED"] = "Client local storage disabled";
		DropReason["UNKNOWN"] = "Unknown reason";
	})(DropReason || (DropReason = {}));
	(function(RetryReason) {
		RetryReason["CLIENT_TIMEOUT"] = "Client timeout";
		RetryReason["UNKNOWN"] = "Unknown reason";
	})(RetryReason || (RetryReason = {}));
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/platform/nodejs/persist/fileSystemPersist.js
function getStorageDirectory(instrumentationKey, storageDirectory) {
	let userSegment;
	let processName;
	let applicationDirectory;
	try {
		userSegment = userInfo().username;
	} catch (error) {
		userSegment = "";
	}
	if (process.title.length > 0) processName = process.title;
	else processName = "";
	const applicationDir = dirname(process.cwd() || process.argv[1]);
	if (applicationDir) applicationDirectory = applicationDir;
	else applicationDirectory = "";
	const hash_input = `${instrumentationKey}|${userSegment}|${processName}|${applicationDirectory}`;
	let subDirectory;
	try {
		subDirectory = createHash("sha256").update(hash_input).digest("hex");
	} catch (error) {
		let hash = 5381;
		for (let i = 0; i < hash_input.length; i++) {
			const char = hash_input.charCodeAt(i);
			hash = (hash << 5) + hash + char;
			hash = hash & hash;
		}
		subDirectory = Math.abs(hash).toString(16);
	}
	let sharedRoot;
	if (storageDirectory) sharedRoot = storageDirectory;
	else sharedRoot = tmpdir();
	return join(sharedRoot, "Microsoft-AzureMonitor-" + subDirectory, FileSystemPersist.TEMPDIR_PREFIX + instrumentationKey);
}
var FileSystemPersist;
var init_fileSystemPersist = __esmMin((() => {
	init_esm$12();
	init_esm$6();
	init_fileAccessControl();
	init_fileSystemHelpers();
	init_types$2();
	FileSystemPersist = class FileSystemPersist {
		_options;
		_customerSDKStatsMetricsProvider;
		_isStorageActive;
		static TEMPDIR_PREFIX = "opentelemetry-nodejs-";
		static FILENAME_SUFFIX = ".ai.json";
		fileRetemptionPeriod = 1728e5;
		cleanupTimeOut = 36e5;
		maxBytesOnDisk = 5e7;
		_enabled;
		_tempDirectory = "";
		_fileCleanupTimer = null;
		_instrumentationKey;
		constructor(instrumentationKey, _options, _customerSDKStatsMetricsProvider, _isStorageActive = () => true) {
			this._options = _options;
			this._customerSDKStatsMetricsProvider = _customerSDKStatsMetricsProvider;
			this._isStorageActive = _isStorageActive;
			this._instrumentationKey = instrumentationKey;
			if (this._options?.disableOfflineStorage) {
				this._enabled = false;
				return;
			}
			this._enabled = true;
			FileAccessControl.checkFileProtection();
			if (!FileAccessControl.OS_PROVIDES_FILE_PROTECTION) {
				this._enabled = false;
				diag.error("Sufficient file protection capabilities were not detected. Files will not be persisted");
			}
			if (!this._instrumentationKey) {
				this._enabled = false;
				diag.error(`No instrumentation key was provided to FileSystemPersister. Files will not be persisted`);
			}
			if (this._enabled) {
				this._tempDirectory = getStorageDirectory(this._instrumentationKey, this._options?.storageDirectory);
				if (!this._fileCleanupTimer) {
					this._fileCleanupTimer = setTimeout(() => {
						this._fileCleanupTask();
					}, this.cleanupTimeOut);
					this._fileCleanupTimer.unref();
				}
			}
		}
		push(value) {
			if (!this._isStorageActive() && !this._options?.disableOfflineStorage) return Promise.resolve(this.storagePaused(value));
			if (this._enabled) {
				diag.debug("Pushing value to persistent storage", value.toString());
				return this._storeToDisk(JSON.stringify(value), value);
			}
			if (!this._options?.disableOfflineStorage) return new Promise((resolve) => {
				resolve(false);
			});
			return new Promise((resolve) => {
				resolve(true);
			});
		}
		restore(value) {
			if (!this._enabled) return Promise.resolve(false);
			return this._storeToDisk(JSON.stringify(value), value, true);
		}
		shutdown() {
			if (this._fileCleanupTimer) {
				clearTimeout(this._fileCleanupTimer);
				this._fileCleanupTimer = null;
			}
		}
		async shift() {
			if (this._enabled && this._isStorageActive()) {
				diag.debug("Searching for filesystem persisted files");
				try {
					const buffer = await this._getFirstFileOnDisk();
					if (buffer) {
						const value = JSON.parse(buffer.toString("utf8"));
						if (Array.isArray(value)) {
							const envelopes = value;
							for (const envelope of envelopes) if (isObjectWithProperties(envelope, ["time"]) && typeof envelope.time === "string") envelope.time = new Date(envelope.time);
						}
						return value;
					}
				} catch (e) {
					diag.debug("Failed to read persisted file", e);
				}
				return null;
			}
			return new Promise((resolve) => {
				resolve(null);
			});
		}
		async _getFirstFileOnDisk() {
			try {
				if ((await stat(this._tempDirectory)).isDirectory()) {
					const files = (await readdir(this._tempDirectory)).filter((f) => basename(f).includes(FileSystemPersist.FILENAME_SUFFIX)).sort();
					if (files.length === 0) return null;
					else {
						const firstFile = files[0];
						const filePath = join(this._tempDirectory, firstFile);
						const payload = await readFile(filePath);
						if (!this._isStorageActive()) return null;
						await unlink(filePath);
						return payload;
					}
				}
				return null;
			} catch (e) {
				if (e.code === "ENOENT") return null;
				else throw e;
			}
		}
		async _storeToDisk(payload, envelopes, restoring = false) {
			try {
				await confirmDirExists(this._tempDirectory);
			} catch (error) {
				if (error?.code === "EACCES" || error?.code === "EPERM") {
					this._customerSDKStatsMetricsProvider?.()?.countDroppedItems(envelopes, DropCode.CLIENT_READONLY);
					diag.warn(`Permission denied while checking/creating directory: ${this._tempDirectory}`, error?.message);
				} else diag.warn(`Error while checking/creating directory: `, error && error.message);
				return false;
			}
			try {
				const size = await getShallowDirectorySize(this._tempDirectory);
				if (size > this.maxBytesOnDisk) {
					this._customerSDKStatsMetricsProvider?.()?.countDroppedItems(envelopes, DropCode.CLIENT_PERSISTENCE_CAPACITY);
					diag.warn(`Not saving data due to max size limit being met. Directory size in bytes is: ${size}`);
					return false;
				}
			} catch (error) {
				diag.warn(`Error while checking size of persistence directory: `, error && error.message);
				return false;
			}
			if (!restoring && !this._isStorageActive()) return this.storagePaused(envelopes);
			const fileName = `${new Date().getTime()}-${process.hrtime.bigint()}${FileSystemPersist.FILENAME_SUFFIX}`;
			const fileFullPath = join(this._tempDirectory, fileName);
			diag.info(`saving data to disk at: ${fileFullPath}`);
			try {
				const handle = await open(fileFullPath, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 384);
				try {
					await handle.writeFile(payload);
				} finally {
					await handle.close();
				}
			} catch (writeError) {
				this._customerSDKStatsMetricsProvider?.()?.countDroppedItems(envelopes, DropCode.CLIENT_EXCEPTION, writeError?.message, ExceptionType.STORAGE_EXCEPTION);
				diag.warn(`Error writing file to persistent file storage`, writeError);
				return false;
			}
			return true;
		}
		storagePaused(envelopes) {
			this._customerSDKStatsMetricsProvider?.()?.countDroppedItems(envelopes, DropCode.CLIENT_STORAGE_DISABLED);
			return false;
		}
		async cleanExpiredFiles() {
			if (this._enabled) await this._fileCleanupTask();
		}
		async _fileCleanupTask() {
			try {
				if ((await stat(this._tempDirectory)).isDirectory()) {
					const files = (await readdir(this._tempDirectory)).filter((f) => basename(f).includes(FileSystemPersist.FILENAME_SUFFIX));
					if (files.length === 0) return false;
					else {
						for (const file of files) {
							const fileCreationDate = new Date(parseInt(file.split(FileSystemPersist.FILENAME_SUFFIX)[0]));
							if (new Date(+new Date() - this.fileRetemptionPeriod) > fileCreationDate) {
								const filePath = join(this._tempDirectory, file);
								await unlink(filePath);
							}
						}
						return true;
					}
				}
				return false;
			} catch (error) {
				diag.info(`Failed cleanup of persistent file storage expired files`, error);
				return false;
			}
		}
	};
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/platform/nodejs/persist/index.js
var init_persist = __esmMin((() => {
	init_fileSystemPersist();
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/export/AggregationTemporality.js
var AggregationTemporality;
var init_AggregationTemporality = __esmMin((() => {
	(function(AggregationTemporality) {
		AggregationTemporality[AggregationTemporality["DELTA"] = 0] = "DELTA";
		AggregationTemporality[AggregationTemporality["CUMULATIVE"] = 1] = "CUMULATIVE";
	})(AggregationTemporality || (AggregationTemporality = {}));
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/export/MetricData.js
var InstrumentType, DataPointType;
var init_MetricData = __esmMin((() => {
	(function(InstrumentType) {
		InstrumentType["COUNTER"] = "COUNTER";
		InstrumentType["GAUGE"] = "GAUGE";
		InstrumentType["HISTOGRAM"] = "HISTOGRAM";
		InstrumentType["UP_DOWN_COUNTER"] = "UP_DOWN_COUNTER";
		InstrumentType["OBSERVABLE_COUNTER"] = "OBSERVABLE_COUNTER";
		InstrumentType["OBSERVABLE_GAUGE"] = "OBSERVABLE_GAUGE";
		InstrumentType["OBSERVABLE_UP_DOWN_COUNTER"] = "OBSERVABLE_UP_DOWN_COUNTER";
	})(InstrumentType || (InstrumentType = {}));
	(function(DataPointType) {
		DataPointType[DataPointType["HISTOGRAM"] = 0] = "HISTOGRAM";
		DataPointType[DataPointType["EXPONENTIAL_HISTOGRAM"] = 1] = "EXPONENTIAL_HISTOGRAM";
		DataPointType[DataPointType["GAUGE"] = 2] = "GAUGE";
		DataPointType[DataPointType["SUM"] = 3] = "SUM";
	})(DataPointType || (DataPointType = {}));
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/utils.js
function hashAttributes(attributes) {
	let keys = Object.keys(attributes);
	if (keys.length === 0) return "";
	keys = keys.sort();
	return JSON.stringify(keys.map((key) => [key, attributes[key]]));
}
function instrumentationScopeId(instrumentationScope) {
	return `${instrumentationScope.name}:${instrumentationScope.version ?? ""}:${instrumentationScope.schemaUrl ?? ""}`;
}
function callWithTimeout(promise, timeout) {
	let timeoutHandle;
	const timeoutPromise = new Promise(function timeoutFunction(_resolve, reject) {
		timeoutHandle = setTimeout(function timeoutHandler() {
			reject(new TimeoutError("Operation timed out."));
		}, timeout);
	});
	return Promise.race([promise, timeoutPromise]).then((result) => {
		clearTimeout(timeoutHandle);
		return result;
	}, (reason) => {
		clearTimeout(timeoutHandle);
		throw reason;
	});
}
function setEquals(lhs, rhs) {
	if (lhs.size !== rhs.size) return false;
	for (const item of lhs) if (!rhs.has(item)) return false;
	return true;
}
function binarySearchUB(arr, value) {
	let lo = 0;
	let hi = arr.length - 1;
	let ret = arr.length;
	while (hi >= lo) {
		const mid = lo + Math.trunc((hi - lo) / 2);
		if (arr[mid] < value) lo = mid + 1;
		else {
			ret = mid;
			hi = mid - 1;
		}
	}
	return ret;
}
function equalsCaseInsensitive(lhs, rhs) {
	return lhs.toLowerCase() === rhs.toLowerCase();
}
var TimeoutError;
var init_utils = __esmMin((() => {
	TimeoutError = class TimeoutError extends Error {
		constructor(message) {
			super(message);
			Object.setPrototypeOf(this, TimeoutError.prototype);
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/aggregator/types.js
var AggregatorKind;
var init_types$1 = __esmMin((() => {
	(function(AggregatorKind) {
		AggregatorKind[AggregatorKind["DROP"] = 0] = "DROP";
		AggregatorKind[AggregatorKind["SUM"] = 1] = "SUM";
		AggregatorKind[AggregatorKind["LAST_VALUE"] = 2] = "LAST_VALUE";
		AggregatorKind[AggregatorKind["HISTOGRAM"] = 3] = "HISTOGRAM";
		AggregatorKind[AggregatorKind["EXPONENTIAL_HISTOGRAM"] = 4] = "EXPONENTIAL_HISTOGRAM";
	})(AggregatorKind || (AggregatorKind = {}));
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/aggregator/Drop.js
var DropAggregator;
var init_Drop = __esmMin((() => {
	init_types$1();
	DropAggregator = class {
		kind = AggregatorKind.DROP;
		createAccumulation() {}
		merge(_previous, _delta) {}
		diff(_previous, _current) {}
		toMetricData(_descriptor, _aggregationTemporality, _accumulationByAttributes, _endTime) {}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/aggregator/Histogram.js
function createNewEmptyCheckpoint(boundaries) {
	const counts = boundaries.map(() => 0);
	counts.push(0);
	return {
		buckets: {
			boundaries,
			counts
		},
		sum: 0,
		count: 0,
		hasMinMax: false,
		min: Infinity,
		max: -Infinity
	};
}
var HistogramAccumulation, HistogramAggregator;
var init_Histogram = __esmMin((() => {
	init_types$1();
	init_MetricData();
	init_utils();
	HistogramAccumulation = class {
		startTime;
		_boundaries;
		_recordMinMax;
		_current;
		constructor(startTime, boundaries, recordMinMax = true, current = createNewEmptyCheckpoint(boundaries)) {
			this.startTime = startTime;
			this._boundaries = boundaries;
			this._recordMinMax = recordMinMax;
			this._current = current;
		}
		record(value) {
			if (Number.isNaN(value)) return;
			this._current.count += 1;
			this._current.sum += value;
			if (this._recordMinMax) {
				this._current.min = Math.min(value, this._current.min);
				this._current.max = Math.max(value, this._current.max);
				this._current.hasMinMax = true;
			}
			const idx = binarySearchUB(this._boundaries, value);
			this._current.buckets.counts[idx] += 1;
		}
		setStartTime(startTime) {
			this.startTime = startTime;
		}
		toPointValue() {
			return this._current;
		}
	};
	HistogramAggregator = class {
		kind = AggregatorKind.HISTOGRAM;
		_boundaries;
		_recordMinMax;
		constructor(boundaries, recordMinMax) {
			this._boundaries = boundaries;
			this._recordMinMax = recordMinMax;
		}
		createAccumulation(startTime) {
			return new HistogramAccumulation(startTime, this._boundaries, this._recordMinMax);
		}
		merge(previous, delta) {
			const previousValue = previous.toPointValue();
			const deltaValue = delta.toPointValue();
			const previousCounts = previousValue.buckets.counts;
			const deltaCounts = deltaValue.buckets.counts;
			const mergedCounts = new Array(previousCounts.length);
			for (let idx = 0; idx < previousCounts.length; idx++) mergedCounts[idx] = previousCounts[idx] + deltaCounts[idx];
			let min = Infinity;
			let max = -Infinity;
			if (this._recordMinMax) {
				if (previousValue.hasMinMax && deltaValue.hasMinMax) {
					min = Math.min(previousValue.min, deltaValue.min);
					max = Math.max(previousValue.max, deltaValue.max);
				} else if (previousValue.hasMinMax) {
					min = previousValue.min;
					max = previousValue.max;
				} else if (deltaValue.hasMinMax) {
					min = deltaValue.min;
					max = deltaValue.max;
				}
			}
			return new HistogramAccumulation(previous.startTime, previousValue.buckets.boundaries, this._recordMinMax, {
				buckets: {
					boundaries: previousValue.buckets.boundaries,
					counts: mergedCounts
				},
				count: previousValue.count + deltaValue.count,
				sum: previousValue.sum + deltaValue.sum,
				hasMinMax: this._recordMinMax && (previousValue.hasMinMax || deltaValue.hasMinMax),
				min,
				max
			});
		}
		diff(previous, current) {
			const previousValue = previous.toPointValue();
			const currentValue = current.toPointValue();
			const previousCounts = previousValue.buckets.counts;
			const currentCounts = currentValue.buckets.counts;
			const diffedCounts = new Array(previousCounts.length);
			for (let idx = 0; idx < previousCounts.length; idx++) diffedCounts[idx] = currentCounts[idx] - previousCounts[idx];
			return new HistogramAccumulation(current.startTime, previousValue.buckets.boundaries, this._recordMinMax, {
				buckets: {
					boundaries: previousValue.buckets.boundaries,
					counts: diffedCounts
				},
				count: currentValue.count - previousValue.count,
				sum: currentValue.sum - previousValue.sum,
				hasMinMax: false,
				min: Infinity,
				max: -Infinity
			});
		}
		toMetricData(descriptor, aggregationTemporality, accumulationByAttributes, endTime) {
			return {
				descriptor,
				aggregationTemporality,
				dataPointType: DataPointType.HISTOGRAM,
				dataPoints: accumulationByAttributes.map(([attributes, accumulation]) => {
					const pointValue = accumulation.toPointValue();
					const allowsNegativeValues = descriptor.type === InstrumentType.GAUGE || descriptor.type === InstrumentType.UP_DOWN_COUNTER || descriptor.type === InstrumentType.OBSERVABLE_GAUGE || descriptor.type === InstrumentType.OBSERVABLE_UP_DOWN_COUNTER;
					return {
						attributes,
						startTime: accumulation.startTime,
						endTime,
						value: {
							min: pointValue.hasMinMax ? pointValue.min : void 0,
							max: pointValue.hasMinMax ? pointValue.max : void 0,
							sum: !allowsNegativeValues ? pointValue.sum : void 0,
							buckets: pointValue.buckets,
							count: pointValue.count
						}
					};
				})
			};
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/aggregator/exponential-histogram/Buckets.js
var Buckets, BucketsBacking;
var init_Buckets = __esmMin((() => {
	Buckets = class Buckets {
		backing;
		indexBase;
		indexStart;
		indexEnd;
		constructor(backing = new BucketsBacking(), indexBase = 0, indexStart = 0, indexEnd = 0) {
			this.backing = backing;
			this.indexBase = indexBase;
			this.indexStart = indexStart;
			this.indexEnd = indexEnd;
		}
		get offset() {
			return this.indexStart;
		}
		get length() {
			if (this.backing.length === 0) return 0;
			if (this.indexEnd === this.indexStart && this.at(0) === 0) return 0;
			return this.indexEnd - this.indexStart + 1;
		}
		counts() {
			return Array.from({ length: this.length }, (_, i) => this.at(i));
		}
		at(position) {
			const bias = this.indexBase - this.indexStart;
			if (position < bias) position += this.backing.length;
			position -= bias;
			return this.backing.countAt(position);
		}
		incrementBucket(bucketIndex, increment) {
			this.backing.increment(bucketIndex, increment);
		}
		decrementBucket(bucketIndex, decrement) {
			this.backing.decrement(bucketIndex, decrement);
		}
		trim() {
			for (let i = 0; i < this.length; i++) if (this.at(i) !== 0) {
				this.indexStart += i;
				break;
			} else if (i === this.length - 1) {
				this.indexStart = this.indexEnd = this.indexBase = 0;
				return;
			}
			for (let i = this.length - 1; i >= 0; i--) if (this.at(i) !== 0) {
				this.indexEnd -= this.length - i - 1;
				break;
			}
			this._rotate();
		}
		downscale(by) {
			this._rotate();
			const size = 1 + this.indexEnd - this.indexStart;
			const each = 1 << by;
			let inpos = 0;
			let outpos = 0;
			for (let pos = this.indexStart; pos <= this.indexEnd;) {
				let mod = pos % each;
				if (mod < 0) mod += each;
				for (let i = mod; i < each && inpos < size; i++) {
					this._relocateBucket(outpos, inpos);
					inpos++;
					pos++;
				}
				outpos++;
			}
			this.indexStart >>= by;
			this.indexEnd >>= by;
			this.indexBase = this.indexStart;
		}
		clone() {
			return new Buckets(this.backing.clone(), this.indexBase, this.indexStart, this.indexEnd);
		}
		_rotate() {
			const bias = this.indexBase - this.indexStart;
			if (bias === 0) return;
			else if (bias > 0) {
				this.backing.reverse(0, this.backing.length);
				this.backing.reverse(0, bias);
				this.backing.reverse(bias, this.backing.length);
			} else {
				this.backing.reverse(0, this.backing.length);
				this.backing.reverse(0, this.backing.length + bias);
			}
			this.indexBase = this.indexStart;
		}
		_relocateBucket(dest, src) {
			if (dest === src) return;
			this.incrementBucket(dest, this.backing.emptyBucket(src));
		}
	};
	BucketsBacking = class BucketsBacking {
		_counts;
		constructor(counts = [0]) {
			this._counts = counts;
		}
		get length() {
			return this._counts.length;
		}
		countAt(pos) {
			return this._counts[pos];
		}
		growTo(newSize, oldPositiveLimit, newPositiveLimit) {
			const tmp = new Array(newSize).fill(0);
			tmp.splice(newPositiveLimit, this._counts.length - oldPositiveLimit, ...this._counts.slice(oldPositiveLimit));
			tmp.splice(0, oldPositiveLimit, ...this._counts.slice(0, oldPositiveLimit));
			this._counts = tmp;
		}
		reverse(from, limit) {
			const num = Math.floor((from + limit) / 2) - from;
			for (let i = 0; i < num; i++) {
				const tmp = this._counts[from + i];
				this._counts[from + i] = this._counts[limit - i - 1];
				this._counts[limit - i - 1] = tmp;
			}
		}
		emptyBucket(src) {
			const tmp = this._counts[src];
			this._counts[src] = 0;
			return tmp;
		}
		increment(bucketIndex, increment) {
			this._counts[bucketIndex] += increment;
		}
		decrement(bucketIndex, decrement) {
			if (this._counts[bucketIndex] >= decrement) this._counts[bucketIndex] -= decrement;
			else this._counts[bucketIndex] = 0;
		}
		clone() {
			return new BucketsBacking([...this._counts]);
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/aggregator/exponential-histogram/mapping/ieee754.js
function getNormalBase2(value) {
	const dv = new DataView(new ArrayBuffer(8));
	dv.setFloat64(0, value);
	return ((dv.getUint32(0) & EXPONENT_MASK) >> 20) - EXPONENT_BIAS;
}
function getSignificand(value) {
	const dv = new DataView(new ArrayBuffer(8));
	dv.setFloat64(0, value);
	const hiBits = dv.getUint32(0);
	const loBits = dv.getUint32(4);
	return (hiBits & SIGNIFICAND_MASK) * Math.pow(2, 32) + loBits;
}
var EXPONENT_MASK, SIGNIFICAND_MASK, EXPONENT_BIAS, MIN_NORMAL_EXPONENT, MAX_NORMAL_EXPONENT, MIN_VALUE;
var init_ieee754 = __esmMin((() => {
	EXPONENT_MASK = 2146435072;
	SIGNIFICAND_MASK = 1048575;
	EXPONENT_BIAS = 1023;
	MIN_NORMAL_EXPONENT = -1022;
	MAX_NORMAL_EXPONENT = EXPONENT_BIAS;
	MIN_VALUE = Math.pow(2, -1022);
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/aggregator/exponential-histogram/util.js
function ldexp(frac, exp) {
	if (frac === 0 || frac === Number.POSITIVE_INFINITY || frac === Number.NEGATIVE_INFINITY || Number.isNaN(frac)) return frac;
	return frac * Math.pow(2, exp);
}
function nextGreaterSquare(v) {
	v--;
	v |= v >> 1;
	v |= v >> 2;
	v |= v >> 4;
	v |= v >> 8;
	v |= v >> 16;
	v++;
	return v;
}
var init_util = __esmMin((() => {}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/aggregator/exponential-histogram/mapping/types.js
var MappingError;
var init_types = __esmMin((() => {
	MappingError = class extends Error {};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/aggregator/exponential-histogram/mapping/ExponentMapping.js
var ExponentMapping;
var init_ExponentMapping = __esmMin((() => {
	init_ieee754();
	init_util();
	init_types();
	ExponentMapping = class {
		_shift;
		constructor(scale) {
			this._shift = -scale;
		}
		mapToIndex(value) {
			if (value < MIN_VALUE) return this._minNormalLowerBoundaryIndex();
			return getNormalBase2(value) + this._rightShift(getSignificand(value) - 1, 52) >> this._shift;
		}
		lowerBoundary(index) {
			const minIndex = this._minNormalLowerBoundaryIndex();
			if (index < minIndex) throw new MappingError(`underflow: ${index} is < minimum lower boundary: ${minIndex}`);
			const maxIndex = this._maxNormalLowerBoundaryIndex();
			if (index > maxIndex) throw new MappingError(`overflow: ${index} is > maximum lower boundary: ${maxIndex}`);
			return ldexp(1, index << this._shift);
		}
		get scale() {
			if (this._shift === 0) return 0;
			return -this._shift;
		}
		_minNormalLowerBoundaryIndex() {
			let index = MIN_NORMAL_EXPONENT >> this._shift;
			if (this._shift < 2) index--;
			return index;
		}
		_maxNormalLowerBoundaryIndex() {
			return MAX_NORMAL_EXPONENT >> this._shift;
		}
		_rightShift(value, shift) {
			return Math.floor(value * Math.pow(2, -shift));
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/aggregator/exponential-histogram/mapping/LogarithmMapping.js
var LogarithmMapping;
var init_LogarithmMapping = __esmMin((() => {
	init_ieee754();
	init_util();
	init_types();
	LogarithmMapping = class {
		_scale;
		_scaleFactor;
		_inverseFactor;
		constructor(scale) {
			this._scale = scale;
			this._scaleFactor = ldexp(Math.LOG2E, scale);
			this._inverseFactor = ldexp(Math.LN2, -scale);
		}
		mapToIndex(value) {
			if (value <= MIN_VALUE) return this._minNormalLowerBoundaryIndex() - 1;
			if (getSignificand(value) === 0) return (getNormalBase2(value) << this._scale) - 1;
			const index = Math.floor(Math.log(value) * this._scaleFactor);
			const maxIndex = this._maxNormalLowerBoundaryIndex();
			if (index >= maxIndex) return maxIndex;
			return index;
		}
		lowerBoundary(index) {
			const maxIndex = this._maxNormalLowerBoundaryIndex();
			if (index >= maxIndex) {
				if (index === maxIndex) return 2 * Math.exp((index - (1 << this._scale)) / this._scaleFactor);
				throw new MappingError(`overflow: ${index} is > maximum lower boundary: ${maxIndex}`);
			}
			const minIndex = this._minNormalLowerBoundaryIndex();
			if (index <= minIndex) {
				if (index === minIndex) return MIN_VALUE;
				else if (index === minIndex - 1) return Math.exp((index + (1 << this._scale)) / this._scaleFactor) / 2;
				throw new MappingError(`overflow: ${index} is < minimum lower boundary: ${minIndex}`);
			}
			return Math.exp(index * this._inverseFactor);
		}
		get scale() {
			return this._scale;
		}
		_minNormalLowerBoundaryIndex() {
			return MIN_NORMAL_EXPONENT << this._scale;
		}
		_maxNormalLowerBoundaryIndex() {
			return (MAX_NORMAL_EXPONENT + 1 << this._scale) - 1;
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/aggregator/exponential-histogram/mapping/getMapping.js
function getMapping(scale) {
	if (scale > MAX_SCALE$1 || scale < MIN_SCALE) throw new MappingError(`expected scale >= ${MIN_SCALE} && <= ${MAX_SCALE$1}, got: ${scale}`);
	return PREBUILT_MAPPINGS[scale + 10];
}
var MIN_SCALE, MAX_SCALE$1, PREBUILT_MAPPINGS;
var init_getMapping = __esmMin((() => {
	init_ExponentMapping();
	init_LogarithmMapping();
	init_types();
	MIN_SCALE = -10;
	MAX_SCALE$1 = 20;
	PREBUILT_MAPPINGS = Array.from({ length: 31 }, (_, i) => {
		if (i > 10) return new LogarithmMapping(i - 10);
		return new ExponentMapping(i - 10);
	});
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/aggregator/ExponentialHistogram.js
var HighLow, MAX_SCALE, DEFAULT_MAX_SIZE, MIN_MAX_SIZE, ExponentialHistogramAccumulation, ExponentialHistogramAggregator;
var init_ExponentialHistogram = __esmMin((() => {
	init_types$1();
	init_MetricData();
	init_esm$12();
	init_Buckets();
	init_getMapping();
	init_util();
	HighLow = class HighLow {
		static combine(h1, h2) {
			return new HighLow(Math.min(h1.low, h2.low), Math.max(h1.high, h2.high));
		}
		low;
		high;
		constructor(low, high) {
			this.low = low;
			this.high = high;
		}
	};
	MAX_SCALE = 20;
	DEFAULT_MAX_SIZE = 160;
	MIN_MAX_SIZE = 2;
	ExponentialHistogramAccumulation = class ExponentialHistogramAccumulation {
		startTime;
		_maxSize;
		_recordMinMax;
		_sum;
		_count;
		_zeroCount;
		_min;
		_max;
		_positive;
		_negative;
		_mapping;
		constructor(startTime, maxSize = DEFAULT_MAX_SIZE, recordMinMax = true, sum = 0, count = 0, zeroCount = 0, min = Number.POSITIVE_INFINITY, max = Number.NEGATIVE_INFINITY, positive = new Buckets(), negative = new Buckets(), mapping = getMapping(MAX_SCALE)) {
			this.startTime = startTime;
			this._maxSize = maxSize;
			this._recordMinMax = recordMinMax;
			this._sum = sum;
			this._count = count;
			this._zeroCount = zeroCount;
			this._min = min;
			this._max = max;
			this._positive = positive;
			this._negative = negative;
			this._mapping = mapping;
			if (this._maxSize < MIN_MAX_SIZE) {
				diag.warn(`Exponential Histogram Max Size set to ${this._maxSize}, \
                changing to the minimum size of: ${MIN_MAX_SIZE}`);
				this._maxSize = MIN_MAX_SIZE;
			}
		}
		record(value) {
			this.updateByIncrement(value, 1);
		}
		setStartTime(startTime) {
			this.startTime = startTime;
		}
		toPointValue() {
			return {
				hasMinMax: this._recordMinMax,
				min: this.min,
				max: this.max,
				sum: this.sum,
				positive: {
					offset: this.positive.offset,
					bucketCounts: this.positive.counts()
				},
				negative: {
					offset: this.negative.offset,
					bucketCounts: this.negative.counts()
				},
				count: this.count,
				scale: this.scale,
				zeroCount: this.zeroCount
			};
		}
		get sum() {
			return this._sum;
		}
		get min() {
			return this._min;
		}
		get max() {
			return this._max;
		}
		get count() {
			return this._count;
		}
		get zeroCount() {
			return this._zeroCount;
		}
		get scale() {
			if (this._count === this._zeroCount) return 0;
			return this._mapping.scale;
		}
		get positive() {
			return this._positive;
		}
		get negative() {
			return this._negative;
		}
		updateByIncrement(value, increment) {
			if (Number.isNaN(value)) return;
			if (value > this._max) this._max = value;
			if (value < this._min) this._min = value;
			this._count += increment;
			if (value === 0) {
				this._zeroCount += increment;
				return;
			}
			this._sum += value * increment;
			if (value > 0) this._updateBuckets(this._positive, value, increment);
			else this._updateBuckets(this._negative, -value, increment);
		}
		merge(previous) {
			if (this._count === 0) {
				this._min = previous.min;
				this._max = previous.max;
			} else if (previous.count !== 0) {
				if (previous.min < this.min) this._min = previous.min;
				if (previous.max > this.max) this._max = previous.max;
			}
			this.startTime = previous.startTime;
			this._sum += previous.sum;
			this._count += previous.count;
			this._zeroCount += previous.zeroCount;
			const minScale = this._minScale(previous);
			this._downscale(this.scale - minScale);
			this._mergeBuckets(this.positive, previous, previous.positive, minScale);
			this._mergeBuckets(this.negative, previous, previous.negative, minScale);
		}
		diff(other) {
			this._min = Infinity;
			this._max = -Infinity;
			this._sum -= other.sum;
			this._count -= other.count;
			this._zeroCount -= other.zeroCount;
			const minScale = this._minScale(other);
			this._downscale(this.scale - minScale);
			this._diffBuckets(this.positive, other, other.positive, minScale);
			this._diffBuckets(this.negative, other, other.negative, minScale);
		}
		clone() {
			return new ExponentialHistogramAccumulation(this.startTime, this._maxSize, this._recordMinMax, this._sum, this._count, this._zeroCount, this._min, this._max, this.positive.clone(), this.negative.clone(), this._mapping);
		}
		_updateBuckets(buckets, value, increment) {
			let index = this._mapping.mapToIndex(value);
			let rescalingNeeded = false;
			let high = 0;
			let low = 0;
			if (buckets.length === 0) {
				buckets.indexStart = index;
				buckets.indexEnd = buckets.indexStart;
				buckets.indexBase = buckets.indexStart;
			} else if (index < buckets.indexStart && buckets.indexEnd - index >= this._maxSize) {
				rescalingNeeded = true;
				low = index;
				high = buckets.indexEnd;
			} else if (index > buckets.indexEnd && index - buckets.indexStart >= this._maxSize) {
				rescalingNeeded = true;
				low = buckets.indexStart;
				high = index;
			}
			if (rescalingNeeded) {
				const change = this._changeScale(high, low);
				this._downscale(change);
				index = this._mapping.mapToIndex(value);
			}
			this._incrementIndexBy(buckets, index, increment);
		}
		_incrementIndexBy(buckets, index, increment) {
			if (increment === 0) return;
			if (buckets.length === 0) buckets.indexStart = buckets.indexEnd = buckets.indexBase = index;
			if (index < buckets.indexStart) {
				const span = buckets.indexEnd - index;
				if (span >= buckets.backing.length) this._grow(buckets, span + 1);
				buckets.indexStart = index;
			} else if (index > buckets.indexEnd) {
				const span = index - buckets.indexStart;
				if (span >= buckets.backing.length) this._grow(buckets, span + 1);
				buckets.indexEnd = index;
			}
			let bucketIndex = index - buckets.indexBase;
			if (bucketIndex < 0) bucketIndex += buckets.backing.length;
			buckets.incrementBucket(bucketIndex, increment);
		}
		_grow(buckets, needed) {
			const size = buckets.backing.length;
			const bias = buckets.indexBase - buckets.indexStart;
			const oldPositiveLimit = size - bias;
			let newSize = nextGreaterSquare(needed);
			if (newSize > this._maxSize) newSize = this._maxSize;
			const newPositiveLimit = newSize - bias;
			buckets.backing.growTo(newSize, oldPositiveLimit, newPositiveLimit);
		}
		_changeScale(high, low) {
			let change = 0;
			while (high - low >= this._maxSize) {
				high >>= 1;
				low >>= 1;
				change++;
			}
			return change;
		}
		_downscale(change) {
			if (change === 0) return;
			if (change < 0) throw new Error(`impossible change of scale: ${this.scale}`);
			const newScale = this._mapping.scale - change;
			this._positive.downscale(change);
			this._negative.downscale(change);
			this._mapping = getMapping(newScale);
		}
		_minScale(other) {
			const minScale = Math.min(this.scale, other.scale);
			const highLowPos = HighLow.combine(this._highLowAtScale(this.positive, this.scale, minScale), this._highLowAtScale(other.positive, other.scale, minScale));
			const highLowNeg = HighLow.combine(this._highLowAtScale(this.negative, this.scale, minScale), this._highLowAtScale(other.negative, other.scale, minScale));
			return Math.min(minScale - this._changeScale(highLowPos.high, highLowPos.low), minScale - this._changeScale(highLowNeg.high, highLowNeg.low));
		}
		_highLowAtScale(buckets, currentScale, newScale) {
			if (buckets.length === 0) return new HighLow(0, -1);
			const shift = currentScale - newScale;
			return new HighLow(buckets.indexStart >> shift, buckets.indexEnd >> shift);
		}
		_mergeBuckets(ours, other, theirs, scale) {
			const theirOffset = theirs.offset;
			const theirChange = other.scale - scale;
			for (let i = 0; i < theirs.length; i++) this._incrementIndexBy(ours, theirOffset + i >> theirChange, theirs.at(i));
		}
		_diffBuckets(ours, other, theirs, scale) {
			const theirOffset = theirs.offset;
			const theirChange = other.scale - scale;
			for (let i = 0; i < theirs.length; i++) {
				let bucketIndex = (theirOffset + i >> theirChange) - ours.indexBase;
				if (bucketIndex < 0) bucketIndex += ours.backing.length;
				ours.decrementBucket(bucketIndex, theirs.at(i));
			}
			ours.trim();
		}
	};
	ExponentialHistogramAggregator = class {
		kind = AggregatorKind.EXPONENTIAL_HISTOGRAM;
		_maxSize;
		_recordMinMax;
		constructor(maxSize, recordMinMax) {
			this._maxSize = maxSize;
			this._recordMinMax = recordMinMax;
		}
		createAccumulation(startTime) {
			return new ExponentialHistogramAccumulation(startTime, this._maxSize, this._recordMinMax);
		}
		merge(previous, delta) {
			const result = delta.clone();
			result.merge(previous);
			return result;
		}
		diff(previous, current) {
			const result = current.clone();
			result.diff(previous);
			return result;
		}
		toMetricData(descriptor, aggregationTemporality, accumulationByAttributes, endTime) {
			return {
				descriptor,
				aggregationTemporality,
				dataPointType: DataPointType.EXPONENTIAL_HISTOGRAM,
				dataPoints: accumulationByAttributes.map(([attributes, accumulation]) => {
					const pointValue = accumulation.toPointValue();
					const allowsNegativeValues = descriptor.type === InstrumentType.GAUGE || descriptor.type === InstrumentType.UP_DOWN_COUNTER || descriptor.type === InstrumentType.OBSERVABLE_GAUGE || descriptor.type === InstrumentType.OBSERVABLE_UP_DOWN_COUNTER;
					return {
						attributes,
						startTime: accumulation.startTime,
						endTime,
						value: {
							min: pointValue.hasMinMax ? pointValue.min : void 0,
							max: pointValue.hasMinMax ? pointValue.max : void 0,
							sum: !allowsNegativeValues ? pointValue.sum : void 0,
							positive: {
								offset: pointValue.positive.offset,
								bucketCounts: pointValue.positive.bucketCounts
							},
							negative: {
								offset: pointValue.negative.offset,
								bucketCounts: pointValue.negative.bucketCounts
							},
							count: pointValue.count,
							scale: pointValue.scale,
							zeroCount: pointValue.zeroCount
						}
					};
				})
			};
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/aggregator/LastValue.js
var LastValueAccumulation, LastValueAggregator;
var init_LastValue = __esmMin((() => {
	init_types$1();
	init_esm$11();
	init_MetricData();
	LastValueAccumulation = class {
		startTime;
		_current;
		sampleTime;
		constructor(startTime, current = 0, sampleTime = [0, 0]) {
			this.startTime = startTime;
			this._current = current;
			this.sampleTime = sampleTime;
		}
		record(value) {
			this._current = value;
			this.sampleTime = millisToHrTime(Date.now());
		}
		setStartTime(startTime) {
			this.startTime = startTime;
		}
		toPointValue() {
			return this._current;
		}
	};
	LastValueAggregator = class {
		kind = AggregatorKind.LAST_VALUE;
		createAccumulation(startTime) {
			return new LastValueAccumulation(startTime);
		}
		merge(previous, delta) {
			const latestAccumulation = hrTimeToMicroseconds(delta.sampleTime) >= hrTimeToMicroseconds(previous.sampleTime) ? delta : previous;
			return new LastValueAccumulation(previous.startTime, latestAccumulation.toPointValue(), latestAccumulation.sampleTime);
		}
		diff(previous, current) {
			const latestAccumulation = hrTimeToMicroseconds(current.sampleTime) >= hrTimeToMicroseconds(previous.sampleTime) ? current : previous;
			return new LastValueAccumulation(current.startTime, latestAccumulation.toPointValue(), latestAccumulation.sampleTime);
		}
		toMetricData(descriptor, aggregationTemporality, accumulationByAttributes, endTime) {
			return {
				descriptor,
				aggregationTemporality,
				dataPointType: DataPointType.GAUGE,
				dataPoints: accumulationByAttributes.map(([attributes, accumulation]) => {
					return {
						attributes,
						startTime: accumulation.startTime,
						endTime,
						value: accumulation.toPointValue()
					};
				})
			};
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/aggregator/Sum.js
var SumAccumulation, SumAggregator;
var init_Sum = __esmMin((() => {
	init_types$1();
	init_MetricData();
	SumAccumulation = class {
		startTime;
		monotonic;
		_current;
		reset;
		constructor(startTime, monotonic, current = 0, reset = false) {
			this.startTime = startTime;
			this.monotonic = monotonic;
			this._current = current;
			this.reset = reset;
		}
		record(value) {
			if (this.monotonic && value < 0) return;
			this._current += value;
		}
		setStartTime(startTime) {
			this.startTime = startTime;
		}
		toPointValue() {
			return this._current;
		}
	};
	SumAggregator = class {
		kind = AggregatorKind.SUM;
		monotonic;
		constructor(monotonic) {
			this.monotonic = monotonic;
		}
		createAccumulation(startTime) {
			return new SumAccumulation(startTime, this.monotonic);
		}
		merge(previous, delta) {
			const prevPv = previous.toPointValue();
			const deltaPv = delta.toPointValue();
			if (delta.reset) return new SumAccumulation(delta.startTime, this.monotonic, deltaPv, delta.reset);
			return new SumAccumulation(previous.startTime, this.monotonic, prevPv + deltaPv);
		}
		diff(previous, current) {
			const prevPv = previous.toPointValue();
			const currPv = current.toPointValue();
			if (this.monotonic && prevPv > currPv) return new SumAccumulation(current.startTime, this.monotonic, currPv, true);
			return new SumAccumulation(current.startTime, this.monotonic, currPv - prevPv);
		}
		toMetricData(descriptor, aggregationTemporality, accumulationByAttributes, endTime) {
			return {
				descriptor,
				aggregationTemporality,
				dataPointType: DataPointType.SUM,
				dataPoints: accumulationByAttributes.map(([attributes, accumulation]) => {
					return {
						attributes,
						startTime: accumulation.startTime,
						endTime,
						value: accumulation.toPointValue()
					};
				}),
				isMonotonic: this.monotonic
			};
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/aggregator/index.js
var init_aggregator = __esmMin((() => {
	init_Drop();
	init_Histogram();
	init_ExponentialHistogram();
	init_LastValue();
	init_Sum();
})), DropAggregation, SumAggregation, LastValueAggregation, HistogramAggregation, ExplicitBucketHistogramAggregation, ExponentialHistogramAggregation, DefaultAggregation, DROP_AGGREGATION, SUM_AGGREGATION, LAST_VALUE_AGGREGATION, HISTOGRAM_AGGREGATION, DEFAULT_AGGREGATION;
var init_Aggregation = __esmMin((() => {
	init_esm$12();
	init_aggregator();
	init_MetricData();
	DropAggregation = class DropAggregation {
		static DEFAULT_INSTANCE = new DropAggregator();
		createAggregator(_instrument) {
			return DropAggregation.DEFAULT_INSTANCE;
		}
	};
	SumAggregation = class SumAggregation {
		static MONOTONIC_INSTANCE = new SumAggregator(true);
		static NON_MONOTONIC_INSTANCE = new SumAggregator(false);
		createAggregator(instrument) {
			switch (instrument.type) {
				case InstrumentType.COUNTER:
				case InstrumentType.OBSERVABLE_COUNTER:
				case InstrumentType.HISTOGRAM: return SumAggregation.MONOTONIC_INSTANCE;
				default: return SumAggregation.NON_MONOTONIC_INSTANCE;
			}
		}
	};
	LastValueAggregation = class LastValueAggregation {
		static DEFAULT_INSTANCE = new LastValueAggregator();
		createAggregator(_instrument) {
			return LastValueAggregation.DEFAULT_INSTANCE;
		}
	};
	HistogramAggregation = class HistogramAggregation {
		static DEFAULT_INSTANCE = new HistogramAggregator([
			0,
			5,
			10,
			25,
			50,
			75,
			100,
			250,
			500,
			750,
			1e3,
			2500,
			5e3,
			7500,
			1e4
		], true);
		createAggregator(_instrument) {
			return HistogramAggregation.DEFAULT_INSTANCE;
		}
	};
	ExplicitBucketHistogramAggregation = class {
		_boundaries;
		_recordMinMax;
		constructor(boundaries, recordMinMax = true) {
			if (boundaries == null) throw new Error("ExplicitBucketHistogramAggregation should be created with explicit boundaries, if a single bucket histogram is required, please pass an empty array");
			boundaries = boundaries.concat();
			boundaries = boundaries.sort((a, b) => a - b);
			const minusInfinityIndex = boundaries.lastIndexOf(-Infinity);
			let infinityIndex = boundaries.indexOf(Infinity);
			if (infinityIndex === -1) infinityIndex = void 0;
			this._boundaries = boundaries.slice(minusInfinityIndex + 1, infinityIndex);
			this._recordMinMax = recordMinMax;
		}
		createAggregator(_instrument) {
			return new HistogramAggregator(this._boundaries, this._recordMinMax);
		}
	};
	ExponentialHistogramAggregation = class {
		_maxSize;
		_recordMinMax;
		constructor(maxSize = 160, recordMinMax = true) {
			this._maxSize = maxSize;
			this._recordMinMax = recordMinMax;
		}
		createAggregator(_instrument) {
			return new ExponentialHistogramAggregator(this._maxSize, this._recordMinMax);
		}
	};
	DefaultAggregation = class {
		_resolve(instrument) {
			switch (instrument.type) {
				case InstrumentType.COUNTER:
				case InstrumentType.UP_DOWN_COUNTER:
				case InstrumentType.OBSERVABLE_COUNTER:
				case InstrumentType.OBSERVABLE_UP_DOWN_COUNTER: return SUM_AGGREGATION;
				case InstrumentType.GAUGE:
				case InstrumentType.OBSERVABLE_GAUGE: return LAST_VALUE_AGGREGATION;
				case InstrumentType.HISTOGRAM:
					if (instrument.advice.explicitBucketBoundaries) return new ExplicitBucketHistogramAggregation(instrument.advice.explicitBucketBoundaries);
					return HISTOGRAM_AGGREGATION;
			}
			diag.warn(`Unable to recognize instrument type: ${instrument.type}`);
			return DROP_AGGREGATION;
		}
		createAggregator(instrument) {
			return this._resolve(instrument).createAggregator(instrument);
		}
	};
	DROP_AGGREGATION = new DropAggregation();
	SUM_AGGREGATION = new SumAggregation();
	LAST_VALUE_AGGREGATION = new LastValueAggregation();
	HISTOGRAM_AGGREGATION = new HistogramAggregation();
	new ExponentialHistogramAggregation();
	DEFAULT_AGGREGATION = new DefaultAggregation();
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/view/AggregationOption.js
function toAggregation(option) {
	switch (option.type) {
		case AggregationType.DEFAULT: return DEFAULT_AGGREGATION;
		case AggregationType.DROP: return DROP_AGGREGATION;
		case AggregationType.SUM: return SUM_AGGREGATION;
		case AggregationType.LAST_VALUE: return LAST_VALUE_AGGREGATION;
		case AggregationType.EXPONENTIAL_HISTOGRAM: {
			const expOption = option;
			return new ExponentialHistogramAggregation(expOption.options?.maxSize, expOption.options?.recordMinMax);
		}
		case AggregationType.EXPLICIT_BUCKET_HISTOGRAM: {
			const expOption = option;
			if (expOption.options == null) return HISTOGRAM_AGGREGATION;
			else return new ExplicitBucketHistogramAggregation(expOption.options?.boundaries, expOption.options?.recordMinMax);
		}
		default: throw new Error("Unsupported Aggregation");
	}
}
var AggregationType;
var init_AggregationOption = __esmMin((() => {
	init_Aggregation();
	(function(AggregationType) {
		AggregationType[AggregationType["DEFAULT"] = 0] = "DEFAULT";
		AggregationType[AggregationType["DROP"] = 1] = "DROP";
		AggregationType[AggregationType["SUM"] = 2] = "SUM";
		AggregationType[AggregationType["LAST_VALUE"] = 3] = "LAST_VALUE";
		AggregationType[AggregationType["EXPLICIT_BUCKET_HISTOGRAM"] = 4] = "EXPLICIT_BUCKET_HISTOGRAM";
		AggregationType[AggregationType["EXPONENTIAL_HISTOGRAM"] = 5] = "EXPONENTIAL_HISTOGRAM";
	})(AggregationType || (AggregationType = {}));
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/export/AggregationSelector.js
var DEFAULT_AGGREGATION_SELECTOR, DEFAULT_AGGREGATION_TEMPORALITY_SELECTOR;
var init_AggregationSelector = __esmMin((() => {
	init_AggregationTemporality();
	init_AggregationOption();
	DEFAULT_AGGREGATION_SELECTOR = (_instrumentType) => {
		return { type: AggregationType.DEFAULT };
	};
	DEFAULT_AGGREGATION_TEMPORALITY_SELECTOR = (_instrumentType) => AggregationTemporality.CUMULATIVE;
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/semconv.js
var ATTR_OTEL_COMPONENT_NAME, ATTR_OTEL_COMPONENT_TYPE, OTEL_COMPONENT_TYPE_VALUE_PERIODIC_METRIC_READER, METRIC_OTEL_SDK_METRIC_READER_COLLECTION_DURATION, ATTR_ERROR_TYPE;
var init_semconv = __esmMin((() => {
	ATTR_OTEL_COMPONENT_NAME = "otel.component.name";
	ATTR_OTEL_COMPONENT_TYPE = "otel.component.type";
	OTEL_COMPONENT_TYPE_VALUE_PERIODIC_METRIC_READER = "periodic_metric_reader";
	METRIC_OTEL_SDK_METRIC_READER_COLLECTION_DURATION = "otel.sdk.metric_reader.collection.duration";
	ATTR_ERROR_TYPE = "error.type";
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/export/MetricReaderMetrics.js
var componentCounter, MetricReaderMetrics;
var init_MetricReaderMetrics = __esmMin((() => {
	init_semconv();
	componentCounter = new Map();
	MetricReaderMetrics = class {
		collectionDuration;
		standardAttrs;
		constructor(componentType, meter) {
			const counter = componentCounter.get(componentType) ?? 0;
			componentCounter.set(componentType, counter + 1);
			this.standardAttrs = {
				[ATTR_OTEL_COMPONENT_TYPE]: componentType,
				[ATTR_OTEL_COMPONENT_NAME]: `${componentType}/${counter}`
			};
			this.collectionDuration = meter.createHistogram(METRIC_OTEL_SDK_METRIC_READER_COLLECTION_DURATION, {
				unit: "s",
				description: "The duration of the collect operation of the metric reader.",
				advice: { explicitBucketBoundaries: [] }
			});
		}
		recordCollection(durationSecs, error) {
			const attrs = error ? {
				...this.standardAttrs,
				[ATTR_ERROR_TYPE]: error
			} : this.standardAttrs;
			this.collectionDuration.record(durationSecs, attrs);
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/version.js
var VERSION;
var init_version = __esmMin((() => {
	VERSION = "2.10.0";
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/export/MetricReader.js
var MetricReader;
var init_MetricReader = __esmMin((() => {
	init_esm$12();
	init_utils();
	init_AggregationSelector();
	init_MetricReaderMetrics();
	init_version();
	init_esm$11();
	MetricReader = class {
		_shutdown = false;
		_metricProducers;
		_sdkMetricProducer;
		_selfObsMetrics;
		_aggregationTemporalitySelector;
		_aggregationSelector;
		_cardinalitySelector;
		_otelComponentType;
		constructor(options) {
			this._aggregationSelector = options?.aggregationSelector ?? DEFAULT_AGGREGATION_SELECTOR;
			this._aggregationTemporalitySelector = options?.aggregationTemporalitySelector ?? DEFAULT_AGGREGATION_TEMPORALITY_SELECTOR;
			this._metricProducers = options?.metricProducers ?? [];
			this._cardinalitySelector = options?.cardinalitySelector;
			this._otelComponentType = options?.otelComponentType ?? this.constructor.name;
			this._selfObsMetrics = new MetricReaderMetrics(this._otelComponentType, createNoopMeter());
		}
		setMetricProducer(metricProducer) {
			if (this._sdkMetricProducer) throw new Error("MetricReader can not be bound to a MeterProvider again.");
			this._sdkMetricProducer = metricProducer;
			this.onInitialized();
		}
		_setSelfObsMeterProvider(meterProvider) {
			const meter = meterProvider.getMeter("@opentelemetry/sdk-metrics", VERSION);
			this._selfObsMetrics = new MetricReaderMetrics(this._otelComponentType, meter);
		}
		selectAggregation(instrumentType) {
			return this._aggregationSelector(instrumentType);
		}
		selectAggregationTemporality(instrumentType) {
			return this._aggregationTemporalitySelector(instrumentType);
		}
		selectCardinalityLimit(instrumentType) {
			return this._cardinalitySelector ? this._cardinalitySelector(instrumentType) : 2e3;
		}
		onInitialized() {}
		async collect(options) {
			if (this._sdkMetricProducer === void 0) throw new Error("MetricReader is not bound to a MetricProducer");
			if (this._shutdown) throw new Error("MetricReader is shutdown");
			const startTime = hrTime$1();
			const [sdkCollectionResults, ...additionalCollectionResults] = await Promise.all([this._sdkMetricProducer.collect({ timeoutMillis: options?.timeoutMillis }), ...this._metricProducers.map((producer) => producer.collect({ timeoutMillis: options?.timeoutMillis }))]);
			const endTime = hrTime$1();
			const errors = sdkCollectionResults.errors.concat(additionalCollectionResults.flatMap((result) => result.errors));
			const collectDuration = hrTimeToSeconds(hrTimeDuration(startTime, endTime));
			this._selfObsMetrics.recordCollection(collectDuration, errors.length > 0 ? errors[0].name ?? "collect_error" : void 0);
			return {
				resourceMetrics: {
					resource: sdkCollectionResults.resourceMetrics.resource,
					scopeMetrics: sdkCollectionResults.resourceMetrics.scopeMetrics.concat(additionalCollectionResults.flatMap((result) => result.resourceMetrics.scopeMetrics))
				},
				errors
			};
		}
		async shutdown(options) {
			if (this._shutdown) {
				diag.error("Cannot call shutdown twice.");
				return;
			}
			if (options?.timeoutMillis == null) await this.onShutdown();
			else await callWithTimeout(this.onShutdown(), options.timeoutMillis);
			this._shutdown = true;
		}
		async forceFlush(options) {
			if (this._shutdown) {
				diag.warn("Cannot forceFlush on already shutdown MetricReader.");
				return;
			}
			if (options?.timeoutMillis == null) {
				await this.onForceFlush();
				return;
			}
			await callWithTimeout(this.onForceFlush(), options.timeoutMillis);
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/export/MetricDataSplitter.js
function splitMetricData(resourceMetrics, maxExportBatchSize) {
	if (!Number.isInteger(maxExportBatchSize) || maxExportBatchSize <= 0) throw new Error("maxExportBatchSize must be a positive integer");
	const batches = [];
	let currentBatchPoints = 0;
	let currentScopeMetrics = [];
	function flush() {
		if (currentScopeMetrics.length > 0) {
			batches.push({
				resource: resourceMetrics.resource,
				scopeMetrics: currentScopeMetrics
			});
			currentScopeMetrics = [];
			currentBatchPoints = 0;
		}
	}
	for (const scopeMetric of resourceMetrics.scopeMetrics) {
		let scopeMetricCopy = null;
		for (const metric of scopeMetric.metrics) {
			const dataPoints = metric.dataPoints;
			if (dataPoints.length === 0) {
				if (!scopeMetricCopy) {
					scopeMetricCopy = {
						scope: scopeMetric.scope,
						metrics: []
					};
					currentScopeMetrics.push(scopeMetricCopy);
				}
				scopeMetricCopy.metrics.push(metric);
				continue;
			}
			let offset = 0;
			while (offset < dataPoints.length) {
				const spaceLeft = maxExportBatchSize - currentBatchPoints;
				const take = Math.min(spaceLeft, dataPoints.length - offset);
				if (!scopeMetricCopy) {
					scopeMetricCopy = {
						scope: scopeMetric.scope,
						metrics: []
					};
					currentScopeMetrics.push(scopeMetricCopy);
				}
				const metricCopy = {
					...metric,
					dataPoints: dataPoints.slice(offset, offset + take)
				};
				scopeMetricCopy.metrics.push(metricCopy);
				offset += take;
				currentBatchPoints += take;
				if (currentBatchPoints === maxExportBatchSize) {
					flush();
					scopeMetricCopy = null;
				}
			}
		}
	}
	flush();
	return batches;
}
var init_MetricDataSplitter = __esmMin((() => {}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/export/PeriodicExportingMetricReader.js
var PeriodicExportingMetricReader;
var init_PeriodicExportingMetricReader = __esmMin((() => {
	init_esm$12();
	init_esm$11();
	init_MetricReader();
	init_utils();
	init_MetricData();
	init_MetricDataSplitter();
	init_semconv();
	PeriodicExportingMetricReader = class extends MetricReader {
		_interval;
		_exporter;
		_exportInterval;
		_exportTimeout;
		_maxExportBatchSize;
		_ongoingExportPromise = null;
		constructor(options) {
			const { exporter, exportIntervalMillis = 6e4, metricProducers, cardinalityLimits, maxExportBatchSize } = options;
			let { exportTimeoutMillis = 3e4 } = options;
			super({
				aggregationSelector: exporter.selectAggregation?.bind(exporter),
				aggregationTemporalitySelector: exporter.selectAggregationTemporality?.bind(exporter),
				otelComponentType: OTEL_COMPONENT_TYPE_VALUE_PERIODIC_METRIC_READER,
				metricProducers,
				cardinalitySelector: (instrumentType) => {
					const limits = {
						default: 2e3,
						...cardinalityLimits
					};
					switch (instrumentType) {
						case InstrumentType.COUNTER: return limits.counter ?? limits.default;
						case InstrumentType.GAUGE: return limits.gauge ?? limits.default;
						case InstrumentType.HISTOGRAM: return limits.histogram ?? limits.default;
						case InstrumentType.OBSERVABLE_COUNTER: return limits.observableCounter ?? limits.default;
						case InstrumentType.OBSERVABLE_UP_DOWN_COUNTER: return limits.observableUpDownCounter ?? limits.default;
						case InstrumentType.OBSERVABLE_GAUGE: return limits.observableGauge ?? limits.default;
						case InstrumentType.UP_DOWN_COUNTER: return limits.upDownCounter ?? limits.default;
						default: return limits.default;
					}
				}
			});
			if (exportIntervalMillis <= 0) throw Error("exportIntervalMillis must be greater than 0");
			if (exportTimeoutMillis <= 0) throw Error("exportTimeoutMillis must be greater than 0");
			if (maxExportBatchSize !== void 0 && (!Number.isInteger(maxExportBatchSize) || maxExportBatchSize <= 0)) throw Error("maxExportBatchSize must be a positive integer");
			if (exportIntervalMillis < exportTimeoutMillis) {
				if ("exportIntervalMillis" in options && "exportTimeoutMillis" in options) throw Error("exportIntervalMillis must be greater than or equal to exportTimeoutMillis");
				else {
					diag.info(`Timeout of ${exportTimeoutMillis} exceeds the interval of ${exportIntervalMillis}. Clamping timeout to interval duration.`);
					exportTimeoutMillis = exportIntervalMillis;
				}
			}
			this._exportInterval = exportIntervalMillis;
			this._exportTimeout = exportTimeoutMillis;
			this._exporter = exporter;
			this._maxExportBatchSize = maxExportBatchSize;
		}
		async _runOnce() {
			try {
				await this._doRun();
			} catch (err) {
				globalErrorHandler(err);
			}
		}
		async _doRun() {
			if (this._ongoingExportPromise) {
				diag.debug("PeriodicExportingMetricReader: export already in progress, skipping");
				return;
			}
			const currentRun = async () => {
				const { resourceMetrics, errors } = await this.collect({ timeoutMillis: this._exportTimeout });
				if (errors.length > 0) diag.error("PeriodicExportingMetricReader: metrics collection errors", ...errors);
				if (resourceMetrics.resource.asyncAttributesPending) try {
					await resourceMetrics.resource.waitForAsyncAttributes?.();
				} catch (e) {
					diag.debug("Error while resolving async portion of resource: ", e);
					globalErrorHandler(e);
				}
				if (resourceMetrics.scopeMetrics.length === 0) return;
				const batches = this._maxExportBatchSize ? splitMetricData(resourceMetrics, this._maxExportBatchSize) : [resourceMetrics];
				let anyErr = null;
				for (const batch of batches) try {
					const result = await callWithTimeout(internal._export(this._exporter, batch), this._exportTimeout);
					if (result.code !== ExportResultCode.SUCCESS) anyErr = new Error(`PeriodicExportingMetricReader: metrics export failed (error ${result.error})`);
				} catch (e) {
					if (e instanceof TimeoutError) {
						diag.error(`PeriodicExportingMetricReader: metrics export timed out after ${this._exportTimeout}ms`);
						break;
					} else {
						diag.error("PeriodicExportingMetricReader: metrics export threw error", e);
						anyErr = e instanceof Error ? e : new Error(String(e));
					}
				}
				if (anyErr) throw anyErr;
			};
			this._ongoingExportPromise = currentRun();
			try {
				await this._ongoingExportPromise;
			} finally {
				this._ongoingExportPromise = null;
			}
		}
		onInitialized() {
			this._interval = setInterval(() => {
				this._runOnce();
			}, this._exportInterval);
			if (typeof this._interval !== "number") this._interval.unref();
		}
		async onForceFlush() {
			await this._awaitOngoingExport();
			if (this._ongoingExportPromise) await this._awaitOngoingExport();
			else await this._runOnce();
			await this._exporter.forceFlush();
		}
		async _awaitOngoingExport() {
			if (this._ongoingExportPromise) {
				diag.debug("PeriodicExportingMetricReader: export already in progress, awaiting ongoing export");
				try {
					await this._ongoingExportPromise;
				} catch {}
			}
		}
		async onShutdown() {
			if (this._interval) clearInterval(this._interval);
			await this.onForceFlush();
			await this._exporter.shutdown();
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/view/ViewRegistry.js
var ViewRegistry;
var init_ViewRegistry = __esmMin((() => {
	ViewRegistry = class {
		_registeredViews = [];
		addView(view) {
			this._registeredViews.push(view);
		}
		findViews(instrument, meter) {
			return this._registeredViews.filter((registeredView) => {
				return this._matchInstrument(registeredView.instrumentSelector, instrument) && this._matchMeter(registeredView.meterSelector, meter);
			});
		}
		_matchInstrument(selector, instrument) {
			return (selector.getType() === void 0 || instrument.type === selector.getType()) && selector.getNameFilter().match(instrument.name) && selector.getUnitFilter().match(instrument.unit);
		}
		_matchMeter(selector, meter) {
			return selector.getNameFilter().match(meter.name) && (meter.version === void 0 || selector.getVersionFilter().match(meter.version)) && (meter.schemaUrl === void 0 || selector.getSchemaUrlFilter().match(meter.schemaUrl));
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/InstrumentDescriptor.js
function createInstrumentDescriptor(name, type, options) {
	if (!isValidName(name)) diag.warn(`Invalid metric name: "${name}". The metric name should be a ASCII string with a length no greater than 255 characters.`);
	return {
		name,
		type,
		description: options?.description ?? "",
		unit: options?.unit ?? "",
		valueType: options?.valueType ?? ValueType.DOUBLE,
		advice: options?.advice ?? {}
	};
}
function createInstrumentDescriptorWithView(view, instrument) {
	return {
		name: view.name ?? instrument.name,
		description: view.description ?? instrument.description,
		type: instrument.type,
		unit: instrument.unit,
		valueType: instrument.valueType,
		advice: instrument.advice
	};
}
function isDescriptorCompatibleWith(descriptor, otherDescriptor) {
	return equalsCaseInsensitive(descriptor.name, otherDescriptor.name) && descriptor.unit === otherDescriptor.unit && descriptor.type === otherDescriptor.type && descriptor.valueType === otherDescriptor.valueType;
}
function isValidName(name) {
	return NAME_REGEXP.test(name);
}
var NAME_REGEXP;
var init_InstrumentDescriptor = __esmMin((() => {
	init_esm$12();
	init_utils();
	NAME_REGEXP = /^[a-z][a-z0-9_.\-/]{0,254}$/i;
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/Instruments.js
function isObservableInstrument(it) {
	return it instanceof ObservableInstrument;
}
var SyncInstrument, UpDownCounterInstrument, CounterInstrument, GaugeInstrument, HistogramInstrument, ObservableInstrument, ObservableCounterInstrument, ObservableGaugeInstrument, ObservableUpDownCounterInstrument;
var init_Instruments = __esmMin((() => {
	init_esm$12();
	SyncInstrument = class {
		_writableMetricStorage;
		_descriptor;
		constructor(writableMetricStorage, descriptor) {
			this._writableMetricStorage = writableMetricStorage;
			this._descriptor = descriptor;
		}
		_record(value, attributes = {}, context) {
			if (typeof value !== "number") {
				diag.warn(`non-number value provided to metric ${this._descriptor.name}: ${value}`);
				return;
			}
			if (this._descriptor.valueType === ValueType.INT && !Number.isInteger(value)) {
				diag.warn(`INT value type cannot accept a floating-point value for ${this._descriptor.name}, ignoring the fractional digits.`);
				value = Math.trunc(value);
				if (!Number.isInteger(value)) return;
			}
			this._writableMetricStorage.record(value, attributes, context, Date.now());
		}
	};
	UpDownCounterInstrument = class extends SyncInstrument {
		add(value, attributes, ctx) {
			this._record(value, attributes, ctx);
		}
	};
	CounterInstrument = class extends SyncInstrument {
		add(value, attributes, ctx) {
			if (value < 0) {
				diag.warn(`negative value provided to counter ${this._descriptor.name}: ${value}`);
				return;
			}
			this._record(value, attributes, ctx);
		}
	};
	GaugeInstrument = class extends SyncInstrument {
		record(value, attributes, ctx) {
			this._record(value, attributes, ctx);
		}
	};
	HistogramInstrument = class extends SyncInstrument {
		record(value, attributes, ctx) {
			if (value < 0) {
				diag.warn(`negative value provided to histogram ${this._descriptor.name}: ${value}`);
				return;
			}
			this._record(value, attributes, ctx);
		}
	};
	ObservableInstrument = class {
		_metricStorages;
		_descriptor;
		_observableRegistry;
		constructor(descriptor, metricStorages, observableRegistry) {
			this._descriptor = descriptor;
			this._metricStorages = metricStorages;
			this._observableRegistry = observableRegistry;
		}
		addCallback(callback) {
			this._observableRegistry.addCallback(callback, this);
		}
		removeCallback(callback) {
			this._observableRegistry.removeCallback(callback, this);
		}
	};
	ObservableCounterInstrument = class extends ObservableInstrument {};
	ObservableGaugeInstrument = class extends ObservableInstrument {};
	ObservableUpDownCounterInstrument = class extends ObservableInstrument {};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/Meter.js
var Meter;
var init_Meter = __esmMin((() => {
	init_InstrumentDescriptor();
	init_Instruments();
	init_MetricData();
	Meter = class {
		_meterSharedState;
		constructor(meterSharedState) {
			this._meterSharedState = meterSharedState;
		}
		createGauge(name, options) {
			const descriptor = createInstrumentDescriptor(name, InstrumentType.GAUGE, options);
			const storage = this._meterSharedState.registerMetricStorage(descriptor);
			return new GaugeInstrument(storage, descriptor);
		}
		createHistogram(name, options) {
			const descriptor = createInstrumentDescriptor(name, InstrumentType.HISTOGRAM, options);
			const storage = this._meterSharedState.registerMetricStorage(descriptor);
			return new HistogramInstrument(storage, descriptor);
		}
		createCounter(name, options) {
			const descriptor = createInstrumentDescriptor(name, InstrumentType.COUNTER, options);
			const storage = this._meterSharedState.registerMetricStorage(descriptor);
			return new CounterInstrument(storage, descriptor);
		}
		createUpDownCounter(name, options) {
			const descriptor = createInstrumentDescriptor(name, InstrumentType.UP_DOWN_COUNTER, options);
			const storage = this._meterSharedState.registerMetricStorage(descriptor);
			return new UpDownCounterInstrument(storage, descriptor);
		}
		createObservableGauge(name, options) {
			const descriptor = createInstrumentDescriptor(name, InstrumentType.OBSERVABLE_GAUGE, options);
			const storages = this._meterSharedState.registerAsyncMetricStorage(descriptor);
			return new ObservableGaugeInstrument(descriptor, storages, this._meterSharedState.observableRegistry);
		}
		createObservableCounter(name, options) {
			const descriptor = createInstrumentDescriptor(name, InstrumentType.OBSERVABLE_COUNTER, options);
			const storages = this._meterSharedState.registerAsyncMetricStorage(descriptor);
			return new ObservableCounterInstrument(descriptor, storages, this._meterSharedState.observableRegistry);
		}
		createObservableUpDownCounter(name, options) {
			const descriptor = createInstrumentDescriptor(name, InstrumentType.OBSERVABLE_UP_DOWN_COUNTER, options);
			const storages = this._meterSharedState.registerAsyncMetricStorage(descriptor);
			return new ObservableUpDownCounterInstrument(descriptor, storages, this._meterSharedState.observableRegistry);
		}
		addBatchObservableCallback(callback, observables) {
			this._meterSharedState.observableRegistry.addBatchCallback(callback, observables);
		}
		removeBatchObservableCallback(callback, observables) {
			this._meterSharedState.observableRegistry.removeBatchCallback(callback, observables);
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/state/MetricStorage.js
var MetricStorage;
var init_MetricStorage = __esmMin((() => {
	init_InstrumentDescriptor();
	MetricStorage = class {
		_instrumentDescriptor;
		constructor(instrumentDescriptor) {
			this._instrumentDescriptor = instrumentDescriptor;
		}
		getInstrumentDescriptor() {
			return this._instrumentDescriptor;
		}
		updateDescription(description) {
			this._instrumentDescriptor = createInstrumentDescriptor(this._instrumentDescriptor.name, this._instrumentDescriptor.type, {
				description,
				valueType: this._instrumentDescriptor.valueType,
				unit: this._instrumentDescriptor.unit,
				advice: this._instrumentDescriptor.advice
			});
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/state/HashMap.js
var HashMap, AttributeHashMap;
var init_HashMap = __esmMin((() => {
	init_utils();
	HashMap = class {
		_valueMap = new Map();
		_keyMap = new Map();
		_hash;
		constructor(hash) {
			this._hash = hash;
		}
		get(key, hashCode) {
			hashCode ??= this._hash(key);
			return this._valueMap.get(hashCode);
		}
		getOrDefault(key, defaultFactory) {
			const hash = this._hash(key);
			if (this._valueMap.has(hash)) return this._valueMap.get(hash);
			const val = defaultFactory();
			if (!this._keyMap.has(hash)) this._keyMap.set(hash, key);
			this._valueMap.set(hash, val);
			return val;
		}
		set(key, value, hashCode) {
			hashCode ??= this._hash(key);
			if (!this._keyMap.has(hashCode)) this._keyMap.set(hashCode, key);
			this._valueMap.set(hashCode, value);
		}
		has(key, hashCode) {
			hashCode ??= this._hash(key);
			return this._valueMap.has(hashCode);
		}
		*keys() {
			const keyIterator = this._keyMap.entries();
			let next = keyIterator.next();
			while (next.done !== true) {
				yield [next.value[1], next.value[0]];
				next = keyIterator.next();
			}
		}
		*entries() {
			const valueIterator = this._valueMap.entries();
			let next = valueIterator.next();
			while (next.done !== true) {
				yield [
					this._keyMap.get(next.value[0]),
					next.value[1],
					next.value[0]
				];
				next = valueIterator.next();
			}
		}
		get size() {
			return this._valueMap.size;
		}
	};
	AttributeHashMap = class extends HashMap {
		constructor() {
			super(hashAttributes);
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/state/DeltaMetricProcessor.js
var DeltaMetricProcessor;
var init_DeltaMetricProcessor = __esmMin((() => {
	init_esm$11();
	init_utils();
	init_HashMap();
	DeltaMetricProcessor = class {
		_activeCollectionStorage = new AttributeHashMap();
		_cumulativeMemoStorage = new AttributeHashMap();
		_cardinalityLimit;
		_overflowAttributes = { "otel.metric.overflow": true };
		_overflowHashCode;
		_aggregator;
		constructor(aggregator, aggregationCardinalityLimit) {
			this._aggregator = aggregator;
			this._cardinalityLimit = (aggregationCardinalityLimit ?? 2e3) - 1;
			this._overflowHashCode = hashAttributes(this._overflowAttributes);
		}
		record(value, attributes, collectionTime) {
			let accumulation = this._activeCollectionStorage.get(attributes);
			if (!accumulation) {
				const hrTime = millisToHrTime(collectionTime);
				if (this._activeCollectionStorage.size >= this._cardinalityLimit) {
					this._activeCollectionStorage.getOrDefault(this._overflowAttributes, () => this._aggregator.createAccumulation(hrTime))?.record(value);
					return;
				}
				accumulation = this._aggregator.createAccumulation(hrTime);
				this._activeCollectionStorage.set(attributes, accumulation);
			}
			accumulation?.record(value);
		}
		batchCumulate(measurements, collectionTime) {
			for (const [originalAttributes, value, originalHashCode] of measurements.entries()) {
				let attributes = originalAttributes;
				let hashCode = originalHashCode;
				const accumulation = this._aggregator.createAccumulation(collectionTime);
				accumulation?.record(value);
				let delta = accumulation;
				if (this._cumulativeMemoStorage.has(attributes, hashCode)) {
					const previous = this._cumulativeMemoStorage.get(attributes, hashCode);
					delta = this._aggregator.diff(previous, accumulation);
				} else if (this._cumulativeMemoStorage.size >= this._cardinalityLimit) {
					attributes = this._overflowAttributes;
					hashCode = this._overflowHashCode;
					if (this._cumulativeMemoStorage.has(attributes, hashCode)) {
						const previous = this._cumulativeMemoStorage.get(attributes, hashCode);
						delta = this._aggregator.diff(previous, accumulation);
					}
				}
				if (this._activeCollectionStorage.has(attributes, hashCode)) {
					const active = this._activeCollectionStorage.get(attributes, hashCode);
					delta = this._aggregator.merge(active, delta);
				}
				this._cumulativeMemoStorage.set(attributes, accumulation, hashCode);
				this._activeCollectionStorage.set(attributes, delta, hashCode);
			}
		}
		collect() {
			const unreportedDelta = this._activeCollectionStorage;
			this._activeCollectionStorage = new AttributeHashMap();
			return unreportedDelta;
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/state/TemporalMetricProcessor.js
function AttributesMapToAccumulationRecords(map) {
	return Array.from(map.entries());
}
var TemporalMetricProcessor;
var init_TemporalMetricProcessor = __esmMin((() => {
	init_AggregationTemporality();
	init_HashMap();
	TemporalMetricProcessor = class TemporalMetricProcessor {
		_aggregator;
		_unreportedAccumulations = new Map();
		_reportHistory = new Map();
		constructor(aggregator, collectorHandles) {
			this._aggregator = aggregator;
			collectorHandles.forEach((handle) => {
				this._unreportedAccumulations.set(handle, []);
			});
		}
		buildMetrics(collector, instrumentDescriptor, currentAccumulations, collectionTime) {
			this._stashAccumulations(currentAccumulations);
			const unreportedAccumulations = this._getMergedUnreportedAccumulations(collector);
			let result = unreportedAccumulations;
			let aggregationTemporality;
			if (this._reportHistory.has(collector)) {
				const last = this._reportHistory.get(collector);
				const lastCollectionTime = last.collectionTime;
				aggregationTemporality = last.aggregationTemporality;
				if (aggregationTemporality === AggregationTemporality.CUMULATIVE) result = TemporalMetricProcessor.merge(last.accumulations, unreportedAccumulations, this._aggregator);
				else result = TemporalMetricProcessor.calibrateStartTime(last.accumulations, unreportedAccumulations, lastCollectionTime);
			} else aggregationTemporality = collector.selectAggregationTemporality(instrumentDescriptor.type);
			this._reportHistory.set(collector, {
				accumulations: result,
				collectionTime,
				aggregationTemporality
			});
			const accumulationRecords = AttributesMapToAccumulationRecords(result);
			if (accumulationRecords.length === 0) return;
			return this._aggregator.toMetricData(instrumentDescriptor, aggregationTemporality, accumulationRecords, collectionTime);
		}
		_stashAccumulations(currentAccumulation) {
			const registeredCollectors = this._unreportedAccumulations.keys();
			for (const collector of registeredCollectors) {
				let stash = this._unreportedAccumulations.get(collector);
				if (stash === void 0) {
					stash = [];
					this._unreportedAccumulations.set(collector, stash);
				}
				stash.push(currentAccumulation);
			}
		}
		_getMergedUnreportedAccumulations(collector) {
			let result = new AttributeHashMap();
			const unreportedList = this._unreportedAccumulations.get(collector);
			this._unreportedAccumulations.set(collector, []);
			if (unreportedList === void 0) return result;
			for (const it of unreportedList) result = TemporalMetricProcessor.merge(result, it, this._aggregator);
			return result;
		}
		static merge(last, current, aggregator) {
			const result = last;
			const iterator = current.entries();
			let next = iterator.next();
			while (next.done !== true) {
				const [key, record, hash] = next.value;
				if (last.has(key, hash)) {
					const lastAccumulation = last.get(key, hash);
					const accumulation = aggregator.merge(lastAccumulation, record);
					result.set(key, accumulation, hash);
				} else result.set(key, record, hash);
				next = iterator.next();
			}
			return result;
		}
		static calibrateStartTime(last, current, lastCollectionTime) {
			for (const [key, hash] of last.keys()) current.get(key, hash)?.setStartTime(lastCollectionTime);
			return current;
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/state/AsyncMetricStorage.js
var AsyncMetricStorage;
var init_AsyncMetricStorage = __esmMin((() => {
	init_MetricStorage();
	init_DeltaMetricProcessor();
	init_TemporalMetricProcessor();
	init_HashMap();
	AsyncMetricStorage = class extends MetricStorage {
		_aggregationCardinalityLimit;
		_deltaMetricStorage;
		_temporalMetricStorage;
		_attributesProcessor;
		constructor(_instrumentDescriptor, aggregator, attributesProcessor, collectorHandles, aggregationCardinalityLimit) {
			super(_instrumentDescriptor);
			this._aggregationCardinalityLimit = aggregationCardinalityLimit;
			this._deltaMetricStorage = new DeltaMetricProcessor(aggregator, this._aggregationCardinalityLimit);
			this._temporalMetricStorage = new TemporalMetricProcessor(aggregator, collectorHandles);
			this._attributesProcessor = attributesProcessor;
		}
		record(measurements, observationTime) {
			if (this._attributesProcessor === void 0) {
				this._deltaMetricStorage.batchCumulate(measurements, observationTime);
				return;
			}
			const processed = new AttributeHashMap();
			for (const [attributes, value] of measurements.entries()) processed.set(this._attributesProcessor.process(attributes), value);
			this._deltaMetricStorage.batchCumulate(processed, observationTime);
		}
		collect(collector, collectionTime) {
			const accumulations = this._deltaMetricStorage.collect();
			return this._temporalMetricStorage.buildMetrics(collector, this._instrumentDescriptor, accumulations, collectionTime);
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/view/RegistrationConflicts.js
function getIncompatibilityDetails(existing, otherDescriptor) {
	let incompatibility = "";
	if (existing.unit !== otherDescriptor.unit) incompatibility += `\t- Unit '${existing.unit}' does not match '${otherDescriptor.unit}'\n`;
	if (existing.type !== otherDescriptor.type) incompatibility += `\t- Type '${existing.type}' does not match '${otherDescriptor.type}'\n`;
	if (existing.valueType !== otherDescriptor.valueType) incompatibility += `\t- Value Type '${existing.valueType}' does not match '${otherDescriptor.valueType}'\n`;
	if (existing.description !== otherDescriptor.description) incompatibility += `\t- Description '${existing.description}' does not match '${otherDescriptor.description}'\n`;
	return incompatibility;
}
function getValueTypeConflictResolutionRecipe(existing, otherDescriptor) {
	return `\t- use valueType '${existing.valueType}' on instrument creation or use an instrument name other than '${otherDescriptor.name}'`;
}
function getUnitConflictResolutionRecipe(existing, otherDescriptor) {
	return `\t- use unit '${existing.unit}' on instrument creation or use an instrument name other than '${otherDescriptor.name}'`;
}
function getTypeConflictResolutionRecipe(existing, otherDescriptor) {
	const selector = {
		name: otherDescriptor.name,
		type: otherDescriptor.type,
		unit: otherDescriptor.unit
	};
	const selectorString = JSON.stringify(selector);
	return `\t- create a new view with a name other than '${existing.name}' and InstrumentSelector '${selectorString}'`;
}
function getDescriptionResolutionRecipe(existing, otherDescriptor) {
	const selector = {
		name: otherDescriptor.name,
		type: otherDescriptor.type,
		unit: otherDescriptor.unit
	};
	const selectorString = JSON.stringify(selector);
	return `\t- create a new view with a name other than '${existing.name}' and InstrumentSelector '${selectorString}'
    \t- OR - create a new view with the name ${existing.name} and description '${existing.description}' and InstrumentSelector ${selectorString}
    \t- OR - create a new view with the name ${otherDescriptor.name} and description '${existing.description}' and InstrumentSelector ${selectorString}`;
}
function getConflictResolutionRecipe(existing, otherDescriptor) {
	if (existing.valueType !== otherDescriptor.valueType) return getValueTypeConflictResolutionRecipe(existing, otherDescriptor);
	if (existing.unit !== otherDescriptor.unit) return getUnitConflictResolutionRecipe(existing, otherDescriptor);
	if (existing.type !== otherDescriptor.type) return getTypeConflictResolutionRecipe(existing, otherDescriptor);
	if (existing.description !== otherDescriptor.description) return getDescriptionResolutionRecipe(existing, otherDescriptor);
	return "";
}
var init_RegistrationConflicts = __esmMin((() => {}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/state/MetricStorageRegistry.js
var MetricStorageRegistry;
var init_MetricStorageRegistry = __esmMin((() => {
	init_InstrumentDescriptor();
	init_esm$12();
	init_RegistrationConflicts();
	MetricStorageRegistry = class MetricStorageRegistry {
		_sharedRegistry = new Map();
		_perCollectorRegistry = new Map();
		static create() {
			return new MetricStorageRegistry();
		}
		getStorages(collector) {
			let storages = [];
			for (const metricStorages of this._sharedRegistry.values()) storages = storages.concat(metricStorages);
			const perCollectorStorages = this._perCollectorRegistry.get(collector);
			if (perCollectorStorages != null) for (const metricStorages of perCollectorStorages.values()) storages = storages.concat(metricStorages);
			return storages;
		}
		register(storage) {
			this._registerStorage(storage, this._sharedRegistry);
		}
		registerForCollector(collector, storage) {
			let storageMap = this._perCollectorRegistry.get(collector);
			if (storageMap == null) {
				storageMap = new Map();
				this._perCollectorRegistry.set(collector, storageMap);
			}
			this._registerStorage(storage, storageMap);
		}
		findOrUpdateCompatibleStorage(expectedDescriptor) {
			const storages = this._sharedRegistry.get(expectedDescriptor.name);
			if (storages === void 0) return null;
			return this._findOrUpdateCompatibleStorage(expectedDescriptor, storages);
		}
		findOrUpdateCompatibleCollectorStorage(collector, expectedDescriptor) {
			const storageMap = this._perCollectorRegistry.get(collector);
			if (storageMap === void 0) return null;
			const storages = storageMap.get(expectedDescriptor.name);
			if (storages === void 0) return null;
			return this._findOrUpdateCompatibleStorage(expectedDescriptor, storages);
		}
		_registerStorage(storage, storageMap) {
			const descriptor = storage.getInstrumentDescriptor();
			const storages = storageMap.get(descriptor.name);
			if (storages === void 0) {
				storageMap.set(descriptor.name, [storage]);
				return;
			}
			storages.push(storage);
		}
		_findOrUpdateCompatibleStorage(expectedDescriptor, existingStorages) {
			let compatibleStorage = null;
			for (const existingStorage of existingStorages) {
				const existingDescriptor = existingStorage.getInstrumentDescriptor();
				if (isDescriptorCompatibleWith(existingDescriptor, expectedDescriptor)) {
					if (existingDescriptor.description !== expectedDescriptor.description) {
						if (expectedDescriptor.description.length > existingDescriptor.description.length) existingStorage.updateDescription(expectedDescriptor.description);
						diag.warn("A view or instrument with the name ", expectedDescriptor.name, " has already been registered, but has a different description and is incompatible with another registered view.\n", "Details:\n", getIncompatibilityDetails(existingDescriptor, expectedDescriptor), "The longer description will be used.\nTo resolve the conflict:", getConflictResolutionRecipe(existingDescriptor, expectedDescriptor));
					}
					compatibleStorage = existingStorage;
				} else diag.warn("A view or instrument with the name ", expectedDescriptor.name, " has already been registered and is incompatible with another registered view.\n", "Details:\n", getIncompatibilityDetails(existingDescriptor, expectedDescriptor), "To resolve the conflict:\n", getConflictResolutionRecipe(existingDescriptor, expectedDescriptor));
			}
			return compatibleStorage;
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/state/MultiWritableMetricStorage.js
var MultiMetricStorage;
var init_MultiWritableMetricStorage = __esmMin((() => {
	init_esm$12();
	MultiMetricStorage = class {
		_backingStorages;
		hasAttributeProcessor;
		constructor(backingStorages) {
			this._backingStorages = backingStorages;
			this.hasAttributeProcessor = backingStorages.some((s) => s.hasAttributeProcessor);
		}
		record(value, attributes, context, recordTime) {
			if (this.hasAttributeProcessor && context === void 0) context = context$2.active();
			const storages = this._backingStorages;
			for (let i = 0; i < storages.length; i++) storages[i].record(value, attributes, context, recordTime);
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/ObservableResult.js
var ObservableResultImpl, BatchObservableResultImpl;
var init_ObservableResult = __esmMin((() => {
	init_esm$12();
	init_HashMap();
	init_Instruments();
	ObservableResultImpl = class {
		_buffer = new AttributeHashMap();
		_instrumentName;
		_valueType;
		constructor(instrumentName, valueType) {
			this._instrumentName = instrumentName;
			this._valueType = valueType;
		}
		observe(value, attributes = {}) {
			if (typeof value !== "number") {
				diag.warn(`non-number value provided to metric ${this._instrumentName}: ${value}`);
				return;
			}
			if (this._valueType === ValueType.INT && !Number.isInteger(value)) {
				diag.warn(`INT value type cannot accept a floating-point value for ${this._instrumentName}, ignoring the fractional digits.`);
				value = Math.trunc(value);
				if (!Number.isInteger(value)) return;
			}
			this._buffer.set(attributes, value);
		}
	};
	BatchObservableResultImpl = class {
		_buffer = new Map();
		observe(metric, value, attributes = {}) {
			if (!isObservableInstrument(metric)) return;
			let map = this._buffer.get(metric);
			if (map == null) {
				map = new AttributeHashMap();
				this._buffer.set(metric, map);
			}
			if (typeof value !== "number") {
				diag.warn(`non-number value provided to metric ${metric._descriptor.name}: ${value}`);
				return;
			}
			if (metric._descriptor.valueType === ValueType.INT && !Number.isInteger(value)) {
				diag.warn(`INT value type cannot accept a floating-point value for ${metric._descriptor.name}, ignoring the fractional digits.`);
				value = Math.trunc(value);
				if (!Number.isInteger(value)) return;
			}
			map.set(attributes, value);
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/state/ObservableRegistry.js
var ObservableRegistry;
var init_ObservableRegistry = __esmMin((() => {
	init_esm$12();
	init_Instruments();
	init_ObservableResult();
	init_utils();
	ObservableRegistry = class {
		_callbacks = [];
		_batchCallbacks = [];
		addCallback(callback, instrument) {
			if (this._findCallback(callback, instrument) >= 0) return;
			this._callbacks.push({
				callback,
				instrument
			});
		}
		removeCallback(callback, instrument) {
			const idx = this._findCallback(callback, instrument);
			if (idx < 0) return;
			this._callbacks.splice(idx, 1);
		}
		addBatchCallback(callback, instruments) {
			const observableInstruments = new Set(instruments.filter(isObservableInstrument));
			if (observableInstruments.size === 0) {
				diag.error("BatchObservableCallback is not associated with valid instruments", instruments);
				return;
			}
			if (this._findBatchCallback(callback, observableInstruments) >= 0) return;
			this._batchCallbacks.push({
				callback,
				instruments: observableInstruments
			});
		}
		removeBatchCallback(callback, instruments) {
			const observableInstruments = new Set(instruments.filter(isObservableInstrument));
			const idx = this._findBatchCallback(callback, observableInstruments);
			if (idx < 0) return;
			this._batchCallbacks.splice(idx, 1);
		}
		async observe(collectionTime, timeoutMillis) {
			const callbackFutures = this._observeCallbacks(collectionTime, timeoutMillis);
			const batchCallbackFutures = this._observeBatchCallbacks(collectionTime, timeoutMillis);
			return (await Promise.allSettled([...callbackFutures, ...batchCallbackFutures])).filter((result) => result.status === "rejected").map((result) => result.reason);
		}
		_observeCallbacks(observationTime, timeoutMillis) {
			return this._callbacks.map(async ({ callback, instrument }) => {
				const observableResult = new ObservableResultImpl(instrument._descriptor.name, instrument._descriptor.valueType);
				let callPromise = Promise.resolve(callback(observableResult));
				if (timeoutMillis != null) callPromise = callWithTimeout(callPromise, timeoutMillis);
				await callPromise;
				instrument._metricStorages.forEach((metricStorage) => {
					metricStorage.record(observableResult._buffer, observationTime);
				});
			});
		}
		_observeBatchCallbacks(observationTime, timeoutMillis) {
			return this._batchCallbacks.map(async ({ callback, instruments }) => {
				const observableResult = new BatchObservableResultImpl();
				let callPromise = Promise.resolve(callback(observableResult));
				if (timeoutMillis != null) callPromise = callWithTimeout(callPromise, timeoutMillis);
				await callPromise;
				instruments.forEach((instrument) => {
					const buffer = observableResult._buffer.get(instrument);
					if (buffer == null) return;
					instrument._metricStorages.forEach((metricStorage) => {
						metricStorage.record(buffer, observationTime);
					});
				});
			});
		}
		_findCallback(callback, instrument) {
			return this._callbacks.findIndex((record) => {
				return record.callback === callback && record.instrument === instrument;
			});
		}
		_findBatchCallback(callback, instruments) {
			return this._batchCallbacks.findIndex((record) => {
				return record.callback === callback && setEquals(record.instruments, instruments);
			});
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/state/SyncMetricStorage.js
var SyncMetricStorage;
var init_SyncMetricStorage = __esmMin((() => {
	init_esm$12();
	init_MetricStorage();
	init_DeltaMetricProcessor();
	init_TemporalMetricProcessor();
	SyncMetricStorage = class extends MetricStorage {
		_aggregationCardinalityLimit;
		_deltaMetricStorage;
		_temporalMetricStorage;
		_attributesProcessor;
		constructor(instrumentDescriptor, aggregator, attributesProcessor, collectorHandles, aggregationCardinalityLimit) {
			super(instrumentDescriptor);
			this._aggregationCardinalityLimit = aggregationCardinalityLimit;
			this._deltaMetricStorage = new DeltaMetricProcessor(aggregator, this._aggregationCardinalityLimit);
			this._temporalMetricStorage = new TemporalMetricProcessor(aggregator, collectorHandles);
			this._attributesProcessor = attributesProcessor;
			this.hasAttributeProcessor = attributesProcessor !== void 0;
		}
		hasAttributeProcessor;
		record(value, attributes, context, recordTime) {
			if (this._attributesProcessor !== void 0) attributes = this._attributesProcessor.process(attributes, context ?? context$2.active());
			this._deltaMetricStorage.record(value, attributes, recordTime);
		}
		collect(collector, collectionTime) {
			const accumulations = this._deltaMetricStorage.collect();
			return this._temporalMetricStorage.buildMetrics(collector, this._instrumentDescriptor, accumulations, collectionTime);
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/state/MeterSharedState.js
var MeterSharedState;
var init_MeterSharedState = __esmMin((() => {
	init_InstrumentDescriptor();
	init_Meter();
	init_AsyncMetricStorage();
	init_MetricStorageRegistry();
	init_MultiWritableMetricStorage();
	init_ObservableRegistry();
	init_SyncMetricStorage();
	MeterSharedState = class {
		metricStorageRegistry = new MetricStorageRegistry();
		observableRegistry = new ObservableRegistry();
		meter;
		_meterProviderSharedState;
		_instrumentationScope;
		constructor(meterProviderSharedState, instrumentationScope) {
			this.meter = new Meter(this);
			this._meterProviderSharedState = meterProviderSharedState;
			this._instrumentationScope = instrumentationScope;
		}
		registerMetricStorage(descriptor) {
			const storages = this._registerMetricStorage(descriptor, SyncMetricStorage);
			if (storages.length === 1) return storages[0];
			return new MultiMetricStorage(storages);
		}
		registerAsyncMetricStorage(descriptor) {
			return this._registerMetricStorage(descriptor, AsyncMetricStorage);
		}
		async collect(collector, collectionTime, options) {
			const errors = await this.observableRegistry.observe(collectionTime, options?.timeoutMillis);
			const storages = this.metricStorageRegistry.getStorages(collector);
			if (storages.length === 0) return null;
			const metricDataList = [];
			storages.forEach((metricStorage) => {
				const metricData = metricStorage.collect(collector, collectionTime);
				if (metricData != null) metricDataList.push(metricData);
			});
			if (metricDataList.length === 0) return { errors };
			return {
				scopeMetrics: {
					scope: this._instrumentationScope,
					metrics: metricDataList
				},
				errors
			};
		}
		_registerMetricStorage(descriptor, MetricStorageType) {
			let storages = this._meterProviderSharedState.viewRegistry.findViews(descriptor, this._instrumentationScope).map((view) => {
				const viewDescriptor = createInstrumentDescriptorWithView(view, descriptor);
				const compatibleStorage = this.metricStorageRegistry.findOrUpdateCompatibleStorage(viewDescriptor);
				if (compatibleStorage != null) return compatibleStorage;
				const viewStorage = new MetricStorageType(viewDescriptor, view.aggregation.createAggregator(viewDescriptor), view.attributesProcessor, this._meterProviderSharedState.metricCollectors, view.aggregationCardinalityLimit);
				this.metricStorageRegistry.register(viewStorage);
				return viewStorage;
			});
			if (storages.length === 0) {
				const collectorStorages = this._meterProviderSharedState.selectAggregations(descriptor.type).map(([collector, aggregation]) => {
					const compatibleStorage = this.metricStorageRegistry.findOrUpdateCompatibleCollectorStorage(collector, descriptor);
					if (compatibleStorage != null) return compatibleStorage;
					const aggregator = aggregation.createAggregator(descriptor);
					const cardinalityLimit = collector.selectCardinalityLimit(descriptor.type);
					const storage = new MetricStorageType(descriptor, aggregator, void 0, [collector], cardinalityLimit);
					this.metricStorageRegistry.registerForCollector(collector, storage);
					return storage;
				});
				storages = storages.concat(collectorStorages);
			}
			return storages;
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/state/MeterProviderSharedState.js
var MeterProviderSharedState;
var init_MeterProviderSharedState = __esmMin((() => {
	init_utils();
	init_ViewRegistry();
	init_MeterSharedState();
	init_AggregationOption();
	MeterProviderSharedState = class {
		viewRegistry = new ViewRegistry();
		metricCollectors = [];
		meterSharedStates = new Map();
		resource;
		constructor(resource) {
			this.resource = resource;
		}
		getMeterSharedState(instrumentationScope) {
			const id = instrumentationScopeId(instrumentationScope);
			let meterSharedState = this.meterSharedStates.get(id);
			if (meterSharedState == null) {
				meterSharedState = new MeterSharedState(this, instrumentationScope);
				this.meterSharedStates.set(id, meterSharedState);
			}
			return meterSharedState;
		}
		selectAggregations(instrumentType) {
			const result = [];
			for (const collector of this.metricCollectors) result.push([collector, toAggregation(collector.selectAggregation(instrumentType))]);
			return result;
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/state/MetricCollector.js
var MetricCollector;
var init_MetricCollector = __esmMin((() => {
	init_esm$11();
	MetricCollector = class {
		_sharedState;
		_metricReader;
		constructor(sharedState, metricReader) {
			this._sharedState = sharedState;
			this._metricReader = metricReader;
		}
		async collect(options) {
			const collectionTime = millisToHrTime(Date.now());
			const scopeMetrics = [];
			const errors = [];
			const meterCollectionPromises = Array.from(this._sharedState.meterSharedStates.values()).map(async (meterSharedState) => {
				const current = await meterSharedState.collect(this, collectionTime, options);
				if (current?.scopeMetrics != null) scopeMetrics.push(current.scopeMetrics);
				if (current?.errors != null) errors.push(...current.errors);
			});
			await Promise.all(meterCollectionPromises);
			return {
				resourceMetrics: {
					resource: this._sharedState.resource,
					scopeMetrics
				},
				errors
			};
		}
		async forceFlush(options) {
			await this._metricReader.forceFlush(options);
		}
		async shutdown(options) {
			await this._metricReader.shutdown(options);
		}
		selectAggregationTemporality(instrumentType) {
			return this._metricReader.selectAggregationTemporality(instrumentType);
		}
		selectAggregation(instrumentType) {
			return this._metricReader.selectAggregation(instrumentType);
		}
		selectCardinalityLimit(instrumentType) {
			return this._metricReader.selectCardinalityLimit?.(instrumentType) ?? 2e3;
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/view/Predicate.js
var ESCAPE, PatternPredicate, ExactPredicate;
var init_Predicate = __esmMin((() => {
	ESCAPE = /[\^$\\.+?()[\]{}|]/g;
	PatternPredicate = class PatternPredicate {
		_matchAll;
		_regexp;
		constructor(pattern) {
			if (pattern === "*") {
				this._matchAll = true;
				this._regexp = /.*/;
			} else {
				this._matchAll = false;
				this._regexp = new RegExp(PatternPredicate.escapePattern(pattern));
			}
		}
		match(str) {
			if (this._matchAll) return true;
			return this._regexp.test(str);
		}
		static escapePattern(pattern) {
			return `^${pattern.replace(ESCAPE, "\\$&").replace("*", ".*")}$`;
		}
		static hasWildcard(pattern) {
			return pattern.includes("*");
		}
	};
	ExactPredicate = class {
		_matchAll;
		_pattern;
		constructor(pattern) {
			this._matchAll = pattern === void 0;
			this._pattern = pattern;
		}
		match(str) {
			if (this._matchAll) return true;
			if (str === this._pattern) return true;
			return false;
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/view/AttributesProcessor.js
function createNoopAttributesProcessor() {
	return NOOP;
}
function createMultiAttributesProcessor(processors) {
	return new MultiAttributesProcessor(processors);
}
var NoopAttributesProcessor, MultiAttributesProcessor, NOOP;
var init_AttributesProcessor = __esmMin((() => {
	NoopAttributesProcessor = class {
		process(incoming, _context) {
			return incoming;
		}
	};
	MultiAttributesProcessor = class {
		_processors;
		constructor(processors) {
			this._processors = processors;
		}
		process(incoming, context) {
			let filteredAttributes = incoming;
			for (const processor of this._processors) filteredAttributes = processor.process(filteredAttributes, context);
			return filteredAttributes;
		}
	};
	NOOP = new NoopAttributesProcessor();
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/view/InstrumentSelector.js
var InstrumentSelector;
var init_InstrumentSelector = __esmMin((() => {
	init_Predicate();
	InstrumentSelector = class {
		_nameFilter;
		_type;
		_unitFilter;
		constructor(criteria) {
			this._nameFilter = new PatternPredicate(criteria?.name ?? "*");
			this._type = criteria?.type;
			this._unitFilter = new ExactPredicate(criteria?.unit);
		}
		getType() {
			return this._type;
		}
		getNameFilter() {
			return this._nameFilter;
		}
		getUnitFilter() {
			return this._unitFilter;
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/view/MeterSelector.js
var MeterSelector;
var init_MeterSelector = __esmMin((() => {
	init_Predicate();
	MeterSelector = class {
		_nameFilter;
		_versionFilter;
		_schemaUrlFilter;
		constructor(criteria) {
			this._nameFilter = new ExactPredicate(criteria?.name);
			this._versionFilter = new ExactPredicate(criteria?.version);
			this._schemaUrlFilter = new ExactPredicate(criteria?.schemaUrl);
		}
		getNameFilter() {
			return this._nameFilter;
		}
		getVersionFilter() {
			return this._versionFilter;
		}
		getSchemaUrlFilter() {
			return this._schemaUrlFilter;
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/view/View.js
function isSelectorNotProvided(options) {
	return options.instrumentName == null && options.instrumentType == null && options.instrumentUnit == null && options.meterName == null && options.meterVersion == null && options.meterSchemaUrl == null;
}
function validateViewOptions(viewOptions) {
	if (isSelectorNotProvided(viewOptions)) throw new Error("Cannot create view with no selector arguments supplied");
	if (viewOptions.name != null && (viewOptions?.instrumentName == null || PatternPredicate.hasWildcard(viewOptions.instrumentName))) throw new Error("Views with a specified name must be declared with an instrument selector that selects at most one instrument per meter.");
}
var View;
var init_View = __esmMin((() => {
	init_Predicate();
	init_AttributesProcessor();
	init_InstrumentSelector();
	init_MeterSelector();
	init_AggregationOption();
	View = class {
		name;
		description;
		aggregation;
		attributesProcessor;
		instrumentSelector;
		meterSelector;
		aggregationCardinalityLimit;
		constructor(viewOptions) {
			validateViewOptions(viewOptions);
			if (viewOptions.attributesProcessors != null) this.attributesProcessor = createMultiAttributesProcessor(viewOptions.attributesProcessors);
			else this.attributesProcessor = createNoopAttributesProcessor();
			this.name = viewOptions.name;
			this.description = viewOptions.description;
			this.aggregation = toAggregation(viewOptions.aggregation ?? { type: AggregationType.DEFAULT });
			this.instrumentSelector = new InstrumentSelector({
				name: viewOptions.instrumentName,
				type: viewOptions.instrumentType,
				unit: viewOptions.instrumentUnit
			});
			this.meterSelector = new MeterSelector({
				name: viewOptions.meterName,
				version: viewOptions.meterVersion,
				schemaUrl: viewOptions.meterSchemaUrl
			});
			this.aggregationCardinalityLimit = viewOptions.aggregationCardinalityLimit;
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/MeterProvider.js
var MeterProvider;
var init_MeterProvider = __esmMin((() => {
	init_esm$12();
	init_esm$10();
	init_MetricReader();
	init_MeterProviderSharedState();
	init_MetricCollector();
	init_View();
	MeterProvider = class {
		_sharedState;
		_shutdown = false;
		constructor(options) {
			this._sharedState = new MeterProviderSharedState(options?.resource ?? defaultResource());
			if (options?.views != null && options.views.length > 0) for (const viewOption of options.views) this._sharedState.viewRegistry.addView(new View(viewOption));
			if (options?.readers != null && options.readers.length > 0) for (const metricReader of options.readers) {
				const collector = new MetricCollector(this._sharedState, metricReader);
				metricReader.setMetricProducer(collector);
				this._sharedState.metricCollectors.push(collector);
				if (options.sdkMetricsEnabled && metricReader instanceof MetricReader) metricReader._setSelfObsMeterProvider(this);
			}
		}
		getMeter(name, version = "", options = {}) {
			if (this._shutdown) {
				diag.warn("A shutdown MeterProvider cannot provide a Meter");
				return createNoopMeter();
			}
			return this._sharedState.getMeterSharedState({
				name,
				version,
				schemaUrl: options.schemaUrl
			}).meter;
		}
		async shutdown(options) {
			if (this._shutdown) {
				diag.warn("shutdown may only be called once per MeterProvider");
				return;
			}
			this._shutdown = true;
			await Promise.all(this._sharedState.metricCollectors.map((collector) => {
				return collector.shutdown(options);
			}));
		}
		async forceFlush(options) {
			if (this._shutdown) {
				diag.warn("invalid attempt to force flush after MeterProvider shutdown");
				return;
			}
			await Promise.all(this._sharedState.metricCollectors.map((collector) => {
				return collector.forceFlush(options);
			}));
		}
	};
}));
// node_modules/@opentelemetry/sdk-metrics/build/esm/index.js
var init_esm$2 = __esmMin((() => {
	init_AggregationTemporality();
	init_MetricData();
	init_MetricReader();
	init_PeriodicExportingMetricReader();
	init_esm$11();
	init_AggregationSelector();
	init_MeterProvider();
	init_AggregationOption();
	init_AttributesProcessor();
	init_utils();
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/export/statsbeat/statsbeatMetrics.js
var StatsbeatMetrics;
var init_statsbeatMetrics = __esmMin((() => {
	init_esm$4();
	init_esm$12();
	init_types$2();
	StatsbeatMetrics = class {
		resourceProvider = StatsbeatResourceProvider.unknown;
		vmInfo = {};
		os = os.type();
		resourceIdentifier = "";
		async getResourceProvider() {
			this.resourceProvider = StatsbeatResourceProvider.unknown;
			if (process.env.AKS_ARM_NAMESPACE_ID || process.env.KUBERNETES_SERVICE_HOST) {
				this.resourceProvider = StatsbeatResourceProvider.aks;
				this.resourceIdentifier = process.env.AKS_ARM_NAMESPACE_ID || process.env.KUBERNETES_SERVICE_HOST || "";
			} else if (process.env.WEBSITE_SITE_NAME && !process.env.FUNCTIONS_WORKER_RUNTIME) {
				this.resourceProvider = StatsbeatResourceProvider.appsvc;
				this.resourceIdentifier = process.env.WEBSITE_SITE_NAME;
				if (process.env.WEBSITE_HOME_STAMPNAME) this.resourceIdentifier += "/" + process.env.WEBSITE_HOME_STAMPNAME;
			} else if (process.env.FUNCTIONS_WORKER_RUNTIME) {
				this.resourceProvider = StatsbeatResourceProvider.functions;
				if (process.env.WEBSITE_HOSTNAME) this.resourceIdentifier = process.env.WEBSITE_HOSTNAME;
			} else if (await this.getAzureComputeMetadata()) {
				this.resourceProvider = StatsbeatResourceProvider.vm;
				this.resourceIdentifier = this.vmInfo.id + "/" + this.vmInfo.subscriptionId;
				if (this.vmInfo.osType) this.os = this.vmInfo.osType;
			} else this.resourceProvider = StatsbeatResourceProvider.unknown;
		}
		async getAzureComputeMetadata() {
			const httpClient = createDefaultHttpClient();
			const request = createPipelineRequest({
				url: `${AIMS_URI}?${AIMS_API_VERSION}&${AIMS_FORMAT}`,
				timeout: 5e3,
				method: "GET",
				allowInsecureConnection: true
			});
			await httpClient.sendRequest(request).then((res) => {
				if (res.status === 200) {
					this.vmInfo.isVM = true;
					let virtualMachineData = "";
					res.on("data", (data) => {
						virtualMachineData += data;
					});
					res.on("end", () => {
						try {
							const data = JSON.parse(virtualMachineData);
							this.vmInfo.id = data["vmId"] || "";
							this.vmInfo.subscriptionId = data["subscriptionId"] || "";
							this.vmInfo.osType = data["osType"] || "";
						} catch (error) {
							diag.debug("Failed to parse JSON: ", error);
						}
					});
					return true;
				} else return false;
			}).catch(() => {
				return false;
			});
			return false;
		}
		getConnectionString(endpointUrl) {
			let region;
			try {
				region = new URL(endpointUrl).hostname.toLowerCase().split(".")[0].split("-")[0];
			} catch {
				return NON_EU_CONNECTION_STRING;
			}
			return EU_ENDPOINTS.includes(region) ? EU_CONNECTION_STRING : NON_EU_CONNECTION_STRING;
		}
	};
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/utils/metricUtils.js
function createPropertiesFromMetricAttributes(attributes) {
	const properties = {};
	if (attributes) for (const key of Object.keys(attributes)) properties[key] = attributes[key];
	return properties;
}
function resourceMetricsToEnvelope(metrics, ikey, isStatsbeat, increaseGenAiMessageLimit = false) {
	const envelopes = [];
	const time = new Date();
	const instrumentationKey = ikey;
	let tags;
	let envelopeName;
	if (isStatsbeat) {
		envelopeName = "Microsoft.ApplicationInsights.Statsbeat";
		tags = { ...getInstance().tags };
	} else {
		envelopeName = "Microsoft.ApplicationInsights.Metric";
		tags = createTagsFromResource(metrics.resource);
	}
	metrics.scopeMetrics.forEach((scopeMetric) => {
		scopeMetric.metrics.forEach((metric) => {
			metric.dataPoints.forEach((dataPoint) => {
				const baseData = {
					kind: "MetricsData",
					metrics: [],
					version: 2,
					properties: {}
				};
				baseData.properties = createPropertiesFromMetricAttributes(dataPoint.attributes);
				if (shouldSendToOtlp() && isAksAttach() && !isStandardMetric(dataPoint) && !isEnvVarTrue("APPLICATIONINSIGHTS_METRICS_TO_LOGANALYTICS_ENABLED") && !isStatsbeat) return;
				if (shouldSendToOtlp() && isAksAttach() && !isStatsbeat) baseData.properties["_MS.SentToAMW"] = "True";
				else if (isAksAttach() && !isStatsbeat) baseData.properties["_MS.SentToAMW"] = "False";
				let perfCounterName;
				if (breezePerformanceCountersMap.has(metric.descriptor.name)) perfCounterName = breezePerformanceCountersMap.get(metric.descriptor.name);
				const metricDataPoint = {
					name: perfCounterName ? perfCounterName : metric.descriptor.name,
					value: 0,
					dataPointType: "Aggregation"
				};
				if (metric.dataPointType === DataPointType.SUM || metric.dataPointType === DataPointType.GAUGE) {
					metricDataPoint.value = dataPoint.value;
					metricDataPoint.count = 1;
				} else {
					metricDataPoint.value = dataPoint.value.sum || 0;
					metricDataPoint.count = dataPoint.value.count;
					metricDataPoint.max = dataPoint.value.max;
					metricDataPoint.min = dataPoint.value.min;
				}
				baseData.metrics.push(metricDataPoint);
				const envelope = {
					name: envelopeName,
					time,
					sampleRate: 100,
					instrumentationKey,
					tags,
					version: 1,
					data: {
						baseType: "MetricData",
						baseData: {
							...baseData,
							properties: truncateCustomDimensions(baseData.properties || {}, increaseGenAiMessageLimit)
						}
					}
				};
				envelopes.push(envelope);
			});
		});
	});
	return envelopes;
}
function isAksAttach() {
	return !!(isEnvVarTrue("AZURE_MONITOR_AUTO_ATTACH") && process.env.AKS_ARM_NAMESPACE_ID);
}
function shouldSendToOtlp() {
	return !!(process.env["OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"] && process.env["OTEL_METRICS_EXPORTER"]?.includes("otlp"));
}
function isStandardMetric(dataPoint) {
	return dataPoint.attributes?.["_MS.IsAutocollected"] === "True";
}
function getAttachType() {
	if (isEnvVarTrue("AZURE_MONITOR_AUTO_ATTACH")) return AttachTypeName.INTEGRATED_AUTO;
	return AttachTypeName.MANUAL;
}
var breezePerformanceCountersMap;
var init_metricUtils = __esmMin((() => {
	init_esm$2();
	init_common();
	init_types$3();
	init_applicationinsights();
	init_Constants();
	init_types$2();
	init_platform();
	breezePerformanceCountersMap = new Map([
		[OTelPerformanceCounterNames.PRIVATE_BYTES, BreezePerformanceCounterNames.PRIVATE_BYTES],
		[OTelPerformanceCounterNames.AVAILABLE_BYTES, BreezePerformanceCounterNames.AVAILABLE_BYTES],
		[OTelPerformanceCounterNames.PROCESSOR_TIME, BreezePerformanceCounterNames.PROCESSOR_TIME],
		[OTelPerformanceCounterNames.PROCESS_TIME_STANDARD, BreezePerformanceCounterNames.PROCESS_TIME_STANDARD],
		[OTelPerformanceCounterNames.PROCESS_TIME_NORMALIZED, BreezePerformanceCounterNames.PROCESS_TIME_NORMALIZED],
		[OTelPerformanceCounterNames.REQUEST_RATE, BreezePerformanceCounterNames.REQUEST_RATE],
		[OTelPerformanceCounterNames.REQUEST_DURATION, BreezePerformanceCounterNames.REQUEST_DURATION],
		[OTelPerformanceCounterNames.EXCEPTION_RATE, BreezePerformanceCounterNames.EXCEPTION_RATE]
	]);
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/generated/logger.js
var logger;
var init_logger = __esmMin((() => {
	init_esm$8();
	logger = createClientLogger("monitor-opentelemetry-exporter");
}));
// node_modules/@azure-rest/core-client/dist/esm/restError.js
function createRestError(messageOrResponse, response) {
	if (typeof messageOrResponse === "string") return createRestError$1(messageOrResponse, response);
	else return createRestError$1(messageOrResponse);
}
var init_restError = __esmMin((() => {
	init_esm$9();
}));
// node_modules/@azure/core-auth/dist/esm/keyCredential.js
function isKeyCredential$1(credential) {
	return isObjectWithProperties(credential, ["key"]) && typeof credential.key === "string";
}
var init_keyCredential = __esmMin((() => {
	init_esm$6();
}));
// node_modules/@azure/core-auth/dist/esm/tokenCredential.js
function isTokenCredential(credential) {
	const castCredential = credential;
	return castCredential && typeof castCredential.getToken === "function" && (castCredential.signRequest === void 0 || castCredential.getToken.length > 0);
}
var init_tokenCredential = __esmMin((() => {}));
// node_modules/@azure/core-auth/dist/esm/index.js
var init_esm$1 = __esmMin((() => {
	init_keyCredential();
	init_esm$6();
	init_tokenCredential();
}));
// node_modules/@azure-rest/core-client/dist/esm/apiVersionPolicy.js
function apiVersionPolicy(options) {
	return {
		name: apiVersionPolicyName,
		sendRequest: (req, next) => {
			const url = new URL(req.url);
			if (!url.searchParams.get("api-version") && options.apiVersion) req.url = `${req.url}${url.searchParams.size > 0 ? "&" : "?"}api-version=${options.apiVersion}`;
			return next(req);
		}
	};
}
var apiVersionPolicyName;
var init_apiVersionPolicy = __esmMin((() => {
	apiVersionPolicyName = "ApiVersionPolicy";
}));
// node_modules/@azure-rest/core-client/dist/esm/keyCredentialAuthenticationPolicy.js
function keyCredentialAuthenticationPolicy(credential, apiKeyHeaderName) {
	return {
		name: keyCredentialAuthenticationPolicyName,
		sendRequest(request, next) {
			request.headers.set(apiKeyHeaderName, credential.key);
			return next(request);
		}
	};
}
var keyCredentialAuthenticationPolicyName;
var init_keyCredentialAuthenticationPolicy = __esmMin((() => {
	keyCredentialAuthenticationPolicyName = "keyCredentialAuthenticationPolicy";
}));
// node_modules/@azure-rest/core-client/dist/esm/clientHelpers.js
function addCredentialPipelinePolicy(pipeline, endpoint, options = {}) {
	const { credential, clientOptions } = options;
	if (!credential) return;
	if (isTokenCredential(credential)) {
		const tokenPolicy = bearerTokenAuthenticationPolicy({
			credential,
			scopes: clientOptions?.credentials?.scopes ?? `${endpoint}/.default`
		});
		pipeline.addPolicy(tokenPolicy);
	} else if (isKeyCredential(credential)) {
		if (!clientOptions?.credentials?.apiKeyHeaderName) throw new Error(`Missing API Key Header Name`);
		const keyPolicy = keyCredentialAuthenticationPolicy(credential, clientOptions?.credentials?.apiKeyHeaderName);
		pipeline.addPolicy(keyPolicy);
	}
}
function createDefaultPipeline(endpoint, credential, options = {}) {
	const pipeline = createPipelineFromOptions(options);
	pipeline.addPolicy(apiVersionPolicy(options));
	addCredentialPipelinePolicy(pipeline, endpoint, {
		credential,
		clientOptions: options
	});
	return pipeline;
}
function isKeyCredential(credential) {
	return typeof credential === "object" && credential !== null && "key" in credential && typeof credential.key === "string";
}
var init_clientHelpers = __esmMin((() => {
	init_esm$4();
	init_esm$1();
	init_apiVersionPolicy();
	init_keyCredentialAuthenticationPolicy();
}));
// node_modules/@azure-rest/core-client/dist/esm/operationOptionHelpers.js
function operationOptionsToRequestParameters(options) {
	return {
		...operationOptionsToRequestParameters$1(options),
		tracingOptions: options.tracingOptions
	};
}
var init_operationOptionHelpers = __esmMin((() => {
	init_esm$9();
}));
// node_modules/@azure-rest/core-client/dist/esm/getClient.js
function wrapRequestParameters(parameters) {
	if (parameters.onResponse) return {
		...parameters,
		onResponse(rawResponse, error) {
			parameters.onResponse?.(rawResponse, error, error);
		}
	};
	return parameters;
}
function getClient(endpoint, credentialsOrPipelineOptions, clientOptions = {}) {
	let credentials;
	if (credentialsOrPipelineOptions) {
		if (isCredential(credentialsOrPipelineOptions)) credentials = credentialsOrPipelineOptions;
		else clientOptions = credentialsOrPipelineOptions ?? {};
	}
	const pipeline = clientOptions.pipeline ?? createDefaultPipeline(endpoint, credentials, clientOptions);
	const tspClient = getClient$1(endpoint, {
		...clientOptions,
		pipeline
	});
	const client = (path, ...args) => {
		return {
			get: (requestOptions = {}) => {
				return tspClient.path(path, ...args).get(wrapRequestParameters(requestOptions));
			},
			post: (requestOptions = {}) => {
				return tspClient.path(path, ...args).post(wrapRequestParameters(requestOptions));
			},
			put: (requestOptions = {}) => {
				return tspClient.path(path, ...args).put(wrapRequestParameters(requestOptions));
			},
			patch: (requestOptions = {}) => {
				return tspClient.path(path, ...args).patch(wrapRequestParameters(requestOptions));
			},
			delete: (requestOptions = {}) => {
				return tspClient.path(path, ...args).delete(wrapRequestParameters(requestOptions));
			},
			head: (requestOptions = {}) => {
				return tspClient.path(path, ...args).head(wrapRequestParameters(requestOptions));
			},
			options: (requestOptions = {}) => {
				return tspClient.path(path, ...args).options(wrapRequestParameters(requestOptions));
			},
			trace: (requestOptions = {}) => {
				return tspClient.path(path, ...args).trace(wrapRequestParameters(requestOptions));
			}
		};
	};
	return {
		path: client,
		pathUnchecked: client,
		pipeline: tspClient.pipeline
	};
}
function isCredential(param) {
	return isKeyCredential$1(param) || isTokenCredential(param);
}
var init_getClient = __esmMin((() => {
	init_esm$1();
	init_clientHelpers();
	init_esm$9();
}));
// node_modules/@azure-rest/core-client/dist/esm/index.js
var init_esm = __esmMin((() => {
	init_restError();
	init_clientHelpers();
	init_operationOptionHelpers();
	init_getClient();
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/generated/api/applicationInsightsContext.js
function createApplicationInsights(credential, options = {}) {
	const host = options.host ?? "https://dc.services.visualstudio.com";
	const apiVersion = options.apiVersion ?? "v2.1";
	const endpointUrl = options.endpoint ?? `${host}/${apiVersion}`;
	const prefixFromOptions = options?.userAgentOptions?.userAgentPrefix;
	const userAgentInfo = `azsdk-js-monitor-opentelemetry-exporter/1.0.0-beta.1`;
	const userAgentPrefix = prefixFromOptions ? `${prefixFromOptions} azsdk-js-api ${userAgentInfo}` : `azsdk-js-api ${userAgentInfo}`;
	const { apiVersion: _, ...updatedOptions } = {
		...options,
		userAgentOptions: { userAgentPrefix },
		loggingOptions: { logger: options.loggingOptions?.logger ?? logger.info },
		credentials: { scopes: options.credentials?.scopes ?? ["https://monitor.azure.com/.default"] }
	};
	return {
		...getClient(endpointUrl, credential, updatedOptions),
		apiVersion,
		host
	};
}
var init_applicationInsightsContext = __esmMin((() => {
	init_logger();
	init_esm();
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/generated/static-helpers/serialization/serialize-record.js
function serializeRecord(item, excludes, serializer) {
	excludes = excludes ?? [];
	const res = {};
	for (const key of Object.keys(item)) {
		if (excludes.includes(key) || item[key] === void 0) continue;
		if (serializer) res[key] = serializer(item[key]);
		else res[key] = item[key];
	}
	return res;
}
var init_serialize_record = __esmMin((() => {}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/generated/models/models.js
function telemetryItemSerializer(item) {
	return {
		ver: item["version"],
		name: item["name"],
		time: item["time"].toISOString(),
		sampleRate: item["sampleRate"],
		seq: item["sequence"],
		iKey: item["instrumentationKey"],
		tags: item["tags"],
		data: !item["data"] ? item["data"] : monitorBaseSerializer(item["data"])
	};
}
function monitorBaseSerializer(item) {
	return {
		baseType: item["baseType"],
		baseData: !item["baseData"] ? item["baseData"] : monitorDomainUnionSerializer(item["baseData"])
	};
}
function monitorDomainSerializer(item) {
	return {
		...serializeRecord(item.additionalProperties ?? {}),
		ver: item["version"]
	};
}
function monitorDomainUnionSerializer(item) {
	switch (item.kind) {
		case "AvailabilityData": return availabilityDataSerializer(item);
		case "EventData": return telemetryEventDataSerializer(item);
		case "ExceptionData": return telemetryExceptionDataSerializer(item);
		case "MessageData": return messageDataSerializer(item);
		case "MetricsData": return metricsDataSerializer(item);
		case "PageViewData": return pageViewDataSerializer(item);
		case "PageViewPerfData": return pageViewPerfDataSerializer(item);
		case "RemoteDependencyData": return remoteDependencyDataSerializer(item);
		case "RequestData": return requestDataSerializer(item);
		default: return monitorDomainSerializer(item);
	}
}
function availabilityDataSerializer(item) {
	return {
		...serializeRecord(item.additionalProperties ?? {}),
		ver: item["version"],
		id: item["id"],
		name: item["name"],
		duration: item["duration"],
		success: item["success"],
		runLocation: item["runLocation"],
		message: item["message"],
		properties: item["properties"],
		measurements: item["measurements"]
	};
}
function telemetryEventDataSerializer(item) {
	return {
		...serializeRecord(item.additionalProperties ?? {}),
		ver: item["version"],
		name: item["name"],
		properties: item["properties"],
		measurements: item["measurements"]
	};
}
function telemetryExceptionDataSerializer(item) {
	return {
		...serializeRecord(item.additionalProperties ?? {}),
		ver: item["version"],
		exceptions: telemetryExceptionDetailsArraySerializer(item["exceptions"]),
		severityLevel: item["severityLevel"],
		problemId: item["problemId"],
		properties: item["properties"],
		measurements: item["measurements"]
	};
}
function telemetryExceptionDetailsArraySerializer(result) {
	return result.map((item) => {
		return telemetryExceptionDetailsSerializer(item);
	});
}
function telemetryExceptionDetailsSerializer(item) {
	return {
		id: item["id"],
		outerId: item["outerId"],
		typeName: item["typeName"],
		message: item["message"],
		hasFullStack: item["hasFullStack"],
		stack: item["stack"],
		parsedStack: !item["parsedStack"] ? item["parsedStack"] : stackFrameArraySerializer(item["parsedStack"])
	};
}
function stackFrameArraySerializer(result) {
	return result.map((item) => {
		return stackFrameSerializer(item);
	});
}
function stackFrameSerializer(item) {
	return {
		level: item["level"],
		method: item["method"],
		assembly: item["assembly"],
		fileName: item["fileName"],
		line: item["line"]
	};
}
function messageDataSerializer(item) {
	return {
		...serializeRecord(item.additionalProperties ?? {}),
		ver: item["version"],
		message: item["message"],
		severityLevel: item["severityLevel"],
		properties: item["properties"],
		measurements: item["measurements"]
	};
}
function metricsDataSerializer(item) {
	return {
		...serializeRecord(item.additionalProperties ?? {}),
		ver: item["version"],
		metrics: metricDataPointArraySerializer(item["metrics"]),
		properties: item["properties"]
	};
}
function metricDataPointArraySerializer(result) {
	return result.map((item) => {
		return metricDataPointSerializer(item);
	});
}
function metricDataPointSerializer(item) {
	return {
		ns: item["namespace"],
		name: item["name"],
		kind: item["dataPointType"],
		value: item["value"],
		count: item["count"],
		min: item["min"],
		max: item["max"],
		stdDev: item["stdDev"]
	};
}
function pageViewDataSerializer(item) {
	return {
		...serializeRecord(item.additionalProperties ?? {}),
		ver: item["version"],
		id: item["id"],
		name: item["name"],
		url: item["url"],
		duration: item["duration"],
		referredUri: item["referredUri"],
		properties: item["properties"],
		measurements: item["measurements"]
	};
}
function pageViewPerfDataSerializer(item) {
	return {
		...serializeRecord(item.additionalProperties ?? {}),
		ver: item["version"],
		id: item["id"],
		name: item["name"],
		url: item["url"],
		duration: item["duration"],
		perfTotal: item["perfTotal"],
		networkConnect: item["networkConnect"],
		sentRequest: item["sentRequest"],
		receivedResponse: item["receivedResponse"],
		domProcessing: item["domProcessing"],
		properties: item["properties"],
		measurements: item["measurements"]
	};
}
function remoteDependencyDataSerializer(item) {
	return {
		...serializeRecord(item.additionalProperties ?? {}),
		ver: item["version"],
		id: item["id"],
		name: item["name"],
		resultCode: item["resultCode"],
		data: item["data"],
		type: item["type"],
		target: item["target"],
		duration: item["duration"],
		success: item["success"],
		properties: item["properties"],
		measurements: item["measurements"]
	};
}
function requestDataSerializer(item) {
	return {
		...serializeRecord(item.additionalProperties ?? {}),
		ver: item["version"],
		id: item["id"],
		name: item["name"],
		duration: item["duration"],
		success: item["success"],
		responseCode: item["responseCode"],
		source: item["source"],
		url: item["url"],
		properties: item["properties"],
		measurements: item["measurements"]
	};
}
function trackResponseDeserializer(item) {
	return {
		itemsReceived: item["itemsReceived"],
		itemsAccepted: item["itemsAccepted"],
		errors: !item["errors"] ? item["errors"] : telemetryErrorDetailsArrayDeserializer(item["errors"])
	};
}
function telemetryErrorDetailsArrayDeserializer(result) {
	return result.map((item) => {
		return telemetryErrorDetailsDeserializer(item);
	});
}
function telemetryErrorDetailsDeserializer(item) {
	return {
		index: item["index"],
		statusCode: item["statusCode"],
		message: item["message"]
	};
}
function telemetryItemArraySerializer(result) {
	return result.map((item) => {
		return telemetryItemSerializer(item);
	});
}
var KnownMonitorDomainKind, KnownSeverityLevel, KnownDataPointType, KnownContextTagKeys;
var init_models$1 = __esmMin((() => {
	init_serialize_record();
	(function(KnownMonitorDomainKind) {
		KnownMonitorDomainKind["AvailabilityData"] = "AvailabilityData";
		KnownMonitorDomainKind["EventData"] = "EventData";
		KnownMonitorDomainKind["ExceptionData"] = "ExceptionData";
		KnownMonitorDomainKind["MessageData"] = "MessageData";
		KnownMonitorDomainKind["MetricsData"] = "MetricsData";
		KnownMonitorDomainKind["PageViewData"] = "PageViewData";
		KnownMonitorDomainKind["PageViewPerfData"] = "PageViewPerfData";
		KnownMonitorDomainKind["RemoteDependencyData"] = "RemoteDependencyData";
		KnownMonitorDomainKind["RequestData"] = "RequestData";
	})(KnownMonitorDomainKind || (KnownMonitorDomainKind = {}));
	(function(KnownSeverityLevel) {
		KnownSeverityLevel["Verbose"] = "Verbose";
		KnownSeverityLevel["Information"] = "Information";
		KnownSeverityLevel["Warning"] = "Warning";
		KnownSeverityLevel["Error"] = "Error";
		KnownSeverityLevel["Critical"] = "Critical";
	})(KnownSeverityLevel || (KnownSeverityLevel = {}));
	(function(KnownDataPointType) {
		KnownDataPointType["Measurement"] = "Measurement";
		KnownDataPointType["Aggregation"] = "Aggregation";
	})(KnownDataPointType || (KnownDataPointType = {}));
	(function(KnownContextTagKeys) {
		KnownContextTagKeys["AiApplicationVer"] = "ai.application.ver";
		KnownContextTagKeys["AiDeviceId"] = "ai.device.id";
		KnownContextTagKeys["AiDeviceLocale"] = "ai.device.locale";
		KnownContextTagKeys["AiDeviceModel"] = "ai.device.model";
		KnownContextTagKeys["AiDeviceOemName"] = "ai.device.oemName";
		KnownContextTagKeys["AiDeviceOSVersion"] = "ai.device.osVersion";
		KnownContextTagKeys["AiDeviceType"] = "ai.device.type";
		KnownContextTagKeys["AiLocationIp"] = "ai.location.ip";
		KnownContextTagKeys["AiLocationCountry"] = "ai.location.country";
		KnownContextTagKeys["AiLocationProvince"] = "ai.location.province";
		KnownContextTagKeys["AiLocationCity"] = "ai.location.city";
		KnownContextTagKeys["AiOperationId"] = "ai.operation.id";
		KnownContextTagKeys["AiOperationName"] = "ai.operation.name";
		KnownContextTagKeys["AiOperationParentId"] = "ai.operation.parentId";
		KnownContextTagKeys["AiOperationSyntheticSource"] = "ai.operation.syntheticSource";
		KnownContextTagKeys["AiOperationCorrelationVector"] = "ai.operation.correlationVector";
		KnownContextTagKeys["AiSessionId"] = "ai.session.id";
		KnownContextTagKeys["AiSessionIsFirst"] = "ai.session.isFirst";
		KnownContextTagKeys["AiUserAccountId"] = "ai.user.accountId";
		KnownContextTagKeys["AiUserId"] = "ai.user.id";
		KnownContextTagKeys["AiUserAuthUserId"] = "ai.user.authUserId";
		KnownContextTagKeys["AiCloudRole"] = "ai.cloud.role";
		KnownContextTagKeys["AiCloudRoleVer"] = "ai.cloud.roleVer";
		KnownContextTagKeys["AiCloudRoleInstance"] = "ai.cloud.roleInstance";
		KnownContextTagKeys["AiCloudLocation"] = "ai.cloud.location";
		KnownContextTagKeys["AiInternalSdkVersion"] = "ai.internal.sdkVersion";
		KnownContextTagKeys["AiInternalAgentVersion"] = "ai.internal.agentVersion";
		KnownContextTagKeys["AiInternalNodeName"] = "ai.internal.nodeName";
	})(KnownContextTagKeys || (KnownContextTagKeys = {}));
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/generated/api/operations.js
function _trackSend(context, body, options = { requestOptions: {} }) {
	return context.path("/track").post({
		...operationOptionsToRequestParameters(options),
		contentType: "application/json",
		headers: {
			accept: "application/json",
			...options.requestOptions?.headers
		},
		body: telemetryItemArraySerializer(body)
	});
}
async function _trackDeserialize(result) {
	if (!["200", "206"].includes(result.status)) {
		const error = createRestError(result);
		const statusCode = Number.parseInt(result.status);
		if (statusCode === 400) error.details = trackResponseDeserializer(result.body);
		else if (statusCode === 402) error.details = trackResponseDeserializer(result.body);
		else if (statusCode === 429) error.details = trackResponseDeserializer(result.body);
		else if (statusCode === 500) error.details = trackResponseDeserializer(result.body);
		else if (statusCode === 503) error.details = trackResponseDeserializer(result.body);
		throw error;
	}
	return trackResponseDeserializer(result.body);
}
async function track(context, body, options = { requestOptions: {} }) {
	return _trackDeserialize(await _trackSend(context, body, options));
}
var init_operations = __esmMin((() => {
	init_models$1();
	init_esm();
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/generated/api/index.js
var init_api = __esmMin((() => {
	init_applicationInsightsContext();
	init_operations();
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/generated/applicationInsightsClient.js
var ApplicationInsightsClient;
var init_applicationInsightsClient = __esmMin((() => {
	init_api();
	init_operations();
	ApplicationInsightsClient = class {
		_client;
		pipeline;
		constructor(credential, options = {}) {
			const prefixFromOptions = options?.userAgentOptions?.userAgentPrefix;
			const userAgentPrefix = prefixFromOptions ? `${prefixFromOptions} azsdk-js-client` : `azsdk-js-client`;
			this._client = createApplicationInsights(credential, {
				...options,
				userAgentOptions: { userAgentPrefix }
			});
			this.pipeline = this._client.pipeline;
		}
		track(body, options = { requestOptions: {} }) {
			return track(this._client, body, options);
		}
	};
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/generated/models/index.js
var init_models = __esmMin((() => {
	init_models$1();
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/generated/index.js
var init_generated = __esmMin((() => {
	init_applicationInsightsClient();
	init_models();
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/utils/breezeUtils.js
function parseRetryAfterHeader(retryAfter) {
	if (!retryAfter) return;
	const trimmed = retryAfter.trim();
	if (/^\d+$/.test(trimmed)) {
		const delaySec = Number(trimmed);
		return delaySec > 0 ? Math.min(delaySec * 1e3, MAX_RETRY_AFTER_MS) : void 0;
	}
	const date = Date.parse(retryAfter);
	if (!isNaN(date)) {
		const delayMs = date - Date.now();
		return delayMs > 0 ? Math.min(delayMs, MAX_RETRY_AFTER_MS) : void 0;
	}
}
function isRetriable(statusCode) {
	return statusCode === 206 || statusCode === 401 || statusCode === 403 || statusCode === 408 || statusCode === 429 || statusCode === 439 || statusCode === 500 || statusCode === 502 || statusCode === 503 || statusCode === 504;
}
function isSamplingRejection(error) {
	return error.message.toLowerCase() === "telemetry sampled out.";
}
function msToTimeSpan(totalms) {
	if (isNaN(totalms) || totalms < 0) totalms = 0;
	let sec = (totalms / 1e3 % 60).toFixed(7).replace(/0{0,4}$/, "");
	let min = "" + Math.floor(totalms / 6e4) % 60;
	let hour = "" + Math.floor(totalms / 36e5) % 24;
	const days = Math.floor(totalms / 864e5);
	sec = sec.indexOf(".") < 2 ? "0" + sec : sec;
	min = min.length < 2 ? "0" + min : min;
	hour = hour.length < 2 ? "0" + hour : hour;
	return (days > 0 ? days + "." : "") + hour + ":" + min + ":" + sec;
}
var MAX_RETRY_AFTER_MS;
var init_breezeUtils = __esmMin((() => {
	MAX_RETRY_AFTER_MS = 864e5;
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/utils/redirectUtils.js
function normalizeNetloc(netloc) {
	try {
		const url = new URL(`https://${netloc}`);
		return {
			host: url.hostname.toLowerCase().replace(/\.+$/, ""),
			port: url.port ? Number(url.port) : 443
		};
	} catch {
		return;
	}
}
function isSameRegisteredDomain(currentNetloc, redirectNetloc) {
	if (!currentNetloc || !redirectNetloc) return false;
	const current = normalizeNetloc(currentNetloc);
	const redirect = normalizeNetloc(redirectNetloc);
	if (!current?.host || !redirect?.host) return false;
	if (current.host === redirect.host) return current.port === redirect.port;
	if (current.port !== 443 || redirect.port !== 443) return false;
	for (const suffixGroup of ALLOWED_REDIRECT_DOMAIN_SUFFIX_GROUPS) {
		const currentHostIsTrusted = suffixGroup.some((suffix) => current.host.endsWith(suffix));
		const redirectHostIsTrusted = suffixGroup.some((suffix) => redirect.host.endsWith(suffix));
		if (currentHostIsTrusted && redirectHostIsTrusted) return true;
	}
	return false;
}
var init_redirectUtils = __esmMin((() => {
	init_Constants();
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/platform/nodejs/gzipHttpClient.js
function isIngestionUrl(value) {
	let url;
	try {
		url = new URL(value);
	} catch {
		return false;
	}
	const hostname = url.hostname.toLowerCase().replace(/\.+$/, "");
	return url.protocol === "https:" && (url.pathname === "/v2/track" || url.pathname === "/v2.1/track") && ALLOWED_REDIRECT_DOMAIN_SUFFIX_GROUPS.some((group) => group.some((suffix) => hostname.endsWith(suffix)));
}
function createGzipHttpClient(httpClient) {
	return { async sendRequest(request) {
		if (request.method !== "POST" || typeof request.body !== "string" || request.body.length === 0 || request.headers.has("Content-Encoding") || !isIngestionUrl(request.url)) return httpClient.sendRequest(request);
		let body;
		try {
			body = await gzipAsync(request.body);
		} catch (error) {
			diag.warn("Failed to gzip telemetry. Sending the uncompressed request.", error);
			return httpClient.sendRequest(request);
		}
		const headers = createHttpHeaders(request.headers.toJSON());
		headers.set("Content-Encoding", "gzip");
		headers.set("Content-Length", String(body.length));
		return httpClient.sendRequest({
			...request,
			body,
			headers
		});
	} };
}
var gzipAsync;
var init_gzipHttpClient = __esmMin((() => {
	init_esm$4();
	init_esm$12();
	init_Constants();
	gzipAsync = promisify(gzip);
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/platform/nodejs/httpSender.js
var httpSender_exports = __exportAll({ HttpSender: () => HttpSender });
var applicationInsightsResource, HttpSender;
var init_httpSender = __esmMin((() => {
	init_esm$12();
	init_esm$4();
	init_generated();
	init_baseSender();
	init_breezeUtils();
	init_redirectUtils();
	init_gzipHttpClient();
	applicationInsightsResource = "https://monitor.azure.com/.default";
	HttpSender = class extends BaseSender {
		appInsightsClient;
		credential;
		appInsightsClientOptions;
		constructor(options) {
			super(options);
			this.appInsightsClientOptions = {
				host: options.endpointUrl,
				...options.exporterOptions
			};
			if (this.appInsightsClientOptions.credential) {
				const scopes = options.aadAudience ? [options.aadAudience] : [applicationInsightsResource];
				this.appInsightsClientOptions.credentials = { scopes };
			} else if (!this.appInsightsClientOptions.credentials?.scopes && this.appInsightsClientOptions.credentialScopes) {
				const legacy = this.appInsightsClientOptions.credentialScopes;
				this.appInsightsClientOptions.credentials = { scopes: Array.isArray(legacy) ? legacy : [legacy] };
			}
			const { credential, ...clientOptions } = this.appInsightsClientOptions;
			this.credential = credential;
			this.appInsightsClient = this.createClient(clientOptions);
		}
		createClient(clientOptions) {
			const userPipeline = clientOptions.pipeline;
			const client = new ApplicationInsightsClient(this.credential, {
				...clientOptions,
				httpClient: createGzipHttpClient(clientOptions.httpClient ?? createDefaultHttpClient())
			});
			client.host = clientOptions.host;
			if (userPipeline) {
				for (const policy of userPipeline.getOrderedPolicies()) if (!client.pipeline.getOrderedPolicies().some((p) => p.name === policy.name)) client.pipeline.addPolicy(policy);
			}
			if (!this.appInsightsClientOptions.credential) client.pipeline.removePolicy({ name: bearerTokenAuthenticationPolicyName });
			client.pipeline.removePolicy({ name: redirectPolicyName });
			return client;
		}
		async send(envelopes) {
			let response;
			await this.appInsightsClient.track(envelopes, { onResponse(rawResponse) {
				response = rawResponse;
			} });
			return {
				statusCode: response?.status,
				result: response?.bodyAsText ?? "",
				retryAfterMs: parseRetryAfterHeader(response?.headers?.get("retry-after"))
			};
		}
		async shutdown() {
			diag.info("HttpSender shutting down");
			await super.shutdown();
		}
		handlePermanentRedirect(location) {
			if (!location) return false;
			let locUrl;
			try {
				locUrl = new url.URL(location);
			} catch {
				return false;
			}
			if (!locUrl.host) return false;
			let currentHost;
			try {
				currentHost = new url.URL(this.appInsightsClientOptions.host ?? "").host;
			} catch {
				return false;
			}
			if (!isSameRegisteredDomain(currentHost, locUrl.host)) {
				diag.error(`Refusing cross-origin redirect to https://${locUrl.host}: target is neither the configured ingestion host nor under a known Azure Monitor ingestion domain.`);
				return false;
			}
			this.appInsightsClientOptions.host = "https://" + locUrl.host;
			const { credential, ...clientOptions } = this.appInsightsClientOptions;
			this.appInsightsClient = this.createClient(clientOptions);
			return true;
		}
	};
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/export/statsbeat/statsbeatExporter.js
var statsbeatExporter_exports = __exportAll({ AzureMonitorStatsbeatExporter: () => AzureMonitorStatsbeatExporter });
var AzureMonitorStatsbeatExporter;
var init_statsbeatExporter = __esmMin((() => {
	init_esm$12();
	init_esm$11();
	init_metricUtils();
	init_connectionStringParser();
	init_base();
	AzureMonitorStatsbeatExporter = class extends AzureMonitorBaseExporter {
		_isShutdown = false;
		_sender;
		_senderOptions;
		_routeLock = Promise.resolve();
		constructor(options) {
			super(options, true);
			this._senderOptions = {
				endpointUrl: this.endpointUrl,
				instrumentationKey: this.instrumentationKey,
				trackStatsbeat: this.trackStatsbeat,
				exporterOptions: options,
				isStatsbeatSender: true
			};
		}
		async _getSender() {
			if (!this._sender) {
				const { HttpSender } = await Promise.resolve().then(() => (init_httpSender(), httpSender_exports));
				this._sender = new HttpSender(this._senderOptions);
			}
			return this._sender;
		}
		_withRouteLock(operation) {
			const result = this._routeLock.then(operation);
			this._routeLock = result.then(() => void 0, () => void 0);
			return result;
		}
		async updateConnectionString(connectionString, applyRouteState) {
			const parsedConnectionString = ConnectionStringParser.parse(connectionString);
			const instrumentationKey = parsedConnectionString.instrumentationkey;
			const endpointUrl = parsedConnectionString.ingestionendpoint?.trim();
			if (!instrumentationKey || !endpointUrl) throw new Error("Invalid Statsbeat connection string");
			await this._withRouteLock(async () => {
				if (instrumentationKey === this.instrumentationKey && endpointUrl === this.endpointUrl) {
					applyRouteState?.();
					return;
				}
				const previousSender = this._sender;
				if (previousSender) await previousSender.shutdown();
				this.instrumentationKey = instrumentationKey;
				this.endpointUrl = endpointUrl;
				this._senderOptions = {
					...this._senderOptions,
					endpointUrl,
					instrumentationKey
				};
				this._sender = void 0;
				applyRouteState?.();
			});
		}
		filterZeroValueMetrics(envelopes) {
			return envelopes.filter((envelope) => {
				if (envelope.data?.baseType === "MetricData") return (envelope.data?.baseData).metrics.some((metric) => metric.value !== 0);
				return true;
			});
		}
		async export(metrics, resultCallback) {
			if (this._isShutdown) {
				setTimeout(() => resultCallback({ code: ExportResultCode.FAILED }), 0);
				return;
			}
			await this._withRouteLock(async () => {
				const envelopes = resourceMetricsToEnvelope(metrics, this.instrumentationKey, true, this._increaseGenAiMessageLimit);
				const filteredEnvelopes = this.filterZeroValueMetrics(envelopes);
				await context$2.with(suppressTracing(context$2.active()), async () => {
					resultCallback(await (await this._getSender()).exportEnvelopes(filteredEnvelopes));
				});
			});
		}
		async shutdown() {
			this._isShutdown = true;
			await this._withRouteLock(async () => {
				if (this._sender) await this._sender.shutdown();
			});
		}
		async forceFlush() {
			return Promise.resolve();
		}
	};
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/export/statsbeat/longIntervalStatsbeatMetrics.js
var LongIntervalStatsbeatMetrics;
var init_longIntervalStatsbeatMetrics = __esmMin((() => {
	init_esm$12();
	init_esm$11();
	init_esm$2();
	init_applicationinsights();
	init_statsbeatMetrics();
	init_types$2();
	init_statsbeatExporter();
	init_metricUtils();
	LongIntervalStatsbeatMetrics = class LongIntervalStatsbeatMetrics extends StatsbeatMetrics {
		static instance = null;
		statsCollectionLongInterval = 864e5;
		cikey;
		runtimeVersion;
		language;
		version;
		attach = getAttachType();
		commonProperties;
		attachProperties;
		feature = 0;
		instrumentation = 0;
		longIntervalStatsbeatMeterProvider;
		longIntervalAzureExporter;
		longIntervalMetricReader;
		longIntervalStatsbeatMeter;
		initialExportTimer;
		initialExportPromise;
		connectionString;
		featureStatsbeatGauge;
		attachStatsbeatGauge;
		isInitialized = false;
		constructor(options) {
			super();
			this.connectionString = super.getConnectionString(options.endpointUrl);
			const exporterConfig = {
				connectionString: this.connectionString,
				disableOfflineStorage: options.disableOfflineStorage
			};
			this.setFeatures();
			this.longIntervalAzureExporter = new AzureMonitorStatsbeatExporter(exporterConfig);
			const longIntervalMetricReaderOptions = {
				exporter: this.longIntervalAzureExporter,
				exportIntervalMillis: Number(process.env.LONG_INTERVAL_EXPORT_MILLIS) || this.statsCollectionLongInterval
			};
			this.longIntervalMetricReader = new PeriodicExportingMetricReader(longIntervalMetricReaderOptions);
			this.longIntervalStatsbeatMeterProvider = new MeterProvider({ readers: [this.longIntervalMetricReader] });
			this.longIntervalStatsbeatMeter = this.longIntervalStatsbeatMeterProvider.getMeter("Azure Monitor Long Interval Statsbeat");
			this.runtimeVersion = process.version;
			this.language = STATSBEAT_LANGUAGE;
			this.version = packageVersion;
			this.cikey = options.instrumentationKey;
			this.featureStatsbeatGauge = this.longIntervalStatsbeatMeter.createObservableGauge(StatsbeatCounter.FEATURE);
			this.attachStatsbeatGauge = this.longIntervalStatsbeatMeter.createObservableGauge(StatsbeatCounter.ATTACH);
			this.isInitialized = true;
			this.initialize();
			this.commonProperties = {
				os: this.os,
				rp: this.resourceProvider,
				cikey: this.cikey,
				runtimeVersion: this.runtimeVersion,
				language: this.language,
				version: this.version,
				attach: this.attach
			};
			this.attachProperties = { rpId: this.resourceIdentifier };
		}
		async initialize() {
			try {
				await this.getResourceProvider();
				if (!this.isInitialized) return;
				this.attachStatsbeatGauge.addCallback(this.attachCallback.bind(this));
				this.longIntervalStatsbeatMeter.addBatchObservableCallback(this.getEnvironmentStatus.bind(this), [this.featureStatsbeatGauge]);
				this.initialExportTimer = setTimeout(() => {
					this.initialExportTimer = void 0;
					const initialExportPromise = this.exportInitialStatsbeat().finally(() => {
						if (this.initialExportPromise === initialExportPromise) this.initialExportPromise = void 0;
					});
					this.initialExportPromise = initialExportPromise;
				}, 15e3);
				this.initialExportTimer.unref();
			} catch (error) {
				diag.debug("Call to get the resource provider failed.");
			}
		}
		getEnvironmentStatus(observableResult) {
			this.setFeatures();
			let attributes;
			if (this.instrumentation > 0) {
				attributes = {
					...this.commonProperties,
					feature: this.instrumentation,
					type: StatsbeatFeatureType.INSTRUMENTATION
				};
				observableResult.observe(this.featureStatsbeatGauge, 1, { ...attributes });
			}
			if (this.feature > 0) {
				attributes = {
					...this.commonProperties,
					feature: this.feature,
					type: StatsbeatFeatureType.FEATURE
				};
				observableResult.observe(this.featureStatsbeatGauge, 1, { ...attributes });
			}
		}
		setFeatures() {
			const statsbeatFeatures = process.env.AZURE_MONITOR_STATSBEAT_FEATURES;
			if (statsbeatFeatures) try {
				this.feature = JSON.parse(statsbeatFeatures).feature;
				this.instrumentation = JSON.parse(statsbeatFeatures).instrumentation;
			} catch (error) {
				diag.debug(`LongIntervalStatsbeat: Failed to parse features/instrumentations (error ${error})`);
			}
		}
		attachCallback(observableResult) {
			const attributes = {
				...this.commonProperties,
				...this.attachProperties
			};
			observableResult.observe(1, attributes);
		}
		async exportInitialStatsbeat() {
			if (!this.isInitialized) return;
			try {
				const collectionResult = await this.longIntervalMetricReader.collect();
				if (!this.isInitialized) return;
				if (collectionResult) await this.longIntervalAzureExporter.export(collectionResult.resourceMetrics, (result) => {
					if (result.code !== ExportResultCode.SUCCESS) diag.debug(`LongIntervalStatsbeat: metrics export failed (error ${result.error})`);
				});
				else diag.debug("LongIntervalStatsbeat: No metrics collected");
			} catch (error) {
				diag.debug(`LongIntervalStatsbeat: Error collecting metrics: ${error}`);
			}
		}
		async shutdown() {
			this.isInitialized = false;
			if (this.initialExportTimer) {
				clearTimeout(this.initialExportTimer);
				this.initialExportTimer = void 0;
			}
			if (LongIntervalStatsbeatMetrics.instance === this) LongIntervalStatsbeatMetrics.instance = null;
			await this.initialExportPromise;
			await this.longIntervalStatsbeatMeterProvider.shutdown();
		}
		async updateEndpoint(endpointUrl) {
			const connectionString = super.getConnectionString(endpointUrl);
			await this.longIntervalAzureExporter.updateConnectionString(connectionString, () => {
				this.connectionString = connectionString;
			});
		}
		static getInstance(options) {
			if (!LongIntervalStatsbeatMetrics.instance) LongIntervalStatsbeatMetrics.instance = new LongIntervalStatsbeatMetrics(options);
			return LongIntervalStatsbeatMetrics.instance;
		}
	};
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/export/statsbeat/networkStatsbeatMetrics.js
var NetworkStatsbeatMetrics;
var init_networkStatsbeatMetrics = __esmMin((() => {
	init_esm$12();
	init_esm$2();
	init_applicationinsights();
	init_statsbeatMetrics();
	init_types$2();
	init_statsbeatExporter();
	init_Constants();
	init_metricUtils();
	NetworkStatsbeatMetrics = class NetworkStatsbeatMetrics extends StatsbeatMetrics {
		static instance = null;
		disableNonEssentialStatsbeat = !!process.env[ENV_DISABLE_STATSBEAT];
		commonProperties;
		networkProperties;
		isInitialized = false;
		statsCollectionShortInterval = 9e5;
		networkStatsbeatCollection = [];
		networkStatsbeatMeter;
		networkStatsbeatMeterProvider;
		networkAzureExporter;
		cikey;
		runtimeVersion;
		language;
		version;
		attach = getAttachType();
		successCountGauge;
		failureCountGauge;
		retryCountGauge;
		throttleCountGauge;
		exceptionCountGauge;
		averageDurationGauge;
		readFailureGauge;
		writeFailureGauge;
		connectionString;
		endpointUrl;
		host;
		constructor(options) {
			super();
			this.connectionString = super.getConnectionString(options.endpointUrl);
			const exporterConfig = {
				connectionString: this.connectionString,
				disableOfflineStorage: options.disableOfflineStorage
			};
			this.networkAzureExporter = new AzureMonitorStatsbeatExporter(exporterConfig);
			const networkMetricReaderOptions = {
				exporter: this.networkAzureExporter,
				exportIntervalMillis: options.networkCollectionInterval || this.statsCollectionShortInterval
			};
			this.networkStatsbeatMeterProvider = new MeterProvider({ readers: [new PeriodicExportingMetricReader(networkMetricReaderOptions)] });
			this.networkStatsbeatMeter = this.networkStatsbeatMeterProvider.getMeter("Azure Monitor Network Statsbeat");
			this.endpointUrl = options.endpointUrl;
			this.runtimeVersion = process.version;
			this.language = STATSBEAT_LANGUAGE;
			this.version = packageVersion;
			this.host = this.getShortHost(options.endpointUrl);
			this.cikey = options.instrumentationKey;
			this.successCountGauge = this.networkStatsbeatMeter.createObservableGauge(StatsbeatCounter.SUCCESS_COUNT);
			this.failureCountGauge = this.networkStatsbeatMeter.createObservableGauge(StatsbeatCounter.FAILURE_COUNT);
			this.retryCountGauge = this.networkStatsbeatMeter.createObservableGauge(StatsbeatCounter.RETRY_COUNT);
			this.throttleCountGauge = this.networkStatsbeatMeter.createObservableGauge(StatsbeatCounter.THROTTLE_COUNT);
			this.exceptionCountGauge = this.networkStatsbeatMeter.createObservableGauge(StatsbeatCounter.EXCEPTION_COUNT);
			this.averageDurationGauge = this.networkStatsbeatMeter.createObservableGauge(StatsbeatCounter.AVERAGE_DURATION);
			if (!this.disableNonEssentialStatsbeat) {
				this.readFailureGauge = this.networkStatsbeatMeter.createObservableGauge(StatsbeatCounter.READ_FAILURE_COUNT);
				this.writeFailureGauge = this.networkStatsbeatMeter.createObservableGauge(StatsbeatCounter.WRITE_FAILURE_COUNT);
			}
			this.isInitialized = true;
			this.initialize();
			this.commonProperties = {
				os: this.os,
				rp: this.resourceProvider,
				cikey: this.cikey,
				runtimeVersion: this.runtimeVersion,
				language: this.language,
				version: this.version,
				attach: this.attach
			};
			this.networkProperties = {
				endpoint: NETWORK_STATSBEAT_ENDPOINT,
				host: this.host
			};
		}
		shutdown() {
			this.isInitialized = false;
			if (NetworkStatsbeatMetrics.instance === this) NetworkStatsbeatMetrics.instance = null;
			return this.networkStatsbeatMeterProvider.shutdown();
		}
		async updateEndpoint(endpointUrl) {
			if (endpointUrl === this.endpointUrl) return;
			const connectionString = super.getConnectionString(endpointUrl);
			const host = this.getShortHost(endpointUrl);
			await this.networkAzureExporter.updateConnectionString(connectionString, () => {
				const currentCounter = this.networkStatsbeatCollection.find((counter) => counter.endpoint === this.networkProperties.endpoint && counter.host === this.host);
				if (currentCounter) currentCounter.host = host;
				this.connectionString = connectionString;
				this.endpointUrl = endpointUrl;
				this.host = host;
				this.networkProperties = {
					endpoint: this.networkProperties.endpoint,
					host
				};
			});
		}
		async initialize() {
			try {
				await super.getResourceProvider();
				if (!this.isInitialized) return;
				this.successCountGauge.addCallback(this.successCallback.bind(this));
				this.networkStatsbeatMeter.addBatchObservableCallback(this.failureCallback.bind(this), [this.failureCountGauge]);
				this.networkStatsbeatMeter.addBatchObservableCallback(this.retryCallback.bind(this), [this.retryCountGauge]);
				this.networkStatsbeatMeter.addBatchObservableCallback(this.throttleCallback.bind(this), [this.throttleCountGauge]);
				this.networkStatsbeatMeter.addBatchObservableCallback(this.exceptionCallback.bind(this), [this.exceptionCountGauge]);
				if (!this.disableNonEssentialStatsbeat) {
					this.readFailureGauge?.addCallback(this.readFailureCallback.bind(this));
					this.writeFailureGauge?.addCallback(this.writeFailureCallback.bind(this));
				}
				this.averageDurationGauge.addCallback(this.durationCallback.bind(this));
			} catch (error) {
				diag.debug("Call to get the resource provider failed.");
			}
		}
		successCallback(observableResult) {
			const counter = this.getActiveNetworkStatsbeatCounter();
			if (counter.totalSuccessfulRequestCount > 0) {
				const attributes = {
					...this.commonProperties,
					...this.networkProperties
				};
				observableResult.observe(counter.totalSuccessfulRequestCount, attributes);
				counter.totalSuccessfulRequestCount = 0;
			}
		}
		failureCallback(observableResult) {
			const counter = this.getActiveNetworkStatsbeatCounter();
			const attributes = {
				...this.networkProperties,
				...this.commonProperties,
				statusCode: 0
			};
			for (let i = 0; i < counter.totalFailedRequestCount.length; i++) if (counter.totalFailedRequestCount[i].count > 0) {
				attributes.statusCode = counter.totalFailedRequestCount[i].statusCode;
				observableResult.observe(this.failureCountGauge, counter.totalFailedRequestCount[i].count, { ...attributes });
				counter.totalFailedRequestCount[i].count = 0;
			}
		}
		retryCallback(observableResult) {
			const counter = this.getActiveNetworkStatsbeatCounter();
			const attributes = {
				...this.networkProperties,
				...this.commonProperties,
				statusCode: 0
			};
			for (let i = 0; i < counter.retryCount.length; i++) if (counter.retryCount[i].count > 0) {
				attributes.statusCode = counter.retryCount[i].statusCode;
				observableResult.observe(this.retryCountGauge, counter.retryCount[i].count, { ...attributes });
				counter.retryCount[i].count = 0;
			}
		}
		throttleCallback(observableResult) {
			const counter = this.getActiveNetworkStatsbeatCounter();
			const attributes = {
				...this.networkProperties,
				...this.commonProperties,
				statusCode: 0
			};
			for (let i = 0; i < counter.throttleCount.length; i++) if (counter.throttleCount[i].count > 0) {
				attributes.statusCode = counter.throttleCount[i].statusCode;
				observableResult.observe(this.throttleCountGauge, counter.throttleCount[i].count, { ...attributes });
				counter.throttleCount[i].count = 0;
			}
		}
		exceptionCallback(observableResult) {
			const counter = this.getActiveNetworkStatsbeatCounter();
			const attributes = {
				...this.networkProperties,
				...this.commonProperties,
				exceptionType: ""
			};
			for (let i = 0; i < counter.exceptionCount.length; i++) if (counter.exceptionCount[i].count > 0) {
				attributes.exceptionType = counter.exceptionCount[i].exceptionType;
				observableResult.observe(this.exceptionCountGauge, counter.exceptionCount[i].count, { ...attributes });
				counter.exceptionCount[i].count = 0;
			}
		}
		durationCallback(observableResult) {
			const counter = this.getActiveNetworkStatsbeatCounter();
			const attributes = {
				...this.networkProperties,
				...this.commonProperties
			};
			for (let i = 0; i < this.networkStatsbeatCollection.length; i++) {
				const currentCounter = this.networkStatsbeatCollection[i];
				currentCounter.time = Number(new Date());
				const intervalRequests = currentCounter.totalRequestCount - currentCounter.lastRequestCount || 0;
				if (intervalRequests > 0) currentCounter.averageRequestExecutionTime = (currentCounter.intervalRequestExecutionTime - currentCounter.lastIntervalRequestExecutionTime) / intervalRequests || 0;
				else currentCounter.averageRequestExecutionTime = 0;
				currentCounter.lastIntervalRequestExecutionTime = currentCounter.intervalRequestExecutionTime;
				currentCounter.lastRequestCount = currentCounter.totalRequestCount;
				currentCounter.lastTime = currentCounter.time;
			}
			if (counter.averageRequestExecutionTime > 0) {
				observableResult.observe(counter.averageRequestExecutionTime, attributes);
				counter.averageRequestExecutionTime = 0;
			}
		}
		readFailureCallback(observableResult) {
			const counter = this.getActiveNetworkStatsbeatCounter();
			if (counter.totalReadFailureCount > 0) {
				const attributes = {
					...this.commonProperties,
					...this.networkProperties
				};
				observableResult.observe(counter.totalReadFailureCount, attributes);
				counter.totalReadFailureCount = 0;
			}
		}
		writeFailureCallback(observableResult) {
			const counter = this.getActiveNetworkStatsbeatCounter();
			if (counter.totalWriteFailureCount > 0) {
				const attributes = {
					...this.commonProperties,
					...this.networkProperties
				};
				observableResult.observe(counter.totalWriteFailureCount, attributes);
				counter.totalWriteFailureCount = 0;
			}
		}
		countSuccess(duration) {
			if (!this.isInitialized) return;
			const counter = this.getActiveNetworkStatsbeatCounter();
			counter.totalRequestCount++;
			counter.totalSuccessfulRequestCount++;
			counter.intervalRequestExecutionTime += duration;
		}
		countFailure(duration, statusCode) {
			if (!this.isInitialized) return;
			const counter = this.getActiveNetworkStatsbeatCounter();
			const currentStatusCounter = counter.totalFailedRequestCount.find((statusCounter) => statusCode === statusCounter.statusCode);
			if (currentStatusCounter) currentStatusCounter.count++;
			else counter.totalFailedRequestCount.push({
				statusCode,
				count: 1
			});
			counter.totalRequestCount++;
			counter.intervalRequestExecutionTime += duration;
		}
		countRetry(statusCode) {
			if (!this.isInitialized) return;
			const counter = this.getActiveNetworkStatsbeatCounter();
			const currentStatusCounter = counter.retryCount.find((statusCounter) => statusCode === statusCounter.statusCode);
			if (currentStatusCounter) currentStatusCounter.count++;
			else counter.retryCount.push({
				statusCode,
				count: 1
			});
		}
		countThrottle(statusCode) {
			if (!this.isInitialized) return;
			const counter = this.getActiveNetworkStatsbeatCounter();
			const currentStatusCounter = counter.throttleCount.find((statusCounter) => statusCode === statusCounter.statusCode);
			if (currentStatusCounter) currentStatusCounter.count++;
			else counter.throttleCount.push({
				statusCode,
				count: 1
			});
		}
		countReadFailure() {
			if (!this.isInitialized || this.disableNonEssentialStatsbeat) return;
			const counter = this.getActiveNetworkStatsbeatCounter();
			counter.totalReadFailureCount++;
		}
		countWriteFailure() {
			if (!this.isInitialized || this.disableNonEssentialStatsbeat) return;
			const counter = this.getActiveNetworkStatsbeatCounter();
			counter.totalWriteFailureCount++;
		}
		countException(exceptionType) {
			if (!this.isInitialized) return;
			const counter = this.getActiveNetworkStatsbeatCounter();
			const currentErrorCounter = counter.exceptionCount.find((exceptionCounter) => exceptionType.name === exceptionCounter.exceptionType);
			if (currentErrorCounter) currentErrorCounter.count++;
			else counter.exceptionCount.push({
				exceptionType: exceptionType.name,
				count: 1
			});
		}
		getActiveNetworkStatsbeatCounter() {
			return this.getNetworkStatsbeatCounter(this.networkProperties.endpoint, this.host);
		}
		getNetworkStatsbeatCounter(endpoint, host) {
			for (let i = 0; i < this.networkStatsbeatCollection.length; i++) if (endpoint === this.networkStatsbeatCollection[i].endpoint && host === this.networkStatsbeatCollection[i].host) return this.networkStatsbeatCollection[i];
			const newCounter = new NetworkStatsbeat(endpoint, host);
			this.networkStatsbeatCollection.push(newCounter);
			return newCounter;
		}
		getShortHost(originalHost) {
			let shortHost = originalHost;
			try {
				const res = new RegExp(/^https?:\/\/(?:www\.)?([^/.]+)/).exec(originalHost);
				if (res !== null && res.length > 1) shortHost = res[1];
				shortHost = shortHost.replace(".in.applicationinsights.azure.com", "");
			} catch (error) {
				diag.debug("Failed to get the short host name.");
			}
			return shortHost;
		}
		static getInstance(options) {
			if (!NetworkStatsbeatMetrics.instance) NetworkStatsbeatMetrics.instance = new NetworkStatsbeatMetrics(options);
			return NetworkStatsbeatMetrics.instance;
		}
	};
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/_configuration/featureEvaluation.js
function evaluateFeature(featureKey, settings, valueConverter) {
	if (!featureKey || !isRecord(settings) || !Object.hasOwn(settings, featureKey)) return;
	const featureConfig = parseFeatureConfig(settings[featureKey]);
	if (!featureConfig) return;
	const defaultValue = normalizeSettingValue(featureConfig.defaultValue, valueConverter);
	const profile = ConfigurationProfile.getInstance().snapshot();
	for (const rule of featureConfig.overrides) if (matchesOverrideRule(rule.conditions, profile)) {
		if (rule.value !== void 0) {
			const overrideValue = normalizeSettingValue(rule.value, valueConverter);
			return overrideValue === void 0 ? defaultValue : overrideValue;
		}
		if (typeof defaultValue === "boolean") return !defaultValue;
		break;
	}
	return defaultValue;
}
function parseFeatureConfig(rawConfig) {
	let config = rawConfig;
	if (typeof config === "string") try {
		config = JSON.parse(config);
	} catch (error) {
		diag.debug("Failed to parse OneSettings feature configuration:", error);
		return;
	}
	if (!isRecord(config) || typeof config["default"] !== "string") return;
	const rawOverrides = Array.isArray(config["override"]) ? config["override"] : [];
	const overrides = [];
	for (const rawOverride of rawOverrides) {
		const override = parseOverrideRule(rawOverride);
		if (override) overrides.push(override);
	}
	return {
		defaultValue: config["default"],
		overrides
	};
}
function parseOverrideRule(rawRule) {
	if (!isRecord(rawRule)) return;
	const conditions = Object.fromEntries(Object.entries(rawRule).filter(([key]) => key !== "value"));
	if (Object.keys(conditions).length === 0) return;
	if (Object.hasOwn(rawRule, "value")) {
		const value = rawRule["value"];
		if (typeof value !== "string") return;
		return {
			conditions,
			value
		};
	}
	return { conditions };
}
function normalizeSettingValue(value, valueConverter) {
	if (valueConverter) try {
		return valueConverter(value);
	} catch (error) {
		diag.debug("Failed to convert OneSettings value:", error);
		return;
	}
	if (value.toLowerCase() === "enabled") return true;
	if (value.toLowerCase() === "disabled") return false;
	return value;
}
function matchesOverrideRule(rule, profile) {
	const keys = Object.keys(rule);
	if (keys.length === 0) return false;
	if ("ver" in rule && !("component" in rule)) return false;
	for (const key of keys) if (!matchesCondition(key, rule[key], profile)) return false;
	return true;
}
function matchesCondition(key, value, profile) {
	if (!key || value === null || value === void 0) return false;
	if (Array.isArray(value)) return value.length > 0 && value.some((candidate) => matchesCondition(key, candidate, profile));
	const expected = String(value);
	switch (key) {
		case "os": return profile.os.toLowerCase() === expected.toLowerCase();
		case "ver": return profile.version === expected;
		case "component": return profile.component === expected;
		case "rp": return profile.rp === expected;
		case "region": return profile.region === expected;
		case "attach": return profile.attach === expected;
		case "ikey": return profile.ikey.toLowerCase() === expected.toLowerCase();
		default: return false;
	}
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
var init_featureEvaluation = __esmMin((() => {
	init_esm$12();
	init_configurationProfile();
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/export/statsbeat/statsbeatManager.js
var StatsbeatManager;
var init_statsbeatManager = __esmMin((() => {
	init_longIntervalStatsbeatMetrics();
	init_networkStatsbeatMetrics();
	init_Constants();
	init_configurationManager();
	init_featureEvaluation();
	StatsbeatManager = class StatsbeatManager {
		static instance;
		options;
		networkMetrics;
		longIntervalMetrics;
		shutdownPromise;
		shouldBeRunning = false;
		oneSettingsEnabled;
		configurationCallbackRegistered = false;
		configurationCallback = async (settings) => {
			this.oneSettingsEnabled = evaluateFeature(ONE_SETTINGS_FEATURE_SDK_STATS, settings) === true;
			if (this.oneSettingsEnabled) this.initialize();
			else await this.shutdown();
		};
		constructor() {}
		static getInstance() {
			if (!StatsbeatManager.instance) StatsbeatManager.instance = new StatsbeatManager();
			return StatsbeatManager.instance;
		}
		initialize(options) {
			if (this.networkMetrics && this.longIntervalMetrics) return;
			if (options) this.options = { ...options };
			if (!this.options) return;
			this.registerConfigurationCallback();
			this.shouldBeRunning = this.oneSettingsEnabled !== false;
			if (!this.shouldBeRunning || this.networkMetrics && this.longIntervalMetrics) return;
			if (this.shutdownPromise) return;
			this.start();
		}
		shutdown() {
			this.shouldBeRunning = false;
			if (this.shutdownPromise) return this.shutdownPromise;
			const networkMetrics = this.networkMetrics;
			const longIntervalMetrics = this.longIntervalMetrics;
			this.networkMetrics = void 0;
			this.longIntervalMetrics = void 0;
			const shutdownPromise = this.shutdownProviders(networkMetrics, longIntervalMetrics).then(() => {
				if (this.shouldBeRunning) this.start();
			}).finally(() => {
				if (this.shutdownPromise === shutdownPromise) this.shutdownPromise = void 0;
			});
			this.shutdownPromise = shutdownPromise;
			return shutdownPromise;
		}
		countSuccess(duration) {
			this.networkMetrics?.countSuccess(duration);
		}
		countFailure(duration, statusCode) {
			this.networkMetrics?.countFailure(duration, statusCode);
		}
		countRetry(statusCode) {
			this.networkMetrics?.countRetry(statusCode);
		}
		countThrottle(statusCode) {
			this.networkMetrics?.countThrottle(statusCode);
		}
		countException(exceptionType) {
			this.networkMetrics?.countException(exceptionType);
		}
		countReadFailure() {
			this.networkMetrics?.countReadFailure();
		}
		countWriteFailure() {
			this.networkMetrics?.countWriteFailure();
		}
		async updateEndpoint(endpointUrl) {
			if (this.options) this.options = {
				...this.options,
				endpointUrl
			};
			await Promise.all([this.networkMetrics?.updateEndpoint(endpointUrl), this.longIntervalMetrics?.updateEndpoint(endpointUrl)]);
		}
		get networkStatsbeatMetrics() {
			return this.networkMetrics;
		}
		get longIntervalStatsbeatMetrics() {
			return this.longIntervalMetrics;
		}
		start() {
			if (!this.options) return;
			this.networkMetrics = NetworkStatsbeatMetrics.getInstance(this.options);
			this.longIntervalMetrics = LongIntervalStatsbeatMetrics.getInstance(this.options);
		}
		registerConfigurationCallback() {
			if (this.configurationCallbackRegistered) return;
			this.configurationCallbackRegistered = true;
			ConfigurationManager.getInstance().registerCallback(this.configurationCallback);
		}
		async shutdownProviders(networkMetrics, longIntervalMetrics) {
			const failure = (await Promise.allSettled([networkMetrics?.shutdown(), longIntervalMetrics?.shutdown()])).find((result) => result.status === "rejected");
			if (failure) throw failure.reason;
		}
	};
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/export/statsbeat/customerSDKStats.js
var CustomerSDKStatsMetrics;
var init_customerSDKStats = __esmMin((() => {
	init_esm$12();
	init_esm$2();
	init_applicationinsights();
	init_statsbeatMetrics();
	init_types$2();
	init_metricUtils();
	init_types$3();
	CustomerSDKStatsMetrics = class CustomerSDKStatsMetrics extends StatsbeatMetrics {
		static _instance;
		statsCollectionInterval = 9e5;
		customerSDKStatsMeter;
		customerSDKStatsMeterProvider;
		customerSDKStatsExporter;
		customerSDKStatsCounter;
		customerSDKStatsMetricReader;
		isInitialized = false;
		language;
		version;
		attach = getAttachType();
		itemSuccessCountGauge;
		itemDropCountGauge;
		itemRetryCountGauge;
		customerProperties;
		constructor(options, exporter) {
			super();
			this.customerSDKStatsExporter = exporter;
			const customerMetricReaderOptions = {
				exporter: this.customerSDKStatsExporter,
				exportIntervalMillis: options.networkCollectionInterval || this.statsCollectionInterval
			};
			this.customerSDKStatsMetricReader = new PeriodicExportingMetricReader(customerMetricReaderOptions);
			this.customerSDKStatsMeterProvider = new MeterProvider({ readers: [this.customerSDKStatsMetricReader] });
			this.customerSDKStatsMeter = this.customerSDKStatsMeterProvider.getMeter("Azure Monitor Customer SDK Stats");
			this.language = STATSBEAT_LANGUAGE;
			this.version = packageVersion;
			this.itemSuccessCountGauge = this.customerSDKStatsMeter.createObservableGauge(CustomSDKStatsCounter.ITEM_SUCCESS_COUNT);
			this.itemDropCountGauge = this.customerSDKStatsMeter.createObservableGauge(CustomSDKStatsCounter.ITEM_DROP_COUNT);
			this.itemRetryCountGauge = this.customerSDKStatsMeter.createObservableGauge(CustomSDKStatsCounter.ITEM_RETRY_COUNT);
			if (!this.isInitialized) this.initialize();
			this.isInitialized = true;
			this.customerSDKStatsCounter = new CustomerSDKStats();
			this.customerProperties = {
				language: this.language,
				version: this.version,
				computeType: this.attach
			};
		}
		static async getInstance(options) {
			if (!CustomerSDKStatsMetrics._instance) {
				const { AzureMonitorStatsbeatExporter } = await Promise.resolve().then(() => (init_statsbeatExporter(), statsbeatExporter_exports));
				if (!CustomerSDKStatsMetrics._instance) {
					const exporter = new AzureMonitorStatsbeatExporter({
						connectionString: `InstrumentationKey=${options.instrumentationKey};IngestionEndpoint=${options.endpointUrl}`,
						disableOfflineStorage: options.disableOfflineStorage
					});
					CustomerSDKStatsMetrics._instance = new CustomerSDKStatsMetrics(options, exporter);
				}
			}
			return CustomerSDKStatsMetrics._instance;
		}
		static shutdown() {
			return CustomerSDKStatsMetrics._instance?.shutdown();
		}
		async shutdown() {
			await this.customerSDKStatsMeterProvider.shutdown();
			if (CustomerSDKStatsMetrics._instance === this) CustomerSDKStatsMetrics._instance = void 0;
		}
		async initialize() {
			try {
				await super.getResourceProvider();
				this.customerSDKStatsMeter.addBatchObservableCallback(this.itemSuccessCallback.bind(this), [this.itemSuccessCountGauge]);
				this.customerSDKStatsMeter.addBatchObservableCallback(this.itemDropCallback.bind(this), [this.itemDropCountGauge]);
				this.customerSDKStatsMeter.addBatchObservableCallback(this.itemRetryCallback.bind(this), [this.itemRetryCountGauge]);
			} catch (error) {
				diag.debug("Call to get the resource provider failed for customer SDK Stats metrics.");
			}
		}
		itemSuccessCallback(observableResult) {
			const counter = this.customerSDKStatsCounter;
			const attributes = {
				...this.customerProperties,
				telemetryType: TelemetryType.UNKNOWN
			};
			for (const [telemetryType, count] of counter.totalItemSuccessCount.entries()) if (count > 0) {
				attributes.telemetryType = telemetryType;
				observableResult.observe(this.itemSuccessCountGauge, count, { ...attributes });
				counter.totalItemSuccessCount.set(telemetryType, 0);
			}
		}
		itemDropCallback(observableResult) {
			const counter = this.customerSDKStatsCounter;
			const baseAttributes = {
				...this.customerProperties,
				dropCode: DropCode.UNKNOWN,
				telemetryType: TelemetryType.UNKNOWN
			};
			for (const [telemetryType, dropCodeMap] of counter.totalItemDropCount.entries()) for (const [dropCode, reasonMap] of dropCodeMap.entries()) for (const [reason, successMap] of reasonMap.entries()) for (const [success, count] of successMap.entries()) {
				const attributes = { ...baseAttributes };
				attributes.telemetryType = telemetryType;
				attributes.dropCode = dropCode;
				if (reason) attributes.dropReason = reason;
				if ((telemetryType === TelemetryType.REQUEST || telemetryType === TelemetryType.DEPENDENCY) && success !== null) attributes.telemetrySuccess = success;
				if (count > 0) observableResult.observe(this.itemDropCountGauge, count, { ...attributes });
				successMap.set(success, 0);
			}
		}
		itemRetryCallback(observableResult) {
			const counter = this.customerSDKStatsCounter;
			const baseAttributes = {
				...this.customerProperties,
				retryCode: RetryCode.UNKNOWN,
				telemetryType: TelemetryType.UNKNOWN
			};
			for (const [telemetryType, retryCodeMap] of counter.totalItemRetryCount.entries()) for (const [retryCode, reasonMap] of retryCodeMap.entries()) for (const [reason, count] of reasonMap.entries()) {
				const attributes = { ...baseAttributes };
				attributes.telemetryType = telemetryType;
				attributes.retryCode = retryCode;
				if (reason) attributes.retryReason = reason;
				if (count > 0) observableResult.observe(this.itemRetryCountGauge, count, { ...attributes });
				reasonMap.set(reason, 0);
			}
		}
		countSuccessfulItems(envelopes) {
			const counter = this.customerSDKStatsCounter;
			let telemetryType;
			for (const envelope of envelopes) {
				telemetryType = this.getTelemetryTypeFromEnvelope(envelope);
				const currentCount = counter.totalItemSuccessCount.get(telemetryType) || 0;
				counter.totalItemSuccessCount.set(telemetryType, currentCount + 1);
			}
		}
		countDroppedItems(envelopes, dropCode, exceptionMessage, exceptionType) {
			const counter = this.customerSDKStatsCounter;
			let telemetryType;
			for (const envelope of envelopes) {
				telemetryType = this.getTelemetryTypeFromEnvelope(envelope);
				let dropCodeMap = counter.totalItemDropCount.get(telemetryType);
				if (!dropCodeMap) {
					dropCodeMap = new Map();
					counter.totalItemDropCount.set(telemetryType, dropCodeMap);
				}
				let reasonMap = dropCodeMap.get(dropCode);
				if (!reasonMap) {
					reasonMap = new Map();
					dropCodeMap.set(dropCode, reasonMap);
				}
				const reason = this.getDropReason(dropCode, exceptionMessage, exceptionType);
				let successMap = reasonMap.get(reason);
				if (!successMap) {
					successMap = new Map();
					reasonMap.set(reason, successMap);
				}
				const individualTelemetrySuccess = this.getTelemetrySuccessFromEnvelope(envelope);
				const successKey = (telemetryType === TelemetryType.REQUEST || telemetryType === TelemetryType.DEPENDENCY) && individualTelemetrySuccess !== void 0 ? individualTelemetrySuccess : null;
				const currentCount = successMap.get(successKey) || 0;
				successMap.set(successKey, currentCount + 1);
			}
		}
		getDropReason(dropCode, exceptionMessage, exceptionType) {
			if (dropCode === DropCode.CLIENT_EXCEPTION) {
				if (exceptionType) return exceptionType;
				if (exceptionMessage) return this.categorizeExceptionMessage(exceptionMessage);
				return ExceptionType.CLIENT_EXCEPTION;
			}
			if (typeof dropCode === "number") return this.categorizeStatusCode(dropCode);
			switch (dropCode) {
				case DropCode.CLIENT_READONLY: return DropReason.CLIENT_READONLY;
				case DropCode.CLIENT_PERSISTENCE_CAPACITY: return DropReason.CLIENT_PERSISTENCE_CAPACITY;
				case DropCode.CLIENT_STORAGE_DISABLED: return DropReason.CLIENT_STORAGE_DISABLED;
				case DropCode.UNKNOWN:
				default: return DropReason.UNKNOWN;
			}
		}
		categorizeExceptionMessage(exceptionMessage) {
			const message = exceptionMessage.toLowerCase();
			if (message.includes("timeout") || message.includes("timed out")) return ExceptionType.TIMEOUT_EXCEPTION;
			if (message.includes("network") || message.includes("connection") || message.includes("dns") || message.includes("socket")) return ExceptionType.NETWORK_EXCEPTION;
			if (message.includes("disk") || message.includes("storage") || message.includes("file") || message.includes("persist")) return ExceptionType.STORAGE_EXCEPTION;
			return ExceptionType.CLIENT_EXCEPTION;
		}
		categorizeStatusCode(statusCode) {
			if (statusCode >= 400 && statusCode < 500) switch (statusCode) {
				case 400: return "Bad request";
				case 401: return "Unauthorized";
				case 403: return "Forbidden";
				case 404: return "Not found";
				case 408: return "Request timeout";
				case 413: return "Payload too large";
				case 429: return "Too many requests";
				default: return "Client error 4xx";
			}
			if (statusCode >= 500 && statusCode < 600) switch (statusCode) {
				case 500: return "Internal server error";
				case 502: return "Bad gateway";
				case 503: return "Service unavailable";
				case 504: return "Gateway timeout";
				default: return "Server error 5xx";
			}
			return `status_${statusCode}`;
		}
		countRetryItems(envelopes, retryCode, exceptionMessage, exceptionType) {
			const counter = this.customerSDKStatsCounter;
			let telemetryType;
			for (const envelope of envelopes) {
				telemetryType = this.getTelemetryTypeFromEnvelope(envelope);
				let retryCodeMap = counter.totalItemRetryCount.get(telemetryType);
				if (!retryCodeMap) {
					retryCodeMap = new Map();
					counter.totalItemRetryCount.set(telemetryType, retryCodeMap);
				}
				let reasonMap = retryCodeMap.get(retryCode);
				if (!reasonMap) {
					reasonMap = new Map();
					retryCodeMap.set(retryCode, reasonMap);
				}
				const reason = this.getRetryReason(retryCode, exceptionMessage, exceptionType);
				const currentCount = reasonMap.get(reason) || 0;
				reasonMap.set(reason, currentCount + 1);
			}
		}
		getRetryReason(retryCode, exceptionMessage, exceptionType) {
			if (retryCode === RetryCode.CLIENT_EXCEPTION) {
				if (exceptionType) return exceptionType;
				if (exceptionMessage) return this.categorizeExceptionMessage(exceptionMessage);
				return ExceptionType.CLIENT_EXCEPTION;
			}
			if (typeof retryCode === "number") return this.categorizeStatusCode(retryCode);
			switch (retryCode) {
				case RetryCode.CLIENT_TIMEOUT: return RetryReason.CLIENT_TIMEOUT;
				case RetryCode.UNKNOWN:
				default: return RetryReason.UNKNOWN;
			}
		}
		isPerformanceCounterMetric(metricName) {
			return Object.values(BreezePerformanceCounterNames).includes(metricName);
		}
		getTelemetryTypeFromEnvelope(envelope) {
			if (envelope.data && envelope.data.baseType) switch (envelope.data.baseType) {
				case "MessageData": return TelemetryType.TRACE;
				case "AvailabilityData": return TelemetryType.AVAILABILITY;
				case "TelemetryEventData": return TelemetryType.CUSTOM_EVENT;
				case "TelemetryExceptionData": return TelemetryType.EXCEPTION;
				case "PageViewData": return TelemetryType.PAGE_VIEW;
				case "RemoteDependencyData": return TelemetryType.DEPENDENCY;
				case "RequestData": return TelemetryType.REQUEST;
				case "MetricData": {
					const metricsData = envelope.data.baseData;
					if (metricsData && metricsData.metrics && metricsData.metrics.length > 0) return metricsData.metrics.some((metric) => this.isPerformanceCounterMetric(metric.name)) ? TelemetryType.PERFORMANCE_COUNTER : TelemetryType.CUSTOM_METRIC;
					return TelemetryType.CUSTOM_METRIC;
				}
				default: return TelemetryType.UNKNOWN;
			}
			return TelemetryType.UNKNOWN;
		}
		getTelemetrySuccessFromEnvelope(envelope) {
			if (!envelope.data || !envelope.data.baseData) return;
			const baseType = envelope.data.baseType;
			if (baseType === "RequestData") return envelope.data.baseData.success;
			else if (baseType === "RemoteDependencyData") return envelope.data.baseData.success;
		}
		isTimeoutError(error) {
			if (error && error.code && [
				"ETIMEDOUT",
				"ESOCKETTIMEDOUT",
				"ECONNRESET",
				"ENOTFOUND"
			].includes(error.code)) return true;
			if (error && error.message) {
				const timeoutKeywords = [
					"timeout",
					"timed out",
					"connection reset"
				];
				const errorMessage = error.message.toLowerCase();
				return timeoutKeywords.some((keyword) => errorMessage.includes(keyword));
			}
			return false;
		}
	};
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/export/statsbeat/customerSDKStatsManager.js
var CustomerSDKStatsManager;
var init_customerSDKStatsManager = __esmMin((() => {
	init_Constants();
	init_configurationManager();
	init_featureEvaluation();
	init_customerSDKStats();
	CustomerSDKStatsManager = class CustomerSDKStatsManager {
		static instance;
		options;
		metrics;
		transition = Promise.resolve();
		stopping = false;
		shouldBeRunning = false;
		oneSettingsEnabled = true;
		configurationCallbackRegistered = false;
		configurationCallback = (settings) => {
			if (!Object.hasOwn(settings, "FEATURE_CUSTOMER_SDK_STATS")) return;
			const enabled = evaluateFeature(ONE_SETTINGS_FEATURE_CUSTOMER_SDK_STATS, settings);
			if (typeof enabled !== "boolean") return;
			this.oneSettingsEnabled = enabled;
			this.shouldBeRunning = this.canStart();
			return this.update();
		};
		constructor() {}
		static getInstance() {
			if (!CustomerSDKStatsManager.instance) CustomerSDKStatsManager.instance = new CustomerSDKStatsManager();
			return CustomerSDKStatsManager.instance;
		}
		initialize(options) {
			this.options ??= { ...options };
			if (!this.configurationCallbackRegistered) {
				this.configurationCallbackRegistered = true;
				ConfigurationManager.getInstance().registerCallback(this.configurationCallback);
			}
			this.shouldBeRunning = this.canStart();
			return this.update();
		}
		shutdown() {
			this.shouldBeRunning = false;
			return this.update();
		}
		get customerSDKStatsMetrics() {
			return this.shouldBeRunning && !this.stopping ? this.metrics : void 0;
		}
		canStart() {
			return !!this.options && this.oneSettingsEnabled && !process.env["APPLICATIONINSIGHTS_SDKSTATS_DISABLED"] && !process.env["APPLICATION_INSIGHTS_NO_STATSBEAT"];
		}
		update() {
			this.transition = this.transition.then(() => this.applyState(), () => this.applyState());
			return this.transition;
		}
		async applyState() {
			if (!this.shouldBeRunning || this.stopping) await this.stop();
			if (this.shouldBeRunning && !this.metrics && this.options) {
				this.metrics = await CustomerSDKStatsMetrics.getInstance(this.options);
				if (!this.shouldBeRunning) await this.stop();
			}
		}
		async stop() {
			if (!this.metrics) return;
			this.stopping = true;
			await this.metrics.shutdown();
			this.metrics = void 0;
			this.stopping = false;
		}
	};
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/platform/nodejs/baseSender.js
var DEFAULT_BATCH_SEND_RETRY_INTERVAL_MS, STARTUP_REPLAY_MAX_DELAY_MS, REPLAY_BATCH_BASE_DELAY_MS, REPLAY_BATCH_JITTER_MS, MAX_STARTUP_REPLAY_BATCHES, SENDER_SHUTDOWN_ERROR, REPLAY_PAUSED_ERROR, BaseSender;
var init_baseSender = __esmMin((() => {
	init_esm$12();
	init_persist();
	init_esm$11();
	init_statsbeatManager();
	init_customerSDKStatsManager();
	init_configurationManager();
	init_featureEvaluation();
	init_esm$4();
	init_types$2();
	init_breezeUtils();
	init_Constants();
	DEFAULT_BATCH_SEND_RETRY_INTERVAL_MS = 6e4;
	STARTUP_REPLAY_MAX_DELAY_MS = 6e4;
	REPLAY_BATCH_BASE_DELAY_MS = 200;
	REPLAY_BATCH_JITTER_MS = 200;
	MAX_STARTUP_REPLAY_BATCHES = 10;
	SENDER_SHUTDOWN_ERROR = new Error("Sender is shut down");
	REPLAY_PAUSED_ERROR = new Error("Offline telemetry replay is paused");
	BaseSender = class BaseSender {
		static redirectRouteUpdate = Promise.resolve();
		persister;
		retryTimer;
		retryTimerDeadlineMs = 0;
		startupReplayTimer = null;
		statsbeatManager;
		isShutdown = false;
		replayOperations = new Set();
		replayPending = false;
		customerSDKStatsManager;
		statsbeatFailureCount = 0;
		batchSendRetryIntervalMs = DEFAULT_BATCH_SEND_RETRY_INTERVAL_MS;
		isStatsbeatSender;
		disableOfflineStorage;
		remoteStorageEnabled = true;
		storageGeneration = 0;
		unregisterStorageCallback;
		storageCallback = (settings) => {
			if (this.isShutdown || !Object.hasOwn(settings, "FEATURE_LOCAL_STORAGE")) return;
			const enabled = evaluateFeature(ONE_SETTINGS_FEATURE_LOCAL_STORAGE, settings);
			if (typeof enabled !== "boolean") return;
			if (enabled === this.remoteStorageEnabled) return;
			this.remoteStorageEnabled = enabled;
			const generation = ++this.storageGeneration;
			this.cancelStorageTimers();
			if (this.storageEnabled) return Promise.allSettled([...this.replayOperations]).then(() => {
				if (!this.isShutdown && generation === this.storageGeneration) this.scheduleStartupReplay();
			});
		};
		get storageEnabled() {
			return !this.disableOfflineStorage && this.remoteStorageEnabled;
		}
		get customerSDKStatsMetrics() {
			return this.customerSDKStatsManager?.customerSDKStatsMetrics;
		}
		constructor(options) {
			this.disableOfflineStorage = options.exporterOptions.disableOfflineStorage || false;
			this.statsbeatManager = StatsbeatManager.getInstance();
			if (options.trackStatsbeat) {
				this.statsbeatManager.initialize({
					instrumentationKey: options.instrumentationKey,
					endpointUrl: options.endpointUrl,
					disableOfflineStorage: this.disableOfflineStorage
				});
				if (!options.isStatsbeatSender && !process.env["APPLICATIONINSIGHTS_SDKSTATS_DISABLED"]) {
					let exportInterval;
					if (process.env["APPLICATIONINSIGHTS_SDKSTATS_EXPORT_INTERVAL"]) {
						const envValue = process.env[ENV_APPLICATIONINSIGHTS_SDKSTATS_EXPORT_INTERVAL];
						const exportIntervalSeconds = parseInt(envValue, 10);
						if (!isNaN(exportIntervalSeconds) && exportIntervalSeconds > 0) exportInterval = exportIntervalSeconds * 1e3;
						else diag.warn(`Invalid value for APPLICATIONINSIGHTS_SDKSTATS_EXPORT_INTERVAL environment variable: '${envValue}'. Expected a positive number (seconds). Using default export interval.`);
					}
					this.customerSDKStatsManager = CustomerSDKStatsManager.getInstance();
					this.customerSDKStatsManager.initialize({
						instrumentationKey: options.instrumentationKey,
						endpointUrl: options.endpointUrl,
						disableOfflineStorage: this.disableOfflineStorage,
						networkCollectionInterval: exportInterval
					}).catch((error) => {
						diag.warn("Failed to initialize customer SDK stats metrics:", error);
					});
				}
			}
			this.persister = new FileSystemPersist(options.instrumentationKey, options.exporterOptions, () => this.customerSDKStatsMetrics, () => this.remoteStorageEnabled);
			this.retryTimer = null;
			this.isStatsbeatSender = options.isStatsbeatSender || false;
			if (!this.disableOfflineStorage) this.unregisterStorageCallback = ConfigurationManager.getInstance().registerCallback(this.storageCallback);
			if (this.storageEnabled) this.scheduleStartupReplay();
		}
		async shutdown() {
			if (this.isShutdown) return;
			this.isShutdown = true;
			this.unregisterStorageCallback?.();
			this.unregisterStorageCallback = void 0;
			this.cancelStorageTimers();
			this.retryTimerDeadlineMs = 0;
			this.persister.shutdown();
			await Promise.allSettled([...this.replayOperations]);
		}
		cancelStorageTimers() {
			this.replayPending = false;
			if (this.retryTimer) {
				clearTimeout(this.retryTimer);
				this.retryTimer = null;
			}
			if (this.startupReplayTimer) {
				clearTimeout(this.startupReplayTimer);
				this.startupReplayTimer = null;
			}
		}
		async exportEnvelopes(envelopes, redirectIsSerialized = false, redirectCount = 0, isReplay = false) {
			if (this.isShutdown) return {
				code: ExportResultCode.FAILED,
				error: SENDER_SHUTDOWN_ERROR
			};
			if (isReplay && !this.storageEnabled) return {
				code: ExportResultCode.FAILED,
				error: REPLAY_PAUSED_ERROR
			};
			diag.info(`Exporting ${envelopes.length} envelope(s)`);
			if (envelopes.length < 1) return { code: ExportResultCode.SUCCESS };
			try {
				const startTime = new Date().getTime();
				const { result, statusCode, retryAfterMs } = await this.send(envelopes);
				const duration = new Date().getTime() - startTime;
				if (statusCode === 200) {
					this.scheduleRetryTimer(retryAfterMs);
					if (!this.isStatsbeatSender) {
						this.statsbeatManager.countSuccess(duration);
						this.customerSDKStatsMetrics?.countSuccessfulItems(envelopes);
					}
					return { code: ExportResultCode.SUCCESS };
				} else if (statusCode && isRetriable(statusCode)) {
					if (statusCode === 429) {
						if (!this.isStatsbeatSender) {
							this.statsbeatManager.countThrottle(statusCode);
							this.customerSDKStatsMetrics?.countRetryItems(envelopes, statusCode);
						}
						this.scheduleRetryTimer(retryAfterMs);
						return await this.persist(envelopes, isReplay);
					}
					if (result) {
						diag.info(result);
						const { breezeResponse, retriableEnvelopes: filteredEnvelopes } = this.parseRetriableEnvelopes(envelopes, result);
						const successfulEnvelopes = [...envelopes];
						if (breezeResponse.itemsAccepted > 0 && statusCode === 206 && !this.isStatsbeatSender) this.statsbeatManager.countSuccess(duration);
						if (breezeResponse.errors) breezeResponse.errors.forEach((error) => {
							successfulEnvelopes[error.index] = void 0;
						});
						if (breezeResponse.itemsAccepted > 0) {
							if (!this.isStatsbeatSender) {
								this.statsbeatManager.countSuccess(duration);
								this.customerSDKStatsMetrics?.countSuccessfulItems(envelopes);
							}
						}
						if (filteredEnvelopes.length > 0) {
							if (!this.isStatsbeatSender) {
								this.statsbeatManager.countRetry(statusCode);
								this.customerSDKStatsMetrics?.countRetryItems(envelopes, statusCode);
							}
							this.scheduleRetryTimer(retryAfterMs);
							return await this.persist(filteredEnvelopes, isReplay);
						}
						if (!this.isStatsbeatSender) {
							this.statsbeatManager.countFailure(duration, statusCode);
							const filteredSuccessfulEnvelopes = successfulEnvelopes.filter(Boolean);
							this.customerSDKStatsMetrics?.countDroppedItems(filteredSuccessfulEnvelopes, statusCode);
						}
						return this.buildExportResult({ code: ExportResultCode.FAILED });
					} else {
						if (!this.isStatsbeatSender) {
							this.statsbeatManager.countRetry(statusCode);
							this.customerSDKStatsMetrics?.countRetryItems(envelopes, statusCode);
						}
						this.scheduleRetryTimer(retryAfterMs);
						return await this.persist(envelopes, isReplay);
					}
				} else {
					if (!this.isStatsbeatSender) {
						if (statusCode) {
							this.statsbeatManager.countFailure(duration, statusCode);
							this.customerSDKStatsMetrics?.countDroppedItems(envelopes, statusCode);
						}
					} else {
						this.incrementStatsbeatFailure();
						this.customerSDKStatsMetrics?.countDroppedItems(envelopes, DropCode.CLIENT_EXCEPTION);
					}
					return this.buildExportResult({ code: ExportResultCode.FAILED });
				}
			} catch (error) {
				const restError = error;
				if (this.isShutdown && (!restError.statusCode || restError.statusCode === 307 || restError.statusCode === 308)) return {
					code: ExportResultCode.FAILED,
					error: SENDER_SHUTDOWN_ERROR
				};
				if (restError.statusCode && (restError.statusCode === 307 || restError.statusCode === 308)) {
					const nextRedirectCount = redirectCount + 1;
					if (nextRedirectCount < 10) {
						const location = this.getLocationFromHeaders(restError.response?.headers);
						if (location) return this.applyRedirectAndRetry(location, envelopes, redirectIsSerialized, nextRedirectCount, isReplay);
					} else {
						const redirectError = new Error("Circular redirect");
						if (!this.isStatsbeatSender) {
							this.statsbeatManager.countException(redirectError);
							this.customerSDKStatsMetrics?.countDroppedItems(envelopes, DropCode.CLIENT_EXCEPTION, redirectError.message, ExceptionType.CLIENT_EXCEPTION);
						}
						return this.buildExportResult({
							code: ExportResultCode.FAILED,
							error: redirectError
						});
					}
				} else if (restError.statusCode && isRetriable(restError.statusCode) && !this.isStatsbeatSender) {
					this.statsbeatManager.countRetry(restError.statusCode);
					this.customerSDKStatsMetrics?.countRetryItems(envelopes, restError.statusCode);
					const retryAfterMs = parseRetryAfterHeader(restError.response?.headers.get("retry-after"));
					this.scheduleRetryTimer(retryAfterMs);
					return this.persist(envelopes, isReplay);
				} else if (restError.statusCode === 400 && restError.message.includes("Invalid instrumentation key")) {
					this.shutdownStatsbeat();
					return { code: ExportResultCode.SUCCESS };
				} else if (restError.statusCode && this.isStatsbeatSender && isStatsbeatShutdownStatus(restError.statusCode)) {
					this.incrementStatsbeatFailure();
					return { code: ExportResultCode.SUCCESS };
				}
				if (this.isRetriableNoResponseError(error) && !this.isStatsbeatSender) {
					this.statsbeatManager.countException(restError);
					if ((restError.name === "AbortError" || this.customerSDKStatsMetrics?.isTimeoutError(restError)) && !this.isStatsbeatSender) {
						this.customerSDKStatsMetrics?.countRetryItems(envelopes, RetryCode.CLIENT_TIMEOUT, "timeout_exception", ExceptionType.TIMEOUT_EXCEPTION);
						diag.error("Request timed out. Error message:", restError.message);
					} else this.customerSDKStatsMetrics?.countRetryItems(envelopes, RetryCode.CLIENT_EXCEPTION, restError.message, ExceptionType.NETWORK_EXCEPTION);
					diag.error("Retrying due to transient client side error. Error message:", restError.message);
					this.scheduleRetryTimer();
					return this.persist(envelopes, isReplay);
				}
				if (!this.isStatsbeatSender) {
					this.statsbeatManager.countException(restError);
					this.customerSDKStatsMetrics?.countDroppedItems(envelopes, DropCode.CLIENT_EXCEPTION, restError.message);
					diag.error("Envelopes could not be exported and are not retriable. Error message:", restError.message);
				}
				return this.buildExportResult({
					code: ExportResultCode.FAILED,
					error: restError
				});
			}
		}
		async persist(envelopes, isReplay = false) {
			try {
				return (isReplay ? await this.persister.restore(envelopes) : await this.persister.push(envelopes)) ? { code: ExportResultCode.SUCCESS } : this.buildExportResult({
					code: ExportResultCode.FAILED,
					error: new Error("Failed to persist envelope in disk.")
				});
			} catch (ex) {
				if (!this.isStatsbeatSender) {
					this.statsbeatManager.countWriteFailure();
					if (this.disableOfflineStorage && envelopes) this.customerSDKStatsMetrics?.countDroppedItems(envelopes, DropCode.CLIENT_STORAGE_DISABLED);
				}
				return this.buildExportResult({
					code: ExportResultCode.FAILED,
					error: ex
				});
			}
		}
		incrementStatsbeatFailure() {
			this.statsbeatFailureCount++;
			if (this.statsbeatFailureCount > 3) this.shutdownInternalStatsbeat();
		}
		shutdownInternalStatsbeat() {
			this.statsbeatManager.shutdown().catch((error) => {
				diag.warn("Failed to shut down internal Statsbeat metrics:", error);
			});
			this.statsbeatFailureCount = 0;
		}
		shutdownStatsbeat() {
			this.shutdownInternalStatsbeat();
			this.customerSDKStatsManager?.shutdown().catch((error) => {
				diag.warn("Failed to shut down customer SDK stats metrics:", error);
			});
		}
		sendFirstPersistedFile() {
			return this.trackReplay(() => this.sendFirstPersistedFileCore());
		}
		async sendFirstPersistedFileCore() {
			if (this.isShutdown || !this.storageEnabled) return;
			const generation = this.storageGeneration;
			const envelopes = await this.persister.shift();
			try {
				if (!envelopes) return;
				if (this.isShutdown || !this.storageEnabled || generation !== this.storageGeneration) {
					await this.restoreShiftedEnvelopes(envelopes);
					return;
				}
				const result = await this.exportEnvelopes(envelopes, false, 0, true);
				if (result.error === SENDER_SHUTDOWN_ERROR || result.error === REPLAY_PAUSED_ERROR) await this.restoreShiftedEnvelopes(envelopes);
			} catch (err) {
				if (envelopes && this.isShutdown) await this.restoreShiftedEnvelopes(envelopes);
				if (!this.isStatsbeatSender) this.statsbeatManager.countReadFailure();
				diag.warn(`Failed to fetch persisted file`, err);
			}
		}
		sendAllPersistedFiles() {
			return this.trackReplay(() => this.sendAllPersistedFilesCore());
		}
		async sendAllPersistedFilesCore() {
			if (this.isShutdown || !this.storageEnabled) return;
			const generation = this.storageGeneration;
			try {
				await this.persister.cleanExpiredFiles();
				if (this.isShutdown || !this.storageEnabled || generation !== this.storageGeneration) return;
				let envelopes = await this.persister.shift();
				let isFirstBatch = true;
				let replayedBatchCount = 0;
				while (envelopes && replayedBatchCount < MAX_STARTUP_REPLAY_BATCHES) {
					if (this.isShutdown || !this.storageEnabled || generation !== this.storageGeneration) {
						await this.restoreShiftedEnvelopes(envelopes);
						return;
					}
					if (!isFirstBatch) {
						const batchDelay = this.getReplayBatchDelayMs();
						if (batchDelay > 0) {
							await new Promise((resolve) => setTimeout(resolve, batchDelay));
							if (this.isShutdown || !this.storageEnabled || generation !== this.storageGeneration) {
								await this.restoreShiftedEnvelopes(envelopes);
								return;
							}
						}
					}
					isFirstBatch = false;
					replayedBatchCount++;
					const result = await this.exportEnvelopes(envelopes, false, 0, true);
					if (result.error === SENDER_SHUTDOWN_ERROR || result.error === REPLAY_PAUSED_ERROR) {
						await this.restoreShiftedEnvelopes(envelopes);
						return;
					}
					if (this.isShutdown || !this.storageEnabled || generation !== this.storageGeneration) return;
					if (result.code === ExportResultCode.FAILED) {
						diag.warn(`Failed to send persisted file during startup, will retry later`);
						break;
					}
					if (replayedBatchCount >= MAX_STARTUP_REPLAY_BATCHES) break;
					envelopes = await this.persister.shift();
				}
			} catch (err) {
				diag.warn(`Failed to read persisted files during startup`, err);
			}
		}
		trackReplay(operation) {
			if (this.replayOperations.size > 0) {
				this.replayPending = true;
				return Promise.resolve();
			}
			const replay = operation();
			this.replayOperations.add(replay);
			const onSettled = () => {
				this.replayOperations.delete(replay);
				if (this.replayPending) {
					this.replayPending = false;
					this.scheduleRetryTimer(0);
				}
			};
			replay.then(onSettled, onSettled);
			return replay;
		}
		async restoreShiftedEnvelopes(envelopes) {
			if (!await this.persister.restore(envelopes)) diag.warn("Failed to restore persisted telemetry while replay was stopping");
		}
		scheduleStartupReplay() {
			if (this.isShutdown || !this.storageEnabled || this.startupReplayTimer) return;
			const delay = Math.max(this.getStartupReplayDelayMs(), this.retryTimerDeadlineMs - Date.now());
			this.startupReplayTimer = setTimeout(() => {
				this.startupReplayTimer = null;
				if (!this.isShutdown) {
					if (this.retryTimerDeadlineMs > Date.now()) this.scheduleStartupReplay();
					else this.sendAllPersistedFiles();
				}
			}, delay);
			this.startupReplayTimer.unref();
		}
		getStartupReplayDelayMs() {
			return Math.floor(Math.random() * STARTUP_REPLAY_MAX_DELAY_MS);
		}
		getReplayBatchDelayMs() {
			return REPLAY_BATCH_BASE_DELAY_MS + Math.floor(Math.random() * REPLAY_BATCH_JITTER_MS);
		}
		parseRetriableEnvelopes(envelopes, responseBody) {
			const breezeResponse = JSON.parse(responseBody);
			const retriableEnvelopes = [];
			if (breezeResponse.errors) {
				for (const error of breezeResponse.errors) if (error.statusCode && isRetriable(error.statusCode) && !isSamplingRejection(error)) retriableEnvelopes.push(envelopes[error.index]);
			}
			return {
				breezeResponse,
				retriableEnvelopes
			};
		}
		scheduleRetryTimer(retryAfterMs) {
			if (this.isShutdown || this.disableOfflineStorage) return;
			const delay = retryAfterMs ?? this.batchSendRetryIntervalMs;
			const newDeadline = Math.max(Date.now() + delay, this.retryTimerDeadlineMs);
			if (!this.remoteStorageEnabled) {
				this.retryTimerDeadlineMs = Math.max(this.retryTimerDeadlineMs, newDeadline);
				return;
			}
			if (this.retryTimer && retryAfterMs !== void 0 && newDeadline > this.retryTimerDeadlineMs) {
				clearTimeout(this.retryTimer);
				this.retryTimer = null;
			}
			if (!this.retryTimer) {
				const adjustedDelay = Math.max(newDeadline - Date.now(), 0);
				this.retryTimerDeadlineMs = newDeadline;
				this.retryTimer = setTimeout(() => {
					this.retryTimer = null;
					if (!this.isShutdown) this.sendFirstPersistedFile();
				}, adjustedDelay);
				this.retryTimer.unref();
			}
		}
		isRetriableNoResponseError(error) {
			if (!error || typeof error !== "object") return false;
			const transportError = error;
			if (transportError.statusCode || transportError.response?.status) return false;
			if (isRestError(error)) {
				const restErrorTypes = Object.values(RetriableRestErrorTypes);
				return !!error.code && restErrorTypes.includes(error.code);
			}
			if (transportError.name === "AbortError") return true;
			return false;
		}
		getLocationFromHeaders(headers) {
			return headers?.get("location") ?? headers?.toJSON?.().location;
		}
		applyRedirectAndRetry(location, envelopes, redirectIsSerialized, redirectCount, isReplay) {
			const operation = async () => {
				if (this.isShutdown) return {
					code: ExportResultCode.FAILED,
					error: SENDER_SHUTDOWN_ERROR
				};
				if (isReplay && !this.storageEnabled) return {
					code: ExportResultCode.FAILED,
					error: REPLAY_PAUSED_ERROR
				};
				if (!this.handlePermanentRedirect(location)) {
					const refusalError = new Error("Refused cross-origin redirect");
					if (!this.isStatsbeatSender) {
						this.statsbeatManager.countException(refusalError);
						this.customerSDKStatsMetrics?.countDroppedItems(envelopes, DropCode.CLIENT_EXCEPTION, refusalError.message, ExceptionType.CLIENT_EXCEPTION);
					}
					return this.buildExportResult({
						code: ExportResultCode.FAILED,
						error: refusalError
					});
				}
				if (!this.isStatsbeatSender) await this.statsbeatManager.updateEndpoint(location);
				return this.exportEnvelopes(envelopes, true, redirectCount, isReplay);
			};
			if (redirectIsSerialized || this.isStatsbeatSender) return operation();
			const update = BaseSender.redirectRouteUpdate.then(operation);
			BaseSender.redirectRouteUpdate = update.then(() => void 0, () => void 0);
			return update;
		}
		buildExportResult(result) {
			const shouldSurfaceStatsbeatFailures = !!process.env[ENV_APPLICATIONINSIGHTS_SDK_STATS_LOGGING];
			if (this.isStatsbeatSender && result.code === ExportResultCode.FAILED) return shouldSurfaceStatsbeatFailures ? result : { code: ExportResultCode.SUCCESS };
			return result;
		}
	};
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/platform/nodejs/context/context.js
function getInstance() {
	if (!instance) instance = new Context();
	return instance;
}
var instance, Context;
var init_context$1 = __esmMin((() => {
	init_esm$11();
	init_dist();
	init_generated();
	init_applicationinsights();
	init_Constants();
	instance = null;
	Context = class Context {
		tags;
		static sdkVersion = null;
		static opentelemetryVersion = null;
		static nodeVersion = "";
		constructor() {
			this.tags = {};
			this._loadInternalContext();
		}
		_loadInternalContext() {
			const { node } = process.versions;
			[Context.nodeVersion] = node.split(".");
			Context.opentelemetryVersion = SDK_INFO[ATTR_TELEMETRY_SDK_VERSION];
			Context.sdkVersion = packageVersion;
			const prefix = process.env["AZURE_MONITOR_PREFIX"] ? process.env[ENV_AZURE_MONITOR_PREFIX] : "";
			const version = this._getVersion();
			const internalSdkVersion = `${prefix}node${Context.nodeVersion}:otel${Context.opentelemetryVersion}:${version}`;
			this.tags[KnownContextTagKeys.AiInternalSdkVersion] = internalSdkVersion;
		}
		_getVersion() {
			if (process.env["MICROSOFT_OPENTELEMETRY_VERSION"]) return `mot${process.env[ENV_MICROSOFT_OPENTELEMETRY_VERSION]}`;
			else if (process.env["APPLICATION_INSIGHTS_SHIM_VERSION"]) return `sha${process.env[ENV_APPLICATIONINSIGHTS_SHIM_VERSION]}`;
			else if (process.env["AZURE_MONITOR_DISTRO_VERSION"]) return `dst${process.env[ENV_AZURE_MONITOR_DISTRO_VERSION]}`;
			else return `ext${Context.sdkVersion}`;
		}
	};
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/platform/nodejs/context/index.js
var init_context = __esmMin((() => {
	init_context$1();
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/platform/nodejs/index.js
var init_nodejs = __esmMin((() => {
	init_constants();
	init_persist();
	init_baseSender();
	init_httpSender();
	init_context();
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/platform/index.js
var init_platform = __esmMin((() => {
	init_nodejs();
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/utils/common.js
function hrTimeToDate(hrTime) {
	return new Date(hrTimeToNanoseconds(hrTime) / 1e6);
}
function createTagsFromResource(resource) {
	const tags = { ...getInstance().tags };
	const attributes = resource?.attributes;
	if (attributes) {
		tags[KnownContextTagKeys.AiCloudRole] = getCloudRole(resource);
		tags[KnownContextTagKeys.AiCloudRoleInstance] = getCloudRoleInstance(resource);
		if (attributes["device.id"]) tags[KnownContextTagKeys.AiDeviceId] = String(attributes[SEMRESATTRS_DEVICE_ID]);
		if (attributes["device.model.name"]) tags[KnownContextTagKeys.AiDeviceModel] = String(attributes[SEMRESATTRS_DEVICE_MODEL_NAME]);
		if (attributes["service.version"]) tags[KnownContextTagKeys.AiApplicationVer] = String(attributes[SEMRESATTRS_SERVICE_VERSION]);
	}
	return tags;
}
function getCloudRole(resource) {
	let cloudRole = "";
	const serviceName = resource.attributes[SEMRESATTRS_SERVICE_NAME];
	const serviceNamespace = resource.attributes[SEMRESATTRS_SERVICE_NAMESPACE];
	if (serviceName) {
		if (!String(serviceName).startsWith("unknown_service")) {
			if (serviceNamespace) return `${serviceNamespace}.${serviceName}`;
			else return String(serviceName);
		} else if (serviceNamespace) cloudRole = `${serviceNamespace}.${serviceName}`;
		else cloudRole = String(serviceName);
	}
	const kubernetesDeploymentName = resource.attributes[SEMRESATTRS_K8S_DEPLOYMENT_NAME];
	if (kubernetesDeploymentName) return String(kubernetesDeploymentName);
	const kuberneteReplicasetName = resource.attributes[SEMRESATTRS_K8S_REPLICASET_NAME];
	if (kuberneteReplicasetName) return String(kuberneteReplicasetName);
	const kubernetesStatefulSetName = resource.attributes[SEMRESATTRS_K8S_STATEFULSET_NAME];
	if (kubernetesStatefulSetName) return String(kubernetesStatefulSetName);
	const kubernetesJobName = resource.attributes[SEMRESATTRS_K8S_JOB_NAME];
	if (kubernetesJobName) return String(kubernetesJobName);
	const kubernetesCronjobName = resource.attributes[SEMRESATTRS_K8S_CRONJOB_NAME];
	if (kubernetesCronjobName) return String(kubernetesCronjobName);
	const kubernetesDaemonsetName = resource.attributes[SEMRESATTRS_K8S_DAEMONSET_NAME];
	if (kubernetesDaemonsetName) return String(kubernetesDaemonsetName);
	return cloudRole;
}
function getCloudRoleInstance(resource) {
	const kubernetesPodName = resource.attributes[SEMRESATTRS_K8S_POD_NAME];
	if (kubernetesPodName) return String(kubernetesPodName);
	const serviceInstanceId = resource.attributes[SEMRESATTRS_SERVICE_INSTANCE_ID];
	if (serviceInstanceId) return String(serviceInstanceId);
	return os && os.hostname();
}
function isSqlDB(dbSystem) {
	return dbSystem === "db2" || dbSystem === "derby" || dbSystem === "mariadb" || dbSystem === "mssql" || dbSystem === "oracle" || dbSystem === "sqlite" || dbSystem === "other_sql" || dbSystem === "hsqldb" || dbSystem === "h2";
}
function getUrl(attributes) {
	if (!attributes) return "";
	if (getHttpMethod(attributes)) {
		const httpUrl = getHttpUrl(attributes);
		if (httpUrl) return String(httpUrl);
		else {
			const httpScheme = getHttpScheme(attributes);
			const httpTarget = getHttpTarget(attributes);
			if (httpScheme && httpTarget) {
				const httpHost = getHttpHost(attributes);
				if (httpHost) return `${httpScheme}://${httpHost}${httpTarget}`;
				else {
					const netPeerPort = getNetPeerPort(attributes);
					if (netPeerPort) {
						const netPeerName = getNetPeerName(attributes);
						if (netPeerName) return `${httpScheme}://${netPeerName}:${netPeerPort}${httpTarget}`;
						else {
							const netPeerIp = getPeerIp(attributes);
							if (netPeerIp) return `${httpScheme}://${netPeerIp}:${netPeerPort}${httpTarget}`;
						}
					}
				}
			}
		}
	}
	return "";
}
function getDependencyTarget(attributes) {
	if (!attributes) return "";
	const peerService = attributes[SEMATTRS_PEER_SERVICE];
	const httpHost = getHttpHost(attributes);
	const httpUrl = getHttpUrl(attributes);
	const netPeerName = getNetPeerName(attributes);
	const netPeerIp = getPeerIp(attributes);
	if (peerService) return String(peerService);
	else if (httpHost) return String(httpHost);
	else if (httpUrl) return String(httpUrl);
	else if (netPeerName) return String(netPeerName);
	else if (netPeerIp) return String(netPeerIp);
	return "";
}
function createResourceMetricEnvelope(resource, instrumentationKey, applicationId, increaseGenAiMessageLimit = false) {
	const attributes = resource.attributes;
	if (attributes) {
		const tags = createTagsFromResource(resource);
		const resourceAttributes = {};
		if (applicationId && !attributes["microsoft.applicationId"]) resourceAttributes[APPLICATION_ID_RESOURCE_KEY] = applicationId;
		for (const key of Object.keys(attributes)) if (!(key.startsWith("_MS.") || key === "telemetry.sdk.version" || key === "telemetry.sdk.language" || key === "telemetry.sdk.name")) resourceAttributes[key] = attributes[key];
		if (Object.keys(resourceAttributes).length > 0) {
			const baseData = {
				kind: "MetricsData",
				version: 2,
				metrics: [{
					name: "_OTELRESOURCE_",
					value: 1
				}],
				properties: truncateCustomDimensions(resourceAttributes, increaseGenAiMessageLimit)
			};
			return {
				name: "Microsoft.ApplicationInsights.Metric",
				time: new Date(),
				sampleRate: 100,
				instrumentationKey,
				version: 1,
				data: {
					baseType: "MetricData",
					baseData
				},
				tags
			};
		}
	}
}
function serializeAttribute(value) {
	if (typeof value === "object") {
		if (value instanceof Error) try {
			return JSON.stringify(value, Object.getOwnPropertyNames(value));
		} catch (err) {
			return String(value);
		}
		else if (value instanceof Uint8Array) return String(value);
		else try {
			return JSON.stringify(value);
		} catch (err) {
			return String(value);
		}
	}
	return String(value);
}
function shouldCreateResourceMetric() {
	return !isEnvVarTrue(ENV_OPENTELEMETRY_RESOURCE_METRIC_DISABLED);
}
function isSyntheticSource(attributes) {
	return !!attributes[experimentalOpenTelemetryValues.SYNTHETIC_TYPE];
}
function createCustomMeasurements(attributes) {
	const measurements = {};
	let customMeasurements = attributes?.[ApplicationInsightsCustomMeasurements];
	if (typeof customMeasurements === "string") try {
		customMeasurements = JSON.parse(customMeasurements);
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof RangeError) return measurements;
		throw error;
	}
	if (customMeasurements === null || typeof customMeasurements !== "object" || Array.isArray(customMeasurements)) return measurements;
	const entries = customMeasurements instanceof Map ? customMeasurements.entries() : Object.entries(customMeasurements);
	for (const [key, value] of entries) if (typeof key === "string" && key.length > 0 && typeof value === "number" && Number.isFinite(value)) measurements[key.substring(0, MAX_CUSTOM_MEASUREMENT_KEY_LENGTH)] = value;
	return measurements;
}
function truncateCustomDimensions(properties, increaseGenAiMessageLimit = false) {
	const defaultMaxSize = MaxPropertyLengths.THIRTEEN_BIT;
	const genaiMaxSize = MaxPropertyLengths.EIGHTEEN_BIT;
	const result = {};
	let truncated = false;
	for (const key of Object.keys(properties)) {
		let value = typeof properties[key] === "string" ? properties[key] : serializeAttribute(properties[key]);
		const maxSize = increaseGenAiMessageLimit && CUSTOM_DIMENSIONS_GENAI_MESSAGE_KEYS.has(key) ? MaxPropertyLengths.TWENTY_TWO_BIT : CUSTOM_DIMENSIONS_GENAI_KEYS.has(key) ? genaiMaxSize : defaultMaxSize;
		const valueBytes = stringToUint8Array(value, "utf-8");
		if (valueBytes.byteLength > maxSize) {
			let end = maxSize;
			while ((valueBytes[end] & 192) === 128) end--;
			value = uint8ArrayToString(valueBytes.subarray(0, end), "utf-8");
			truncated = true;
		}
		result[key] = value;
	}
	if (truncated) diag.debug("Custom dimension value exceeded size limit. Property value has been truncated.");
	return result;
}
var MAX_CUSTOM_MEASUREMENT_KEY_LENGTH;
var init_common = __esmMin((() => {
	init_esm$6();
	init_dist();
	init_types$3();
	init_platform();
	init_generated();
	init_esm$12();
	init_esm$11();
	init_Constants();
	init_applicationinsights();
	init_spanUtils();
	MAX_CUSTOM_MEASUREMENT_KEY_LENGTH = 150;
})), AzNamespace;
var init_azAttributes = __esmMin((() => {
	AzNamespace = "az.namespace";
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/utils/eventhub.js
var getTimeSinceEnqueued, parseEventHubSpan;
var init_eventhub = __esmMin((() => {
	init_esm$12();
	init_esm$11();
	init_dist();
	init_applicationinsights();
	init_azAttributes();
	getTimeSinceEnqueued = (span) => {
		let countEnqueueDiffs = 0;
		let sumEnqueueDiffs = 0;
		const startTimeMs = hrTimeToMilliseconds(span.startTime);
		span.links.forEach(({ attributes }) => {
			const enqueuedTime = attributes?.[ENQUEUED_TIME];
			if (enqueuedTime) {
				countEnqueueDiffs += 1;
				sumEnqueueDiffs += startTimeMs - (parseFloat(enqueuedTime.toString()) || 0);
			}
		});
		return Math.max(sumEnqueueDiffs / (countEnqueueDiffs || 1), 0);
	};
	parseEventHubSpan = (span, baseData) => {
		const namespace = span.attributes[AzNamespace];
		const peerAddress = (span.attributes["net.peer.name"] || span.attributes["peer.address"] || "unknown").replace(/\/$/g, "");
		const messageBusDestination = span.attributes["message_bus.destination"] || "unknown";
		switch (span.kind) {
			case SpanKind.CLIENT:
				baseData.type = namespace;
				baseData.target = `${peerAddress}/${messageBusDestination}`;
				break;
			case SpanKind.PRODUCER:
				baseData.type = `Queue Message | ${namespace}`;
				baseData.target = `${peerAddress}/${messageBusDestination}`;
				break;
			case SpanKind.CONSUMER:
				baseData.source = `${peerAddress}/${messageBusDestination}`;
				baseData.measurements = {
					...baseData.measurements || {},
					[TIME_SINCE_ENQUEUED]: getTimeSinceEnqueued(span)
				};
		}
	};
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/utils/spanUtils.js
function createTagsFromSpan(span) {
	const tags = createTagsFromResource(span.resource);
	tags[KnownContextTagKeys.AiOperationId] = span.spanContext().traceId;
	if (span.parentSpanContext?.spanId) tags[KnownContextTagKeys.AiOperationParentId] = span.parentSpanContext.spanId;
	const endUserId = span.attributes[experimentalOpenTelemetryValues.ATTR_ENDUSER_ID];
	if (endUserId) tags[KnownContextTagKeys.AiUserAuthUserId] = String(endUserId);
	const endUserPseudoId = span.attributes[experimentalOpenTelemetryValues.ATTR_ENDUSER_PSEUDO_ID];
	if (endUserPseudoId) tags[KnownContextTagKeys.AiUserId] = String(endUserPseudoId);
	const sessionId = span.attributes[experimentalOpenTelemetryValues.ATTR_SESSION_ID];
	if (typeof sessionId === "string") tags[KnownContextTagKeys.AiSessionId] = sessionId;
	const httpUserAgent = getUserAgent(span.attributes);
	if (httpUserAgent) tags["ai.user.userAgent"] = String(httpUserAgent);
	if (isSyntheticSource(span.attributes)) tags[KnownContextTagKeys.AiOperationSyntheticSource] = "True";
	const microsoftClientIp = span.attributes[MicrosoftClientIp];
	if (microsoftClientIp) tags[KnownContextTagKeys.AiLocationIp] = String(microsoftClientIp);
	if (span.kind === SpanKind.SERVER) {
		const httpMethod = getHttpMethod(span.attributes);
		if (!microsoftClientIp) getLocationIp(tags, span.attributes);
		if (httpMethod) {
			const httpRoute = span.attributes[ATTR_HTTP_ROUTE];
			const httpUrl = getHttpUrl(span.attributes);
			tags[KnownContextTagKeys.AiOperationName] = span.name;
			if (httpRoute) tags[KnownContextTagKeys.AiOperationName] = String(`${httpMethod} ${httpRoute}`).substring(0, MaxPropertyLengths.TEN_BIT);
			else if (httpUrl) try {
				const url = new URL(String(httpUrl));
				tags[KnownContextTagKeys.AiOperationName] = String(`${httpMethod} ${url.pathname}`).substring(0, MaxPropertyLengths.TEN_BIT);
			} catch {}
		} else tags[KnownContextTagKeys.AiOperationName] = span.name;
	} else if (span.attributes[KnownContextTagKeys.AiOperationName]) tags[KnownContextTagKeys.AiOperationName] = span.attributes[KnownContextTagKeys.AiOperationName];
	return tags;
}
function createPropertiesFromSpanAttributes(attributes, spanKind) {
	const properties = {};
	if (attributes) {
		const isDatabase = !getHttpMethod(attributes) && !!getDbSystem(attributes);
		const isDatabaseDependency = isDatabase && (spanKind === SpanKind.CLIENT || spanKind === SpanKind.PRODUCER || spanKind === SpanKind.INTERNAL);
		for (const key of Object.keys(attributes)) if (!(key === "microsoft.custom_measurements" || key.startsWith("_MS.") && !internalMicrosoftAttributes.includes(key) || key.startsWith("microsoft.") && !allowedMicrosoftAttributes.includes(key) || legacySemanticValues.includes(key) || isDatabaseDependency && (key === "db.system.name" || key === "db.namespace" || key === "db.query.text" || key === "db.operation.name") || httpSemanticValues.includes(key) && !(isDatabase && (key === "server.address" || key === "server.port")) || key === KnownContextTagKeys.AiOperationName)) properties[key] = serializeAttribute(attributes[key]);
	}
	return properties;
}
function createPropertiesFromSpan(span) {
	const properties = createPropertiesFromSpanAttributes(span.attributes, span.kind);
	const measurements = createCustomMeasurements(span.attributes);
	const links = span.links.map((link) => ({
		operation_Id: link.context.traceId,
		id: link.context.spanId
	}));
	if (links.length > 0) properties[MS_LINKS] = JSON.stringify(links);
	return [properties, measurements];
}
function createDependencyData(span) {
	const remoteDependencyData = {
		kind: "RemoteDependencyData",
		name: span.name,
		id: `${span.spanContext().spanId}`,
		success: span.status?.code !== SpanStatusCode.ERROR,
		resultCode: "0",
		type: "Dependency",
		duration: msToTimeSpan(hrTimeToMilliseconds(span.duration)),
		version: 2
	};
	if (span.kind === SpanKind.PRODUCER) remoteDependencyData.type = DependencyTypes.QueueMessage;
	if (span.kind === SpanKind.INTERNAL && span.parentSpanContext) remoteDependencyData.type = DependencyTypes.InProc;
	const httpMethod = getHttpMethod(span.attributes);
	const dbSystem = getDbSystem(span.attributes);
	const rpcSystem = span.attributes[SEMATTRS_RPC_SYSTEM];
	if (httpMethod) {
		const httpUrl = getHttpUrl(span.attributes);
		if (httpUrl) try {
			remoteDependencyData.name = `${httpMethod} ${new URL(String(httpUrl)).pathname}`;
		} catch {}
		remoteDependencyData.type = DependencyTypes.Http;
		remoteDependencyData.data = getUrl(span.attributes);
		const httpStatusCode = getHttpStatusCode(span.attributes);
		if (httpStatusCode) remoteDependencyData.resultCode = String(httpStatusCode);
		let target = getDependencyTarget(span.attributes);
		if (target) {
			try {
				const res = new RegExp(/(https?)(:\/\/.*)(:\d+)(\S*)/).exec(target);
				if (res !== null) {
					const protocol = res[1];
					const port = res[3];
					if (protocol === "https" && port === ":443" || protocol === "http" && port === ":80") target = res[1] + res[2] + res[4];
				}
			} catch {}
			remoteDependencyData.target = `${target}`;
		}
	} else if (dbSystem) {
		if (String(dbSystem) === "mysql") remoteDependencyData.type = "mysql";
		else if (String(dbSystem) === "postgresql") remoteDependencyData.type = "postgresql";
		else if (String(dbSystem) === "mongodb") remoteDependencyData.type = "mongodb";
		else if (String(dbSystem) === "redis") remoteDependencyData.type = "redis";
		else if (isSqlDB(String(dbSystem))) remoteDependencyData.type = "SQL";
		else remoteDependencyData.type = String(dbSystem);
		const dbStatement = span.attributes["db.query.text"] || span.attributes["db.statement"];
		const dbOperation = span.attributes["db.operation.name"] || span.attributes["db.operation"];
		if (dbStatement) remoteDependencyData.data = String(dbStatement);
		else if (dbOperation) remoteDependencyData.data = String(dbOperation);
		const target = getDependencyTarget(span.attributes);
		const dbName = span.attributes["db.namespace"] || span.attributes["db.name"];
		if (target) remoteDependencyData.target = dbName ? `${target}|${dbName}` : `${target}`;
		else remoteDependencyData.target = dbName ? `${dbName}` : `${dbSystem}`;
	} else if (rpcSystem) {
		if (rpcSystem === DependencyTypes.Wcf) remoteDependencyData.type = DependencyTypes.Wcf;
		else remoteDependencyData.type = DependencyTypes.Grpc;
		const grpcStatusCode = span.attributes[SEMATTRS_RPC_GRPC_STATUS_CODE];
		if (grpcStatusCode) remoteDependencyData.resultCode = String(grpcStatusCode);
		const target = getDependencyTarget(span.attributes);
		if (target) remoteDependencyData.target = `${target}`;
		else if (rpcSystem) remoteDependencyData.target = String(rpcSystem);
	}
	return remoteDependencyData;
}
function createRequestData(span) {
	const requestData = {
		kind: "RequestData",
		id: `${span.spanContext().spanId}`,
		success: span.status.code !== SpanStatusCode.UNSET ? span.status.code === SpanStatusCode.OK : (Number(getHttpStatusCode(span.attributes)) || 0) < 400,
		responseCode: "0",
		duration: msToTimeSpan(hrTimeToMilliseconds(span.duration)),
		version: 2,
		source: void 0
	};
	const httpMethod = getHttpMethod(span.attributes);
	const grpcStatusCode = span.attributes[SEMATTRS_RPC_GRPC_STATUS_CODE];
	if (httpMethod) {
		requestData.url = getUrl(span.attributes);
		const httpStatusCode = getHttpStatusCode(span.attributes);
		if (httpStatusCode) requestData.responseCode = String(httpStatusCode);
	} else if (grpcStatusCode) requestData.responseCode = String(grpcStatusCode);
	return requestData;
}
function readableSpanToEnvelope(span, ikey, increaseGenAiMessageLimit = false) {
	let name;
	let baseType;
	let baseData;
	const time = hrTimeToDate(span.startTime);
	const instrumentationKey = ikey;
	const tags = createTagsFromSpan(span);
	const [properties, measurements] = createPropertiesFromSpan(span);
	switch (span.kind) {
		case SpanKind.CLIENT:
		case SpanKind.PRODUCER:
		case SpanKind.INTERNAL:
			name = "Microsoft.ApplicationInsights.RemoteDependency";
			baseType = "RemoteDependencyData";
			baseData = createDependencyData(span);
			break;
		case SpanKind.SERVER:
		case SpanKind.CONSUMER:
			name = "Microsoft.ApplicationInsights.Request";
			baseType = "RequestData";
			baseData = createRequestData(span);
			baseData.name = tags[KnownContextTagKeys.AiOperationName];
			break;
		default:
			diag.error(`Unsupported span kind ${span.kind}`);
			throw new Error(`Unsupported span kind ${span.kind}`);
	}
	let sampleRate = 100;
	if (span.attributes["microsoft.sample_rate"]) sampleRate = Number(span.attributes[AzureMonitorSampleRate]);
	if (span.attributes["az.namespace"]) {
		if (span.kind === SpanKind.INTERNAL && baseData && "resultCode" in baseData) baseData.type = `${DependencyTypes.InProc} | ${span.attributes[AzNamespace]}`;
		if (span.attributes["az.namespace"] === "Microsoft.EventHub") parseEventHubSpan(span, baseData);
	}
	if (baseData.id) baseData.id = baseData.id.substring(0, MaxPropertyLengths.NINE_BIT);
	if (baseData.name) baseData.name = baseData.name.substring(0, MaxPropertyLengths.TEN_BIT);
	if (baseData && "resultCode" in baseData) {
		const dependencyData = baseData;
		if (dependencyData.resultCode) dependencyData.resultCode = String(dependencyData.resultCode).substring(0, MaxPropertyLengths.TEN_BIT);
		if (dependencyData.data) dependencyData.data = String(dependencyData.data).substring(0, MaxPropertyLengths.THIRTEEN_BIT);
		if (dependencyData.type) dependencyData.type = String(dependencyData.type).substring(0, MaxPropertyLengths.TEN_BIT);
		if (dependencyData.target) dependencyData.target = String(dependencyData.target).substring(0, MaxPropertyLengths.TEN_BIT);
	}
	baseData.properties = truncateCustomDimensions(properties, increaseGenAiMessageLimit);
	baseData.measurements = {
		...measurements,
		...baseData.measurements
	};
	return {
		name,
		sampleRate,
		time,
		instrumentationKey,
		tags,
		version: 1,
		data: {
			baseType,
			baseData
		}
	};
}
function spanEventsToEnvelopes(span, ikey, increaseGenAiMessageLimit = false) {
	const envelopes = [];
	if (span.events) span.events.forEach((event) => {
		let baseType;
		const time = hrTimeToDate(event.time);
		let name;
		let baseData;
		const properties = createPropertiesFromSpanAttributes(event.attributes);
		const measurements = createCustomMeasurements(event.attributes);
		const measurementFields = Object.keys(measurements).length > 0 ? { measurements } : {};
		const tags = createTagsFromResource(span.resource);
		tags[KnownContextTagKeys.AiOperationId] = span.spanContext().traceId;
		const spanId = span.spanContext().spanId;
		if (spanId) tags[KnownContextTagKeys.AiOperationParentId] = spanId;
		const eventSessionId = event.attributes?.[experimentalOpenTelemetryValues.ATTR_SESSION_ID];
		const sessionId = typeof eventSessionId === "string" ? eventSessionId : span.attributes[experimentalOpenTelemetryValues.ATTR_SESSION_ID];
		if (typeof sessionId === "string") tags[KnownContextTagKeys.AiSessionId] = sessionId;
		if (event.name === "exception") {
			name = "Microsoft.ApplicationInsights.Exception";
			baseType = "ExceptionData";
			let typeName = "";
			let message = "Exception";
			let stack = "";
			let hasFullStack = false;
			if (event.attributes) {
				typeName = String(event.attributes[SEMATTRS_EXCEPTION_TYPE]);
				stack = String(event.attributes[SEMATTRS_EXCEPTION_STACKTRACE]);
				if (stack) hasFullStack = true;
				const exceptionMsg = event.attributes[SEMATTRS_EXCEPTION_MESSAGE];
				if (exceptionMsg) message = String(exceptionMsg);
				const escaped = event.attributes[SEMATTRS_EXCEPTION_ESCAPED];
				if (escaped !== void 0) properties[SEMATTRS_EXCEPTION_ESCAPED] = String(escaped);
			}
			baseData = {
				kind: "ExceptionData",
				exceptions: [{
					typeName,
					message,
					stack,
					hasFullStack
				}],
				version: 2,
				properties: truncateCustomDimensions(properties, increaseGenAiMessageLimit),
				...measurementFields
			};
		} else {
			name = "Microsoft.ApplicationInsights.Message";
			baseType = "MessageData";
			baseData = {
				kind: "MessageData",
				message: event.name,
				version: 2,
				properties: truncateCustomDimensions(properties, increaseGenAiMessageLimit),
				...measurementFields
			};
		}
		let sampleRate = 100;
		if (span.attributes["microsoft.sample_rate"]) sampleRate = Number(span.attributes[AzureMonitorSampleRate]);
		if (baseData && "message" in baseData && baseData.message) baseData.message = String(baseData.message).substring(0, MaxPropertyLengths.FIFTEEN_BIT);
		const env = {
			name,
			time,
			instrumentationKey: ikey,
			version: 1,
			sampleRate,
			data: {
				baseType,
				baseData
			},
			tags
		};
		envelopes.push(env);
	});
	return envelopes;
}
function getPeerIp(attributes) {
	if (attributes) return attributes["network.peer.address"] || attributes["net.peer.ip"];
}
function getLocationIp(tags, attributes) {
	if (attributes) {
		const httpClientIp = getHttpClientIp(attributes);
		const netPeerIp = getPeerIp(attributes);
		if (httpClientIp) tags[KnownContextTagKeys.AiLocationIp] = String(httpClientIp);
		else if (netPeerIp) tags[KnownContextTagKeys.AiLocationIp] = String(netPeerIp);
	}
}
function getDbSystem(attributes) {
	return attributes["db.system.name"] || attributes["db.system"];
}
function getHttpClientIp(attributes) {
	if (attributes) return attributes["client.address"] || attributes["http.client_ip"];
}
function getUserAgent(attributes) {
	if (attributes) return attributes["user_agent.original"] || attributes["http.user_agent"];
}
function getHttpUrl(attributes) {
	if (attributes) return attributes["url.full"] || attributes["http.url"];
}
function getHttpMethod(attributes) {
	if (attributes) return attributes["http.request.method"] || attributes["http.method"];
}
function getHttpStatusCode(attributes) {
	if (attributes) return attributes["http.response.status_code"] || attributes["http.status_code"];
}
function getHttpScheme(attributes) {
	if (attributes) return attributes["url.scheme"] || attributes["http.scheme"];
}
function getHttpTarget(attributes) {
	if (attributes) {
		if (attributes["url.path"]) return attributes[ATTR_URL_PATH];
		if (attributes["url.query"]) return attributes[ATTR_URL_QUERY];
		return attributes[SEMATTRS_HTTP_TARGET];
	}
}
function getHttpHost(attributes) {
	if (attributes) return attributes["server.address"] || attributes["http.host"];
}
function getNetPeerName(attributes) {
	if (attributes) return attributes["client.address"] || attributes["net.peer.name"];
}
function getNetPeerPort(attributes) {
	if (attributes) return attributes["client.port"] || attributes["server.port"] || attributes["net.peer.port"];
}
var init_spanUtils = __esmMin((() => {
	init_esm$11();
	init_esm$12();
	init_dist();
	init_common();
	init_types$3();
	init_eventhub();
	init_applicationinsights();
	init_azAttributes();
	init_generated();
	init_breezeUtils();
}));
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/export/trace.js
init_esm$12();
init_esm$11();
init_base();
init_spanUtils();
init_common();
init_platform();
init_connectionStringParser();
init_Constants();
var AzureMonitorTraceExporter = class extends AzureMonitorBaseExporter {
	isShutdown = false;
	sender;
	shouldCreateResourceMetric = shouldCreateResourceMetric();
	applicationId;
	constructor(options = {}) {
		super(options);
		const connectionString = options.connectionString || process.env["APPLICATIONINSIGHTS_CONNECTION_STRING"];
		if (connectionString) {
			const parsedConnectionString = ConnectionStringParser.parse(connectionString);
			this.applicationId = parsedConnectionString.applicationid;
		}
		this.sender = new HttpSender({
			endpointUrl: this.endpointUrl,
			instrumentationKey: this.instrumentationKey,
			trackStatsbeat: this.trackStatsbeat,
			exporterOptions: options,
			aadAudience: this.aadAudience
		});
		diag.debug("AzureMonitorTraceExporter was successfully setup");
	}
	async export(spans, resultCallback) {
		if (this.isShutdown) {
			diag.info("Exporter shut down. Failed to export spans.");
			setTimeout(() => resultCallback({ code: ExportResultCode.FAILED }), 0);
			return;
		}
		diag.info(`Exporting ${spans.length} span(s). Converting to envelopes...`);
		if (spans.length > 0) {
			const envelopes = [];
			const resourceMetricEnvelope = createResourceMetricEnvelope(spans[0].resource, this.instrumentationKey, this.applicationId, this._increaseGenAiMessageLimit);
			if (resourceMetricEnvelope && this.shouldCreateResourceMetric) envelopes.push(resourceMetricEnvelope);
			spans.forEach((span) => {
				envelopes.push(readableSpanToEnvelope(span, this.instrumentationKey, this._increaseGenAiMessageLimit));
				const spanEventEnvelopes = spanEventsToEnvelopes(span, this.instrumentationKey, this._increaseGenAiMessageLimit);
				if (spanEventEnvelopes.length > 0) envelopes.push(...spanEventEnvelopes);
			});
			resultCallback(await this.sender.exportEnvelopes(envelopes));
		}
		resultCallback({ code: ExportResultCode.SUCCESS });
	}
	async shutdown() {
		this.isShutdown = true;
		diag.info("AzureMonitorTraceExporter shutting down");
		return this.sender.shutdown();
	}
};
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/export/metric.js
init_esm$12();
init_esm$2();
init_esm$11();
init_base();
init_metricUtils();
init_platform();
var AzureMonitorMetricExporter = class extends AzureMonitorBaseExporter {
	_isShutdown = false;
	_sender;
	constructor(options = {}) {
		super(options);
		this._sender = new HttpSender({
			endpointUrl: this.endpointUrl,
			instrumentationKey: this.instrumentationKey,
			trackStatsbeat: this.trackStatsbeat,
			exporterOptions: options,
			aadAudience: this.aadAudience
		});
		diag.debug("AzureMonitorMetricExporter was successfully setup");
	}
	async export(metrics, resultCallback) {
		if (this._isShutdown) {
			diag.info("Exporter shut down. Failed to export spans.");
			setTimeout(() => resultCallback({ code: ExportResultCode.FAILED }), 0);
			return;
		}
		diag.info(`Exporting ${metrics.scopeMetrics.length} metrics(s). Converting to envelopes...`);
		const envelopes = resourceMetricsToEnvelope(metrics, this.instrumentationKey, false, this._increaseGenAiMessageLimit);
		await context$2.with(suppressTracing(context$2.active()), async () => {
			resultCallback(await this._sender.exportEnvelopes(envelopes));
		});
	}
	async shutdown() {
		this._isShutdown = true;
		diag.info("AzureMonitorMetricExporter shutting down");
		return this._sender.shutdown();
	}
	selectAggregationTemporality(instrumentType) {
		if (instrumentType === InstrumentType.UP_DOWN_COUNTER || instrumentType === InstrumentType.OBSERVABLE_UP_DOWN_COUNTER) return AggregationTemporality.CUMULATIVE;
		return AggregationTemporality.DELTA;
	}
	async forceFlush() {
		return Promise.resolve();
	}
};
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/utils/logUtils.js
init_generated();
init_common();
init_dist();
init_types$3();
init_esm$12();
init_applicationinsights();
function logToEnvelope(log, ikey, increaseGenAiMessageLimit = false) {
	const time = hrTimeToDate(log.hrTime);
	const sampleRate = 100;
	const instrumentationKey = ikey;
	const tags = createTagsFromLog(log);
	let [properties, measurements] = createPropertiesFromLog(log);
	let name;
	let baseType;
	let baseData;
	const exceptionStacktrace = log.attributes[ATTR_EXCEPTION_STACKTRACE];
	const exceptionType = log.attributes[ATTR_EXCEPTION_TYPE];
	const isExceptionType = !!(exceptionType && exceptionStacktrace) || false;
	const availabilityData = getAvailabilityData(log);
	const isMessageType = !log.attributes["_MS.baseType"] && !log.attributes["microsoft.custom_event.name"] && !exceptionType;
	if (isExceptionType) {
		const exceptionMessage = log.attributes[ATTR_EXCEPTION_MESSAGE];
		name = ApplicationInsightsExceptionName;
		baseType = ApplicationInsightsExceptionBaseType;
		baseData = {
			kind: "ExceptionData",
			exceptions: [{
				typeName: String(exceptionType),
				message: String(exceptionMessage),
				hasFullStack: exceptionStacktrace ? true : false,
				stack: String(exceptionStacktrace)
			}],
			severityLevel: getSeverity(log.severityNumber),
			version: 2
		};
	} else if (log.attributes["microsoft.custom_event.name"]) {
		name = ApplicationInsightsEventName;
		baseType = ApplicationInsightsEventBaseType;
		baseData = {
			kind: "EventData",
			name: String(log.attributes[ApplicationInsightsCustomEventName]),
			version: 2
		};
		measurements = {
			...getLegacyApplicationInsightsMeasurements(log),
			...measurements
		};
	} else if (availabilityData) {
		name = ApplicationInsightsAvailabilityName;
		baseType = ApplicationInsightsAvailabilityBaseType;
		baseData = availabilityData;
	} else if (isMessageType) {
		name = ApplicationInsightsMessageName;
		baseType = ApplicationInsightsMessageBaseType;
		baseData = {
			kind: "MessageData",
			message: (log.body == null ? void 0 : serializeAttribute(log.body)) || "n/a",
			severityLevel: getSeverity(log.severityNumber),
			version: 2
		};
	} else {
		baseType = String(log.attributes[ApplicationInsightsBaseType]);
		name = getLegacyApplicationInsightsName(log);
		const legacyBaseData = getLegacyApplicationInsightsBaseData(log);
		if (!legacyBaseData) return;
		const legacyMeasurements = getLegacyApplicationInsightsMeasurements(log);
		measurements = baseType === "ExceptionData" || baseType === "MessageData" || baseType === "EventData" ? {
			...legacyMeasurements,
			...measurements
		} : legacyMeasurements;
		baseData = legacyBaseData;
	}
	if (baseData && "message" in baseData && baseData.message) baseData.message = String(baseData.message).substring(0, MaxPropertyLengths.FIFTEEN_BIT);
	baseData.properties = truncateCustomDimensions(properties, increaseGenAiMessageLimit);
	baseData.measurements = measurements;
	return {
		name,
		sampleRate,
		time,
		instrumentationKey,
		tags,
		version: 1,
		data: {
			baseType,
			baseData
		}
	};
}
function getAvailabilityData(log) {
	if (log.attributes["_MS.baseType"] || log.attributes["microsoft.availability.name"] === void 0) return;
	const id = getAttributeString(log, ApplicationInsightsAvailabilityId);
	const name = getAttributeString(log, ApplicationInsightsAvailabilityNameAttribute);
	const duration = getAttributeString(log, ApplicationInsightsAvailabilityDuration);
	const success = getAttributeString(log, ApplicationInsightsAvailabilitySuccess);
	if (!id || !name || !duration || !success) return;
	return {
		kind: "AvailabilityData",
		version: 2,
		id,
		name,
		duration,
		success: success.toLowerCase() === "true",
		runLocation: getAttributeString(log, ApplicationInsightsAvailabilityRunLocation),
		message: getAttributeString(log, "microsoft.availability.message") ?? (log.body === void 0 ? void 0 : serializeAttribute(log.body))
	};
}
function getAttributeString(log, attributeName) {
	const value = log.attributes[attributeName];
	return value === void 0 ? void 0 : String(value);
}
function createTagsFromLog(log) {
	const tags = createTagsFromResource(log.resource);
	if (log.spanContext?.traceId) tags[KnownContextTagKeys.AiOperationId] = log.spanContext.traceId;
	if (log.spanContext?.spanId) tags[KnownContextTagKeys.AiOperationParentId] = log.spanContext.spanId;
	if (log.attributes[KnownContextTagKeys.AiOperationName]) tags[KnownContextTagKeys.AiOperationName] = log.attributes[KnownContextTagKeys.AiOperationName];
	if (isSyntheticSource(log.attributes)) tags[KnownContextTagKeys.AiOperationSyntheticSource] = "True";
	const microsoftClientIp = log.attributes?.[MicrosoftClientIp];
	if (microsoftClientIp) tags[KnownContextTagKeys.AiLocationIp] = String(microsoftClientIp);
	const attributes = log.attributes;
	if (attributes[experimentalOpenTelemetryValues.ATTR_ENDUSER_ID]) {
		const endUserId = String(attributes[experimentalOpenTelemetryValues.ATTR_ENDUSER_ID]);
		if (endUserId && endUserId.length > 0) tags[KnownContextTagKeys.AiUserAuthUserId] = endUserId;
	}
	if (attributes[experimentalOpenTelemetryValues.ATTR_ENDUSER_PSEUDO_ID]) {
		const endUserPseudoId = String(attributes[experimentalOpenTelemetryValues.ATTR_ENDUSER_PSEUDO_ID]);
		if (endUserPseudoId && endUserPseudoId.length > 0) tags[KnownContextTagKeys.AiUserId] = endUserPseudoId;
	}
	const sessionId = attributes[experimentalOpenTelemetryValues.ATTR_SESSION_ID];
	if (typeof sessionId === "string") tags[KnownContextTagKeys.AiSessionId] = sessionId;
	return tags;
}
function createPropertiesFromLog(log) {
	const measurements = createCustomMeasurements(log.attributes);
	const properties = {};
	if (log.attributes) {
		for (const key of Object.keys(log.attributes)) if (!(key === "microsoft.custom_measurements" || key.startsWith("_MS.") || key.startsWith("microsoft") || legacySemanticValues.includes(key) || httpSemanticValues.includes(key) || key === KnownContextTagKeys.AiOperationName)) properties[key] = serializeAttribute(log.attributes[key]);
	}
	return [properties, measurements];
}
function getSeverity(severityNumber) {
	if (severityNumber) {
		if (severityNumber > 0 && severityNumber < 9) return KnownSeverityLevel.Verbose;
		else if (severityNumber >= 9 && severityNumber < 13) return KnownSeverityLevel.Information;
		else if (severityNumber >= 13 && severityNumber < 17) return KnownSeverityLevel.Warning;
		else if (severityNumber >= 17 && severityNumber < 21) return KnownSeverityLevel.Error;
		else if (severityNumber >= 21 && severityNumber < 25) return KnownSeverityLevel.Critical;
	}
}
function getLegacyApplicationInsightsName(log) {
	let name = "";
	switch (log.attributes[ApplicationInsightsBaseType]) {
		case ApplicationInsightsAvailabilityBaseType:
			name = ApplicationInsightsAvailabilityName;
			break;
		case ApplicationInsightsExceptionBaseType:
			name = ApplicationInsightsExceptionName;
			break;
		case ApplicationInsightsMessageBaseType:
			name = ApplicationInsightsMessageName;
			break;
		case ApplicationInsightsPageViewBaseType:
			name = ApplicationInsightsPageViewName;
			break;
		case ApplicationInsightsEventBaseType: name = ApplicationInsightsEventName;
	}
	return name;
}
function getLegacyApplicationInsightsMeasurements(log) {
	const measurements = {};
	const body = log.body;
	if (body && typeof body === "object" && !Array.isArray(body) && "measurements" in body) {
		const bodyMeasurements = body.measurements;
		if (bodyMeasurements && typeof bodyMeasurements === "object" && !Array.isArray(bodyMeasurements)) {
			for (const [key, value] of Object.entries(bodyMeasurements)) if (typeof value === "number" && Number.isFinite(value)) measurements[key] = value;
		}
	}
	return measurements;
}
function getLegacyApplicationInsightsBaseData(log) {
	let baseData;
	if (log.body) try {
		switch (log.attributes[ApplicationInsightsBaseType]) {
			case ApplicationInsightsAvailabilityBaseType:
				baseData = {
					...log.body,
					kind: "AvailabilityData"
				};
				break;
			case ApplicationInsightsExceptionBaseType:
				baseData = {
					...log.body,
					kind: "ExceptionData"
				};
				break;
			case ApplicationInsightsMessageBaseType:
				baseData = {
					...log.body,
					kind: "MessageData"
				};
				if (typeof baseData.message === "object") baseData.message = serializeAttribute(baseData.message);
				break;
			case ApplicationInsightsPageViewBaseType:
				baseData = {
					...log.body,
					kind: "PageViewData"
				};
				break;
			case ApplicationInsightsEventBaseType: baseData = {
				...log.body,
				kind: "EventData"
			};
		}
		if (baseData && baseData.version === void 0) baseData.version = 2;
	} catch (err) {
		diag.error("AzureMonitorLogExporter failed to parse Application Insights Telemetry");
	}
	return baseData;
}
// node_modules/@azure/monitor-opentelemetry-exporter/dist/esm/export/log.js
init_esm$12();
init_esm$11();
init_base();
init_platform();
var AzureMonitorLogExporter = class extends AzureMonitorBaseExporter {
	_isShutdown = false;
	_sender;
	constructor(options = {}) {
		super(options);
		this._sender = new HttpSender({
			endpointUrl: this.endpointUrl,
			instrumentationKey: this.instrumentationKey,
			trackStatsbeat: this.trackStatsbeat,
			exporterOptions: options,
			aadAudience: this.aadAudience
		});
		diag.debug("AzureMonitorLogExporter was successfully setup");
	}
	async export(logs, resultCallback) {
		if (this._isShutdown) {
			diag.info("Exporter shut down. Failed to export spans.");
			setTimeout(() => resultCallback({ code: ExportResultCode.FAILED }), 0);
			return;
		}
		diag.info(`Exporting ${logs.length} logs(s). Converting to envelopes...`);
		const envelopes = [];
		logs.forEach((log) => {
			const envelope = logToEnvelope(log, this.instrumentationKey, this._increaseGenAiMessageLimit);
			if (envelope) envelopes.push(envelope);
		});
		await context$2.with(suppressTracing(context$2.active()), async () => {
			resultCallback(await this._sender.exportEnvelopes(envelopes));
		});
	}
	async shutdown() {
		this._isShutdown = true;
		diag.info("AzureMonitorLogExporter shutting down");
		return this._sender.shutdown();
	}
	async forceFlush() {
		return Promise.resolve();
	}
};
// src/outlets/telemetry/open-telemetry.ts
init_esm$12();
init_esm$10();
init_esm$2();
const instrumentationScope = { name: "github-repo-stats" };
const role = "repo-stats";
const conventions = "cicd.pipeline.";
function signalsOf(items) {
	const { request, dependencies, operation } = items;
	const resource = resourceFromAttributes({ "service.name": role });
	const context = newContext(operation === void 0 ? randomBytes(16).toString("hex") : idOf(operation));
	const base = {
		resource,
		instrumentationScope
	};
	const root = spanOf(request, {
		...base,
		context,
		kind: SpanKind.SERVER
	});
	const code = request.isSuccess ? SpanStatusCode.OK : SpanStatusCode.ERROR;
	const children = dependencies.map(({ stage, ...timed }) => spanOf(timed, {
		...base,
		context: newContext(context.traceId),
		parent: context,
		kind: SpanKind.INTERNAL,
		attributes: stage ? { "cicd.pipeline.task.name": stage } : {}
	}));
	const attributes = {
		...request.properties,
		...conventionsOf(items)
	};
	return {
		traceId: context.traceId,
		operation: items.request.name,
		traces: [{
			...root,
			status: { code },
			attributes
		}, ...children],
		metrics: metricsOf(items, resource),
		logs: items.traces.map((trace) => ({
			...logOf(trace, endOf(request)),
			...base,
			spanContext: context
		}))
	};
}
const idOf = (operation) => createHash("sha256").update(operation).digest("hex").slice(0, 32);
const newContext = (traceId) => ({
	traceId,
	spanId: randomBytes(8).toString("hex"),
	traceFlags: 1
});
function spanOf({ name, startMs, durationMs }, settings) {
	const { context, parent, attributes = {}, ...rest } = settings;
	return {
		...rest,
		name,
		attributes,
		spanContext: () => context,
		...parent && { parentSpanContext: parent },
		startTime: hrTime(startMs),
		endTime: hrTime(startMs + durationMs),
		duration: hrTime(durationMs),
		status: { code: SpanStatusCode.UNSET },
		ended: true,
		links: [],
		events: [],
		droppedAttributesCount: 0,
		droppedEventsCount: 0,
		droppedLinksCount: 0
	};
}
const hrTime = (ms) => [Math.floor(ms / 1e3), Math.round(ms % 1e3 * 1e6)];
const endOf = ({ startMs, durationMs }) => hrTime(startMs + durationMs);
function conventionsOf({ request }) {
	const { runId, workflowRunUrl } = request.properties;
	return {
		"cicd.pipeline.name": role,
		"cicd.pipeline.result": {
			cancelled: "cancellation",
			"timed out": "timeout"
		}[request.status] ?? (request.isSuccess ? "success" : "failure"),
		...runId !== void 0 && { "cicd.pipeline.run.id": runId },
		...workflowRunUrl !== void 0 && { "cicd.pipeline.run.url.full": workflowRunUrl }
	};
}
function metricsOf({ metrics, request }, resource) {
	const span = {
		startTime: hrTime(request.startMs),
		endTime: endOf(request)
	};
	const { runId, repository } = request.properties;
	const attributes = {
		...runId !== void 0 && { runId },
		...repository !== void 0 && { repository }
	};
	const all = metrics.map(({ name, unit, value }) => ({
		descriptor: {
			name,
			unit,
			description: "",
			valueType: ValueType.DOUBLE
		},
		aggregationTemporality: AggregationTemporality.DELTA,
		dataPointType: DataPointType.GAUGE,
		dataPoints: [{
			...span,
			attributes,
			value
		}]
	}));
	return {
		resource,
		scopeMetrics: [{
			scope: instrumentationScope,
			metrics: all
		}]
	};
}
const severities = {
	error: {
		severityNumber: 17,
		severityText: "ERROR"
	},
	warning: {
		severityNumber: 13,
		severityText: "WARN"
	}
};
const logOf = ({ message, level, properties }, time) => ({
	...severities[level],
	body: message,
	attributes: properties,
	hrTime: time,
	hrTimeObserved: time,
	droppedAttributesCount: 0
});
// src/outlets/telemetry/azure-monitor.ts
async function azureMessage(signals, instrumentationKey) {
	const envelopes = [];
	const options = {
		connectionString: `InstrumentationKey=${instrumentationKey};IngestionEndpoint=https://never.invalid`,
		disableOfflineStorage: true,
		httpClient: clientInto(envelopes)
	};
	const [traces, metrics, logs] = [
		new AzureMonitorTraceExporter(options),
		new AzureMonitorMetricExporter(options),
		new AzureMonitorLogExporter(options)
	];
	const failed = [];
	const note = ({ code, error }) => {
		if (code !== 0) failed.push(error);
	};
	await traces.export(signals.traces.map(withoutConventions), note);
	if (signals.metrics.scopeMetrics.some((scope) => scope.metrics.length > 0)) await metrics.export(signals.metrics, note);
	if (signals.logs.length > 0) await logs.export(signals.logs, note);
	if (failed.length > 0) throw failed[0];
	const all = envelopes.map((envelope) => ({
		...envelope,
		tags: {
			...envelope.tags,
			"ai.operation.id": signals.traceId,
			"ai.operation.name": signals.operation
		}
	}));
	const body = Buffer.from(JSON.stringify(all));
	return {
		to: "Application Insights",
		contentType: "application/json",
		items: all.length,
		body
	};
}
function withoutConventions(span) {
	const own = Object.entries(span.attributes).filter(([name]) => !name.startsWith(conventions));
	return {
		...span,
		attributes: Object.fromEntries(own)
	};
}
function clientInto(envelopes) {
	return { sendRequest: async (request) => {
		const sent = JSON.parse(String(request.body));
		envelopes.push(...sent);
		const answer = {
			itemsReceived: sent.length,
			itemsAccepted: sent.length,
			errors: []
		};
		return {
			request,
			status: 200,
			headers: request.headers,
			bodyAsText: JSON.stringify(answer)
		};
	} };
}
// node_modules/@opentelemetry/otlp-transformer/build/esm/common/protobuf/utils.js
function estimateVarintSize(v) {
	if (v < 0) return 10;
	if (v < 128) return 1;
	if (v < 16384) return 2;
	if (v < 2097152) return 3;
	if (v < 268435456) return 4;
	if (v < 34359738368) return 5;
	if (v < 4398046511104) return 6;
	if (v < 562949953421312) return 7;
	if (v < 72057594037927940) return 8;
	return 9;
}
// node_modules/@opentelemetry/otlp-transformer/build/esm/common/protobuf/protobuf-writer.js
init_esm$12();
const GROWING_BUFFER_DEBUG_MESSAGE = "ProtobufWriter: estimated size was too small, growing buffer.";
const RESERVED_LENGTH_BYTES = 1;
var ProtobufWriter = class {
	_buffer;
	_textEncoder;
	_dataView;
	pos = 0;
	constructor(estimatedSize = 65536) {
		this._buffer = new Uint8Array(estimatedSize);
		this._textEncoder = new TextEncoder();
		this._dataView = new DataView(this._buffer.buffer, this._buffer.byteOffset);
	}
	_ensureCapacity(size) {
		const needed = this.pos + size;
		if (needed <= this._buffer.length) return;
		diag.debug(GROWING_BUFFER_DEBUG_MESSAGE);
		let newSize = this._buffer.length * 2;
		while (newSize < needed) newSize *= 2;
		const newBuffer = new Uint8Array(newSize);
		newBuffer.set(this._buffer);
		this._buffer = newBuffer;
		this._dataView = new DataView(this._buffer.buffer, this._buffer.byteOffset);
	}
	finish() {
		return this._buffer.subarray(0, this.pos);
	}
	startLengthDelimited() {
		const lengthPos = this.pos;
		this._ensureCapacity(RESERVED_LENGTH_BYTES);
		this.pos += RESERVED_LENGTH_BYTES;
		return lengthPos;
	}
	finishLengthDelimited(pos, length) {
		const v = length >>> 0;
		const varintSize = estimateVarintSize(v);
		if (varintSize > RESERVED_LENGTH_BYTES) {
			const additionalBytes = varintSize - RESERVED_LENGTH_BYTES;
			this._ensureCapacity(additionalBytes);
			this._buffer.copyWithin(pos + varintSize, pos + RESERVED_LENGTH_BYTES, this.pos);
			this.pos += additionalBytes;
		}
		let writePos = pos;
		if (v < 128) this._buffer[writePos] = v;
		else if (v < 16384) {
			this._buffer[writePos++] = v & 127 | 128;
			this._buffer[writePos] = v >>> 7;
		} else if (v < 2097152) {
			this._buffer[writePos++] = v & 127 | 128;
			this._buffer[writePos++] = v >>> 7 & 127 | 128;
			this._buffer[writePos] = v >>> 14;
		} else if (v < 268435456) {
			this._buffer[writePos++] = v & 127 | 128;
			this._buffer[writePos++] = v >>> 7 & 127 | 128;
			this._buffer[writePos++] = v >>> 14 & 127 | 128;
			this._buffer[writePos] = v >>> 21;
		} else {
			this._buffer[writePos++] = v & 127 | 128;
			this._buffer[writePos++] = v >>> 7 & 127 | 128;
			this._buffer[writePos++] = v >>> 14 & 127 | 128;
			this._buffer[writePos++] = v >>> 21 & 127 | 128;
			this._buffer[writePos] = v >>> 28;
		}
	}
	writeSint32(value) {
		this.writeVarint((value << 1 ^ value >> 31) >>> 0);
	}
	writeSfixed64(value) {
		let low;
		let high;
		if (value >= 0) {
			low = value >>> 0;
			high = value / 4294967296 >>> 0;
		} else {
			const abs = Math.abs(value);
			low = abs >>> 0;
			high = abs / 4294967296 >>> 0;
			low = ~low >>> 0;
			high = ~high >>> 0;
			low = low + 1 >>> 0;
			if (low === 0) high = high + 1 >>> 0;
		}
		this.writeFixed64(low, high);
	}
	writeVarint(value) {
		this._ensureCapacity(estimateVarintSize(value));
		if (value >= 0 && value <= 4294967295) {
			let v = value >>> 0;
			while (v > 127) {
				this._buffer[this.pos++] = v & 127 | 128;
				v >>>= 7;
			}
			this._buffer[this.pos++] = v;
		} else {
			let low;
			let high;
			if (value >= 0) {
				low = value >>> 0;
				high = value / 4294967296 >>> 0;
			} else {
				const abs = Math.abs(value);
				low = abs >>> 0;
				high = abs / 4294967296 >>> 0;
				low = ~low >>> 0;
				high = ~high >>> 0;
				low = low + 1 >>> 0;
				if (low === 0) high = high + 1 >>> 0;
			}
			while (high > 0 || low > 127) {
				this._buffer[this.pos++] = low & 127 | 128;
				low = (low >>> 7 | high << 25) >>> 0;
				high >>>= 7;
			}
			this._buffer[this.pos++] = low & 127;
		}
	}
	writeFixed32(value) {
		this._ensureCapacity(4);
		const v = value >>> 0;
		this._buffer[this.pos++] = v & 255;
		this._buffer[this.pos++] = v >>> 8 & 255;
		this._buffer[this.pos++] = v >>> 16 & 255;
		this._buffer[this.pos++] = v >>> 24 & 255;
	}
	writeFixed64(low, high) {
		this._ensureCapacity(8);
		const l = low >>> 0;
		const h = high >>> 0;
		this._buffer[this.pos++] = l & 255;
		this._buffer[this.pos++] = l >>> 8 & 255;
		this._buffer[this.pos++] = l >>> 16 & 255;
		this._buffer[this.pos++] = l >>> 24 & 255;
		this._buffer[this.pos++] = h & 255;
		this._buffer[this.pos++] = h >>> 8 & 255;
		this._buffer[this.pos++] = h >>> 16 & 255;
		this._buffer[this.pos++] = h >>> 24 & 255;
	}
	writeBytes(bytes) {
		this.writeVarint(bytes.length);
		this._ensureCapacity(bytes.length);
		this._buffer.set(bytes, this.pos);
		this.pos += bytes.length;
	}
	writeTag(fieldNumber, wireType) {
		this.writeVarint(fieldNumber << 3 | wireType);
	}
	writeDouble(value) {
		this._ensureCapacity(8);
		this._dataView.setFloat64(this.pos, value, true);
		this.pos += 8;
	}
	writeString(str) {
		let isAscii = true;
		const len = str.length;
		for (let i = 0; i < len; i++) if (str.charCodeAt(i) > 127) {
			isAscii = false;
			break;
		}
		if (isAscii) {
			this.writeVarint(len);
			this._ensureCapacity(len);
			for (let i = 0; i < len; i++) this._buffer[this.pos++] = str.charCodeAt(i);
		} else {
			const bytes = this._textEncoder.encode(str);
			this.writeBytes(bytes);
		}
	}
};
// node_modules/@opentelemetry/otlp-transformer/build/esm/common/hex-to-binary.js
function intValue(charCode) {
	if (charCode >= 48 && charCode <= 57) return charCode - 48;
	if (charCode >= 97 && charCode <= 102) return charCode - 87;
	return charCode - 55;
}
function hexToBinary(hexStr) {
	const buf = new Uint8Array(hexStr.length / 2);
	let offset = 0;
	for (let i = 0; i < hexStr.length; i += 2) {
		const hi = intValue(hexStr.charCodeAt(i));
		const lo = intValue(hexStr.charCodeAt(i + 1));
		buf[offset++] = hi << 4 | lo;
	}
	return buf;
}
// node_modules/@opentelemetry/api-logs/build/esm/types/LogRecord.js
var SeverityNumber;
(function(SeverityNumber) {
	SeverityNumber[SeverityNumber["UNSPECIFIED"] = 0] = "UNSPECIFIED";
	SeverityNumber[SeverityNumber["TRACE"] = 1] = "TRACE";
	SeverityNumber[SeverityNumber["TRACE2"] = 2] = "TRACE2";
	SeverityNumber[SeverityNumber["TRACE3"] = 3] = "TRACE3";
	SeverityNumber[SeverityNumber["TRACE4"] = 4] = "TRACE4";
	SeverityNumber[SeverityNumber["DEBUG"] = 5] = "DEBUG";
	SeverityNumber[SeverityNumber["DEBUG2"] = 6] = "DEBUG2";
	SeverityNumber[SeverityNumber["DEBUG3"] = 7] = "DEBUG3";
	SeverityNumber[SeverityNumber["DEBUG4"] = 8] = "DEBUG4";
	SeverityNumber[SeverityNumber["INFO"] = 9] = "INFO";
	SeverityNumber[SeverityNumber["INFO2"] = 10] = "INFO2";
	SeverityNumber[SeverityNumber["INFO3"] = 11] = "INFO3";
	SeverityNumber[SeverityNumber["INFO4"] = 12] = "INFO4";
	SeverityNumber[SeverityNumber["WARN"] = 13] = "WARN";
	SeverityNumber[SeverityNumber["WARN2"] = 14] = "WARN2";
	SeverityNumber[SeverityNumber["WARN3"] = 15] = "WARN3";
	SeverityNumber[SeverityNumber["WARN4"] = 16] = "WARN4";
	SeverityNumber[SeverityNumber["ERROR"] = 17] = "ERROR";
	SeverityNumber[SeverityNumber["ERROR2"] = 18] = "ERROR2";
	SeverityNumber[SeverityNumber["ERROR3"] = 19] = "ERROR3";
	SeverityNumber[SeverityNumber["ERROR4"] = 20] = "ERROR4";
	SeverityNumber[SeverityNumber["FATAL"] = 21] = "FATAL";
	SeverityNumber[SeverityNumber["FATAL2"] = 22] = "FATAL2";
	SeverityNumber[SeverityNumber["FATAL3"] = 23] = "FATAL3";
	SeverityNumber[SeverityNumber["FATAL4"] = 24] = "FATAL4";
})(SeverityNumber || (SeverityNumber = {}));
// node_modules/@opentelemetry/otlp-transformer/build/esm/common/protobuf/common-serializer.js
function writeHrTimeAsFixed64(serializer, hrTime) {
	const seconds = hrTime[0];
	const nanos = hrTime[1];
	const nanosPerSecond = 1e9;
	const secondsLower16Bits = seconds & 65535;
	const secondsUpperBits = seconds / 65536 >>> 0;
	const nanosFromLower16Bits = secondsLower16Bits * nanosPerSecond;
	const nanosFromUpperBits = secondsUpperBits * nanosPerSecond;
	const lower16ContributionLow32 = nanosFromLower16Bits >>> 0;
	const lower16ContributionHigh32 = Math.floor(nanosFromLower16Bits / 4294967296);
	const upperBitsContributionLow32 = (nanosFromUpperBits & 65535) * 65536 >>> 0;
	const upperBitsContributionHigh32 = nanosFromUpperBits / 65536 >>> 0;
	const low32WithCarry = lower16ContributionLow32 + upperBitsContributionLow32 + nanos;
	const totalLow = low32WithCarry >>> 0;
	const carry = Math.floor(low32WithCarry / 4294967296);
	const totalHigh = lower16ContributionHigh32 + upperBitsContributionHigh32 + carry >>> 0;
	serializer.writeFixed64(totalLow, totalHigh);
}
function writeAttributes(writer, attributes, fieldNumber) {
	for (const key in attributes) {
		if (!Object.prototype.hasOwnProperty.call(attributes, key)) continue;
		const value = attributes[key];
		writer.writeTag(fieldNumber, 2);
		const kvStart = writer.startLengthDelimited();
		const startPos = writer.pos;
		writeKeyValue(writer, key, value);
		writer.finishLengthDelimited(kvStart, writer.pos - startPos);
	}
}
function writeKeyValue(writer, key, value) {
	writer.writeTag(1, 2);
	writer.writeString(key);
	writer.writeTag(2, 2);
	const valueStart = writer.startLengthDelimited();
	const startPos = writer.pos;
	writeAnyValue(writer, value);
	writer.finishLengthDelimited(valueStart, writer.pos - startPos);
}
const MIN_64_BIT_INT = -(2 ** 63);
const MAX_64_BIT_INT = 2 ** 63;
function writeAnyValue(writer, value) {
	const t = typeof value;
	if (t === "string") {
		writer.writeTag(1, 2);
		writer.writeString(value);
	} else if (t === "boolean") {
		writer.writeTag(2, 0);
		writer.writeVarint(value ? 1 : 0);
	} else if (t === "number") {
		const numValue = value;
		if (Number.isInteger(numValue) && numValue >= MIN_64_BIT_INT && numValue < MAX_64_BIT_INT) {
			writer.writeTag(3, 0);
			writer.writeVarint(numValue);
		} else {
			writer.writeTag(4, 1);
			writer.writeDouble(numValue);
		}
	} else if (value instanceof Uint8Array) {
		writer.writeTag(7, 2);
		writer.writeBytes(value);
	} else if (Array.isArray(value)) {
		writer.writeTag(5, 2);
		const arrayStart = writer.startLengthDelimited();
		const arrayStartPos = writer.pos;
		for (const item of value) {
			writer.writeTag(1, 2);
			const itemStart = writer.startLengthDelimited();
			const itemStartPos = writer.pos;
			writeAnyValue(writer, item);
			writer.finishLengthDelimited(itemStart, writer.pos - itemStartPos);
		}
		writer.finishLengthDelimited(arrayStart, writer.pos - arrayStartPos);
	} else if (t === "object" && value != null) {
		writer.writeTag(6, 2);
		const kvlistStart = writer.startLengthDelimited();
		const kvlistStartPos = writer.pos;
		const obj = value;
		for (const k in obj) {
			if (!Object.prototype.hasOwnProperty.call(obj, k)) continue;
			const v = obj[k];
			writer.writeTag(1, 2);
			const kvStart = writer.startLengthDelimited();
			const kvStartPos = writer.pos;
			writer.writeTag(1, 2);
			writer.writeString(k);
			writer.writeTag(2, 2);
			const valueStart = writer.startLengthDelimited();
			const valueStartPos = writer.pos;
			writeAnyValue(writer, v);
			writer.finishLengthDelimited(valueStart, writer.pos - valueStartPos);
			writer.finishLengthDelimited(kvStart, writer.pos - kvStartPos);
		}
		writer.finishLengthDelimited(kvlistStart, writer.pos - kvlistStartPos);
	}
}
function writeInstrumentationScope(writer, scope, fieldNumber) {
	writer.writeTag(fieldNumber, 2);
	const start = writer.startLengthDelimited();
	const startPos = writer.pos;
	writer.writeTag(1, 2);
	writer.writeString(scope.name);
	if (scope.version) {
		writer.writeTag(2, 2);
		writer.writeString(scope.version);
	}
	if (scope.attributes) writeAttributes(writer, scope.attributes, 3);
	if (scope.droppedAttributesCount) {
		writer.writeTag(4, 0);
		writer.writeVarint(scope.droppedAttributesCount);
	}
	writer.finishLengthDelimited(start, writer.pos - startPos);
}
function writeResource(writer, resource, fieldNumber) {
	writer.writeTag(fieldNumber, 2);
	const resourceStart = writer.startLengthDelimited();
	const resourceStartPos = writer.pos;
	if (resource.attributes) writeAttributes(writer, resource.attributes, 1);
	writer.writeTag(2, 0);
	writer.writeVarint(0);
	writer.finishLengthDelimited(resourceStart, writer.pos - resourceStartPos);
}
// node_modules/@opentelemetry/otlp-transformer/build/esm/common/protobuf/protobuf-size-estimator.js
function utf8ByteLength(str) {
	const len = str.length;
	let byteLen = 0;
	for (let i = 0; i < len; i++) {
		const code = str.charCodeAt(i);
		if (code < 128) byteLen += 1;
		else if (code < 2048) byteLen += 2;
		else if (code < 55296 || code >= 57344) byteLen += 3;
		else {
			i++;
			byteLen += 4;
		}
	}
	return byteLen;
}
var ProtobufSizeEstimator = class {
	pos = 0;
	startLengthDelimited() {
		return this.pos;
	}
	finishLengthDelimited(_, length) {
		this.pos += estimateVarintSize(length);
	}
	writeVarint(value) {
		this.pos += estimateVarintSize(value);
	}
	writeSint32(value) {
		this.pos += estimateVarintSize((value << 1 ^ value >> 31) >>> 0);
	}
	writeSfixed64(_value) {
		this.pos += 8;
	}
	writeFixed32(_value) {
		this.pos += 4;
	}
	writeFixed64(_low, _high) {
		this.pos += 8;
	}
	writeBytes(bytes) {
		this.pos += estimateVarintSize(bytes.length);
		this.pos += bytes.length;
	}
	writeTag(fieldNumber, wireType) {
		this.writeVarint(fieldNumber << 3 | wireType);
	}
	writeDouble(_value) {
		this.pos += 8;
	}
	writeString(str) {
		const byteLen = utf8ByteLength(str);
		this.pos += estimateVarintSize(byteLen);
		this.pos += byteLen;
	}
};
// node_modules/@opentelemetry/otlp-transformer/build/esm/logs/protobuf/logs-serializer.js
function serializeLogRecord(writer, logRecord) {
	const logStart = writer.startLengthDelimited();
	const logStartPos = writer.pos;
	writer.writeTag(1, 1);
	writeHrTimeAsFixed64(writer, logRecord.hrTime);
	if (logRecord.severityNumber !== void 0 && logRecord.severityNumber !== SeverityNumber.UNSPECIFIED) {
		writer.writeTag(2, 0);
		writer.writeVarint(logRecord.severityNumber);
	}
	if (logRecord.severityText) {
		writer.writeTag(3, 2);
		writer.writeString(logRecord.severityText);
	}
	if (logRecord.body !== void 0) {
		writer.writeTag(5, 2);
		const bodyStart = writer.startLengthDelimited();
		const bodyStartPos = writer.pos;
		writeAnyValue(writer, logRecord.body);
		writer.finishLengthDelimited(bodyStart, writer.pos - bodyStartPos);
	}
	if (logRecord.attributes) writeAttributes(writer, logRecord.attributes, 6);
	writer.writeTag(7, 0);
	writer.writeVarint(logRecord.droppedAttributesCount);
	if (logRecord.spanContext?.traceFlags) {
		writer.writeTag(8, 5);
		writer.writeFixed32(logRecord.spanContext.traceFlags);
	}
	if (logRecord.spanContext?.traceId) {
		writer.writeTag(9, 2);
		writer.writeBytes(hexToBinary(logRecord.spanContext.traceId));
	}
	if (logRecord.spanContext?.spanId) {
		writer.writeTag(10, 2);
		writer.writeBytes(hexToBinary(logRecord.spanContext.spanId));
	}
	writer.writeTag(11, 1);
	writeHrTimeAsFixed64(writer, logRecord.hrTimeObserved);
	if (logRecord.eventName) {
		writer.writeTag(12, 2);
		writer.writeString(logRecord.eventName);
	}
	writer.finishLengthDelimited(logStart, writer.pos - logStartPos);
}
function serializeScopeLogs(writer, scope, logRecords) {
	const scopeLogsStart = writer.startLengthDelimited();
	const scopeLogsStartPos = writer.pos;
	writeInstrumentationScope(writer, scope, 1);
	for (const logRecord of logRecords) {
		writer.writeTag(2, 2);
		serializeLogRecord(writer, logRecord);
	}
	if (scope.schemaUrl) {
		writer.writeTag(3, 2);
		writer.writeString(scope.schemaUrl);
	}
	writer.finishLengthDelimited(scopeLogsStart, writer.pos - scopeLogsStartPos);
}
function serializeResourceLogs(writer, resource, scopeMap) {
	const resourceLogsStart = writer.startLengthDelimited();
	const resourceLogsStartPos = writer.pos;
	writeResource(writer, resource, 1);
	for (const scopeLogs of scopeMap.values()) {
		writer.writeTag(2, 2);
		const scope = scopeLogs[0].instrumentationScope;
		serializeScopeLogs(writer, scope, scopeLogs);
	}
	if (resource.schemaUrl) {
		writer.writeTag(3, 2);
		writer.writeString(resource.schemaUrl);
	}
	writer.finishLengthDelimited(resourceLogsStart, writer.pos - resourceLogsStartPos);
}
function createResourceMap$3(logRecords) {
	const resourceMap = new Map();
	for (const record of logRecords) {
		const resource = record.resource;
		const scope = record.instrumentationScope;
		let ismMap = resourceMap.get(resource);
		if (!ismMap) {
			ismMap = new Map();
			resourceMap.set(resource, ismMap);
		}
		let records = ismMap.get(scope);
		if (!records) {
			records = [];
			ismMap.set(scope, records);
		}
		records.push(record);
	}
	return resourceMap;
}
function serializeLogsExportRequest(logRecords) {
	const resourceMap = createResourceMap$3(logRecords);
	const estimator = new ProtobufSizeEstimator();
	for (const [resource, scopeMap] of resourceMap) {
		estimator.writeTag(1, 2);
		serializeResourceLogs(estimator, resource, scopeMap);
	}
	const writer = new ProtobufWriter(estimator.pos);
	for (const [resource, scopeMap] of resourceMap) {
		writer.writeTag(1, 2);
		serializeResourceLogs(writer, resource, scopeMap);
	}
	return writer.finish();
}
// node_modules/@opentelemetry/otlp-transformer/build/esm/common/protobuf/protobuf-reader.js
var ProtobufReader = class {
	pos = 0;
	_buf;
	_textDecoder;
	constructor(buf) {
		this._buf = buf;
		this._textDecoder = new TextDecoder();
	}
	isAtEnd() {
		return this.pos >= this._buf.length;
	}
	readTag() {
		const raw = this.readVarint();
		return {
			fieldNumber: raw >>> 3,
			wireType: raw & 7
		};
	}
	readVarint() {
		let result = 0;
		let shift = 0;
		let terminated = false;
		while (this.pos < this._buf.length) {
			const b = this._buf[this.pos++];
			result += (b & 127) * Math.pow(2, shift);
			shift += 7;
			if ((b & 128) === 0) {
				terminated = true;
				break;
			}
		}
		if (!terminated) throw new Error("Truncated buffer: unexpected end of data while reading varint");
		return result;
	}
	readBytes() {
		const len = this.readVarint();
		if (this.pos + len > this._buf.length) throw new Error(`Truncated buffer: expected ${len} bytes at position ${this.pos}, but only ${this._buf.length - this.pos} available`);
		const slice = this._buf.subarray(this.pos, this.pos + len);
		this.pos += len;
		return slice;
	}
	readString() {
		return this._textDecoder.decode(this.readBytes());
	}
	skip(wireType) {
		switch (wireType) {
			case 0:
				this.readVarint();
				break;
			case 1:
				this.pos += 8;
				break;
			case 2:
				this.readBytes();
				break;
			case 5:
				this.pos += 4;
				break;
			default: throw new Error(`Unknown wire type ${wireType}, cannot safely skip`);
		}
	}
};
// node_modules/@opentelemetry/otlp-transformer/build/esm/logs/protobuf/response-deserializer.js
function deserializePartialSuccess$2(data) {
	const reader = new ProtobufReader(data);
	const result = {};
	while (!reader.isAtEnd()) {
		const { fieldNumber, wireType } = reader.readTag();
		switch (fieldNumber) {
			case 1:
				if (wireType === 0) result.rejectedLogRecords = reader.readVarint();
				else reader.skip(wireType);
				break;
			case 2:
				if (wireType === 2) result.errorMessage = reader.readString();
				else reader.skip(wireType);
				break;
			default: reader.skip(wireType);
		}
	}
	return result;
}
function deserializeExportLogsServiceResponse(data) {
	const reader = new ProtobufReader(data);
	const result = {};
	while (!reader.isAtEnd()) {
		const { fieldNumber, wireType } = reader.readTag();
		switch (fieldNumber) {
			case 1:
				if (wireType === 2) result.partialSuccess = deserializePartialSuccess$2(reader.readBytes());
				else reader.skip(wireType);
				break;
			default: reader.skip(wireType);
		}
	}
	return result;
}
// node_modules/@opentelemetry/otlp-transformer/build/esm/logs/protobuf/logs.js
const ProtobufLogsSerializer = {
	serializeRequest: (arg) => {
		return serializeLogsExportRequest(arg);
	},
	deserializeResponse: (arg) => {
		return deserializeExportLogsServiceResponse(arg);
	}
};
// node_modules/@opentelemetry/otlp-transformer/build/esm/metrics/protobuf/metrics-serializer.js
init_esm$12();
init_esm$2();
function serializeNumberDataPoint(writer, dataPoint, valueType) {
	const start = writer.startLengthDelimited();
	const startPos = writer.pos;
	writer.writeTag(2, 1);
	writeHrTimeAsFixed64(writer, dataPoint.startTime);
	writer.writeTag(3, 1);
	writeHrTimeAsFixed64(writer, dataPoint.endTime);
	if (valueType === ValueType.INT) {
		writer.writeTag(6, 1);
		writer.writeSfixed64(dataPoint.value);
	} else {
		writer.writeTag(4, 1);
		writer.writeDouble(dataPoint.value);
	}
	if (dataPoint.attributes) writeAttributes(writer, dataPoint.attributes, 7);
	writer.finishLengthDelimited(start, writer.pos - startPos);
}
function serializeHistogramDataPoint(writer, dataPoint) {
	const start = writer.startLengthDelimited();
	const startPos = writer.pos;
	const histogram = dataPoint.value;
	writer.writeTag(2, 1);
	writeHrTimeAsFixed64(writer, dataPoint.startTime);
	writer.writeTag(3, 1);
	writeHrTimeAsFixed64(writer, dataPoint.endTime);
	writer.writeTag(4, 1);
	writer.writeFixed64(histogram.count >>> 0, histogram.count / 4294967296 >>> 0);
	if (histogram.sum !== void 0) {
		writer.writeTag(5, 1);
		writer.writeDouble(histogram.sum);
	}
	if (histogram.buckets.counts.length > 0) {
		writer.writeTag(6, 2);
		const countsStart = writer.startLengthDelimited();
		const countsStartPos = writer.pos;
		for (const count of histogram.buckets.counts) writer.writeFixed64(count >>> 0, count / 4294967296 >>> 0);
		writer.finishLengthDelimited(countsStart, writer.pos - countsStartPos);
	}
	if (histogram.buckets.boundaries.length > 0) {
		writer.writeTag(7, 2);
		const boundsStart = writer.startLengthDelimited();
		const boundsStartPos = writer.pos;
		for (const bound of histogram.buckets.boundaries) writer.writeDouble(bound);
		writer.finishLengthDelimited(boundsStart, writer.pos - boundsStartPos);
	}
	if (dataPoint.attributes) writeAttributes(writer, dataPoint.attributes, 9);
	if (histogram.min !== void 0) {
		writer.writeTag(11, 1);
		writer.writeDouble(histogram.min);
	}
	if (histogram.max !== void 0) {
		writer.writeTag(12, 1);
		writer.writeDouble(histogram.max);
	}
	writer.finishLengthDelimited(start, writer.pos - startPos);
}
function serializeExponentialBuckets(writer, offset, bucketCounts) {
	const start = writer.startLengthDelimited();
	const startPos = writer.pos;
	if (offset !== 0) {
		writer.writeTag(1, 0);
		writer.writeSint32(offset);
	}
	if (bucketCounts.length > 0) {
		writer.writeTag(2, 2);
		const bcStart = writer.startLengthDelimited();
		const bcStartPos = writer.pos;
		for (const count of bucketCounts) writer.writeVarint(count);
		writer.finishLengthDelimited(bcStart, writer.pos - bcStartPos);
	}
	writer.finishLengthDelimited(start, writer.pos - startPos);
}
function serializeExponentialHistogramDataPoint(writer, dataPoint) {
	const start = writer.startLengthDelimited();
	const startPos = writer.pos;
	const histogram = dataPoint.value;
	if (dataPoint.attributes) writeAttributes(writer, dataPoint.attributes, 1);
	writer.writeTag(2, 1);
	writeHrTimeAsFixed64(writer, dataPoint.startTime);
	writer.writeTag(3, 1);
	writeHrTimeAsFixed64(writer, dataPoint.endTime);
	writer.writeTag(4, 1);
	writer.writeFixed64(histogram.count >>> 0, histogram.count / 4294967296 >>> 0);
	if (histogram.sum !== void 0) {
		writer.writeTag(5, 1);
		writer.writeDouble(histogram.sum);
	}
	if (histogram.scale !== 0) {
		writer.writeTag(6, 0);
		writer.writeSint32(histogram.scale);
	}
	writer.writeTag(7, 1);
	writer.writeFixed64(histogram.zeroCount >>> 0, histogram.zeroCount / 4294967296 >>> 0);
	writer.writeTag(8, 2);
	serializeExponentialBuckets(writer, histogram.positive.offset, histogram.positive.bucketCounts);
	writer.writeTag(9, 2);
	serializeExponentialBuckets(writer, histogram.negative.offset, histogram.negative.bucketCounts);
	if (histogram.min !== void 0) {
		writer.writeTag(12, 1);
		writer.writeDouble(histogram.min);
	}
	if (histogram.max !== void 0) {
		writer.writeTag(13, 1);
		writer.writeDouble(histogram.max);
	}
	writer.finishLengthDelimited(start, writer.pos - startPos);
}
function serializeMetric(writer, metricData) {
	const metricStart = writer.startLengthDelimited();
	const metricStartPos = writer.pos;
	writer.writeTag(1, 2);
	writer.writeString(metricData.descriptor.name);
	if (metricData.descriptor.description) {
		writer.writeTag(2, 2);
		writer.writeString(metricData.descriptor.description);
	}
	if (metricData.descriptor.unit) {
		writer.writeTag(3, 2);
		writer.writeString(metricData.descriptor.unit);
	}
	switch (metricData.dataPointType) {
		case DataPointType.GAUGE:
			writer.writeTag(5, 2);
			serializeGauge(writer, metricData);
			break;
		case DataPointType.SUM:
			writer.writeTag(7, 2);
			serializeSum(writer, metricData);
			break;
		case DataPointType.HISTOGRAM:
			writer.writeTag(9, 2);
			serializeHistogramMetric(writer, metricData);
			break;
		case DataPointType.EXPONENTIAL_HISTOGRAM:
			writer.writeTag(10, 2);
			serializeExponentialHistogramMetric(writer, metricData);
	}
	writer.finishLengthDelimited(metricStart, writer.pos - metricStartPos);
}
function serializeGauge(writer, metricData) {
	const start = writer.startLengthDelimited();
	const startPos = writer.pos;
	for (const dataPoint of metricData.dataPoints) {
		writer.writeTag(1, 2);
		serializeNumberDataPoint(writer, dataPoint, metricData.descriptor.valueType);
	}
	writer.finishLengthDelimited(start, writer.pos - startPos);
}
function serializeSum(writer, metricData) {
	const start = writer.startLengthDelimited();
	const startPos = writer.pos;
	for (const dataPoint of metricData.dataPoints) {
		writer.writeTag(1, 2);
		serializeNumberDataPoint(writer, dataPoint, metricData.descriptor.valueType);
	}
	const temporality = toProtoAggregationTemporality(metricData.aggregationTemporality);
	if (temporality !== 0) {
		writer.writeTag(2, 0);
		writer.writeVarint(temporality);
	}
	if (metricData.isMonotonic) {
		writer.writeTag(3, 0);
		writer.writeVarint(1);
	}
	writer.finishLengthDelimited(start, writer.pos - startPos);
}
function serializeHistogramMetric(writer, metricData) {
	const start = writer.startLengthDelimited();
	const startPos = writer.pos;
	for (const dataPoint of metricData.dataPoints) {
		writer.writeTag(1, 2);
		serializeHistogramDataPoint(writer, dataPoint);
	}
	const temporality = toProtoAggregationTemporality(metricData.aggregationTemporality);
	if (temporality !== 0) {
		writer.writeTag(2, 0);
		writer.writeVarint(temporality);
	}
	writer.finishLengthDelimited(start, writer.pos - startPos);
}
function serializeExponentialHistogramMetric(writer, metricData) {
	const start = writer.startLengthDelimited();
	const startPos = writer.pos;
	for (const dataPoint of metricData.dataPoints) {
		writer.writeTag(1, 2);
		serializeExponentialHistogramDataPoint(writer, dataPoint);
	}
	const temporality = toProtoAggregationTemporality(metricData.aggregationTemporality);
	if (temporality !== 0) {
		writer.writeTag(2, 0);
		writer.writeVarint(temporality);
	}
	writer.finishLengthDelimited(start, writer.pos - startPos);
}
function serializeScopeMetrics(writer, scopeMetrics) {
	const scopeStart = writer.startLengthDelimited();
	const scopeStartPos = writer.pos;
	writeInstrumentationScope(writer, scopeMetrics.scope, 1);
	for (const metric of scopeMetrics.metrics) {
		writer.writeTag(2, 2);
		serializeMetric(writer, metric);
	}
	if (scopeMetrics.scope.schemaUrl) {
		writer.writeTag(3, 2);
		writer.writeString(scopeMetrics.scope.schemaUrl);
	}
	writer.finishLengthDelimited(scopeStart, writer.pos - scopeStartPos);
}
function serializeResourceMetrics(writer, resourceMetrics) {
	const start = writer.startLengthDelimited();
	const startPos = writer.pos;
	writeResource(writer, resourceMetrics.resource, 1);
	for (const scopeMetrics of resourceMetrics.scopeMetrics) {
		writer.writeTag(2, 2);
		serializeScopeMetrics(writer, scopeMetrics);
	}
	if (resourceMetrics.resource.schemaUrl) {
		writer.writeTag(3, 2);
		writer.writeString(resourceMetrics.resource.schemaUrl);
	}
	writer.finishLengthDelimited(start, writer.pos - startPos);
}
function toProtoAggregationTemporality(temporality) {
	switch (temporality) {
		case AggregationTemporality.DELTA: return 1;
		case AggregationTemporality.CUMULATIVE: return 2;
		default: return 0;
	}
}
function serializeMetricsExportRequest(resourceMetrics) {
	const estimator = new ProtobufSizeEstimator();
	estimator.writeTag(1, 2);
	serializeResourceMetrics(estimator, resourceMetrics);
	const writer = new ProtobufWriter(estimator.pos);
	writer.writeTag(1, 2);
	serializeResourceMetrics(writer, resourceMetrics);
	return writer.finish();
}
// node_modules/@opentelemetry/otlp-transformer/build/esm/metrics/protobuf/response-deserializer.js
function deserializePartialSuccess$1(data) {
	const reader = new ProtobufReader(data);
	const result = {};
	while (!reader.isAtEnd()) {
		const { fieldNumber, wireType } = reader.readTag();
		switch (fieldNumber) {
			case 1:
				if (wireType === 0) result.rejectedDataPoints = reader.readVarint();
				else reader.skip(wireType);
				break;
			case 2:
				if (wireType === 2) result.errorMessage = reader.readString();
				else reader.skip(wireType);
				break;
			default: reader.skip(wireType);
		}
	}
	return result;
}
function deserializeExportMetricsServiceResponse(data) {
	const reader = new ProtobufReader(data);
	const result = {};
	while (!reader.isAtEnd()) {
		const { fieldNumber, wireType } = reader.readTag();
		switch (fieldNumber) {
			case 1:
				if (wireType === 2) result.partialSuccess = deserializePartialSuccess$1(reader.readBytes());
				else reader.skip(wireType);
				break;
			default: reader.skip(wireType);
		}
	}
	return result;
}
// node_modules/@opentelemetry/otlp-transformer/build/esm/metrics/protobuf/metrics.js
const ProtobufMetricsSerializer = {
	serializeRequest: (arg) => {
		return serializeMetricsExportRequest(arg);
	},
	deserializeResponse: (arg) => {
		return deserializeExportMetricsServiceResponse(arg);
	}
};
// node_modules/@opentelemetry/otlp-transformer/build/esm/trace/protobuf/trace-serializer.js
const SPAN_FLAGS_CONTEXT_HAS_IS_REMOTE_MASK$1 = 256;
const SPAN_FLAGS_CONTEXT_IS_REMOTE_MASK$1 = 512;
function buildSpanFlags(traceFlags, isRemote) {
	let flags = traceFlags & 255 | SPAN_FLAGS_CONTEXT_HAS_IS_REMOTE_MASK$1;
	if (isRemote) flags |= SPAN_FLAGS_CONTEXT_IS_REMOTE_MASK$1;
	return flags;
}
function serializeStatus(writer, status) {
	const statusStart = writer.startLengthDelimited();
	const statusStartPos = writer.pos;
	if (status.message) {
		writer.writeTag(2, 2);
		writer.writeString(status.message);
	}
	writer.writeTag(3, 0);
	writer.writeVarint(status.code);
	writer.finishLengthDelimited(statusStart, writer.pos - statusStartPos);
}
function serializeEvent(writer, event) {
	const eventStart = writer.startLengthDelimited();
	const eventStartPos = writer.pos;
	writer.writeTag(1, 1);
	writeHrTimeAsFixed64(writer, event.time);
	writer.writeTag(2, 2);
	writer.writeString(event.name);
	if (event.attributes) writeAttributes(writer, event.attributes, 3);
	writer.writeTag(4, 0);
	writer.writeVarint(event.droppedAttributesCount || 0);
	writer.finishLengthDelimited(eventStart, writer.pos - eventStartPos);
}
function serializeLink(writer, link) {
	const linkStart = writer.startLengthDelimited();
	const linkStartPos = writer.pos;
	const context = link.context;
	writer.writeTag(1, 2);
	writer.writeBytes(hexToBinary(context.traceId));
	writer.writeTag(2, 2);
	writer.writeBytes(hexToBinary(context.spanId));
	const linkTraceState = context.traceState?.serialize();
	if (linkTraceState) {
		writer.writeTag(3, 2);
		writer.writeString(linkTraceState);
	}
	if (link.attributes) writeAttributes(writer, link.attributes, 4);
	writer.writeTag(5, 0);
	writer.writeVarint(link.droppedAttributesCount || 0);
	const linkFlags = buildSpanFlags(context.traceFlags, context.isRemote);
	if (linkFlags) {
		writer.writeTag(6, 5);
		writer.writeFixed32(linkFlags);
	}
	writer.finishLengthDelimited(linkStart, writer.pos - linkStartPos);
}
function serializeSpan(writer, span) {
	const spanStart = writer.startLengthDelimited();
	const spanStartPos = writer.pos;
	const ctx = span.spanContext();
	writer.writeTag(1, 2);
	writer.writeBytes(hexToBinary(ctx.traceId));
	writer.writeTag(2, 2);
	writer.writeBytes(hexToBinary(ctx.spanId));
	const traceState = ctx.traceState?.serialize();
	if (traceState) {
		writer.writeTag(3, 2);
		writer.writeString(traceState);
	}
	if (span.parentSpanContext?.spanId) {
		writer.writeTag(4, 2);
		writer.writeBytes(hexToBinary(span.parentSpanContext.spanId));
	}
	writer.writeTag(5, 2);
	writer.writeString(span.name);
	const kind = span.kind == null ? 0 : span.kind + 1;
	if (kind !== 0) {
		writer.writeTag(6, 0);
		writer.writeVarint(kind);
	}
	writer.writeTag(7, 1);
	writeHrTimeAsFixed64(writer, span.startTime);
	writer.writeTag(8, 1);
	writeHrTimeAsFixed64(writer, span.endTime);
	if (span.attributes) writeAttributes(writer, span.attributes, 9);
	writer.writeTag(10, 0);
	writer.writeVarint(span.droppedAttributesCount);
	for (const event of span.events) {
		writer.writeTag(11, 2);
		serializeEvent(writer, event);
	}
	writer.writeTag(12, 0);
	writer.writeVarint(span.droppedEventsCount);
	for (const link of span.links) {
		writer.writeTag(13, 2);
		serializeLink(writer, link);
	}
	writer.writeTag(14, 0);
	writer.writeVarint(span.droppedLinksCount);
	writer.writeTag(15, 2);
	serializeStatus(writer, span.status);
	const flags = buildSpanFlags(ctx.traceFlags, span.parentSpanContext?.isRemote);
	if (flags) {
		writer.writeTag(16, 5);
		writer.writeFixed32(flags);
	}
	writer.finishLengthDelimited(spanStart, writer.pos - spanStartPos);
}
function serializeScopeSpans(writer, scope, spans) {
	const scopeSpansStart = writer.startLengthDelimited();
	const scopeSpansStartPos = writer.pos;
	writeInstrumentationScope(writer, scope, 1);
	for (const span of spans) {
		writer.writeTag(2, 2);
		serializeSpan(writer, span);
	}
	if (scope.schemaUrl) {
		writer.writeTag(3, 2);
		writer.writeString(scope.schemaUrl);
	}
	writer.finishLengthDelimited(scopeSpansStart, writer.pos - scopeSpansStartPos);
}
function serializeResourceSpans(writer, resource, scopeMap) {
	const resourceSpansStart = writer.startLengthDelimited();
	const resourceSpansStartPos = writer.pos;
	writeResource(writer, resource, 1);
	for (const scopeSpans of scopeMap.values()) {
		writer.writeTag(2, 2);
		const scope = scopeSpans[0].instrumentationScope;
		serializeScopeSpans(writer, scope, scopeSpans);
	}
	if (resource.schemaUrl) {
		writer.writeTag(3, 2);
		writer.writeString(resource.schemaUrl);
	}
	writer.finishLengthDelimited(resourceSpansStart, writer.pos - resourceSpansStartPos);
}
function createResourceMap$2(spans) {
	const resourceMap = new Map();
	for (const span of spans) {
		const resource = span.resource;
		const scope = span.instrumentationScope;
		let scopeMap = resourceMap.get(resource);
		if (!scopeMap) {
			scopeMap = new Map();
			resourceMap.set(resource, scopeMap);
		}
		let records = scopeMap.get(scope);
		if (!records) {
			records = [];
			scopeMap.set(scope, records);
		}
		records.push(span);
	}
	return resourceMap;
}
function serializeTraceExportRequest(spans) {
	const resourceMap = createResourceMap$2(spans);
	const estimator = new ProtobufSizeEstimator();
	for (const [resource, scopeMap] of resourceMap) {
		estimator.writeTag(1, 2);
		serializeResourceSpans(estimator, resource, scopeMap);
	}
	const writer = new ProtobufWriter(estimator.pos);
	for (const [resource, scopeMap] of resourceMap) {
		writer.writeTag(1, 2);
		serializeResourceSpans(writer, resource, scopeMap);
	}
	return writer.finish();
}
// node_modules/@opentelemetry/otlp-transformer/build/esm/trace/protobuf/response-deserializer.js
function deserializePartialSuccess(data) {
	const reader = new ProtobufReader(data);
	const result = {};
	while (!reader.isAtEnd()) {
		const { fieldNumber, wireType } = reader.readTag();
		switch (fieldNumber) {
			case 1:
				if (wireType === 0) result.rejectedSpans = reader.readVarint();
				else reader.skip(wireType);
				break;
			case 2:
				if (wireType === 2) result.errorMessage = reader.readString();
				else reader.skip(wireType);
				break;
			default: reader.skip(wireType);
		}
	}
	return result;
}
function deserializeExportTraceServiceResponse(data) {
	const reader = new ProtobufReader(data);
	const result = {};
	while (!reader.isAtEnd()) {
		const { fieldNumber, wireType } = reader.readTag();
		switch (fieldNumber) {
			case 1:
				if (wireType === 2) result.partialSuccess = deserializePartialSuccess(reader.readBytes());
				else reader.skip(wireType);
				break;
			default: reader.skip(wireType);
		}
	}
	return result;
}
// node_modules/@opentelemetry/otlp-transformer/build/esm/trace/protobuf/trace.js
const ProtobufTraceSerializer = {
	serializeRequest: (arg) => {
		return serializeTraceExportRequest(arg);
	},
	deserializeResponse: (arg) => {
		return deserializeExportTraceServiceResponse(arg);
	}
};
// node_modules/@opentelemetry/otlp-transformer/build/esm/common/internal.js
function createResource(resource, encoder) {
	const result = {
		attributes: toAttributes(resource.attributes, encoder),
		droppedAttributesCount: 0
	};
	const schemaUrl = resource.schemaUrl;
	if (schemaUrl && schemaUrl !== "") result.schemaUrl = schemaUrl;
	return result;
}
function createInstrumentationScope(scope, encoder) {
	const result = {
		name: scope.name,
		version: scope.version
	};
	if (scope.attributes && Object.keys(scope.attributes).length > 0) {
		result.attributes = toAttributes(scope.attributes, encoder);
		result.droppedAttributesCount = scope.droppedAttributesCount ?? 0;
	}
	return result;
}
function toAttributes(attributes, encoder) {
	return Object.keys(attributes).map((key) => toKeyValue(key, attributes[key], encoder));
}
function toKeyValue(key, value, encoder) {
	return {
		key,
		value: toAnyValue(value, encoder)
	};
}
function toAnyValue(value, encoder) {
	const t = typeof value;
	if (t === "string") return { stringValue: value };
	if (t === "number") {
		if (!Number.isInteger(value)) return { doubleValue: value };
		return { intValue: value };
	}
	if (t === "boolean") return { boolValue: value };
	if (value instanceof Uint8Array) return { bytesValue: encoder.encodeUint8Array(value) };
	if (Array.isArray(value)) {
		const values = new Array(value.length);
		for (let i = 0; i < value.length; i++) values[i] = toAnyValue(value[i], encoder);
		return { arrayValue: { values } };
	}
	if (t === "object" && value != null) {
		const keys = Object.keys(value);
		const values = new Array(keys.length);
		for (let i = 0; i < keys.length; i++) values[i] = {
			key: keys[i],
			value: toAnyValue(value[keys[i]], encoder)
		};
		return { kvlistValue: { values } };
	}
	return {};
}
// node_modules/@opentelemetry/otlp-transformer/build/esm/logs/internal.js
function createExportLogsServiceRequest(logRecords, encoder) {
	return { resourceLogs: logRecordsToResourceLogs(logRecords, encoder) };
}
function createResourceMap$1(logRecords) {
	const resourceMap = new Map();
	for (const record of logRecords) {
		const { resource, instrumentationScope } = record;
		let ismMap = resourceMap.get(resource);
		if (!ismMap) {
			ismMap = new Map();
			resourceMap.set(resource, ismMap);
		}
		let records = ismMap.get(instrumentationScope);
		if (!records) {
			records = [];
			ismMap.set(instrumentationScope, records);
		}
		records.push(record);
	}
	return resourceMap;
}
function logRecordsToResourceLogs(logRecords, encoder) {
	const resourceMap = createResourceMap$1(logRecords);
	return Array.from(resourceMap, ([resource, ismMap]) => {
		const processedResource = createResource(resource, encoder);
		return {
			resource: processedResource,
			scopeLogs: Array.from(ismMap, ([, scopeLogs]) => {
				return {
					scope: createInstrumentationScope(scopeLogs[0].instrumentationScope, encoder),
					logRecords: scopeLogs.map((log) => toLogRecord(log, encoder)),
					schemaUrl: scopeLogs[0].instrumentationScope.schemaUrl
				};
			}),
			schemaUrl: processedResource.schemaUrl
		};
	});
}
function toLogRecord(log, encoder) {
	return {
		timeUnixNano: encoder.encodeHrTime(log.hrTime),
		observedTimeUnixNano: encoder.encodeHrTime(log.hrTimeObserved),
		severityNumber: toSeverityNumber(log.severityNumber),
		severityText: log.severityText,
		body: toAnyValue(log.body, encoder),
		eventName: log.eventName,
		attributes: toAttributes(log.attributes, encoder),
		droppedAttributesCount: log.droppedAttributesCount,
		flags: log.spanContext?.traceFlags,
		traceId: encoder.encodeOptionalSpanContext(log.spanContext?.traceId),
		spanId: encoder.encodeOptionalSpanContext(log.spanContext?.spanId)
	};
}
function toSeverityNumber(severityNumber) {
	return severityNumber;
}
// node_modules/@opentelemetry/otlp-transformer/build/esm/common/utils.js
init_esm$11();
function hrTimeToNanos(hrTime) {
	const NANOSECONDS = BigInt(1e9);
	return BigInt(Math.trunc(hrTime[0])) * NANOSECONDS + BigInt(Math.trunc(hrTime[1]));
}
function encodeAsString(hrTime) {
	return hrTimeToNanos(hrTime).toString();
}
const encodeTimestamp = typeof BigInt !== "undefined" ? encodeAsString : hrTimeToNanoseconds;
function identity(value) {
	return value;
}
const JSON_ENCODER = {
	encodeHrTime: encodeTimestamp,
	encodeSpanContext: identity,
	encodeOptionalSpanContext: identity,
	encodeUint8Array: (bytes) => {
		if (typeof Buffer !== "undefined") return Buffer.from(bytes).toString("base64");
		const chars = new Array(bytes.length);
		for (let i = 0; i < bytes.length; i++) chars[i] = String.fromCharCode(bytes[i]);
		return btoa(chars.join(""));
	}
};
// node_modules/@opentelemetry/otlp-transformer/build/esm/logs/json/logs.js
init_esm$12();
const JsonLogsSerializer = {
	serializeRequest: (arg) => {
		const request = createExportLogsServiceRequest(arg, JSON_ENCODER);
		return new TextEncoder().encode(JSON.stringify(request));
	},
	deserializeResponse: (arg) => {
		if (arg.length === 0) return {};
		const decoder = new TextDecoder();
		try {
			return JSON.parse(decoder.decode(arg));
		} catch (err) {
			diag.warn(`Failed to parse logs export response: ${err.message}. Returning empty response`);
			return {};
		}
	}
};
// node_modules/@opentelemetry/otlp-transformer/build/esm/metrics/internal-types.js
var EAggregationTemporality;
(function(EAggregationTemporality) {
	EAggregationTemporality[EAggregationTemporality["AGGREGATION_TEMPORALITY_UNSPECIFIED"] = 0] = "AGGREGATION_TEMPORALITY_UNSPECIFIED";
	EAggregationTemporality[EAggregationTemporality["AGGREGATION_TEMPORALITY_DELTA"] = 1] = "AGGREGATION_TEMPORALITY_DELTA";
	EAggregationTemporality[EAggregationTemporality["AGGREGATION_TEMPORALITY_CUMULATIVE"] = 2] = "AGGREGATION_TEMPORALITY_CUMULATIVE";
})(EAggregationTemporality || (EAggregationTemporality = {}));
// node_modules/@opentelemetry/otlp-transformer/build/esm/metrics/internal.js
init_esm$12();
init_esm$2();
function toResourceMetrics(resourceMetrics, encoder) {
	const processedResource = createResource(resourceMetrics.resource, encoder);
	return {
		resource: processedResource,
		schemaUrl: processedResource.schemaUrl,
		scopeMetrics: toScopeMetrics(resourceMetrics.scopeMetrics, encoder)
	};
}
function toScopeMetrics(scopeMetrics, encoder) {
	return Array.from(scopeMetrics.map((metrics) => ({
		scope: createInstrumentationScope(metrics.scope, encoder),
		metrics: metrics.metrics.map((metricData) => toMetric(metricData, encoder)),
		schemaUrl: metrics.scope.schemaUrl
	})));
}
function toMetric(metricData, encoder) {
	const out = {
		name: metricData.descriptor.name,
		description: metricData.descriptor.description,
		unit: metricData.descriptor.unit
	};
	const aggregationTemporality = toAggregationTemporality(metricData.aggregationTemporality);
	switch (metricData.dataPointType) {
		case DataPointType.SUM:
			out.sum = {
				aggregationTemporality,
				isMonotonic: metricData.isMonotonic,
				dataPoints: toSingularDataPoints(metricData, encoder)
			};
			break;
		case DataPointType.GAUGE:
			out.gauge = { dataPoints: toSingularDataPoints(metricData, encoder) };
			break;
		case DataPointType.HISTOGRAM:
			out.histogram = {
				aggregationTemporality,
				dataPoints: toHistogramDataPoints(metricData, encoder)
			};
			break;
		case DataPointType.EXPONENTIAL_HISTOGRAM: out.exponentialHistogram = {
			aggregationTemporality,
			dataPoints: toExponentialHistogramDataPoints(metricData, encoder)
		};
	}
	return out;
}
function toSingularDataPoint(dataPoint, valueType, encoder) {
	const out = {
		attributes: toAttributes(dataPoint.attributes, encoder),
		startTimeUnixNano: encoder.encodeHrTime(dataPoint.startTime),
		timeUnixNano: encoder.encodeHrTime(dataPoint.endTime)
	};
	switch (valueType) {
		case ValueType.INT:
			out.asInt = dataPoint.value;
			break;
		case ValueType.DOUBLE: out.asDouble = dataPoint.value;
	}
	return out;
}
function toSingularDataPoints(metricData, encoder) {
	return metricData.dataPoints.map((dataPoint) => {
		return toSingularDataPoint(dataPoint, metricData.descriptor.valueType, encoder);
	});
}
function toHistogramDataPoints(metricData, encoder) {
	return metricData.dataPoints.map((dataPoint) => {
		const histogram = dataPoint.value;
		return {
			attributes: toAttributes(dataPoint.attributes, encoder),
			bucketCounts: histogram.buckets.counts,
			explicitBounds: histogram.buckets.boundaries,
			count: histogram.count,
			sum: histogram.sum,
			min: histogram.min,
			max: histogram.max,
			startTimeUnixNano: encoder.encodeHrTime(dataPoint.startTime),
			timeUnixNano: encoder.encodeHrTime(dataPoint.endTime)
		};
	});
}
function toExponentialHistogramDataPoints(metricData, encoder) {
	return metricData.dataPoints.map((dataPoint) => {
		const histogram = dataPoint.value;
		return {
			attributes: toAttributes(dataPoint.attributes, encoder),
			count: histogram.count,
			min: histogram.min,
			max: histogram.max,
			sum: histogram.sum,
			positive: {
				offset: histogram.positive.offset,
				bucketCounts: histogram.positive.bucketCounts
			},
			negative: {
				offset: histogram.negative.offset,
				bucketCounts: histogram.negative.bucketCounts
			},
			scale: histogram.scale,
			zeroCount: histogram.zeroCount,
			startTimeUnixNano: encoder.encodeHrTime(dataPoint.startTime),
			timeUnixNano: encoder.encodeHrTime(dataPoint.endTime)
		};
	});
}
function toAggregationTemporality(temporality) {
	switch (temporality) {
		case AggregationTemporality.DELTA: return EAggregationTemporality.AGGREGATION_TEMPORALITY_DELTA;
		case AggregationTemporality.CUMULATIVE: return EAggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE;
	}
}
function createExportMetricsServiceRequest(resourceMetrics, encoder) {
	return { resourceMetrics: resourceMetrics.map((metrics) => toResourceMetrics(metrics, encoder)) };
}
// node_modules/@opentelemetry/otlp-transformer/build/esm/metrics/json/metrics.js
init_esm$12();
const JsonMetricsSerializer = {
	serializeRequest: (arg) => {
		const request = createExportMetricsServiceRequest([arg], JSON_ENCODER);
		return new TextEncoder().encode(JSON.stringify(request));
	},
	deserializeResponse: (arg) => {
		if (arg.length === 0) return {};
		const decoder = new TextDecoder();
		try {
			return JSON.parse(decoder.decode(arg));
		} catch (err) {
			diag.warn(`Failed to parse metrics export response: ${err.message}. Returning empty response`);
			return {};
		}
	}
};
// node_modules/@opentelemetry/otlp-transformer/build/esm/trace/internal.js
const SPAN_FLAGS_CONTEXT_HAS_IS_REMOTE_MASK = 256;
const SPAN_FLAGS_CONTEXT_IS_REMOTE_MASK = 512;
function buildSpanFlagsFrom(traceFlags, isRemote) {
	let flags = traceFlags & 255 | SPAN_FLAGS_CONTEXT_HAS_IS_REMOTE_MASK;
	if (isRemote) flags |= SPAN_FLAGS_CONTEXT_IS_REMOTE_MASK;
	return flags;
}
function sdkSpanToOtlpSpan(span, encoder) {
	const ctx = span.spanContext();
	const status = span.status;
	const parentSpanId = span.parentSpanContext?.spanId ? encoder.encodeSpanContext(span.parentSpanContext?.spanId) : void 0;
	return {
		traceId: encoder.encodeSpanContext(ctx.traceId),
		spanId: encoder.encodeSpanContext(ctx.spanId),
		parentSpanId,
		traceState: ctx.traceState?.serialize(),
		name: span.name,
		kind: span.kind == null ? 0 : span.kind + 1,
		startTimeUnixNano: encoder.encodeHrTime(span.startTime),
		endTimeUnixNano: encoder.encodeHrTime(span.endTime),
		attributes: toAttributes(span.attributes, encoder),
		droppedAttributesCount: span.droppedAttributesCount,
		events: span.events.map((event) => toOtlpSpanEvent(event, encoder)),
		droppedEventsCount: span.droppedEventsCount,
		status: {
			code: status.code,
			message: status.message
		},
		links: span.links.map((link) => toOtlpLink(link, encoder)),
		droppedLinksCount: span.droppedLinksCount,
		flags: buildSpanFlagsFrom(ctx.traceFlags, span.parentSpanContext?.isRemote)
	};
}
function toOtlpLink(link, encoder) {
	return {
		attributes: link.attributes ? toAttributes(link.attributes, encoder) : [],
		spanId: encoder.encodeSpanContext(link.context.spanId),
		traceId: encoder.encodeSpanContext(link.context.traceId),
		traceState: link.context.traceState?.serialize(),
		droppedAttributesCount: link.droppedAttributesCount || 0,
		flags: buildSpanFlagsFrom(link.context.traceFlags, link.context.isRemote)
	};
}
function toOtlpSpanEvent(timedEvent, encoder) {
	return {
		attributes: timedEvent.attributes ? toAttributes(timedEvent.attributes, encoder) : [],
		name: timedEvent.name,
		timeUnixNano: encoder.encodeHrTime(timedEvent.time),
		droppedAttributesCount: timedEvent.droppedAttributesCount || 0
	};
}
function createExportTraceServiceRequest(spans, encoder) {
	return { resourceSpans: spanRecordsToResourceSpans(spans, encoder) };
}
function createResourceMap(readableSpans) {
	const resourceMap = new Map();
	for (const record of readableSpans) {
		let ilsMap = resourceMap.get(record.resource);
		if (!ilsMap) {
			ilsMap = new Map();
			resourceMap.set(record.resource, ilsMap);
		}
		const instrumentationScopeKey = `${record.instrumentationScope.name}@${record.instrumentationScope.version || ""}:${record.instrumentationScope.schemaUrl || ""}`;
		let records = ilsMap.get(instrumentationScopeKey);
		if (!records) {
			records = [];
			ilsMap.set(instrumentationScopeKey, records);
		}
		records.push(record);
	}
	return resourceMap;
}
function spanRecordsToResourceSpans(readableSpans, encoder) {
	const resourceMap = createResourceMap(readableSpans);
	const out = [];
	const entryIterator = resourceMap.entries();
	let entry = entryIterator.next();
	while (!entry.done) {
		const [resource, ilmMap] = entry.value;
		const scopeResourceSpans = [];
		const ilmIterator = ilmMap.values();
		let ilmEntry = ilmIterator.next();
		while (!ilmEntry.done) {
			const scopeSpans = ilmEntry.value;
			if (scopeSpans.length > 0) {
				const spans = scopeSpans.map((readableSpan) => sdkSpanToOtlpSpan(readableSpan, encoder));
				scopeResourceSpans.push({
					scope: createInstrumentationScope(scopeSpans[0].instrumentationScope, encoder),
					spans,
					schemaUrl: scopeSpans[0].instrumentationScope.schemaUrl
				});
			}
			ilmEntry = ilmIterator.next();
		}
		const processedResource = createResource(resource, encoder);
		const transformedSpans = {
			resource: processedResource,
			scopeSpans: scopeResourceSpans,
			schemaUrl: processedResource.schemaUrl
		};
		out.push(transformedSpans);
		entry = entryIterator.next();
	}
	return out;
}
// node_modules/@opentelemetry/otlp-transformer/build/esm/trace/json/trace.js
init_esm$12();
const JsonTraceSerializer = {
	serializeRequest: (arg) => {
		const request = createExportTraceServiceRequest(arg, JSON_ENCODER);
		return new TextEncoder().encode(JSON.stringify(request));
	},
	deserializeResponse: (arg) => {
		if (arg.length === 0) return {};
		const decoder = new TextDecoder();
		try {
			return JSON.parse(decoder.decode(arg));
		} catch (err) {
			diag.warn(`Failed to parse trace export response: ${err.message}. Returning empty response`);
			return {};
		}
	}
};
// src/text/decoded.ts
const toBytes = (text) => Buffer.from(text, "utf8").toString("latin1");
new Set([
	"\xA0",
	"\u00ad",
	"\u200b",
	"\u200c",
	"\u200d",
	"\u2060",
	"\u202f",
	"\ufeff"
].map(toBytes));
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
// src/inputs/telemetry.ts
const otlpSignals = [
	"traces",
	"metrics",
	"logs"
];
// src/outlets/telemetry/otlp.ts
function otlpMessages(signals, targets) {
	return otlpSignals.flatMap((to) => {
		const target = targets[to];
		const body = target && serialized(signals, to, target);
		const contentType = target?.isJson ? "application/json" : "application/x-protobuf";
		return body ? [{
			to,
			contentType,
			body
		}] : [];
	});
}
function serialized(signals, to, { isJson }) {
	const { traces, metrics, logs } = signals;
	if (to === "traces") return (isJson ? JsonTraceSerializer : ProtobufTraceSerializer).serializeRequest(traces);
	if (to === "logs") return logs.length > 0 ? (isJson ? JsonLogsSerializer : ProtobufLogsSerializer).serializeRequest(logs) : void 0;
	return metrics.scopeMetrics.every((scope) => scope.metrics.length === 0) ? void 0 : (isJson ? JsonMetricsSerializer : ProtobufMetricsSerializer).serializeRequest(metrics);
}
// src/outlets/telemetry/serialize.ts
async function messagesFor({ items, instrumentationKey, otlp }) {
	const signals = signalsOf(items);
	return [...instrumentationKey === void 0 ? [] : [await azureMessage(signals, instrumentationKey)], ...otlpMessages(signals, otlp)];
}
// src/telemetry.ts
parentPort?.postMessage(await messagesFor(workerData));
export {};
