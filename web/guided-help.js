// Registers the element. For another tag or another registry, import element.js and call `define`.
import { GuidedHelpElement } from './element/element.js';

GuidedHelpElement.define();
