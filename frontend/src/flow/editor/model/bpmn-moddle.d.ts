declare module 'bpmn-moddle' {
  /** Reads BPMN XML into linked objects; the package ships without types of its own. */
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    fromXML(xml: string): Promise<{ rootElement: object; warnings: { message: string }[] }>;
  }
}
