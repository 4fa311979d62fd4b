import { CHECK_NAMESPACES } from '../../components/check/namespaces.ts'
import { openFace } from '../face/open-face.tsx'
import { Check } from './Check.tsx'

void openFace(Check, CHECK_NAMESPACES)
