/** The LeNet Lab: trains a network while one watches. */
@NullMarked
package kernelwalk.app.lab;

import org.jspecify.annotations.NullMarked;
