import { THREAD_NAMESPACES } from '../../components/form/namespaces.ts'
import { openFace } from '../face/open-face.tsx'
import { Answers } from './Answers.tsx'

void openFace(Answers, [...THREAD_NAMESPACES, 'draft-file'])
