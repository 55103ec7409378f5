using System.Numerics;
using VRLab.Bindings.Sdl;

namespace VRLab.Xr.Window;

/// <summary>Keyboard and mouse, as SDL's events tell of them: gathers a frame's events into one <see cref="DesktopIntent"/>.</summary>
internal sealed class DesktopDevices
{
    private const float LookRadiansPerPixel = 0.003f;
    private const float KeyLookRadiansPerSecond = 1.6f;
    private const float RollRadiansPerNotch = 0.26f;
    private const float KeyRollRadiansPerSecond = 1.8f;
    private const float PushMetersPerNotch = 0.05f;

    private readonly bool[] _isDown = new bool[(int)SdlScancode.Count];

    /// <summary>Went down since the last sample: a short tap counts for one, even when it is over by then.</summary>
    private readonly bool[] _wasTapped = new bool[(int)SdlScancode.Count];
    private Vector2 _look;
    private float _notches;
    private bool _isGrabbing;
    private bool _isTriggering;
    private bool _switchesHand;

    /// <summary>The right mouse button is held: the mouse looks around.</summary>
    public bool IsLooking { get; private set; }

    public bool IsHelpShown { get; private set; }

    /// <summary>Told of each key that goes down; for keys that are no part of playing.</summary>
    public Action<SdlScancode>? KeyWentDown { get; set; }

    public bool WantsExit { get; private set; }

    public bool WantsRecenter { get; private set; }

    public Vector2 Cursor { get; private set; }

    /// <summary>Everything is let go: the window lost the keyboard, and no key will tell that it went up.</summary>
    public void LetGo()
    {
        Array.Clear(_isDown);
        _isGrabbing = false;
        _isTriggering = false;
        IsLooking = false;
    }

    public void On(in SdlEvent happened, in Letterbox picture)
    {
        switch (happened.Type)
        {
            case SdlEventType.KeyDown when happened.KeyRepeat == 0:
                OnKey(happened.Scancode, true);
                KeyWentDown?.Invoke(happened.Scancode);
                break;
            case SdlEventType.KeyUp:
                OnKey(happened.Scancode, false);
                break;
            case SdlEventType.MouseMotion:
                OnMotion(happened, picture);
                break;
            case SdlEventType.MouseButtonDown:
                OnButton(happened.MouseButton, true);
                break;
            case SdlEventType.MouseButtonUp:
                OnButton(happened.MouseButton, false);
                break;
            case SdlEventType.MouseWheel:
                _notches += happened.WheelY;
                break;
            case SdlEventType.Quit:
                WantsExit = true;
                break;
            default:
                break;
        }
    }

    /// <summary>What was gathered since the last call.</summary>
    public DesktopIntent Take(float seconds)
    {
        bool pushes = Is(SdlScancode.LeftShift) || Is(SdlScancode.RightShift) || !_isGrabbing;
        Vector2 walk = new(Axis(SdlScancode.A, SdlScancode.D), Axis(SdlScancode.S, SdlScancode.W));
        Vector2 keyLook = new(Axis(SdlScancode.Right, SdlScancode.Left), Axis(SdlScancode.Down, SdlScancode.Up));
        DesktopIntent intent = new(
            walk.LengthSquared() > 1 ? Vector2.Normalize(walk) : walk,
            _look + (keyLook * (KeyLookRadiansPerSecond * seconds)),
            Cursor,
            (pushes ? 0 : _notches * RollRadiansPerNotch) + (Axis(SdlScancode.Q, SdlScancode.E) * KeyRollRadiansPerSecond * seconds),
            pushes ? _notches * PushMetersPerNotch : 0,
            _isGrabbing,
            Is(SdlScancode.Space) || Is(SdlScancode.F),
            _isTriggering || Is(SdlScancode.T),
            Is(SdlScancode.R),
            Is(SdlScancode.G),
            _switchesHand,
            Buttons());
        _look = Vector2.Zero;
        _notches = 0;
        Array.Clear(_wasTapped);
        _switchesHand = false;
        WantsRecenter = false;
        return intent;
    }

    private void OnKey(SdlScancode key, bool isDown)
    {
        if ((uint)key < (uint)SdlScancode.Count)
        {
            _isDown[(int)key] = isDown;
            _wasTapped[(int)key] |= isDown;
        }

        if (isDown)
        {
            _switchesHand ^= key == SdlScancode.Tab;
            IsHelpShown ^= key == SdlScancode.H;
            WantsExit |= key == SdlScancode.Escape;
            WantsRecenter |= key == SdlScancode.C;
        }
    }

    private void OnMotion(in SdlEvent motion, in Letterbox picture)
    {
        if (IsLooking)
        {
            _look -= new Vector2(motion.MotionDeltaX, motion.MotionDeltaY) * LookRadiansPerPixel;
        }
        else
        {
            Cursor = picture.ToPicture(motion.MotionX, motion.MotionY);
        }
    }

    private void OnButton(byte button, bool isDown)
    {
        switch (button)
        {
            case SdlConstants.ButtonLeft:
                _isGrabbing = isDown;
                break;
            case SdlConstants.ButtonMiddle:
                _isTriggering = isDown;
                break;
            case SdlConstants.ButtonRight:
                IsLooking = isDown;
                break;
            default:
                break;
        }
    }

    private XrButtons Buttons() =>
        (Is(SdlScancode.Z) ? XrButtons.Primary : XrButtons.None)
        | (Is(SdlScancode.X) ? XrButtons.Secondary : XrButtons.None)
        | (Is(SdlScancode.M) ? XrButtons.Menu : XrButtons.None);

    private float Axis(SdlScancode negative, SdlScancode positive) => (Is(positive) ? 1 : 0) - (Is(negative) ? 1 : 0);

    private bool Is(SdlScancode key) => _isDown[(int)key] || _wasTapped[(int)key];
}
