using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>A learner's hand in the world: where it is, how it moves, what it holds and points at.</summary>
internal sealed class HandBody(Hand side)
{
    /// <summary>A squeeze beyond this takes; below <see cref="ReleaseSqueeze"/> lets go. The gap keeps a trembling finger from dropping things.</summary>
    public const float GrabSqueeze = 0.6f;
    public const float ReleaseSqueeze = 0.35f;

    private bool _wasSqueezing;
    private bool _wasClosed;
    private bool _mustOpen;
    private bool _isHeldByPinch;
    private bool _wasTriggering;

    public Hand Side { get; } = side;

    public bool IsActive { get; private set; }

    public Pose WorldFromGrip { get; private set; } = Pose.Identity;

    public Pose WorldFromAim { get; private set; } = Pose.Identity;

    public Vector3 LinearVelocityMetersPerSecond { get; private set; }

    public Vector3 AngularVelocityRadiansPerSecond { get; private set; }

    public Vector2 Thumbstick { get; private set; }

    public bool IsSqueezing { get; private set; }

    public bool BeganSqueezing { get; private set; }

    public bool StoppedSqueezing { get; private set; }

    /// <summary>How far the trigger is pulled, 0 to 1; a pinch that holds something is no pull.</summary>
    public float Use { get; private set; }

    public bool IsTriggering { get; private set; }

    public bool BeganTriggering { get; private set; }

    public bool BeganPrimary { get; private set; }

    public bool IsPrimaryPressed { get; private set; }

    /// <summary>Closed by a word or a toggle rather than by fingers.</summary>
    public bool IsLatched { get; set; }

    /// <summary>Index of the entity held, or -1.</summary>
    public int HeldEntity { get; set; } = -1;

    /// <summary>Index of the entity that the hand touches, or -1.</summary>
    public int TouchedEntity { get; set; } = -1;

    public HoverState Hover { get; } = new();

    public PointerState Pointer { get; } = new();

    public FarHold Far { get; } = new();

    /// <summary>The tool in the hand is at a bolt or screw: the stick turns that.</summary>
    public bool IsWorking { get; set; }

    public bool IsFree => IsActive && HeldEntity < 0;

    public Vector3 FingertipInWorld => WorldFromAim.TransformPoint(HandGeometry.FingertipInAim);

    public void Update(in HandControls controls, in Pose worldFromStage, bool isFirst, bool togglesGrab)
    {
        Move(controls, worldFromStage, controls.IsActive && IsActive && !isFirst);
        IsActive = controls.IsActive;
        Thumbstick = controls.IsActive ? controls.Thumbstick : Vector2.Zero;
        Close(controls, togglesGrab);
        Pull(controls);
        BeganPrimary = controls.IsActive && controls.IsPrimaryPressed && !IsPrimaryPressed;
        IsPrimaryPressed = controls.IsActive && controls.IsPrimaryPressed;
    }

    /// <summary>Opens the hand, whatever the fingers do; they must open before they can take again.</summary>
    public void Open()
    {
        IsLatched = false;
        _mustOpen = true;
    }

    /// <summary>Keeps the hand closed on something else than it took.</summary>
    public void KeepClosed(bool isLatched)
    {
        IsLatched = isLatched;
        _mustOpen = false;
    }

    /// <summary>A hand that closed on nothing by a toggle is open again.</summary>
    public void UnlatchEmpty() => IsLatched = false;

    public void AddToHash(ref StateHash hash)
    {
        hash.Add(WorldFromGrip);
        hash.Add(WorldFromAim);
        hash.Add(HeldEntity);
        hash.Add(TouchedEntity);
        hash.Add(IsSqueezing);
        hash.Add(IsLatched);
        hash.Add(Use);
        Hover.AddToHash(ref hash);
        Pointer.AddToHash(ref hash);
        Far.AddToHash(ref hash);
    }

    private void Move(in HandControls controls, in Pose worldFromStage, bool continues)
    {
        Pose worldFromGrip = worldFromStage * controls.StageFromGrip;
        Quaternion orientation = DetMath.Normalize(worldFromGrip.Orientation);
        LinearVelocityMetersPerSecond = continues
            ? (worldFromGrip.Position - WorldFromGrip.Position) * SimulationTime.TicksPerSecond
            : Vector3.Zero;
        AngularVelocityRadiansPerSecond = continues
            ? Twist.Between(WorldFromGrip.Orientation, orientation) * SimulationTime.TicksPerSecond
            : Vector3.Zero;
        WorldFromGrip = new Pose(worldFromGrip.Position, orientation);
        WorldFromAim = worldFromStage * controls.StageFromAim;
    }

    private void Close(in HandControls controls, bool togglesGrab)
    {
        float pinch = controls.IsBare ? controls.Trigger : 0f;
        bool isClosed = controls.IsActive && Math.Max(controls.Squeeze, pinch) > (_wasClosed ? ReleaseSqueeze : GrabSqueeze);
        bool began = isClosed && !_wasClosed;
        _mustOpen &= isClosed;
        _isHeldByPinch = began ? pinch > controls.Squeeze : _isHeldByPinch && isClosed;
        IsLatched = togglesGrab && began && !_mustOpen ? !IsLatched : IsLatched && controls.IsActive;
        IsSqueezing = controls.IsActive && (IsLatched || (isClosed && !togglesGrab && !_mustOpen));
        BeganSqueezing = IsSqueezing && !_wasSqueezing;
        StoppedSqueezing = !IsSqueezing && _wasSqueezing;
        _wasClosed = isClosed;
        _wasSqueezing = IsSqueezing;
    }

    private void Pull(in HandControls controls)
    {
        Use = controls.IsActive && !_isHeldByPinch ? Math.Clamp(controls.Trigger, 0f, 1f) : 0f;
        IsTriggering = Use > (_wasTriggering ? ReleaseSqueeze : GrabSqueeze);
        BeganTriggering = IsTriggering && !_wasTriggering;
        _wasTriggering = IsTriggering;
    }
}
