using System.Numerics;
using VRLab.Core;

namespace VRLab.Xr.Window;

/// <summary>
/// One hand of the player at the desk. It hovers a finger's length before what the cursor points at, goes to it to grab, keeps its
/// distance while it holds, and pokes by going a little into it. All poses are in stage space.
/// </summary>
internal sealed class DesktopHand(float restSide)
{
    private const float HoverMeters = 0.16f;
    private const float PokeMeters = 0.06f;
    private const float ReachMeters = 0.95f;
    private const float RestReachMeters = 0.5f;
    private const float NearestMeters = 0.12f;
    private const float TravelMetersPerSecond = 1.6f;
    private const float SqueezePerSecond = 12f;
    private const float ArrivedMeters = 0.02f;

    private float _distanceMeters = RestReachMeters;
    private float _holdMeters;
    private float _pokeFromMeters;
    private float _squeeze;
    private Quaternion _twist = Quaternion.Identity;
    private Vector3 _turnAxis;
    private bool _isHolding;
    private bool _isPoking;

    public XrHandState State { get; private set; }

    /// <summary>Follows the cursor's ray.</summary>
    public void Follow(in Pose stageFromHead, Vector3 direction, in DesktopTarget target, in DesktopIntent intent, float seconds)
    {
        float surface = MathF.Min(target.DistanceMeters, ReachMeters + HoverMeters);
        bool isNear = target.DistanceMeters <= ReachMeters;
        UpdateHold(intent, isNear ? target.DistanceMeters : RestReachMeters, target.TurnAxisInStage);
        UpdatePoke(intent, surface);
        float wanted = WantedDistance(isNear, surface);
        _distanceMeters = Approach(_distanceMeters, wanted, TravelMetersPerSecond * seconds);
        bool mayClose = _isHolding && MathF.Abs(_distanceMeters - wanted) < ArrivedMeters;
        Squeeze(mayClose || (_isHolding && _squeeze > 0), seconds);
        Turn(intent.RollRadians, direction);
        Pose stageFromHand = new(stageFromHead.Position + (direction * _distanceMeters), _twist * LookAlong(direction));
        Show(stageFromHand, intent);
    }

    /// <summary>Goes to a place by the body (the head, the other hand), holding what it holds.</summary>
    public void GoTo(in Pose stageFromHand, in DesktopIntent intent, float seconds)
    {
        _isHolding = intent.IsGrabbing;
        Squeeze(_isHolding, seconds);
        Show(stageFromHand, intent);
    }

    /// <summary>Waits beside the body while the other hand works. What it holds it keeps.</summary>
    public void Rest(in Pose stageFromBody, in DesktopIntent none)
    {
        _distanceMeters = RestReachMeters;
        Show(stageFromBody * Pose.At(new Vector3(restSide * 0.24f, -0.42f, -0.32f)), none);
    }

    private void UpdateHold(in DesktopIntent intent, float surface, Vector3 turnAxis)
    {
        if (intent.IsGrabbing && !_isHolding)
        {
            _holdMeters = MathF.Max(surface, NearestMeters);
            _turnAxis = turnAxis;
        }

        _isHolding = intent.IsGrabbing;
        _holdMeters = Math.Clamp(_holdMeters + intent.PushMeters, NearestMeters, ReachMeters);
        if (!_isHolding)
        {
            _twist = Quaternion.Identity;
            _turnAxis = Vector3.Zero;
        }
    }

    /// <summary>The surface is remembered from before the poke: a button that goes in would otherwise draw the finger after it.</summary>
    private void UpdatePoke(in DesktopIntent intent, float surface)
    {
        if (intent.IsPoking && !_isPoking)
        {
            _pokeFromMeters = surface;
        }

        _isPoking = intent.IsPoking;
    }

    private float WantedDistance(bool isNear, float surface)
    {
        if (_isHolding)
        {
            return _holdMeters;
        }

        if (_isPoking)
        {
            return MathF.Max(MathF.Min(_pokeFromMeters, ReachMeters + HoverMeters) - PokeMeters, NearestMeters);
        }

        return isNear ? MathF.Max(surface - HoverMeters, NearestMeters) : RestReachMeters;
    }

    private void Squeeze(bool isClosing, float seconds) =>
        _squeeze = Approach(_squeeze, isClosing ? 1 : 0, SqueezePerSecond * seconds);

    /// <summary>Turns what is held about its own axis where it has one, else about the line of sight.</summary>
    private void Turn(float radians, Vector3 direction)
    {
        if (radians == 0)
        {
            return;
        }

        bool hasAxis = _turnAxis.LengthSquared() > 0.25f;

        // Clockwise as seen by the player, on whichever side of the axis they stand.
        Vector3 axis = hasAxis ? _turnAxis * (Vector3.Dot(_turnAxis, direction) >= 0 ? 1 : -1) : direction;
        _twist = Quaternion.Normalize(Quaternion.CreateFromAxisAngle(axis, radians) * _twist);
    }

    private void Show(in Pose stageFromHand, in DesktopIntent intent) => State = new XrHandState(
        true, stageFromHand, stageFromHand, intent.IsTriggering ? 1 : 0, _squeeze, Vector2.Zero, intent.Buttons);

    private static float Approach(float from, float to, float step) =>
        MathF.Abs(to - from) <= step ? to : from + (MathF.Sign(to - from) * step);

    /// <summary>-Z along the direction, +Y as far up as that allows.</summary>
    private static Quaternion LookAlong(Vector3 direction)
    {
        float yaw = MathF.Atan2(-direction.X, -direction.Z);
        float pitch = MathF.Asin(Math.Clamp(direction.Y, -1, 1));
        return Quaternion.CreateFromYawPitchRoll(yaw, pitch, 0);
    }
}
