using System.Numerics;

namespace VRLab.Learner;

/// <summary>
/// Two feet that stay where they stand until the body has gone too far from them, then step after it in turn: shuffling a little where somebody
/// turns at a bench, striding where they walk, tread by tread on stairs. What a tracker does not see is made up from the way of the body: for
/// drawing only. Allocates nothing.
/// </summary>
internal sealed class Gait(Footing footing)
{
    private const float HalfStanceMeters = 0.1f;
    private const float HalfWalkingStanceMeters = 0.065f;
    private const float PatienceMeters = 0.11f;

    /// <summary>Turning by a radian moves a foot's wish as much as this many meters.</summary>
    private const float MetersPerRadian = 0.22f;
    private const float LostMeters = 0.9f;

    /// <summary>A foot swings faster once the other is farther behind than this, and three times as fast at that.</summary>
    private const float HurryMeters = 0.25f;
    private const float LateMeters = 0.5f;
    private const double LongestPauseSeconds = 0.5;
    private const float SettlePerSecond = 12f;

    private readonly Foot[] _feet = [new(), new()];
    private Vector3 _lastBody;
    private Vector3 _velocity;
    private double _lastSeconds = double.NegativeInfinity;

    /// <summary>0 is the left foot.</summary>
    public FootPlace this[int foot] => _feet[foot].Place;

    public bool Stands(int foot) => !_feet[foot].IsSwinging;

    /// <summary>Both feet stand, and the body is at rest over them.</summary>
    public bool IsAtRest => !_feet[0].IsSwinging && !_feet[1].IsSwinging && _velocity.LengthSquared() < 1e-4f;

    /// <param name="body">The middle between the feet as they should stand, on the floor; world.</param>
    /// <param name="facing">Turned about +Y; the body looks along its -Z.</param>
    /// <param name="seconds">Of the session; the same again changes nothing.</param>
    public void Update(Vector3 body, Quaternion facing, double seconds)
    {
        float elapsed = (float)(seconds - _lastSeconds);
        bool isLost = !(elapsed >= 0f && elapsed < LongestPauseSeconds) || Vector3.Distance(body, _lastBody) > LostMeters;
        if (isLost)
        {
            _velocity = Vector3.Zero;
        }
        else if (elapsed > 0f)
        {
            Vector3 now = ((body - _lastBody) with { Y = 0f }) / elapsed;
            _velocity += (now - _velocity) * Math.Min(1f, elapsed * SettlePerSecond);
        }

        (_lastBody, _lastSeconds) = (body, seconds);
        var pace = Pace.At(_velocity.Length(), TreadAhead(body, facing));
        for (int side = 0; side < _feet.Length; side++)
        {
            Follow(side, body, facing, pace, isLost ? null : elapsed);
        }

        if (!_feet[0].IsSwinging && !_feet[1].IsSwinging && Math.Min(_feet[0].StandingSeconds, _feet[1].StandingSeconds) >= pace.PauseSeconds * pace.Walking)
        {
            StepAfter(body, facing, pace);
        }
    }

    /// <summary>Of the stair on which the body is, or will be when its next step ends.</summary>
    private float TreadAhead(Vector3 body, Quaternion facing)
    {
        const float StepSeconds = 0.5f;
        Vector3 forward = Vector3.Transform(-Vector3.UnitZ, facing);
        return Math.Max(footing.Under(body, forward).TreadMeters, footing.Under(body + (_velocity * StepSeconds), forward).TreadMeters);
    }

    private void Follow(int side, Vector3 body, Quaternion facing, in Pace pace, float? elapsed)
    {
        Foot foot = _feet[side];
        if (elapsed is { } seconds)
        {
            float hurried = seconds * (1f + (2f * HurryOf(_feet[1 - side], body)));
            foot.Follow(WishOf(side, body, facing, pace, foot.SecondsToLanding).Place, body, hurried);
            return;
        }

        foot.Stand(WishOf(side, body, facing, pace, 0f).Place);
    }

    private static float HurryOf(Foot standing, Vector3 body) =>
        Math.Clamp((Vector3.Distance(standing.Place.Position with { Y = body.Y }, body) - HurryMeters) / (LateMeters - HurryMeters), 0f, 1f);

    private void StepAfter(Vector3 body, Quaternion facing, in Pace pace)
    {
        (FootPlace left, bool isLeftOnTread) = WishOf(0, body, facing, pace, pace.SwingSeconds);
        (FootPlace right, bool isRightOnTread) = WishOf(1, body, facing, pace, pace.SwingSeconds);
        float leftError = Error(_feet[0].Place, left), rightError = Error(_feet[1].Place, right);
        if (Math.Max(leftError, rightError) <= PatienceMeters * (1f - (0.6f * pace.Walking)))
        {
            return;
        }

        if (leftError >= rightError)
        {
            _feet[0].Begin(left, isLeftOnTread, pace.SwingSeconds, pace.Walking);
        }
        else
        {
            _feet[1].Begin(right, isRightOnTread, pace.SwingSeconds, pace.Walking);
        }
    }

    private static float Error(in FootPlace place, in FootPlace wish) =>
        Vector3.Distance(place.Position with { Y = wish.Position.Y }, wish.Position) + (MetersPerRadian * Math.Abs(Foot.Turned(place.YawRadians, wish.YawRadians)));

    /// <summary>Where a foot should stand so much later: half a step ahead of where the body will be.</summary>
    private (FootPlace Place, bool IsOnTread) WishOf(int side, Vector3 body, Quaternion facing, in Pace pace, float secondsAhead)
    {
        float speed = _velocity.Length();
        Vector3 lead = speed > 1e-3f ? _velocity * (pace.Walking * (secondsAhead + (0.5f * pace.StepMeters / speed))) : Vector3.Zero;
        Vector3 forward = Vector3.Transform(-Vector3.UnitZ, facing);
        float stance = float.Lerp(HalfStanceMeters, HalfWalkingStanceMeters, pace.Walking);
        Vector3 aside = Vector3.Transform(new Vector3(side == 0 ? -stance : stance, 0, 0), facing);
        Foothold hold = footing.Under(body + aside + lead, forward);
        return (new FootPlace(hold.Place, MathF.Atan2(-forward.X, -forward.Z), 0f), hold.TreadMeters > 0f);
    }
}
