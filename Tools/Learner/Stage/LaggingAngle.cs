namespace VRLab.Learner;

/// <summary>An angle that rests until what it follows has gone far enough from it, then catches up softly, frame by frame.</summary>
internal struct LaggingAngle(float comfortRadians)
{
    private const float CaughtUpRadians = 0.02f;
    private const float SharePerFrame = 0.06f;
    private readonly float _comfortRadians = comfortRadians;
    private bool _isFollowing;
    private bool _hasStarted;

    public float Radians { get; private set; }

    public void Follow(float targetRadians)
    {
        float turn = MathF.IEEERemainder(targetRadians - Radians, MathF.Tau);
        _isFollowing = MathF.Abs(turn) > (_isFollowing ? CaughtUpRadians : _comfortRadians);
        Radians = !_hasStarted ? targetRadians : _isFollowing ? Radians + (turn * SharePerFrame) : Radians;
        _hasStarted = true;
    }
}
