/** Runs in the host page before its own scripts: marks when a reply arrives and when its answer is painted; adds up what moves. */
const send = window.fetch
window.fetch = async (...request) => {
  const response = await send(...request)
  const body = await response.text()
  markPainted(resolve)
  performance.mark('arrived')
  return new Response(body, response)
}

const widget = () => document.querySelector('proxisoin-chat').shadowRoot
const answers = () => widget().querySelectorAll('.answer')

/** Whoever measures waits for it. */
const { promise, resolve } = Promise.withResolvers()
window.painted = promise

/** A frame whose callbacks find the answer paints it before the next task. */
function markPainted(done) {
  requestAnimationFrame(() => {
    if (answers().length === 0) return markPainted(done)
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      performance.mark('painted')
      done()
    }
    port2.postMessage(undefined)
  })
}

/** The yardstick: the same nodes in a fresh page, parsed beforehand, appended and no more. Text is shaped for the first time, as an answer's is. */
window.appendBare = (markup) =>
  new Promise((done) => {
    const nodes = document.createRange().createContextualFragment(markup)
    requestAnimationFrame(() =>
      setTimeout(() => {
        markPainted(done)
        performance.mark('arrived')
        widget().querySelector('[role="log"], .log').append(nodes)
      }),
    )
  })

/** What the yardstick appends. */
window.turnMarkup = () => answers()[0].closest('.turn').outerHTML

window.shift = 0
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.shift += value
}).observe({ type: 'layout-shift', buffered: true })
