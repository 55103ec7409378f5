using System.Numerics;
using System.Runtime.InteropServices;
using VRLab.Core;

namespace VRLab.Xr.Simulation;

/// <summary>
/// The state of Monado's remote headset as it goes over the wire: 376 bytes, little-endian (Monado 25.0, the remote driver's interface).
/// Offsets are part of the format and hold in a test.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct RemotePacket
{
    public const int SizeBytes = 376;

    /// <summary>"mndrmt3" and a zero byte.</summary>
    public static ulong Magic => BitConverter.ToUInt64("mndrmt3\0"u8);

    public ulong Header;
    public RemoteHead Head;
    public RemoteController Left;
    public RemoteController Right;

    public static RemotePacket From(in SimulatedPose pose)
    {
        RemotePacket packet = new() { Header = Magic };
        packet.Head.Center = RemotePose.From(pose.StageFromHead);
        packet.Left = RemoteController.From(pose.Left);
        packet.Right = RemoteController.From(pose.Right);
        return packet;
    }
}

/// <summary>Quaternion xyzw, then position.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct RemotePose
{
    public Quaternion Orientation;
    public Vector3 Position;

    public static RemotePose From(in Pose pose) => new() { Orientation = pose.Orientation, Position = pose.Position };
}

/// <summary>One eye relative to the head; unused while <see cref="RemoteHead.ArePerViewDataValid"/> is 0.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct RemoteView
{
    public float AngleLeft;
    public float AngleRight;
    public float AngleUp;
    public float AngleDown;
    public RemotePose HeadFromEye;
    public uint Padding;
}

[StructLayout(LayoutKind.Sequential)]
internal struct RemoteHead
{
    public RemoteView LeftView;
    public RemoteView RightView;
    public RemotePose Center;
    public byte ArePerViewDataValid;
    public byte Padding0;
    public byte Padding1;
    public byte Padding2;
}

[StructLayout(LayoutKind.Sequential)]
internal struct RemoteController
{
    public RemotePose Pose;
    public Vector3 LinearVelocity;
    public Vector3 AngularVelocity;
    public float LittleCurl;
    public float RingCurl;
    public float MiddleCurl;
    public float IndexCurl;
    public float ThumbCurl;
    public float Trigger;
    public float Squeeze;
    public float SqueezeForce;
    public Vector2 Thumbstick;
    public float TrackpadForce;
    public Vector2 Trackpad;
    public byte IsHandTracked;
    public byte IsActive;
    public byte SystemClick;
    public byte SystemTouch;
    public byte AClick;
    public byte ATouch;
    public byte BClick;
    public byte BTouch;
    public byte TriggerClick;
    public byte TriggerTouch;
    public byte ThumbstickClick;
    public byte ThumbstickTouch;
    public byte TrackpadTouch;
    public byte Padding0;
    public byte Padding1;
    public byte Padding2;

    private const float ClickThreshold = 0.9f;

    /// <summary>Velocities stay 0: the runtime would carry the pose on, and the wearer is where it was told to be.</summary>
    public static RemoteController From(in SimulatedHand hand) => new()
    {
        Pose = RemotePose.From(hand.StageFromGrip),
        LittleCurl = hand.FingerCurl,
        RingCurl = hand.FingerCurl,
        MiddleCurl = hand.FingerCurl,
        IndexCurl = hand.PinchCurl ?? hand.FingerCurl,
        ThumbCurl = hand.PinchCurl ?? hand.FingerCurl,
        Trigger = hand.Trigger,
        TriggerClick = Byte(hand.Trigger > ClickThreshold),
        TriggerTouch = Byte(hand.Trigger > 0),
        Squeeze = hand.Squeeze,
        SqueezeForce = Math.Max(0, (hand.Squeeze - ClickThreshold) / (1 - ClickThreshold)),
        Thumbstick = hand.Thumbstick,
        ThumbstickTouch = Byte(hand.Thumbstick != Vector2.Zero),
        ThumbstickClick = Byte((hand.Buttons & XrButtons.StickClick) != 0),
        AClick = Byte((hand.Buttons & XrButtons.Primary) != 0),
        BClick = Byte((hand.Buttons & XrButtons.Secondary) != 0),
        SystemClick = Byte((hand.Buttons & XrButtons.Menu) != 0),
        IsHandTracked = Byte(hand.IsHandTracked),
        IsActive = Byte(hand.IsActive),
    };

    private static byte Byte(bool value) => value ? (byte)1 : (byte)0;
}
