namespace VRLab.Rendering;

/// <summary>
/// Chooses how large a part of the eyes' images is drawn and whether with all that is pleasant, from what the device took for the frames before: plainer, then
/// smaller before a frame is missed, larger and richer again when there has been room for a while. Allocates nothing.
/// </summary>
public sealed class ResolutionGovernor
{
    /// <summary>Below this text at arm's length becomes hard to read: from there on frames are missed rather.</summary>
    public const float SmallestScale = 0.6f;

    private const float Step = 0.1f;

    /// <summary>Work varies from frame to frame, and the runtime's compositor needs the device too.</summary>
    private const double FullShare = 0.85;

    /// <summary>A larger image must leave this much room, or scales would swing.</summary>
    private const double RoomyShare = 0.7;
    private const int RoomyFrames = 90;

    /// <summary>What is pleasant comes back only when a whole image has had room for long.</summary>
    private const int RoomyFramesForExtras = 900;

    /// <summary>So many frames were recorded before a change shows in what the device tells: those that wait, the one that it draws and the one that is read back.</summary>
    private const int FramesUnderWay = 3;

    private int _roomy;
    private int _settling;

    /// <summary>Factor on width and height, <see cref="SmallestScale"/> to 1.</summary>
    public float Scale { get; private set; } = 1f;

    /// <summary>Whether there is time for what is pleasant only: <see cref="SceneRenderer.HasScreenOcclusion"/>.</summary>
    public bool HasExtras { get; private set; } = true;

    /// <param name="deviceMilliseconds">Of the last frame that came back; 0: not known.</param>
    /// <param name="budgetMilliseconds">From one frame to the next.</param>
    public void Add(double deviceMilliseconds, double budgetMilliseconds)
    {
        if (_settling > 0)
        {
            _settling--;
        }
        else if (deviceMilliseconds > 0 && budgetMilliseconds > 0)
        {
            Judge(deviceMilliseconds, budgetMilliseconds);
        }
    }

    /// <summary>A frame is about to be recorded that tells nothing about others, as for a picture: what the device tells next is left out.</summary>
    public void LeaveOut() => _settling = FramesUnderWay;

    private void Judge(double deviceMilliseconds, double budgetMilliseconds)
    {
        if (deviceMilliseconds > budgetMilliseconds * FullShare)
        {
            Change(HasExtras ? Scale : Math.Max(Scale - Step, SmallestScale), hasExtras: false);
            return;
        }

        float larger = Math.Min(Scale + Step, 1f);
        double growth = larger / (double)Scale;
        _roomy = deviceMilliseconds * growth * growth < budgetMilliseconds * RoomyShare ? _roomy + 1 : 0;
        if (_roomy >= RoomyFrames && Scale < 1f)
        {
            Change(larger, HasExtras);
        }
        else if (_roomy >= RoomyFramesForExtras && !HasExtras)
        {
            Change(Scale, hasExtras: true);
        }
    }

    private void Change(float scale, bool hasExtras)
    {
        _settling = (scale, hasExtras) == (Scale, HasExtras) ? 0 : FramesUnderWay;
        (Scale, HasExtras, _roomy) = (scale, hasExtras, 0);
    }
}
