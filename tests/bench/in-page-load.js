/** Runs in the host page before anything else of it: marks when it begins and when it has settled; adds up what moves. */
performance.mark('begun')

window.shift = 0
new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) window.shift += value
}).observe({ type: 'layout-shift', buffered: true })

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))

/** Two frames after the load: scripts have run, and what they made is painted. */
window.settled = new Promise((resolve) => addEventListener('load', resolve))
  .then(nextFrame)
  .then(nextFrame)
  .then(() => void performance.mark('settled'))
