using System.Numerics;

namespace VRLab.Learner;

/// <summary>Where a foot stands or swings: the floor below its ankle in the world, meters; how it is turned about +Y and pitched (toes down is positive), radians.</summary>
internal readonly record struct FootPlace(Vector3 Position, float YawRadians, float PitchRadians);

/// <summary>One foot: it stands where it came down, rolls over its ball while the body goes on, and swings to the next place.</summary>
internal sealed class Foot
{
    private const float LiftMeters = 0.07f;

    /// <summary>The heel leaves the floor once the body is farther ahead than this, and is highest at that.</summary>
    private const float HeelOffMeters = 0.14f;
    private const float ToeOffMeters = 0.5f;
    private const float HeelOffRadians = 0.85f;
    private const float HeelStrikeRadians = -0.3f;
    private const float FlatSeconds = 0.12f;
    private FootPlace _from;
    private float _share = 1f;
    private float _swingSeconds;
    private float _strikeRadians;
    private bool _isAimFixed;
    private FootPlace _aim;

    public FootPlace Place { get; private set; }

    public bool IsSwinging => _share < 1f;

    public float SecondsToLanding => IsSwinging ? (1f - _share) * _swingSeconds : 0f;

    /// <summary>Since it came down.</summary>
    public float StandingSeconds { get; private set; }

    public void Stand(in FootPlace place) => (Place, _from, _share, StandingSeconds, _strikeRadians) = (place, place, 1f, 1f, 0f);

    /// <summary>Leaves the floor.</summary>
    /// <param name="aim">Where it is to come down.</param>
    /// <param name="isAimFixed">It comes down there, whatever is wished for on the way: as on a stair's tread.</param>
    /// <param name="seconds">In the air.</param>
    /// <param name="walking">0 steps flat, 1 comes down with the heel.</param>
    public void Begin(in FootPlace aim, bool isAimFixed, float seconds, float walking)
    {
        (_from, _aim, _isAimFixed, _share, _swingSeconds) = (Place, aim, isAimFixed, 0f, seconds);
        _strikeRadians = isAimFixed ? 0f : HeelStrikeRadians * walking;
    }

    /// <param name="wish">Where it would stand by now.</param>
    /// <param name="body">The middle between the feet as they should stand.</param>
    /// <param name="elapsed">Seconds.</param>
    public void Follow(in FootPlace wish, Vector3 body, float elapsed)
    {
        if (!IsSwinging)
        {
            StandingSeconds += elapsed;
            Place = Place with { PitchRadians = RollOf(body) };
            return;
        }

        _aim = _isAimFixed ? _aim : wish;
        _share = Math.Min(1f, _share + (elapsed / _swingSeconds));
        if (IsSwinging)
        {
            Place = new FootPlace(Swung(), TurnedBy(Smooth.Step(_share)), PitchOf());
            return;
        }

        (Place, StandingSeconds) = (_aim with { PitchRadians = _strikeRadians }, 0f);
    }

    /// <summary>Up first where the way rises, down last where it falls, so that it clears the edges of treads.</summary>
    private Vector3 Swung()
    {
        float rise = _aim.Position.Y - _from.Position.Y;
        float along = Smooth.Step(_share), up = Smooth.Step(rise > 0f ? _share * 1.5f : (_share - 0.3f) / 0.7f);
        Vector3 flat = Vector3.Lerp(_from.Position, _aim.Position, along);
        float lift = LiftMeters * MathF.Sin(MathF.PI * _share);
        return flat with { Y = _from.Position.Y + (rise * up) + lift };
    }

    private float PitchOf()
    {
        float left = 1f - _share;
        return (_from.PitchRadians * left * left) + (_strikeRadians * _share * _share) + (0.35f * MathF.Sin(MathF.PI * _share) * left);
    }

    private float RollOf(Vector3 body)
    {
        var ahead = new Vector3(-MathF.Sin(Place.YawRadians), 0f, -MathF.Cos(Place.YawRadians));
        float behind = Vector3.Dot(body - Place.Position, ahead);
        float strike = _strikeRadians * Math.Max(0f, 1f - (StandingSeconds / FlatSeconds));
        return strike + (HeelOffRadians * Smooth.Step((behind - HeelOffMeters) / (ToeOffMeters - HeelOffMeters)));
    }

    private float TurnedBy(float share) => _from.YawRadians + (Turned(_from.YawRadians, _aim.YawRadians) * share);

    /// <summary>The shorter way from one direction to another, radians.</summary>
    public static float Turned(float from, float to) => MathF.IEEERemainder(to - from, MathF.Tau);
}
