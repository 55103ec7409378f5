using System.Numerics;
using System.Runtime.CompilerServices;

namespace VRLab.Core;

/// <summary>
/// A running 64-bit hash of simulation state (FNV-1a over 64-bit words with a final avalanche). Values enter by their
/// bits, so equal hashes mean bit-identical states. Not cryptographic. Allocates nothing.
/// </summary>
public struct StateHash
{
    private const ulong OffsetBasis = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;
    private ulong _value;
    private bool _started;

    /// <summary>The hash of everything added so far.</summary>
    public readonly ulong Value
    {
        get
        {
            ulong z = _started ? _value : OffsetBasis;
            z = (z ^ (z >> 33)) * 0xFF51AFD7ED558CCDUL;
            z = (z ^ (z >> 33)) * 0xC4CEB9FE1A85EC53UL;
            return z ^ (z >> 33);
        }
    }

    public void Add(ulong word)
    {
        ulong value = _started ? _value : OffsetBasis;
        value = (value ^ (word & 0xFFFFFFFFUL)) * Prime;
        _value = (value ^ (word >> 32)) * Prime;
        _started = true;
    }

    public void Add(long word) => Add((ulong)word);

    public void Add(int word) => Add((ulong)(uint)word);

    public void Add(bool flag) => Add(flag ? 1UL : 2UL);

    public void Add(double value) => Add(BitConverter.DoubleToUInt64Bits(value));

    public void Add(float value) => Add((ulong)BitConverter.SingleToUInt32Bits(value));

    public void Add(Vector3 value)
    {
        Add(value.X);
        Add(value.Y);
        Add(value.Z);
    }

    public void Add(in Pose pose)
    {
        Add(pose.Position);
        Add(pose.Orientation.X);
        Add(pose.Orientation.Y);
        Add(pose.Orientation.Z);
        Add(pose.Orientation.W);
    }

    public void Add(ReadOnlySpan<char> text)
    {
        Add(text.Length);
        foreach (char c in text)
        {
            Add((ulong)c);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override readonly string ToString() => Value.ToString("x16");
}
