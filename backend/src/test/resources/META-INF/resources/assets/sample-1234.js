console.log("Eddy");
