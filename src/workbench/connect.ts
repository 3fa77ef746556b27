/*
 * Runs in the pane's frame, between Microsoft's client and the pane itself: gives the client the Excel that stands
 * in, before anybody calls it.
 */
const { OfficeExtension: client } = window as unknown as {
  OfficeExtension: { HostBridge: { init(bridge: object): void } };
};
client.HostBridge.init((window.parent as unknown as { holdplanBridge: () => object }).holdplanBridge());

export {};
