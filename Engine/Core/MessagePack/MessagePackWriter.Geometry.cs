using System.Numerics;

namespace VRLab.Core.MessagePack;

public ref partial struct MessagePackWriter
{
    /// <summary>[x, y]</summary>
    public readonly void Write(Vector2 value)
    {
        WriteArrayHeader(2);
        Write(value.X);
        Write(value.Y);
    }

    /// <summary>[x, y, z]</summary>
    public readonly void Write(Vector3 value)
    {
        WriteArrayHeader(3);
        WriteComponents(value);
    }

    /// <summary>[x, y, z, w]</summary>
    public readonly void Write(Quaternion value)
    {
        WriteArrayHeader(4);
        WriteComponents(value);
    }

    /// <summary>[position x, y, z, orientation x, y, z, w]</summary>
    public readonly void Write(in Pose pose)
    {
        WriteArrayHeader(7);
        WriteComponents(pose.Position);
        WriteComponents(pose.Orientation);
    }

    private readonly void WriteComponents(Vector3 value)
    {
        Write(value.X);
        Write(value.Y);
        Write(value.Z);
    }

    private readonly void WriteComponents(Quaternion value)
    {
        Write(value.X);
        Write(value.Y);
        Write(value.Z);
        Write(value.W);
    }
}
