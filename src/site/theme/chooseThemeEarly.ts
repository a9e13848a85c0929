/**
 * Runs inline in the head, before anything is painted: the reader's stored choice, else what the system asks
 * for. Kept as text because the policy of the page allows it by its hash. Storage may be blocked: then the system decides.
 */
export const chooseThemeEarly = `(()=>{let t;try{t=localStorage.getItem('theme')}catch{}document.documentElement.dataset.theme=t||(matchMedia('(prefers-color-scheme:dark)').matches?'dark':'light')})()`
