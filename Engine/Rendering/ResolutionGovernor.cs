namespace VRLab.Rendering;

/// <summary>
/// Chooses how large a part of the eyes' images is drawn, how coarsely where eyes see less, and whether with all that is pleasant, from what the device took for the
/// frames before: plainer, then coarser aside, then smaller before a frame is missed, and back in that order when there has been room for a while. Allocates nothing.
/// </summary>
/// <param name="mostFoveation">The coarsest level that may be chosen; where it is not off, <see cref="FoveationLevel.Low"/> is always on, as nobody notices.</param>
public sealed class ResolutionGovernor(FoveationLevel mostFoveation = FoveationLevel.Off)
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

    /// <summary>The square root of what shading takes more by at most at the next finer level: as if a share of pixels that is shaded by fours were shaded each.</summary>
    private const double FinerGrowth = 1.15;

    private int _roomy;
    private int _settling;

    /// <summary>Factor on width and height, <see cref="SmallestScale"/> to 1.</summary>
    public float Scale { get; private set; } = 1f;

    /// <summary>How coarsely to shade where eyes see less.</summary>
    public FoveationLevel Foveation { get; private set; } = LeastOf(mostFoveation);

    /// <summary>Whether there is time for what is pleasant only: <see cref="SceneRenderer.HasScreenOcclusion"/>.</summary>
    public bool HasExtras { get; private set; } = true;

    private FoveationLevel LeastFoveation => LeastOf(mostFoveation);

    private static FoveationLevel LeastOf(FoveationLevel most) => most == FoveationLevel.Off ? FoveationLevel.Off : FoveationLevel.Low;

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
            SpendLess();
            return;
        }

        float larger = Math.Min(Scale + Step, 1f);
        double growth = Scale < 1f ? larger / (double)Scale : Foveation > LeastFoveation ? FinerGrowth : 1.0;
        _roomy = deviceMilliseconds * growth * growth < budgetMilliseconds * RoomyShare ? _roomy + 1 : 0;
        if (_roomy >= RoomyFrames && Scale < 1f)
        {
            Change(larger, Foveation, HasExtras);
        }
        else if (_roomy >= RoomyFrames && Foveation > LeastFoveation)
        {
            Change(Scale, Foveation - 1, HasExtras);
        }
        else if (_roomy >= RoomyFramesForExtras && !HasExtras)
        {
            Change(Scale, Foveation, hasExtras: true);
        }
    }

    private void SpendLess()
    {
        if (HasExtras)
        {
            Change(Scale, Foveation, hasExtras: false);
        }
        else if (Foveation < mostFoveation)
        {
            Change(Scale, Foveation + 1, hasExtras: false);
        }
        else
        {
            Change(Math.Max(Scale - Step, SmallestScale), Foveation, hasExtras: false);
        }
    }

    private void Change(float scale, FoveationLevel foveation, bool hasExtras)
    {
        _settling = (scale, foveation, hasExtras) == (Scale, Foveation, HasExtras) ? 0 : FramesUnderWay;
        (Scale, Foveation, HasExtras, _roomy) = (scale, foveation, hasExtras, 0);
    }
}
