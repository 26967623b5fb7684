/** Runs in the host page before its own scripts: marks when a reply arrives, when the first screen of its answer is painted, and when all of it is; adds up what moves. */
const send = window.fetch
window.fetch = async (...request) => {
  const response = await send(...request)
  const body = await response.text()
  markPainted('.answer', 'painted')
  markPainted('.turn:not([aria-busy])', 'whole', resolve)
  performance.mark('arrived')
  return new Response(body, response)
}

const widget = () => document.querySelector('proxisoin-chat').shadowRoot

/** Whoever measures waits for it. */
const { promise, resolve } = Promise.withResolvers()
window.answered = promise

/** A frame whose callbacks find what is looked for paints it before the next task. */
function markPainted(selector, mark, done) {
  requestAnimationFrame(() => {
    if (!widget().querySelector(selector)) return markPainted(selector, mark, done)
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      performance.mark(mark)
      done?.()
    }
    port2.postMessage(undefined)
  })
}

/** The yardstick: nodes in a fresh page, parsed beforehand, appended and no more. Text is shaped for the first time, as an answer's is. */
window.appendBare = (markup) =>
  new Promise((done) => {
    const nodes = document.createRange().createContextualFragment(markup)
    requestAnimationFrame(() =>
      setTimeout(() => {
        markPainted('.answer', 'painted', done)
        performance.mark('arrived')
        widget().querySelector('[role="log"], .log').append(nodes)
      }),
    )
  })

/** What the yardstick appends. */
window.turnMarkup = () => widget().querySelector('.turn').outerHTML

window.shift = 0
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.shift += value
}).observe({ type: 'layout-shift', buffered: true })
