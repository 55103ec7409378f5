using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Interface;

public enum PanelStepState
{
    ToCome,
    Due,
    Done,
}

/// <summary>A step of the training as a panel shows it.</summary>
public readonly record struct PanelStep(LocalizedText Text, PanelStepState State);

/// <summary>What panels show that is not their own: process values, their recent past, the training's steps, pictures.</summary>
public interface IPanelSource
{
    /// <summary>In SI units.</summary>
    double Value(QuantityId quantity);

    /// <summary>The recent past, or null where nothing keeps it.</summary>
    PanelHistory? HistoryOf(QuantityId quantity);

    IReadOnlyList<PanelStep> Steps { get; }

    /// <summary>The picture in a file of the scenario; null where it cannot be read. The same object each time, however often it is asked for.</summary>
    ModelImage? ImageOf(string file);
}
