/** Our own pages' one script beside the widget: once a question was answered, the browser keeps the offline page. Nothing before. */
const keepOfflinePage = () =>
  // Refused by a private window or an insecure origin: the page works without.
  void navigator.serviceWorker?.register('/service-worker.js', { updateViaCache: 'none' }).catch(() => undefined)

document.addEventListener('proxisoin:answer', keepOfflinePage, { once: true })

export {}
