import { openFace } from '../face/open-face.tsx'
import { Options } from './Options.tsx'

void openFace(Options, [])
