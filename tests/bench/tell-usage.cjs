/** Required before a program that is measured: as it ends, what it used is written to USAGE_FILE. Not TypeScript, nor its loader. */
const { readFileSync, writeFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

/** Kilobytes. On Linux `maxRSS` starts from what the parent had; the process' own peak is in /proc. */
const peak = (maxRSS) => {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? maxRSS)
  } catch {
    return maxRSS // no /proc: not Linux
  }
}

if (isMainThread)
  process.on('exit', () => {
    const usage = process.resourceUsage()
    writeFileSync(process.env.USAGE_FILE, JSON.stringify({ ...usage, maxRSS: peak(usage.maxRSS) }))
  })
