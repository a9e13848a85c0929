/**
 * Says what keeps the cells from running where the page's first script, a line in its head that tells style sheets that scripts run, was
 * blocked and files of scripts were not. The sandbox starts by such lines, too.
 */
export function tellWithout(document: Document): void {
  const why = document.querySelector('[data-without-why]')
  if (why && !('scripts' in document.documentElement.dataset)) {
    why.textContent = 'A policy of your network or browser blocks part of this page’s scripts'
  }
}
