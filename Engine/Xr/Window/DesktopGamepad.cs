using System.Numerics;
using VRLab.Bindings.Sdl;

namespace VRLab.Xr.Window;

/// <summary>
/// The first gamepad that is plugged in. Left stick walks, right stick looks (the hand follows the middle of the picture), right trigger
/// grabs, left trigger presses, A pokes, shoulders roll the wrist, pad up and down push and pull, B to the head, X to the other hand, Y
/// switches hands, Start shows help.
/// </summary>
internal sealed unsafe class DesktopGamepad(SdlCommands sdl) : IDisposable
{
    private const float DeadZone = 0.18f;
    private const float LookRadiansPerSecond = 2.2f;
    private const float RollRadiansPerSecond = 1.8f;
    private const float PushMetersPerSecond = 0.4f;
    private const float PullPoint = 0.5f;

    private nint _controller;
    private bool _wasSwitching;
    private bool _wasStart;

    public bool IsHelpToggled { get; private set; }

    public void On(in SdlEvent happened)
    {
        if (happened.Type == SdlEventType.ControllerAdded && _controller == 0)
        {
            _controller = sdl.SDL_GameControllerOpen(happened.ControllerId);
        }
        else if (happened.Type == SdlEventType.ControllerRemoved)
        {
            Dispose();
        }
    }

    /// <summary>Adds what the gamepad says to what keyboard and mouse said.</summary>
    public DesktopIntent AddTo(in DesktopIntent intent, float seconds)
    {
        IsHelpToggled = false;
        if (_controller == 0)
        {
            return intent;
        }

        Vector2 look = Stick(SdlControllerAxis.RightX, SdlControllerAxis.RightY);
        bool isSwitching = IsDown(SdlControllerButton.Y);
        bool switches = isSwitching && !_wasSwitching;
        bool isStart = IsDown(SdlControllerButton.Start);
        IsHelpToggled = isStart && !_wasStart;
        _wasSwitching = isSwitching;
        _wasStart = isStart;
        return intent with
        {
            Walk = Vector2.Clamp(intent.Walk + Stick(SdlControllerAxis.LeftX, SdlControllerAxis.LeftY), -Vector2.One, Vector2.One),
            LookRadians = intent.LookRadians + (new Vector2(-look.X, look.Y) * (LookRadiansPerSecond * seconds)),
            Cursor = look != Vector2.Zero ? Vector2.Zero : intent.Cursor,
            RollRadians = intent.RollRadians + (Between(SdlControllerButton.LeftShoulder, SdlControllerButton.RightShoulder) * RollRadiansPerSecond * seconds),
            PushMeters = intent.PushMeters + (Between(SdlControllerButton.PadDown, SdlControllerButton.PadUp) * PushMetersPerSecond * seconds),
            IsGrabbing = intent.IsGrabbing || Axis(SdlControllerAxis.TriggerRight) > PullPoint,
            IsTriggering = intent.IsTriggering || Axis(SdlControllerAxis.TriggerLeft) > PullPoint,
            IsPoking = intent.IsPoking || IsDown(SdlControllerButton.A),
            IsToHead = intent.IsToHead || IsDown(SdlControllerButton.B),
            IsToOtherHand = intent.IsToOtherHand || IsDown(SdlControllerButton.X),
            SwitchesHand = intent.SwitchesHand ^ switches,
        };
    }

    public void Pulse(float amplitude, float seconds)
    {
        if (_controller != 0)
        {
            ushort strength = (ushort)(Math.Clamp(amplitude, 0, 1) * ushort.MaxValue);
            _ = sdl.SDL_GameControllerRumble(_controller, strength, strength, (uint)Math.Max(seconds * 1000, 20));
        }
    }

    public void Dispose()
    {
        if (_controller != 0)
        {
            sdl.SDL_GameControllerClose(_controller);
            _controller = 0;
        }
    }

    private bool IsDown(SdlControllerButton button) => sdl.SDL_GameControllerGetButton(_controller, button) != 0;

    private float Between(SdlControllerButton negative, SdlControllerButton positive) => (IsDown(positive) ? 1 : 0) - (IsDown(negative) ? 1 : 0);

    private float Axis(SdlControllerAxis axis) => sdl.SDL_GameControllerGetAxis(_controller, axis) / 32767f;

    /// <summary>+Y up; SDL's axis points down.</summary>
    private Vector2 Stick(SdlControllerAxis x, SdlControllerAxis y)
    {
        Vector2 stick = new(Axis(x), -Axis(y));
        return stick.LengthSquared() < DeadZone * DeadZone ? Vector2.Zero : stick;
    }
}
