import { __commonJSMin, __require } from "../shared/rolldown-runtime.js";
import { require_src as require_src$1 } from "./debug.js";
// node_modules/delayed-stream/lib/delayed_stream.js
var require_delayed_stream = __commonJSMin(((exports, module) => {
	var Stream = __require("stream").Stream;
	var util = __require("util");
	module.exports = DelayedStream;
	function DelayedStream() {
		this.source = null;
		this.dataSize = 0;
		this.maxDataSize = 1048576;
		this.pauseStream = true;
		this._maxDataSizeExceeded = false;
		this._released = false;
		this._bufferedEvents = [];
	}
	util.inherits(DelayedStream, Stream);
	DelayedStream.create = function(source, options) {
		var delayedStream = new this();
		options = options || {};
		for (var option in options) delayedStream[option] = options[option];
		delayedStream.source = source;
		var realEmit = source.emit;
		source.emit = function() {
			delayedStream._handleEmit(arguments);
			return realEmit.apply(source, arguments);
		};
		source.on("error", function() {});
		if (delayedStream.pauseStream) source.pause();
		return delayedStream;
	};
	Object.defineProperty(DelayedStream.prototype, "readable", {
		configurable: true,
		enumerable: true,
		get: function() {
			return this.source.readable;
		}
	});
	DelayedStream.prototype.setEncoding = function() {
		return this.source.setEncoding.apply(this.source, arguments);
	};
	DelayedStream.prototype.resume = function() {
		if (!this._released) this.release();
		this.source.resume();
	};
	DelayedStream.prototype.pause = function() {
		this.source.pause();
	};
	DelayedStream.prototype.release = function() {
		this._released = true;
		this._bufferedEvents.forEach(function(args) {
			this.emit.apply(this, args);
		}.bind(this));
		this._bufferedEvents = [];
	};
	DelayedStream.prototype.pipe = function() {
		var r = Stream.prototype.pipe.apply(this, arguments);
		this.resume();
		return r;
	};
	DelayedStream.prototype._handleEmit = function(args) {
		if (this._released) {
			this.emit.apply(this, args);
			return;
		}
		if (args[0] === "data") {
			this.dataSize += args[1].length;
			this._checkIfMaxDataSizeExceeded();
		}
		this._bufferedEvents.push(args);
	};
	DelayedStream.prototype._checkIfMaxDataSizeExceeded = function() {
		if (this._maxDataSizeExceeded) return;
		if (this.dataSize <= this.maxDataSize) return;
		this._maxDataSizeExceeded = true;
		var message = "DelayedStream#maxDataSize of " + this.maxDataSize + " bytes exceeded.";
		this.emit("error", new Error(message));
	};
}));
// node_modules/combined-stream/lib/combined_stream.js
var require_combined_stream = __commonJSMin(((exports, module) => {
	var util = __require("util");
	var Stream = __require("stream").Stream;
	var DelayedStream = require_delayed_stream();
	module.exports = CombinedStream;
	function CombinedStream() {
		this.writable = false;
		this.readable = true;
		this.dataSize = 0;
		this.maxDataSize = 2097152;
		this.pauseStreams = true;
		this._released = false;
		this._streams = [];
		this._currentStream = null;
		this._insideLoop = false;
		this._pendingNext = false;
	}
	util.inherits(CombinedStream, Stream);
	CombinedStream.create = function(options) {
		var combinedStream = new this();
		options = options || {};
		for (var option in options) combinedStream[option] = options[option];
		return combinedStream;
	};
	CombinedStream.isStreamLike = function(stream) {
		return typeof stream !== "function" && typeof stream !== "string" && typeof stream !== "boolean" && typeof stream !== "number" && !Buffer.isBuffer(stream);
	};
	CombinedStream.prototype.append = function(stream) {
		if (CombinedStream.isStreamLike(stream)) {
			if (!(stream instanceof DelayedStream)) {
				var newStream = DelayedStream.create(stream, {
					maxDataSize: Infinity,
					pauseStream: this.pauseStreams
				});
				stream.on("data", this._checkDataSize.bind(this));
				stream = newStream;
			}
			this._handleErrors(stream);
			if (this.pauseStreams) stream.pause();
		}
		this._streams.push(stream);
		return this;
	};
	CombinedStream.prototype.pipe = function(dest, options) {
		Stream.prototype.pipe.call(this, dest, options);
		this.resume();
		return dest;
	};
	CombinedStream.prototype._getNext = function() {
		this._currentStream = null;
		if (this._insideLoop) {
			this._pendingNext = true;
			return;
		}
		this._insideLoop = true;
		try {
			do {
				this._pendingNext = false;
				this._realGetNext();
			} while (this._pendingNext);
		} finally {
			this._insideLoop = false;
		}
	};
	CombinedStream.prototype._realGetNext = function() {
		var stream = this._streams.shift();
		if (typeof stream == "undefined") {
			this.end();
			return;
		}
		if (typeof stream !== "function") {
			this._pipeNext(stream);
			return;
		}
		stream(function(stream) {
			if (CombinedStream.isStreamLike(stream)) {
				stream.on("data", this._checkDataSize.bind(this));
				this._handleErrors(stream);
			}
			this._pipeNext(stream);
		}.bind(this));
	};
	CombinedStream.prototype._pipeNext = function(stream) {
		this._currentStream = stream;
		if (CombinedStream.isStreamLike(stream)) {
			stream.on("end", this._getNext.bind(this));
			stream.pipe(this, { end: false });
			return;
		}
		var value = stream;
		this.write(value);
		this._getNext();
	};
	CombinedStream.prototype._handleErrors = function(stream) {
		var self = this;
		stream.on("error", function(err) {
			self._emitError(err);
		});
	};
	CombinedStream.prototype.write = function(data) {
		this.emit("data", data);
	};
	CombinedStream.prototype.pause = function() {
		if (!this.pauseStreams) return;
		if (this.pauseStreams && this._currentStream && typeof this._currentStream.pause == "function") this._currentStream.pause();
		this.emit("pause");
	};
	CombinedStream.prototype.resume = function() {
		if (!this._released) {
			this._released = true;
			this.writable = true;
			this._getNext();
		}
		if (this.pauseStreams && this._currentStream && typeof this._currentStream.resume == "function") this._currentStream.resume();
		this.emit("resume");
	};
	CombinedStream.prototype.end = function() {
		this._reset();
		this.emit("end");
	};
	CombinedStream.prototype.destroy = function() {
		this._reset();
		this.emit("close");
	};
	CombinedStream.prototype._reset = function() {
		this.writable = false;
		this._streams = [];
		this._currentStream = null;
	};
	CombinedStream.prototype._checkDataSize = function() {
		this._updateDataSize();
		if (this.dataSize <= this.maxDataSize) return;
		var message = "DelayedStream#maxDataSize of " + this.maxDataSize + " bytes exceeded.";
		this._emitError(new Error(message));
	};
	CombinedStream.prototype._updateDataSize = function() {
		this.dataSize = 0;
		var self = this;
		this._streams.forEach(function(stream) {
			if (!stream.dataSize) return;
			self.dataSize += stream.dataSize;
		});
		if (this._currentStream && this._currentStream.dataSize) this.dataSize += this._currentStream.dataSize;
	};
	CombinedStream.prototype._emitError = function(err) {
		this._reset();
		this.emit("error", err);
	};
}));
// \0left out: mime-db
var require__left_out__mime_db = __commonJSMin(((exports, module) => {
	module.exports = {};
}));
// node_modules/mime-types/index.js
var require_mime_types = __commonJSMin(((exports) => {
	var db = require__left_out__mime_db();
	var extname = __require("path").extname;
	var EXTRACT_TYPE_REGEXP = /^\s*([^;\s]*)(?:;|\s|$)/;
	var TEXT_TYPE_REGEXP = /^text\//i;
	exports.charset = charset;
	exports.charsets = { lookup: charset };
	exports.contentType = contentType;
	exports.extension = extension;
	exports.extensions = Object.create(null);
	exports.lookup = lookup;
	exports.types = Object.create(null);
	populateMaps(exports.extensions, exports.types);
	function charset(type) {
		if (!type || typeof type !== "string") return false;
		var match = EXTRACT_TYPE_REGEXP.exec(type);
		var mime = match && db[match[1].toLowerCase()];
		if (mime && mime.charset) return mime.charset;
		if (match && TEXT_TYPE_REGEXP.test(match[1])) return "UTF-8";
		return false;
	}
	function contentType(str) {
		if (!str || typeof str !== "string") return false;
		var mime = str.indexOf("/") === -1 ? exports.lookup(str) : str;
		if (!mime) return false;
		if (mime.indexOf("charset") === -1) {
			var charset = exports.charset(mime);
			if (charset) mime += "; charset=" + charset.toLowerCase();
		}
		return mime;
	}
	function extension(type) {
		if (!type || typeof type !== "string") return false;
		var match = EXTRACT_TYPE_REGEXP.exec(type);
		var exts = match && exports.extensions[match[1].toLowerCase()];
		if (!exts || !exts.length) return false;
		return exts[0];
	}
	function lookup(path) {
		if (!path || typeof path !== "string") return false;
		var extension = extname("x." + path).toLowerCase().substr(1);
		if (!extension) return false;
		return exports.types[extension] || false;
	}
	function populateMaps(extensions, types) {
		var preference = [
			"nginx",
			"apache",
			void 0,
			"iana"
		];
		Object.keys(db).forEach(function forEachMimeType(type) {
			var mime = db[type];
			var exts = mime.extensions;
			if (!exts || !exts.length) return;
			extensions[type] = exts;
			for (var i = 0; i < exts.length; i++) {
				var extension = exts[i];
				if (types[extension]) {
					var from = preference.indexOf(db[types[extension]].source);
					var to = preference.indexOf(mime.source);
					if (types[extension] !== "application/octet-stream" && (from > to || from === to && types[extension].substr(0, 12) === "application/")) continue;
				}
				types[extension] = type;
			}
		});
	}
}));
// node_modules/asynckit/lib/defer.js
var require_defer = __commonJSMin(((exports, module) => {
	module.exports = defer;
	function defer(fn) {
		var nextTick = typeof setImmediate == "function" ? setImmediate : typeof process == "object" && typeof process.nextTick == "function" ? process.nextTick : null;
		if (nextTick) nextTick(fn);
		else setTimeout(fn, 0);
	}
}));
// node_modules/asynckit/lib/async.js
var require_async = __commonJSMin(((exports, module) => {
	var defer = require_defer();
	module.exports = async;
	function async(callback) {
		var isAsync = false;
		defer(function() {
			isAsync = true;
		});
		return function async_callback(err, result) {
			if (isAsync) callback(err, result);
			else defer(function nextTick_callback() {
				callback(err, result);
			});
		};
	}
}));
// node_modules/asynckit/lib/abort.js
var require_abort = __commonJSMin(((exports, module) => {
	module.exports = abort;
	function abort(state) {
		Object.keys(state.jobs).forEach(clean.bind(state));
		state.jobs = {};
	}
	function clean(key) {
		if (typeof this.jobs[key] == "function") this.jobs[key]();
	}
}));
// node_modules/asynckit/lib/iterate.js
var require_iterate = __commonJSMin(((exports, module) => {
	var async = require_async();
	var abort = require_abort();
	module.exports = iterate;
	function iterate(list, iterator, state, callback) {
		var key = state["keyedList"] ? state["keyedList"][state.index] : state.index;
		state.jobs[key] = runJob(iterator, key, list[key], function(error, output) {
			if (!(key in state.jobs)) return;
			delete state.jobs[key];
			if (error) abort(state);
			else state.results[key] = output;
			callback(error, state.results);
		});
	}
	function runJob(iterator, key, item, callback) {
		var aborter;
		if (iterator.length == 2) aborter = iterator(item, async(callback));
		else aborter = iterator(item, key, async(callback));
		return aborter;
	}
}));
// node_modules/asynckit/lib/state.js
var require_state = __commonJSMin(((exports, module) => {
	module.exports = state;
	function state(list, sortMethod) {
		var isNamedList = !Array.isArray(list), initState = {
			index: 0,
			keyedList: isNamedList || sortMethod ? Object.keys(list) : null,
			jobs: {},
			results: isNamedList ? {} : [],
			size: isNamedList ? Object.keys(list).length : list.length
		};
		if (sortMethod) initState.keyedList.sort(isNamedList ? sortMethod : function(a, b) {
			return sortMethod(list[a], list[b]);
		});
		return initState;
	}
}));
// node_modules/asynckit/lib/terminator.js
var require_terminator = __commonJSMin(((exports, module) => {
	var abort = require_abort();
	var async = require_async();
	module.exports = terminator;
	function terminator(callback) {
		if (!Object.keys(this.jobs).length) return;
		this.index = this.size;
		abort(this);
		async(callback)(null, this.results);
	}
}));
// node_modules/asynckit/parallel.js
var require_parallel = __commonJSMin(((exports, module) => {
	var iterate = require_iterate();
	var initState = require_state();
	var terminator = require_terminator();
	module.exports = parallel;
	function parallel(list, iterator, callback) {
		var state = initState(list);
		while (state.index < (state["keyedList"] || list).length) {
			iterate(list, iterator, state, function(error, result) {
				if (error) {
					callback(error, result);
					return;
				}
				if (Object.keys(state.jobs).length === 0) {
					callback(null, state.results);
					return;
				}
			});
			state.index++;
		}
		return terminator.bind(state, callback);
	}
}));
// node_modules/asynckit/serialOrdered.js
var require_serialOrdered = __commonJSMin(((exports, module) => {
	var iterate = require_iterate();
	var initState = require_state();
	var terminator = require_terminator();
	module.exports = serialOrdered;
	module.exports.ascending = ascending;
	module.exports.descending = descending;
	function serialOrdered(list, iterator, sortMethod, callback) {
		var state = initState(list, sortMethod);
		iterate(list, iterator, state, function iteratorHandler(error, result) {
			if (error) {
				callback(error, result);
				return;
			}
			state.index++;
			if (state.index < (state["keyedList"] || list).length) {
				iterate(list, iterator, state, iteratorHandler);
				return;
			}
			callback(null, state.results);
		});
		return terminator.bind(state, callback);
	}
	function ascending(a, b) {
		return a < b ? -1 : a > b ? 1 : 0;
	}
	function descending(a, b) {
		return -1 * ascending(a, b);
	}
}));
// node_modules/asynckit/serial.js
var require_serial = __commonJSMin(((exports, module) => {
	var serialOrdered = require_serialOrdered();
	module.exports = serial;
	function serial(list, iterator, callback) {
		return serialOrdered(list, iterator, null, callback);
	}
}));
// node_modules/asynckit/index.js
var require_asynckit = __commonJSMin(((exports, module) => {
	module.exports = {
		parallel: require_parallel(),
		serial: require_serial(),
		serialOrdered: require_serialOrdered()
	};
}));
// node_modules/es-object-atoms/index.js
var require_es_object_atoms = __commonJSMin(((exports, module) => {
	module.exports = Object;
}));
// node_modules/es-errors/index.js
var require_es_errors = __commonJSMin(((exports, module) => {
	module.exports = Error;
}));
// node_modules/es-errors/eval.js
var require_eval = __commonJSMin(((exports, module) => {
	module.exports = EvalError;
}));
// node_modules/es-errors/range.js
var require_range = __commonJSMin(((exports, module) => {
	module.exports = RangeError;
}));
// node_modules/es-errors/ref.js
var require_ref = __commonJSMin(((exports, module) => {
	module.exports = ReferenceError;
}));
// node_modules/es-errors/syntax.js
var require_syntax = __commonJSMin(((exports, module) => {
	module.exports = SyntaxError;
}));
// node_modules/es-errors/type.js
var require_type = __commonJSMin(((exports, module) => {
	module.exports = TypeError;
}));
// node_modules/es-errors/uri.js
var require_uri = __commonJSMin(((exports, module) => {
	module.exports = URIError;
}));
// node_modules/math-intrinsics/abs.js
var require_abs = __commonJSMin(((exports, module) => {
	module.exports = Math.abs;
}));
// node_modules/math-intrinsics/floor.js
var require_floor = __commonJSMin(((exports, module) => {
	module.exports = Math.floor;
}));
// node_modules/math-intrinsics/max.js
var require_max = __commonJSMin(((exports, module) => {
	module.exports = Math.max;
}));
// node_modules/math-intrinsics/min.js
var require_min = __commonJSMin(((exports, module) => {
	module.exports = Math.min;
}));
// node_modules/math-intrinsics/pow.js
var require_pow = __commonJSMin(((exports, module) => {
	module.exports = Math.pow;
}));
// node_modules/math-intrinsics/round.js
var require_round = __commonJSMin(((exports, module) => {
	module.exports = Math.round;
}));
// node_modules/math-intrinsics/isNaN.js
var require_isNaN = __commonJSMin(((exports, module) => {
	module.exports = Number.isNaN || function isNaN(a) {
		return a !== a;
	};
}));
// node_modules/math-intrinsics/sign.js
var require_sign = __commonJSMin(((exports, module) => {
	var $isNaN = require_isNaN();
	module.exports = function sign(number) {
		if ($isNaN(number) || number === 0) return number;
		return number < 0 ? -1 : 1;
	};
}));
// node_modules/gopd/gOPD.js
var require_gOPD = __commonJSMin(((exports, module) => {
	module.exports = Object.getOwnPropertyDescriptor;
}));
// node_modules/gopd/index.js
var require_gopd = __commonJSMin(((exports, module) => {
	var $gOPD = require_gOPD();
	if ($gOPD) try {
		$gOPD([], "length");
	} catch (e) {
		$gOPD = null;
	}
	module.exports = $gOPD;
}));
// node_modules/es-define-property/index.js
var require_es_define_property = __commonJSMin(((exports, module) => {
	var $defineProperty = Object.defineProperty || false;
	if ($defineProperty) try {
		$defineProperty({}, "a", { value: 1 });
	} catch (e) {
		$defineProperty = false;
	}
	module.exports = $defineProperty;
}));
// node_modules/has-symbols/shams.js
var require_shams$1 = __commonJSMin(((exports, module) => {
	module.exports = function hasSymbols() {
		if (typeof Symbol !== "function" || typeof Object.getOwnPropertySymbols !== "function") return false;
		if (typeof Symbol.iterator === "symbol") return true;
		var obj = {};
		var sym = Symbol("test");
		var symObj = Object(sym);
		if (typeof sym === "string") return false;
		if (Object.prototype.toString.call(sym) !== "[object Symbol]") return false;
		if (Object.prototype.toString.call(symObj) !== "[object Symbol]") return false;
		var symVal = 42;
		obj[sym] = symVal;
		for (var _ in obj) return false;
		if (typeof Object.keys === "function" && Object.keys(obj).length !== 0) return false;
		if (typeof Object.getOwnPropertyNames === "function" && Object.getOwnPropertyNames(obj).length !== 0) return false;
		var syms = Object.getOwnPropertySymbols(obj);
		if (syms.length !== 1 || syms[0] !== sym) return false;
		if (!Object.prototype.propertyIsEnumerable.call(obj, sym)) return false;
		if (typeof Object.getOwnPropertyDescriptor === "function") {
			var descriptor = Object.getOwnPropertyDescriptor(obj, sym);
			if (descriptor.value !== symVal || descriptor.enumerable !== true) return false;
		}
		return true;
	};
}));
// node_modules/has-symbols/index.js
var require_has_symbols = __commonJSMin(((exports, module) => {
	var origSymbol = typeof Symbol !== "undefined" && Symbol;
	var hasSymbolSham = require_shams$1();
	module.exports = function hasNativeSymbols() {
		if (typeof origSymbol !== "function") return false;
		if (typeof Symbol !== "function") return false;
		if (typeof origSymbol("foo") !== "symbol") return false;
		if (typeof Symbol("bar") !== "symbol") return false;
		return hasSymbolSham();
	};
}));
// node_modules/get-proto/Reflect.getPrototypeOf.js
var require_Reflect_getPrototypeOf = __commonJSMin(((exports, module) => {
	module.exports = typeof Reflect !== "undefined" && Reflect.getPrototypeOf || null;
}));
// node_modules/get-proto/Object.getPrototypeOf.js
var require_Object_getPrototypeOf = __commonJSMin(((exports, module) => {
	module.exports = require_es_object_atoms().getPrototypeOf || null;
}));
// node_modules/function-bind/implementation.js
var require_implementation = __commonJSMin(((exports, module) => {
	var ERROR_MESSAGE = "Function.prototype.bind called on incompatible ";
	var toStr = Object.prototype.toString;
	var max = Math.max;
	var funcType = "[object Function]";
	var concatty = function concatty(a, b) {
		var arr = [];
		for (var i = 0; i < a.length; i += 1) arr[i] = a[i];
		for (var j = 0; j < b.length; j += 1) arr[j + a.length] = b[j];
		return arr;
	};
	var slicy = function slicy(arrLike, offset) {
		var arr = [];
		for (var i = offset || 0, j = 0; i < arrLike.length; i += 1, j += 1) arr[j] = arrLike[i];
		return arr;
	};
	var joiny = function(arr, joiner) {
		var str = "";
		for (var i = 0; i < arr.length; i += 1) {
			str += arr[i];
			if (i + 1 < arr.length) str += joiner;
		}
		return str;
	};
	module.exports = function bind(that) {
		var target = this;
		if (typeof target !== "function" || toStr.apply(target) !== funcType) throw new TypeError(ERROR_MESSAGE + target);
		var args = slicy(arguments, 1);
		var bound;
		var binder = function() {
			if (this instanceof bound) {
				var result = target.apply(this, concatty(args, arguments));
				if (Object(result) === result) return result;
				return this;
			}
			return target.apply(that, concatty(args, arguments));
		};
		var boundLength = max(0, target.length - args.length);
		var boundArgs = [];
		for (var i = 0; i < boundLength; i++) boundArgs[i] = "$" + i;
		bound = Function("binder", "return function (" + joiny(boundArgs, ",") + "){ return binder.apply(this,arguments); }")(binder);
		if (target.prototype) {
			var Empty = function Empty() {};
			Empty.prototype = target.prototype;
			bound.prototype = new Empty();
			Empty.prototype = null;
		}
		return bound;
	};
}));
// node_modules/function-bind/index.js
var require_function_bind = __commonJSMin(((exports, module) => {
	var implementation = require_implementation();
	module.exports = Function.prototype.bind || implementation;
}));
// node_modules/call-bind-apply-helpers/functionCall.js
var require_functionCall = __commonJSMin(((exports, module) => {
	module.exports = Function.prototype.call;
}));
// node_modules/call-bind-apply-helpers/functionApply.js
var require_functionApply = __commonJSMin(((exports, module) => {
	module.exports = Function.prototype.apply;
}));
// node_modules/call-bind-apply-helpers/reflectApply.js
var require_reflectApply = __commonJSMin(((exports, module) => {
	module.exports = typeof Reflect !== "undefined" && Reflect && Reflect.apply;
}));
// node_modules/call-bind-apply-helpers/actualApply.js
var require_actualApply = __commonJSMin(((exports, module) => {
	var bind = require_function_bind();
	var $apply = require_functionApply();
	var $call = require_functionCall();
	module.exports = require_reflectApply() || bind.call($call, $apply);
}));
// node_modules/call-bind-apply-helpers/index.js
var require_call_bind_apply_helpers = __commonJSMin(((exports, module) => {
	var bind = require_function_bind();
	var $TypeError = require_type();
	var $call = require_functionCall();
	var $actualApply = require_actualApply();
	module.exports = function callBindBasic(args) {
		if (args.length < 1 || typeof args[0] !== "function") throw new $TypeError("a function is required");
		return $actualApply(bind, $call, args);
	};
}));
// node_modules/dunder-proto/get.js
var require_get = __commonJSMin(((exports, module) => {
	var callBind = require_call_bind_apply_helpers();
	var gOPD = require_gopd();
	var hasProtoAccessor;
	try {
		hasProtoAccessor = [].__proto__ === Array.prototype;
	} catch (e) {
		if (!e || typeof e !== "object" || !("code" in e) || e.code !== "ERR_PROTO_ACCESS") throw e;
	}
	var desc = !!hasProtoAccessor && gOPD && gOPD(Object.prototype, "__proto__");
	var $Object = Object;
	var $getPrototypeOf = $Object.getPrototypeOf;
	module.exports = desc && typeof desc.get === "function" ? callBind([desc.get]) : typeof $getPrototypeOf === "function" ? function getDunder(value) {
		return $getPrototypeOf(value == null ? value : $Object(value));
	} : false;
}));
// node_modules/get-proto/index.js
var require_get_proto = __commonJSMin(((exports, module) => {
	var reflectGetProto = require_Reflect_getPrototypeOf();
	var originalGetProto = require_Object_getPrototypeOf();
	var getDunderProto = require_get();
	module.exports = reflectGetProto ? function getProto(O) {
		return reflectGetProto(O);
	} : originalGetProto ? function getProto(O) {
		if (!O || typeof O !== "object" && typeof O !== "function") throw new TypeError("getProto: not an object");
		return originalGetProto(O);
	} : getDunderProto ? function getProto(O) {
		return getDunderProto(O);
	} : null;
}));
// node_modules/async-function/index.js
var require_async_function = __commonJSMin(((exports, module) => {
	const cached = async function() {}.constructor;
	module.exports = () => cached;
}));
// node_modules/generator-function/index.js
var require_generator_function = __commonJSMin(((exports, module) => {
	const cached = function* () {}.constructor;
	module.exports = () => cached;
}));
// node_modules/async-generator-function/index.js
var require_async_generator_function = __commonJSMin(((exports, module) => {
	const cached = async function* () {}.constructor;
	module.exports = () => cached;
}));
// node_modules/hasown/index.js
var require_hasown = __commonJSMin(((exports, module) => {
	var call = Function.prototype.call;
	var $hasOwn = Object.prototype.hasOwnProperty;
	module.exports = require_function_bind().call(call, $hasOwn);
}));
// node_modules/get-intrinsic/index.js
var require_get_intrinsic = __commonJSMin(((exports, module) => {
	var undefined;
	var $Object = require_es_object_atoms();
	var $Error = require_es_errors();
	var $EvalError = require_eval();
	var $RangeError = require_range();
	var $ReferenceError = require_ref();
	var $SyntaxError = require_syntax();
	var $TypeError = require_type();
	var $URIError = require_uri();
	var abs = require_abs();
	var floor = require_floor();
	var max = require_max();
	var min = require_min();
	var pow = require_pow();
	var round = require_round();
	var sign = require_sign();
	var $gOPD = require_gopd();
	var $defineProperty = require_es_define_property();
	var throwTypeError = function() {
		throw new $TypeError();
	};
	var ThrowTypeError = $gOPD ? function() {
		try {
			arguments.callee;
			return throwTypeError;
		} catch (calleeThrows) {
			try {
				return $gOPD(arguments, "callee").get;
			} catch (gOPDthrows) {
				return throwTypeError;
			}
		}
	}() : throwTypeError;
	var hasSymbols = require_has_symbols()();
	var getProto = require_get_proto();
	var $ObjectGPO = require_Object_getPrototypeOf();
	var $ReflectGPO = require_Reflect_getPrototypeOf();
	var $apply = require_functionApply();
	var $call = require_functionCall();
	var needsEval = {};
	var TypedArray = typeof Uint8Array === "undefined" || !getProto ? undefined : getProto(Uint8Array);
	var INTRINSICS = {
		__proto__: null,
		"%AggregateError%": typeof AggregateError === "undefined" ? undefined : AggregateError,
		"%Array%": Array,
		"%ArrayBuffer%": typeof ArrayBuffer === "undefined" ? undefined : ArrayBuffer,
		"%ArrayIteratorPrototype%": hasSymbols && getProto ? getProto([][Symbol.iterator]()) : undefined,
		"%AsyncFromSyncIteratorPrototype%": undefined,
		"%AsyncFunction%": needsEval,
		"%AsyncGenerator%": needsEval,
		"%AsyncGeneratorFunction%": needsEval,
		"%AsyncIteratorPrototype%": needsEval,
		"%Atomics%": typeof Atomics === "undefined" ? undefined : Atomics,
		"%BigInt%": typeof BigInt === "undefined" ? undefined : BigInt,
		"%BigInt64Array%": typeof BigInt64Array === "undefined" ? undefined : BigInt64Array,
		"%BigUint64Array%": typeof BigUint64Array === "undefined" ? undefined : BigUint64Array,
		"%Boolean%": Boolean,
		"%DataView%": typeof DataView === "undefined" ? undefined : DataView,
		"%Date%": Date,
		"%decodeURI%": decodeURI,
		"%decodeURIComponent%": decodeURIComponent,
		"%encodeURI%": encodeURI,
		"%encodeURIComponent%": encodeURIComponent,
		"%Error%": $Error,
		"%eval%": eval,
		"%EvalError%": $EvalError,
		"%Float16Array%": typeof Float16Array === "undefined" ? undefined : Float16Array,
		"%Float32Array%": typeof Float32Array === "undefined" ? undefined : Float32Array,
		"%Float64Array%": typeof Float64Array === "undefined" ? undefined : Float64Array,
		"%FinalizationRegistry%": typeof FinalizationRegistry === "undefined" ? undefined : FinalizationRegistry,
		"%Function%": Function,
		"%GeneratorFunction%": needsEval,
		"%Int8Array%": typeof Int8Array === "undefined" ? undefined : Int8Array,
		"%Int16Array%": typeof Int16Array === "undefined" ? undefined : Int16Array,
		"%Int32Array%": typeof Int32Array === "undefined" ? undefined : Int32Array,
		"%isFinite%": isFinite,
		"%isNaN%": isNaN,
		"%IteratorPrototype%": hasSymbols && getProto ? getProto(getProto([][Symbol.iterator]())) : undefined,
		"%JSON%": typeof JSON === "object" ? JSON : undefined,
		"%Map%": typeof Map === "undefined" ? undefined : Map,
		"%MapIteratorPrototype%": typeof Map === "undefined" || !hasSymbols || !getProto ? undefined : getProto(new Map()[Symbol.iterator]()),
		"%Math%": Math,
		"%Number%": Number,
		"%Object%": $Object,
		"%Object.getOwnPropertyDescriptor%": $gOPD,
		"%parseFloat%": parseFloat,
		"%parseInt%": parseInt,
		"%Promise%": typeof Promise === "undefined" ? undefined : Promise,
		"%Proxy%": typeof Proxy === "undefined" ? undefined : Proxy,
		"%RangeError%": $RangeError,
		"%ReferenceError%": $ReferenceError,
		"%Reflect%": typeof Reflect === "undefined" ? undefined : Reflect,
		"%RegExp%": RegExp,
		"%Set%": typeof Set === "undefined" ? undefined : Set,
		"%SetIteratorPrototype%": typeof Set === "undefined" || !hasSymbols || !getProto ? undefined : getProto(new Set()[Symbol.iterator]()),
		"%SharedArrayBuffer%": typeof SharedArrayBuffer === "undefined" ? undefined : SharedArrayBuffer,
		"%String%": String,
		"%StringIteratorPrototype%": hasSymbols && getProto ? getProto(""[Symbol.iterator]()) : undefined,
		"%Symbol%": hasSymbols ? Symbol : undefined,
		"%SyntaxError%": $SyntaxError,
		"%ThrowTypeError%": ThrowTypeError,
		"%TypedArray%": TypedArray,
		"%TypeError%": $TypeError,
		"%Uint8Array%": typeof Uint8Array === "undefined" ? undefined : Uint8Array,
		"%Uint8ClampedArray%": typeof Uint8ClampedArray === "undefined" ? undefined : Uint8ClampedArray,
		"%Uint16Array%": typeof Uint16Array === "undefined" ? undefined : Uint16Array,
		"%Uint32Array%": typeof Uint32Array === "undefined" ? undefined : Uint32Array,
		"%URIError%": $URIError,
		"%WeakMap%": typeof WeakMap === "undefined" ? undefined : WeakMap,
		"%WeakRef%": typeof WeakRef === "undefined" ? undefined : WeakRef,
		"%WeakSet%": typeof WeakSet === "undefined" ? undefined : WeakSet,
		"%Function.prototype.call%": $call,
		"%Function.prototype.apply%": $apply,
		"%Object.defineProperty%": $defineProperty,
		"%Object.getPrototypeOf%": $ObjectGPO,
		"%Math.abs%": abs,
		"%Math.floor%": floor,
		"%Math.max%": max,
		"%Math.min%": min,
		"%Math.pow%": pow,
		"%Math.round%": round,
		"%Math.sign%": sign,
		"%Reflect.getPrototypeOf%": $ReflectGPO
	};
	if (getProto) try {
		null.error;
	} catch (e) {
		INTRINSICS["%Error.prototype%"] = getProto(getProto(e));
	}
	var getAsyncFunction = require_async_function();
	var getGeneratorFunction = require_generator_function();
	var getAsyncGeneratorFunction = require_async_generator_function();
	var doEval = function doEval(name) {
		var value;
		if (name === "%AsyncFunction%") value = getAsyncFunction() || void 0;
		else if (name === "%GeneratorFunction%") value = getGeneratorFunction() || void 0;
		else if (name === "%AsyncGeneratorFunction%") value = getAsyncGeneratorFunction() || void 0;
		else if (name === "%AsyncGenerator%") {
			var fn = doEval("%AsyncGeneratorFunction%");
			if (fn) value = fn.prototype;
		} else if (name === "%AsyncIteratorPrototype%") {
			var gen = doEval("%AsyncGenerator%");
			if (gen && getProto) value = getProto(gen.prototype);
		}
		INTRINSICS[name] = value;
		return value;
	};
	var LEGACY_ALIASES = {
		__proto__: null,
		"%ArrayBufferPrototype%": ["ArrayBuffer", "prototype"],
		"%ArrayPrototype%": ["Array", "prototype"],
		"%ArrayProto_entries%": [
			"Array",
			"prototype",
			"entries"
		],
		"%ArrayProto_forEach%": [
			"Array",
			"prototype",
			"forEach"
		],
		"%ArrayProto_keys%": [
			"Array",
			"prototype",
			"keys"
		],
		"%ArrayProto_values%": [
			"Array",
			"prototype",
			"values"
		],
		"%AsyncFunctionPrototype%": ["AsyncFunction", "prototype"],
		"%AsyncGenerator%": ["AsyncGeneratorFunction", "prototype"],
		"%AsyncGeneratorPrototype%": [
			"AsyncGeneratorFunction",
			"prototype",
			"prototype"
		],
		"%BooleanPrototype%": ["Boolean", "prototype"],
		"%DataViewPrototype%": ["DataView", "prototype"],
		"%DatePrototype%": ["Date", "prototype"],
		"%ErrorPrototype%": ["Error", "prototype"],
		"%EvalErrorPrototype%": ["EvalError", "prototype"],
		"%Float32ArrayPrototype%": ["Float32Array", "prototype"],
		"%Float64ArrayPrototype%": ["Float64Array", "prototype"],
		"%FunctionPrototype%": ["Function", "prototype"],
		"%Generator%": ["GeneratorFunction", "prototype"],
		"%GeneratorPrototype%": [
			"GeneratorFunction",
			"prototype",
			"prototype"
		],
		"%Int8ArrayPrototype%": ["Int8Array", "prototype"],
		"%Int16ArrayPrototype%": ["Int16Array", "prototype"],
		"%Int32ArrayPrototype%": ["Int32Array", "prototype"],
		"%JSONParse%": ["JSON", "parse"],
		"%JSONStringify%": ["JSON", "stringify"],
		"%MapPrototype%": ["Map", "prototype"],
		"%NumberPrototype%": ["Number", "prototype"],
		"%ObjectPrototype%": ["Object", "prototype"],
		"%ObjProto_toString%": [
			"Object",
			"prototype",
			"toString"
		],
		"%ObjProto_valueOf%": [
			"Object",
			"prototype",
			"valueOf"
		],
		"%PromisePrototype%": ["Promise", "prototype"],
		"%PromiseProto_then%": [
			"Promise",
			"prototype",
			"then"
		],
		"%Promise_all%": ["Promise", "all"],
		"%Promise_reject%": ["Promise", "reject"],
		"%Promise_resolve%": ["Promise", "resolve"],
		"%RangeErrorPrototype%": ["RangeError", "prototype"],
		"%ReferenceErrorPrototype%": ["ReferenceError", "prototype"],
		"%RegExpPrototype%": ["RegExp", "prototype"],
		"%SetPrototype%": ["Set", "prototype"],
		"%SharedArrayBufferPrototype%": ["SharedArrayBuffer", "prototype"],
		"%StringPrototype%": ["String", "prototype"],
		"%SymbolPrototype%": ["Symbol", "prototype"],
		"%SyntaxErrorPrototype%": ["SyntaxError", "prototype"],
		"%TypedArrayPrototype%": ["TypedArray", "prototype"],
		"%TypeErrorPrototype%": ["TypeError", "prototype"],
		"%Uint8ArrayPrototype%": ["Uint8Array", "prototype"],
		"%Uint8ClampedArrayPrototype%": ["Uint8ClampedArray", "prototype"],
		"%Uint16ArrayPrototype%": ["Uint16Array", "prototype"],
		"%Uint32ArrayPrototype%": ["Uint32Array", "prototype"],
		"%URIErrorPrototype%": ["URIError", "prototype"],
		"%WeakMapPrototype%": ["WeakMap", "prototype"],
		"%WeakSetPrototype%": ["WeakSet", "prototype"]
	};
	var bind = require_function_bind();
	var hasOwn = require_hasown();
	var $concat = bind.call($call, Array.prototype.concat);
	var $spliceApply = bind.call($apply, Array.prototype.splice);
	var $replace = bind.call($call, String.prototype.replace);
	var $strSlice = bind.call($call, String.prototype.slice);
	var $exec = bind.call($call, RegExp.prototype.exec);
	var rePropName = /[^%.[\]]+|\[(?:(-?\d+(?:\.\d+)?)|(["'])((?:(?!\2)[^\\]|\\.)*?)\2)\]|(?=(?:\.|\[\])(?:\.|\[\]|%$))/g;
	var reEscapeChar = /\\(\\)?/g;
	var stringToPath = function stringToPath(string) {
		var first = $strSlice(string, 0, 1);
		var last = $strSlice(string, -1);
		if (first === "%" && last !== "%") throw new $SyntaxError("invalid intrinsic syntax, expected closing `%`");
		else if (last === "%" && first !== "%") throw new $SyntaxError("invalid intrinsic syntax, expected opening `%`");
		var result = [];
		$replace(string, rePropName, function(match, number, quote, subString) {
			result[result.length] = quote ? $replace(subString, reEscapeChar, "$1") : number || match;
		});
		return result;
	};
	var getBaseIntrinsic = function getBaseIntrinsic(name, allowMissing) {
		var intrinsicName = name;
		var alias;
		if (hasOwn(LEGACY_ALIASES, intrinsicName)) {
			alias = LEGACY_ALIASES[intrinsicName];
			intrinsicName = "%" + alias[0] + "%";
		}
		if (hasOwn(INTRINSICS, intrinsicName)) {
			var value = INTRINSICS[intrinsicName];
			if (value === needsEval) value = doEval(intrinsicName);
			if (typeof value === "undefined" && !allowMissing) throw new $TypeError("intrinsic " + name + " exists, but is not available. Please file an issue!");
			return {
				alias,
				name: intrinsicName,
				value
			};
		}
		throw new $SyntaxError("intrinsic " + name + " does not exist!");
	};
	module.exports = function GetIntrinsic(name, allowMissing) {
		if (typeof name !== "string" || name.length === 0) throw new $TypeError("intrinsic name must be a non-empty string");
		if (arguments.length > 1 && typeof allowMissing !== "boolean") throw new $TypeError("\"allowMissing\" argument must be a boolean");
		if ($exec(/^%?[^%]*%?$/, name) === null) throw new $SyntaxError("`%` may not be present anywhere but at the beginning and end of the intrinsic name");
		var parts = stringToPath(name);
		var intrinsicBaseName = parts.length > 0 ? parts[0] : "";
		var intrinsic = getBaseIntrinsic("%" + intrinsicBaseName + "%", allowMissing);
		var intrinsicRealName = intrinsic.name;
		var value = intrinsic.value;
		var skipFurtherCaching = false;
		var alias = intrinsic.alias;
		if (alias) {
			intrinsicBaseName = alias[0];
			$spliceApply(parts, $concat([0, 1], alias));
		}
		for (var i = 1, isOwn = true; i < parts.length; i += 1) {
			var part = parts[i];
			var first = $strSlice(part, 0, 1);
			var last = $strSlice(part, -1);
			if ((first === "\"" || first === "'" || first === "`" || last === "\"" || last === "'" || last === "`") && first !== last) throw new $SyntaxError("property names with quotes must have matching quotes");
			if (part === "constructor" || !isOwn) skipFurtherCaching = true;
			intrinsicBaseName += "." + part;
			intrinsicRealName = "%" + intrinsicBaseName + "%";
			if (hasOwn(INTRINSICS, intrinsicRealName)) value = INTRINSICS[intrinsicRealName];
			else if (value != null) {
				if (!(part in value)) {
					if (!allowMissing) throw new $TypeError("base intrinsic for " + name + " exists, but the property is not available.");
					return;
				}
				if ($gOPD && i + 1 >= parts.length) {
					var desc = $gOPD(value, part);
					isOwn = !!desc;
					if (isOwn && "get" in desc && !("originalValue" in desc.get)) value = desc.get;
					else value = value[part];
				} else {
					isOwn = hasOwn(value, part);
					value = value[part];
				}
				if (isOwn && !skipFurtherCaching) INTRINSICS[intrinsicRealName] = value;
			}
		}
		return value;
	};
}));
// node_modules/has-tostringtag/shams.js
var require_shams = __commonJSMin(((exports, module) => {
	var hasSymbols = require_shams$1();
	module.exports = function hasToStringTagShams() {
		return hasSymbols() && !!Symbol.toStringTag;
	};
}));
// node_modules/es-set-tostringtag/index.js
var require_es_set_tostringtag = __commonJSMin(((exports, module) => {
	var $defineProperty = require_get_intrinsic()("%Object.defineProperty%", true);
	var hasToStringTag = require_shams()();
	var hasOwn = require_hasown();
	var $TypeError = require_type();
	var toStringTag = hasToStringTag ? Symbol.toStringTag : null;
	module.exports = function setToStringTag(object, value) {
		var overrideIfSet = arguments.length > 2 && !!arguments[2] && arguments[2].force;
		var nonConfigurable = arguments.length > 2 && !!arguments[2] && arguments[2].nonConfigurable;
		if (typeof overrideIfSet !== "undefined" && typeof overrideIfSet !== "boolean" || typeof nonConfigurable !== "undefined" && typeof nonConfigurable !== "boolean") throw new $TypeError("if provided, the `overrideIfSet` and `nonConfigurable` options must be booleans");
		if (toStringTag && (overrideIfSet || !hasOwn(object, toStringTag))) {
			if ($defineProperty) $defineProperty(object, toStringTag, {
				configurable: !nonConfigurable,
				enumerable: false,
				value,
				writable: false
			});
			else object[toStringTag] = value;
		}
	};
}));
// node_modules/form-data/lib/populate.js
var require_populate = __commonJSMin(((exports, module) => {
	module.exports = function(dst, src) {
		Object.keys(src).forEach(function(prop) {
			dst[prop] = dst[prop] || src[prop];
		});
		return dst;
	};
}));
// node_modules/form-data/lib/form_data.js
var require_form_data = __commonJSMin(((exports, module) => {
	var CombinedStream = require_combined_stream();
	var util = __require("util");
	var path = __require("path");
	var http = __require("http");
	var https = __require("https");
	var parseUrl = __require("url").parse;
	var fs = __require("fs");
	var Stream = __require("stream").Stream;
	var crypto = __require("crypto");
	var mime = require_mime_types();
	var asynckit = require_asynckit();
	var setToStringTag = require_es_set_tostringtag();
	var hasOwn = require_hasown();
	var populate = require_populate();
	function escapeHeaderParam(str) {
		return String(str).replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/"/g, "%22");
	}
	function FormData(options) {
		if (!(this instanceof FormData)) return new FormData(options);
		this._overheadLength = 0;
		this._valueLength = 0;
		this._valuesToMeasure = [];
		CombinedStream.call(this);
		options = options || {};
		for (var option in options) this[option] = options[option];
	}
	util.inherits(FormData, CombinedStream);
	FormData.LINE_BREAK = "\r\n";
	FormData.DEFAULT_CONTENT_TYPE = "application/octet-stream";
	FormData.prototype.append = function(field, value, options) {
		options = options || {};
		if (typeof options === "string") options = { filename: options };
		var append = CombinedStream.prototype.append.bind(this);
		if (typeof value === "number" || value == null) value = String(value);
		if (Array.isArray(value)) {
			this._error(new Error("Arrays are not supported."));
			return;
		}
		var header = this._multiPartHeader(field, value, options);
		var footer = this._multiPartFooter();
		append(header);
		append(value);
		append(footer);
		this._trackLength(header, value, options);
	};
	FormData.prototype._trackLength = function(header, value, options) {
		var valueLength = 0;
		if (options.knownLength != null) valueLength += Number(options.knownLength);
		else if (Buffer.isBuffer(value)) valueLength = value.length;
		else if (typeof value === "string") valueLength = Buffer.byteLength(value);
		this._valueLength += valueLength;
		this._overheadLength += Buffer.byteLength(header) + FormData.LINE_BREAK.length;
		if (!value || !value.path && !(value.readable && hasOwn(value, "httpVersion")) && !(value instanceof Stream)) return;
		if (!options.knownLength) this._valuesToMeasure.push(value);
	};
	FormData.prototype._lengthRetriever = function(value, callback) {
		if (hasOwn(value, "fd")) {
			if (value.end != void 0 && value.end != Infinity && value.start != void 0) callback(null, value.end + 1 - (value.start ? value.start : 0));
			else fs.stat(value.path, function(err, stat) {
				if (err) {
					callback(err);
					return;
				}
				callback(null, stat.size - (value.start ? value.start : 0));
			});
		} else if (hasOwn(value, "httpVersion")) callback(null, Number(value.headers["content-length"]));
		else if (hasOwn(value, "httpModule")) {
			value.on("response", function(response) {
				value.pause();
				callback(null, Number(response.headers["content-length"]));
			});
			value.resume();
		} else callback("Unknown stream");
	};
	FormData.prototype._multiPartHeader = function(field, value, options) {
		if (typeof options.header === "string") return options.header;
		var contentDisposition = this._getContentDisposition(value, options);
		var contentType = this._getContentType(value, options);
		var contents = "";
		var headers = {
			"Content-Disposition": ["form-data", "name=\"" + escapeHeaderParam(field) + "\""].concat(contentDisposition || []),
			"Content-Type": [].concat(contentType || [])
		};
		if (typeof options.header === "object") populate(headers, options.header);
		var header;
		for (var prop in headers) if (hasOwn(headers, prop)) {
			header = headers[prop];
			if (header == null) continue;
			if (!Array.isArray(header)) header = [header];
			if (header.length) contents += prop + ": " + header.join("; ") + FormData.LINE_BREAK;
		}
		return "--" + this.getBoundary() + FormData.LINE_BREAK + contents + FormData.LINE_BREAK;
	};
	FormData.prototype._getContentDisposition = function(value, options) {
		var filename;
		if (typeof options.filepath === "string") filename = path.normalize(options.filepath).replace(/\\/g, "/");
		else if (options.filename || value && (value.name || value.path)) filename = path.basename(options.filename || value && (value.name || value.path));
		else if (value && value.readable && hasOwn(value, "httpVersion")) filename = path.basename(value.client._httpMessage.path || "");
		if (filename) return "filename=\"" + escapeHeaderParam(filename) + "\"";
	};
	FormData.prototype._getContentType = function(value, options) {
		var contentType = options.contentType;
		if (!contentType && value && value.name) contentType = mime.lookup(value.name);
		if (!contentType && value && value.path) contentType = mime.lookup(value.path);
		if (!contentType && value && value.readable && hasOwn(value, "httpVersion")) contentType = value.headers["content-type"];
		if (!contentType && (options.filepath || options.filename)) contentType = mime.lookup(options.filepath || options.filename);
		if (!contentType && value && typeof value === "object") contentType = FormData.DEFAULT_CONTENT_TYPE;
		return contentType;
	};
	FormData.prototype._multiPartFooter = function() {
		return function(next) {
			var footer = FormData.LINE_BREAK;
			if (this._streams.length === 0) footer += this._lastBoundary();
			next(footer);
		}.bind(this);
	};
	FormData.prototype._lastBoundary = function() {
		return "--" + this.getBoundary() + "--" + FormData.LINE_BREAK;
	};
	FormData.prototype.getHeaders = function(userHeaders) {
		var header;
		var formHeaders = { "content-type": "multipart/form-data; boundary=" + this.getBoundary() };
		for (header in userHeaders) if (hasOwn(userHeaders, header)) formHeaders[header.toLowerCase()] = userHeaders[header];
		return formHeaders;
	};
	FormData.prototype.setBoundary = function(boundary) {
		if (typeof boundary !== "string") throw new TypeError("FormData boundary must be a string");
		this._boundary = boundary;
	};
	FormData.prototype.getBoundary = function() {
		if (!this._boundary) this._generateBoundary();
		return this._boundary;
	};
	FormData.prototype.getBuffer = function() {
		var dataBuffer = new Buffer.alloc(0);
		var boundary = this.getBoundary();
		for (var i = 0, len = this._streams.length; i < len; i++) if (typeof this._streams[i] !== "function") {
			if (Buffer.isBuffer(this._streams[i])) dataBuffer = Buffer.concat([dataBuffer, this._streams[i]]);
			else dataBuffer = Buffer.concat([dataBuffer, Buffer.from(this._streams[i])]);
			if (typeof this._streams[i] !== "string" || this._streams[i].substring(2, boundary.length + 2) !== boundary) dataBuffer = Buffer.concat([dataBuffer, Buffer.from(FormData.LINE_BREAK)]);
		}
		return Buffer.concat([dataBuffer, Buffer.from(this._lastBoundary())]);
	};
	FormData.prototype._generateBoundary = function() {
		this._boundary = "--------------------------" + crypto.randomBytes(12).toString("hex");
	};
	FormData.prototype.getLengthSync = function() {
		var knownLength = this._overheadLength + this._valueLength;
		if (this._streams.length) knownLength += this._lastBoundary().length;
		if (!this.hasKnownLength()) this._error(new Error("Cannot calculate proper length in synchronous way."));
		return knownLength;
	};
	FormData.prototype.hasKnownLength = function() {
		var hasKnownLength = true;
		if (this._valuesToMeasure.length) hasKnownLength = false;
		return hasKnownLength;
	};
	FormData.prototype.getLength = function(cb) {
		var knownLength = this._overheadLength + this._valueLength;
		if (this._streams.length) knownLength += this._lastBoundary().length;
		if (!this._valuesToMeasure.length) {
			process.nextTick(cb.bind(this, null, knownLength));
			return;
		}
		asynckit.parallel(this._valuesToMeasure, this._lengthRetriever, function(err, values) {
			if (err) {
				cb(err);
				return;
			}
			values.forEach(function(length) {
				knownLength += length;
			});
			cb(null, knownLength);
		});
	};
	FormData.prototype.submit = function(params, cb) {
		var request;
		var options;
		var defaults = { method: "post" };
		if (typeof params === "string") {
			params = parseUrl(params);
			options = populate({
				port: params.port,
				path: params.pathname,
				host: params.hostname,
				protocol: params.protocol
			}, defaults);
		} else {
			options = populate(params, defaults);
			if (!options.port) options.port = options.protocol === "https:" ? 443 : 80;
		}
		options.headers = this.getHeaders(params.headers);
		if (options.protocol === "https:") request = https.request(options);
		else request = http.request(options);
		this.getLength(function(err, length) {
			if (err && err !== "Unknown stream") {
				this._error(err);
				return;
			}
			if (length) request.setHeader("Content-Length", length);
			this.pipe(request);
			if (cb) {
				var onResponse;
				var callback = function(error, responce) {
					request.removeListener("error", callback);
					request.removeListener("response", onResponse);
					return cb.call(this, error, responce);
				};
				onResponse = callback.bind(this, null);
				request.on("error", callback);
				request.on("response", onResponse);
			}
		}.bind(this));
		return request;
	};
	FormData.prototype._error = function(err) {
		if (!this.error) {
			this.error = err;
			this.pause();
			this.emit("error", err);
		}
	};
	FormData.prototype.toString = function() {
		return "[object FormData]";
	};
	setToStringTag(FormData.prototype, "FormData");
	module.exports = FormData;
}));
// node_modules/axios/node_modules/agent-base/dist/src/promisify.js
var require_promisify = __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	function promisify(fn) {
		return function(req, opts) {
			return new Promise((resolve, reject) => {
				fn.call(this, req, opts, (err, rtn) => {
					if (err) reject(err);
					else resolve(rtn);
				});
			});
		};
	}
	exports.default = promisify;
}));
// node_modules/axios/node_modules/agent-base/dist/src/index.js
var require_src = __commonJSMin(((exports, module, this$4) => {
	var __importDefault = this$4 && this$4.__importDefault || function(mod) {
		return mod && mod.__esModule ? mod : { "default": mod };
	};
	const events_1 = __require("events");
	const debug_1 = __importDefault(require_src$1());
	const promisify_1 = __importDefault(require_promisify());
	const debug = debug_1.default("agent-base");
	function isAgent(v) {
		return Boolean(v) && typeof v.addRequest === "function";
	}
	function isSecureEndpoint() {
		const { stack } = new Error();
		if (typeof stack !== "string") return false;
		return stack.split("\n").some((l) => l.indexOf("(https.js:") !== -1 || l.indexOf("node:https:") !== -1);
	}
	function createAgent(callback, opts) {
		return new createAgent.Agent(callback, opts);
	}
	(function(createAgent) {
		class Agent extends events_1.EventEmitter {
			constructor(callback, _opts) {
				super();
				let opts = _opts;
				if (typeof callback === "function") this.callback = callback;
				else if (callback) opts = callback;
				this.timeout = null;
				if (opts && typeof opts.timeout === "number") this.timeout = opts.timeout;
				this.maxFreeSockets = 1;
				this.maxSockets = 1;
				this.maxTotalSockets = Infinity;
				this.sockets = {};
				this.freeSockets = {};
				this.requests = {};
				this.options = {};
			}
			get defaultPort() {
				if (typeof this.explicitDefaultPort === "number") return this.explicitDefaultPort;
				return isSecureEndpoint() ? 443 : 80;
			}
			set defaultPort(v) {
				this.explicitDefaultPort = v;
			}
			get protocol() {
				if (typeof this.explicitProtocol === "string") return this.explicitProtocol;
				return isSecureEndpoint() ? "https:" : "http:";
			}
			set protocol(v) {
				this.explicitProtocol = v;
			}
			callback(req, opts, fn) {
				throw new Error("\"agent-base\" has no default implementation, you must subclass and override `callback()`");
			}
			addRequest(req, _opts) {
				const opts = Object.assign({}, _opts);
				if (typeof opts.secureEndpoint !== "boolean") opts.secureEndpoint = isSecureEndpoint();
				if (opts.host == null) opts.host = "localhost";
				if (opts.port == null) opts.port = opts.secureEndpoint ? 443 : 80;
				if (opts.protocol == null) opts.protocol = opts.secureEndpoint ? "https:" : "http:";
				if (opts.host && opts.path) delete opts.path;
				delete opts.agent;
				delete opts.hostname;
				delete opts._defaultAgent;
				delete opts.defaultPort;
				delete opts.createConnection;
				req._last = true;
				req.shouldKeepAlive = false;
				let timedOut = false;
				let timeoutId = null;
				const timeoutMs = opts.timeout || this.timeout;
				const onerror = (err) => {
					if (req._hadError) return;
					req.emit("error", err);
					req._hadError = true;
				};
				const ontimeout = () => {
					timeoutId = null;
					timedOut = true;
					const err = new Error(`A "socket" was not created for HTTP request before ${timeoutMs}ms`);
					err.code = "ETIMEOUT";
					onerror(err);
				};
				const callbackError = (err) => {
					if (timedOut) return;
					if (timeoutId !== null) {
						clearTimeout(timeoutId);
						timeoutId = null;
					}
					onerror(err);
				};
				const onsocket = (socket) => {
					if (timedOut) return;
					if (timeoutId != null) {
						clearTimeout(timeoutId);
						timeoutId = null;
					}
					if (isAgent(socket)) {
						debug("Callback returned another Agent instance %o", socket.constructor.name);
						socket.addRequest(req, opts);
						return;
					}
					if (socket) {
						socket.once("free", () => {
							this.freeSocket(socket, opts);
						});
						req.onSocket(socket);
						return;
					}
					const err = new Error(`no Duplex stream was returned to agent-base for \`${req.method} ${req.path}\``);
					onerror(err);
				};
				if (typeof this.callback !== "function") {
					onerror(new Error("`callback` is not defined"));
					return;
				}
				if (!this.promisifiedCallback) {
					if (this.callback.length >= 3) {
						debug("Converting legacy callback function to promise");
						this.promisifiedCallback = promisify_1.default(this.callback);
					} else this.promisifiedCallback = this.callback;
				}
				if (typeof timeoutMs === "number" && timeoutMs > 0) timeoutId = setTimeout(ontimeout, timeoutMs);
				if ("port" in opts && typeof opts.port !== "number") opts.port = Number(opts.port);
				try {
					debug("Resolving socket for %o request: %o", opts.protocol, `${req.method} ${req.path}`);
					Promise.resolve(this.promisifiedCallback(req, opts)).then(onsocket, callbackError);
				} catch (err) {
					Promise.reject(err).catch(callbackError);
				}
			}
			freeSocket(socket, opts) {
				debug("Freeing socket %o %o", socket.constructor.name, opts);
				socket.destroy();
			}
			destroy() {
				debug("Destroying agent %o", this.constructor.name);
			}
		}
		createAgent.Agent = Agent;
		createAgent.prototype = createAgent.Agent.prototype;
	})(createAgent || (createAgent = {}));
	module.exports = createAgent;
}));
// node_modules/axios/node_modules/https-proxy-agent/dist/parse-proxy-response.js
var require_parse_proxy_response = __commonJSMin(((exports, module, this$3) => {
	var __importDefault = this$3 && this$3.__importDefault || function(mod) {
		return mod && mod.__esModule ? mod : { "default": mod };
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	const debug = __importDefault(require_src$1()).default("https-proxy-agent:parse-proxy-response");
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
				socket.removeListener("close", onclose);
				socket.removeListener("readable", read);
			}
			function onclose(err) {
				debug("onclose had error %o", err);
			}
			function onend() {
				debug("onend");
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
				if (buffered.indexOf("\r\n\r\n") === -1) {
					debug("have not received end of HTTP headers yet...");
					read();
					return;
				}
				const firstLine = buffered.toString("ascii", 0, buffered.indexOf("\r\n"));
				const statusCode = +firstLine.split(" ")[1];
				debug("got proxy server response: %o", firstLine);
				resolve({
					statusCode,
					buffered
				});
			}
			socket.on("error", onerror);
			socket.on("close", onclose);
			socket.on("end", onend);
			read();
		});
	}
	exports.default = parseProxyResponse;
}));
// node_modules/axios/node_modules/https-proxy-agent/dist/agent.js
var require_agent = __commonJSMin(((exports, module, this$2) => {
	var __awaiter = this$2 && this$2.__awaiter || function(thisArg, _arguments, P, generator) {
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
	var __importDefault = this$2 && this$2.__importDefault || function(mod) {
		return mod && mod.__esModule ? mod : { "default": mod };
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	const net_1 = __importDefault(__require("net"));
	const tls_1 = __importDefault(__require("tls"));
	const url_1 = __importDefault(__require("url"));
	const assert_1 = __importDefault(__require("assert"));
	const debug_1 = __importDefault(require_src$1());
	const agent_base_1 = require_src();
	const parse_proxy_response_1 = __importDefault(require_parse_proxy_response());
	const debug = debug_1.default("https-proxy-agent:agent");
	var HttpsProxyAgent = class extends agent_base_1.Agent {
		constructor(_opts) {
			let opts;
			if (typeof _opts === "string") opts = url_1.default.parse(_opts);
			else opts = _opts;
			if (!opts) throw new Error("an HTTP(S) proxy server `host` and `port` must be specified!");
			debug("creating new HttpsProxyAgent instance: %o", opts);
			super(opts);
			const proxy = Object.assign({}, opts);
			this.secureProxy = opts.secureProxy || isHTTPS(proxy.protocol);
			proxy.host = proxy.hostname || proxy.host;
			if (typeof proxy.port === "string") proxy.port = parseInt(proxy.port, 10);
			if (!proxy.port && proxy.host) proxy.port = this.secureProxy ? 443 : 80;
			if (this.secureProxy && !("ALPNProtocols" in proxy)) proxy.ALPNProtocols = ["http 1.1"];
			if (proxy.host && proxy.path) {
				delete proxy.path;
				delete proxy.pathname;
			}
			this.proxy = proxy;
		}
		callback(req, opts) {
			return __awaiter(this, void 0, void 0, function* () {
				const { proxy, secureProxy } = this;
				let socket;
				if (secureProxy) {
					debug("Creating `tls.Socket`: %o", proxy);
					socket = tls_1.default.connect(proxy);
				} else {
					debug("Creating `net.Socket`: %o", proxy);
					socket = net_1.default.connect(proxy);
				}
				const headers = Object.assign({}, proxy.headers);
				let payload = `CONNECT ${`${opts.host}:${opts.port}`} HTTP/1.1\r\n`;
				if (proxy.auth) headers["Proxy-Authorization"] = `Basic ${Buffer.from(proxy.auth).toString("base64")}`;
				let { host, port, secureEndpoint } = opts;
				if (!isDefaultPort(port, secureEndpoint)) host += `:${port}`;
				headers.Host = host;
				headers.Connection = "close";
				for (const name of Object.keys(headers)) payload += `${name}: ${headers[name]}\r\n`;
				const proxyResponsePromise = parse_proxy_response_1.default(socket);
				socket.write(`${payload}\r\n`);
				const { statusCode, buffered } = yield proxyResponsePromise;
				if (statusCode === 200) {
					req.once("socket", resume);
					if (opts.secureEndpoint) {
						debug("Upgrading socket connection to TLS");
						const servername = opts.servername || opts.host;
						return tls_1.default.connect(Object.assign(Object.assign({}, omit(opts, "host", "hostname", "path", "port")), {
							socket,
							servername
						}));
					}
					return socket;
				}
				socket.destroy();
				const fakeSocket = new net_1.default.Socket({ writable: false });
				fakeSocket.readable = true;
				req.once("socket", (s) => {
					debug("replaying proxy buffer for failed request");
					assert_1.default(s.listenerCount("data") > 0);
					s.push(buffered);
					s.push(null);
				});
				return fakeSocket;
			});
		}
	};
	exports.default = HttpsProxyAgent;
	function resume(socket) {
		socket.resume();
	}
	function isDefaultPort(port, secure) {
		return Boolean(!secure && port === 80 || secure && port === 443);
	}
	function isHTTPS(protocol) {
		return typeof protocol === "string" ? /^https:?$/i.test(protocol) : false;
	}
	function omit(obj, ...keys) {
		const ret = {};
		let key;
		for (key in obj) if (!keys.includes(key)) ret[key] = obj[key];
		return ret;
	}
}));
// node_modules/axios/node_modules/https-proxy-agent/dist/index.js
var require_dist = __commonJSMin(((exports, module, this$1) => {
	const agent_1 = (this$1 && this$1.__importDefault || function(mod) {
		return mod && mod.__esModule ? mod : { "default": mod };
	})(require_agent());
	function createHttpsProxyAgent(opts) {
		return new agent_1.default(opts);
	}
	(function(createHttpsProxyAgent) {
		createHttpsProxyAgent.HttpsProxyAgent = agent_1.default;
		createHttpsProxyAgent.prototype = agent_1.default.prototype;
	})(createHttpsProxyAgent || (createHttpsProxyAgent = {}));
	module.exports = createHttpsProxyAgent;
}));
// node_modules/follow-redirects/debug.js
var require_debug = __commonJSMin(((exports, module) => {
	var debug;
	module.exports = function() {
		if (!debug) {
			try {
				debug = require_src$1()("follow-redirects");
			} catch (error) {}
			if (typeof debug !== "function") debug = function() {};
		}
		debug.apply(null, arguments);
	};
}));
// node_modules/follow-redirects/index.js
var require_follow_redirects = __commonJSMin(((exports, module) => {
	var url = __require("url");
	var URL = url.URL;
	var http = __require("http");
	var https = __require("https");
	var Writable = __require("stream").Writable;
	var assert = __require("assert");
	var debug = require_debug();
	(function detectUnsupportedEnvironment() {
		var looksLikeNode = typeof process !== "undefined";
		var looksLikeBrowser = typeof window !== "undefined" && typeof document !== "undefined";
		var looksLikeV8 = isFunction(Error.captureStackTrace);
		if (!looksLikeNode && (looksLikeBrowser || !looksLikeV8)) console.warn("The follow-redirects package should be excluded from browser builds.");
	})();
	var useNativeURL = false;
	try {
		assert(new URL(""));
	} catch (error) {
		useNativeURL = error.code === "ERR_INVALID_URL";
	}
	var sensitiveHeaders = [
		"Authorization",
		"Proxy-Authorization",
		"Cookie"
	];
	var preservedUrlFields = [
		"auth",
		"host",
		"hostname",
		"href",
		"path",
		"pathname",
		"port",
		"protocol",
		"query",
		"search",
		"hash"
	];
	var events = [
		"abort",
		"aborted",
		"connect",
		"error",
		"socket",
		"timeout"
	];
	var eventHandlers = Object.create(null);
	events.forEach(function(event) {
		eventHandlers[event] = function(arg1, arg2, arg3) {
			this._redirectable.emit(event, arg1, arg2, arg3);
		};
	});
	var InvalidUrlError = createErrorType("ERR_INVALID_URL", "Invalid URL", TypeError);
	var RedirectionError = createErrorType("ERR_FR_REDIRECTION_FAILURE", "Redirected request failed");
	var TooManyRedirectsError = createErrorType("ERR_FR_TOO_MANY_REDIRECTS", "Maximum number of redirects exceeded", RedirectionError);
	var MaxBodyLengthExceededError = createErrorType("ERR_FR_MAX_BODY_LENGTH_EXCEEDED", "Request body larger than maxBodyLength limit");
	var WriteAfterEndError = createErrorType("ERR_STREAM_WRITE_AFTER_END", "write after end");
	var destroy = Writable.prototype.destroy || noop;
	function RedirectableRequest(options, responseCallback) {
		Writable.call(this);
		this._sanitizeOptions(options);
		this._options = options;
		this._ended = false;
		this._ending = false;
		this._redirectCount = 0;
		this._redirects = [];
		this._requestBodyLength = 0;
		this._requestBodyBuffers = [];
		if (responseCallback) this.on("response", responseCallback);
		var self = this;
		this._onNativeResponse = function(response) {
			try {
				self._processResponse(response);
			} catch (cause) {
				self.emit("error", cause instanceof RedirectionError ? cause : new RedirectionError({ cause }));
			}
		};
		this._headerFilter = new RegExp("^(?:" + sensitiveHeaders.concat(options.sensitiveHeaders).map(escapeRegex).join("|") + ")$", "i");
		this._performRequest();
	}
	RedirectableRequest.prototype = Object.create(Writable.prototype);
	RedirectableRequest.prototype.abort = function() {
		destroyRequest(this._currentRequest);
		this._currentRequest.abort();
		this.emit("abort");
	};
	RedirectableRequest.prototype.destroy = function(error) {
		destroyRequest(this._currentRequest, error);
		destroy.call(this, error);
		return this;
	};
	RedirectableRequest.prototype.write = function(data, encoding, callback) {
		if (this._ending) throw new WriteAfterEndError();
		if (!isString(data) && !isBuffer(data)) throw new TypeError("data should be a string, Buffer or Uint8Array");
		if (isFunction(encoding)) {
			callback = encoding;
			encoding = null;
		}
		if (data.length === 0) {
			if (callback) callback();
			return;
		}
		if (this._requestBodyLength + data.length <= this._options.maxBodyLength) {
			this._requestBodyLength += data.length;
			this._requestBodyBuffers.push({
				data,
				encoding
			});
			this._currentRequest.write(data, encoding, callback);
		} else {
			this.emit("error", new MaxBodyLengthExceededError());
			this.abort();
		}
	};
	RedirectableRequest.prototype.end = function(data, encoding, callback) {
		if (isFunction(data)) {
			callback = data;
			data = encoding = null;
		} else if (isFunction(encoding)) {
			callback = encoding;
			encoding = null;
		}
		if (!data) {
			this._ended = this._ending = true;
			this._currentRequest.end(null, null, callback);
		} else {
			var self = this;
			var currentRequest = this._currentRequest;
			this.write(data, encoding, function() {
				self._ended = true;
				currentRequest.end(null, null, callback);
			});
			this._ending = true;
		}
	};
	RedirectableRequest.prototype.setHeader = function(name, value) {
		this._options.headers[name] = value;
		this._currentRequest.setHeader(name, value);
	};
	RedirectableRequest.prototype.removeHeader = function(name) {
		delete this._options.headers[name];
		this._currentRequest.removeHeader(name);
	};
	RedirectableRequest.prototype.setTimeout = function(msecs, callback) {
		var self = this;
		function destroyOnTimeout(socket) {
			socket.setTimeout(msecs);
			socket.removeListener("timeout", socket.destroy);
			socket.addListener("timeout", socket.destroy);
		}
		function startTimer(socket) {
			if (self._timeout) clearTimeout(self._timeout);
			self._timeout = setTimeout(function() {
				self.emit("timeout");
				clearTimer();
			}, msecs);
			destroyOnTimeout(socket);
		}
		function clearTimer() {
			if (self._timeout) {
				clearTimeout(self._timeout);
				self._timeout = null;
			}
			self.removeListener("abort", clearTimer);
			self.removeListener("error", clearTimer);
			self.removeListener("response", clearTimer);
			self.removeListener("close", clearTimer);
			if (callback) self.removeListener("timeout", callback);
			if (!self.socket) self._currentRequest.removeListener("socket", startTimer);
		}
		if (callback) this.on("timeout", callback);
		if (this.socket) startTimer(this.socket);
		else this._currentRequest.once("socket", startTimer);
		this.on("socket", destroyOnTimeout);
		this.on("abort", clearTimer);
		this.on("error", clearTimer);
		this.on("response", clearTimer);
		this.on("close", clearTimer);
		return this;
	};
	[
		"flushHeaders",
		"getHeader",
		"setNoDelay",
		"setSocketKeepAlive"
	].forEach(function(method) {
		RedirectableRequest.prototype[method] = function(a, b) {
			return this._currentRequest[method](a, b);
		};
	});
	[
		"aborted",
		"connection",
		"socket"
	].forEach(function(property) {
		Object.defineProperty(RedirectableRequest.prototype, property, { get: function() {
			return this._currentRequest[property];
		} });
	});
	RedirectableRequest.prototype._sanitizeOptions = function(options) {
		if (!options.headers) options.headers = {};
		else if (Array.isArray(options.headers)) {
			var headerList = options.headers;
			options.headers = {};
			for (var i = 0; i < headerList.length; i += 2) options.headers[headerList[i]] = headerList[i + 1];
		}
		if (!Array.isArray(options.sensitiveHeaders)) options.sensitiveHeaders = [];
		if (options.host) {
			if (!options.hostname) options.hostname = options.host;
			delete options.host;
		}
		if (!options.pathname && options.path) {
			var searchPos = options.path.indexOf("?");
			if (searchPos < 0) options.pathname = options.path;
			else {
				options.pathname = options.path.substring(0, searchPos);
				options.search = options.path.substring(searchPos);
			}
		}
	};
	RedirectableRequest.prototype._performRequest = function() {
		var protocol = this._options.protocol;
		var nativeProtocol = this._options.nativeProtocols[protocol];
		if (!nativeProtocol) throw new TypeError("Unsupported protocol " + protocol);
		if (this._options.agents) {
			var scheme = protocol.slice(0, -1);
			this._options.agent = this._options.agents[scheme];
		}
		var request = this._currentRequest = nativeProtocol.request(this._options, this._onNativeResponse);
		request._redirectable = this;
		for (var event of events) request.on(event, eventHandlers[event]);
		this._currentUrl = /^\//.test(this._options.path) ? url.format(this._options) : this._options.path;
		if (this._isRedirect) {
			var i = 0;
			var self = this;
			var buffers = this._requestBodyBuffers;
			(function writeNext(error) {
				if (request === self._currentRequest) {
					if (error) self.emit("error", error);
					else if (i < buffers.length) {
						var buffer = buffers[i++];
						if (!request.finished) request.write(buffer.data, buffer.encoding, writeNext);
					} else if (self._ended) request.end();
				}
			})();
		}
	};
	RedirectableRequest.prototype._processResponse = function(response) {
		var statusCode = response.statusCode;
		if (this._options.trackRedirects) this._redirects.push({
			url: this._currentUrl,
			headers: response.headers,
			statusCode
		});
		var location = response.headers.location;
		if (!location || this._options.followRedirects === false || statusCode < 300 || statusCode >= 400) {
			response.responseUrl = this._currentUrl;
			response.redirects = this._redirects;
			this.emit("response", response);
			this._requestBodyBuffers = [];
			return;
		}
		destroyRequest(this._currentRequest);
		response.destroy();
		if (++this._redirectCount > this._options.maxRedirects) throw new TooManyRedirectsError();
		var requestHeaders;
		var beforeRedirect = this._options.beforeRedirect;
		if (beforeRedirect) requestHeaders = Object.assign({ Host: response.req.getHeader("host") }, this._options.headers);
		var method = this._options.method;
		if ((statusCode === 301 || statusCode === 302) && this._options.method === "POST" || statusCode === 303 && !/^(?:GET|HEAD)$/.test(this._options.method)) {
			this._options.method = "GET";
			this._requestBodyBuffers = [];
			removeMatchingHeaders(/^content-/i, this._options.headers);
		}
		var currentHostHeader = removeMatchingHeaders(/^host$/i, this._options.headers);
		var currentUrlParts = parseUrl(this._currentUrl);
		var currentHost = currentHostHeader || currentUrlParts.host;
		var currentUrl = /^\w+:/.test(location) ? this._currentUrl : url.format(Object.assign(currentUrlParts, { host: currentHost }));
		var redirectUrl = resolveUrl(location, currentUrl);
		debug("redirecting to", redirectUrl.href);
		this._isRedirect = true;
		spreadUrlObject(redirectUrl, this._options);
		if (redirectUrl.protocol !== currentUrlParts.protocol && redirectUrl.protocol !== "https:" || redirectUrl.host !== currentHost && !isSubdomain(redirectUrl.host, currentHost)) removeMatchingHeaders(this._headerFilter, this._options.headers);
		if (isFunction(beforeRedirect)) {
			var responseDetails = {
				headers: response.headers,
				statusCode
			};
			var requestDetails = {
				url: currentUrl,
				method,
				headers: requestHeaders
			};
			beforeRedirect(this._options, responseDetails, requestDetails);
			this._sanitizeOptions(this._options);
		}
		this._performRequest();
	};
	function wrap(protocols) {
		var exports = {
			maxRedirects: 21,
			maxBodyLength: 10485760
		};
		var nativeProtocols = {};
		Object.keys(protocols).forEach(function(scheme) {
			var protocol = scheme + ":";
			var nativeProtocol = nativeProtocols[protocol] = protocols[scheme];
			var wrappedProtocol = exports[scheme] = Object.create(nativeProtocol);
			function request(input, options, callback) {
				if (isURL(input)) input = spreadUrlObject(input);
				else if (isString(input)) input = spreadUrlObject(parseUrl(input));
				else {
					callback = options;
					options = validateUrl(input);
					input = { protocol };
				}
				if (isFunction(options)) {
					callback = options;
					options = null;
				}
				options = Object.assign({
					maxRedirects: exports.maxRedirects,
					maxBodyLength: exports.maxBodyLength
				}, input, options);
				options.nativeProtocols = nativeProtocols;
				if (!isString(options.host) && !isString(options.hostname)) options.hostname = "::1";
				assert.equal(options.protocol, protocol, "protocol mismatch");
				debug("options", options);
				return new RedirectableRequest(options, callback);
			}
			function get(input, options, callback) {
				var wrappedRequest = wrappedProtocol.request(input, options, callback);
				wrappedRequest.end();
				return wrappedRequest;
			}
			Object.defineProperties(wrappedProtocol, {
				request: {
					value: request,
					configurable: true,
					enumerable: true,
					writable: true
				},
				get: {
					value: get,
					configurable: true,
					enumerable: true,
					writable: true
				}
			});
		});
		return exports;
	}
	function noop() {}
	function parseUrl(input) {
		var parsed;
		if (useNativeURL) parsed = new URL(input);
		else {
			parsed = validateUrl(url.parse(input));
			if (!isString(parsed.protocol)) throw new InvalidUrlError({ input });
		}
		return parsed;
	}
	function resolveUrl(relative, base) {
		return useNativeURL ? new URL(relative, base) : parseUrl(url.resolve(base, relative));
	}
	function validateUrl(input) {
		if (/^\[/.test(input.hostname) && !/^\[[:0-9a-f]+\]$/i.test(input.hostname)) throw new InvalidUrlError({ input: input.href || input });
		if (/^\[/.test(input.host) && !/^\[[:0-9a-f]+\](:\d+)?$/i.test(input.host)) throw new InvalidUrlError({ input: input.href || input });
		return input;
	}
	function spreadUrlObject(urlObject, target) {
		var spread = target || {};
		for (var key of preservedUrlFields) spread[key] = urlObject[key];
		if (spread.hostname.startsWith("[")) spread.hostname = spread.hostname.slice(1, -1);
		if (spread.port !== "") spread.port = Number(spread.port);
		spread.path = spread.search ? spread.pathname + spread.search : spread.pathname;
		return spread;
	}
	function removeMatchingHeaders(regex, headers) {
		var lastValue;
		for (var header in headers) if (regex.test(header)) {
			lastValue = headers[header];
			delete headers[header];
		}
		return lastValue === null || typeof lastValue === "undefined" ? void 0 : String(lastValue).trim();
	}
	function createErrorType(code, message, baseClass) {
		function CustomError(properties) {
			if (isFunction(Error.captureStackTrace)) Error.captureStackTrace(this, this.constructor);
			Object.assign(this, properties || {});
			this.code = code;
			this.message = this.cause ? message + ": " + this.cause.message : message;
		}
		CustomError.prototype = new (baseClass || Error)();
		Object.defineProperties(CustomError.prototype, {
			constructor: {
				value: CustomError,
				enumerable: false
			},
			name: {
				value: "Error [" + code + "]",
				enumerable: false
			}
		});
		return CustomError;
	}
	function destroyRequest(request, error) {
		for (var event of events) request.removeListener(event, eventHandlers[event]);
		request.on("error", noop);
		request.destroy(error);
	}
	function isSubdomain(subdomain, domain) {
		assert(isString(subdomain) && isString(domain));
		var dot = subdomain.length - domain.length - 1;
		return dot > 0 && subdomain[dot] === "." && subdomain.endsWith(domain);
	}
	function isString(value) {
		return typeof value === "string" || value instanceof String;
	}
	function isFunction(value) {
		return typeof value === "function";
	}
	function isBuffer(value) {
		return typeof value === "object" && "length" in value;
	}
	function isURL(value) {
		return URL && value instanceof URL;
	}
	function escapeRegex(regex) {
		return regex.replace(/[\^$\\.*+?()[\]{}|]/g, "\\$&");
	}
	module.exports = wrap({
		http,
		https
	});
	module.exports.wrap = wrap;
}));
// node_modules/axios/dist/node/axios.cjs
var require_axios = __commonJSMin(((exports, module) => {
	var FormData$1 = require_form_data();
	var crypto = __require("crypto");
	var url = __require("url");
	var HttpsProxyAgent = require_dist();
	var http = __require("http");
	var https = __require("https");
	var http2 = __require("http2");
	var util = __require("util");
	var path = __require("path");
	var followRedirects = require_follow_redirects();
	var zlib = __require("zlib");
	var stream = __require("stream");
	var events = __require("events");
	function bind(fn, thisArg) {
		return function wrap() {
			return fn.apply(thisArg, arguments);
		};
	}
	const { toString } = Object.prototype;
	const { getPrototypeOf } = Object;
	const { iterator, toStringTag } = Symbol;
	const hasOwnProperty = (({ hasOwnProperty }) => (obj, prop) => hasOwnProperty.call(obj, prop))(Object.prototype);
	const isUnsafeObjectKey = (prop) => typeof prop === "string" && (prop === "__proto__" || prop === "constructor" || prop === "prototype");
	const isPrototypeBoundary = (obj, prototype, source) => obj === Object.prototype || !source && prototype === null;
	const isSafeAndFullyMutable = (obj) => {
		if (!Object.isExtensible(obj)) return false;
		const props = Object.getOwnPropertyNames(obj);
		if (Object.getOwnPropertySymbols) props.push(...Object.getOwnPropertySymbols(obj));
		return props.every((prop) => {
			if (isUnsafeObjectKey(prop)) return false;
			const descriptor = Object.getOwnPropertyDescriptor(obj, prop);
			return !!descriptor && descriptor.configurable && descriptor.writable === true;
		});
	};
	const hasOwnInPrototypeChain = (thing, prop) => {
		let obj = thing;
		const seen = [];
		while (obj != null) {
			if (seen.indexOf(obj) !== -1) return false;
			seen.push(obj);
			const prototype = getPrototypeOf(obj);
			if (isPrototypeBoundary(obj, prototype, obj === thing)) return false;
			if (hasOwnProperty(obj, prop)) return true;
			obj = prototype;
		}
		return false;
	};
	const getSafeProp = (obj, prop) => obj != null && hasOwnInPrototypeChain(obj, prop) ? obj[prop] : void 0;
	const toSafeFlatObject = (thing) => {
		if (thing == null || typeof thing !== "object" && typeof thing !== "function") return thing;
		const sourcePrototype = getPrototypeOf(thing);
		if (sourcePrototype === null && isSafeAndFullyMutable(thing)) return thing;
		const result = Object.create(null);
		const merged = Object.create(null);
		const seen = [];
		let current = thing;
		while (current != null) {
			if (seen.indexOf(current) !== -1) break;
			seen.push(current);
			const prototype = current === thing ? sourcePrototype : getPrototypeOf(current);
			if (isPrototypeBoundary(current, prototype, current === thing)) break;
			const props = Object.getOwnPropertyNames(current);
			if (Object.getOwnPropertySymbols) props.push(...Object.getOwnPropertySymbols(current));
			for (const prop of props) {
				if (isUnsafeObjectKey(prop)) continue;
				if (!hasOwnProperty(merged, prop)) {
					result[prop] = thing[prop];
					merged[prop] = true;
				}
			}
			current = prototype;
		}
		return result;
	};
	const kindOf = ((cache) => (thing) => {
		const str = toString.call(thing);
		return cache[str] || (cache[str] = str.slice(8, -1).toLowerCase());
	})(Object.create(null));
	const kindOfTest = (type) => {
		type = type.toLowerCase();
		return (thing) => kindOf(thing) === type;
	};
	const typeOfTest = (type) => (thing) => typeof thing === type;
	const { isArray } = Array;
	const isUndefined = typeOfTest("undefined");
	function isBuffer(val) {
		return val !== null && !isUndefined(val) && val.constructor !== null && !isUndefined(val.constructor) && isFunction$1(val.constructor.isBuffer) && val.constructor.isBuffer(val);
	}
	const isArrayBuffer = kindOfTest("ArrayBuffer");
	function isArrayBufferView(val) {
		let result;
		if (typeof ArrayBuffer !== "undefined" && ArrayBuffer.isView) result = ArrayBuffer.isView(val);
		else result = val && val.buffer && isArrayBuffer(val.buffer);
		return result;
	}
	const isString = typeOfTest("string");
	const isFunction$1 = typeOfTest("function");
	const isNumber = typeOfTest("number");
	const isObject = (thing) => thing !== null && typeof thing === "object";
	const isBoolean = (thing) => thing === true || thing === false;
	const isPlainObject = (val) => {
		if (!isObject(val)) return false;
		const prototype = getPrototypeOf(val);
		return (prototype === null || prototype === Object.prototype || getPrototypeOf(prototype) === null) && (isPrototypeBoundary(val, prototype, true) || !hasOwnProperty(val, toStringTag) && !hasOwnProperty(val, iterator));
	};
	const isEmptyObject = (val) => {
		if (!isObject(val) || isBuffer(val)) return false;
		try {
			return Object.keys(val).length === 0 && Object.getPrototypeOf(val) === Object.prototype;
		} catch (e) {
			return false;
		}
	};
	const isDate = kindOfTest("Date");
	const isFile = kindOfTest("File");
	const isReactNativeBlob = (value) => {
		return !!(value && typeof value.uri !== "undefined");
	};
	const isReactNative = (formData) => formData && typeof formData.getParts !== "undefined";
	const isBlob = kindOfTest("Blob");
	const isFileList = kindOfTest("FileList");
	const isSet = kindOfTest("Set");
	const isStream = (val) => isObject(val) && isFunction$1(val.pipe);
	function getGlobal() {
		if (typeof globalThis !== "undefined") return globalThis;
		if (typeof self !== "undefined") return self;
		if (typeof window !== "undefined") return window;
		if (typeof global !== "undefined") return global;
		return {};
	}
	const G = getGlobal();
	const FormDataCtor = typeof G.FormData !== "undefined" ? G.FormData : void 0;
	const isFormData = (thing) => {
		if (!thing) return false;
		if (FormDataCtor && thing instanceof FormDataCtor) return true;
		const proto = getPrototypeOf(thing);
		if (!proto || proto === Object.prototype) return false;
		if (!isFunction$1(thing.append)) return false;
		const kind = kindOf(thing);
		return kind === "formdata" || kind === "object" && isFunction$1(thing.toString) && thing.toString() === "[object FormData]";
	};
	const isURLSearchParams = kindOfTest("URLSearchParams");
	const [isReadableStream, isRequest, isResponse, isHeaders] = [
		"ReadableStream",
		"Request",
		"Response",
		"Headers"
	].map(kindOfTest);
	const trim = (str) => {
		return str.trim ? str.trim() : str.replace(/^[\s\uFEFF\xA0]+|[\s\uFEFF\xA0]+$/g, "");
	};
	function forEach(obj, fn, { allOwnKeys = false } = {}) {
		if (obj === null || typeof obj === "undefined") return;
		let i;
		let l;
		if (typeof obj !== "object") obj = [obj];
		if (isArray(obj)) for (i = 0, l = obj.length; i < l; i++) fn.call(null, obj[i], i, obj);
		else {
			if (isBuffer(obj)) return;
			const keys = allOwnKeys ? Object.getOwnPropertyNames(obj) : Object.keys(obj);
			const len = keys.length;
			let key;
			for (i = 0; i < len; i++) {
				key = keys[i];
				fn.call(null, obj[key], key, obj);
			}
		}
	}
	function findKey(obj, key) {
		if (isBuffer(obj)) return null;
		key = key.toLowerCase();
		const keys = Object.keys(obj);
		let i = keys.length;
		let _key;
		while (i-- > 0) {
			_key = keys[i];
			if (key === _key.toLowerCase()) return _key;
		}
		return null;
	}
	const _global = (() => {
		if (typeof globalThis !== "undefined") return globalThis;
		return typeof self !== "undefined" ? self : typeof window !== "undefined" ? window : global;
	})();
	const isContextDefined = (context) => !isUndefined(context) && context !== _global;
	function merge(...objs) {
		const { caseless, skipUndefined } = isContextDefined(this) && this || {};
		const result = {};
		const lowerCaseKeys = caseless ? Object.create(null) : null;
		const assignValue = (val, key) => {
			if (key === "__proto__" || key === "constructor" || key === "prototype") return;
			let targetKey = key;
			if (lowerCaseKeys && typeof key === "string") {
				const lowerKey = key.toLowerCase();
				const knownKey = lowerCaseKeys[lowerKey];
				if (knownKey !== void 0 && hasOwnProperty(result, knownKey)) targetKey = knownKey;
				else lowerCaseKeys[lowerKey] = key;
			}
			const existing = hasOwnProperty(result, targetKey) ? result[targetKey] : void 0;
			if (isPlainObject(existing) && isPlainObject(val)) result[targetKey] = merge(existing, val);
			else if (isPlainObject(val)) result[targetKey] = merge({}, val);
			else if (isArray(val)) result[targetKey] = val.slice();
			else if (!skipUndefined || !isUndefined(val)) result[targetKey] = val;
		};
		for (let i = 0, l = objs.length; i < l; i++) {
			const source = objs[i];
			if (!source || isBuffer(source)) continue;
			forEach(source, assignValue);
			if (typeof source !== "object" || isArray(source) || !Object.getOwnPropertySymbols) continue;
			const symbols = Object.getOwnPropertySymbols(source);
			for (let j = 0; j < symbols.length; j++) {
				const symbol = symbols[j];
				if (propertyIsEnumerable.call(source, symbol)) assignValue(source[symbol], symbol);
			}
		}
		return result;
	}
	const extend = (a, b, thisArg, { allOwnKeys } = {}) => {
		forEach(b, (val, key) => {
			if (thisArg && isFunction$1(val)) Object.defineProperty(a, key, {
				__proto__: null,
				value: bind(val, thisArg),
				writable: true,
				enumerable: true,
				configurable: true
			});
			else Object.defineProperty(a, key, {
				__proto__: null,
				value: val,
				writable: true,
				enumerable: true,
				configurable: true
			});
		}, { allOwnKeys });
		return a;
	};
	const stripBOM = (content) => {
		if (content.charCodeAt(0) === 65279) content = content.slice(1);
		return content;
	};
	const inherits = (constructor, superConstructor, props, descriptors) => {
		constructor.prototype = Object.create(superConstructor.prototype, descriptors);
		Object.defineProperty(constructor.prototype, "constructor", {
			__proto__: null,
			value: constructor,
			writable: true,
			enumerable: false,
			configurable: true
		});
		Object.defineProperty(constructor, "super", {
			__proto__: null,
			value: superConstructor.prototype
		});
		props && Object.assign(constructor.prototype, props);
	};
	const toFlatObject = (sourceObj, destObj, filter, propFilter) => {
		let props;
		let i;
		let prop;
		const merged = {};
		destObj = destObj || {};
		if (sourceObj == null) return destObj;
		do {
			props = Object.getOwnPropertyNames(sourceObj);
			i = props.length;
			while (i-- > 0) {
				prop = props[i];
				if ((!propFilter || propFilter(prop, sourceObj, destObj)) && !merged[prop]) {
					destObj[prop] = sourceObj[prop];
					merged[prop] = true;
				}
			}
			sourceObj = filter !== false && getPrototypeOf(sourceObj);
		} while (sourceObj && (!filter || filter(sourceObj, destObj)) && sourceObj !== Object.prototype);
		return destObj;
	};
	const endsWith = (str, searchString, position) => {
		str = String(str);
		if (position === void 0 || position > str.length) position = str.length;
		position -= searchString.length;
		const lastIndex = str.indexOf(searchString, position);
		return lastIndex !== -1 && lastIndex === position;
	};
	const toArray = (thing) => {
		if (!thing) return null;
		if (isArray(thing)) return thing;
		let i = thing.length;
		if (!Number.isSafeInteger(i) || i < 0 || i > 4294967295) return null;
		const indexes = new Set();
		const seen = new Set();
		let source = thing;
		while (source != null && indexes.size < i) {
			if (seen.has(source)) return null;
			seen.add(source);
			const prototype = getPrototypeOf(source);
			if (isPrototypeBoundary(source, prototype, source === thing)) break;
			Object.getOwnPropertyNames(source).forEach((key) => {
				const index = +key;
				if (Number.isInteger(index) && index >= 0 && index < i && String(index) === key && hasOwnProperty(source, key)) indexes.add(index);
			});
			source = prototype;
		}
		if (indexes.size !== i) return null;
		const arr = new Array(i);
		while (i-- > 0) arr[i] = thing[i];
		return arr;
	};
	const isTypedArray = ((TypedArray) => {
		return (thing) => {
			return TypedArray && thing instanceof TypedArray;
		};
	})(typeof Uint8Array !== "undefined" && getPrototypeOf(Uint8Array));
	const forEachEntry = (obj, fn) => {
		const _iterator = (obj && obj[iterator]).call(obj);
		let result;
		while ((result = _iterator.next()) && !result.done) {
			const pair = result.value;
			fn.call(obj, pair[0], pair[1]);
		}
	};
	const matchAll = (regExp, str) => {
		let matches;
		const arr = [];
		while ((matches = regExp.exec(str)) !== null) arr.push(matches);
		return arr;
	};
	const isHTMLForm = kindOfTest("HTMLFormElement");
	const toCamelCase = (str) => {
		return str.toLowerCase().replace(/[-_\s]([a-z\d])(\w*)/g, function replacer(m, p1, p2) {
			return p1.toUpperCase() + p2;
		});
	};
	const { propertyIsEnumerable } = Object.prototype;
	const isRegExp = kindOfTest("RegExp");
	const reduceDescriptors = (obj, reducer) => {
		const descriptors = Object.getOwnPropertyDescriptors(obj);
		const reducedDescriptors = {};
		forEach(descriptors, (descriptor, name) => {
			let ret;
			if ((ret = reducer(descriptor, name, obj)) !== false) reducedDescriptors[name] = ret || descriptor;
		});
		Object.defineProperties(obj, reducedDescriptors);
	};
	const freezeMethods = (obj) => {
		reduceDescriptors(obj, (descriptor, name) => {
			if (isFunction$1(obj) && [
				"arguments",
				"caller",
				"callee"
			].includes(name)) return false;
			const value = obj[name];
			if (!isFunction$1(value)) return;
			descriptor.enumerable = false;
			if ("writable" in descriptor) {
				descriptor.writable = false;
				return;
			}
			if (!descriptor.set) descriptor.set = () => {
				throw Error("Can not rewrite read-only method '" + name + "'");
			};
		});
	};
	const toObjectSet = (arrayOrString, delimiter) => {
		const obj = {};
		const define = (arr) => {
			arr.forEach((value) => {
				obj[value] = true;
			});
		};
		isArray(arrayOrString) ? define(arrayOrString) : define(String(arrayOrString).split(delimiter));
		return obj;
	};
	const noop = () => {};
	const toFiniteNumber = (value, defaultValue) => {
		return value != null && Number.isFinite(value = +value) ? value : defaultValue;
	};
	function isSpecCompliantForm(thing) {
		return !!(thing && isFunction$1(thing.append) && thing[toStringTag] === "FormData" && thing[iterator]);
	}
	const toJSONObject = (obj) => {
		const visited = new WeakSet();
		const visit = (source) => {
			if (isObject(source)) {
				if (visited.has(source)) return;
				if (isBuffer(source)) return source;
				if (!("toJSON" in source)) {
					visited.add(source);
					let target;
					if (isSet(source)) {
						target = [];
						for (const value of source) {
							const reducedValue = visit(value);
							!isUndefined(reducedValue) && target.push(reducedValue);
						}
					} else {
						target = isArray(source) ? [] : {};
						forEach(source, (value, key) => {
							const reducedValue = visit(value);
							!isUndefined(reducedValue) && (target[key] = reducedValue);
						});
					}
					visited.delete(source);
					return target;
				}
			}
			return source;
		};
		return visit(obj);
	};
	const isAsyncFn = kindOfTest("AsyncFunction");
	const isThenable = (thing) => thing && (isObject(thing) || isFunction$1(thing)) && isFunction$1(thing.then) && isFunction$1(thing.catch);
	const _setImmediate = ((setImmediateSupported, postMessageSupported) => {
		if (setImmediateSupported) return setImmediate;
		return postMessageSupported ? ((token, callbacks) => {
			_global.addEventListener("message", ({ source, data }) => {
				if (source === _global && data === token) callbacks.length && callbacks.shift()();
			}, false);
			return (cb) => {
				callbacks.push(cb);
				_global.postMessage(token, "*");
			};
		})(`axios@${Math.random()}`, []) : (cb) => setTimeout(cb);
	})(typeof setImmediate === "function", isFunction$1(_global.postMessage));
	const asap = typeof queueMicrotask !== "undefined" ? queueMicrotask.bind(_global) : typeof process !== "undefined" && process.nextTick || _setImmediate;
	const isIterable = (thing) => thing != null && isFunction$1(thing[iterator]);
	const isSafeIterable = (thing) => thing != null && hasOwnInPrototypeChain(thing, iterator) && isIterable(thing);
	var utils$1 = {
		isArray,
		isArrayBuffer,
		isBuffer,
		isFormData,
		isArrayBufferView,
		isString,
		isNumber,
		isBoolean,
		isObject,
		isPlainObject,
		isEmptyObject,
		isReadableStream,
		isRequest,
		isResponse,
		isHeaders,
		isUndefined,
		isDate,
		isFile,
		isReactNativeBlob,
		isReactNative,
		isBlob,
		isRegExp,
		isFunction: isFunction$1,
		isStream,
		isURLSearchParams,
		isTypedArray,
		isFileList,
		forEach,
		merge,
		extend,
		trim,
		stripBOM,
		inherits,
		toFlatObject,
		kindOf,
		kindOfTest,
		endsWith,
		toArray,
		forEachEntry,
		matchAll,
		isHTMLForm,
		hasOwnProperty,
		hasOwnProp: hasOwnProperty,
		hasOwnInPrototypeChain,
		getSafeProp,
		toSafeFlatObject,
		reduceDescriptors,
		freezeMethods,
		toObjectSet,
		toCamelCase,
		noop,
		toFiniteNumber,
		findKey,
		global: _global,
		isContextDefined,
		isSpecCompliantForm,
		toJSONObject,
		isAsyncFn,
		isThenable,
		setImmediate: _setImmediate,
		asap,
		isIterable,
		isSafeIterable
	};
	const ignoreDuplicateOf = utils$1.toObjectSet([
		"age",
		"authorization",
		"content-length",
		"content-type",
		"etag",
		"expires",
		"from",
		"host",
		"if-modified-since",
		"if-unmodified-since",
		"last-modified",
		"location",
		"max-forwards",
		"proxy-authorization",
		"referer",
		"retry-after",
		"user-agent"
	]);
	var parseHeaders = (rawHeaders) => {
		const parsed = Object.create(null);
		let key;
		let val;
		let i;
		rawHeaders && rawHeaders.split("\n").forEach(function parser(line) {
			i = line.indexOf(":");
			key = line.substring(0, i).trim().toLowerCase();
			val = line.substring(i + 1).trim();
			const hasKey = utils$1.hasOwnProp(parsed, key);
			if (!key || hasKey && utils$1.hasOwnProp(ignoreDuplicateOf, key)) return;
			if (key === "set-cookie") {
				if (hasKey) parsed[key].push(val);
				else parsed[key] = [val];
			} else parsed[key] = hasKey ? parsed[key] + ", " + val : val;
		});
		return parsed;
	};
	function trimSPorHTAB(str) {
		let start = 0;
		let end = str.length;
		while (start < end) {
			const code = str.charCodeAt(start);
			if (code !== 9 && code !== 32) break;
			start += 1;
		}
		while (end > start) {
			const code = str.charCodeAt(end - 1);
			if (code !== 9 && code !== 32) break;
			end -= 1;
		}
		return start === 0 && end === str.length ? str : str.slice(start, end);
	}
	const INVALID_UNICODE_HEADER_VALUE_CHARS = new RegExp("[\\u0000-\\u0008\\u000a-\\u001f\\u007f]+", "g");
	const INVALID_BYTE_STRING_HEADER_VALUE_CHARS = new RegExp("[^\\u0009\\u0020-\\u007e\\u0080-\\u00ff]+", "g");
	function sanitizeValue(value, invalidChars) {
		if (utils$1.isArray(value)) return value.map((item) => sanitizeValue(item, invalidChars));
		return trimSPorHTAB(String(value).replace(invalidChars, ""));
	}
	const sanitizeHeaderValue = (value) => sanitizeValue(value, INVALID_UNICODE_HEADER_VALUE_CHARS);
	const sanitizeByteStringHeaderValue = (value) => sanitizeValue(value, INVALID_BYTE_STRING_HEADER_VALUE_CHARS);
	function toByteStringHeaderObject(headers) {
		const byteStringHeaders = Object.create(null);
		utils$1.forEach(headers.toJSON(), (value, header) => {
			byteStringHeaders[header] = sanitizeByteStringHeaderValue(value);
		});
		return byteStringHeaders;
	}
	const $internals$1 = Symbol("internals");
	function normalizeHeader(header) {
		return header && String(header).trim().toLowerCase();
	}
	function normalizeValue(value) {
		if (value === false || value == null) return value;
		return utils$1.isArray(value) ? value.map(normalizeValue) : sanitizeHeaderValue(String(value));
	}
	function parseTokens(str) {
		const tokens = Object.create(null);
		const tokensRE = /([^\s,;=]+)\s*(?:=\s*([^,;]+))?/g;
		let match;
		while (match = tokensRE.exec(str)) tokens[match[1]] = match[2];
		return tokens;
	}
	const parameterNameRE = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
	function trimOWS(value) {
		let start = 0;
		let end = value.length;
		while (start < end) {
			const code = value.charCodeAt(start);
			if (code !== 9 && code !== 32) break;
			start += 1;
		}
		while (end > start) {
			const code = value.charCodeAt(end - 1);
			if (code !== 9 && code !== 32) break;
			end -= 1;
		}
		return start === 0 && end === value.length ? value : value.slice(start, end);
	}
	function decodeQuotedString(value) {
		const last = value.length - 1;
		if (last < 1 || value.charCodeAt(0) !== 34 || value.charCodeAt(last) !== 34) return value;
		let decoded = "";
		for (let i = 1; i < last; i++) {
			const code = value.charCodeAt(i);
			if (code === 34) return value;
			if (code === 92) {
				i += 1;
				if (i >= last) return value;
			}
			decoded += value[i];
		}
		return decoded;
	}
	function parseParameters(value) {
		const parameters = Object.create(null);
		const str = String(value);
		let start = 0;
		let quoted = false;
		let escaped = false;
		function parseParameter(end) {
			const part = trimOWS(str.slice(start, end));
			const equals = part.indexOf("=");
			if (equals < 1) return;
			const name = trimOWS(part.slice(0, equals));
			if (!parameterNameRE.test(name)) return;
			const normalizedName = name.toLowerCase();
			if (normalizedName === "__proto__" || normalizedName === "constructor" || normalizedName === "prototype") return;
			const parameterValue = trimOWS(part.slice(equals + 1));
			parameters[normalizedName] = decodeQuotedString(parameterValue);
		}
		for (let i = 0; i < str.length; i++) {
			const code = str.charCodeAt(i);
			if (quoted) {
				if (escaped) escaped = false;
				else if (code === 92) escaped = true;
				else if (code === 34) quoted = false;
			} else if (code === 34) quoted = true;
			else if (code === 44 || code === 59) {
				parseParameter(i);
				start = i + 1;
			}
		}
		parseParameter(str.length);
		return parameters;
	}
	const isValidHeaderName = (str) => /^[-_a-zA-Z0-9^`|~,!#$%&'*+.]+$/.test(str.trim());
	const PROTO_HEADER_SLOT = "__Proto__";
	const headerSlot = (name) => name === "__proto__" ? PROTO_HEADER_SLOT : name;
	function matchHeaderValue(context, value, header, filter, isHeaderNameFilter) {
		if (utils$1.isFunction(filter)) return filter.call(context, value, header);
		if (isHeaderNameFilter) value = header;
		if (!utils$1.isString(value)) return;
		if (utils$1.isString(filter)) return value.indexOf(filter) !== -1;
		if (utils$1.isRegExp(filter)) return filter.test(value);
	}
	function formatHeader(header) {
		return header.trim().toLowerCase().replace(/([a-z\d])(\w*)/g, (w, char, str) => {
			return char.toUpperCase() + str;
		});
	}
	function buildAccessors(obj, header) {
		const accessorName = utils$1.toCamelCase(" " + header);
		[
			"get",
			"set",
			"has"
		].forEach((methodName) => {
			Object.defineProperty(obj, methodName + accessorName, {
				__proto__: null,
				value: function(arg1, arg2, arg3) {
					return this[methodName].call(this, header, arg1, arg2, arg3);
				},
				configurable: true
			});
		});
	}
	var AxiosHeaders = class {
		constructor(headers) {
			headers && this.set(headers);
		}
		set(header, valueOrRewrite, rewrite) {
			const self = this;
			function setHeader(_value, _header, _rewrite) {
				const lHeader = normalizeHeader(_header);
				if (!lHeader) return;
				const key = utils$1.findKey(self, lHeader);
				if (!key || self[key] === void 0 || _rewrite === true || _rewrite === void 0 && self[key] !== false) self[headerSlot(key || _header)] = normalizeValue(_value);
			}
			const setHeaders = (headers, _rewrite) => utils$1.forEach(headers, (_value, _header) => setHeader(_value, _header, _rewrite));
			if (utils$1.isPlainObject(header) || header instanceof this.constructor) setHeaders(header, valueOrRewrite);
			else if (utils$1.isString(header) && (header = header.trim()) && !isValidHeaderName(header)) setHeaders(parseHeaders(header), valueOrRewrite);
			else if (utils$1.isObject(header) && utils$1.isSafeIterable(header)) {
				let obj = Object.create(null), dest, key;
				for (const entry of header) {
					if (!utils$1.isArray(entry)) throw new TypeError("Object iterator must return a key-value pair");
					key = entry[0];
					if (utils$1.hasOwnProp(obj, key)) {
						dest = obj[key];
						obj[key] = utils$1.isArray(dest) ? [...dest, entry[1]] : [dest, entry[1]];
					} else obj[key] = entry[1];
				}
				setHeaders(obj, valueOrRewrite);
			} else header != null && setHeader(valueOrRewrite, header, rewrite);
			return this;
		}
		get(header, parser) {
			header = normalizeHeader(header);
			if (header) {
				const key = utils$1.findKey(this, header);
				if (key) {
					const value = this[key];
					if (!parser) return value;
					if (parser === true) return parseTokens(value);
					if (utils$1.isFunction(parser)) return parser.call(this, value, key);
					if (utils$1.isRegExp(parser)) return parser.exec(value);
					throw new TypeError("parser must be boolean|regexp|function");
				}
			}
		}
		has(header, matcher) {
			header = normalizeHeader(header);
			if (header) {
				const key = utils$1.findKey(this, header);
				return !!(key && this[key] !== void 0 && (!matcher || matchHeaderValue(this, this[key], key, matcher)));
			}
			return false;
		}
		delete(header, matcher) {
			const self = this;
			let deleted = false;
			function deleteHeader(_header) {
				_header = normalizeHeader(_header);
				if (_header) {
					const key = utils$1.findKey(self, _header);
					if (key && (!matcher || matchHeaderValue(self, self[key], key, matcher))) {
						delete self[key];
						deleted = true;
					}
				}
			}
			if (utils$1.isArray(header)) header.forEach(deleteHeader);
			else deleteHeader(header);
			return deleted;
		}
		clear(matcher) {
			const keys = Object.keys(this);
			let i = keys.length;
			let deleted = false;
			while (i--) {
				const key = keys[i];
				if (!matcher || matchHeaderValue(this, this[key], key, matcher, true)) {
					delete this[key];
					deleted = true;
				}
			}
			return deleted;
		}
		normalize(format) {
			const self = this;
			const headers = Object.create(null);
			utils$1.forEach(this, (value, header) => {
				const key = utils$1.findKey(headers, header);
				if (key) {
					self[key] = normalizeValue(value);
					delete self[header];
					return;
				}
				const normalized = headerSlot(format ? formatHeader(header) : String(header).trim());
				if (normalized !== header) delete self[header];
				self[normalized] = normalizeValue(value);
				headers[normalized] = true;
			});
			return this;
		}
		concat(...targets) {
			return this.constructor.concat(this, ...targets);
		}
		toJSON(asStrings) {
			const obj = Object.create(null);
			utils$1.forEach(this, (value, header) => {
				value != null && value !== false && (obj[header] = asStrings && utils$1.isArray(value) ? value.join(", ") : value);
			});
			return obj;
		}
		[Symbol.iterator]() {
			return Object.entries(this.toJSON())[Symbol.iterator]();
		}
		toString() {
			return Object.entries(this.toJSON()).map(([header, value]) => header + ": " + value).join("\n");
		}
		getSetCookie() {
			const value = this.get("set-cookie");
			return utils$1.isArray(value) ? value : value == null || value === false ? [] : [value];
		}
		get [Symbol.toStringTag]() {
			return "AxiosHeaders";
		}
		static from(thing) {
			return thing instanceof this ? thing : new this(thing);
		}
		static parseParameters(value) {
			return parseParameters(value);
		}
		static concat(first, ...targets) {
			const computed = new this(first);
			targets.forEach((target) => computed.set(target));
			return computed;
		}
		static accessor(header) {
			const accessors = (this[$internals$1] = this[$internals$1] = { accessors: {} }).accessors;
			const prototype = this.prototype;
			function defineAccessor(_header) {
				const lHeader = normalizeHeader(_header);
				if (!accessors[lHeader]) {
					buildAccessors(prototype, _header);
					accessors[lHeader] = true;
				}
			}
			utils$1.isArray(header) ? header.forEach(defineAccessor) : defineAccessor(header);
			return this;
		}
	};
	AxiosHeaders.accessor([
		"Content-Type",
		"Content-Length",
		"Accept",
		"Accept-Encoding",
		"User-Agent",
		"Authorization"
	]);
	utils$1.reduceDescriptors(AxiosHeaders.prototype, ({ value }, key) => {
		let mapped = key[0].toUpperCase() + key.slice(1);
		return {
			get: () => value,
			set(headerValue) {
				this[mapped] = headerValue;
			}
		};
	});
	utils$1.freezeMethods(AxiosHeaders);
	const REDACTED = "[REDACTED ****]";
	function hasOwnOrPrototypeToJSON(source) {
		if (utils$1.hasOwnProp(source, "toJSON")) return true;
		let prototype = Object.getPrototypeOf(source);
		while (prototype && prototype !== Object.prototype) {
			if (utils$1.hasOwnProp(prototype, "toJSON")) return true;
			prototype = Object.getPrototypeOf(prototype);
		}
		return false;
	}
	function redactConfig(config, redactKeys) {
		const lowerKeys = new Set(redactKeys.map((k) => String(k).toLowerCase()));
		const seen = [];
		const visit = (source) => {
			if (source === null || typeof source !== "object") return source;
			if (utils$1.isBuffer(source)) return source;
			if (seen.indexOf(source) !== -1) return void 0;
			if (source instanceof AxiosHeaders) source = source.toJSON();
			seen.push(source);
			let result;
			if (utils$1.isArray(source)) {
				result = [];
				source.forEach((v, i) => {
					const reducedValue = visit(v);
					if (!utils$1.isUndefined(reducedValue)) result[i] = reducedValue;
				});
			} else {
				if (!utils$1.isPlainObject(source) && hasOwnOrPrototypeToJSON(source)) {
					seen.pop();
					return source;
				}
				result = Object.create(null);
				for (const [key, value] of Object.entries(source)) {
					const reducedValue = lowerKeys.has(key.toLowerCase()) ? REDACTED : visit(value);
					if (!utils$1.isUndefined(reducedValue)) result[key] = reducedValue;
				}
			}
			seen.pop();
			return result;
		};
		return visit(config);
	}
	function stringifySafely$1(value) {
		try {
			return String(value);
		} catch (err) {
			return "";
		}
	}
	function aggregateErrorMessage(error) {
		return error.errors.map((entry) => {
			try {
				return entry && entry.message ? stringifySafely$1(entry.message) : stringifySafely$1(entry);
			} catch (err) {
				return "";
			}
		}).filter(Boolean).join("; ") || error.name || "AggregateError";
	}
	const CAUSED_BY_SEPARATOR = "\nCaused by: ";
	const $causeStack = Symbol("causeStack");
	function getCauseStackIndex(error, stack) {
		const causeStack = utils$1.hasOwnProp(error, $causeStack) && error[$causeStack];
		return causeStack && stack.endsWith(causeStack) ? stack.length - causeStack.length : -1;
	}
	function appendCauseStack(target, source) {
		try {
			const sourceStack = source && source.stack;
			if (typeof sourceStack !== "string" || !sourceStack) return;
			const targetStack = target.stack;
			if (typeof targetStack !== "string" || !targetStack) return;
			const causeStack = CAUSED_BY_SEPARATOR + sourceStack;
			target.stack = targetStack + causeStack;
			Object.defineProperty(target, $causeStack, {
				__proto__: null,
				value: causeStack
			});
		} catch (e) {}
	}
	var AxiosError = class AxiosError extends Error {
		static from(error, code, config, request, response, customProps) {
			let message = error.message;
			if (!message && utils$1.isArray(error.errors) && error.errors.length) message = aggregateErrorMessage(error);
			const axiosError = new AxiosError(message, code || error.code, config, request, response);
			Object.defineProperty(axiosError, "cause", {
				__proto__: null,
				value: error,
				writable: true,
				enumerable: false,
				configurable: true
			});
			axiosError.name = error.name;
			appendCauseStack(axiosError, error);
			if (error.status != null && axiosError.status == null) axiosError.status = error.status;
			customProps && Object.assign(axiosError, customProps);
			return axiosError;
		}
		constructor(message, code, config, request, response) {
			super(message);
			Object.defineProperty(this, "message", {
				__proto__: null,
				value: message,
				enumerable: true,
				writable: true,
				configurable: true
			});
			this.name = "AxiosError";
			this.isAxiosError = true;
			code && (this.code = code);
			config && (this.config = config);
			request && (this.request = request);
			if (response) {
				this.response = response;
				this.status = response.status;
			}
		}
		toJSON() {
			const config = this.config;
			const redactKeys = config && utils$1.hasOwnProp(config, "redact") ? config.redact : void 0;
			const serializedConfig = utils$1.isArray(redactKeys) && redactKeys.length > 0 ? redactConfig(config, redactKeys) : utils$1.toJSONObject(config);
			return {
				message: this.message,
				name: this.name,
				description: this.description,
				number: this.number,
				fileName: this.fileName,
				lineNumber: this.lineNumber,
				columnNumber: this.columnNumber,
				stack: this.stack,
				config: serializedConfig,
				code: this.code,
				status: this.status
			};
		}
	};
	AxiosError.ERR_BAD_OPTION_VALUE = "ERR_BAD_OPTION_VALUE";
	AxiosError.ERR_BAD_OPTION = "ERR_BAD_OPTION";
	AxiosError.ECONNABORTED = "ECONNABORTED";
	AxiosError.ETIMEDOUT = "ETIMEDOUT";
	AxiosError.ECONNREFUSED = "ECONNREFUSED";
	AxiosError.ERR_NETWORK = "ERR_NETWORK";
	AxiosError.ERR_FR_TOO_MANY_REDIRECTS = "ERR_FR_TOO_MANY_REDIRECTS";
	AxiosError.ERR_DEPRECATED = "ERR_DEPRECATED";
	AxiosError.ERR_BAD_RESPONSE = "ERR_BAD_RESPONSE";
	AxiosError.ERR_BAD_REQUEST = "ERR_BAD_REQUEST";
	AxiosError.ERR_CANCELED = "ERR_CANCELED";
	AxiosError.ERR_NOT_SUPPORT = "ERR_NOT_SUPPORT";
	AxiosError.ERR_INVALID_URL = "ERR_INVALID_URL";
	AxiosError.ERR_FORM_DATA_DEPTH_EXCEEDED = "ERR_FORM_DATA_DEPTH_EXCEEDED";
	var PlatformBuffer = {
		isBufferAvailable() {
			return typeof Buffer !== "undefined";
		},
		from(value) {
			return Buffer.from(value);
		}
	};
	const DEFAULT_FORM_DATA_MAX_DEPTH = 100;
	function isVisitable(thing) {
		return utils$1.isPlainObject(thing) || utils$1.isArray(thing);
	}
	function removeBrackets(key) {
		return utils$1.endsWith(key, "[]") ? key.slice(0, -2) : key;
	}
	function renderKey(path, key, dots) {
		if (!path) return key;
		return path.concat(key).map(function each(token, i) {
			token = removeBrackets(token);
			return !dots && i ? "[" + token + "]" : token;
		}).join(dots ? "." : "");
	}
	function isFlatArray(arr) {
		return utils$1.isArray(arr) && !arr.some(isVisitable);
	}
	const predicates = utils$1.toFlatObject(utils$1, {}, null, function filter(prop) {
		return /^is[A-Z]/.test(prop);
	});
	function toFormData(obj, formData, options) {
		if (!utils$1.isObject(obj)) throw new TypeError("target must be an object");
		formData = formData || new (FormData$1 || FormData)();
		const option = (name, fallback) => {
			const value = utils$1.getSafeProp(options, name);
			return utils$1.isUndefined(value) ? fallback : value;
		};
		const metaTokens = option("metaTokens", true);
		const visitor = option("visitor") || defaultVisitor;
		const dots = option("dots", false);
		const indexes = option("indexes", false);
		const _Blob = option("Blob") || typeof Blob !== "undefined" && Blob;
		const maxDepth = option("maxDepth", DEFAULT_FORM_DATA_MAX_DEPTH);
		const useBlob = _Blob && utils$1.isSpecCompliantForm(formData);
		const stack = [];
		if (!utils$1.isFunction(visitor)) throw new TypeError("visitor must be a function");
		function convertValue(value) {
			if (value === null) return "";
			if (utils$1.isDate(value)) return value.toISOString();
			if (utils$1.isBoolean(value)) return value.toString();
			if (!useBlob && utils$1.isBlob(value)) throw new AxiosError("Blob is not supported. Use a Buffer instead.");
			if (utils$1.isArrayBuffer(value) || utils$1.isTypedArray(value)) {
				if (useBlob && typeof _Blob === "function") return new _Blob([value]);
				if (PlatformBuffer && PlatformBuffer.isBufferAvailable()) return PlatformBuffer.from(value);
				throw new AxiosError("Blob is not supported. Use a Buffer instead.", AxiosError.ERR_NOT_SUPPORT);
			}
			return value;
		}
		function throwIfMaxDepthExceeded(depth) {
			if (depth > maxDepth) throw new AxiosError("Object is too deeply nested (" + depth + " levels). Max depth: " + maxDepth, AxiosError.ERR_FORM_DATA_DEPTH_EXCEEDED);
		}
		function stringifyWithDepthLimit(value, depth) {
			if (maxDepth === Infinity) return JSON.stringify(value);
			const ancestors = [];
			return JSON.stringify(value, function limitDepth(_key, currentValue) {
				if (!utils$1.isObject(currentValue)) return currentValue;
				while (ancestors.length && ancestors[ancestors.length - 1] !== this) ancestors.pop();
				ancestors.push(currentValue);
				throwIfMaxDepthExceeded(depth + ancestors.length - 1);
				return currentValue;
			});
		}
		function defaultVisitor(value, key, path) {
			let arr = value;
			if (utils$1.isReactNative(formData) && utils$1.isReactNativeBlob(value)) {
				formData.append(renderKey(path, key, dots), convertValue(value));
				return false;
			}
			if (value && !path && typeof value === "object") {
				if (utils$1.endsWith(key, "{}")) {
					key = metaTokens ? key : key.slice(0, -2);
					value = stringifyWithDepthLimit(value, 1);
				} else if (utils$1.isArray(value) && isFlatArray(value) || (utils$1.isFileList(value) || utils$1.endsWith(key, "[]")) && (arr = utils$1.toArray(value))) {
					key = removeBrackets(key);
					arr.forEach(function each(el, index) {
						!(utils$1.isUndefined(el) || el === null) && formData.append(indexes === true ? renderKey([key], index, dots) : indexes === null ? key : key + "[]", convertValue(el));
					});
					return false;
				}
			}
			if (isVisitable(value)) return true;
			formData.append(renderKey(path, key, dots), convertValue(value));
			return false;
		}
		const exposedHelpers = Object.assign(predicates, {
			defaultVisitor,
			convertValue,
			isVisitable
		});
		function build(value, path, depth = 0) {
			if (utils$1.isUndefined(value)) return;
			throwIfMaxDepthExceeded(depth);
			if (stack.indexOf(value) !== -1) throw new Error("Circular reference detected in " + path.join("."));
			stack.push(value);
			utils$1.forEach(value, function each(el, key) {
				if ((!(utils$1.isUndefined(el) || el === null) && visitor.call(formData, el, utils$1.isString(key) ? key.trim() : key, path, exposedHelpers)) === true) build(el, path ? path.concat(key) : [key], depth + 1);
			});
			stack.pop();
		}
		if (!utils$1.isObject(obj)) throw new TypeError("data must be an object");
		build(obj);
		return formData;
	}
	function encode$1(str) {
		const charMap = {
			"!": "%21",
			"'": "%27",
			"(": "%28",
			")": "%29",
			"~": "%7E",
			"%20": "+"
		};
		return encodeURIComponent(str).replace(/[!'()~]|%20/g, function replacer(match) {
			return charMap[match];
		});
	}
	function AxiosURLSearchParams(params, options) {
		this._pairs = [];
		params && toFormData(params, this, options);
	}
	const prototype = AxiosURLSearchParams.prototype;
	prototype.append = function append(name, value) {
		this._pairs.push([name, value]);
	};
	prototype.toString = function toString(encoder) {
		const _encode = encoder ? (value) => encoder.call(this, value, encode$1) : encode$1;
		return this._pairs.map(function each(pair) {
			return _encode(pair[0]) + "=" + _encode(pair[1]);
		}, "").join("&");
	};
	function encode(val) {
		return encodeURIComponent(val).replace(/%3A/gi, ":").replace(/%24/g, "$").replace(/%2C/gi, ",").replace(/%20/g, "+");
	}
	function buildURL(url, params, options) {
		if (!params) return url;
		url = url || "";
		const _options = utils$1.isFunction(options) ? { serialize: options } : options;
		const _encode = utils$1.getSafeProp(_options, "encode") || encode;
		const serializeFn = utils$1.getSafeProp(_options, "serialize");
		let serializedParams;
		if (serializeFn) serializedParams = serializeFn(params, _options);
		else serializedParams = utils$1.isURLSearchParams(params) ? params.toString() : new AxiosURLSearchParams(params, _options).toString(_encode);
		if (serializedParams) {
			const hashmarkIndex = url.indexOf("#");
			if (hashmarkIndex !== -1) url = url.slice(0, hashmarkIndex);
			url += (url.indexOf("?") === -1 ? "?" : "&") + serializedParams;
		}
		return url;
	}
	const $internals = Symbol("internals");
	function countHandlers(handlers) {
		return handlers ? handlers.length : 0;
	}
	function trimHandlers(handlers) {
		if (!handlers) return;
		while (handlers.length && handlers[handlers.length - 1] === null) handlers.pop();
	}
	function normalizeHandlerId(id) {
		if (typeof id === "string" && id !== "" && String(Number(id)) === id) return Number(id);
		return id;
	}
	function syncHandlerEntries(manager, internals) {
		const handlers = manager.handlers;
		const length = countHandlers(handlers);
		if (handlers !== internals.handlersRef) {
			internals.handlersRef = handlers;
			internals.handlerEntries.clear();
		} else if (length !== internals.handlersLength) {
			if (!length) internals.handlerEntries.clear();
			else internals.handlerEntries.forEach(function removeStaleEntry(entry, id) {
				if (handlers[entry.index] !== entry.handler) internals.handlerEntries.delete(id);
			});
		}
		internals.handlersLength = length;
	}
	var InterceptorManager = class {
		constructor() {
			this.handlers = [];
			this[$internals] = {
				handlersRef: this.handlers,
				handlersLength: this.handlers.length,
				handlerEntries: new Map(),
				iterationDepth: 0,
				nextId: 0
			};
		}
		use(fulfilled, rejected, options) {
			const handler = {
				fulfilled,
				rejected,
				synchronous: options ? options.synchronous : false,
				runWhen: options ? options.runWhen : null
			};
			const internals = this[$internals];
			if (this.handlers == null) this.handlers = [];
			syncHandlerEntries(this, internals);
			const id = internals.nextId++;
			this.handlers.push(handler);
			internals.handlerEntries.set(id, {
				handler,
				index: this.handlers.length - 1
			});
			internals.handlersLength = this.handlers.length;
			return id;
		}
		eject(id) {
			const internals = this[$internals];
			syncHandlerEntries(this, internals);
			const handlerId = normalizeHandlerId(id);
			const entry = internals.handlerEntries.get(handlerId);
			if (entry) {
				internals.handlerEntries.delete(handlerId);
				if (this.handlers[entry.index] !== entry.handler) return;
				this.handlers[entry.index] = null;
				if (!internals.iterationDepth) {
					trimHandlers(this.handlers);
					internals.handlersLength = this.handlers.length;
				}
			}
		}
		clear() {
			if (this.handlers) {
				this.handlers = [];
				syncHandlerEntries(this, this[$internals]);
			}
		}
		forEach(fn) {
			const internals = this[$internals];
			syncHandlerEntries(this, internals);
			internals.iterationDepth++;
			try {
				utils$1.forEach(this.handlers, function forEachHandler(h) {
					if (h !== null) fn(h);
				});
			} finally {
				if (!--internals.iterationDepth) {
					syncHandlerEntries(this, internals);
					trimHandlers(this.handlers);
					internals.handlersLength = countHandlers(this.handlers);
				}
			}
		}
	};
	var transitionalDefaults = {
		silentJSONParsing: true,
		forcedJSONParsing: true,
		clarifyTimeoutError: false,
		legacyInterceptorReqResOrdering: true,
		advertiseZstdAcceptEncoding: false,
		validateStatusUndefinedResolves: true,
		encodeBasicAuthUsername: false
	};
	var URLSearchParams = url.URLSearchParams;
	const ALPHA = "abcdefghijklmnopqrstuvwxyz";
	const DIGIT = "0123456789";
	const ALPHABET = {
		DIGIT,
		ALPHA,
		ALPHA_DIGIT: ALPHA + ALPHA.toUpperCase() + DIGIT
	};
	const generateString = (size = 16, alphabet = ALPHABET.ALPHA_DIGIT) => {
		let str = "";
		const { length } = alphabet;
		const randomValues = new Uint32Array(size);
		crypto.randomFillSync(randomValues);
		for (let i = 0; i < size; i++) str += alphabet[randomValues[i] % length];
		return str;
	};
	var platform$1 = {
		isNode: true,
		classes: {
			URLSearchParams,
			FormData: FormData$1,
			Blob: typeof Blob !== "undefined" && Blob || null
		},
		ALPHABET,
		generateString,
		protocols: [
			"http",
			"https",
			"file",
			"data"
		]
	};
	const hasBrowserEnv = typeof window !== "undefined" && typeof document !== "undefined";
	const _navigator = typeof navigator === "object" && navigator || void 0;
	const hasStandardBrowserEnv = hasBrowserEnv && (!_navigator || [
		"ReactNative",
		"NativeScript",
		"NS"
	].indexOf(_navigator.product) < 0);
	const hasStandardBrowserWebWorkerEnv = (() => {
		return typeof WorkerGlobalScope !== "undefined" && self instanceof WorkerGlobalScope && typeof self.importScripts === "function";
	})();
	const origin = hasBrowserEnv && window.location.href || "http://localhost";
	var platform = {
		...Object.freeze({
			__proto__: null,
			hasBrowserEnv,
			hasStandardBrowserEnv,
			hasStandardBrowserWebWorkerEnv,
			navigator: _navigator,
			origin
		}),
		...platform$1
	};
	function toURLEncodedForm(data, options) {
		return toFormData(data, new platform.classes.URLSearchParams(), {
			visitor: function(value, key, path, helpers) {
				if (platform.isNode && utils$1.isBuffer(value)) {
					this.append(key, value.toString("base64"));
					return false;
				}
				return helpers.defaultVisitor.apply(this, arguments);
			},
			...options
		});
	}
	const MAX_DEPTH = DEFAULT_FORM_DATA_MAX_DEPTH;
	function throwIfDepthExceeded(index) {
		if (index > MAX_DEPTH) throw new AxiosError("FormData field is too deeply nested (" + index + " levels). Max depth: 100", AxiosError.ERR_FORM_DATA_DEPTH_EXCEEDED);
	}
	function parsePropPath(name) {
		const path = [];
		const pattern = /[^.[\]]+|\[([^.[\]]*)]/g;
		let match;
		while ((match = pattern.exec(name)) !== null) {
			throwIfDepthExceeded(path.length);
			path.push(match[0] === "[]" ? "" : match[1] || match[0]);
		}
		return path;
	}
	function arrayToObject(arr) {
		const obj = {};
		const keys = Object.keys(arr);
		let i;
		const len = keys.length;
		let key;
		for (i = 0; i < len; i++) {
			key = keys[i];
			obj[key] = arr[key];
		}
		return obj;
	}
	function normalizeArray(value) {
		if (!utils$1.isArray(value)) return value;
		const keys = Object.keys(value);
		return keys.length !== value.length || keys.some((key, index) => key !== String(index)) ? arrayToObject(value) : value;
	}
	function normalizeArrays(obj) {
		const pending = [obj];
		while (pending.length) {
			const target = pending.pop();
			Object.keys(target).forEach((key) => {
				const value = target[key] = normalizeArray(target[key]);
				if (utils$1.isArray(value) || utils$1.isPlainObject(value)) pending.push(value);
			});
		}
		return obj;
	}
	function formDataToJSON(formData) {
		function buildPath(path, value, target, index) {
			throwIfDepthExceeded(index);
			let name = path[index++];
			if (name === "__proto__") return true;
			const isNumericKey = Number.isFinite(+name);
			const isLast = index >= path.length;
			name = !name && utils$1.isArray(target) ? target.length : name;
			if (isLast) {
				if (utils$1.hasOwnProp(target, name)) {
					target[name] = normalizeArray(target[name]);
					target[name] = utils$1.isArray(target[name]) ? target[name].concat(value) : [target[name], value];
				} else target[name] = value;
				return !isNumericKey;
			}
			if (!utils$1.hasOwnProp(target, name) || !utils$1.isObject(target[name])) target[name] = [];
			if (buildPath(path, value, target[name], index) && utils$1.isArray(target[name])) target[name] = arrayToObject(target[name]);
			return !isNumericKey;
		}
		if (utils$1.isFormData(formData) && utils$1.isFunction(formData.entries)) {
			const obj = {};
			utils$1.forEachEntry(formData, (name, value) => {
				buildPath(parsePropPath(name), value, obj, 0);
			});
			return normalizeArrays(obj);
		}
		return null;
	}
	const methodList = Object.freeze([
		"get",
		"delete",
		"head",
		"options",
		"post",
		"put",
		"patch",
		"purge",
		"link",
		"unlink",
		"query"
	]);
	const own = (obj, key) => obj != null && utils$1.hasOwnProp(obj, key) ? obj[key] : void 0;
	function stringifySafely(rawValue, parser, encoder) {
		if (utils$1.isString(rawValue)) try {
			(parser || JSON.parse)(rawValue);
			return utils$1.trim(rawValue);
		} catch (e) {
			if (e.name !== "SyntaxError") throw e;
		}
		return (encoder || JSON.stringify)(rawValue);
	}
	const defaults = {
		transitional: transitionalDefaults,
		adapter: [
			"xhr",
			"http",
			"fetch"
		],
		transformRequest: [function transformRequest(data, headers) {
			const contentType = headers.getContentType() || "";
			const hasJSONContentType = contentType.indexOf("application/json") > -1;
			const isObjectPayload = utils$1.isObject(data);
			if (isObjectPayload && utils$1.isHTMLForm(data)) data = new FormData(data);
			if (utils$1.isFormData(data)) return hasJSONContentType ? JSON.stringify(formDataToJSON(data)) : data;
			if (utils$1.isArrayBuffer(data) || utils$1.isBuffer(data) || utils$1.isStream(data) || utils$1.isFile(data) || utils$1.isBlob(data) || utils$1.isReadableStream(data)) return data;
			if (utils$1.isArrayBufferView(data)) return data.buffer;
			if (utils$1.isURLSearchParams(data)) {
				headers.setContentType("application/x-www-form-urlencoded;charset=utf-8", false);
				return data.toString();
			}
			let isFileList;
			if (isObjectPayload) {
				const formSerializer = own(this, "formSerializer");
				if (contentType.indexOf("application/x-www-form-urlencoded") > -1) return toURLEncodedForm(data, formSerializer).toString();
				if ((isFileList = utils$1.isFileList(data)) || contentType.indexOf("multipart/form-data") > -1) {
					const env = own(this, "env");
					const _FormData = env && env.FormData;
					return toFormData(isFileList ? { "files[]": data } : data, _FormData && new _FormData(), formSerializer);
				}
			}
			if (isObjectPayload || hasJSONContentType) {
				headers.setContentType("application/json", false);
				return stringifySafely(data);
			}
			return data;
		}],
		transformResponse: [function transformResponse(data) {
			const transitional = own(this, "transitional") || defaults.transitional;
			const forcedJSONParsing = transitional && transitional.forcedJSONParsing;
			const responseType = own(this, "responseType");
			const JSONRequested = responseType === "json";
			if (utils$1.isResponse(data) || utils$1.isReadableStream(data)) return data;
			if (data && utils$1.isString(data) && (forcedJSONParsing && !responseType || JSONRequested)) {
				const strictJSONParsing = !(transitional && transitional.silentJSONParsing) && JSONRequested;
				try {
					return JSON.parse(data, own(this, "parseReviver"));
				} catch (e) {
					if (strictJSONParsing) {
						if (e.name === "SyntaxError") throw AxiosError.from(e, AxiosError.ERR_BAD_RESPONSE, this, null, own(this, "response"));
						throw e;
					}
				}
			}
			return data;
		}],
		timeout: 0,
		xsrfCookieName: "XSRF-TOKEN",
		xsrfHeaderName: "X-XSRF-TOKEN",
		maxContentLength: -1,
		maxBodyLength: -1,
		env: {
			FormData: platform.classes.FormData,
			Blob: platform.classes.Blob
		},
		validateStatus: function validateStatus(status) {
			return status >= 200 && status < 300;
		},
		headers: { common: {
			Accept: "application/json, text/plain, */*",
			"Content-Type": void 0
		} }
	};
	utils$1.forEach(methodList, (method) => {
		defaults.headers[method] = {};
	});
	function transformData(fns, response) {
		const config = this || defaults;
		const context = response || config;
		const headers = AxiosHeaders.from(context.headers);
		let data = context.data;
		utils$1.forEach(fns, function transform(fn) {
			data = fn.call(config, data, headers.normalize(), response ? response.status : void 0);
		});
		headers.normalize();
		return data;
	}
	function isCancel(value) {
		return !!(value && value.__CANCEL__);
	}
	var CanceledError = class extends AxiosError {
		constructor(message, config, request) {
			super(message == null ? "canceled" : message, AxiosError.ERR_CANCELED, config, request);
			this.name = "CanceledError";
			this.__CANCEL__ = true;
		}
	};
	function settle(resolve, reject, response) {
		const validateStatus = response.config.validateStatus;
		if (!response.status || !validateStatus || validateStatus(response.status)) resolve(response);
		else reject(new AxiosError("Request failed with status code " + response.status, response.status >= 400 && response.status < 500 ? AxiosError.ERR_BAD_REQUEST : AxiosError.ERR_BAD_RESPONSE, response.config, response.request, response));
	}
	function isAbsoluteURL(url) {
		if (typeof url !== "string") return false;
		return /^([a-z][a-z\d+\-.]*:)?\/\//i.test(url);
	}
	function combineURLs(baseURL, relativeURL) {
		if (!relativeURL) return baseURL;
		let end = baseURL.length;
		while (end > 0 && baseURL.charCodeAt(end - 1) === 47) end--;
		return baseURL.slice(0, end) + "/" + relativeURL.replace(/^\/+/, "");
	}
	const urlParserControlCharacters = /[\t\n\r]/g;
	function normalizeURLForProtocolCheck(url) {
		if (typeof url !== "string") return url;
		let start = 0;
		while (start < url.length && url.charCodeAt(start) <= 32) start++;
		return url.slice(start).replace(urlParserControlCharacters, "");
	}
	const malformedHttpProtocol = /^https?:(?!\/\/)/i;
	function redactFragment(fragment) {
		if (!fragment) return fragment;
		return fragment.replace(/(^|&)([^=&]*=)?[^&]+/g, (match, separator, parameterName = "") => {
			return `${separator}${parameterName}${REDACTED}`;
		});
	}
	function redactSensitiveURLParts(url) {
		const redactedURL = url.replace(/^(https?:\/{0,2})[^/?#]*@/i, `$1${REDACTED}@`);
		const fragmentIndex = redactedURL.indexOf("#");
		const redactedURLWithoutFragment = (fragmentIndex === -1 ? redactedURL : redactedURL.slice(0, fragmentIndex)).replace(/([?&][^=&#]*=)[^&#]*/g, `$1${REDACTED}`);
		if (fragmentIndex === -1) return redactedURLWithoutFragment;
		return `${redactedURLWithoutFragment}#${redactFragment(redactedURL.slice(fragmentIndex + 1))}`;
	}
	function assertValidHttpProtocolURL(url, config) {
		if (typeof url === "string") {
			const normalizedURL = normalizeURLForProtocolCheck(url);
			if (malformedHttpProtocol.test(normalizedURL)) throw new AxiosError(`Invalid URL ${JSON.stringify(redactSensitiveURLParts(normalizedURL))}: missing "//" after protocol`, AxiosError.ERR_INVALID_URL, config);
		}
	}
	function buildFullPath(baseURL, requestedURL, allowAbsoluteUrls, config) {
		assertValidHttpProtocolURL(requestedURL, config);
		let isRelativeUrl = !isAbsoluteURL(requestedURL);
		if (baseURL && (isRelativeUrl || allowAbsoluteUrls === false)) {
			assertValidHttpProtocolURL(baseURL, config);
			return combineURLs(baseURL, requestedURL);
		}
		return requestedURL;
	}
	var DEFAULT_PORTS$1 = {
		ftp: 21,
		gopher: 70,
		http: 80,
		https: 443,
		ws: 80,
		wss: 443
	};
	function parseUrl(urlString) {
		try {
			return new URL(urlString);
		} catch {
			return null;
		}
	}
	function getProxyForUrl(url) {
		var parsedUrl = (typeof url === "string" ? parseUrl(url) : url) || {};
		var proto = parsedUrl.protocol;
		var hostname = parsedUrl.host;
		var port = parsedUrl.port;
		if (typeof hostname !== "string" || !hostname || typeof proto !== "string") return "";
		proto = proto.split(":", 1)[0];
		hostname = hostname.replace(/:\d*$/, "");
		port = parseInt(port) || DEFAULT_PORTS$1[proto] || 0;
		if (!shouldProxy(hostname, port)) return "";
		var proxy = getEnv(proto + "_proxy") || getEnv("all_proxy");
		if (proxy && proxy.indexOf("://") === -1) proxy = proto + "://" + proxy;
		return proxy;
	}
	function shouldProxy(hostname, port) {
		var NO_PROXY = getEnv("no_proxy").toLowerCase();
		if (!NO_PROXY) return true;
		if (NO_PROXY === "*") return false;
		return NO_PROXY.split(/[,\s]/).every(function(proxy) {
			if (!proxy) return true;
			var parsedProxy = proxy.match(/^(.+):(\d+)$/);
			var parsedProxyHostname = parsedProxy ? parsedProxy[1] : proxy;
			var parsedProxyPort = parsedProxy ? parseInt(parsedProxy[2]) : 0;
			if (parsedProxyPort && parsedProxyPort !== port) return true;
			if (!/^[.*]/.test(parsedProxyHostname)) return hostname !== parsedProxyHostname;
			if (parsedProxyHostname.charAt(0) === "*") parsedProxyHostname = parsedProxyHostname.slice(1);
			return !hostname.endsWith(parsedProxyHostname);
		});
	}
	function getEnv(key) {
		return process.env[key.toLowerCase()] || process.env[key.toUpperCase()] || "";
	}
	const VERSION = "1.21.1";
	function parseProtocol(url) {
		const match = /^([-+\w]{1,25}):(?:\/\/)?/.exec(url);
		return match && match[1].toLowerCase() || "";
	}
	const DATA_URL_PATTERN = /^([^,;/]+\/[^,;/]+)?((?:;[^,;=]+=[^,;]+)*)(;base64)?,([\s\S]*)$/i;
	function fromDataURI(uri, asBlob, options) {
		const _Blob = options && options.Blob || platform.classes.Blob;
		const protocol = parseProtocol(uri);
		if (asBlob === void 0 && _Blob) asBlob = true;
		if (protocol === "data") {
			uri = protocol.length ? uri.slice(protocol.length + 1) : uri;
			const match = DATA_URL_PATTERN.exec(uri);
			if (!match) throw new AxiosError("Invalid URL", AxiosError.ERR_INVALID_URL);
			const type = match[1];
			const params = match[2];
			const encoding = match[3] ? "base64" : "utf8";
			const body = match[4];
			let mime = "";
			if (type) mime = params ? type + params : type;
			else if (params) mime = "text/plain" + params;
			const buffer = encoding === "base64" ? Buffer.from(body.replace(/%([\da-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))), "base64") : Buffer.from(decodeURIComponent(body), encoding);
			if (asBlob) {
				if (!_Blob) throw new AxiosError("Blob is not supported", AxiosError.ERR_NOT_SUPPORT);
				return new _Blob([buffer], { type: mime });
			}
			return buffer;
		}
		throw new AxiosError("Unsupported protocol " + protocol, AxiosError.ERR_NOT_SUPPORT);
	}
	const FORM_DATA_CONTENT_HEADERS = ["content-type", "content-length"];
	function setFormDataHeaders(headers, formHeaders, policy) {
		if (policy !== "content-only") {
			headers.set(formHeaders);
			return;
		}
		Object.entries(formHeaders || {}).forEach(([key, val]) => {
			if (FORM_DATA_CONTENT_HEADERS.includes(key.toLowerCase())) headers.set(key, val);
		});
	}
	const kInternals = Symbol("internals");
	var AxiosTransformStream = class extends stream.Transform {
		constructor(options) {
			options = utils$1.toFlatObject(options, {
				maxRate: 0,
				chunkSize: 65536,
				minChunkSize: 100,
				timeWindow: 500,
				ticksRate: 2,
				samplesCount: 15
			}, null, (prop, source) => {
				return !utils$1.isUndefined(source[prop]);
			});
			super({ readableHighWaterMark: options.chunkSize });
			const internals = this[kInternals] = {
				timeWindow: options.timeWindow,
				chunkSize: options.chunkSize,
				maxRate: options.maxRate,
				minChunkSize: options.minChunkSize,
				bytesSeen: 0,
				isCaptured: false,
				notifiedBytesLoaded: 0,
				ts: Date.now(),
				bytes: 0,
				onReadCallback: null
			};
			this.on("newListener", (event) => {
				if (event === "progress") {
					if (!internals.isCaptured) internals.isCaptured = true;
				}
			});
		}
		_read(size) {
			const internals = this[kInternals];
			if (internals.onReadCallback) internals.onReadCallback();
			return super._read(size);
		}
		_transform(chunk, encoding, callback) {
			const internals = this[kInternals];
			const maxRate = internals.maxRate;
			const readableHighWaterMark = this.readableHighWaterMark;
			const timeWindow = internals.timeWindow;
			const bytesThreshold = maxRate / (1e3 / timeWindow);
			let minChunkSize = internals.minChunkSize !== false ? Math.max(internals.minChunkSize, bytesThreshold * .01) : 0;
			if (maxRate) minChunkSize = Math.min(bytesThreshold, minChunkSize);
			const pushChunk = (_chunk, _callback) => {
				const bytes = Buffer.byteLength(_chunk);
				internals.bytesSeen += bytes;
				internals.bytes += bytes;
				internals.isCaptured && this.emit("progress", internals.bytesSeen);
				if (this.push(_chunk)) process.nextTick(_callback);
				else internals.onReadCallback = () => {
					internals.onReadCallback = null;
					process.nextTick(_callback);
				};
			};
			const transformChunk = (_chunk, _callback) => {
				if (this.destroyed) return _callback();
				const chunkSize = Buffer.byteLength(_chunk);
				let chunkRemainder = null;
				let maxChunkSize = readableHighWaterMark;
				let bytesLeft;
				let passed = 0;
				if (maxRate) {
					const now = Date.now();
					if (!internals.ts || (passed = now - internals.ts) >= timeWindow) {
						internals.ts = now;
						bytesLeft = bytesThreshold - internals.bytes;
						internals.bytes = bytesLeft < 0 ? -bytesLeft : 0;
						passed = 0;
					}
					bytesLeft = bytesThreshold - internals.bytes;
				}
				if (maxRate) {
					if (bytesLeft <= 0) return setTimeout(() => {
						_callback(null, _chunk);
					}, timeWindow - passed);
					if (bytesLeft < maxChunkSize) maxChunkSize = Math.max(1, Math.floor(bytesLeft));
				}
				if (maxChunkSize && chunkSize > maxChunkSize && chunkSize - maxChunkSize > minChunkSize) {
					chunkRemainder = _chunk.subarray(maxChunkSize);
					_chunk = _chunk.subarray(0, maxChunkSize);
				}
				pushChunk(_chunk, chunkRemainder ? () => {
					process.nextTick(_callback, null, chunkRemainder);
				} : _callback);
			};
			transformChunk(chunk, function transformNextChunk(err, _chunk) {
				if (err) return callback(err);
				if (_chunk) transformChunk(_chunk, transformNextChunk);
				else callback(null);
			});
		}
	};
	const { asyncIterator } = Symbol;
	const readBlob = async function* (blob) {
		if (blob.stream) yield* blob.stream();
		else if (blob.arrayBuffer) yield await blob.arrayBuffer();
		else if (blob[asyncIterator]) yield* blob[asyncIterator]();
		else yield blob;
	};
	const BOUNDARY_ALPHABET = platform.ALPHABET.ALPHA_DIGIT + "-_";
	const textEncoder = typeof TextEncoder === "function" ? new TextEncoder() : new util.TextEncoder();
	const CRLF$1 = "\r\n";
	const CRLF_BYTES = textEncoder.encode(CRLF$1);
	const CRLF_BYTES_COUNT = 2;
	var FormDataPart = class {
		constructor(name, value) {
			const { escapeName } = this.constructor;
			const isStringValue = utils$1.isString(value);
			let headers = `Content-Disposition: form-data; name="${escapeName(name)}"${!isStringValue && value.name ? `; filename="${escapeName(value.name)}"` : ""}${CRLF$1}`;
			if (isStringValue) value = textEncoder.encode(String(value).replace(/\r?\n|\r\n?/g, CRLF$1));
			else {
				const safeType = String(value.type || "application/octet-stream").replace(/[\r\n]/g, "");
				headers += `Content-Type: ${safeType}${CRLF$1}`;
			}
			this.headers = textEncoder.encode(headers + CRLF$1);
			this.contentLength = isStringValue ? value.byteLength : value.size;
			this.size = this.headers.byteLength + this.contentLength + CRLF_BYTES_COUNT;
			this.name = name;
			this.value = value;
		}
		async *encode() {
			yield this.headers;
			const { value } = this;
			if (utils$1.isTypedArray(value)) yield value;
			else yield* readBlob(value);
			yield CRLF_BYTES;
		}
		static escapeName(name) {
			return String(name).replace(/[\r\n"]/g, (match) => ({
				"\r": "%0D",
				"\n": "%0A",
				"\"": "%22"
			})[match]);
		}
	};
	const formDataToStream = (form, headersHandler, options) => {
		const { tag = "form-data-boundary", size = 25, boundary = tag + "-" + platform.generateString(size, BOUNDARY_ALPHABET) } = options || {};
		if (!utils$1.isFormData(form)) throw new TypeError("FormData instance required");
		if (boundary.length < 1 || boundary.length > 70) throw new Error("boundary must be 1-70 characters long");
		const boundaryBytes = textEncoder.encode("--" + boundary + CRLF$1);
		const footerBytes = textEncoder.encode("--" + boundary + "--\r\n");
		let contentLength = footerBytes.byteLength;
		const parts = Array.from(form.entries()).map(([name, value]) => {
			const part = new FormDataPart(name, value);
			contentLength += part.size;
			return part;
		});
		contentLength += boundaryBytes.byteLength * parts.length;
		contentLength = utils$1.toFiniteNumber(contentLength);
		const computedHeaders = { "Content-Type": `multipart/form-data; boundary=${boundary}` };
		if (Number.isFinite(contentLength)) computedHeaders["Content-Length"] = contentLength;
		headersHandler && headersHandler(computedHeaders);
		return stream.Readable.from(async function* () {
			for (const part of parts) {
				yield boundaryBytes;
				yield* part.encode();
			}
			yield footerBytes;
		}());
	};
	var ZlibHeaderTransformStream = class extends stream.Transform {
		__transform(chunk, encoding, callback) {
			this.push(chunk);
			callback();
		}
		_transform(chunk, encoding, callback) {
			if (chunk.length !== 0) {
				this._transform = this.__transform;
				if (chunk[0] !== 120) {
					const header = Buffer.alloc(2);
					header[0] = 120;
					header[1] = 156;
					this.push(header, encoding);
				}
			}
			this.__transform(chunk, encoding, callback);
		}
	};
	var Http2Sessions = class {
		constructor() {
			this.sessions = Object.create(null);
		}
		getSession(authority, options) {
			options = Object.assign(Object.create(null), { sessionTimeout: 1e3 }, options);
			let authoritySessions = this.sessions[authority];
			if (authoritySessions) {
				let len = authoritySessions.length;
				for (let i = 0; i < len; i++) {
					const [sessionHandle, sessionOptions] = authoritySessions[i];
					if (!sessionHandle.destroyed && !sessionHandle.closed && util.isDeepStrictEqual(sessionOptions, options)) return sessionHandle;
				}
			}
			const session = http2.connect(authority, options);
			let removed;
			let timer;
			const removeSession = () => {
				if (removed) return;
				removed = true;
				if (timer) {
					clearTimeout(timer);
					timer = null;
				}
				let entries = authoritySessions, len = entries.length, i = len;
				while (i--) if (entries[i][0] === session) {
					if (len === 1) delete this.sessions[authority];
					else entries.splice(i, 1);
					if (!session.closed) session.close();
					return;
				}
			};
			const originalRequestFn = session.request;
			const { sessionTimeout } = options;
			if (sessionTimeout != null) {
				let streamsCount = 0;
				session.request = function() {
					const stream = originalRequestFn.apply(this, arguments);
					streamsCount++;
					if (timer) {
						clearTimeout(timer);
						timer = null;
					}
					stream.once("close", () => {
						if (!--streamsCount && !removed) timer = setTimeout(() => {
							timer = null;
							removeSession();
						}, sessionTimeout);
					});
					return stream;
				};
			}
			session.once("close", removeSession);
			session.once("error", removeSession);
			session.once("goaway", removeSession);
			let entry = [session, options];
			authoritySessions ? authoritySessions.push(entry) : authoritySessions = this.sessions[authority] = [entry];
			return session;
		}
	};
	const callbackify = (fn, reducer) => {
		return utils$1.isAsyncFn(fn) ? function(...args) {
			const cb = args.pop();
			fn.apply(this, args).then((value) => {
				try {
					reducer ? cb(null, ...reducer(value)) : cb(null, value);
				} catch (err) {
					cb(err);
				}
			}, cb);
		} : fn;
	};
	const LOOPBACK_HOSTNAMES = new Set(["localhost", "0.0.0.0"]);
	const trimTrailingDots = (value) => {
		let end = value.length;
		while (end && value.charCodeAt(end - 1) === 46) end--;
		return end === value.length ? value : value.slice(0, end);
	};
	const isIPv4Loopback = (host) => {
		const parts = host.split(".");
		if (parts.length !== 4) return false;
		if (parts[0] !== "127") return false;
		return parts.every((p) => /^\d+$/.test(p) && Number(p) >= 0 && Number(p) <= 255);
	};
	const parseIPv4Octet = (text) => {
		if (/^0[xX][0-9a-fA-F]+$/.test(text)) {
			const n = parseInt(text.slice(2), 16);
			return Number.isFinite(n) ? n : null;
		}
		if (text.length > 1 && /^0[0-7]+$/.test(text)) {
			const n = parseInt(text, 8);
			return Number.isFinite(n) ? n : null;
		}
		if (text.length > 1 && /^0[0-9]+$/.test(text)) return null;
		if (/^[0-9]+$/.test(text)) {
			const n = parseInt(text, 10);
			return Number.isFinite(n) ? n : null;
		}
		return null;
	};
	const normalizeIPAddress = (host) => {
		if (typeof host !== "string" || !host || host.indexOf(":") !== -1) return host;
		let h = host;
		if (h.charAt(0) === "[" && h.charAt(h.length - 1) === "]") h = h.slice(1, -1);
		h = trimTrailingDots(h);
		if (!/^[0-9.xXa-fA-F]+$/.test(h)) return host;
		const parts = h.split(".");
		if (parts.some((p) => p === "")) return host;
		if (parts.length === 4) {
			const octets = parts.map(parseIPv4Octet);
			if (octets.some((n) => n === null || n < 0 || n > 255)) return host;
			return octets.join(".");
		}
		if (parts.length > 4) return host;
		if (parts.length === 1) return host;
		const literalOctets = parts.slice(0, -1);
		const tail = parts[parts.length - 1];
		const tailSlots = 4 - literalOctets.length;
		const tailValue = parseIPv4Octet(tail);
		if (tailValue === null) return host;
		const maxTail = (1 << 8 * tailSlots) - 1;
		if (tailValue < 0 || tailValue > maxTail) return host;
		const tailOctets = new Array(tailSlots).fill(0);
		for (let i = tailSlots - 1, v = tailValue; i >= 0; i--, v >>= 8) tailOctets[i] = v & 255;
		const literal = literalOctets.map(parseIPv4Octet);
		if (literal.some((n) => n === null || n < 0 || n > 255)) return host;
		return [...literal, ...tailOctets].join(".");
	};
	const isIPv6ZeroGroup = (group) => /^0{1,4}$/.test(group);
	const isIPv6Unspecified = (host) => {
		if (host === "::") return true;
		const compressionIndex = host.indexOf("::");
		if (compressionIndex !== -1) {
			if (compressionIndex !== host.lastIndexOf("::")) return false;
			const left = host.slice(0, compressionIndex);
			const right = host.slice(compressionIndex + 2);
			const leftGroups = left ? left.split(":") : [];
			const rightGroups = right ? right.split(":") : [];
			return leftGroups.length + rightGroups.length < 8 && leftGroups.every(isIPv6ZeroGroup) && rightGroups.every(isIPv6ZeroGroup);
		}
		const groups = host.split(":");
		return groups.length === 8 && groups.every(isIPv6ZeroGroup);
	};
	const isIPv6Loopback = (host) => {
		if (host === "::1") return true;
		const v4MappedDotted = host.match(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/i);
		if (v4MappedDotted) return isIPv4Loopback(v4MappedDotted[1]);
		const v4MappedHex = host.match(/^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i);
		if (v4MappedHex) {
			const high = parseInt(v4MappedHex[1], 16);
			return high >= 32512 && high <= 32767;
		}
		const groups = host.split(":");
		if (groups.length === 8) {
			for (let i = 0; i < 7; i++) if (!/^0+$/.test(groups[i])) return false;
			return /^0*1$/.test(groups[7]);
		}
		return false;
	};
	const isLoopback = (host) => {
		if (!host) return false;
		if (LOOPBACK_HOSTNAMES.has(host)) return true;
		if (isIPv4Loopback(host)) return true;
		if (isIPv6Unspecified(host)) return true;
		return isIPv6Loopback(host);
	};
	const DEFAULT_PORTS = {
		http: 80,
		https: 443,
		ws: 80,
		wss: 443,
		ftp: 21
	};
	const parseNoProxyEntry = (entry) => {
		let entryHost = entry;
		let entryPort = 0;
		if (entryHost.charAt(0) === "[") {
			const bracketIndex = entryHost.indexOf("]");
			if (bracketIndex !== -1) {
				const host = entryHost.slice(1, bracketIndex);
				const rest = entryHost.slice(bracketIndex + 1);
				if (rest.charAt(0) === ":" && /^\d+$/.test(rest.slice(1))) entryPort = Number.parseInt(rest.slice(1), 10);
				return [host, entryPort];
			}
		}
		const firstColon = entryHost.indexOf(":");
		const lastColon = entryHost.lastIndexOf(":");
		if (firstColon !== -1 && firstColon === lastColon && /^\d+$/.test(entryHost.slice(lastColon + 1))) {
			entryPort = Number.parseInt(entryHost.slice(lastColon + 1), 10);
			entryHost = entryHost.slice(0, lastColon);
		}
		return [entryHost, entryPort];
	};
	const IPV4_MAPPED_DOTTED_RE = /^(?:::|(?:0{1,4}:){1,4}:|(?:0{1,4}:){5})ffff:(\d+\.\d+\.\d+\.\d+)$/i;
	const IPV4_MAPPED_HEX_RE = /^(?:::|(?:0{1,4}:){1,4}:|(?:0{1,4}:){5})ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i;
	const unmapIPv4MappedIPv6 = (host) => {
		if (typeof host !== "string" || host.indexOf(":") === -1) return host;
		const dotted = host.match(IPV4_MAPPED_DOTTED_RE);
		if (dotted) return dotted[1];
		const hex = host.match(IPV4_MAPPED_HEX_RE);
		if (hex) {
			const high = parseInt(hex[1], 16);
			const low = parseInt(hex[2], 16);
			return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;
		}
		return host;
	};
	const IPV4_OCTET_RE = /^(?:0|[1-9]\d{0,2})$/;
	const ipv4ToBytes = (host) => {
		const parts = host.split(".");
		return parts.length === 4 && parts.every((part) => IPV4_OCTET_RE.test(part) && Number(part) <= 255) ? parts.map(Number) : null;
	};
	const IPV6_GROUP_RE = /^[0-9a-f]{1,4}$/i;
	const ipv6ToBytes = (host) => {
		const halves = host.split("::");
		if (halves.length > 2) return null;
		const groups = halves[0] ? halves[0].split(":") : [];
		if (halves.length === 2) {
			const rear = halves[1] ? halves[1].split(":") : [];
			const missing = 8 - groups.length - rear.length;
			if (missing < 1) return null;
			groups.push(...new Array(missing).fill("0"), ...rear);
		}
		if (groups.length !== 8 || groups.some((group) => !IPV6_GROUP_RE.test(group))) return null;
		return groups.flatMap((group) => {
			const value = Number.parseInt(group, 16);
			return [value >> 8 & 255, value & 255];
		});
	};
	const ipToBytes = (host) => {
		if (typeof host !== "string" || !host) return null;
		return host.indexOf(":") !== -1 ? ipv6ToBytes(host) : ipv4ToBytes(host);
	};
	const normalizeNoProxyHost = (hostname) => {
		if (!hostname) return hostname;
		if (hostname.charAt(0) === "[" && hostname.charAt(hostname.length - 1) === "]") hostname = hostname.slice(1, -1);
		let trimmed = trimTrailingDots(hostname);
		if (trimmed.indexOf(":") !== -1) try {
			trimmed = new URL("http://[" + trimmed + "]/").hostname.slice(1, -1);
		} catch (_err) {
			return trimmed;
		}
		else if (/[\u0080-\uffff]/.test(trimmed)) {
			const prefix = /^[*.]+/.exec(trimmed);
			const start = prefix ? prefix[0] : "";
			const ascii = url.domainToASCII(trimmed.slice(start.length));
			if (!ascii) return "";
			trimmed = start + trimTrailingDots(ascii);
		}
		const ipv4 = normalizeIPAddress(trimmed);
		if (ipv4 !== trimmed) return ipv4;
		return unmapIPv4MappedIPv6(trimmed);
	};
	const normalizeCidrBase = (input) => {
		let base = input;
		const startsBracket = base.charAt(0) === "[";
		const endsBracket = base.charAt(base.length - 1) === "]";
		const hasBracket = base.includes("[") || base.includes("]");
		if (startsBracket || endsBracket) {
			if (!startsBracket || !endsBracket) return null;
			base = base.slice(1, -1);
			if (base.indexOf(":") === -1 || base.includes("[") || base.includes("]")) return null;
		} else if (hasBracket) return null;
		if (!base || base.charAt(base.length - 1) === ".") return null;
		const wasIPv6 = base.indexOf(":") !== -1;
		if (wasIPv6) try {
			base = new URL(`http://[${base}]/`).hostname.slice(1, -1);
		} catch (_err) {
			return null;
		}
		else {
			base = normalizeIPAddress(base);
			if (!ipv4ToBytes(base)) return null;
		}
		return {
			normalized: unmapIPv4MappedIPv6(base),
			wasIPv6
		};
	};
	const CIDR_ENTRY_RE = /^(.+)\/(0|[1-9]\d{0,2})$/;
	const parseCidrEntry = (entry) => {
		if (entry.indexOf("/") === -1) return;
		const match = CIDR_ENTRY_RE.exec(entry);
		if (!match) return null;
		let prefix = Number(match[2]);
		const parsedBase = normalizeCidrBase(match[1]);
		if (!parsedBase) return null;
		const { normalized, wasIPv6 } = parsedBase;
		if (wasIPv6 && normalized.indexOf(":") === -1) {
			if (prefix < 96) return null;
			prefix -= 96;
		}
		const bytes = ipToBytes(normalized);
		if (!bytes || prefix > bytes.length * 8) return null;
		return {
			bytes,
			prefix
		};
	};
	const isInSubnet = (addressBytes, networkBytes, prefix) => {
		const fullBytes = prefix >> 3;
		for (let i = 0; i < fullBytes; i++) if (addressBytes[i] !== networkBytes[i]) return false;
		const remainingBits = prefix & 7;
		if (remainingBits) {
			const mask = 255 << 8 - remainingBits & 255;
			if ((addressBytes[fullBytes] & mask) !== (networkBytes[fullBytes] & mask)) return false;
		}
		return true;
	};
	function shouldBypassProxy(location) {
		let parsed;
		try {
			parsed = new URL(location);
		} catch (_err) {
			return false;
		}
		const noProxy = (process.env.no_proxy || process.env.NO_PROXY || "").toLowerCase();
		if (!noProxy) return false;
		if (noProxy === "*") return true;
		const port = Number.parseInt(parsed.port, 10) || DEFAULT_PORTS[parsed.protocol.split(":", 1)[0]] || 0;
		const hostname = normalizeNoProxyHost(parsed.hostname.toLowerCase());
		const hostnameBytes = ipToBytes(hostname);
		return noProxy.split(/[\s,]+/).some((entry) => {
			if (!entry) return false;
			if (entry === "*") return true;
			const cidr = parseCidrEntry(entry);
			if (cidr !== void 0) return cidr !== null && !!hostnameBytes && hostnameBytes.length === cidr.bytes.length && isInSubnet(hostnameBytes, cidr.bytes, cidr.prefix);
			let [entryHost, entryPort] = parseNoProxyEntry(entry);
			entryHost = normalizeNoProxyHost(entryHost);
			if (!entryHost) return false;
			if (entryPort && entryPort !== port) return false;
			if (entryHost.charAt(0) === "*") entryHost = entryHost.slice(1);
			if (entryHost.charAt(0) === ".") return hostname.endsWith(entryHost);
			return hostname === entryHost || isLoopback(hostname) && isLoopback(entryHost);
		});
	}
	function speedometer(samplesCount, min) {
		samplesCount = samplesCount || 10;
		const bytes = new Array(samplesCount);
		const timestamps = new Array(samplesCount);
		let head = 0;
		let tail = 0;
		let firstSampleTS;
		min = min !== void 0 ? min : 1e3;
		return function push(chunkLength) {
			const now = Date.now();
			const startedAt = timestamps[tail];
			if (!firstSampleTS) firstSampleTS = now;
			bytes[head] = chunkLength;
			timestamps[head] = now;
			let i = tail;
			let bytesCount = 0;
			while (i !== head) {
				bytesCount += bytes[i++];
				i = i % samplesCount;
			}
			head = (head + 1) % samplesCount;
			if (head === tail) tail = (tail + 1) % samplesCount;
			if (now - firstSampleTS < min) return;
			const passed = startedAt && now - startedAt;
			return passed ? Math.round(bytesCount * 1e3 / passed) : void 0;
		};
	}
	function throttle(fn, freq) {
		let timestamp = 0;
		let threshold = 1e3 / freq;
		let lastArgs;
		let timer;
		const invoke = (args, now = Date.now()) => {
			timestamp = now;
			lastArgs = null;
			if (timer) {
				clearTimeout(timer);
				timer = null;
			}
			fn(...args);
		};
		const throttled = (...args) => {
			const now = Date.now();
			const passed = now - timestamp;
			if (passed >= threshold) invoke(args, now);
			else {
				lastArgs = args;
				if (!timer) timer = setTimeout(() => {
					timer = null;
					invoke(lastArgs);
				}, threshold - passed);
			}
		};
		const flush = () => lastArgs && invoke(lastArgs);
		const flushWith = (...args) => invoke(args);
		return [
			throttled,
			flush,
			flushWith
		];
	}
	const progressEventReducer = (listener, isDownloadStream, freq = 3) => {
		let bytesNotified = 0;
		const _speedometer = speedometer(50, 250);
		return throttle((e) => {
			if (!e || !utils$1.isNumber(e.loaded)) return;
			const rawLoaded = e.loaded;
			const total = e.lengthComputable ? e.total : void 0;
			const loaded = Math.max(0, total != null ? Math.min(rawLoaded, total) : rawLoaded);
			const progressBytes = Math.max(0, loaded - bytesNotified);
			const rate = _speedometer(progressBytes);
			bytesNotified = Math.max(bytesNotified, loaded);
			listener({
				loaded,
				total,
				progress: total ? loaded / total : void 0,
				bytes: progressBytes,
				rate: rate ? rate : void 0,
				estimated: rate && total ? (total - loaded) / rate : void 0,
				event: e,
				lengthComputable: total != null,
				[isDownloadStream ? "download" : "upload"]: true
			});
		}, freq);
	};
	const progressEventDecorator = (total, throttled) => {
		const lengthComputable = total != null;
		return [(loaded) => throttled[0]({
			lengthComputable,
			total,
			loaded
		}), throttled[1]];
	};
	const asyncDecorator = (fn, scheduler = utils$1.asap) => (...args) => scheduler(() => fn(...args));
	const isHexDigit = (charCode) => charCode >= 48 && charCode <= 57 || charCode >= 65 && charCode <= 70 || charCode >= 97 && charCode <= 102;
	const isPercentEncodedByte = (str, i, len) => i + 2 < len && isHexDigit(str.charCodeAt(i + 1)) && isHexDigit(str.charCodeAt(i + 2));
	const hexValue = (charCode) => charCode <= 57 ? charCode - 48 : (charCode & 223) - 55;
	const isBase64Char = (charCode) => charCode >= 65 && charCode <= 90 || charCode >= 97 && charCode <= 122 || charCode >= 48 && charCode <= 57 || charCode === 43 || charCode === 47 || charCode === 45 || charCode === 95;
	const isBase64Whitespace = (charCode) => charCode === 9 || charCode === 10 || charCode === 12 || charCode === 13 || charCode === 32;
	const base64Bytes = (significant) => {
		const groups = Math.floor(significant / 4);
		const remainder = significant % 4;
		return groups * 3 + (remainder === 2 ? 1 : remainder === 3 ? 2 : 0);
	};
	const estimateBase64BufferAllocation = (body) => {
		const len = body.length;
		let padding = 0;
		if (len > 0 && body.charCodeAt(len - 1) === 61) {
			padding++;
			if (len > 1 && body.charCodeAt(len - 2) === 61) padding++;
		}
		return Math.floor((len - padding) * 3 / 4);
	};
	const estimatePercentDecodedBase64BufferAllocation = (body) => {
		if (body.indexOf("%") === -1) return estimateBase64BufferAllocation(body);
		let length = 0;
		let previous = 0;
		let last = 0;
		for (let i = 0, len = body.length; i < len; i++) {
			let code = body.charCodeAt(i);
			if (code === 37 && isPercentEncodedByte(body, i, len)) {
				code = hexValue(body.charCodeAt(i + 1)) * 16 + hexValue(body.charCodeAt(i + 2));
				i += 2;
			}
			length++;
			previous = last;
			last = code;
		}
		return Math.floor((length - (last === 61 ? previous === 61 ? 2 : 1 : 0)) * 3 / 4);
	};
	const estimatePercentDecodedBase64Bytes = (body) => {
		const len = body.length;
		let significant = 0;
		let padding = 0;
		let invalid = false;
		for (let i = 0; i < len; i++) {
			let code = body.charCodeAt(i);
			if (code === 37 && isPercentEncodedByte(body, i, len)) {
				code = hexValue(body.charCodeAt(i + 1)) * 16 + hexValue(body.charCodeAt(i + 2));
				i += 2;
			}
			if (isBase64Whitespace(code)) continue;
			if (code === 61) {
				padding++;
				continue;
			}
			if (!isBase64Char(code) || padding > 0) {
				invalid = true;
				continue;
			}
			significant++;
		}
		if (invalid || padding > 2 || padding > 0 && (significant + padding) % 4 !== 0 || significant % 4 === 1) return estimateBase64BufferAllocation(body);
		return base64Bytes(significant);
	};
	const estimateDataURLBytes = (url, estimateBase64, base64Pattern) => {
		if (!url || typeof url !== "string") return 0;
		if (!/^data:/i.test(url)) return 0;
		const comma = url.indexOf(",");
		if (comma < 0) return 0;
		const meta = url.slice(5, comma);
		const body = url.slice(comma + 1);
		if (base64Pattern.test(meta)) return estimateBase64(body);
		let bytes = 0;
		for (let i = 0, len = body.length; i < len; i++) {
			const c = body.charCodeAt(i);
			if (c === 37 && isPercentEncodedByte(body, i, len)) {
				bytes += 1;
				i += 2;
			} else if (c < 128) bytes += 1;
			else if (c < 2048) bytes += 2;
			else if (c >= 55296 && c <= 56319 && i + 1 < len) {
				const next = body.charCodeAt(i + 1);
				if (next >= 56320 && next <= 57343) {
					bytes += 4;
					i++;
				} else bytes += 3;
			} else bytes += 3;
		}
		return bytes;
	};
	function estimateDataURLDecodedBytes(url) {
		const fragmentIndex = typeof url === "string" ? url.indexOf("#") : -1;
		return estimateDataURLBytes(fragmentIndex === -1 ? url : url.slice(0, fragmentIndex), estimatePercentDecodedBase64Bytes, /; *base64[\t\n\f\r ]*$/i);
	}
	function estimateDataURLBufferAllocation(url) {
		return estimateDataURLBytes(url, estimatePercentDecodedBase64BufferAllocation, /;base64$/i);
	}
	const zlibOptions = {
		flush: zlib.constants.Z_SYNC_FLUSH,
		finishFlush: zlib.constants.Z_SYNC_FLUSH
	};
	const brotliOptions = {
		flush: zlib.constants.BROTLI_OPERATION_FLUSH,
		finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH
	};
	const zstdOptions = {
		flush: zlib.constants.ZSTD_e_flush,
		finishFlush: zlib.constants.ZSTD_e_flush
	};
	const isBrotliSupported = utils$1.isFunction(zlib.createBrotliDecompress);
	const isZstdSupported = utils$1.isFunction(zlib.createZstdDecompress);
	const ACCEPT_ENCODING = "gzip, compress, deflate" + (isBrotliSupported ? ", br" : "");
	const ACCEPT_ENCODING_WITH_ZSTD = ACCEPT_ENCODING + (isZstdSupported ? ", zstd" : "");
	const scheduleProgress = typeof process !== "undefined" && process.nextTick ? process.nextTick.bind(process) : utils$1.asap;
	const { http: httpFollow, https: httpsFollow } = followRedirects;
	const isHttps = /https:?/;
	const kAxiosSocketListener = Symbol("axios.http.socketListener");
	const kAxiosCurrentReq = Symbol("axios.http.currentReq");
	function handleSocketError(err) {
		const current = this[kAxiosCurrentReq];
		if (current && !current.destroyed) current.destroy(err);
	}
	const kAxiosInstalledTunnel = Symbol("axios.http.installedTunnel");
	const tunnelingAgentCache = new Map();
	const tunnelingAgentCacheUser = new WeakMap();
	const directAgents = new WeakMap();
	const directAgentHooks = ["createConnection", "getName"];
	const nativeAgentPoolHooks = [
		"addRequest",
		"createSocket",
		"removeSocket",
		"keepSocketAlive",
		"reuseSocket",
		"_getSession",
		"_cacheSession",
		"_evictSession"
	];
	const NODE_NATIVE_ENV_PROXY_SUPPORT = {
		22: 21,
		24: 5
	};
	function isNodeNativeEnvProxySupported(nodeVersion = process.versions && process.versions.node) {
		if (!nodeVersion) return false;
		const [major, minor] = nodeVersion.split(".").map((part) => Number(part));
		if (!Number.isInteger(major) || !Number.isInteger(minor)) return false;
		if (major > 24) return true;
		return NODE_NATIVE_ENV_PROXY_SUPPORT[major] != null && minor >= NODE_NATIVE_ENV_PROXY_SUPPORT[major];
	}
	function isNodeEnvProxyEnabled(agent, nodeVersion = process.versions && process.versions.node) {
		if (!isNodeNativeEnvProxySupported(nodeVersion)) return false;
		const agentOptions = agent && agent.options;
		return Boolean(agentOptions && utils$1.hasOwnProp(agentOptions, "proxyEnv") && agentOptions.proxyEnv != null);
	}
	function getProxyEnvAgent(options, configHttpAgent, configHttpsAgent) {
		return isHttps.test(options.protocol) ? configHttpsAgent || https.globalAgent : configHttpAgent || http.globalAgent;
	}
	function getDirectAgent(configuredAgent, transport) {
		if (!process.allowedNodeEnvironmentFlags || !process.allowedNodeEnvironmentFlags.has("--use-env-proxy")) return configuredAgent;
		const agent = configuredAgent || transport.globalAgent;
		const options = agent && agent.options;
		if (!(agent instanceof transport.Agent) || agent.protocol !== transport.globalAgent.protocol || !options || !utils$1.hasOwnProp(options, "proxyEnv") || typeof options.proxyEnv !== "object" || options.proxyEnv === null) return configuredAgent;
		for (const hook of nativeAgentPoolHooks) if (utils$1.isFunction(transport.Agent.prototype[hook]) && agent[hook] !== transport.Agent.prototype[hook]) throw new AxiosError("proxy: false cannot adapt an agent overriding " + hook + "; use an agent constructed without proxyEnv", AxiosError.ERR_BAD_OPTION_VALUE);
		let direct = directAgents.get(agent);
		if (!direct) {
			direct = new transport.Agent({
				...options,
				proxyEnv: void 0
			});
			const destroy = agent.destroy;
			agent.destroy = function destroyWithDirectAgent() {
				try {
					return destroy.apply(this, arguments);
				} finally {
					direct.destroy();
				}
			};
			directAgents.set(agent, direct);
		}
		for (const hook of directAgentHooks) direct[hook] = agent[hook] === transport.Agent.prototype[hook] ? transport.Agent.prototype[hook] : bind(agent[hook], agent);
		return direct;
	}
	function setDirectAgent(options, configHttpAgent, configHttpsAgent) {
		const secure = isHttps.test(options.protocol);
		const agent = getDirectAgent(secure ? configHttpsAgent : configHttpAgent, secure ? https : http);
		options.agent = agent;
		if (options.agents) options.agents[secure ? "https" : "http"] = agent;
	}
	function getTunnelingAgent(agentOptions, userHttpsAgent) {
		const key = agentOptions.protocol + "//" + agentOptions.hostname + ":" + (agentOptions.port || "") + "#" + (agentOptions.auth || "");
		const cache = userHttpsAgent ? tunnelingAgentCacheUser.get(userHttpsAgent) || tunnelingAgentCacheUser.set(userHttpsAgent, new Map()).get(userHttpsAgent) : tunnelingAgentCache;
		let agent = cache.get(key);
		if (agent) return agent;
		agent = new HttpsProxyAgent(userHttpsAgent && userHttpsAgent.options ? {
			...userHttpsAgent.options,
			...agentOptions
		} : agentOptions);
		const callback = agent.callback;
		agent.callback = function axiosTunnelingAgentCallback(req, opts) {
			const originTLSAgent = userHttpsAgent || https.globalAgent;
			const originTLSOptions = originTLSAgent && originTLSAgent.options;
			return callback.call(this, req, {
				...originTLSOptions,
				...opts
			});
		};
		agent[kAxiosInstalledTunnel] = true;
		cache.set(key, agent);
		return agent;
	}
	const supportedProtocols = platform.protocols.map((protocol) => {
		return protocol + ":";
	});
	const decodeURIComponentSafe$1 = (value) => {
		if (!utils$1.isString(value)) return value;
		try {
			return decodeURIComponent(value);
		} catch (error) {
			return value;
		}
	};
	const flushOnFinish = (stream, [throttled, flush]) => {
		stream.on("end", flush).on("error", flush);
		return throttled;
	};
	const http2Sessions = new Http2Sessions();
	function dispatchBeforeRedirect(options, responseDetails, requestDetails) {
		if (!isSameOriginRedirect(options, requestDetails)) {
			stripMatchingHeaders(options.headers, new Set(["authorization", "cookie"]));
			delete options.auth;
		}
		if (options.beforeRedirects.proxy) options.beforeRedirects.proxy(options);
		if (options.beforeRedirects.auth) options.beforeRedirects.auth(options);
		if (options.beforeRedirects.sensitiveHeaders) options.beforeRedirects.sensitiveHeaders(options, requestDetails);
		if (options.beforeRedirects.direct) options.beforeRedirects.direct(options);
		if (options.beforeRedirects.config) options.beforeRedirects.config(options, responseDetails, requestDetails);
	}
	function stripMatchingHeaders(headers, sensitiveSet) {
		if (!headers) return;
		Object.keys(headers).forEach((header) => {
			if (sensitiveSet.has(header.toLowerCase())) delete headers[header];
		});
	}
	function isSameOriginRedirect(redirectOptions, requestDetails) {
		if (!requestDetails) return false;
		try {
			return new URL(requestDetails.url).origin === new URL(redirectOptions.href).origin;
		} catch (e) {
			return false;
		}
	}
	function setProxy(options, configProxy, location, isRedirect, configHttpsAgent, configHttpAgent, allowEnvProxy = true) {
		let proxy = configProxy;
		const proxyEnvAgent = getProxyEnvAgent(options, configHttpAgent, configHttpsAgent);
		if (!proxy && proxy !== false && allowEnvProxy && !isNodeEnvProxyEnabled(proxyEnvAgent)) {
			const proxyUrl = getProxyForUrl(location);
			if (proxyUrl) {
				if (!shouldBypassProxy(location)) proxy = new URL(proxyUrl);
			}
		}
		if (isRedirect && options.headers) {
			for (const name of Object.keys(options.headers)) if (name.toLowerCase() === "proxy-authorization") delete options.headers[name];
		}
		if (isRedirect && options.agent && options.agent[kAxiosInstalledTunnel]) options.agent = void 0;
		if (isRedirect && options.agents && options.agents.https && options.agents.https[kAxiosInstalledTunnel]) options.agents.https = configHttpsAgent;
		if (proxy) {
			const isProxyURL = proxy instanceof URL;
			const readProxyField = (key) => isProxyURL || utils$1.hasOwnProp(proxy, key) ? proxy[key] : void 0;
			const proxyUsername = readProxyField("username");
			const proxyPassword = readProxyField("password");
			let proxyAuth = utils$1.hasOwnProp(proxy, "auth") ? proxy.auth : void 0;
			if (proxyUsername) proxyAuth = (proxyUsername || "") + ":" + (proxyPassword || "");
			if (proxyAuth) {
				const authIsObject = typeof proxyAuth === "object";
				const authUsername = authIsObject && utils$1.hasOwnProp(proxyAuth, "username") ? proxyAuth.username : void 0;
				const authPassword = authIsObject && utils$1.hasOwnProp(proxyAuth, "password") ? proxyAuth.password : void 0;
				if (Boolean(authUsername || authPassword)) proxyAuth = (authUsername || "") + ":" + (authPassword || "");
				else if (authIsObject) throw new AxiosError("Invalid proxy authorization", AxiosError.ERR_BAD_OPTION, { proxy });
			}
			if (isHttps.test(options.protocol)) {
				if (!(configHttpsAgent instanceof HttpsProxyAgent)) {
					const proxyHost = readProxyField("hostname") || readProxyField("host");
					const proxyPort = readProxyField("port");
					const rawProxyProtocol = readProxyField("protocol");
					const normalizedProtocol = rawProxyProtocol ? rawProxyProtocol.includes(":") ? rawProxyProtocol : `${rawProxyProtocol}:` : "http:";
					const proxyHostForURL = proxyHost && proxyHost.includes(":") && !proxyHost.startsWith("[") ? `[${proxyHost}]` : proxyHost;
					const proxyURL = new URL(`${normalizedProtocol}//${proxyHostForURL}${proxyPort ? ":" + proxyPort : ""}`);
					const agentOptions = {
						protocol: proxyURL.protocol,
						hostname: proxyURL.hostname.replace(/^\[|\]$/g, ""),
						port: proxyURL.port,
						auth: proxyAuth && typeof proxyAuth === "string" ? proxyAuth : void 0
					};
					if (proxyURL.protocol === "https:") agentOptions.ALPNProtocols = ["http/1.1"];
					const tunnelingAgent = getTunnelingAgent(agentOptions, configHttpsAgent);
					options.agent = tunnelingAgent;
					if (options.agents) options.agents.https = tunnelingAgent;
				}
			} else {
				if (proxyAuth) {
					const base64 = Buffer.from(proxyAuth, "utf8").toString("base64");
					options.headers["Proxy-Authorization"] = "Basic " + base64;
				}
				let hasUserHostHeader = false;
				for (const name of Object.keys(options.headers)) if (name.toLowerCase() === "host") {
					hasUserHostHeader = true;
					break;
				}
				if (!hasUserHostHeader) options.headers.host = options.hostname + (options.port ? ":" + options.port : "");
				const proxyHost = readProxyField("hostname") || readProxyField("host");
				options.hostname = proxyHost;
				options.host = proxyHost;
				options.port = readProxyField("port");
				options.path = location;
				const proxyProtocol = readProxyField("protocol");
				if (proxyProtocol) options.protocol = proxyProtocol.includes(":") ? proxyProtocol : `${proxyProtocol}:`;
			}
		}
		options.beforeRedirects.proxy = function beforeRedirect(redirectOptions) {
			setProxy(redirectOptions, configProxy, redirectOptions.href, true, configHttpsAgent, configHttpAgent, allowEnvProxy);
		};
		return Boolean(proxy || configProxy !== false && allowEnvProxy && isNodeEnvProxyEnabled(proxyEnvAgent));
	}
	const isHttpAdapterSupported = typeof process !== "undefined" && utils$1.kindOf(process) === "process";
	const wrapAsync = (asyncExecutor) => {
		return new Promise((resolve, reject) => {
			let onDone;
			let isDone;
			const done = (value, isRejected) => {
				if (isDone) return;
				isDone = true;
				onDone && onDone(value, isRejected);
			};
			const _resolve = (value) => {
				done(value);
				resolve(value);
			};
			const _reject = (reason) => {
				done(reason, true);
				reject(reason);
			};
			asyncExecutor(_resolve, _reject, (onDoneHandler) => onDone = onDoneHandler).catch(_reject);
		});
	};
	const resolveFamily = ({ address, family }) => {
		if (!utils$1.isString(address)) throw new AxiosError("address must be a string", AxiosError.ERR_BAD_OPTION_VALUE);
		return {
			address,
			family: family || (address.indexOf(".") < 0 ? 6 : 4)
		};
	};
	const buildAddressEntry = (address, family) => resolveFamily(utils$1.isObject(address) ? address : {
		address,
		family
	});
	const normalizedLookupCache = new WeakMap();
	const normalizeLookup = (lookup) => {
		let normalized = normalizedLookupCache.get(lookup);
		if (normalized) return normalized;
		const callbackLookup = callbackify(lookup, (value) => utils$1.isArray(value) ? value : [value]);
		normalized = (hostname, opt, cb) => {
			callbackLookup(hostname, opt, (err, arg0, arg1) => {
				if (err) return cb(err);
				let addresses;
				try {
					addresses = utils$1.isArray(arg0) ? arg0.map((addr) => buildAddressEntry(addr)) : [buildAddressEntry(arg0, arg1)];
				} catch (error) {
					return cb(error);
				}
				opt.all ? cb(err, addresses) : cb(err, addresses[0].address, addresses[0].family);
			});
		};
		normalizedLookupCache.set(lookup, normalized);
		return normalized;
	};
	const http2Transport = { request(options, cb) {
		const authority = options.protocol + "//" + options.hostname + ":" + (options.port || (options.protocol === "https:" ? 443 : 80));
		const { http2Options, headers } = options;
		const session = http2Sessions.getSession(authority, http2Options);
		const { HTTP2_HEADER_SCHEME, HTTP2_HEADER_METHOD, HTTP2_HEADER_PATH, HTTP2_HEADER_STATUS } = http2.constants;
		const http2Headers = {
			[HTTP2_HEADER_SCHEME]: options.protocol.replace(":", ""),
			[HTTP2_HEADER_METHOD]: options.method,
			[HTTP2_HEADER_PATH]: options.path
		};
		utils$1.forEach(headers, (header, name) => {
			name.charAt(0) !== ":" && (http2Headers[name] = header);
		});
		const req = session.request(http2Headers);
		req.once("response", (responseHeaders) => {
			const response = req;
			responseHeaders = Object.assign({}, responseHeaders);
			const status = responseHeaders[HTTP2_HEADER_STATUS];
			delete responseHeaders[HTTP2_HEADER_STATUS];
			response.headers = responseHeaders;
			response.statusCode = +status;
			cb(response);
		});
		return req;
	} };
	var httpAdapter = isHttpAdapterSupported && function httpAdapter(config) {
		return wrapAsync(async function dispatchHttpRequest(resolve, reject, onDone) {
			const own = (key) => utils$1.getSafeProp(config, key);
			const transitional = own("transitional") || transitionalDefaults;
			let data = own("data");
			let lookup = own("lookup");
			let family = own("family");
			let httpVersion = own("httpVersion");
			if (httpVersion === void 0) httpVersion = 1;
			const rawHttpVersion = httpVersion;
			let http2Options = own("http2Options");
			const configProxy = own("proxy");
			const httpAgent = own("httpAgent");
			const httpsAgent = own("httpsAgent");
			const responseType = own("responseType");
			const responseEncoding = own("responseEncoding");
			const socketPath = own("socketPath");
			const method = own("method").toUpperCase();
			const maxRedirects = own("maxRedirects");
			const maxBodyLength = own("maxBodyLength");
			const maxContentLength = own("maxContentLength");
			const decompress = own("decompress");
			let isDone;
			let rejected = false;
			let req;
			let connectPhaseTimer;
			try {
				httpVersion = +httpVersion;
			} catch (err) {
				throw new AxiosError("Invalid protocol version: value is not a number", AxiosError.ERR_BAD_OPTION_VALUE, config);
			}
			if (Number.isNaN(httpVersion)) throw new AxiosError(`Invalid protocol version: '${rawHttpVersion}' is not a number`, AxiosError.ERR_BAD_OPTION_VALUE, config);
			if (httpVersion !== 1 && httpVersion !== 2) throw new AxiosError(`Unsupported protocol version '${httpVersion}'`, AxiosError.ERR_BAD_OPTION_VALUE, config);
			const isHttp2 = httpVersion === 2;
			if (lookup) lookup = normalizeLookup(lookup);
			const abortEmitter = new events.EventEmitter();
			function abort(reason) {
				try {
					abortEmitter.emit("abort", !reason || reason.type ? new CanceledError(null, config, req) : reason);
				} catch (err) {}
			}
			function clearConnectPhaseTimer() {
				if (connectPhaseTimer) {
					clearTimeout(connectPhaseTimer);
					connectPhaseTimer = null;
				}
			}
			function createTimeoutError() {
				const configTimeout = own("timeout");
				let timeoutErrorMessage = configTimeout ? "timeout of " + configTimeout + "ms exceeded" : "timeout exceeded";
				const configTimeoutErrorMessage = own("timeoutErrorMessage");
				if (configTimeoutErrorMessage) timeoutErrorMessage = configTimeoutErrorMessage;
				return new AxiosError(timeoutErrorMessage, transitional.clarifyTimeoutError ? AxiosError.ETIMEDOUT : AxiosError.ECONNABORTED, config, req);
			}
			abortEmitter.once("abort", reject);
			const onFinished = () => {
				clearConnectPhaseTimer();
				if (config.cancelToken) config.cancelToken.unsubscribe(abort);
				if (config.signal) config.signal.removeEventListener("abort", abort);
				abortEmitter.removeAllListeners();
			};
			if (config.cancelToken || config.signal) {
				config.cancelToken && config.cancelToken.subscribe(abort);
				if (config.signal) config.signal.aborted ? abort() : config.signal.addEventListener("abort", abort);
			}
			onDone((response, isRejected) => {
				isDone = true;
				clearConnectPhaseTimer();
				if (isRejected) {
					rejected = true;
					onFinished();
					return;
				}
				const { data } = response;
				if (data instanceof stream.Readable || data instanceof stream.Duplex) {
					const offListeners = stream.finished(data, () => {
						offListeners();
						onFinished();
					});
				} else onFinished();
			});
			const fullPath = buildFullPath(own("baseURL"), own("url"), own("allowAbsoluteUrls"), config);
			const urlBase = socketPath ? "http://localhost" : platform.hasBrowserEnv ? platform.origin : void 0;
			const parsed = new URL(fullPath, urlBase);
			const protocol = parsed.protocol || supportedProtocols[0];
			if (protocol === "data:") {
				if (maxContentLength > -1) {
					if (estimateDataURLBufferAllocation(String(own("url") || fullPath || "")) > maxContentLength) return reject(new AxiosError("maxContentLength size of " + maxContentLength + " exceeded", AxiosError.ERR_BAD_RESPONSE, config));
				}
				let convertedData;
				if (method !== "GET") return settle(resolve, reject, {
					status: 405,
					statusText: "method not allowed",
					headers: {},
					config
				});
				try {
					convertedData = fromDataURI(own("url"), responseType === "blob", { Blob: config.env && config.env.Blob });
				} catch (err) {
					throw AxiosError.from(err, AxiosError.ERR_BAD_REQUEST, config);
				}
				if (maxContentLength > -1 && (responseType === "blob" ? convertedData.size : convertedData.length) > maxContentLength) return reject(new AxiosError("maxContentLength size of " + maxContentLength + " exceeded", AxiosError.ERR_BAD_RESPONSE, config));
				if (responseType === "text") {
					convertedData = convertedData.toString(responseEncoding);
					if (!responseEncoding || responseEncoding === "utf8") convertedData = utils$1.stripBOM(convertedData);
				} else if (responseType === "stream") convertedData = stream.Readable.from(convertedData);
				return settle(resolve, reject, {
					data: convertedData,
					status: 200,
					statusText: "OK",
					headers: new AxiosHeaders(),
					config
				});
			}
			if (supportedProtocols.indexOf(protocol) === -1) return reject(new AxiosError("Unsupported protocol " + protocol, AxiosError.ERR_BAD_REQUEST, config));
			const headers = AxiosHeaders.from(config.headers).normalize();
			headers.set("User-Agent", "axios/1.21.1", false);
			const { onUploadProgress, onDownloadProgress } = config;
			const maxRate = config.maxRate;
			let maxUploadRate = void 0;
			let maxDownloadRate = void 0;
			if (utils$1.isSpecCompliantForm(data)) {
				const userBoundary = headers.getContentType(/boundary=([-_\w\d]{10,70})/i);
				data = formDataToStream(data, (formHeaders) => {
					headers.set(formHeaders);
				}, {
					tag: `axios-${VERSION}-boundary`,
					boundary: userBoundary && userBoundary[1] || void 0
				});
			} else if (utils$1.isFormData(data) && utils$1.isFunction(data.getHeaders) && data.getHeaders !== Object.prototype.getHeaders) {
				setFormDataHeaders(headers, data.getHeaders(), own("formDataHeaderPolicy"));
				if (!headers.hasContentLength()) try {
					const knownLength = await util.promisify(data.getLength).call(data);
					Number.isFinite(knownLength) && knownLength >= 0 && headers.setContentLength(knownLength);
				} catch (e) {}
			} else if (utils$1.isBlob(data) || utils$1.isFile(data)) {
				data.size && headers.setContentType(data.type || "application/octet-stream");
				headers.setContentLength(data.size || 0);
				data = stream.Readable.from(readBlob(data));
			} else if (data && !utils$1.isStream(data)) {
				if (Buffer.isBuffer(data));
				else if (utils$1.isArrayBuffer(data)) data = Buffer.from(new Uint8Array(data));
				else if (utils$1.isString(data)) data = Buffer.from(data, "utf-8");
				else return reject(new AxiosError("Data after transformation must be a string, an ArrayBuffer, a Buffer, or a Stream", AxiosError.ERR_BAD_REQUEST, config));
				headers.setContentLength(data.length, false);
				if (maxBodyLength > -1 && data.length > maxBodyLength) return reject(new AxiosError("Request body larger than maxBodyLength limit", AxiosError.ERR_BAD_REQUEST, config));
			}
			const contentLength = utils$1.toFiniteNumber(headers.getContentLength());
			if (utils$1.isArray(maxRate)) {
				maxUploadRate = maxRate[0];
				maxDownloadRate = maxRate[1];
			} else maxUploadRate = maxDownloadRate = maxRate;
			if (data && (onUploadProgress || maxUploadRate)) {
				if (!utils$1.isStream(data)) data = stream.Readable.from(data, { objectMode: false });
				data = stream.pipeline([data, new AxiosTransformStream({ maxRate: utils$1.toFiniteNumber(maxUploadRate) })], utils$1.noop);
				onUploadProgress && data.on("progress", flushOnFinish(data, progressEventDecorator(contentLength, progressEventReducer(asyncDecorator(onUploadProgress, scheduleProgress), false, 3))));
			}
			let auth = void 0;
			const configAuth = own("auth");
			if (configAuth) {
				const username = utils$1.getSafeProp(configAuth, "username") || "";
				const password = utils$1.getSafeProp(configAuth, "password") || "";
				auth = username + ":" + password;
			}
			if (!auth && (parsed.username || parsed.password)) {
				const urlUsername = decodeURIComponentSafe$1(parsed.username);
				const urlPassword = decodeURIComponentSafe$1(parsed.password);
				auth = urlUsername + ":" + urlPassword;
			}
			auth && headers.delete("authorization");
			let path$1;
			try {
				path$1 = buildURL(parsed.pathname + parsed.search, own("params"), own("paramsSerializer")).replace(/^\?/, "");
			} catch (err) {
				return reject(AxiosError.from(err, AxiosError.ERR_BAD_REQUEST, config, null, null, {
					url: own("url"),
					exists: true
				}));
			}
			headers.set("Accept-Encoding", utils$1.hasOwnProp(transitional, "advertiseZstdAcceptEncoding") && transitional.advertiseZstdAcceptEncoding === true ? ACCEPT_ENCODING_WITH_ZSTD : ACCEPT_ENCODING, false);
			if (isHttp2 && lookup) http2Options = Object.assign(Object.create(null), http2Options, { lookup });
			const options = Object.assign(Object.create(null), {
				path: path$1,
				method,
				headers: toByteStringHeaderObject(headers),
				agents: {
					http: httpAgent,
					https: httpsAgent
				},
				auth,
				protocol,
				family,
				beforeRedirect: dispatchBeforeRedirect,
				beforeRedirects: Object.create(null),
				http2Options,
				createConnection: void 0
			});
			!utils$1.isUndefined(lookup) && (options.lookup = lookup);
			let proxyApplied = false;
			if (socketPath) {
				if (typeof socketPath !== "string") return reject(new AxiosError("socketPath must be a string", AxiosError.ERR_BAD_OPTION_VALUE, config));
				const allowedSocketPaths = own("allowedSocketPaths");
				if (allowedSocketPaths != null) {
					const allowed = Array.isArray(allowedSocketPaths) ? allowedSocketPaths : [allowedSocketPaths];
					const resolvedSocket = path.resolve(socketPath);
					if (!allowed.some((entry) => typeof entry === "string" && path.resolve(entry) === resolvedSocket)) return reject(new AxiosError(`socketPath "${socketPath}" is not permitted by allowedSocketPaths`, AxiosError.ERR_BAD_OPTION_VALUE, config));
				}
				options.socketPath = socketPath;
			} else {
				options.hostname = parsed.hostname.startsWith("[") ? parsed.hostname.slice(1, -1) : parsed.hostname;
				options.port = parsed.port;
				proxyApplied = setProxy(options, configProxy, protocol + "//" + parsed.hostname + (parsed.port ? ":" + parsed.port : "") + options.path, false, httpsAgent, httpAgent, !isHttp2);
			}
			let transport;
			let isNativeTransport = false;
			const isHttpsRequest = isHttps.test(options.protocol);
			if (!isHttp2 && configProxy === false) {
				setDirectAgent(options, httpAgent, httpsAgent);
				options.beforeRedirects.direct = (redirectOptions) => {
					setDirectAgent(redirectOptions, httpAgent, httpsAgent);
				};
			} else if (options.agent == null) options.agent = isHttpsRequest ? httpsAgent : httpAgent;
			if (isHttp2) {
				if (proxyApplied) return reject(new AxiosError("HTTP/2 requests with a proxy are not supported", AxiosError.ERR_NOT_SUPPORT, config));
				transport = http2Transport;
			} else {
				const configTransport = own("transport");
				if (configTransport) transport = configTransport;
				else if (maxRedirects === 0) {
					transport = isHttpsRequest ? https : http;
					isNativeTransport = true;
				} else {
					options.sensitiveHeaders = [];
					if (maxRedirects) options.maxRedirects = maxRedirects;
					const configBeforeRedirect = own("beforeRedirect");
					if (configBeforeRedirect) options.beforeRedirects.config = configBeforeRedirect;
					if (auth) {
						const requestOrigin = parsed.origin;
						const authToRestore = auth;
						options.beforeRedirects.auth = function beforeRedirectAuth(redirectOptions) {
							try {
								if (new URL(redirectOptions.href).origin === requestOrigin) redirectOptions.auth = authToRestore;
							} catch (e) {}
						};
					}
					const sensitiveHeaders = own("sensitiveHeaders");
					if (sensitiveHeaders != null) {
						if (!utils$1.isArray(sensitiveHeaders)) return reject(new AxiosError("sensitiveHeaders must be an array of strings", AxiosError.ERR_BAD_OPTION_VALUE, config));
						const sensitiveSet = new Set();
						for (const header of sensitiveHeaders) {
							if (!utils$1.isString(header)) return reject(new AxiosError("sensitiveHeaders must be an array of strings", AxiosError.ERR_BAD_OPTION_VALUE, config));
							sensitiveSet.add(header.toLowerCase());
						}
						if (sensitiveSet.size) {
							options.sensitiveHeaders = Array.from(sensitiveSet);
							options.beforeRedirects.sensitiveHeaders = function beforeRedirectSensitiveHeaders(redirectOptions, requestDetails) {
								if (!isSameOriginRedirect(redirectOptions, requestDetails)) stripMatchingHeaders(redirectOptions.headers, sensitiveSet);
							};
						}
					}
					transport = isHttpsRequest ? httpsFollow : httpFollow;
				}
			}
			if (maxBodyLength > -1) options.maxBodyLength = maxBodyLength;
			else options.maxBodyLength = Infinity;
			options.insecureHTTPParser = Boolean(own("insecureHTTPParser"));
			req = transport.request(options, function handleResponse(res) {
				clearConnectPhaseTimer();
				if (req.destroyed) return;
				const streams = [res];
				const responseLength = utils$1.toFiniteNumber(res.headers["content-length"]);
				if (onDownloadProgress || maxDownloadRate) {
					const transformStream = new AxiosTransformStream({ maxRate: utils$1.toFiniteNumber(maxDownloadRate) });
					onDownloadProgress && transformStream.on("progress", flushOnFinish(transformStream, progressEventDecorator(responseLength, progressEventReducer(asyncDecorator(onDownloadProgress, scheduleProgress), true, 3))));
					streams.push(transformStream);
				}
				let responseStream = res;
				const lastRequest = res.req || req;
				if (decompress !== false && res.headers["content-encoding"]) {
					if (method === "HEAD" || res.statusCode === 204) delete res.headers["content-encoding"];
					switch ((res.headers["content-encoding"] || "").toLowerCase()) {
						case "gzip":
						case "x-gzip":
						case "compress":
						case "x-compress":
							streams.push(zlib.createUnzip(zlibOptions));
							delete res.headers["content-encoding"];
							break;
						case "deflate":
							streams.push(new ZlibHeaderTransformStream());
							streams.push(zlib.createUnzip(zlibOptions));
							delete res.headers["content-encoding"];
							break;
						case "br":
							if (isBrotliSupported) {
								streams.push(zlib.createBrotliDecompress(brotliOptions));
								delete res.headers["content-encoding"];
							}
							break;
						case "zstd": if (isZstdSupported) {
							streams.push(zlib.createZstdDecompress(zstdOptions));
							delete res.headers["content-encoding"];
						}
					}
				}
				responseStream = streams.length > 1 ? stream.pipeline(streams, utils$1.noop) : streams[0];
				const response = {
					status: res.statusCode,
					statusText: res.statusMessage,
					headers: new AxiosHeaders(res.headers),
					config,
					request: lastRequest
				};
				if (responseType === "stream") {
					if (maxContentLength > -1) {
						const limit = maxContentLength;
						const source = responseStream;
						async function* enforceMaxContentLength() {
							let totalResponseBytes = 0;
							for await (const chunk of source) {
								totalResponseBytes += chunk.length;
								if (totalResponseBytes > limit) throw new AxiosError("maxContentLength size of " + limit + " exceeded", AxiosError.ERR_BAD_RESPONSE, config, lastRequest);
								yield chunk;
							}
						}
						responseStream = stream.Readable.from(enforceMaxContentLength(), { objectMode: false });
					}
					response.data = responseStream;
					settle(resolve, reject, response);
				} else {
					const responseBuffer = [];
					let totalResponseBytes = 0;
					responseStream.on("data", function handleStreamData(chunk) {
						responseBuffer.push(chunk);
						totalResponseBytes += chunk.length;
						if (maxContentLength > -1 && totalResponseBytes > maxContentLength) {
							rejected = true;
							responseStream.destroy();
							abort(new AxiosError("maxContentLength size of " + maxContentLength + " exceeded", AxiosError.ERR_BAD_RESPONSE, config, lastRequest));
						}
					});
					responseStream.on("aborted", function handlerStreamAborted() {
						if (rejected) return;
						const err = new AxiosError("stream has been aborted", AxiosError.ERR_BAD_RESPONSE, config, lastRequest, response);
						responseStream.destroy(err);
						reject(err);
					});
					responseStream.on("error", function handleStreamError(err) {
						if (rejected) return;
						reject(AxiosError.from(err, null, config, lastRequest, response));
					});
					responseStream.on("end", function handleStreamEnd() {
						try {
							let responseData = responseBuffer.length === 1 ? responseBuffer[0] : Buffer.concat(responseBuffer);
							if (responseType !== "arraybuffer") {
								responseData = responseData.toString(responseEncoding);
								if (!responseEncoding || responseEncoding === "utf8") responseData = utils$1.stripBOM(responseData);
							}
							response.data = responseData;
						} catch (err) {
							return reject(AxiosError.from(err, null, config, response.request, response));
						}
						settle(resolve, reject, response);
					});
				}
				abortEmitter.once("abort", (err) => {
					if (!responseStream.destroyed) {
						responseStream.emit("error", err);
						responseStream.destroy();
					}
				});
			});
			abortEmitter.once("abort", (err) => {
				if (req.close) req.close();
				else req.destroy(err);
			});
			req.on("error", function handleRequestError(err) {
				reject(AxiosError.from(err, null, config, req));
			});
			const boundSockets = new Set();
			req.on("socket", function handleRequestSocket(socket) {
				if (typeof socket.setKeepAlive === "function") socket.setKeepAlive(true, 6e4);
				if (!socket[kAxiosSocketListener]) {
					socket.on("error", handleSocketError);
					socket[kAxiosSocketListener] = true;
				}
				socket[kAxiosCurrentReq] = req;
				boundSockets.add(socket);
			});
			req.once("close", function clearCurrentReq() {
				clearConnectPhaseTimer();
				for (const socket of boundSockets) if (socket[kAxiosCurrentReq] === req) socket[kAxiosCurrentReq] = null;
				boundSockets.clear();
			});
			if (own("timeout")) {
				const timeout = parseInt(own("timeout"), 10);
				if (Number.isNaN(timeout)) {
					abort(new AxiosError("error trying to parse `config.timeout` to int", AxiosError.ERR_BAD_OPTION_VALUE, config, req));
					return;
				}
				const handleTimeout = function handleTimeout() {
					if (isDone) return;
					abort(createTimeoutError());
				};
				if (isNativeTransport && timeout > 0) connectPhaseTimer = setTimeout(handleTimeout, timeout);
				req.setTimeout(timeout, handleTimeout);
			} else req.setTimeout(0);
			if (utils$1.isStream(data)) {
				let ended = false;
				let errored = false;
				data.on("end", () => {
					ended = true;
				});
				data.once("error", (err) => {
					errored = true;
					req.destroy(err);
				});
				data.on("close", () => {
					if (!ended && !errored) abort(new CanceledError("Request stream has been aborted", config, req));
				});
				let uploadStream = data;
				if (maxBodyLength > -1) {
					const limit = maxBodyLength;
					let bytesSent = 0;
					uploadStream = stream.pipeline([data, new stream.Transform({ transform(chunk, _enc, cb) {
						bytesSent += chunk.length;
						if (bytesSent > limit) return cb(new AxiosError("Request body larger than maxBodyLength limit", AxiosError.ERR_BAD_REQUEST, config, req));
						cb(null, chunk);
					} })], utils$1.noop);
					uploadStream.on("error", (err) => {
						if (!req.destroyed) req.destroy(err);
					});
				}
				uploadStream.pipe(req);
			} else {
				data && req.write(data);
				req.end();
			}
		});
	};
	const decodeCookieValue = (value) => {
		try {
			return decodeURIComponent(value);
		} catch (e) {
			return value;
		}
	};
	var cookies = platform.hasStandardBrowserEnv ? {
		write(name, value, expires, path, domain, secure, sameSite) {
			if (typeof document === "undefined") return;
			const cookie = [`${name}=${encodeURIComponent(value)}`];
			if (utils$1.isNumber(expires)) cookie.push(`expires=${new Date(expires).toUTCString()}`);
			if (utils$1.isString(path)) cookie.push(`path=${path}`);
			if (utils$1.isString(domain)) cookie.push(`domain=${domain}`);
			if (secure === true) cookie.push("secure");
			if (utils$1.isString(sameSite)) cookie.push(`SameSite=${sameSite}`);
			document.cookie = cookie.join("; ");
		},
		read(name) {
			if (typeof document === "undefined") return null;
			const cookieString = document.cookie;
			if (!cookieString) return null;
			const cookies = cookieString.split(";");
			for (let i = 0; i < cookies.length; i++) {
				const cookie = cookies[i].replace(/^\s+/, "");
				const eq = cookie.indexOf("=");
				if (eq !== -1 && cookie.slice(0, eq) === name) return decodeCookieValue(cookie.slice(eq + 1));
			}
			return null;
		},
		async readAsync(name) {
			try {
				const store = typeof window !== "undefined" && window.cookieStore;
				if (store && utils$1.isFunction(store.get)) {
					const cookie = await store.get(name);
					return cookie ? decodeCookieValue(cookie.value) : null;
				}
			} catch (e) {}
			return this.read(name);
		},
		remove(name) {
			this.write(name, "", Date.now() - 864e5, "/");
		}
	} : {
		write() {},
		read() {
			return null;
		},
		async readAsync() {
			return null;
		},
		remove() {}
	};
	var isURLSameOrigin = platform.hasStandardBrowserEnv ? ((origin) => (url) => {
		url = new URL(url, document.baseURI || platform.origin);
		return origin.protocol === url.protocol && origin.host === url.host && origin.port === url.port;
	})(new URL(platform.origin)) : () => true;
	function assertParamsAcyclic(params) {
		const pending = [{ value: params }];
		const active = new WeakSet();
		const visited = new WeakSet();
		while (pending.length) {
			const { value, done } = pending.pop();
			if (!utils$1.isPlainObject(value) && !utils$1.isArray(value)) continue;
			if (done) {
				active.delete(value);
				continue;
			}
			if (active.has(value)) throw new AxiosError("Circular reference detected in params", AxiosError.ERR_BAD_OPTION_VALUE);
			if (visited.has(value)) continue;
			visited.add(value);
			active.add(value);
			pending.push({
				value,
				done: true
			});
			const keys = Object.keys(value);
			if (Object.getOwnPropertySymbols && Object.getOwnPropertyDescriptor) Object.getOwnPropertySymbols(value).forEach((key) => {
				const descriptor = Object.getOwnPropertyDescriptor(value, key);
				if (descriptor && descriptor.enumerable) keys.push(key);
			});
			keys.forEach((key) => {
				if (key === "__proto__" || key === "constructor" || key === "prototype") {
					const descriptor = Object.getOwnPropertyDescriptor(value, key);
					if (descriptor && utils$1.hasOwnProp(descriptor, "value")) pending.push({ value: descriptor.value });
				} else pending.push({ value: value[key] });
			});
		}
	}
	const headersToObject = (thing) => thing instanceof AxiosHeaders ? { ...thing } : thing;
	const ownEnumerableKeys = (thing) => {
		if (Object.getOwnPropertySymbols && Object.getOwnPropertyDescriptor) return Object.keys(thing).concat(Object.getOwnPropertySymbols(thing).filter((symbol) => {
			const descriptor = Object.getOwnPropertyDescriptor(thing, symbol);
			return descriptor && descriptor.enumerable;
		}));
		return Object.keys(thing);
	};
	function mergeParams(a, b) {
		const pending = [];
		const copies = new WeakMap();
		const empty = {};
		function copy(target, source) {
			if (!utils$1.isPlainObject(source)) return utils$1.isArray(source) ? source.slice() : source;
			const base = utils$1.isPlainObject(target) ? target : empty;
			let bases = copies.get(source);
			if (!bases) {
				bases = new WeakMap();
				copies.set(source, bases);
			}
			if (bases.has(base)) return bases.get(base);
			const result = {};
			bases.set(base, result);
			pending.push({
				base,
				source,
				result
			});
			return result;
		}
		const result = utils$1.isUndefined(b) ? copy(void 0, a) : copy(a, b);
		while (pending.length) {
			const { base, source, result: target } = pending.pop();
			const baseKeys = new Set(ownEnumerableKeys(base));
			const sourceKeys = new Set(ownEnumerableKeys(source));
			new Set([...baseKeys, ...sourceKeys]).forEach((key) => {
				if (key === "__proto__" || key === "constructor" || key === "prototype") return;
				const hasSource = sourceKeys.has(key);
				const value = hasSource ? source[key] : void 0;
				const previous = (!hasSource || utils$1.isPlainObject(value)) && baseKeys.has(key) ? base[key] : void 0;
				target[key] = hasSource ? copy(previous, value) : copy(void 0, previous);
			});
		}
		assertParamsAcyclic(result);
		return result;
	}
	function getMergedValue(target, source, prop, caseless) {
		if (utils$1.isPlainObject(target) && utils$1.isPlainObject(source)) return utils$1.merge.call({ caseless }, target, source);
		else if (utils$1.isPlainObject(source)) return utils$1.merge({}, source);
		else if (utils$1.isArray(source)) return source.slice();
		return source;
	}
	function mergeDeepProperties(a, b, prop, caseless) {
		if (!utils$1.isUndefined(b)) return getMergedValue(a, b, prop, caseless);
		else if (!utils$1.isUndefined(a)) return getMergedValue(void 0, a, prop, caseless);
	}
	function valueFromConfig2(a, b) {
		if (!utils$1.isUndefined(b)) return getMergedValue(void 0, b);
	}
	function defaultToConfig2(a, b) {
		if (!utils$1.isUndefined(b)) return getMergedValue(void 0, b);
		else if (!utils$1.isUndefined(a)) return getMergedValue(void 0, a);
	}
	function getMergedTransitionalOption(config1, config2, prop) {
		const transitional2 = utils$1.hasOwnProp(config2, "transitional") ? config2.transitional : void 0;
		if (!utils$1.isUndefined(transitional2)) {
			if (utils$1.isPlainObject(transitional2)) {
				if (utils$1.hasOwnProp(transitional2, prop)) return transitional2[prop];
			} else return;
		}
		const transitional1 = utils$1.hasOwnProp(config1, "transitional") ? config1.transitional : void 0;
		if (utils$1.isPlainObject(transitional1) && utils$1.hasOwnProp(transitional1, prop)) return transitional1[prop];
	}
	function mergeDirectKeys(a, b, prop, config1, config2) {
		if (utils$1.hasOwnProp(config2, prop)) return getMergedValue(a, b);
		else if (utils$1.hasOwnProp(config1, prop)) return getMergedValue(void 0, a);
	}
	function mergeHeaders(a, b, prop) {
		return mergeDeepProperties(headersToObject(a), headersToObject(b), prop, true);
	}
	const hasOwnPropertyDescriptor = Object.freeze({
		__proto__: null,
		value: Object.prototype.hasOwnProperty,
		enumerable: false,
		writable: true,
		configurable: true
	});
	const mergeMap = {
		url: valueFromConfig2,
		method: valueFromConfig2,
		data: valueFromConfig2,
		baseURL: defaultToConfig2,
		transformRequest: defaultToConfig2,
		transformResponse: defaultToConfig2,
		params: mergeParams,
		paramsSerializer: defaultToConfig2,
		timeout: defaultToConfig2,
		timeoutErrorMessage: defaultToConfig2,
		withCredentials: defaultToConfig2,
		withXSRFToken: defaultToConfig2,
		adapter: defaultToConfig2,
		responseType: defaultToConfig2,
		xsrfCookieName: defaultToConfig2,
		xsrfHeaderName: defaultToConfig2,
		onUploadProgress: defaultToConfig2,
		onDownloadProgress: defaultToConfig2,
		decompress: defaultToConfig2,
		maxContentLength: defaultToConfig2,
		maxBodyLength: defaultToConfig2,
		beforeRedirect: defaultToConfig2,
		transport: defaultToConfig2,
		httpAgent: defaultToConfig2,
		httpsAgent: defaultToConfig2,
		cancelToken: defaultToConfig2,
		socketPath: defaultToConfig2,
		allowedSocketPaths: defaultToConfig2,
		responseEncoding: defaultToConfig2,
		validateStatus: mergeDirectKeys,
		headers: mergeHeaders
	};
	function mergeConfig(config1, config2) {
		config1 = config1 || {};
		config2 = config2 || {};
		const config = Object.create(null);
		Object.defineProperty(config, "hasOwnProperty", hasOwnPropertyDescriptor);
		const keys = ownEnumerableKeys({
			...config1,
			...config2
		});
		for (let i = 0, len = keys.length; i < len; i++) {
			const prop = keys[i];
			if (prop === "__proto__" || prop === "constructor" || prop === "prototype") continue;
			const merge = utils$1.hasOwnProp(mergeMap, prop) ? mergeMap[prop] : mergeDeepProperties;
			const a = utils$1.hasOwnProp(config1, prop) ? config1[prop] : void 0;
			const b = utils$1.hasOwnProp(config2, prop) ? config2[prop] : void 0;
			const configValue = merge === mergeDirectKeys ? merge(a, b, prop, config1, config2) : merge(a, b, prop);
			utils$1.isUndefined(configValue) && merge !== mergeDirectKeys || (config[prop] = configValue);
		}
		if (utils$1.hasOwnProp(config2, "validateStatus") && utils$1.isUndefined(config2.validateStatus) && getMergedTransitionalOption(config1, config2, "validateStatusUndefinedResolves") === false) {
			if (utils$1.hasOwnProp(config1, "validateStatus")) config.validateStatus = getMergedValue(void 0, config1.validateStatus);
			else delete config.validateStatus;
		}
		return config;
	}
	const encodeUTF8$1 = (str) => encodeURIComponent(str).replace(/%([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
	const readCookie = (name) => cookies.read(name);
	function resolveConfig(config, readXsrfCookie = readCookie) {
		const newConfig = mergeConfig({}, config);
		const own = (key) => utils$1.hasOwnProp(newConfig, key) ? newConfig[key] : void 0;
		const data = own("data");
		let withXSRFToken = own("withXSRFToken");
		const xsrfHeaderName = own("xsrfHeaderName");
		const xsrfCookieName = own("xsrfCookieName");
		let headers = own("headers");
		const auth = own("auth");
		const baseURL = own("baseURL");
		const allowAbsoluteUrls = own("allowAbsoluteUrls");
		const url = own("url");
		newConfig.headers = headers = AxiosHeaders.from(headers);
		newConfig.url = buildURL(buildFullPath(baseURL, url, allowAbsoluteUrls, newConfig), own("params"), own("paramsSerializer"));
		if (auth) {
			const username = utils$1.getSafeProp(auth, "username") || "";
			const password = utils$1.getSafeProp(auth, "password") || "";
			const transitional = own("transitional");
			const encodeUsername = transitional && utils$1.hasOwnProp(transitional, "encodeBasicAuthUsername") && transitional.encodeBasicAuthUsername === true;
			try {
				headers.set("Authorization", "Basic " + btoa((encodeUsername ? encodeUTF8$1(username) : username) + ":" + (password ? encodeUTF8$1(password) : "")));
			} catch (e) {
				throw AxiosError.from(e, AxiosError.ERR_BAD_OPTION_VALUE, config);
			}
		}
		if (utils$1.isFormData(data)) {
			const getHeaders = utils$1.getSafeProp(data, "getHeaders");
			if (platform.hasStandardBrowserEnv || platform.hasStandardBrowserWebWorkerEnv || utils$1.isReactNative(data)) headers.setContentType(void 0);
			else if (utils$1.isFunction(getHeaders)) setFormDataHeaders(headers, getHeaders.call(data), own("formDataHeaderPolicy"));
		}
		if (platform.hasStandardBrowserEnv) {
			if (utils$1.isFunction(withXSRFToken)) withXSRFToken = withXSRFToken(newConfig);
			if (withXSRFToken === true || withXSRFToken == null && isURLSameOrigin(newConfig.url)) {
				const xsrfValue = xsrfHeaderName && xsrfCookieName && readXsrfCookie(xsrfCookieName);
				if (xsrfValue) headers.set(xsrfHeaderName, xsrfValue);
			}
		}
		return newConfig;
	}
	var xhrAdapter = typeof XMLHttpRequest !== "undefined" && function(config) {
		return new Promise(function dispatchXhrRequest(resolve, reject) {
			let useAsyncXsrf;
			try {
				const store = platform.hasStandardBrowserEnv && typeof window !== "undefined" && window.cookieStore;
				useAsyncXsrf = store && utils$1.isFunction(store.get);
			} catch (e) {}
			let xsrfCookieName;
			const _config = resolveConfig(config, useAsyncXsrf ? (name) => {
				xsrfCookieName = name;
				return null;
			} : void 0);
			let requestData = _config.data;
			const requestHeaders = AxiosHeaders.from(_config.headers).normalize();
			let { responseType, onUploadProgress, onDownloadProgress } = _config;
			let onCanceled;
			let timeoutId;
			let uploadThrottled, downloadThrottled;
			let flushUpload, flushDownload, flushDownloadWithEvent;
			function done() {
				clearTimeout(timeoutId);
				try {
					flushUpload && flushUpload();
				} catch (err) {
					setTimeout(() => {
						throw err;
					});
				}
				try {
					flushDownload && flushDownload();
				} catch (err) {
					setTimeout(() => {
						throw err;
					});
				}
				if (request) {
					downloadThrottled && request.removeEventListener("progress", downloadThrottled);
					if (request.upload) {
						uploadThrottled && request.upload.removeEventListener("progress", uploadThrottled);
						flushUpload && request.upload.removeEventListener("loadend", flushUpload);
					}
				}
				_config.cancelToken && _config.cancelToken.unsubscribe(onCanceled);
				_config.signal && _config.signal.removeEventListener("abort", onCanceled);
			}
			let request = new XMLHttpRequest();
			request.open(_config.method.toUpperCase(), _config.url, true);
			request.timeout = _config.timeout;
			function onloadend(event) {
				if (!request) return;
				if (request.status === 0 && (parseProtocol(normalizeURLForProtocolCheck(_config.url)) || parseProtocol(platform.origin)) !== "file" && !(request.responseURL && request.responseURL.startsWith("file:"))) {
					reject(new AxiosError("Request aborted", AxiosError.ECONNABORTED, config, request));
					done();
					request = null;
					return;
				}
				try {
					if (event) flushDownloadWithEvent && flushDownloadWithEvent(event);
					else flushDownload && flushDownload();
				} catch (err) {
					setTimeout(() => {
						throw err;
					});
				}
				if (!request) return;
				const responseHeaders = AxiosHeaders.from("getAllResponseHeaders" in request && request.getAllResponseHeaders());
				settle(function _resolve(value) {
					resolve(value);
					done();
				}, function _reject(err) {
					reject(err);
					done();
				}, {
					data: !responseType || responseType === "text" || responseType === "json" ? request.responseText : request.response,
					status: request.status,
					statusText: request.statusText,
					headers: responseHeaders,
					config,
					request
				});
				request = null;
			}
			if ("onloadend" in request) request.onloadend = onloadend;
			else request.onreadystatechange = function handleLoad() {
				if (!request || request.readyState !== 4) return;
				if (request.status === 0 && !(request.responseURL && request.responseURL.startsWith("file:"))) return;
				setTimeout(onloadend);
			};
			request.onabort = function handleAbort() {
				if (!request) return;
				reject(new AxiosError("Request aborted", AxiosError.ECONNABORTED, config, request));
				done();
				request = null;
			};
			request.onerror = function handleError(event) {
				const err = new AxiosError(event && event.message ? event.message : "Network Error", AxiosError.ERR_NETWORK, config, request);
				err.event = event || null;
				reject(err);
				done();
				request = null;
			};
			request.ontimeout = function handleTimeout() {
				if (!request) return;
				let timeoutErrorMessage = _config.timeout ? "timeout of " + _config.timeout + "ms exceeded" : "timeout exceeded";
				const transitional = _config.transitional || transitionalDefaults;
				if (_config.timeoutErrorMessage) timeoutErrorMessage = _config.timeoutErrorMessage;
				reject(new AxiosError(timeoutErrorMessage, transitional.clarifyTimeoutError ? AxiosError.ETIMEDOUT : AxiosError.ECONNABORTED, config, request));
				done();
				request = null;
			};
			requestData === void 0 && requestHeaders.setContentType(null);
			if (!utils$1.isUndefined(_config.withCredentials)) request.withCredentials = !!_config.withCredentials;
			if (responseType && responseType !== "json") request.responseType = _config.responseType;
			if (onDownloadProgress) {
				[downloadThrottled, flushDownload, flushDownloadWithEvent] = progressEventReducer(onDownloadProgress, true);
				request.addEventListener("progress", downloadThrottled);
			}
			if (onUploadProgress && request.upload) {
				[uploadThrottled, flushUpload] = progressEventReducer(onUploadProgress);
				request.upload.addEventListener("progress", uploadThrottled);
				request.upload.addEventListener("loadend", flushUpload);
			}
			if (_config.cancelToken || _config.signal) {
				onCanceled = (cancel) => {
					if (!request) return;
					reject(!cancel || cancel.type ? new CanceledError(null, config, request) : cancel);
					const xhr = request;
					done();
					request = null;
					xhr.abort();
				};
				_config.cancelToken && _config.cancelToken.subscribe(onCanceled);
				if (!request) return;
				if (_config.signal) _config.signal.aborted ? onCanceled() : _config.signal.addEventListener("abort", onCanceled);
			}
			if (!request) return;
			const protocol = parseProtocol(_config.url);
			if (protocol && !platform.protocols.includes(protocol)) {
				reject(new AxiosError("Unsupported protocol " + protocol + ":", AxiosError.ERR_BAD_REQUEST, config));
				done();
				return;
			}
			const sendRequest = () => {
				if (!request) return;
				if ("setRequestHeader" in request) utils$1.forEach(toByteStringHeaderObject(requestHeaders), function setRequestHeader(val, key) {
					request.setRequestHeader(key, val);
				});
				request.send(requestData || null);
			};
			if (xsrfCookieName) {
				const now = typeof performance !== "undefined" && utils$1.isFunction(performance.now) ? () => performance.now() : Date.now;
				const deadline = request.timeout > 0 ? now() + Number(request.timeout) : void 0;
				const abortOnTimeout = () => {
					if (!request) return;
					const xhr = request;
					xhr.ontimeout();
					xhr.abort();
				};
				if (deadline !== void 0) {
					const scheduleTimeout = () => {
						const remaining = deadline - now();
						if (remaining > 0) timeoutId = setTimeout(scheduleTimeout, Math.min(remaining, 2147483647));
						else abortOnTimeout();
					};
					scheduleTimeout();
				}
				cookies.readAsync(xsrfCookieName).then((value) => {
					if (!request) return;
					if (deadline !== void 0 && now() >= deadline) {
						abortOnTimeout();
						return;
					}
					if (value) {
						const headerName = utils$1.hasOwnProp(_config, "xsrfHeaderName") && _config.xsrfHeaderName;
						requestHeaders.set(headerName, value);
					}
					sendRequest();
				}).catch((error) => {
					if (!request) return;
					reject(AxiosError.from(error, null, config, request));
					done();
					request = null;
				});
			} else sendRequest();
		});
	};
	const composeSignals = (signals, timeout) => {
		signals = signals ? signals.filter(Boolean) : [];
		if (!timeout && !signals.length) return;
		const controller = new AbortController();
		let aborted = false;
		const onabort = function(reason) {
			if (!aborted) {
				aborted = true;
				unsubscribe();
				const err = reason instanceof Error ? reason : this.reason;
				controller.abort(err instanceof AxiosError ? err : new CanceledError(err instanceof Error ? err.message : err));
			}
		};
		let timer = timeout && setTimeout(() => {
			timer = null;
			onabort(new AxiosError(`timeout of ${timeout}ms exceeded`, AxiosError.ETIMEDOUT));
		}, timeout);
		const unsubscribe = () => {
			if (!signals) return;
			timer && clearTimeout(timer);
			timer = null;
			signals.forEach((signal) => {
				const unsubscribeSignal = utils$1.getSafeProp(signal, "unsubscribe");
				utils$1.isFunction(unsubscribeSignal) ? unsubscribeSignal.call(signal, onabort) : signal.removeEventListener("abort", onabort);
			});
			signals = null;
		};
		signals.forEach((signal) => {
			if (aborted) return;
			if (signal.aborted) {
				onabort.call(signal);
				return;
			}
			signal.addEventListener("abort", onabort, { once: true });
		});
		const { signal } = controller;
		signal.unsubscribe = () => utils$1.asap(unsubscribe);
		return signal;
	};
	const streamChunk = function* (chunk, chunkSize) {
		let len = chunk.byteLength;
		if (len < chunkSize) {
			yield chunk;
			return;
		}
		let pos = 0;
		let end;
		while (pos < len) {
			end = pos + chunkSize;
			yield chunk.slice(pos, end);
			pos = end;
		}
	};
	const readBytes = async function* (iterable, chunkSize) {
		for await (const chunk of readStream(iterable)) yield* streamChunk(chunk, chunkSize);
	};
	const readStream = async function* (stream) {
		if (stream[Symbol.asyncIterator]) {
			yield* stream;
			return;
		}
		const reader = stream.getReader();
		try {
			for (;;) {
				const { done, value } = await reader.read();
				if (done) break;
				yield value;
			}
		} finally {
			await reader.cancel();
		}
	};
	const trackStream = (stream, chunkSize, onProgress, onFinish) => {
		const iterator = readBytes(stream, chunkSize);
		let bytes = 0;
		let done;
		let _onFinish = (e) => {
			if (!done) {
				done = true;
				onFinish && onFinish(e);
			}
		};
		return new ReadableStream({
			async pull(controller) {
				try {
					const { done, value } = await iterator.next();
					if (done) {
						_onFinish();
						controller.close();
						return;
					}
					let len = value.byteLength;
					if (onProgress) onProgress(bytes += len);
					controller.enqueue(new Uint8Array(value));
				} catch (err) {
					_onFinish(err);
					throw err;
				}
			},
			cancel(reason) {
				_onFinish(reason);
				return iterator.return();
			}
		}, { highWaterMark: 2 });
	};
	const CRLF = "\r\n";
	const normalizeLines = (value) => String(value).replace(/\r\n|\r|\n/g, CRLF);
	const escapeName = (value) => String(value).replace(/[\r\n"]/g, (char) => char === "\r" ? "%0D" : char === "\n" ? "%0A" : "%22");
	const stringBytes = (value, normalize) => {
		let length = 0;
		for (let i = 0; i < value.length; i++) {
			const code = value.charCodeAt(i);
			if (normalize && (code === 13 || code === 10)) {
				if (code === 13 && value.charCodeAt(i + 1) === 10) i++;
				length += 2;
			} else if (code < 128) length++;
			else if (code < 2048) length += 2;
			else if (code >= 55296 && code <= 56319 && value.charCodeAt(i + 1) >= 56320 && value.charCodeAt(i + 1) <= 57343) {
				length += 4;
				i++;
			} else length += 3;
		}
		return length;
	};
	var FormDataError = class extends TypeError {
		constructor(message, reason) {
			super(message);
			this.name = "FormDataError";
			this.reason = reason;
		}
	};
	function formDataToBlob(form, Blob, limit, limitError, boundary) {
		if (!utils$1.isFunction(Blob)) throw new FormDataError("Blob is not supported", "blob");
		if (!utils$1.isString(boundary) || !/^[A-Za-z0-9'()+_,./:=? -]{1,70}$/.test(boundary) || / $/.test(boundary)) throw new FormDataError("Invalid multipart boundary", "boundary");
		const footer = "--" + boundary + "--\r\n";
		let length = footer.length;
		const parts = [];
		const checkLength = (extra) => {
			if (length + extra > limit) throw limitError();
		};
		checkLength(0);
		for (const [name, value] of form) {
			const isString = utils$1.isString(value);
			const valueLength = isString ? stringBytes(value, true) : value.size;
			if (!Number.isFinite(valueLength) || valueLength < 0) throw new FormDataError("Unsupported FormData part size", "part");
			checkLength(valueLength + stringBytes(name, true) + (!isString && value.name ? stringBytes(value.name, false) : 0) + (!isString && value.type ? stringBytes(value.type, false) : 0));
			let header = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + escapeName(normalizeLines(name)) + "\"";
			if (!isString) header += "; filename=\"" + escapeName(utils$1.isString(value.name) ? value.name : "blob") + "\"\r\nContent-Type: " + String(value.type || "application/octet-stream").replace(/[\r\n]/g, "");
			header += "\r\n\r\n";
			const partLength = stringBytes(header, false) + valueLength + 2;
			checkLength(partLength);
			length += partLength;
			parts.push({
				header,
				value,
				isString
			});
		}
		const blobParts = [];
		for (const part of parts) blobParts.push(part.header, part.isString ? normalizeLines(part.value) : part.value, CRLF);
		blobParts.push(footer);
		return new Blob(blobParts, { type: "multipart/form-data; boundary=" + boundary });
	}
	function createMultipartBody(form, Blob, limit, limitError, boundary) {
		if (!utils$1.isFunction(Blob)) throw new AxiosError("Blob is not supported", AxiosError.ERR_NOT_SUPPORT);
		if (boundary === void 0) {
			if (utils$1.isFunction(platform.generateString)) boundary = "axios-" + platform.generateString(36, "0123456789abcdef");
			else {
				const crypto = utils$1.global.crypto;
				if (!crypto || !utils$1.isFunction(crypto.getRandomValues)) throw new AxiosError("Random byte generation is not supported", AxiosError.ERR_NOT_SUPPORT);
				const random = new Uint8Array(18);
				crypto.getRandomValues(random);
				boundary = "axios-" + Array.from(random, (value) => ("0" + value.toString(16)).slice(-2)).join("");
			}
		}
		try {
			return formDataToBlob(form, Blob, limit, limitError, boundary);
		} catch (error) {
			if (error instanceof FormDataError) {
				const code = error.reason === "boundary" ? AxiosError.ERR_BAD_OPTION_VALUE : AxiosError.ERR_BAD_REQUEST;
				throw new AxiosError(error.message, code);
			}
			throw error;
		}
	}
	const DEFAULT_CHUNK_SIZE = 65536;
	const DEFAULT_REQUEST_OPTIONS = {
		cache: "default",
		redirect: "follow",
		referrer: "about:client",
		referrerPolicy: "",
		mode: "cors",
		integrity: "",
		keepalive: false,
		priority: "auto",
		window: null
	};
	const { isFunction } = utils$1;
	const encodeUTF8 = (str) => encodeURIComponent(str).replace(/%([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
	const decodeURIComponentSafe = (value) => {
		if (!utils$1.isString(value)) return value;
		try {
			return decodeURIComponent(value);
		} catch (error) {
			return value;
		}
	};
	const test = (fn, ...args) => {
		try {
			return !!fn(...args);
		} catch (e) {
			return false;
		}
	};
	const maybeWithAuthCredentials = (url) => {
		const protocolIndex = url.indexOf("://");
		let urlToCheck = url;
		if (protocolIndex !== -1) urlToCheck = urlToCheck.slice(protocolIndex + 3);
		return urlToCheck.includes("@") || urlToCheck.includes(":");
	};
	const factory = (env) => {
		const globalObject = utils$1.global !== void 0 && utils$1.global !== null ? utils$1.global : globalThis;
		const { ReadableStream, TextEncoder } = globalObject;
		env = utils$1.merge.call({ skipUndefined: true }, {
			Request: globalObject.Request,
			Response: globalObject.Response,
			Blob: globalObject.Blob
		}, env);
		const envFetch = utils$1.hasOwnProp(env, "fetch") ? env.fetch : void 0;
		const { Request, Response, Blob } = env;
		const isFetchSupported = envFetch ? isFunction(envFetch) : typeof fetch === "function";
		const isRequestSupported = isFunction(Request);
		const isResponseSupported = isFunction(Response);
		if (!isFetchSupported) return false;
		const isReadableStreamSupported = isFetchSupported && isFunction(ReadableStream);
		const encodeText = isFetchSupported && (typeof TextEncoder === "function" ? ((encoder) => (str) => encoder.encode(str))(new TextEncoder()) : async (str) => new Uint8Array(await new Request(str).arrayBuffer()));
		const supportsRequestStream = isRequestSupported && isReadableStreamSupported && test(() => {
			let duplexAccessed = false;
			const request = new Request(platform.origin, {
				body: new ReadableStream(),
				method: "POST",
				get duplex() {
					duplexAccessed = true;
					return "half";
				}
			});
			const hasContentType = request.headers.has("Content-Type");
			if (request.body != null) request.body.cancel();
			return duplexAccessed && !hasContentType;
		});
		const supportsResponseStream = isResponseSupported && isReadableStreamSupported && test(() => utils$1.isReadableStream(new Response("").body));
		const requestDefaults = Object.assign(Object.create(null), DEFAULT_REQUEST_OPTIONS);
		if (isRequestSupported && !test(() => new Request(platform.origin, requestDefaults))) {
			delete requestDefaults.cache;
			if (!test(() => new Request(platform.origin, requestDefaults))) requestDefaults.cache = DEFAULT_REQUEST_OPTIONS.cache;
		}
		const resolvers = { stream: supportsResponseStream && ((res) => res.body) };
		isFetchSupported && (() => {
			[
				"text",
				"arrayBuffer",
				"blob",
				"formData",
				"stream"
			].forEach((type) => {
				!resolvers[type] && (resolvers[type] = (res, config) => {
					let method = res && res[type];
					if (method) return method.call(res);
					throw new AxiosError(`Response type '${type}' is not supported`, AxiosError.ERR_NOT_SUPPORT, config);
				});
			});
		})();
		const getBodyLength = async (body) => {
			if (body == null) return 0;
			if (utils$1.isBlob(body)) return body.size;
			if (utils$1.isArrayBufferView(body) || utils$1.isArrayBuffer(body)) return body.byteLength;
			if (utils$1.isURLSearchParams(body)) body = body + "";
			if (utils$1.isString(body)) return (await encodeText(body)).byteLength;
		};
		const resolveBodyLength = async (headers, body) => {
			const length = utils$1.toFiniteNumber(headers.getContentLength());
			return length == null ? getBodyLength(body) : length;
		};
		return async (config) => {
			let { url, method, data, signal, cancelToken, timeout, onDownloadProgress, onUploadProgress, responseType, headers, withCredentials = "same-origin", fetchOptions, maxContentLength, maxBodyLength, maxRedirects } = resolveConfig(config);
			const hasMaxContentLength = utils$1.isNumber(maxContentLength) && maxContentLength > -1;
			const hasMaxBodyLength = utils$1.isNumber(maxBodyLength) && maxBodyLength > -1;
			const own = (key) => utils$1.hasOwnProp(config, key) ? config[key] : void 0;
			let _fetch = envFetch || fetch;
			responseType = responseType ? (responseType + "").toLowerCase() : "text";
			let composedSignal = composeSignals([signal, cancelToken && cancelToken.toAbortSignal()], timeout);
			let request = null;
			const unsubscribe = composedSignal && composedSignal.unsubscribe && (() => {
				composedSignal.unsubscribe();
			});
			let requestContentLength;
			let pendingBodyError = null;
			let pendingResponseError = null;
			const maxBodyLengthError = () => new AxiosError("Request body larger than maxBodyLength limit", AxiosError.ERR_BAD_REQUEST, config, request);
			try {
				let auth = void 0;
				const configAuth = own("auth");
				if (configAuth) auth = {
					username: utils$1.getSafeProp(configAuth, "username") || "",
					password: utils$1.getSafeProp(configAuth, "password") || ""
				};
				let parsedURL;
				if (maybeWithAuthCredentials(url)) {
					parsedURL = new URL(url, platform.origin);
					if (!auth && (parsedURL.username || parsedURL.password)) auth = {
						username: decodeURIComponentSafe(parsedURL.username),
						password: decodeURIComponentSafe(parsedURL.password)
					};
					if (parsedURL.username || parsedURL.password) {
						parsedURL.username = "";
						parsedURL.password = "";
						url = parsedURL.href;
					}
				}
				if (auth) {
					headers.delete("authorization");
					headers.set("Authorization", "Basic " + btoa(encodeUTF8((auth.username || "") + ":" + (auth.password || ""))));
				}
				if (hasMaxContentLength && parsedURL && parsedURL.protocol === "data:") {
					if (estimateDataURLDecodedBytes(parsedURL.href) > maxContentLength) throw new AxiosError("maxContentLength size of " + maxContentLength + " exceeded", AxiosError.ERR_BAD_RESPONSE, config, request);
				}
				const formContentType = utils$1.isSpecCompliantForm(data) && AxiosHeaders.from(own("headers")).getContentType();
				let formBoundary;
				if (utils$1.isString(formContentType) && /^multipart\/form-data(?:\s*;|$)/i.test(formContentType.trim())) {
					const parameters = AxiosHeaders.parseParameters(formContentType);
					if (utils$1.hasOwnProp(parameters, "boundary")) formBoundary = parameters.boundary;
				}
				if (utils$1.isSpecCompliantForm(data) && method !== "get" && method !== "head" && (hasMaxBodyLength || onUploadProgress && supportsRequestStream || formBoundary !== void 0)) {
					data = createMultipartBody(data, Blob, hasMaxBodyLength ? maxBodyLength : Infinity, maxBodyLengthError, formBoundary);
					headers.setContentType(formBoundary === void 0 ? data.type : formContentType);
					requestContentLength = data.size;
				}
				if (hasMaxBodyLength && method !== "get" && method !== "head") {
					const outboundLength = await getBodyLength(data);
					if (typeof outboundLength === "number" && isFinite(outboundLength)) {
						requestContentLength = outboundLength;
						if (outboundLength > maxBodyLength) throw maxBodyLengthError();
					}
				}
				const mustEnforceStreamBody = hasMaxBodyLength && (utils$1.isReadableStream(data) || utils$1.isStream(data));
				const trackRequestStream = (stream, onProgress, flush) => trackStream(stream, DEFAULT_CHUNK_SIZE, (loadedBytes) => {
					if (hasMaxBodyLength && loadedBytes > maxBodyLength) throw pendingBodyError = maxBodyLengthError();
					onProgress && onProgress(loadedBytes);
				}, flush);
				if (supportsRequestStream && method !== "get" && method !== "head" && (onUploadProgress || mustEnforceStreamBody)) {
					requestContentLength = requestContentLength == null ? await resolveBodyLength(headers, data) : requestContentLength;
					if (requestContentLength !== 0 || mustEnforceStreamBody) {
						let _request = new Request(url, {
							method: "POST",
							body: data,
							duplex: "half"
						});
						let contentTypeHeader;
						if (utils$1.isFormData(data) && (contentTypeHeader = _request.headers.get("content-type"))) headers.setContentType(contentTypeHeader);
						if (_request.body) {
							const [onProgress, flush] = onUploadProgress && progressEventDecorator(requestContentLength, progressEventReducer(asyncDecorator(onUploadProgress))) || [];
							data = trackRequestStream(_request.body, onProgress, flush);
						}
					}
				} else if (mustEnforceStreamBody && !isRequestSupported && isReadableStreamSupported && method !== "get" && method !== "head") data = trackRequestStream(data);
				else if (mustEnforceStreamBody && isRequestSupported && !supportsRequestStream && method !== "get" && method !== "head") throw new AxiosError("Stream request bodies are not supported by the current fetch implementation", AxiosError.ERR_NOT_SUPPORT, config, request);
				if (!utils$1.isString(withCredentials)) withCredentials = withCredentials ? "include" : "omit";
				const isCredentialsSupported = isRequestSupported && "credentials" in Request.prototype;
				if (utils$1.isFormData(data)) {
					const contentType = headers.getContentType();
					if (contentType && /^multipart\/form-data/i.test(contentType) && !/boundary=/i.test(contentType)) headers.delete("content-type");
				}
				headers.set("User-Agent", "axios/1.21.1", false);
				const safeFetchOptions = fetchOptions == null ? fetchOptions : Object.assign(Object.create(null), fetchOptions);
				if (safeFetchOptions) {
					delete safeFetchOptions.body;
					delete safeFetchOptions.headers;
					delete safeFetchOptions.method;
					delete safeFetchOptions.signal;
					delete safeFetchOptions.duplex;
					delete safeFetchOptions.credentials;
				}
				const resolvedOptions = Object.assign(Object.create(null), safeFetchOptions, {
					signal: composedSignal,
					method: method.toUpperCase(),
					headers: toByteStringHeaderObject(headers.normalize()),
					body: data,
					duplex: "half",
					credentials: isCredentialsSupported ? withCredentials : void 0
				});
				if (isRequestSupported) {
					utils$1.forEach(requestDefaults, (value, key) => {
						if (resolvedOptions[key] === void 0) resolvedOptions[key] = value;
					});
					if (resolvedOptions.signal === void 0) resolvedOptions.signal = null;
					if (resolvedOptions.body === void 0) resolvedOptions.body = null;
				}
				if (maxRedirects === 0) {
					resolvedOptions.redirect = "manual";
					if (safeFetchOptions) safeFetchOptions.redirect = "manual";
				}
				request = isRequestSupported && new Request(url, resolvedOptions);
				let response = await (isRequestSupported ? _fetch(request, safeFetchOptions) : _fetch(url, resolvedOptions));
				const responseHeaders = AxiosHeaders.from(response.headers);
				if (hasMaxContentLength) {
					const declaredLength = utils$1.toFiniteNumber(responseHeaders.getContentLength());
					if (declaredLength != null && declaredLength > maxContentLength) throw new AxiosError("maxContentLength size of " + maxContentLength + " exceeded", AxiosError.ERR_BAD_RESPONSE, config, request);
				}
				const isStreamResponse = supportsResponseStream && (responseType === "stream" || responseType === "response");
				if (supportsResponseStream && response.body && (onDownloadProgress || hasMaxContentLength || isStreamResponse && unsubscribe)) {
					const options = {};
					[
						"status",
						"statusText",
						"headers"
					].forEach((prop) => {
						options[prop] = response[prop];
					});
					const responseContentLength = utils$1.toFiniteNumber(responseHeaders.getContentLength());
					const [onProgress, flush] = onDownloadProgress && progressEventDecorator(responseContentLength, progressEventReducer(asyncDecorator(onDownloadProgress), true)) || [];
					let bytesRead = 0;
					const onChunkProgress = (loadedBytes) => {
						if (hasMaxContentLength) {
							bytesRead = loadedBytes;
							if (bytesRead > maxContentLength) throw pendingResponseError = new AxiosError("maxContentLength size of " + maxContentLength + " exceeded", AxiosError.ERR_BAD_RESPONSE, config, request);
						}
						onProgress && onProgress(loadedBytes);
					};
					response = new Response(trackStream(response.body, DEFAULT_CHUNK_SIZE, onChunkProgress, () => {
						flush && flush();
						unsubscribe && unsubscribe();
					}), options);
				}
				responseType = responseType || "text";
				let responseData = await resolvers[utils$1.findKey(resolvers, responseType) || "text"](response, config);
				if (hasMaxContentLength && !supportsResponseStream && !isStreamResponse) {
					let materializedSize;
					if (responseData != null) {
						if (typeof responseData.byteLength === "number") materializedSize = responseData.byteLength;
						else if (typeof responseData.size === "number") materializedSize = responseData.size;
						else if (typeof responseData === "string") materializedSize = typeof TextEncoder === "function" ? new TextEncoder().encode(responseData).byteLength : responseData.length;
					}
					if (typeof materializedSize === "number" && materializedSize > maxContentLength) throw new AxiosError("maxContentLength size of " + maxContentLength + " exceeded", AxiosError.ERR_BAD_RESPONSE, config, request);
				}
				!isStreamResponse && unsubscribe && unsubscribe();
				return await new Promise((resolve, reject) => {
					settle(resolve, reject, {
						data: responseData,
						headers: AxiosHeaders.from(response.headers),
						status: response.status,
						statusText: response.statusText,
						config,
						request
					});
				});
			} catch (err) {
				unsubscribe && unsubscribe();
				if (composedSignal && composedSignal.aborted && composedSignal.reason instanceof AxiosError) {
					const canceledError = composedSignal.reason;
					canceledError.config = config;
					request && (canceledError.request = request);
					if (err !== canceledError) Object.defineProperty(canceledError, "cause", {
						__proto__: null,
						value: err,
						writable: true,
						enumerable: false,
						configurable: true
					});
					throw canceledError;
				}
				if (pendingBodyError) {
					request && !pendingBodyError.request && (pendingBodyError.request = request);
					throw pendingBodyError;
				}
				if (pendingResponseError) throw pendingResponseError;
				if (err instanceof AxiosError) {
					request && !err.request && (err.request = request);
					throw err;
				}
				if (err && err.name === "TypeError" && /Load failed|fetch/i.test(err.message)) {
					const networkError = new AxiosError("Network Error", AxiosError.ERR_NETWORK, config, request, err && err.response);
					Object.defineProperty(networkError, "cause", {
						__proto__: null,
						value: err.cause || err,
						writable: true,
						enumerable: false,
						configurable: true
					});
					throw networkError;
				}
				throw AxiosError.from(err, err && err.code, config, request, err && err.response);
			}
		};
	};
	const seedCache = new Map();
	const getFetch = (config) => {
		const env = Object.create(null);
		const configuredEnv = config && utils$1.hasOwnProp(config, "env") && config.env;
		[
			"fetch",
			"Request",
			"Response",
			"Blob"
		].forEach((key) => {
			if (configuredEnv && utils$1.hasOwnProp(configuredEnv, key)) env[key] = configuredEnv[key];
		});
		const { fetch, Request, Response, Blob } = env;
		const seeds = [
			Request,
			Response,
			fetch,
			Blob
		];
		let i = seeds.length, seed, target, map = seedCache;
		while (i--) {
			seed = seeds[i];
			target = map.get(seed);
			target === void 0 && map.set(seed, target = i ? new Map() : factory(env));
			map = target;
		}
		return target;
	};
	getFetch();
	const knownAdapters = {
		http: httpAdapter,
		xhr: xhrAdapter,
		fetch: { get: getFetch }
	};
	utils$1.forEach(knownAdapters, (fn, value) => {
		if (fn) {
			try {
				Object.defineProperty(fn, "name", {
					__proto__: null,
					value
				});
			} catch (e) {}
			Object.defineProperty(fn, "adapterName", {
				__proto__: null,
				value
			});
		}
	});
	const renderReason = (reason) => `- ${reason}`;
	const isResolvedHandle = (adapter) => utils$1.isFunction(adapter) || adapter === null || adapter === false;
	function getAdapter(adapters, config) {
		adapters = utils$1.isArray(adapters) ? adapters : [adapters];
		const { length } = adapters;
		let nameOrAdapter;
		let adapter;
		const rejectedReasons = {};
		for (let i = 0; i < length; i++) {
			nameOrAdapter = adapters[i];
			let id;
			adapter = nameOrAdapter;
			if (!isResolvedHandle(nameOrAdapter)) {
				adapter = knownAdapters[(id = String(nameOrAdapter)).toLowerCase()];
				if (adapter === void 0) throw new AxiosError(`Unknown adapter '${id}'`);
			}
			if (adapter && (utils$1.isFunction(adapter) || (adapter = adapter.get(config)))) break;
			rejectedReasons[id || "#" + i] = adapter;
		}
		if (!adapter) {
			const reasons = Object.entries(rejectedReasons).map(([id, state]) => `adapter ${id} ` + (state === false ? "is not supported by the environment" : "is not available in the build"));
			throw new AxiosError(`There is no suitable adapter to dispatch the request ` + (length ? reasons.length > 1 ? "since :\n" + reasons.map(renderReason).join("\n") : " " + renderReason(reasons[0]) : "as no adapter specified"), AxiosError.ERR_NOT_SUPPORT);
		}
		return adapter;
	}
	var adapters = {
		getAdapter,
		adapters: knownAdapters
	};
	function throwIfCancellationRequested(config) {
		if (config.cancelToken) config.cancelToken.throwIfRequested();
		if (config.signal && config.signal.aborted) throw new CanceledError(null, config);
	}
	function resolveClock() {
		return typeof performance !== "undefined" && utils$1.isFunction(performance.now) ? () => performance.now() : Date.now;
	}
	function elapsedSince(now, start) {
		return Math.max(0, Math.round(now() - start));
	}
	function dispatchRequest(_config) {
		const config = utils$1.toSafeFlatObject(_config);
		throwIfCancellationRequested(config);
		config.headers = AxiosHeaders.from(utils$1.getSafeProp(config, "headers"));
		config.data = transformData.call(config, config.transformRequest);
		if ([
			"post",
			"put",
			"patch"
		].indexOf(config.method) !== -1) config.headers.setContentType("application/x-www-form-urlencoded", false);
		const adapter = adapters.getAdapter(config.adapter || defaults.adapter, config);
		const now = resolveClock();
		const start = now();
		return adapter(config).then(function onAdapterResolution(response) {
			throwIfCancellationRequested(config);
			response.duration = elapsedSince(now, start);
			config.response = response;
			try {
				response.data = transformData.call(config, config.transformResponse, response);
			} finally {
				delete config.response;
			}
			response.headers = AxiosHeaders.from(response.headers);
			return response;
		}, function onAdapterRejection(reason) {
			if (!isCancel(reason)) {
				throwIfCancellationRequested(config);
				if (reason && reason.response) {
					reason.response.duration = elapsedSince(now, start);
					config.response = reason.response;
					try {
						reason.response.data = transformData.call(config, config.transformResponse, reason.response);
					} finally {
						delete config.response;
					}
					reason.response.headers = AxiosHeaders.from(reason.response.headers);
				}
			}
			return Promise.reject(reason);
		});
	}
	const validators$1 = {};
	[
		"object",
		"boolean",
		"number",
		"function",
		"string",
		"symbol"
	].forEach((type, i) => {
		validators$1[type] = function validator(thing) {
			return typeof thing === type || "a" + (i < 1 ? "n " : " ") + type;
		};
	});
	const deprecatedWarnings = {};
	validators$1.transitional = function transitional(validator, version, message) {
		function formatMessage(opt, desc) {
			return "[Axios v1.21.1] Transitional option '" + opt + "'" + desc + (message ? ". " + message : "");
		}
		return (value, opt, opts) => {
			if (validator === false) throw new AxiosError(formatMessage(opt, " has been removed" + (version ? " in " + version : "")), AxiosError.ERR_DEPRECATED);
			if (version && !deprecatedWarnings[opt]) {
				deprecatedWarnings[opt] = true;
				console.warn(formatMessage(opt, " has been deprecated since v" + version + " and will be removed in the near future"));
			}
			return validator ? validator(value, opt, opts) : true;
		};
	};
	validators$1.spelling = function spelling(correctSpelling) {
		return (value, opt) => {
			console.warn(`${opt} is likely a misspelling of ${correctSpelling}`);
			return true;
		};
	};
	function assertOptions(options, schema, allowUnknown) {
		if (typeof options !== "object" || options === null) throw new AxiosError("options must be an object", AxiosError.ERR_BAD_OPTION_VALUE);
		const keys = Object.keys(options);
		let i = keys.length;
		while (i-- > 0) {
			const opt = keys[i];
			const validator = Object.prototype.hasOwnProperty.call(schema, opt) ? schema[opt] : void 0;
			if (validator) {
				const value = options[opt];
				const result = value === void 0 || validator(value, opt, options);
				if (result !== true) throw new AxiosError("option " + opt + " must be " + result, AxiosError.ERR_BAD_OPTION_VALUE);
				continue;
			}
			if (allowUnknown !== true) throw new AxiosError("Unknown option " + opt, AxiosError.ERR_BAD_OPTION);
		}
	}
	var validator = {
		assertOptions,
		validators: validators$1
	};
	const validators = validator.validators;
	const isHeadersBucket = (value) => {
		if (value == null || utils$1.isPlainObject(value) || value instanceof AxiosHeaders) return true;
		try {
			return utils$1.isObject(value) && utils$1.getSafeProp(value, Symbol.toStringTag) === "AxiosHeaders" && [
				"toJSON",
				"set",
				"get",
				"has",
				"delete",
				"clear",
				"normalize",
				"concat",
				"toString",
				Symbol.iterator
			].every((method) => utils$1.isFunction(utils$1.getSafeProp(value, method)));
		} catch (e) {
			return false;
		}
	};
	var Axios = class {
		constructor(instanceConfig) {
			this.defaults = instanceConfig || {};
			this.interceptors = {
				request: new InterceptorManager(),
				response: new InterceptorManager()
			};
		}
		async request(configOrUrl, config) {
			try {
				return await this._request(configOrUrl, config);
			} catch (err) {
				if (err instanceof Error) try {
					let dummy = {};
					Error.captureStackTrace ? Error.captureStackTrace(dummy) : dummy = new Error();
					const dummyStack = dummy.stack;
					let stack = "";
					if (typeof dummyStack === "string") {
						const firstNewlineIndex = dummyStack.indexOf("\n");
						stack = firstNewlineIndex === -1 ? "" : dummyStack.slice(firstNewlineIndex + 1);
					}
					if (!err.stack) err.stack = stack;
					else if (stack) {
						const firstNewlineIndex = stack.indexOf("\n");
						const secondNewlineIndex = firstNewlineIndex === -1 ? -1 : stack.indexOf("\n", firstNewlineIndex + 1);
						const duplicateCheckSuffix = secondNewlineIndex === -1 ? stack : stack.slice(secondNewlineIndex + 1);
						const currentStack = String(err.stack);
						const causeIndex = getCauseStackIndex(err, currentStack);
						const stackHead = causeIndex === -1 ? currentStack : currentStack.slice(0, causeIndex);
						const causeSection = causeIndex === -1 ? "" : currentStack.slice(causeIndex);
						if (!stackHead.endsWith(duplicateCheckSuffix)) err.stack = stackHead + "\n" + stack + causeSection;
					}
				} catch (e) {}
				throw err;
			}
		}
		_request(configOrUrl, config) {
			if (typeof configOrUrl === "string") {
				config = config || {};
				config.url = configOrUrl;
			} else config = configOrUrl || {};
			config = mergeConfig(this.defaults, config);
			const { transitional, paramsSerializer, headers } = config;
			if (transitional !== void 0) validator.assertOptions(transitional, {
				silentJSONParsing: validators.transitional(validators.boolean),
				forcedJSONParsing: validators.transitional(validators.boolean),
				clarifyTimeoutError: validators.transitional(validators.boolean),
				legacyInterceptorReqResOrdering: validators.transitional(validators.boolean),
				advertiseZstdAcceptEncoding: validators.transitional(validators.boolean),
				validateStatusUndefinedResolves: validators.transitional(validators.boolean),
				encodeBasicAuthUsername: validators.transitional(validators.boolean)
			}, false);
			if (paramsSerializer != null) {
				if (utils$1.isFunction(paramsSerializer)) config.paramsSerializer = { serialize: paramsSerializer };
				else validator.assertOptions(paramsSerializer, {
					encode: validators.function,
					serialize: validators.function
				}, true);
			}
			if (config.allowAbsoluteUrls !== void 0);
			else if (utils$1.hasOwnProp(this.defaults, "allowAbsoluteUrls") && this.defaults.allowAbsoluteUrls !== void 0) config.allowAbsoluteUrls = this.defaults.allowAbsoluteUrls;
			else config.allowAbsoluteUrls = true;
			validator.assertOptions(config, {
				baseUrl: validators.spelling("baseURL"),
				withXsrfToken: validators.spelling("withXSRFToken")
			}, true);
			config.method = (utils$1.getSafeProp(config, "method") || utils$1.getSafeProp(this.defaults, "method") || "get").toLowerCase();
			const commonHeaders = utils$1.getSafeProp(headers, "common");
			const methodHeaders = utils$1.getSafeProp(headers, config.method);
			const contextHeaders = headers && utils$1.merge(isHeadersBucket(commonHeaders) ? commonHeaders : void 0, isHeadersBucket(methodHeaders) ? methodHeaders : void 0);
			headers && utils$1.forEach(methodList.concat("common"), (method) => {
				if (isHeadersBucket(utils$1.getSafeProp(headers, method))) delete headers[method];
			});
			config.headers = AxiosHeaders.concat(contextHeaders, headers);
			const requestInterceptorChain = [];
			let synchronousRequestInterceptors = true;
			this.interceptors.request.forEach(function unshiftRequestInterceptors(interceptor) {
				if (typeof interceptor.runWhen === "function" && interceptor.runWhen(config) === false) return;
				synchronousRequestInterceptors = synchronousRequestInterceptors && interceptor.synchronous;
				const transitional = config.transitional || transitionalDefaults;
				if (transitional && transitional.legacyInterceptorReqResOrdering) requestInterceptorChain.unshift(interceptor.fulfilled, interceptor.rejected);
				else requestInterceptorChain.push(interceptor.fulfilled, interceptor.rejected);
			});
			const responseInterceptorChain = [];
			this.interceptors.response.forEach(function pushResponseInterceptors(interceptor) {
				responseInterceptorChain.push(interceptor.fulfilled, interceptor.rejected);
			});
			let promise;
			let i = 0;
			let len;
			if (!synchronousRequestInterceptors) {
				const chain = [dispatchRequest.bind(this), void 0];
				chain.unshift(...requestInterceptorChain);
				chain.push(...responseInterceptorChain);
				len = chain.length;
				promise = Promise.resolve(config);
				while (i < len) promise = promise.then(chain[i++], chain[i++]);
				return promise;
			}
			len = requestInterceptorChain.length;
			let newConfig = config;
			while (i < len) {
				const onFulfilled = requestInterceptorChain[i++];
				const onRejected = requestInterceptorChain[i++];
				try {
					newConfig = onFulfilled ? onFulfilled(newConfig) : newConfig;
				} catch (error) {
					if (!onRejected) {
						promise = Promise.reject(error);
						break;
					}
					try {
						const rejectedResult = onRejected.call(this, error);
						if (utils$1.isThenable(rejectedResult)) promise = Promise.resolve(rejectedResult).then(() => dispatchRequest.call(this, newConfig));
					} catch (rejectedError) {
						promise = Promise.reject(rejectedError);
					}
					break;
				}
			}
			if (!promise) try {
				promise = dispatchRequest.call(this, newConfig);
			} catch (error) {
				promise = Promise.reject(error);
			}
			i = 0;
			len = responseInterceptorChain.length;
			while (i < len) promise = promise.then(responseInterceptorChain[i++], responseInterceptorChain[i++]);
			return promise;
		}
		getUri(config) {
			config = mergeConfig(this.defaults, config);
			return buildURL(buildFullPath(config.baseURL, config.url, config.allowAbsoluteUrls, config), config.params, config.paramsSerializer);
		}
	};
	utils$1.forEach([
		"delete",
		"get",
		"head",
		"options"
	], function forEachMethodNoData(method) {
		Axios.prototype[method] = async function(url, config) {
			return this.request(mergeConfig(config || {}, {
				method,
				url,
				data: config && utils$1.hasOwnProp(config, "data") ? config.data : void 0
			}));
		};
	});
	utils$1.forEach([
		"post",
		"put",
		"patch",
		"query"
	], function forEachMethodWithData(method) {
		function generateHTTPMethod(isForm) {
			return async function httpMethod(url, data, config) {
				return this.request(mergeConfig(config || {}, {
					method,
					headers: isForm ? { "Content-Type": "multipart/form-data" } : {},
					url,
					data
				}));
			};
		}
		Axios.prototype[method] = generateHTTPMethod();
		if (method !== "query") Axios.prototype[method + "Form"] = generateHTTPMethod(true);
	});
	var CancelToken = class CancelToken {
		constructor(executor) {
			if (typeof executor !== "function") throw new TypeError("executor must be a function.");
			let resolvePromise;
			this.promise = new Promise(function promiseExecutor(resolve) {
				resolvePromise = resolve;
			});
			const token = this;
			this.promise.then((cancel) => {
				if (!token._listeners) return;
				let i = token._listeners.length;
				while (i-- > 0) token._listeners[i](cancel);
				token._listeners = null;
			});
			this.promise.then = (onfulfilled) => {
				let _resolve;
				const promise = new Promise((resolve) => {
					token.subscribe(resolve);
					_resolve = resolve;
				}).then(onfulfilled);
				promise.cancel = function reject() {
					token.unsubscribe(_resolve);
				};
				return promise;
			};
			executor(function cancel(message, config, request) {
				if (token.reason) return;
				token.reason = new CanceledError(message, config, request);
				resolvePromise(token.reason);
			});
		}
		throwIfRequested() {
			if (this.reason) throw this.reason;
		}
		subscribe(listener) {
			if (this.reason) {
				listener(this.reason);
				return;
			}
			if (this._listeners) this._listeners.push(listener);
			else this._listeners = [listener];
		}
		unsubscribe(listener) {
			if (!this._listeners) return;
			const index = this._listeners.indexOf(listener);
			if (index !== -1) this._listeners.splice(index, 1);
		}
		toAbortSignal() {
			const controller = new AbortController();
			const abort = (err) => {
				controller.abort(err);
			};
			this.subscribe(abort);
			controller.signal.unsubscribe = () => this.unsubscribe(abort);
			return controller.signal;
		}
		static source() {
			let cancel;
			return {
				token: new CancelToken(function executor(c) {
					cancel = c;
				}),
				cancel
			};
		}
	};
	function spread(callback) {
		return function wrap(arr) {
			return callback.apply(null, arr);
		};
	}
	function isAxiosError(payload) {
		return utils$1.isObject(payload) && payload.isAxiosError === true;
	}
	const HttpStatusCode = {
		Continue: 100,
		SwitchingProtocols: 101,
		Processing: 102,
		EarlyHints: 103,
		Ok: 200,
		Created: 201,
		Accepted: 202,
		NonAuthoritativeInformation: 203,
		NoContent: 204,
		ResetContent: 205,
		PartialContent: 206,
		MultiStatus: 207,
		AlreadyReported: 208,
		ImUsed: 226,
		MultipleChoices: 300,
		MovedPermanently: 301,
		Found: 302,
		SeeOther: 303,
		NotModified: 304,
		UseProxy: 305,
		Unused: 306,
		TemporaryRedirect: 307,
		PermanentRedirect: 308,
		BadRequest: 400,
		Unauthorized: 401,
		PaymentRequired: 402,
		Forbidden: 403,
		NotFound: 404,
		MethodNotAllowed: 405,
		NotAcceptable: 406,
		ProxyAuthenticationRequired: 407,
		RequestTimeout: 408,
		Conflict: 409,
		Gone: 410,
		LengthRequired: 411,
		PreconditionFailed: 412,
		PayloadTooLarge: 413,
		ContentTooLarge: 413,
		UriTooLong: 414,
		UnsupportedMediaType: 415,
		RangeNotSatisfiable: 416,
		ExpectationFailed: 417,
		ImATeapot: 418,
		MisdirectedRequest: 421,
		UnprocessableEntity: 422,
		UnprocessableContent: 422,
		Locked: 423,
		FailedDependency: 424,
		TooEarly: 425,
		UpgradeRequired: 426,
		PreconditionRequired: 428,
		TooManyRequests: 429,
		RequestHeaderFieldsTooLarge: 431,
		UnavailableForLegalReasons: 451,
		InternalServerError: 500,
		NotImplemented: 501,
		BadGateway: 502,
		ServiceUnavailable: 503,
		GatewayTimeout: 504,
		HttpVersionNotSupported: 505,
		VariantAlsoNegotiates: 506,
		InsufficientStorage: 507,
		LoopDetected: 508,
		NotExtended: 510,
		NetworkAuthenticationRequired: 511,
		WebServerReturnsAnUnknownError: 520,
		WebServerIsDown: 521,
		ConnectionTimedOut: 522,
		OriginIsUnreachable: 523,
		TimeoutOccurred: 524,
		SslHandshakeFailed: 525,
		InvalidSslCertificate: 526
	};
	Object.entries(HttpStatusCode).forEach(([key, value]) => {
		if (HttpStatusCode[value] === void 0) HttpStatusCode[value] = key;
	});
	function createInstance(defaultConfig) {
		const context = new Axios(defaultConfig);
		const instance = bind(Axios.prototype.request, context);
		utils$1.extend(instance, Axios.prototype, context, { allOwnKeys: true });
		utils$1.extend(instance, context, null, { allOwnKeys: true });
		instance.create = function create(instanceConfig) {
			return createInstance(mergeConfig(defaultConfig, instanceConfig));
		};
		return instance;
	}
	const axios = createInstance(defaults);
	axios.Axios = Axios;
	axios.CanceledError = CanceledError;
	axios.CancelToken = CancelToken;
	axios.isCancel = isCancel;
	axios.VERSION = VERSION;
	axios.toFormData = toFormData;
	axios.AxiosError = AxiosError;
	axios.Cancel = axios.CanceledError;
	axios.all = function all(promises) {
		return Promise.all(promises);
	};
	axios.spread = spread;
	axios.isAxiosError = isAxiosError;
	axios.mergeConfig = mergeConfig;
	axios.AxiosHeaders = AxiosHeaders;
	axios.formToJSON = (thing) => formDataToJSON(utils$1.isHTMLForm(thing) ? new FormData(thing) : thing);
	axios.getAdapter = adapters.getAdapter;
	axios.HttpStatusCode = HttpStatusCode;
	axios.default = axios;
	module.exports = axios;
}));
// node_modules/@sendgrid/client/package.json
var require_package = __commonJSMin(((exports, module) => {
	module.exports = {
		"name": "@sendgrid/client",
		"description": "Twilio SendGrid NodeJS API client",
		"version": "8.1.6",
		"author": "Twilio SendGrid <help@twilio.com> (sendgrid.com)",
		"contributors": [
			"Kyle Partridge <kyle.partridge@sendgrid.com>",
			"David Tomberlin <david.tomberlin@sendgrid.com>",
			"Swift <swift@sendgrid.com>",
			"Brandon West <brandon.west@sendgrid.com>",
			"Scott Motte <scott.motte@sendgrid.com>",
			"Robert Acosta <robert.acosta@sendgrid.com>",
			"Elmer Thomas <ethomas@twilio.com>",
			"Adam Reis <adam@reis.nz>"
		],
		"license": "MIT",
		"homepage": "https://sendgrid.com",
		"repository": {
			"type": "git",
			"url": "git://github.com/sendgrid/sendgrid-nodejs.git"
		},
		"publishConfig": { "access": "public" },
		"main": "index.js",
		"engines": { "node": ">=12.*" },
		"dependencies": {
			"@sendgrid/helpers": "^8.0.0",
			"axios": "^1.12.0"
		},
		"devDependencies": {
			"chai": "4.2.0",
			"nock": "^10.0.6"
		},
		"resolutions": { "chai": "4.2.0" },
		"tags": [
			"http",
			"rest",
			"api",
			"mail",
			"sendgrid"
		],
		"gitHead": "498e2329e87d804d83f4a7b519d33fa09198d0ca"
	};
}));
// node_modules/@sendgrid/helpers/helpers/convert-keys.js
var require_convert_keys = __commonJSMin(((exports, module) => {
	module.exports = function convertKeys(obj, converter, ignored) {
		if (typeof obj !== "object" || obj === null) throw new Error("Non object passed to convertKeys: " + obj);
		if (Array.isArray(obj)) return obj;
		if (!Array.isArray(ignored)) ignored = [];
		for (const key in obj) if (obj.hasOwnProperty(key)) {
			const converted = converter(key);
			if (typeof obj[key] === "object" && obj[key] !== null) {
				if (!ignored.includes(key) && !ignored.includes(converted)) obj[key] = convertKeys(obj[key], converter, ignored);
			}
			if (converted !== key) {
				obj[converted] = obj[key];
				delete obj[key];
			}
		}
		return obj;
	};
}));
// node_modules/@sendgrid/helpers/helpers/str-to-camel-case.js
var require_str_to_camel_case = __commonJSMin(((exports, module) => {
	module.exports = function strToCamelCase(str) {
		if (typeof str !== "string") throw new Error("String expected for conversion to snake case");
		return str.trim().replace(/_+|\-+/g, " ").replace(/(?:^\w|[A-Z]|\b\w|\s+)/g, function(match, index) {
			if (Number(match) === 0) return "";
			return index === 0 ? match.toLowerCase() : match.toUpperCase();
		});
	};
}));
// node_modules/@sendgrid/helpers/helpers/to-camel-case.js
var require_to_camel_case = __commonJSMin(((exports, module) => {
	const convertKeys = require_convert_keys();
	const strToCamelCase = require_str_to_camel_case();
	module.exports = function toCamelCase(obj, ignored) {
		return convertKeys(obj, strToCamelCase, ignored);
	};
}));
// node_modules/@sendgrid/helpers/helpers/str-to-snake-case.js
var require_str_to_snake_case = __commonJSMin(((exports, module) => {
	module.exports = function strToSnakeCase(str) {
		if (typeof str !== "string") throw new Error("String expected for conversion to snake case");
		return str.trim().replace(/(\s*\-*\b\w|[A-Z])/g, function($1) {
			$1 = $1.trim().toLowerCase().replace("-", "");
			return ($1[0] === "_" ? "" : "_") + $1;
		}).slice(1);
	};
}));
// node_modules/@sendgrid/helpers/helpers/to-snake-case.js
var require_to_snake_case = __commonJSMin(((exports, module) => {
	const convertKeys = require_convert_keys();
	const strToSnakeCase = require_str_to_snake_case();
	module.exports = function toSnakeCase(obj, ignored) {
		return convertKeys(obj, strToSnakeCase, ignored);
	};
}));
// node_modules/@sendgrid/helpers/helpers/deep-clone.js
var require_deep_clone = __commonJSMin(((exports, module) => {
	module.exports = function deepClone(obj) {
		return JSON.parse(JSON.stringify(obj));
	};
}));
// node_modules/@sendgrid/helpers/classes/attachment.js
var require_attachment = __commonJSMin(((exports, module) => {
	const toCamelCase = require_to_camel_case();
	const toSnakeCase = require_to_snake_case();
	const deepClone = require_deep_clone();
	const fs = __require("fs");
	const path = __require("path");
	var Attachment = class {
		constructor(data) {
			if (data) this.fromData(data);
		}
		fromData(data) {
			if (typeof data !== "object") throw new Error("Expecting object for Mail data");
			data = deepClone(data);
			data = toCamelCase(data);
			const { content, filename, type, disposition, contentId, filePath } = data;
			if (typeof content !== "undefined" && typeof filePath !== "undefined") throw new Error("The props 'content' and 'filePath' cannot be used together.");
			this.setFilename(filename);
			this.setType(type);
			this.setDisposition(disposition);
			this.setContentId(contentId);
			this.setContent(filePath ? this.readFile(filePath) : content);
		}
		readFile(filePath) {
			return fs.readFileSync(path.resolve(filePath));
		}
		setContent(content) {
			if (typeof content === "string") {
				this.content = content;
				return;
			} else if (content instanceof Buffer && content.toString !== void 0) {
				this.content = content.toString();
				if (this.disposition === "attachment") this.content = content.toString("base64");
				return;
			}
			throw new Error("`content` expected to be either Buffer or string");
		}
		setFileContent(content) {
			if (content instanceof Buffer && content.toString !== void 0) {
				this.content = content.toString("base64");
				return;
			}
			throw new Error("`content` expected to be Buffer");
		}
		setFilename(filename) {
			if (typeof filename === "undefined") return;
			if (filename && typeof filename !== "string") throw new Error("String expected for `filename`");
			this.filename = filename;
		}
		setType(type) {
			if (typeof type === "undefined") return;
			if (typeof type !== "string") throw new Error("String expected for `type`");
			this.type = type;
		}
		setDisposition(disposition) {
			if (typeof disposition === "undefined") return;
			if (typeof disposition !== "string") throw new Error("String expected for `disposition`");
			this.disposition = disposition;
		}
		setContentId(contentId) {
			if (typeof contentId === "undefined") return;
			if (typeof contentId !== "string") throw new Error("String expected for `contentId`");
			this.contentId = contentId;
		}
		toJSON() {
			const { content, filename, type, disposition, contentId } = this;
			const json = {
				content,
				filename
			};
			if (typeof type !== "undefined") json.type = type;
			if (typeof disposition !== "undefined") json.disposition = disposition;
			if (typeof contentId !== "undefined") json.contentId = contentId;
			return toSnakeCase(json);
		}
	};
	module.exports = Attachment;
}));
// node_modules/@sendgrid/helpers/helpers/split-name-email.js
var require_split_name_email = __commonJSMin(((exports, module) => {
	module.exports = function splitNameEmail(str) {
		if (str.indexOf("<") === -1) return ["", str];
		let [name, email] = str.split("<");
		name = name.trim();
		email = email.replace(">", "").trim();
		return [name, email];
	};
}));
// node_modules/@sendgrid/helpers/classes/email-address.js
var require_email_address = __commonJSMin(((exports, module) => {
	const splitNameEmail = require_split_name_email();
	module.exports = class EmailAddress {
		constructor(data) {
			if (data) this.fromData(data);
		}
		fromData(data) {
			if (typeof data === "string") {
				const [name, email] = splitNameEmail(data);
				data = {
					name,
					email
				};
			}
			if (typeof data !== "object") throw new Error("Expecting object or string for EmailAddress data");
			const { name, email } = data;
			this.setEmail(email);
			this.setName(name);
		}
		setName(name) {
			if (typeof name === "undefined") return;
			if (typeof name !== "string") throw new Error("String expected for `name`");
			this.name = name;
		}
		setEmail(email) {
			if (typeof email === "undefined") throw new Error("Must provide `email`");
			if (typeof email !== "string") throw new Error("String expected for `email`");
			this.email = email;
		}
		toJSON() {
			const { email, name } = this;
			const json = { email };
			if (name !== "") json.name = name;
			return json;
		}
		static create(data) {
			if (Array.isArray(data)) return data.filter((item) => !!item).map((item) => this.create(item));
			if (data instanceof EmailAddress) return data;
			return new EmailAddress(data);
		}
	};
}));
// node_modules/deepmerge/dist/cjs.js
var require_cjs = __commonJSMin(((exports, module) => {
	var isMergeableObject = function isMergeableObject(value) {
		return isNonNullObject(value) && !isSpecial(value);
	};
	function isNonNullObject(value) {
		return !!value && typeof value === "object";
	}
	function isSpecial(value) {
		var stringValue = Object.prototype.toString.call(value);
		return stringValue === "[object RegExp]" || stringValue === "[object Date]" || isReactElement(value);
	}
	var REACT_ELEMENT_TYPE = typeof Symbol === "function" && Symbol.for ? Symbol.for("react.element") : 60103;
	function isReactElement(value) {
		return value.$$typeof === REACT_ELEMENT_TYPE;
	}
	function emptyTarget(val) {
		return Array.isArray(val) ? [] : {};
	}
	function cloneUnlessOtherwiseSpecified(value, options) {
		return options.clone !== false && options.isMergeableObject(value) ? deepmerge(emptyTarget(value), value, options) : value;
	}
	function defaultArrayMerge(target, source, options) {
		return target.concat(source).map(function(element) {
			return cloneUnlessOtherwiseSpecified(element, options);
		});
	}
	function getMergeFunction(key, options) {
		if (!options.customMerge) return deepmerge;
		var customMerge = options.customMerge(key);
		return typeof customMerge === "function" ? customMerge : deepmerge;
	}
	function getEnumerableOwnPropertySymbols(target) {
		return Object.getOwnPropertySymbols ? Object.getOwnPropertySymbols(target).filter(function(symbol) {
			return Object.propertyIsEnumerable.call(target, symbol);
		}) : [];
	}
	function getKeys(target) {
		return Object.keys(target).concat(getEnumerableOwnPropertySymbols(target));
	}
	function propertyIsOnObject(object, property) {
		try {
			return property in object;
		} catch (_) {
			return false;
		}
	}
	function propertyIsUnsafe(target, key) {
		return propertyIsOnObject(target, key) && !(Object.hasOwnProperty.call(target, key) && Object.propertyIsEnumerable.call(target, key));
	}
	function mergeObject(target, source, options) {
		var destination = {};
		if (options.isMergeableObject(target)) getKeys(target).forEach(function(key) {
			destination[key] = cloneUnlessOtherwiseSpecified(target[key], options);
		});
		getKeys(source).forEach(function(key) {
			if (propertyIsUnsafe(target, key)) return;
			if (propertyIsOnObject(target, key) && options.isMergeableObject(source[key])) destination[key] = getMergeFunction(key, options)(target[key], source[key], options);
			else destination[key] = cloneUnlessOtherwiseSpecified(source[key], options);
		});
		return destination;
	}
	function deepmerge(target, source, options) {
		options = options || {};
		options.arrayMerge = options.arrayMerge || defaultArrayMerge;
		options.isMergeableObject = options.isMergeableObject || isMergeableObject;
		options.cloneUnlessOtherwiseSpecified = cloneUnlessOtherwiseSpecified;
		var sourceIsArray = Array.isArray(source);
		if (!(sourceIsArray === Array.isArray(target))) return cloneUnlessOtherwiseSpecified(source, options);
		else if (sourceIsArray) return options.arrayMerge(target, source, options);
		else return mergeObject(target, source, options);
	}
	deepmerge.all = function deepmergeAll(array, options) {
		if (!Array.isArray(array)) throw new Error("first argument should be an array");
		return array.reduce(function(prev, next) {
			return deepmerge(prev, next, options);
		}, {});
	};
	module.exports = deepmerge;
}));
// node_modules/@sendgrid/helpers/helpers/wrap-substitutions.js
var require_wrap_substitutions = __commonJSMin(((exports, module) => {
	module.exports = function wrap(substitutions, left = "{{", right = "}}") {
		if (Array.isArray(substitutions)) return substitutions.map((subs) => wrap(subs, left, right));
		const wrapped = {};
		for (const key in substitutions) if (substitutions.hasOwnProperty(key)) wrapped[left + key + right] = String(substitutions[key]);
		return wrapped;
	};
}));
// node_modules/@sendgrid/helpers/classes/personalization.js
var require_personalization = __commonJSMin(((exports, module) => {
	const EmailAddress = require_email_address();
	const toCamelCase = require_to_camel_case();
	const toSnakeCase = require_to_snake_case();
	const deepClone = require_deep_clone();
	const deepMerge = require_cjs();
	const wrapSubstitutions = require_wrap_substitutions();
	var Personalization = class {
		constructor(data) {
			this.to = [];
			this.cc = [];
			this.bcc = [];
			this.headers = {};
			this.customArgs = {};
			this.substitutions = {};
			this.substitutionWrappers = ["{{", "}}"];
			this.dynamicTemplateData = {};
			if (data) this.fromData(data);
		}
		fromData(data) {
			if (typeof data !== "object") throw new Error("Expecting object for Mail data");
			data = deepClone(data);
			data = toCamelCase(data, [
				"substitutions",
				"dynamicTemplateData",
				"customArgs",
				"headers"
			]);
			const { to, from, cc, bcc, subject, headers, customArgs, sendAt, substitutions, substitutionWrappers, dynamicTemplateData } = data;
			this.setTo(to);
			this.setFrom(from);
			this.setCc(cc);
			this.setBcc(bcc);
			this.setSubject(subject);
			this.setHeaders(headers);
			this.setSubstitutions(substitutions);
			this.setSubstitutionWrappers(substitutionWrappers);
			this.setCustomArgs(customArgs);
			this.setDynamicTemplateData(dynamicTemplateData);
			this.setSendAt(sendAt);
		}
		setSubject(subject) {
			if (typeof subject === "undefined") return;
			if (typeof subject !== "string") throw new Error("String expected for `subject`");
			this.subject = subject;
		}
		setSendAt(sendAt) {
			if (typeof sendAt === "undefined") return;
			if (!Number.isInteger(sendAt)) throw new Error("Integer expected for `sendAt`");
			this.sendAt = sendAt;
		}
		setTo(to) {
			if (typeof to === "undefined") return;
			if (!Array.isArray(to)) to = [to];
			this.to = EmailAddress.create(to);
		}
		setFrom(from) {
			if (typeof from === "undefined") return;
			this.from = EmailAddress.create(from);
		}
		addTo(to) {
			if (typeof to === "undefined") return;
			this.to.push(EmailAddress.create(to));
		}
		setCc(cc) {
			if (typeof cc === "undefined") return;
			if (!Array.isArray(cc)) cc = [cc];
			this.cc = EmailAddress.create(cc);
		}
		addCc(cc) {
			if (typeof cc === "undefined") return;
			this.cc.push(EmailAddress.create(cc));
		}
		setBcc(bcc) {
			if (typeof bcc === "undefined") return;
			if (!Array.isArray(bcc)) bcc = [bcc];
			this.bcc = EmailAddress.create(bcc);
		}
		addBcc(bcc) {
			if (typeof bcc === "undefined") return;
			this.bcc.push(EmailAddress.create(bcc));
		}
		setHeaders(headers) {
			if (typeof headers === "undefined") return;
			if (typeof headers !== "object" || headers === null) throw new Error("Object expected for `headers`");
			this.headers = headers;
		}
		addHeader(key, value) {
			if (typeof key !== "string") throw new Error("String expected for header key");
			if (typeof value !== "string") throw new Error("String expected for header value");
			this.headers[key] = value;
		}
		setCustomArgs(customArgs) {
			if (typeof customArgs === "undefined") return;
			if (typeof customArgs !== "object" || customArgs === null) throw new Error("Object expected for `customArgs`");
			this.customArgs = customArgs;
		}
		addCustomArg(key, value) {
			if (typeof key !== "string") throw new Error("String expected for custom arg key");
			if (typeof value !== "string") throw new Error("String expected for custom arg value");
			this.customArgs[key] = value;
		}
		setSubstitutions(substitutions) {
			if (typeof substitutions === "undefined") return;
			if (typeof substitutions !== "object") throw new Error("Object expected for `substitutions`");
			this.substitutions = substitutions;
		}
		addSubstitution(key, value) {
			if (typeof key !== "string") throw new Error("String expected for substitution key");
			if (typeof value !== "string" && typeof value !== "number") throw new Error("String or Number expected for substitution value");
			this.substitutions[key] = value;
		}
		reverseMergeSubstitutions(substitutions) {
			if (typeof substitutions === "undefined" || substitutions === null) return;
			if (typeof substitutions !== "object") throw new Error("Object expected for `substitutions` in reverseMergeSubstitutions");
			this.substitutions = Object.assign({}, substitutions, this.substitutions);
		}
		setSubstitutionWrappers(wrappers) {
			if (typeof wrappers === "undefined" || wrappers === null) return;
			if (!Array.isArray(wrappers) || wrappers.length !== 2) throw new Error("Array expected with two elements for `substitutionWrappers`");
			this.substitutionWrappers = wrappers;
		}
		deepMergeDynamicTemplateData(dynamicTemplateData) {
			if (typeof dynamicTemplateData === "undefined" || dynamicTemplateData === null) return;
			if (typeof dynamicTemplateData !== "object") throw new Error("Object expected for `dynamicTemplateData` in deepMergeDynamicTemplateData");
			this.dynamicTemplateData = deepMerge(dynamicTemplateData, this.dynamicTemplateData);
		}
		setDynamicTemplateData(dynamicTemplateData) {
			if (typeof dynamicTemplateData === "undefined") return;
			if (typeof dynamicTemplateData !== "object") throw new Error("Object expected for `dynamicTemplateData`");
			this.dynamicTemplateData = dynamicTemplateData;
		}
		toJSON() {
			const { to, from, cc, bcc, subject, headers, customArgs, sendAt, substitutions, substitutionWrappers, dynamicTemplateData } = this;
			const json = { to };
			if (Array.isArray(cc) && cc.length > 0) json.cc = cc;
			if (Array.isArray(bcc) && bcc.length > 0) json.bcc = bcc;
			if (Object.keys(headers).length > 0) json.headers = headers;
			if (substitutions && Object.keys(substitutions).length > 0) {
				const [left, right] = substitutionWrappers;
				json.substitutions = wrapSubstitutions(substitutions, left, right);
			}
			if (Object.keys(customArgs).length > 0) json.customArgs = customArgs;
			if (dynamicTemplateData && Object.keys(dynamicTemplateData).length > 0) json.dynamicTemplateData = dynamicTemplateData;
			if (typeof subject !== "undefined") json.subject = subject;
			if (typeof sendAt !== "undefined") json.sendAt = sendAt;
			if (typeof from !== "undefined") json.from = from;
			return toSnakeCase(json, [
				"substitutions",
				"dynamicTemplateData",
				"customArgs",
				"headers"
			]);
		}
	};
	module.exports = Personalization;
}));
// node_modules/@sendgrid/helpers/helpers/array-to-json.js
var require_array_to_json = __commonJSMin(((exports, module) => {
	module.exports = function arrayToJSON(arr) {
		return arr.map((item) => {
			if (typeof item === "object" && item !== null && typeof item.toJSON === "function") return item.toJSON();
			return item;
		});
	};
}));
// node_modules/@sendgrid/helpers/constants/index.js
var require_constants = __commonJSMin(((exports, module) => {
	module.exports = { DYNAMIC_TEMPLATE_CHAR_WARNING: `
Content with characters ', " or & may need to be escaped with three brackets
{{{ content }}}
See https://sendgrid.com/docs/for-developers/sending-email/using-handlebars/ for more information.` };
}));
// node_modules/@sendgrid/helpers/helpers/validate-settings.js
var require_validate_settings = __commonJSMin(((exports, module) => {
	const validate = (parent, parentName, childName, childType) => {
		if (typeof parent === "undefined" || typeof parent[childName] === "undefined") return;
		if (typeof parent[childName] !== childType) throw new Error(`${childType} expected for \`${parentName}.${childName}\``);
	};
	module.exports = {
		validateMailSettings(settings) {
			if (typeof settings !== "object") throw new Error("Object expected for `mailSettings`");
			const { bcc, bypassListManagement, bypassSpamManagement, bypassBounceManagement, bypassUnsubscribeManagement, footer, sandboxMode, spamCheck } = settings;
			validate(bcc, "bcc", "enable", "boolean");
			validate(bcc, "bcc", "email", "string");
			validate(bypassListManagement, "bypassListManagement", "enable", "boolean");
			validate(bypassSpamManagement, "bypassSpamManagement", "enable", "boolean");
			validate(bypassBounceManagement, "bypassBounceManagement", "enable", "boolean");
			validate(bypassUnsubscribeManagement, "bypassUnsubscribeManagement", "enable", "boolean");
			validate(footer, "footer", "enable", "boolean");
			validate(footer, "footer", "text", "string");
			validate(footer, "footer", "html", "string");
			validate(sandboxMode, "sandboxMode", "enable", "boolean");
			validate(spamCheck, "spamCheck", "enable", "boolean");
			validate(spamCheck, "spamCheck", "threshold", "number");
			validate(spamCheck, "spamCheck", "postToUrl", "string");
		},
		validateTrackingSettings(settings) {
			if (typeof settings !== "object") throw new Error("Object expected for `trackingSettings`");
			const { clickTracking, openTracking, subscriptionTracking, ganalytics } = settings;
			validate(clickTracking, "clickTracking", "enable", "boolean");
			validate(clickTracking, "clickTracking", "enableText", "boolean");
			validate(openTracking, "openTracking", "enable", "boolean");
			validate(openTracking, "openTracking", "substitutionTag", "string");
			validate(subscriptionTracking, "subscriptionTracking", "enable", "boolean");
			validate(subscriptionTracking, "subscriptionTracking", "text", "string");
			validate(subscriptionTracking, "subscriptionTracking", "html", "string");
			validate(subscriptionTracking, "subscriptionTracking", "substitutionTag", "string");
			validate(ganalytics, "ganalytics", "enable", "boolean");
			validate(ganalytics, "ganalytics", "utm_source", "string");
			validate(ganalytics, "ganalytics", "utm_medium", "string");
			validate(ganalytics, "ganalytics", "utm_term", "string");
			validate(ganalytics, "ganalytics", "utm_content", "string");
			validate(ganalytics, "ganalytics", "utm_campaign", "string");
		}
	};
}));
// node_modules/@sendgrid/helpers/classes/mail.js
var require_mail$2 = __commonJSMin(((exports, module) => {
	const EmailAddress = require_email_address();
	const Personalization = require_personalization();
	const toCamelCase = require_to_camel_case();
	const toSnakeCase = require_to_snake_case();
	const deepClone = require_deep_clone();
	const arrayToJSON = require_array_to_json();
	const { DYNAMIC_TEMPLATE_CHAR_WARNING } = require_constants();
	const { validateMailSettings, validateTrackingSettings } = require_validate_settings();
	module.exports = class Mail {
		constructor(data) {
			this.isDynamic = false;
			this.hideWarnings = false;
			this.personalizations = [];
			this.attachments = [];
			this.content = [];
			this.categories = [];
			this.headers = {};
			this.sections = {};
			this.customArgs = {};
			this.trackingSettings = {};
			this.mailSettings = {};
			this.asm = {};
			this.substitutions = null;
			this.substitutionWrappers = null;
			this.dynamicTemplateData = null;
			if (data) this.fromData(data);
		}
		fromData(data) {
			if (typeof data !== "object") throw new Error("Expecting object for Mail data");
			data = deepClone(data);
			data = toCamelCase(data, [
				"substitutions",
				"dynamicTemplateData",
				"customArgs",
				"headers",
				"sections"
			]);
			const { to, from, replyTo, cc, bcc, sendAt, subject, text, html, content, templateId, personalizations, attachments, ipPoolName, batchId, sections, headers, categories, category, customArgs, asm, mailSettings, trackingSettings, substitutions, substitutionWrappers, dynamicTemplateData, isMultiple, hideWarnings, replyToList } = data;
			this.setFrom(from);
			this.setReplyTo(replyTo);
			this.setSubject(subject);
			this.setSendAt(sendAt);
			this.setTemplateId(templateId);
			this.setBatchId(batchId);
			this.setIpPoolName(ipPoolName);
			this.setAttachments(attachments);
			this.setContent(content);
			this.setSections(sections);
			this.setHeaders(headers);
			this.setCategories(category);
			this.setCategories(categories);
			this.setCustomArgs(customArgs);
			this.setAsm(asm);
			this.setMailSettings(mailSettings);
			this.setTrackingSettings(trackingSettings);
			this.setHideWarnings(hideWarnings);
			this.setReplyToList(replyToList);
			if (this.isDynamic) this.setDynamicTemplateData(dynamicTemplateData);
			else {
				this.setSubstitutions(substitutions);
				this.setSubstitutionWrappers(substitutionWrappers);
			}
			this.addTextContent(text);
			this.addHtmlContent(html);
			if (personalizations) this.setPersonalizations(personalizations);
			else if (isMultiple && Array.isArray(to)) to.forEach((to) => this.addTo(to, cc, bcc));
			else this.addTo(to, cc, bcc);
		}
		setFrom(from) {
			if (this._checkProperty("from", from, [this._checkUndefined])) {
				if (typeof from !== "string" && typeof from.email !== "string") throw new Error("String or address object expected for `from`");
				this.from = EmailAddress.create(from);
			}
		}
		setReplyTo(replyTo) {
			if (this._checkProperty("replyTo", replyTo, [this._checkUndefined])) {
				if (typeof replyTo !== "string" && typeof replyTo.email !== "string") throw new Error("String or address object expected for `replyTo`");
				this.replyTo = EmailAddress.create(replyTo);
			}
		}
		setSubject(subject) {
			this._setProperty("subject", subject, "string");
		}
		setSendAt(sendAt) {
			if (this._checkProperty("sendAt", sendAt, [this._checkUndefined, this._createCheckThatThrows(Number.isInteger, "Integer expected for `sendAt`")])) this.sendAt = sendAt;
		}
		setTemplateId(templateId) {
			if (this._setProperty("templateId", templateId, "string")) {
				if (templateId.indexOf("d-") === 0) this.isDynamic = true;
			}
		}
		setBatchId(batchId) {
			this._setProperty("batchId", batchId, "string");
		}
		setIpPoolName(ipPoolName) {
			this._setProperty("ipPoolName", ipPoolName, "string");
		}
		setAsm(asm) {
			if (this._checkProperty("asm", asm, [this._checkUndefined, this._createTypeCheck("object")])) {
				if (typeof asm.groupId !== "number") throw new Error("Expected `asm` to include an integer in its `groupId` field");
				if (asm.groupsToDisplay && (!Array.isArray(asm.groupsToDisplay) || !asm.groupsToDisplay.every((group) => typeof group === "number"))) throw new Error("Array of integers expected for `asm.groupsToDisplay`");
				this.asm = asm;
			}
		}
		setPersonalizations(personalizations) {
			if (!this._doArrayCheck("personalizations", personalizations)) return;
			if (!personalizations.every((personalization) => typeof personalization === "object")) throw new Error("Array of objects expected for `personalizations`");
			this.personalizations = [];
			personalizations.forEach((personalization) => this.addPersonalization(personalization));
		}
		addPersonalization(personalization) {
			if (this.isDynamic && personalization.substitutions) delete personalization.substitutions;
			else if (!this.isDynamic && personalization.dynamicTemplateData) delete personalization.dynamicTemplateData;
			if (!(personalization instanceof Personalization)) personalization = new Personalization(personalization);
			if (this.isDynamic) this.applyDynamicTemplateData(personalization);
			else this.applySubstitutions(personalization);
			this.personalizations.push(personalization);
		}
		addTo(to, cc, bcc) {
			if (typeof to === "undefined" && typeof cc === "undefined" && typeof bcc === "undefined") throw new Error("Provide at least one of to, cc or bcc");
			this.addPersonalization(new Personalization({
				to,
				cc,
				bcc
			}));
		}
		setSubstitutions(substitutions) {
			this._setProperty("substitutions", substitutions, "object");
		}
		setSubstitutionWrappers(substitutionWrappers) {
			let lengthCheck = (propertyName, value) => {
				if (!Array.isArray(value) || value.length !== 2) throw new Error("Array expected with two elements for `" + propertyName + "`");
			};
			if (this._checkProperty("substitutionWrappers", substitutionWrappers, [this._checkUndefined, lengthCheck])) this.substitutionWrappers = substitutionWrappers;
		}
		applySubstitutions(personalization) {
			if (personalization instanceof Personalization) {
				personalization.reverseMergeSubstitutions(this.substitutions);
				personalization.setSubstitutionWrappers(this.substitutionWrappers);
			}
		}
		applyDynamicTemplateData(personalization) {
			if (personalization instanceof Personalization) personalization.deepMergeDynamicTemplateData(this.dynamicTemplateData);
		}
		setDynamicTemplateData(dynamicTemplateData) {
			if (typeof dynamicTemplateData === "undefined") return;
			if (typeof dynamicTemplateData !== "object") throw new Error("Object expected for `dynamicTemplateData`");
			if (!this.hideWarnings) Object.values(dynamicTemplateData).forEach((value) => {
				if (/['"&]/.test(value)) console.warn(DYNAMIC_TEMPLATE_CHAR_WARNING);
			});
			this.dynamicTemplateData = dynamicTemplateData;
		}
		setContent(content) {
			if (this._doArrayCheck("content", content)) {
				if (!content.every((contentField) => typeof contentField === "object")) throw new Error("Expected each entry in `content` to be an object");
				if (!content.every((contentField) => typeof contentField.type === "string")) throw new Error("Expected each `content` entry to contain a `type` string");
				if (!content.every((contentField) => typeof contentField.value === "string")) throw new Error("Expected each `content` entry to contain a `value` string");
				this.content = content;
			}
		}
		addContent(content) {
			if (this._checkProperty("content", content, [this._createTypeCheck("object")])) this.content.push(content);
		}
		addTextContent(text) {
			if (this._checkProperty("text", text, [this._checkUndefined, this._createTypeCheck("string")])) this.addContent({
				value: text,
				type: "text/plain"
			});
		}
		addHtmlContent(html) {
			if (this._checkProperty("html", html, [this._checkUndefined, this._createTypeCheck("string")])) this.addContent({
				value: html,
				type: "text/html"
			});
		}
		setAttachments(attachments) {
			if (this._doArrayCheck("attachments", attachments)) {
				if (!attachments.every((attachment) => typeof attachment.content === "string")) throw new Error("Expected each attachment to contain a `content` string");
				if (!attachments.every((attachment) => typeof attachment.filename === "string")) throw new Error("Expected each attachment to contain a `filename` string");
				if (!attachments.every((attachment) => !attachment.type || typeof attachment.type === "string")) throw new Error("Expected the attachment's `type` field to be a string");
				if (!attachments.every((attachment) => !attachment.disposition || typeof attachment.disposition === "string")) throw new Error("Expected the attachment's `disposition` field to be a string");
				this.attachments = attachments;
			}
		}
		addAttachment(attachment) {
			if (this._checkProperty("attachment", attachment, [this._checkUndefined, this._createTypeCheck("object")])) this.attachments.push(attachment);
		}
		setCategories(categories) {
			let allElementsAreStrings = (propertyName, value) => {
				if (!Array.isArray(value) || !value.every((item) => typeof item === "string")) throw new Error("Array of strings expected for `" + propertyName + "`");
			};
			if (typeof categories === "string") categories = [categories];
			if (this._checkProperty("categories", categories, [this._checkUndefined, allElementsAreStrings])) this.categories = categories;
		}
		addCategory(category) {
			if (this._checkProperty("category", category, [this._createTypeCheck("string")])) this.categories.push(category);
		}
		setHeaders(headers) {
			this._setProperty("headers", headers, "object");
		}
		addHeader(key, value) {
			if (this._checkProperty("key", key, [this._createTypeCheck("string")]) && this._checkProperty("value", value, [this._createTypeCheck("string")])) this.headers[key] = value;
		}
		setSections(sections) {
			this._setProperty("sections", sections, "object");
		}
		setCustomArgs(customArgs) {
			this._setProperty("customArgs", customArgs, "object");
		}
		setTrackingSettings(settings) {
			if (typeof settings === "undefined") return;
			validateTrackingSettings(settings);
			this.trackingSettings = settings;
		}
		setMailSettings(settings) {
			if (typeof settings === "undefined") return;
			validateMailSettings(settings);
			this.mailSettings = settings;
		}
		setHideWarnings(hide) {
			if (typeof hide === "undefined") return;
			if (typeof hide !== "boolean") throw new Error("Boolean expected for `hideWarnings`");
			this.hideWarnings = hide;
		}
		toJSON() {
			const { from, replyTo, sendAt, subject, content, templateId, personalizations, attachments, ipPoolName, batchId, asm, sections, headers, categories, customArgs, mailSettings, trackingSettings, replyToList } = this;
			const json = {
				from,
				subject,
				personalizations: arrayToJSON(personalizations)
			};
			if (Array.isArray(attachments) && attachments.length > 0) json.attachments = arrayToJSON(attachments);
			if (Array.isArray(categories) && categories.length > 0) json.categories = categories.filter((cat) => cat !== "");
			if (Array.isArray(content) && content.length > 0) json.content = arrayToJSON(content);
			if (Object.keys(headers).length > 0) json.headers = headers;
			if (Object.keys(mailSettings).length > 0) json.mailSettings = mailSettings;
			if (Object.keys(trackingSettings).length > 0) json.trackingSettings = trackingSettings;
			if (Object.keys(customArgs).length > 0) json.customArgs = customArgs;
			if (Object.keys(sections).length > 0) json.sections = sections;
			if (Object.keys(asm).length > 0) json.asm = asm;
			if (typeof replyTo !== "undefined") json.replyTo = replyTo;
			if (typeof sendAt !== "undefined") json.sendAt = sendAt;
			if (typeof batchId !== "undefined") json.batchId = batchId;
			if (typeof templateId !== "undefined") json.templateId = templateId;
			if (typeof ipPoolName !== "undefined") json.ipPoolName = ipPoolName;
			if (typeof replyToList !== "undefined") json.replyToList = replyToList;
			return toSnakeCase(json, [
				"substitutions",
				"dynamicTemplateData",
				"customArgs",
				"headers",
				"sections"
			]);
		}
		static create(data) {
			if (Array.isArray(data)) return data.filter((item) => !!item).map((item) => this.create(item));
			if (data instanceof Mail) return data;
			return new Mail(data);
		}
		_checkProperty(propertyName, value, checks) {
			return !checks.some((e) => e(propertyName, value));
		}
		_setProperty(propertyName, value, propertyType) {
			let propertyChecksPassed = this._checkProperty(propertyName, value, [this._checkUndefined, this._createTypeCheck(propertyType)]);
			if (propertyChecksPassed) this[propertyName] = value;
			return propertyChecksPassed;
		}
		_checkUndefined(propertyName, value) {
			return typeof value === "undefined";
		}
		_createTypeCheck(propertyType) {
			return (propertyName, value) => {
				if (typeof value !== propertyType) throw new Error(propertyType + " expected for `" + propertyName + "`");
			};
		}
		_createCheckThatThrows(check, errorString) {
			return (propertyName, value) => {
				if (!check(value)) throw new Error(errorString);
			};
		}
		_setArrayProperty(propertyName, value) {
			if (this._doArrayCheck(propertyName, value)) this[propertyName] = value;
		}
		_doArrayCheck(propertyName, value) {
			return this._checkProperty(propertyName, value, [this._checkUndefined, this._createCheckThatThrows(Array.isArray, "Array expected for`" + propertyName + "`")]);
		}
		setReplyToList(replyToList) {
			if (this._doArrayCheck("replyToList", replyToList) && replyToList.length) {
				if (!replyToList.every((replyTo) => replyTo && typeof replyTo.email === "string")) throw new Error("Expected each replyTo to contain an `email` string");
				this.replyToList = replyToList;
			}
		}
	};
}));
// node_modules/@sendgrid/helpers/classes/response.js
var require_response = __commonJSMin(((exports, module) => {
	var Response = class {
		constructor(statusCode, body, headers) {
			this.statusCode = statusCode;
			this.body = body;
			this.headers = headers;
		}
		toString() {
			return "HTTP " + this.statusCode + " " + this.body;
		}
	};
	module.exports = Response;
}));
// node_modules/@sendgrid/helpers/classes/response-error.js
var require_response_error = __commonJSMin(((exports, module) => {
	var ResponseError = class extends Error {
		constructor(response) {
			super();
			const { headers, status, statusText, data } = response;
			this.code = status;
			this.message = statusText;
			this.response = {
				headers,
				body: data
			};
			if (!this.stack) Error.captureStackTrace(this, this.constructor);
			const regex = new RegExp(process.cwd() + "/", "gi");
			this.stack = this.stack.replace(regex, "");
		}
		toString() {
			const { body } = this.response;
			let err = `${this.message} (${this.code})`;
			if (body && Array.isArray(body.errors)) body.errors.forEach((error) => {
				const message = error.message;
				const field = error.field;
				const help = error.help;
				err += `\n  ${message}\n    ${field}\n    ${help}`;
			});
			return err;
		}
		toJSON() {
			const { message, code, response } = this;
			return {
				message,
				code,
				response
			};
		}
	};
	module.exports = ResponseError;
}));
// node_modules/@sendgrid/helpers/classes/statistics.js
var require_statistics = __commonJSMin(((exports, module) => {
	const toCamelCase = require_to_camel_case();
	const deepClone = require_deep_clone();
	const AggregatedByOptions = [
		"day",
		"week",
		"month"
	];
	const CountryOptions = ["us", "ca"];
	const SortByDirection = ["desc", "asc"];
	var Statistics = class {
		constructor(data) {
			this.startDate = null;
			this.endDate = null;
			this.aggregatedBy = null;
			if (data) this.fromData(data);
		}
		fromData(data) {
			if (typeof data !== "object") throw new Error("Expecting object for Statistics data");
			data = deepClone(data);
			data = toCamelCase(data, ["substitutions", "customArgs"]);
			const { startDate, endDate, aggregatedBy } = data;
			this.setStartDate(startDate);
			this.setEndDate(endDate);
			this.setAggregatedBy(aggregatedBy);
		}
		setStartDate(startDate) {
			if (typeof startDate === "undefined") throw new Error("Date expected for `startDate`");
			if (new Date(startDate) === "Invalid Date" || isNaN(new Date(startDate))) throw new Error("Date expected for `startDate`");
			console.log(startDate);
			this.startDate = new Date(startDate).toISOString().slice(0, 10);
		}
		setEndDate(endDate) {
			if (typeof endDate === "undefined") {
				this.endDate = new Date().toISOString().slice(0, 10);
				return;
			}
			if (new Date(endDate) === "Invalid Date" || isNaN(new Date(endDate))) throw new Error("Date expected for `endDate`");
			this.endDate = new Date(endDate).toISOString().slice(0, 10);
		}
		setAggregatedBy(aggregatedBy) {
			if (typeof aggregatedBy === "undefined") return;
			if (typeof aggregatedBy === "string" && AggregatedByOptions.includes(aggregatedBy.toLowerCase())) this.aggregatedBy = aggregatedBy;
			else throw new Error("Incorrect value for `aggregatedBy`");
		}
		getGlobal() {
			const { startDate, endDate, aggregatedBy } = this;
			return {
				startDate,
				endDate,
				aggregatedBy
			};
		}
		getAdvanced(country) {
			const json = this.getGlobal();
			if (typeof country === "undefined") return json;
			if (typeof country === "string" && CountryOptions.includes(country.toLowerCase())) json.country = country;
			return json;
		}
		getAdvancedMailboxProviders(mailBoxProviders) {
			const json = this.getGlobal();
			if (typeof mailBoxProviders === "undefined") return json;
			if (Array.isArray(mailBoxProviders) && mailBoxProviders.some((x) => typeof x !== "string")) throw new Error("Array of strings expected for `mailboxProviders`");
			json.mailBoxProviders = mailBoxProviders;
			return json;
		}
		getAdvancedBrowsers(browsers) {
			const json = this.getGlobal();
			if (typeof browsers === "undefined") return json;
			if (Array.isArray(browsers) && browsers.some((x) => typeof x !== "string")) throw new Error("Array of strings expected for `browsers`");
			json.browsers = browsers;
			return json;
		}
		getCategories(categories) {
			if (typeof categories === "undefined") throw new Error("Array of strings expected for `categories`");
			if (!this._isValidArrayOfStrings(categories)) throw new Error("Array of strings expected for `categories`");
			const json = this.getGlobal();
			json.categories = categories;
			return json;
		}
		getSubuser(subusers) {
			if (typeof subusers === "undefined") throw new Error("Array of strings expected for `subusers`");
			if (!this._isValidArrayOfStrings(subusers)) throw new Error("Array of strings expected for `subusers`");
			const json = this.getGlobal();
			json.subusers = subusers;
			return json;
		}
		getSubuserSum(sortByMetric = "delivered", sortByDirection = SortByDirection[0], limit = 5, offset = 0) {
			if (typeof sortByMetric !== "string") throw new Error("string expected for `sortByMetric`");
			if (!SortByDirection.includes(sortByDirection.toLowerCase())) throw new Error("desc or asc expected for `sortByDirection`");
			if (typeof limit !== "number") throw new Error("number expected for `limit`");
			if (typeof offset !== "number") throw new Error("number expected for `offset`");
			const json = this.getGlobal();
			json.sortByMetric = sortByMetric;
			json.sortByDirection = sortByDirection;
			json.limit = limit;
			json.offset = offset;
			return json;
		}
		getSubuserMonthly(sortByMetric = "delivered", sortByDirection = SortByDirection[0], limit = 5, offset = 0) {
			if (typeof sortByMetric !== "string") throw new Error("string expected for `sortByMetric`");
			if (!SortByDirection.includes(sortByDirection.toLowerCase())) throw new Error("desc or asc expected for `sortByDirection`");
			if (typeof limit !== "number") throw new Error("number expected for `limit`");
			if (typeof offset !== "number") throw new Error("number expected for `offset`");
			const json = this.getGlobal();
			json.sortByMetric = sortByMetric;
			json.sortByDirection = sortByDirection;
			json.limit = limit;
			json.offset = offset;
			return json;
		}
		_isValidArrayOfStrings(arr) {
			if (!Array.isArray(arr)) return false;
			if (arr.length < 1 || arr.some((x) => typeof x !== "string")) return false;
			return true;
		}
	};
	module.exports = Statistics;
}));
// node_modules/@sendgrid/helpers/classes/index.js
var require_classes = __commonJSMin(((exports, module) => {
	module.exports = {
		Attachment: require_attachment(),
		EmailAddress: require_email_address(),
		Mail: require_mail$2(),
		Personalization: require_personalization(),
		Response: require_response(),
		ResponseError: require_response_error(),
		Statistics: require_statistics()
	};
}));
// node_modules/@sendgrid/helpers/helpers/merge-data.js
var require_merge_data = __commonJSMin(((exports, module) => {
	module.exports = function mergeData(base, data) {
		if (typeof base !== "object" || base === null) throw new Error("Not an object provided for base");
		if (typeof data !== "object" || data === null) throw new Error("Not an object provided for data");
		const merged = Object.assign({}, base);
		for (const key in data) if (data.hasOwnProperty(key)) {
			if (data[key] && Array.isArray(data[key])) merged[key] = data[key];
			else if (data[key] && typeof data[key] === "object") merged[key] = Object.assign({}, data[key]);
			else if (data[key]) merged[key] = data[key];
		}
		return merged;
	};
}));
// node_modules/@sendgrid/helpers/helpers/index.js
var require_helpers$1 = __commonJSMin(((exports, module) => {
	module.exports = {
		arrayToJSON: require_array_to_json(),
		convertKeys: require_convert_keys(),
		deepClone: require_deep_clone(),
		mergeData: require_merge_data(),
		splitNameEmail: require_split_name_email(),
		toCamelCase: require_to_camel_case(),
		toSnakeCase: require_to_snake_case(),
		wrapSubstitutions: require_wrap_substitutions()
	};
}));
// node_modules/@sendgrid/helpers/index.js
var require_helpers = __commonJSMin(((exports, module) => {
	module.exports = {
		classes: require_classes(),
		helpers: require_helpers$1()
	};
}));
// node_modules/@sendgrid/client/src/classes/client.js
var require_client$2 = __commonJSMin(((exports, module) => {
	const axios = require_axios();
	const pkg = require_package();
	const { helpers: { mergeData }, classes: { Response, ResponseError } } = require_helpers();
	const API_KEY_PREFIX = "SG.";
	const SENDGRID_BASE_URL = "https://api.sendgrid.com/";
	const TWILIO_BASE_URL = "https://email.twilio.com/";
	const SENDGRID_REGION = "global";
	const REGION_HOST_MAP = {
		eu: "https://api.eu.sendgrid.com/",
		global: "https://api.sendgrid.com/"
	};
	var Client = class {
		constructor() {
			this.auth = "";
			this.impersonateSubuser = "";
			this.sendgrid_region = SENDGRID_REGION;
			this.defaultHeaders = {
				Accept: "application/json",
				"Content-Type": "application/json",
				"User-Agent": "sendgrid/" + pkg.version + ";nodejs"
			};
			this.defaultRequest = {
				baseUrl: SENDGRID_BASE_URL,
				url: "",
				method: "GET",
				headers: {},
				maxContentLength: Infinity,
				maxBodyLength: Infinity
			};
		}
		setApiKey(apiKey) {
			this.auth = "Bearer " + apiKey;
			this.setDefaultRequest("baseUrl", REGION_HOST_MAP[this.sendgrid_region]);
			if (!this.isValidApiKey(apiKey)) console.warn(`API key does not start with "${API_KEY_PREFIX}".`);
		}
		setTwilioEmailAuth(username, password) {
			const b64Auth = Buffer.from(username + ":" + password).toString("base64");
			this.auth = "Basic " + b64Auth;
			this.setDefaultRequest("baseUrl", TWILIO_BASE_URL);
			if (!this.isValidTwilioAuth(username, password)) console.warn("Twilio Email credentials must be non-empty strings.");
		}
		isValidApiKey(apiKey) {
			return this.isString(apiKey) && apiKey.trim().startsWith(API_KEY_PREFIX);
		}
		isValidTwilioAuth(username, password) {
			return this.isString(username) && username && this.isString(password) && password;
		}
		isString(value) {
			return typeof value === "string" || value instanceof String;
		}
		setImpersonateSubuser(subuser) {
			this.impersonateSubuser = subuser;
		}
		setDefaultHeader(key, value) {
			if (key !== null && typeof key === "object") {
				Object.assign(this.defaultHeaders, key);
				return this;
			}
			this.defaultHeaders[key] = value;
			return this;
		}
		setDefaultRequest(key, value) {
			if (key !== null && typeof key === "object") {
				Object.assign(this.defaultRequest, key);
				return this;
			}
			this.defaultRequest[key] = value;
			return this;
		}
		setDataResidency(region) {
			if (!REGION_HOST_MAP.hasOwnProperty(region)) console.warn("Region can only be \"global\" or \"eu\".");
			else {
				this.sendgrid_region = region;
				this.setDefaultRequest("baseUrl", REGION_HOST_MAP[region]);
			}
			return this;
		}
		createHeaders(data) {
			const headers = mergeData(this.defaultHeaders, data);
			if (typeof headers.Authorization === "undefined" && this.auth) headers.Authorization = this.auth;
			if (this.impersonateSubuser) headers["On-Behalf-Of"] = this.impersonateSubuser;
			return headers;
		}
		createRequest(data) {
			let options = {
				url: data.uri || data.url,
				baseUrl: data.baseUrl,
				method: data.method,
				data: data.body,
				params: data.qs,
				headers: data.headers
			};
			options = mergeData(this.defaultRequest, options);
			options.headers = this.createHeaders(options.headers);
			options.baseURL = options.baseUrl;
			delete options.baseUrl;
			return options;
		}
		request(data, cb) {
			data = this.createRequest(data);
			const promise = new Promise((resolve, reject) => {
				axios(data).then((response) => {
					return resolve([new Response(response.status, response.data, response.headers), response.data]);
				}).catch((error) => {
					if (error.response) {
						if (error.response.status >= 400) return reject(new ResponseError(error.response));
					}
					return reject(error);
				});
			});
			if (cb && typeof cb !== "function") throw new Error("Callback passed is not a function.");
			if (cb) return promise.then((result) => cb(null, result)).catch((error) => cb(error, null));
			return promise;
		}
	};
	module.exports = Client;
}));
// node_modules/@sendgrid/client/src/client.js
var require_client$1 = __commonJSMin(((exports, module) => {
	module.exports = new (require_client$2())();
}));
// node_modules/@sendgrid/client/index.js
var require_client = __commonJSMin(((exports, module) => {
	const client = require_client$1();
	const Client = require_client$2();
	module.exports = client;
	module.exports.Client = Client;
}));
// node_modules/@sendgrid/mail/src/classes/mail-service.js
var require_mail_service = __commonJSMin(((exports, module) => {
	const { Client } = require_client();
	const { classes: { Mail } } = require_helpers();
	var MailService = class {
		constructor() {
			this.setClient(new Client());
			this.setSubstitutionWrappers("{{", "}}");
			this.secretRules = [];
		}
		setClient(client) {
			this.client = client;
			return this;
		}
		setApiKey(apiKey) {
			this.client.setApiKey(apiKey);
			return this;
		}
		setTwilioEmailAuth(username, password) {
			this.client.setTwilioEmailAuth(username, password);
		}
		setTimeout(timeout) {
			if (typeof timeout === "undefined") return;
			this.client.setDefaultRequest("timeout", timeout);
		}
		setSubstitutionWrappers(left, right) {
			if (typeof left === "undefined" || typeof right === "undefined") throw new Error("Must provide both left and right side wrappers");
			if (!Array.isArray(this.substitutionWrappers)) this.substitutionWrappers = [];
			this.substitutionWrappers[0] = left;
			this.substitutionWrappers[1] = right;
			return this;
		}
		setSecretRules(rules) {
			if (!(rules instanceof Array)) rules = [rules];
			const tmpRules = rules.map(function(rule) {
				const ruleType = typeof rule;
				if (ruleType === "string") return { pattern: new RegExp(rule) };
				else if (ruleType === "object") {
					if (rule instanceof RegExp) rule = { pattern: rule };
					else if (rule.hasOwnProperty("pattern") && typeof rule.pattern === "string") rule.pattern = new RegExp(rule.pattern);
					try {
						rule.pattern.test("");
						return rule;
					} catch (err) {}
				}
			});
			this.secretRules = tmpRules.filter(function(val) {
				return val;
			});
		}
		filterSecrets(body) {
			if (typeof body === "object" && !body.hasOwnProperty("content")) return;
			const self = this;
			body.content.forEach(function(data) {
				self.secretRules.forEach(function(rule) {
					if (rule.hasOwnProperty("pattern") && !rule.pattern.test(data.value)) return;
					let message = `The pattern '${rule.pattern}'`;
					if (rule.name) message += `identified by '${rule.name}'`;
					message += " was found in the Mail content!";
					throw new Error(message);
				});
			});
		}
		send(data, isMultiple = false, cb) {
			if (typeof isMultiple === "function") {
				cb = isMultiple;
				isMultiple = false;
			}
			if (Array.isArray(data)) {
				const promise = Promise.all(data.map((item) => {
					return this.send(item, isMultiple);
				}));
				if (cb) promise.then((result) => cb(null, result)).catch((error) => cb(error, null));
				return promise;
			}
			try {
				if (typeof data.isMultiple === "undefined") data.isMultiple = isMultiple;
				if (typeof data.substitutionWrappers === "undefined") data.substitutionWrappers = this.substitutionWrappers;
				const mail = Mail.create(data);
				const body = mail.toJSON();
				this.filterSecrets(body);
				const request = {
					method: "POST",
					url: "/v3/mail/send",
					headers: mail.headers,
					body
				};
				return this.client.request(request, cb);
			} catch (error) {
				if (cb) cb(error, null);
				return Promise.reject(error);
			}
		}
		sendMultiple(data, cb) {
			return this.send(data, true, cb);
		}
	};
	module.exports = MailService;
}));
// node_modules/@sendgrid/mail/src/mail.js
var require_mail$1 = __commonJSMin(((exports, module) => {
	module.exports = new (require_mail_service())();
}));
// node_modules/@sendgrid/mail/index.js
var require_mail = __commonJSMin(((exports, module) => {
	const mailer = require_mail$1();
	const MailService = require_mail_service();
	module.exports = mailer;
	module.exports.MailService = MailService;
}));
export default require_mail();
export {};
