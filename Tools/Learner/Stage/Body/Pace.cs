namespace VRLab.Learner;

/// <summary>
/// How people step at a speed. Length and frequency of steps grow together, their quotient stays about 0.4 m s (Sekiya and Nagasaki,
/// "Reproducibility of the walking patterns of normal young adults", 1998); a foot swings for four fifths of a step's time (Perry and
/// Burnfield, "Gait Analysis", chapter 1).
/// </summary>
internal readonly record struct Pace
{
    private const float WalkRatioMeterSeconds = 0.4f;
    private const float LongestStepMeters = 0.7f;
    private const float SwingShare = 0.8f;
    private const float StandingMetersPerSecond = 0.2f;
    private const float WalkingMetersPerSecond = 0.6f;

    private Pace(float metersPerSecond, float treadMeters)
    {
        float speed = Math.Max(metersPerSecond, 0.05f);
        StepMeters = treadMeters > 0f ? treadMeters : Math.Min(LongestStepMeters, MathF.Sqrt(WalkRatioMeterSeconds * speed));
        float seconds = StepMeters / speed;
        SwingSeconds = Math.Clamp(SwingShare * seconds, 0.2f, 0.42f);
        PauseSeconds = Math.Clamp(seconds - SwingSeconds, 0f, 0.25f);
        Walking = Smooth.Step((metersPerSecond - StandingMetersPerSecond) / (WalkingMetersPerSecond - StandingMetersPerSecond));
    }

    /// <summary>From where one foot stands to where the other comes down.</summary>
    public float StepMeters { get; }

    public float SwingSeconds { get; }

    /// <summary>Both feet stand for so long between two swings.</summary>
    public float PauseSeconds { get; }

    /// <summary>0 for who stands and sways, 1 for who goes somewhere.</summary>
    public float Walking { get; }

    /// <param name="metersPerSecond">Seen from above.</param>
    /// <param name="treadMeters">Of the stair that is walked, tread by tread; 0 on the level.</param>
    public static Pace At(float metersPerSecond, float treadMeters) => new(metersPerSecond, treadMeters);
}
