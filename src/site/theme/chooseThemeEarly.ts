/**
 * Runs inline in the head, before anything is painted: the reader's stored choice, else what the system asks
 * for. It also marks that scripts run at all, and when the first frame is drawn. Kept as text because the policy of the page allows it by its
 * hash. Storage may be blocked: then the system decides.
 */
export const chooseThemeEarly = `(()=>{let t;try{t=localStorage.getItem('theme')}catch{}const d=document.documentElement.dataset;d.scripts='';requestAnimationFrame(()=>d.drawn='');d.theme=t||(matchMedia('(prefers-color-scheme:dark)').matches?'dark':'light')})()`
