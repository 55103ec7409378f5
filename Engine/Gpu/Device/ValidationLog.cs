namespace VRLab.Gpu;

/// <summary>Messages of the validation layers and of the leak check. Written from any thread.</summary>
internal sealed class ValidationLog
{
    // A broken frame repeats its message each frame; the first ones tell all.
    private const int Capacity = 256;

    private readonly Lock _lock = new();
    private readonly List<string> _messages = [];

    public void Add(string message)
    {
        lock (_lock)
        {
            if (_messages.Count < Capacity)
            {
                _messages.Add(message);
            }
        }
    }

    public IReadOnlyList<string> Snapshot()
    {
        lock (_lock)
        {
            return [.. _messages];
        }
    }
}
