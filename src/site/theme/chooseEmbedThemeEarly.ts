/**
 * Runs inline in the head of an embedded page: the theme its address asks for, `?theme=light` or `dark`; with `auto` or
 * without it the system's, followed when it changes. Text for the reason `chooseThemeEarly` is.
 */
export const chooseEmbedThemeEarly = `(()=>{const a=new URLSearchParams(location.search).get('theme'),d=document.documentElement.dataset,m=matchMedia('(prefers-color-scheme:dark)'),f=()=>{d.theme=a==='light'||a==='dark'?a:m.matches?'dark':'light'};d.scripts='';m.addEventListener('change',f);f()})()`
