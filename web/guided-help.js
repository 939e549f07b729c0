// Registers the element. Whoever wants another tag, or a registry of their own, imports element.js and calls `define`.
import { GuidedHelpElement } from './element/element.js';

GuidedHelpElement.define();
