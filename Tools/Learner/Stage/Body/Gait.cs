using System.Numerics;

namespace VRLab.Learner;

/// <summary>Where a foot stands or swings: world, meters; how it is turned about +Y and pitched, radians.</summary>
internal readonly record struct FootPlace(Vector3 Position, float YawRadians, float PitchRadians);

/// <summary>
/// Two feet that stay where they stand until the body has gone too far from them, then step after it in turn. What a tracker does not see is
/// made up from the way of the body: for drawing only. Allocates nothing.
/// </summary>
internal sealed class Gait
{
    private const float HalfStanceMeters = 0.1f;
    private const float PatienceMeters = 0.11f;

    /// <summary>Turning by a radian moves a foot's wish as much as this many meters.</summary>
    private const float MetersPerRadian = 0.22f;
    private const float LostMeters = 0.9f;
    private const float SlowStepSeconds = 0.36f;
    private const float FastStepSeconds = 0.24f;
    private const float LiftMeters = 0.075f;
    private const double LongestPauseSeconds = 0.5;

    private readonly Foot[] _feet = [new(), new()];
    private Vector3 _lastBody;
    private Vector3 _velocity;
    private double _lastSeconds = double.NegativeInfinity;

    /// <summary>0 is the left foot.</summary>
    public FootPlace this[int foot] => _feet[foot].Place;

    /// <param name="body">The middle between the feet as they should stand, on the floor; world.</param>
    /// <param name="facing">Turned about +Y; the body looks along its -Z.</param>
    /// <param name="seconds">Of the session; the same again changes nothing.</param>
    public void Update(Vector3 body, Quaternion facing, double seconds)
    {
        float elapsed = (float)(seconds - _lastSeconds);
        bool isLost = !(elapsed >= 0f && elapsed < LongestPauseSeconds) || Vector3.Distance(body, _lastBody) > LostMeters;
        if (elapsed > 0f && !isLost)
        {
            Vector3 now = (body - _lastBody) / elapsed;
            _velocity += (now - _velocity) * Math.Min(1f, elapsed * 6f);
        }

        (_lastBody, _lastSeconds) = (body, seconds);
        for (int side = 0; side < _feet.Length; side++)
        {
            Follow(_feet[side], WishOf(side, body, facing), isLost ? float.PositiveInfinity : elapsed);
        }

        if (_feet[0].IsStepping || _feet[1].IsStepping)
        {
            return;
        }

        int later = _feet[0].Error >= _feet[1].Error ? 0 : 1;
        if (_feet[later].Error > PatienceMeters)
        {
            float speed = _velocity.Length();
            _feet[later].Begin(Math.Clamp(SlowStepSeconds - (speed * 0.1f), FastStepSeconds, SlowStepSeconds));
        }
    }

    private FootPlace WishOf(int side, Vector3 body, Quaternion facing)
    {
        Vector3 ahead = _velocity * 0.22f;
        ahead = ahead.Length() > 0.3f ? Vector3.Normalize(ahead) * 0.3f : ahead;
        Vector3 forward = Vector3.Transform(-Vector3.UnitZ, facing);
        Vector3 aside = Vector3.Transform(new Vector3(side == 0 ? -HalfStanceMeters : HalfStanceMeters, 0, 0), facing);
        return new FootPlace(body + aside + (ahead with { Y = 0 }), MathF.Atan2(-forward.X, -forward.Z), 0f);
    }

    private static void Follow(Foot foot, in FootPlace wish, float elapsed)
    {
        if (float.IsPositiveInfinity(elapsed))
        {
            foot.Stand(wish);
        }

        foot.Step(wish, elapsed);
        FootPlace place = foot.Place;
        foot.Error = Vector3.Distance(place.Position with { Y = wish.Position.Y }, wish.Position) + (MetersPerRadian * Math.Abs(Turned(place.YawRadians, wish.YawRadians)));
    }

    /// <summary>The shorter way from one direction to another, radians.</summary>
    private static float Turned(float from, float to) => MathF.IEEERemainder(to - from, MathF.Tau);

    private sealed class Foot
    {
        private FootPlace _from;
        private float _share = 1f;
        private float _duration = SlowStepSeconds;

        public FootPlace Place { get; private set; }

        public float Error { get; set; }

        public bool IsStepping => _share < 1f;

        public void Stand(in FootPlace place) => (Place, _from, _share) = (place, place, 1f);

        public void Begin(float durationSeconds) => (_from, _share, _duration) = (Place, 0f, durationSeconds);

        public void Step(in FootPlace wish, float elapsed)
        {
            if (!IsStepping)
            {
                Place = Place with { Position = Place.Position with { Y = wish.Position.Y } };
                return;
            }

            _share = Math.Min(1f, _share + (elapsed / _duration));
            float even = _share * _share * (3f - (2f * _share)), lift = MathF.Sin(MathF.PI * _share);
            Vector3 position = Vector3.Lerp(_from.Position, wish.Position, even) + new Vector3(0, LiftMeters * lift, 0);
            float swing = MathF.Sin(MathF.Tau * _share);
            Place = new FootPlace(_share < 1f ? position : wish.Position, _from.YawRadians + (Turned(_from.YawRadians, wish.YawRadians) * even), 0.45f * swing * lift);
        }
    }
}
