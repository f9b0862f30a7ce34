// src/shard.ts
await import("./index.js");
export {};
