/** What a lesson shows that is no walk: pictures, plans, data, trainings. */
@NullMarked
package kernelwalk.app.lessons.subject;

import org.jspecify.annotations.NullMarked;
