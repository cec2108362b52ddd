package kernelwalk.app.page;

/**
 * The way back from a theatre to the page that opens scenes on it.
 *
 * @param titleKey the key of that page's name
 * @param go turns the window to it; to be run on the FX application thread
 */
public record WayBack(String titleKey, Runnable go) {}
