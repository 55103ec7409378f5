namespace VRLab.Cli;

/// <summary>What judging a long session costs.</summary>
/// <param name="ProcessorSeconds">Of all threads, from opening the recording to the judgment, compiling the code included.</param>
/// <param name="ReadingSeconds">The part of it that went into reading.</param>
/// <param name="PeakMegabytes">The peak working set of the program in millions of bytes, writing the recording included.</param>
internal sealed record AssessBenchResult(
    int Learners,
    double RecordedSeconds,
    long Records,
    long RecordingBytes,
    double Score,
    double ProcessorSeconds,
    double ReadingSeconds,
    double GoalProcessorSeconds,
    double ElapsedSeconds,
    double PeakMegabytes,
    double GoalMegabytes)
{
    public const double ProcessorGoal = 2;
    public const double MemoryGoal = 300;

    public bool IsWithinGoals => ProcessorSeconds < GoalProcessorSeconds && PeakMegabytes < GoalMegabytes;
}
