/** What an editor's keys do, for a reader who asks and for those who hear it read; types add keys of their own. */
export const editorKeys = 'Shift-Enter runs, Escape leaves, Tab moves on, Control-] indents'
