namespace VRLab.Interface;

/// <summary>The recent past of a process value: evenly spaced samples, the oldest of which give way. Allocates nothing after its making.</summary>
public sealed class PanelHistory(double intervalSeconds, int capacity)
{
    private readonly double[] _values = new double[capacity];
    private long _taken;
    private double _nextSeconds = double.NegativeInfinity;

    public double IntervalSeconds => intervalSeconds;

    public int Count => (int)Math.Min(_taken, capacity);

    /// <summary>When the newest sample was taken, in seconds of simulation.</summary>
    public double NewestSeconds { get; private set; }

    /// <summary>Takes a sample where the time for one has come; true if it did.</summary>
    public bool Offer(double seconds, double value)
    {
        if (seconds < _nextSeconds)
        {
            return false;
        }

        _nextSeconds = seconds + intervalSeconds;
        _values[_taken++ % capacity] = value;
        NewestSeconds = seconds;
        return true;
    }

    /// <summary>The value so many samples ago; 0 is the newest.</summary>
    public double Ago(int samples) => _values[(_taken - 1 - samples) % capacity];
}
