using VRLab.Core;

namespace VRLab.Conformance;

/// <summary>Opens a model by what its root element says: PNML or BPMN.</summary>
public static class ModelFiles
{
    public static PetriNet Read(string path, ModelOptions? options = null)
    {
        string root = BoundedXml.Load(path).Root!.Name.LocalName;
        return root switch
        {
            "pnml" => PnmlReader.Read(path, options),
            "definitions" => BpmnReader.Read(path, options),
            _ => throw ProblemException.BadInput($"{path}:1: <{root}> begins neither a PNML nor a BPMN file.", "Give a .pnml (ISO/IEC 15909-2) or .bpmn (BPMN 2.0) file."),
        };
    }
}
