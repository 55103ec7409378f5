namespace VRLab.Conformance;

/// <summary>
/// Markings as small numbers: the same marking always gets the same number. Two bytes a place, in one array, with an open hash
/// table over it.
/// </summary>
internal sealed class MarkingTable(int width)
{
    private ushort[] _tokens = new ushort[Math.Max(1, width) * 16];
    private int[] _slots = NewSlots(64);

    public int Count { get; private set; }

    public ReadOnlySpan<ushort> this[int marking] => _tokens.AsSpan(marking * width, width);

    /// <summary>The marking's number, a new one where it was not seen before.</summary>
    public int Intern(ReadOnlySpan<ushort> marking)
    {
        int slot = SlotOf(marking);
        if (_slots[slot] >= 0)
        {
            return _slots[slot];
        }

        Store(marking);
        _slots[slot] = Count;
        Count++;
        if (Count * 2 > _slots.Length)
        {
            Rehash();
        }

        return Count - 1;
    }

    /// <summary>The marking's number, or -1.</summary>
    public int Find(ReadOnlySpan<ushort> marking) => _slots[SlotOf(marking)];

    private void Store(ReadOnlySpan<ushort> marking)
    {
        if ((Count + 1) * width > _tokens.Length)
        {
            Array.Resize(ref _tokens, _tokens.Length * 2);
        }

        marking.CopyTo(_tokens.AsSpan(Count * width, width));
    }

    private int SlotOf(ReadOnlySpan<ushort> marking)
    {
        int mask = _slots.Length - 1;
        int slot = (int)Hash(marking) & mask;
        while (_slots[slot] >= 0 && !this[_slots[slot]].SequenceEqual(marking))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    // FNV-1a over the places, mixed once more so that the low bits depend on all.
    private static uint Hash(ReadOnlySpan<ushort> marking)
    {
        uint hash = 2166136261;
        foreach (ushort tokens in marking)
        {
            hash = (hash ^ tokens) * 16777619;
        }

        return hash ^ (hash >> 15);
    }

    private void Rehash()
    {
        _slots = NewSlots(_slots.Length * 2);
        for (int marking = 0; marking < Count; marking++)
        {
            _slots[SlotOf(this[marking])] = marking;
        }
    }

    private static int[] NewSlots(int size)
    {
        var slots = new int[size];
        Array.Fill(slots, -1);
        return slots;
    }
}
