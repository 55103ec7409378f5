using VRLab.Core;

namespace VRLab.Interface;

/// <summary>How a picture lies in a box that has other proportions.</summary>
public enum PictureFit
{
    /// <summary>All of it is seen; beside it stays ground.</summary>
    Whole,

    /// <summary>All of the box is filled; what is beyond its edges is cut off.</summary>
    Fill,

    /// <summary>All of both; it is distorted.</summary>
    Stretch,
}

/// <summary>A picture above the words that say what it shows: they are read by who cannot make it out, and stand in where it cannot be shown.</summary>
/// <param name="File">PNG or JPEG, in the scenario's folder.</param>
public sealed record ImageWidget(string File, LocalizedText Caption, PictureFit Fit = PictureFit.Whole) : Widget;
