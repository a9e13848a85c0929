import type { Workshop } from './workshop.ts'
import { complete, detailOf } from './complete.ts'
import { describe } from './describe.ts'
import { findDefinition } from './findDefinition.ts'
import { findProblems } from './findProblems.ts'
import { findSignature } from './findSignature.ts'
import type { Answer, Question } from './languageProtocol.ts'

/** Answers a question about a cell; null if there is no such cell, or nothing to say. */
export function answerQuestion(workshop: Workshop, question: Question): Answer | null {
  const module = workshop.moduleOf(question.cell)
  if (!module) return null
  switch (question.kind) {
    case 'complete':
      return complete(workshop, module, question.offset)
    case 'detail':
      return detailOf(workshop, module, question.offset, question.label)
    case 'describe':
      return describe(workshop, module, question.offset)
    case 'signature':
      return findSignature(workshop, module, question.offset)
    case 'problems':
      return findProblems(workshop, module)
    case 'definition':
      return findDefinition(workshop, module, question.offset)
  }
}
