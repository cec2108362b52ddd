package kernelwalk.exercise;

import java.util.List;

/**
 * An exercise: an operation on fresh numbers, taken apart into steps that the student does.
 *
 * @param setup what is exercised
 * @param seed where its numbers come from: the same seed, the same numbers
 * @param steps in their order, at least one
 */
public record Exercise(ExerciseSetup setup, long seed, List<ExerciseStep> steps) {
  public Exercise {
    steps = List.copyOf(steps);
  }

  /** The exercise with the numbers of this seed. */
  public static Exercise of(ExerciseSetup setup, long seed) {
    Dice dice = new Dice(seed);
    List<ExerciseStep> steps =
        switch (setup.kind()) {
          case PIXEL -> PictureExercises.pixel(dice);
          case FIELD -> NetworkExercises.field(setup, dice);
          case CONVOLUTION -> ConvolutionExercises.cells(setup, dice);
          case CHANNELS -> ConvolutionExercises.channels(setup, dice);
          case WHICH_KERNEL -> ConvolutionExercises.whichKernel(dice);
          case READS -> ConvolutionExercises.reads(dice);
          case OUTPUT_SIZE -> SizeExercises.outputSize(dice);
          case COVERAGE -> SizeExercises.coverage(dice);
          case PARAMETERS -> SizeExercises.parameters(dice);
          case BATCH_SHAPES -> SizeExercises.batchShapes(dice);
          case MAX_POOLING -> PoolingExercises.max(dice);
          case AVERAGE_POOLING -> PoolingExercises.average(dice);
          case POOLING_GRADIENT -> PoolingExercises.gradient(dice);
          case SLOPE -> LearningExercises.slope(dice);
          case NETWORK_TABLE -> NetworkExercises.table(setup);
          case NETWORK_CHANGE -> NetworkExercises.change(dice);
          case NORMALISE -> PictureExercises.normalise(dice);
          case TRAINING_STEP -> LearningExercises.trainingStep(dice);
          case CONFUSION -> LearningExercises.confusion(dice);
          case GOING_ON -> LearningExercises.goingOn(dice);
        };
    return new Exercise(setup, seed, steps);
  }
}
