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
    private const float ReachMeters = 1.15f;
    private const float RestReachMeters = 0.5f;
    private const float NearestMeters = 0.12f;

    /// <summary>A hand that has nothing near to do keeps out of the middle of the view, and still points where the cursor does.</summary>
    private static readonly Vector2 AsideMeters = new(0.15f, -0.21f);
    private const float AsidePerSecond = 4f;
    private const float FarthestAimMeters = 20f;
    private const float TravelMetersPerSecond = 1.6f;
    private const float SqueezePerSecond = 12f;

    /// <summary>A hand that holds something goes no faster, nor farther between two samples: the thing would slip out of it.</summary>
    private const float CarryMetersPerSecond = 2.5f;
    private const float LongestCarryMeters = 0.12f;
    private const float ArrivedMeters = 0.02f;
    private const float ElbowBelowEyesMeters = 0.5f;
    private const float ElbowSideMeters = 0.3f;

    /// <summary>What is held goes this near to what the cursor points at: near enough to be put there.</summary>
    private const float PlaceMeters = 0.03f;

    /// <summary>
    /// From a hand that points along -Z, palm sideways, to OpenXR's grip, whose -Z runs through the closed fist and whose
    /// fingers go along -Y.
    /// </summary>
    private static readonly Quaternion HandFromGrip = Quaternion.CreateFromAxisAngle(Vector3.UnitX, MathF.PI / 2);

    private float _distanceMeters = RestReachMeters;
    private float _asideShare = 1f;
    private float _holdMeters;
    private float _pushMeters;
    private float _pokeFromMeters;
    private float _squeeze;
    private float _stepMeters;
    private Quaternion _twist = Quaternion.Identity;
    private DesktopTurning? _control;
    private DesktopTurn? _turn;
    private bool _isHolding;
    private bool _isPoking;

    public XrHandState State { get; private set; }

    /// <summary>Follows the cursor's ray.</summary>
    public void Follow(in Pose stageFromHead, Vector3 direction, in DesktopTarget target, in DesktopIntent intent, float seconds)
    {
        _stepMeters = MathF.Min(CarryMetersPerSecond * seconds, LongestCarryMeters);
        float surface = MathF.Min(target.DistanceMeters, ReachMeters + HoverMeters);
        bool isNear = target.DistanceMeters <= ReachMeters;
        UpdateHold(intent, isNear ? target.DistanceMeters : RestReachMeters, target.Turning);
        UpdatePoke(intent, surface);
        if (_turn is not null)
        {
            Pose stageFromGrip = _turn.Step(stageFromHead.Position, direction, intent.RollRadians, seconds);
            State = State with { StageFromGrip = stageFromGrip, StageFromAim = stageFromGrip with { Orientation = LookAlong(direction) } };
            return;
        }

        float wanted = WantedDistance(isNear, surface);
        _distanceMeters = Approach(_distanceMeters, wanted, TravelMetersPerSecond * seconds);
        bool isIdle = !isNear && !_isHolding && !_isPoking;
        _asideShare = Approach(_asideShare, isIdle ? 1 : 0, AsidePerSecond * seconds);
        bool mayClose = _isHolding && _asideShare <= 0 && MathF.Abs(_distanceMeters - wanted) < ArrivedMeters;
        Squeeze(mayClose || (_isHolding && _squeeze > 0), seconds);
        Twist(intent.RollRadians, direction);
        Vector3 aside = stageFromHead.TransformDirection(new Vector3(restSide * AsideMeters.X, AsideMeters.Y, 0)) * _asideShare;
        Vector3 place = stageFromHead.Position + (direction * _distanceMeters) + aside;
        Vector3 aim = stageFromHead.Position + (direction * MathF.Min(target.DistanceMeters, FarthestAimMeters)) - place;
        Pose stageFromHand = new(place, _twist * LookAlong(_asideShare > 0 ? Vector3.Normalize(aim) : direction));
        Show(stageFromHand, intent, ArmTo(stageFromHand.Position, stageFromHead));
        BeginTurn(State.StageFromGrip);
    }

    /// <summary>Goes to a place by the body (the head, the other hand), holding what it holds.</summary>
    public void GoTo(in Pose stageFromHand, in DesktopIntent intent, float seconds)
    {
        _stepMeters = MathF.Min(CarryMetersPerSecond * seconds, LongestCarryMeters);
        _isHolding = intent.IsGrabbing;
        _turn = null;
        Squeeze(_isHolding, seconds);
        Show(stageFromHand, intent);
    }

    /// <summary>Waits beside the body while the other hand works. What it holds it keeps.</summary>
    public void Rest(in Pose stageFromBody, in DesktopIntent none, float seconds)
    {
        _stepMeters = MathF.Min(CarryMetersPerSecond * seconds, LongestCarryMeters);
        _distanceMeters = RestReachMeters;
        _turn = null;
        Show(stageFromBody * Pose.At(new Vector3(restSide * 0.24f, -0.42f, -0.32f)), none);
    }

    private void UpdateHold(in DesktopIntent intent, float surface, DesktopTurning? control)
    {
        if (intent.IsGrabbing && !_isHolding)
        {
            _holdMeters = MathF.Max(surface, NearestMeters);
            _pushMeters = 0;
            _control = control;
        }

        _isHolding = intent.IsGrabbing;
        _pushMeters += intent.PushMeters;
        if (!_isHolding)
        {
            _twist = Quaternion.Identity;
            _control = null;
            _turn = null;
        }
    }

    /// <summary>Only a closed hand turns: the control is taken where it then is.</summary>
    private void BeginTurn(in Pose stageFromHand)
    {
        if (_isHolding && _squeeze >= 1 && _control is { } control)
        {
            _turn = new DesktopTurn(control, stageFromHand);
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
            bool isCarrying = _squeeze >= 1 && isNear;
            return Math.Clamp((isCarrying ? surface - PlaceMeters : _holdMeters) + _pushMeters, NearestMeters, ReachMeters);
        }

        if (_isPoking)
        {
            return MathF.Max(MathF.Min(_pokeFromMeters, ReachMeters + HoverMeters) - PokeMeters, NearestMeters);
        }

        return isNear ? MathF.Max(surface - HoverMeters, NearestMeters) : RestReachMeters;
    }

    private void Squeeze(bool isClosing, float seconds) =>
        _squeeze = Approach(_squeeze, isClosing ? 1 : 0, SqueezePerSecond * seconds);

    /// <summary>Turns what is held about the line of sight, clockwise as the player sees it.</summary>
    private void Twist(float radians, Vector3 direction)
    {
        if (radians != 0)
        {
            _twist = Quaternion.Normalize(Quaternion.CreateFromAxisAngle(direction, radians) * _twist);
        }
    }

    private void Show(in Pose stageFromHand, in DesktopIntent intent) => Show(stageFromHand, intent, stageFromHand.Orientation);

    private void Show(in Pose stageFromWanted, in DesktopIntent intent, Quaternion stageFromArm)
    {
        Pose stageFromAim = stageFromWanted with { Position = Carried(stageFromWanted.Position) };
        State = new XrHandState(
            true, stageFromAim with { Orientation = stageFromArm * HandFromGrip }, stageFromAim, intent.IsTriggering ? 1 : 0, _squeeze, Vector2.Zero, intent.Buttons);
    }

    /// <summary>The wanted place, or the way there as far as a full hand may go in this step.</summary>
    private Vector3 Carried(Vector3 wanted)
    {
        Vector3 way = wanted - State.StageFromGrip.Position;
        float meters = way.Length();
        return _squeeze <= 0 || !State.IsActive || meters <= _stepMeters ? wanted : State.StageFromGrip.Position + (way * (_stepMeters / meters));
    }

    private static float Approach(float from, float to, float step) =>
        MathF.Abs(to - from) <= step ? to : from + (MathF.Sign(to - from) * step);

    /// <summary>The forearm comes from the player's own shoulder, not out of their eyes.</summary>
    private Quaternion ArmTo(Vector3 hand, in Pose stageFromHead)
    {
        Vector3 ahead = stageFromHead.Forward;
        Quaternion facing = LookAlong(Vector3.Normalize(new Vector3(ahead.X, 0, ahead.Z)));
        Vector3 shoulder = stageFromHead.Position + Vector3.Transform(new Vector3(restSide * ElbowSideMeters, -ElbowBelowEyesMeters, 0), facing);
        return _twist * LookAlong(Vector3.Normalize(hand - shoulder));
    }

    /// <summary>-Z along the direction, +Y as far up as that allows.</summary>
    private static Quaternion LookAlong(Vector3 direction)
    {
        float yaw = MathF.Atan2(-direction.X, -direction.Z);
        float pitch = MathF.Asin(Math.Clamp(direction.Y, -1, 1));
        return Quaternion.CreateFromYawPitchRoll(yaw, pitch, 0);
    }
}
