/** Says why cells do not run where scripts are off; `runtime/page/tellWithout` knows of another reason. Shown where none runs. */
export const withoutScripts =
  '<p class="without-scripts" data-pagefind-ignore><span data-without-why>Scripts are off</span>, so the cells cannot run here. All code, printed values and charts were computed when the page was built.</p>'
