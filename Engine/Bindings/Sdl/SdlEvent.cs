using System.Runtime.InteropServices;

namespace VRLab.Bindings.Sdl;

/// <summary>The fields that VRLab reads of SDL_Event, a union of 56 bytes (SDL_events.h). Which ones hold is told by <see cref="Type"/>.</summary>
[StructLayout(LayoutKind.Explicit, Size = 56)]
public struct SdlEvent
{
    [FieldOffset(0)]
    public SdlEventType Type;

    /// <summary>Of a window event.</summary>
    [FieldOffset(12)]
    public SdlWindowEvent WindowEvent;

    /// <summary>Of a key event: 1 where the key was held down already.</summary>
    [FieldOffset(13)]
    public byte KeyRepeat;

    [FieldOffset(16)]
    public SdlScancode Scancode;

    [FieldOffset(16)]
    public byte MouseButton;

    /// <summary>Of mouse motion; pixels from the window's left edge.</summary>
    [FieldOffset(20)]
    public int MotionX;

    [FieldOffset(24)]
    public int MotionY;

    [FieldOffset(28)]
    public int MotionDeltaX;

    [FieldOffset(32)]
    public int MotionDeltaY;

    /// <summary>Of a mouse button: where it was pressed.</summary>
    [FieldOffset(20)]
    public int ButtonX;

    [FieldOffset(24)]
    public int ButtonY;

    /// <summary>Notches away from the user.</summary>
    [FieldOffset(20)]
    public int WheelY;

    /// <summary>Device index where a controller was added, instance id where it was removed.</summary>
    [FieldOffset(8)]
    public int ControllerId;
}
