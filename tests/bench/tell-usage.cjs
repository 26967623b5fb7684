/** Required before a program that is measured: as it ends, what it used is written to USAGE_FILE. Not TypeScript, nor its loader. */
const { writeFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

if (isMainThread) process.on('exit', () => writeFileSync(process.env.USAGE_FILE, JSON.stringify(process.resourceUsage())))
