/** What a chapter's cells printed in one version, kept for links that name the version. */
export interface ReleasedChapter {
  slug: string
  title: string
  /** Version of lossbook. */
  version: string
  /** Day of the release, as `2026-11-25`; absent for what was not released. */
  released?: string
  /** What computed the values and what they were compared with. */
  versions: { tfjs: string; torch?: string; timm?: string; python?: string }
  cells: ReleasedCell[]
}

export interface ReleasedCell {
  id: string
  source: string
  outputs: ReleasedOutput[]
  /** `TypeError: …` where the cell threw. */
  error?: string
  proof: 'match' | 'differs' | 'none'
}

/** `chart` names the drawing by its content: charts of the same name are the same. */
export type ReleasedOutput =
  | { kind: 'text'; text: string }
  | { kind: 'chart'; title: string; description: string; chart: string }
  | { kind: 'input'; label: string; value: number | string | boolean }
